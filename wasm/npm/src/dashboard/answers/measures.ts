// Milestones one by one: those that fit a filter, those that are late, those that are due next.
import type { ProgressDocument, StateRow } from 'milepost';
import { lastDay, monthsLater } from '../dates';
import type { Asked, Choices, Deadlines, Filter, Line, Measures, Questions } from './asked';
import type { Book } from './book';

const STATUSES = ['completed', 'in_progress', 'not_started', 'unreported', 'dropped', 'withdrawn'];

export function measures(book: Book, { asked, filter, most }: Questions['measures']['args']): Measures {
  const rows = filtered(book, asked, filter);
  const counts: Record<string, number> = {};
  for (const { status } of rows) counts[status] = (counts[status] ?? 0) + 1;
  const wanted = rows.filter(({ status, overdue }) => filter.status === '' || filter.status === status || (filter.status === 'overdue' && overdue !== 'no'));
  const groups = sorted(grouped(wanted), filter.sort);
  const from = Math.min(filter.from, Math.max(0, Math.floor((groups.length - 1) / most) * most));
  return { lines: groups.slice(from, from + most).map((items) => line(book, asked, items)), total: groups.length, from, counts };
}

/** What fits all of a filter but the status. */
function filtered(book: Book, asked: Asked, filter: Filter): readonly StateRow[] {
  const { titles } = asked;
  const fits: Record<string, string> = {};
  for (const key of ['actor', 'theme', 'country'] as const) if (filter[key] !== '') fits[key] = filter[key];
  let rows = Object.keys(fits).length === 0 ? book.states(asked) : book.core.rows(asked, fits);
  // Of a milestone that many countries have to reach, a country is shown its own part.
  if (filter.country !== '') {
    rows = rows.filter(({ member }) => member === null || (book.row(member)?.['country'] ?? filter.country) === filter.country);
  }
  const sought = filter.text.trim().toLocaleLowerCase(titles);
  if (sought === '') return rows;
  const found = new Map<string, boolean>();
  return rows.filter(({ key, title, parents }) => {
    let fits = found.get(key);
    if (fits === undefined) {
      const texts = [key, title, book.said(key, title, titles).text, ...parents.flatMap((id) => [id, book.title(id, titles).text])];
      fits = texts.some((text) => text.toLocaleLowerCase(titles).includes(sought));
      found.set(key, fits);
    }
    return fits;
  });
}

/** The items of each milestone together; they stand together in the report. */
function grouped(rows: readonly StateRow[]): StateRow[][] {
  const groups: StateRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.key === row.key) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function sorted(groups: StateRow[][], sort: Filter['sort']): StateRow[][] {
  if (sort === 'plan') return groups;
  // What has no date stands last, whichever way the others go.
  const day = (row: StateRow | undefined): string => {
    const date = sort === 'due' ? row?.due_in_force : row?.since;
    return date ? lastDay(date) : '';
  };
  const keyed = groups.map((items) => ({ items, day: day(items[0]) }));
  keyed.sort((a, b) => {
    if (a.day === b.day) return 0;
    if (a.day === '' || b.day === '') return a.day === '' ? 1 : -1;
    return (a.day < b.day ? -1 : 1) * (sort === 'due' ? 1 : -1);
  });
  return keyed.map(({ items }) => items);
}

function line(book: Book, { titles }: Asked, items: readonly StateRow[]): Line {
  const [first] = items as [StateRow];
  return {
    key: first.key,
    said: book.said(first.key, first.title, titles),
    items,
    parents: first.parents.map((id) => ({ id, said: book.title(id, titles) })),
  };
}

export function deadlines(book: Book, { asked, most }: Questions['deadlines']['args']): Deadlines {
  const { as_of } = asked.moment;
  const until = monthsLater(as_of, 12);
  const open = book.states(asked).filter(({ status, in_plan, due_in_force }) => in_plan && due_in_force !== null && ['unreported', 'not_started', 'in_progress'].includes(status));
  const late = sorted(grouped(open.filter(({ overdue }) => overdue !== 'no')), 'due');
  const next = sorted(grouped(open.filter(({ overdue, due_in_force }) => {
    const due = lastDay(due_in_force ?? '');
    return overdue === 'no' && due >= as_of && due <= until;
  })), 'due');
  const lines = (groups: StateRow[][]): Line[] => groups.slice(0, most).map((items) => line(book, asked, items));
  return { overdue: lines(late), overdueTotal: late.length, ahead: lines(next), aheadTotal: next.length };
}

/** What the list can be filtered by: only what some milestone of the scope has. */
export function choices(book: Book, { asked }: Questions['choices']['args']): Choices {
  const { titles } = asked;
  const listed = (by: 'actor' | 'theme' | 'member') =>
    book.core.progress(asked, by, (report) => report.data<ProgressDocument>().rows.map(({ key, title }) => ({ id: key ?? '', said: book.said(key ?? '', title ?? '', titles) })));
  const [actors, themes, members] = [listed('actor'), listed('theme'), listed('member')];
  const countries = new Set<string>();
  for (const { id } of [...actors, ...members]) {
    const country = book.row(id)?.['country'];
    if (typeof country === 'string') countries.add(country);
  }
  return { actors, themes, countries: [...countries].sort(), statuses: STATUSES };
}
