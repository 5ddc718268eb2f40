// Everything that is known of one element, each source a link.
import type { DossierFact, DossierSource, StateRow } from 'milepost';
import type { Dossier } from '../answers/asked';
import { type Page, figure, opener, status } from '../page';
import { type Child, h, hidden, link, webAddress } from '../parts/dom';
import { table } from '../parts/grid';
import { isDay } from '../dates';

/** No list holds more than this; the files hold it all. */
export const MOST = 100;

export function dossier(page: Page, told: Dossier): Child {
  const { words } = page;
  return [
    h('p', { class: 'note' }, [words.word('kind', told.kind), ' ', h('code', {}, told.id), ' · ', words.moment(told.moment)]),
    state(page, told),
    row(page, told),
    items(page, told),
    history(page, told),
    sources(page, told),
    list(page, told, 'links', told.links.map(({ element, title, kind, direction, basis, by, published }) => [
      words.word('via', kind), direction === 'in' ? ' ← ' : ' → ', named(page, told, element, title),
      basis === 'stated' ? null : ` (${words.word('dossier.basis', basis)})`,
      by === null ? null : [', ', named(page, told, by, by)],
      published === null ? null : `, ${words.date(published)}`,
    ])),
    list(page, told, 'recommendations', told.recommendations.map(({ key, title, status: word, published, issuer }) => [named(page, told, key, title), issuer === null ? null : [', ', named(page, told, issuer, issuer)], published === null ? null : `, ${words.date(published)}`, ` (${words.word('state', word)})`])),
    list(page, told, 'events', told.events.map(({ key, title, held, place }) => [named(page, told, key, title), [held === null ? null : `, ${words.date(held)}`, place === null ? null : `, ${place}`]])),
    list(page, told, 'indicators', told.indicators.map(({ key, title, unit }) => [named(page, told, key, title), unit === null ? null : ` (${unit})`])),
    neighbours(page, told),
  ];
}

function named(page: Page, { titles }: Dossier, id: string, written: string): HTMLElement {
  return opener(page, id, titles[id] ?? { text: written, lang: page.opened.lang });
}

function state(page: Page, { state, id, kind }: Dossier): Child {
  if (state === null) return null;
  const { words } = page;
  const value = words.word('state', state.status);
  const shown = kind === 'milestone' ? figure(page, [status(page, state.status), ' – ', words.get('explain.why')], { measure: 'status', key: id, what: words.get('column.state'), value }) : status(page, state.status);
  return h('p', { class: 'state' }, [
    shown,
    state.since === null ? null : [', ', words.get('column.since').toLocaleLowerCase(words.lang), ' ', words.date(state.since)],
    state.possibly_completed ? [' ', words.get('dossier.possibly_completed')] : null,
  ]);
}

/** Columns that name other elements stand among these, under what joins them. */
const ELSEWHERE = new Set(['id', 'title', 'name', 'sources', 'actions', 'areas', 'strategy', 'after', 'members', 'responsible', 'themes', 'documents', 'publisher', 'based_on', 'part_of', 'about', 'issuer', 'to', 'grouping', 'convened_by', 'chairs', 'speakers', 'attended_by', 'retracts', 'event', 'from', 'indicator', 'member', 'by']);

function row(page: Page, { row }: Dossier): Child {
  const { words } = page;
  const all = Object.entries(row).filter(([column, value]) => !ELSEWHERE.has(column) && value !== null);
  const isOwn = ([column]: [string, unknown]): boolean => column.startsWith('x_');
  const [shown, own] = [all.filter((entry) => !isOwn(entry)), all.filter(isOwn)];
  const label = (column: string): Child => {
    const key = [`field.${column}`, `column.${column}`, `dossier.column.${column}`].find((key) => words.has(key));
    return key === undefined ? h('code', {}, column) : words.get(key);
  };
  const listed = (entries: typeof all): Child => entries.length > 0 && h('dl', { class: 'row' }, entries.map(([column, value]) => [h('dt', {}, label(column)), h('dd', { lang: typeof value === 'string' && /criterion|note|summary/.test(column) ? page.opened.lang : null }, cell(page, column, value))]));
  return [listed(shown), own.length > 0 && h('details', {}, [h('summary', {}, words.get('dossier.details')), listed(own)])];
}

function cell(page: Page, column: string, value: unknown): Child {
  const { words } = page;
  if (webAddress(value) !== null) return link(value, String(value));
  if (typeof value === 'boolean') return value ? '✓' : words.get('overdue.no');
  if (typeof value === 'number') return words.number(value);
  if (typeof value !== 'string') {
    const period = value as { start?: unknown; end?: unknown };
    if (typeof period.start === 'string' && typeof period.end === 'string') return `${words.date(period.start)} – ${words.date(period.end)}`;
    return h('code', {}, JSON.stringify(value));
  }
  if (column === 'country') return words.country(value);
  if (column === 'status') return words.word('state', value);
  if (column === 'basis') return words.word('dossier.basis', value);
  return isDay(value) || column === 'due' || column === 'published' || column === 'happened' ? words.date(value) : value;
}

