// A portfolio as a folder of pages that are complete without a script, and that the dashboard enhances.
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type By, type Lang, MilepostError, type Moment, type Portfolio } from 'milepost';
import { monthsLater } from '../dashboard/dates';
import given from 'site-given';
import { folderOf } from './address';
import { type Html, boxed, html } from './html';
import { type Layout, PAGES, type PageName, entrance, fileOf, page } from './layout';
import { measures } from './measures';
import { statement } from './statement';
import { type Title, joined, said, titleOf, within as inside } from './titles';
import { SiteWords } from './words';

export type Wanted = { readonly moment: Moment; readonly by: By; readonly since: string | null; readonly within: readonly string[] | null; readonly langs: readonly Lang[] };

/** Writes the pages; gives how many there are. What is internal is left out of everything. */
export function build(whole: Portfolio, out: string, { moment, by, since, within, langs }: Wanted): number {
  const portfolio = whole.publishable();
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), text);
  };
  const made = { version: portfolio.extent().milepost, hash: portfolio.hash() };
  const scope = { moment, by, within, since: since ?? monthsLater(moment.as_of, -12) };
  let pages = 1;
  for (const lang of langs) {
    const words = new SiteWords(lang);
    const put = (at: string, { text: title }: Title, body: Html, enhanced = false): void => {
      const layout: Layout = { words, langs, title, at, body, made, enhanced };
      write(`${lang}/${at}`, page(layout));
      pages += 1;
    };
    for (const name of PAGES) {
      const { title, body } = written(portfolio, name, scope, words);
      put(fileOf(name), title, body, name === 'home');
    }
    for (const id of new Set(portfolio.states(moment, { within }).rows.map(({ key }) => key))) {
      const dossier = portfolio.dossier(id, moment);
      put(`m/${folderOf(id)}/index.html`, titleOf(portfolio, id, words.core), section(dossier.toHtml({ lang: words.core, fragment: true }), words));
      dossier.free();
    }
  }
  const all = langs.map((lang) => new SiteWords(lang));
  write('index.html', entrance(called(portfolio, within, all[0]), all));
  write('style.css', given.style);
  files(portfolio, scope, langs).forEach(([name, text]) => write(name, text));
  modules(out);
  return pages;
}

/** What the pages are about: the strategy, or how many they are. */
function called(portfolio: Portfolio, within: readonly string[] | null, words = new SiteWords('en')): Title {
  const ids = portfolio.elements({ kind: 'strategy' }).rows.map(({ id }) => id).filter((id) => within === null || within.includes(id));
  const [first, second] = ids;
  if (second !== undefined) return said(words.count('dashboard.many', ids.length));
  if (first !== undefined) return titleOf(portfolio, first, words.core);
  return within === null ? said('milepost') : joined(within.map((id) => titleOf(portfolio, id, words.core)));
}

type Scope = { readonly moment: Moment; readonly by: By; readonly within: readonly string[] | null; readonly since: string };

function written(portfolio: Portfolio, name: PageName, scope: Scope, words: SiteWords): { title: Title; body: Html } {
  const { moment, by, since, within } = scope;
  const options = { lang: words.core, fragment: true };
  const title = said(words.get(`site.${name}`));
  switch (name) {
    case 'home': {
      const heading = inside(words.get('dashboard.name'), called(portfolio, within, words));
      const reports = [portfolio.progress(moment, { by, within }).toHtml(options), curve(portfolio, scope, options)];
      return {
        title: heading,
        body: html`<h1>${heading.html}</h1>
<milepost-dashboard src="../plan.json" as-of="${moment.as_of}"${moment.known_on === null ? null : html` known-on="${moment.known_on}"`} by="${by}"${within === null ? null : html` within="${within.join(' ')}"`}>
<p class="note">${words.get('site.without')}</p>
${reports.map((report) => reachable(report, words))}</milepost-dashboard>
<h2>${words.get('site.files')}</h2>
<ul>
${given.files.map(([file, key]) => html`<li><a href="../${file.replace('{lang}', words.lang)}">${words.get(key)}</a></li>
`)}</ul>`,
      };
    }
    case 'measures':
      return { title, body: measures(portfolio, scope, words) };
    case 'changes': {
      const before = { as_of: since, known_on: moment.known_on };
      return { title, body: section(portfolio.changes(before, moment, { within }).toHtml(options), words) };
    }
    case 'succession':
      return { title, body: section(successions(portfolio, scope, options), words) };
    case 'brief':
      return { title, body: section(portfolio.brief(moment, { since: { as_of: since, known_on: moment.known_on }, within, lang: words.core }).toHtml(options), words) };
    case 'audit':
      return { title, body: section(portfolio.audit(moment, { within }).toHtml(options), words) };
    case 'accessibility':
      return { title: said(words.get('statement.title')), body: statement(words) };
  }
}

