#!/usr/bin/env node
// What else can be asked of a strategy, besides how far it has got?
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MilepostError, Portfolio } from 'milepost';
import { embedded } from 'milepost/embedded';

const USAGE = `\
What else can be asked of a strategy, besides how far it has got?

usage: analysis QUESTION [options]

  progress             how far each area had got
  changes              what has changed since the day of --since, as it was known then
  explain              why a figure is what it is: that of --measure and --key
  succession           what is left to a successor of --strategy, or became of it in --successor
  brief                all of it in one document, as for a parliament
  audit                what the data cannot support
  schedule             what holds the plan up: when each milestone can and must be reached
  impact               what slips when the milestone of --key takes so many --days longer
  blockers             what to finish first, by what it would free
  calendar             what is due, what took place and what is to, as an iCalendar
  graph                the elements and what joins them, for other programs

  --as-of DATE         what had happened by this day (default: today)
  --known-on DATE      told only by what was published by this day (default: everything)
  --within ID[,ID...]  only what is reachable from these (default: all)
  --since DATE         for changes: the earlier day
  --measure KEY        for explain: a key of a progress report (default: completion_low)
  --key ID             for explain: what the figure is about (default: all); for impact: the milestone
  --days COUNT         for impact: the calendar days of the delay (default: 90)
  --strategy ID        for succession: the older strategy (default: thb21)
  --successor ID       for succession: the newer one (default: what remains open)
  --lang LANGUAGE      en, fr or de (default: en)
  --format FORMAT      of a graph: mermaid, dot, graphml or json (default: mermaid)
  --root ID            of a graph: only what hangs together with this element (default: all)
  --depth COUNT        of a graph: only what lies within so many edges of the root
  --kinds KIND[,KIND]  of a graph: only elements of these kinds
  --portfolio FILE     a portfolio of your own instead of the embedded one
  --output FILE        write there instead of to the terminal
`;

/** What was asked on the command line. */
function asked() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      'as-of': { type: 'string' },
      'known-on': { type: 'string' },
      within: { type: 'string' },
      since: { type: 'string' },
      measure: { type: 'string', default: 'completion_low' },
      key: { type: 'string' },
      days: { type: 'string', default: '90' },
      strategy: { type: 'string', default: 'thb21' },
      successor: { type: 'string' },
      lang: { type: 'string' },
      format: { type: 'string', default: 'mermaid' },
      root: { type: 'string' },
      depth: { type: 'string' },
      kinds: { type: 'string' },
      portfolio: { type: 'string' },
      output: { type: 'string' },
    },
  });
  if (positionals.length > 1) throw new Error(`one question at a time, and not ${positionals[1]} too`);
  return { ...values, question: positionals[0] };
}

/** @param {ReturnType<typeof asked>} options */
function answer({ question, ...options }) {
  const portfolio = options.portfolio === undefined ? embedded() : Portfolio.fromJson(text(options.portfolio));
  // Words from the command line are checked by the library, which says what could be meant.
  if (question === 'graph') {
    const format = /** @type {import('milepost').GraphFormat} */ (options.format);
    const kinds = /** @type {import('milepost').ElementKind[] | null} */ (options.kinds?.split(',') ?? null);
    const depth = options.depth === undefined ? null : Number(options.depth);
    return portfolio.graph(format, { root: options.root ?? null, depth, kinds });
  }
  // The same day everywhere on Earth, as for the programs in the other languages.
  const today = new Date().toISOString().slice(0, 10);
  const moment = { as_of: options['as-of'] ?? today, known_on: options['known-on'] ?? null };
  const lang = /** @type {import('milepost').Lang} */ (options.lang ?? 'en');
  const within = options.within?.split(',') ?? null;
  switch (question) {
    case 'progress':
      return portfolio.progress(moment, { within }).toMarkdown({ lang });
    case 'changes':
      if (options.since === undefined) throw new Error('since when? --since says');
      return portfolio.changes({ as_of: options.since, known_on: options.since }, moment, { within }).toMarkdown({ lang });
    case 'explain': {
      const measure = /** @type {import('milepost').Measure} */ (options.measure);
      return portfolio.explain(measure, moment, { key: options.key ?? null, within }).toMarkdown({ lang });
    }
    case 'succession':
      return portfolio.succession(options.strategy ?? 'thb21', moment, { new: options.successor ?? null }).toMarkdown({ lang });
    case 'brief':
      return portfolio.brief(moment, { within, lang }).toMarkdown();
    case 'audit':
      return portfolio.audit(moment, { within }).toMarkdown({ lang });
    case 'schedule':
      return portfolio.schedule(moment, { within }).toMarkdown({ lang });
    case 'impact':
      if (options.key === undefined) throw new Error('which milestone? --key says');
      return portfolio.impact(options.key, Number(options.days), moment, { within }).toMarkdown({ lang });
    case 'blockers':
      return portfolio.blockers(moment, { within }).toMarkdown({ lang });
    case 'calendar':
      return portfolio.calendar(moment, { within, lang });
    default:
      throw new Error('what is the question? --help lists them');
  }
}

/** @param {string} file */
function text(file) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
}

/** @param {unknown} error */
function explain(error) {
  console.error(`analysis: ${error instanceof Error ? error.message : error}`);
  if (!(error instanceof MilepostError)) return;
  if (error.path !== null) console.error(`  where: ${error.path}`);
  if (error.hint !== null) console.error(`  hint: ${error.hint}`);
}

try {
  const options = asked();
  const text = options.help ? USAGE : answer(options);
  if (options.output === undefined || options.help) process.stdout.write(text);
  else writeFileSync(options.output, text);
} catch (error) {
  explain(error);
  process.exitCode = 2;
}
