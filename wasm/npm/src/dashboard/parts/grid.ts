// Tables. One that holds buttons or links is one stop of the Tab key, and the arrow keys move within it. On a narrow
// page every row becomes a card, which is why the roles that a table has by itself are written out.
import { type Child, h, unique } from './dom';

export type Column = { readonly label: Child; readonly number?: boolean };
export type Cell = Child;

export type Table = {
  readonly caption: Child;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total?: readonly Cell[] | undefined;
  /** What the arrow keys do, said once. */
  readonly help?: string;
  readonly part?: string;
};

export function table({ caption, columns, rows, total, help, part }: Table): HTMLElement {
  const line = (cells: readonly Cell[]) =>
    h('tr', {}, cells.map((cell, at) => (at === 0 ? h('th', { scope: 'row' }, cell) : h('td', { class: columns[at]?.number ? 'number' : null }, cell))));
  const element = h('table', { part: part ?? 'table' }, [
    h('caption', {}, caption),
    h('thead', {}, h('tr', {}, columns.map(({ label, number }) => h('th', { scope: 'col', class: number ? 'number' : null }, label)))),
    h('tbody', {}, rows.map(line)),
    total === undefined ? null : h('tfoot', {}, line(total)),
  ]);
  responsive(element);
  if (element.querySelector('button, a, summary') === null) return element;
  rove(element);
  if (help === undefined) return element;
  const id = unique('help');
  element.setAttribute('aria-describedby', id);
  return h('div', {}, [h('p', { id, class: 'note screen' }, help), element]);
}

/** Writes out the roles, and the column beside every cell. */
export function responsive(table: HTMLTableElement): void {
  const grid = table.querySelector('button, summary') !== null;
  const labels = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent ?? '');
  table.setAttribute('role', grid ? 'grid' : 'table');
  table.querySelectorAll('thead, tbody, tfoot').forEach((group) => group.setAttribute('role', 'rowgroup'));
  for (const row of table.rows) {
    row.setAttribute('role', 'row');
    [...row.cells].forEach((cell, at) => {
      const isHead = cell.tagName === 'TH';
      cell.setAttribute('role', isHead ? (cell.scope === 'col' ? 'columnheader' : 'rowheader') : grid ? 'gridcell' : 'cell');
      if (row.parentElement !== table.tHead && at > 0) cell.setAttribute('data-label', labels[at] ?? '');
    });
  }
}

const stops = (row: Element): HTMLElement[] => [...row.querySelectorAll<HTMLElement>('button, a[href], summary')];

function rove(table: HTMLTableElement): void {
  const all = stops(table);
  all.forEach((stop, at) => stop.setAttribute('tabindex', at === 0 ? '0' : '-1'));
  const take = (stop: HTMLElement): void => {
    for (const other of stops(table)) other.setAttribute('tabindex', other === stop ? '0' : '-1');
  };
  table.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && stops(table).includes(target)) take(target);
  });
  table.addEventListener('keydown', (event) => {
    const at = event.target;
    if (!(at instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = next(table, at, event.key);
    if (to === null) return;
    event.preventDefault();
    take(to);
    to.focus();
  });
}

/** Where a key leads from a stop: along the row, or to the same column of another row. */
function next(table: HTMLTableElement, at: HTMLElement, key: string): HTMLElement | null {
  const row = at.closest('tr');
  const cell = at.closest('td, th') as HTMLTableCellElement | null;
  if (row === null || cell === null) return null;
  const along = stops(row);
  const place = along.indexOf(at);
  const backwards = getComputedStyle(table).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight':
      return along[place + (key === backwards ? -1 : 1)] ?? null;
    case 'Home':
      return along[0] ?? null;
    case 'End':
      return along.at(-1) ?? null;
    case 'ArrowUp':
    case 'ArrowDown': {
      const rows = [...table.rows].filter((other) => stops(other).length > 0);
      const other = rows[rows.indexOf(row) + (key === 'ArrowUp' ? -1 : 1)];
      if (other === undefined) return null;
      const there = stops(other);
      return there.find((stop) => (stop.closest('td, th') as HTMLTableCellElement).cellIndex >= cell.cellIndex) ?? there.at(-1) ?? null;
    }
    default:
      return null;
  }
}