/** A section of the core as the whole of a page: its heading is the first of all. */
function section(text: string, words: SiteWords): Html {
  return reachable(text.replace(/<(\/?)h([23])>/g, (_, slash: string, level: string) => `<${slash}h${Number(level) - 1}>`), words);
}

/** HTML of the core whose pictures and tables, which a narrow page shows in part, can be moved by keyboard too. */
function reachable(text: string, words: SiteWords): Html {
  const named = html`<figure class="milepost-figure" tabindex="0" aria-label="${words.get('site.picture')}">`;
  return boxed(text.replaceAll('<figure class="milepost-figure">', named.text));
}

type Options = { readonly lang: Lang; readonly fragment: boolean };

/** Completion by quarters, from the first adoption on. */
function curve(portfolio: Portfolio, { moment, within }: Scope, options: Options): string {
  const inScope = portfolio.elements({ kind: 'strategy' }).rows.filter(({ id }) => within === null || within.includes(id));
  const starts = inScope.map(({ id }) => portfolio.element(id).row['adopted']).filter((date) => typeof date === 'string');
  const first = starts.map((date) => `${date.split('/')[0]}-01-01`.slice(0, 10)).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day)).sort()[0];
  if (first === undefined || first >= moment.as_of) return '';
  return portfolio.timeline(first, moment.as_of, { step: 'quarter', known_on: moment.known_on, within }).toHtml(options);
}

/** What becomes of the first adopted strategy: what remains open, or what the one that is not adopted yet takes up. */
function successions(portfolio: Portfolio, { moment, within }: Scope, options: Options): string {
  const strategies = portfolio.elements({ kind: 'strategy' }).rows.map(({ id }) => ({ id, isAdopted: portfolio.element(id).row['adopted'] !== undefined }));
  const [old] = strategies.filter(({ id, isAdopted }) => isAdopted && (within === null || within.includes(id)));
  const next = strategies.find(({ isAdopted }) => !isAdopted);
  if (old === undefined) return '<p>–</p>';
  const to = (id: string | null): string => portfolio.succession(old.id, moment, { new: id }).toHtml(options);
  try {
    return to(next?.id ?? null);
  } catch (error) {
    // A plan that is not adopted yet need not be the next of this one.
    if (!(error instanceof MilepostError)) throw error;
    return to(null);
  }
}

function files(portfolio: Portfolio, { moment, by, within }: Scope, langs: readonly Lang[]): [string, string][] {
  const progress = portfolio.progress(moment, { by, within });
  return [
    ['plan.json', portfolio.toJson()],
    ['files/progress.json', progress.toJson()],
    ['files/progress.csv', progress.toCsv()],
    ['files/states.csv', portfolio.states(moment, { within }).toCsv()],
    ...langs.map((lang): [string, string] => [`files/calendar-${lang}.ics`, portfolio.calendar(moment, { within, lang })]),
  ];
}

/** The dashboard and its licences, beside the pages: nothing is fetched from elsewhere. */
function modules(out: string): void {
  const here = fileURLToPath(new URL('.', import.meta.url));
  mkdirSync(join(out, 'milepost'), { recursive: true });
  for (const file of [...given.modules, ...readdirSync(here).filter((file) => file.startsWith('LICENSE'))]) copyFileSync(join(here, file), join(out, 'milepost', file));
}
