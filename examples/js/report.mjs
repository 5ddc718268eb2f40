#!/usr/bin/env node
// How far has the strategy got? The main job, on the embedded portfolio or on a file.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MilepostError, Portfolio } from 'milepost';
import { embedded } from 'milepost/embedded';

const USAGE = `\
How far has a strategy got?

usage: report [options]

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --by WHAT            strategy, area, action, milestone, actor, theme, member, kind or grouping:<id> (default: area)
  --within ID[,ID...]  only what is reachable from these (default: thb21; all of a --portfolio)
  --credit RULE        none, stated or half (default: none)
  --roll-up WAY        milestones or children (default: milestones)
  --standing WHICH     any or assessed (default: any)
  --states             the state of every milestone instead of a progress report
  --format FORMAT      text, markdown, html, svg, json or csv (default: text)
  --portfolio FILE     a portfolio of your own instead of the embedded one
  --output FILE        write there instead of to the terminal
`;

/** What was asked on the command line. */
function asked() {
  return parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      'as-of': { type: 'string' },
      'known-on': { type: 'string' },
      by: { type: 'string' },
      within: { type: 'string' },
      credit: { type: 'string' },
      'roll-up': { type: 'string' },
      standing: { type: 'string' },
      states: { type: 'boolean' },
      format: { type: 'string', default: 'text' },
      portfolio: { type: 'string' },
      output: { type: 'string' },
    },
  }).values;
}

/** @param {ReturnType<typeof asked>} options */
function report(options) {
  const portfolio = options.portfolio === undefined ? embedded() : Portfolio.fromJson(text(options.portfolio));
  const within = options.within?.split(',') ?? (options.portfolio === undefined ? ['thb21'] : null);
  // The same day everywhere on Earth, as for the programs in the other languages.
  const today = new Date().toISOString().slice(0, 10);
  const moment = { as_of: options['as-of'] ?? today, known_on: options['known-on'] ?? null };
  // Words from the command line are checked by the library, which says what could be meant.
  const words = /** @type {import('milepost').ProgressOptions} */ ({
    by: options.by,
    credit: options.credit,
    roll_up: options['roll-up'],
    standing: options.standing,
  });
  return options.states
    ? portfolio.states(moment, /** @type {import('milepost').StatesOptions} */ ({ within, standing: words.standing }))
    : portfolio.progress(moment, { ...words, within });
}

/** @param {string} file */
function text(file) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
}

/** @param {import('milepost').ProgressReport | import('milepost').StatesReport} report @param {string} format */
function rendered(report, format) {
  switch (format) {
    case 'text':
      return report.toText();
    case 'markdown':
      return report.toMarkdown();
    case 'html':
      return report.toHtml();
    case 'svg':
      return report.toSvg();
    case 'json':
      return `${report.toJson()}\n`;
    case 'csv':
      return report.toCsv();
    default:
      throw new Error(`there is no format ${format}: text, markdown, html, svg, json or csv`);
  }
}

/** @param {unknown} error */
function explain(error) {
  console.error(`report: ${error instanceof Error ? error.message : error}`);
  if (!(error instanceof MilepostError)) return;
  if (error.path !== null) console.error(`  where: ${error.path}`);
  if (error.hint !== null) console.error(`  hint: ${error.hint}`);
  for (const finding of error.findings.slice(1, 10)) console.error(`  ${finding.path ?? 'document'}: ${finding.message}`);
}

try {
  const options = asked();
  const text = options.help ? USAGE : rendered(report(options), options.format);
  if (options.output === undefined || options.help) process.stdout.write(text);
  else writeFileSync(options.output, text);
} catch (error) {
  explain(error);
  process.exitCode = 2;
}
