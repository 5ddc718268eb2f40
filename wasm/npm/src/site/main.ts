// The command `milepost`.
import { parseArgs } from 'node:util';
import { type By, type Lang, MilepostError } from 'milepost';
import { isDay } from '../dashboard/dates';
import { ids, isBy } from '../dashboard/state';
import { build } from './build';
import { UsageError, read } from './read';
import { LANGUAGES } from './words';

const USAGE = `\
Public pages from a portfolio, complete without a script.

usage: milepost build FOLDER --site OUT [options]

FOLDER holds the portfolio: JSON documents, or tables as CSV named as the tables are. What is internal is left out.

  --site OUT       the folder to write to; what has the same name there is replaced
  --lang LIST      languages, such as de,fr (default: en)
  --as-of DATE     what had happened by this day (default: up to when sources were searched)
  --known-on DATE  told only by what was published by this day (default: everything)
  --since DATE     the day that changes are counted from (default: a year before)
  --within LIST    only what is reachable from these ids (default: all)
  --by WHAT        what the rows are (default: area)

Exit codes: 0, all is well; 1, something is wrong with the data; 2, with the question or with a file.
`;

function run(args: string[]): string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      site: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      'as-of': { type: 'string' },
      'known-on': { type: 'string' },
      since: { type: 'string' },
      within: { type: 'string' },
      by: { type: 'string', default: 'area' },
    },
  });
  if (values.help === true) return USAGE;
  const [command, folder, ...rest] = positionals;
  if (command !== 'build' || folder === undefined || rest.length > 0) throw new UsageError(`say \`milepost build FOLDER --site OUT\`; more with --help`);
  if (values.site === undefined) throw new UsageError('say where to write: --site OUT');
  const langs = [...new Set(values.lang.split(',').filter(Boolean))];
  for (const lang of langs) if (!LANGUAGES.includes(lang)) throw new UsageError(`there are no pages in the language \`${lang}\`: ${LANGUAGES.join(', ')}`);
  if (langs.length === 0) throw new UsageError(`name a language: ${LANGUAGES.join(', ')}`);
  if (!isBy(values.by)) throw new UsageError(`rows cannot be by \`${values.by}\``);
  const portfolio = read(folder);
  const as_of = day('as-of', values['as-of']) ?? portfolio.extent().default_as_of;
  if (as_of === null) throw new UsageError('the portfolio has no date: say for which day, with --as-of');
  const since = day('since', values.since);
  if (since !== null && since > as_of) throw new UsageError('--since is later than the moment of the pages');
  const pages = build(portfolio, values.site, { moment: { as_of, known_on: day('known-on', values['known-on']) }, by: values.by as By, since, within: ids(values.within ?? null), langs: langs as Lang[] });
  return `${pages} pages in ${values.site}, of ${as_of}, portfolio ${portfolio.publishable().hash()}\n`;
}

function day(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (!isDay(text)) throw new UsageError(`--${option} is a day such as 2026-07-01, and not \`${text}\``);
  return text;
}

/** What went wrong, in as many lines as help. */
function explained(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = [`milepost: ${error.message}`];
  if (error instanceof MilepostError) {
    for (const { path, message, hint } of error.findings) lines.push(`  ${path ?? 'document'}: ${message}${hint === null ? '' : ` (${hint})`}`);
    if (error.findings_total > error.findings.length) lines.push(`  and ${error.findings_total - error.findings.length} more`);
    if (error.findings.length === 0 && error.hint !== null) lines.push(`  ${error.hint}`);
  }
  return lines.join('\n');
}

try {
  process.stdout.write(run(process.argv.slice(2)));
} catch (error) {
  // What is neither the user's doing nor the portfolio's is a defect, and is told with its place.
  const isExpected = error instanceof UsageError || error instanceof MilepostError || (error as { code?: string }).code !== undefined;
  console.error(isExpected ? explained(error) : error);
  process.exitCode = error instanceof MilepostError && error.findings.length > 0 ? 1 : 2;
}
