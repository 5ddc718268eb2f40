// What is late, and what is due next.
import type { Line } from '../answers/asked';
import { type Page, type View, figure, opener, status } from '../page';
import { type Child, fill, h } from '../parts/dom';
import { type Cell, table } from '../parts/grid';

/** As many of either as fit on a page. */
const MOST = 20;

export class DeadlinesView implements View {
  readonly element = h('section', { class: 'later', part: 'deadlines' });

  async show(page: Page): Promise<void> {
    const { words } = page;
    const { overdue, overdueTotal, ahead, aheadTotal } = await page.ask('deadlines', { asked: page.asked(), most: MOST });
    fill(this.element, [
      h('h3', {}, words.get('deadlines.heading')),
      list(page, 'deadlines.overdue', overdue, overdueTotal) ?? h('p', {}, words.get('deadlines.no_overdue')),
      overdue.some(({ items }) => items.some((item) => item.overdue === 'possibly')) ? h('p', { class: 'note' }, words.get('progress.question_mark')) : null,
      list(page, 'deadlines.ahead', ahead, aheadTotal) ?? h('p', {}, words.get('deadlines.no_ahead')),
    ]);
  }
}

function list(page: Page, key: string, lines: readonly Line[], total: number): Child {
  if (total === 0) return null;
  const { words } = page;
  return [
    table({
      caption: words.get(key, { n: words.number(total) }),
      columns: [words.get('column.milestone'), words.get('column.due'), words.get('column.state'), words.get('column.overdue')].map((label) => ({ label })),
      rows: lines.map((line) => row(page, line)),
      part: 'deadline-table',
    }),
    total > lines.length ? h('p', { class: 'note' }, words.get('table.more', { shown: words.number(lines.length), all: words.number(total) })) : null,
  ];
}

function row(page: Page, line: Line): Cell[] {
  const { words } = page;
  const [first] = line.items;
  if (first === undefined) return [];
  const { key, member } = first;
  const due = words.date(first.due_in_force);
  const late = line.items.some(({ overdue }) => overdue === 'certainly') ? 'certainly' : line.items.some(({ overdue }) => overdue === 'possibly') ? 'possibly' : 'no';
  return [
    opener(page, key, line.said),
    figure(page, due, { measure: 'due_in_force', key, member, what: `${line.said.text}, ${words.get('column.due')}`, value: due }),
    states(page, line),
    late === 'no' ? words.get('overdue.no') : words.word('overdue', late),
  ];
}

/** The states of a milestone: its own, or how many members have which. */
export function states(page: Page, { items, said }: Line): Child {
  const { words } = page;
  const [first] = items;
  if (first === undefined) return null;
  if (first.member === null) {
    const value = words.word('state', first.status);
    return [figure(page, status(page, first.status), { measure: 'status', key: first.key, what: said.text, value }), first.possibly_completed ? ` (${words.get('mark.possibly_completed')})` : null];
  }
  const counts = new Map<string, number>();
  for (const { status: word } of items) counts.set(word, (counts.get(word) ?? 0) + 1);
  return h('ul', { class: 'plain states' }, [...counts].map(([word, n]) => h('li', {}, [
    h('span', { 'aria-hidden': 'true' }, [`${words.number(n)} × `, status(page, word)]),
    h('span', { class: 'hidden' }, words.get('measures.members', { n: words.number(n), all: words.number(items.length), state: words.word('state', word) })),
  ])));
}
