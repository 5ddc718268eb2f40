// Files to take away, and how to check what they say.
import type { Format, Kind } from '../answers/asked';
import type { Page, View } from '../page';
import { type Child, button, fill, h } from '../parts/dom';
import { table } from '../parts/grid';

const FORMATS: readonly Format[] = ['html', 'md', 'csv', 'json'];
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', md: 'text/markdown', csv: 'text/csv', json: 'application/json', ics: 'text/calendar' };
const FILES: readonly (readonly [Kind, readonly string[]])[] = [
  ['progress', FORMATS],
  ['states', FORMATS],
  ['brief', FORMATS],
  ['calendar', ['ics']],
  ['portfolio', ['json']],
];

export class FilesView implements View {
  readonly element = h('div', { class: 'view' });

  async show(page: Page): Promise<void> {
    const { words } = page;
    fill(this.element, [
      h('section', { part: 'files' }, [
        h('h3', {}, words.get('files.heading')),
        table({
          caption: words.moment(page.state.moment),
          columns: [{ label: words.get('files.what') }, { label: words.get('files.formats') }],
          rows: FILES.map(([kind, formats]) => [called(page, kind), h('div', { class: 'buttons' }, formats.map((format) => saver(page, kind, format)))]),
          part: 'file-table',
        }),
      ]),
      h('section', { part: 'check' }, check(page)),
    ]);
  }
}

function called({ words }: Page, kind: Kind): string {
  return words.get(`files.${kind === 'progress' ? 'report' : kind}`);
}

function saver(page: Page, kind: Kind, format: string): HTMLElement {
  const { words } = page;
  const label = words.get(`files.format.${format}`);
  return button(label, () => void save(page, kind, format), { part: 'button', 'aria-label': words.get('files.download', { what: called(page, kind), format: label }) });
}

async function save(page: Page, kind: Kind, format: string): Promise<void> {
  const { moment } = page.state;
  const text = await page.ask('download', { asked: page.asked(), kind, format: (format === 'ics' ? 'json' : format) as Format, since: since(page) });
  const name = ['milepost', kind, kind === 'portfolio' ? page.opened.hash.slice(0, 12) : moment.as_of].join('-');
  const url = URL.createObjectURL(new Blob([text], { type: `${TYPES[format]};charset=utf-8` }));
  h('a', { href: url, download: `${name}.${format}` }).click();
  // The browser has the address once the click is done; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  page.announce(page.words.get('files.ready', { name: `${name}.${format}` }));
}

/** What a brief is compared with: the moment that was chosen for comparison, if one was. */
function since({ state }: Page): { as_of: string; known_on: string | null } | null {
  return state.since === null || state.since > state.moment.as_of ? null : { as_of: state.since, known_on: state.moment.known_on };
}

function check(page: Page): Child {
  const { words, opened, state } = page;
  const { moment } = state;
  const code = [
    "import { readFileSync } from 'node:fs';",
    "import { Portfolio } from 'milepost';",
    '',
    "const portfolio = Portfolio.fromJson(readFileSync('portfolio.json', 'utf8'));",
    `const report = portfolio.progress(${JSON.stringify(moment)}, ${JSON.stringify({ by: state.by, within: state.within })});`,
    'console.log(portfolio.hash());',
    'process.stdout.write(report.toJson());',
  ].join('\n');
  return [
    h('h3', {}, words.get('check.heading')),
    h('p', {}, words.get('check.text')),
    h('dl', {}, [
      [h('dt', {}, words.get('check.hash')), h('dd', {}, h('code', { class: 'hash' }, opened.hash))],
      [h('dt', {}, words.get('check.version')), h('dd', {}, `milepost ${opened.version}`)],
      [h('dt', {}, words.get('check.moment')), h('dd', {}, words.moment(moment))],
    ]),
    h('pre', { tabindex: 0, lang: 'en' }, h('code', {}, code)),
  ];
}
