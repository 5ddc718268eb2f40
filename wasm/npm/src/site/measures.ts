// Every milestone as a line of a table, each leading to a page of its own.
import type { Moment, Portfolio, StateRow } from 'milepost';
import { folderOf } from './address';
import { type Html, boxed, html } from './html';
import { titleOf } from './titles';
import type { SiteWords } from './words';

export function measures(portfolio: Portfolio, { moment, within }: { readonly moment: Moment; readonly within: readonly string[] | null }, words: SiteWords): Html {
  const report = portfolio.states(moment, { within });
  const { rows } = report.toObject();
  report.free();
  const groups = new Map<string, StateRow[]>();
  for (const row of rows) groups.set(row.key, [...(groups.get(row.key) ?? []), row]);
  const columns = ['column.milestone', 'column.state', 'column.since', 'column.due', 'column.overdue'];
  return html`<h1>${words.get('site.measures')}</h1>
${boxed(html`<table>
<caption>${words.moment(moment)}, ${words.count('measures.found', groups.size)}</caption>
<thead><tr>${columns.map((key) => html`<th scope="col">${words.get(key)}</th>`)}</tr></thead>
<tbody>
${[...groups].map(([id, items]) => line(titleOf(portfolio, id, words.core).html, id, items, words))}</tbody>
</table>`.text)}`;
}

function line(title: Html, id: string, items: readonly StateRow[], words: SiteWords): Html | null {
  const [first] = items;
  if (first === undefined) return null;
  const late = items.some(({ overdue }) => overdue === 'certainly') ? 'certainly' : items.some(({ overdue }) => overdue === 'possibly') ? 'possibly' : 'no';
  return html`<tr><th scope="row"><a href="m/${folderOf(id)}/index.html">${title}</a></th><td>${states(items, words)}</td><td>${first.member === null ? words.date(first.since) : '–'}</td><td>${words.date(first.due_in_force)}</td><td>${words.word('overdue', late)}</td></tr>
`;
}

/** The state, or how many members have which. */
function states(items: readonly StateRow[], words: SiteWords): string {
  const [first] = items;
  if (first?.member === null) return words.word('state', first.status);
  const counts = new Map<string, number>();
  for (const { status } of items) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, n]) => words.get('measures.members', { n: words.number(n), all: words.number(items.length), state: words.word('state', status) })).join('; ');
}