function items(page: Page, told: Dossier): Child {
  const { words } = page;
  const members = told.items.filter(({ member }) => member !== null);
  if (members.length === 0) return members.length === told.items.length ? null : only(page, told.items[0]);
  return section(page, 'dossier.items', [table({
    caption: hidden(words.get('dossier.items')),
    columns: ['column.member', 'column.state', 'column.since', 'column.overdue'].map((key) => ({ label: words.get(key) })),
    rows: members.map((item) => {
      const name = told.titles[item.member ?? ''];
      const value = words.word('state', item.status);
      return [
        named(page, told, item.member ?? '', name?.text ?? item.member ?? ''),
        figure(page, status(page, item.status), { measure: 'status', key: item.key, member: item.member, what: name?.text ?? '', value }),
        words.date(item.since),
        words.word('overdue', item.overdue),
      ];
    }),
  }), part(page, told, 'items', members.length)]);
}

/** What is to be known of a milestone without members beside its state. */
function only(page: Page, item: StateRow | undefined): Child {
  if (item === undefined || item.due_in_force === null) return null;
  const { words } = page;
  const value = words.date(item.due_in_force);
  return h('p', {}, [words.get('field.due_in_force'), ': ', figure(page, value, { measure: 'due_in_force', key: item.key, what: words.get('field.due_in_force'), value }), item.overdue === 'no' ? null : ` (${words.get('column.overdue').toLocaleLowerCase(words.lang)}: ${words.word('overdue', item.overdue)})`]);
}

function history(page: Page, told: Dossier): Child {
  if (told.history.length === 0) return told.kind === 'milestone' ? h('p', {}, page.words.get('dossier.no_history')) : null;
  const { words } = page;
  const says = ({ status: word, due, note, member, progress }: DossierFact): Child => [
    member === null ? null : [named(page, told, member, member), ': '],
    [word === null ? null : words.word('state', word), progress === null ? null : words.percent(progress), due === null ? null : words.get('dossier.due', { date: words.date(due) })].filter((text) => text !== null).join(', '),
    note === null ? null : h('div', { class: 'note', lang: page.opened.lang }, note),
  ];
  const counts = ({ decides, applies, why_not }: DossierFact): string => words.get(decides ? 'dossier.decides' : applies ? 'dossier.applies' : `dossier.why_not.${why_not}`);
  const known = new Map(told.sources.map((source) => [source.key, source]));
  return section(page, 'dossier.history', [table({
    caption: hidden(words.get('dossier.history')),
    columns: ['dossier.column.happened', 'dossier.column.published', 'dossier.column.states', 'dossier.column.standing', 'dossier.column.applies', 'dossier.sources'].map((key) => ({ label: words.get(key) })),
    rows: told.history.map((fact) => [
      words.date(fact.happened),
      fact.published_basis === 'assumed' ? words.get('dossier.assumed', { date: words.date(fact.published) }) : words.date(fact.published),
      says(fact),
      words.word('standing', fact.standing),
      counts(fact),
      h('ul', { class: 'plain' }, fact.sources.map((id) => h('li', {}, [source(page, told, known.get(id), id), fact.locator === null ? null : ` (${fact.locator})`]))),
    ]),
  }), part(page, told, 'history', told.history.length)]);
}

function source(page: Page, told: Dossier, source: DossierSource | undefined, id: string): HTMLElement {
  const said = told.titles[id] ?? { text: source?.title ?? id, lang: page.opened.lang };
  return webAddress(source?.url) === null ? opener(page, id, said) : link(source?.url, said.text, said.lang === page.words.lang ? null : said.lang);
}

function sources(page: Page, told: Dossier): Child {
  const { words } = page;
  if (told.sources.length === 0) return told.kind === 'milestone' ? h('p', {}, words.get('dossier.no_sources')) : null;
  return list(page, told, 'sources', told.sources.map((each) => [
    source(page, told, each, each.key),
    each.publisher === null ? null : [', ', named(page, told, each.publisher, each.publisher)],
    each.published === null ? null : `, ${words.date(each.published)}`,
    webAddress(each.archived) === null ? null : [' (', link(each.archived, words.get('dossier.archived')), ')'],
    each.known ? null : ` (${words.get('dossier.not_known')})`,
  ]));
}

function neighbours(page: Page, told: Dossier): Child {
  const { words } = page;
  return list(page, told, 'neighbours', told.neighbours.map(({ id, title, via, direction, kind }) => [
    direction === 'in' ? '← ' : null,
    via === null ? words.word('kind', kind) : words.word('via', via),
    direction === 'in' ? ` (${words.word('kind', kind)}): ` : ': ',
    named(page, told, id, title),
  ]));
}

function list(page: Page, told: Dossier, name: string, entries: readonly Child[]): Child {
  if (entries.length === 0) return null;
  return section(page, `dossier.${name}`, [h('ul', {}, entries.map((entry) => h('li', {}, entry))), part(page, told, name, entries.length)]);
}

/** How many more there are than are shown. */
function part({ words }: Page, { lengths }: Dossier, name: string, shown: number): Child {
  const all = lengths[name] ?? shown;
  return all > shown && h('p', { class: 'note' }, words.get('table.more', { shown: words.number(shown), all: words.number(all) }));
}

function section({ words }: Page, key: string, body: Child): HTMLElement {
  return h('section', {}, [h('h3', {}, words.get(key)), body]);
}

