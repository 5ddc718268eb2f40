// Where things stand: the headline, the rows with their bars, the curve, the deadlines.
import type { Measure, ProgressRow } from 'milepost';
import type { Overview, OverviewRow } from '../answers/asked';
import type { Page, View } from '../page';
import { figure, opener } from '../page';
import { adoptSvg } from '../parts/adopt';
import { type Child, breath, fill, h } from '../parts/dom';
import { type Cell, table } from '../parts/grid';
import { pictured } from '../parts/picture';
import { CurveView } from './curve';
import { DeadlinesView } from './deadlines';
import { announced, headline } from './headline';

export class OverviewView implements View {
  readonly element: HTMLElement;
  readonly #headline = h('section', { part: 'headline' });
  readonly #rows = h('section', { part: 'areas' });
  readonly #curve = new CurveView();
  readonly #deadlines = new DeadlinesView();
  #shown: Overview | null = null;

  constructor() {
    this.element = h('div', { class: 'view' }, [this.#headline, this.#rows, this.#curve.element, this.#deadlines.element]);
  }

  async show(page: Page): Promise<void> {
    // Asked at once, so that the worker computes while the page draws; the answers come in this order.
    await Promise.all([this.glance(page), this.#curve.show(page), this.#deadlines.show(page)]);
  }

  /** What follows a slider while it moves: the headline and the rows. */
  async glance(page: Page): Promise<void> {
    const answer = await page.ask('overview', { asked: page.asked(), picture: true });
    this.#shown = answer;
    fill(this.#headline, headline(page, answer));
    // What is said first is on the screen first, and no task of the page is longer than it has to be.
    await breath();
    fill(this.#rows, rows(page, answer));
  }

  /** What is to be said aloud. */
  told(page: Page): string {
    return this.#shown === null ? '' : announced(page, this.#shown);
  }
}

/** No page shows more rows than this; the files hold them all. */
const MOST_ROWS = 100;

function rows(page: Page, { rows: all, total, bars }: Overview): Child {
  const { words, state } = page;
  const grouping = page.opened.groupings.find(({ id }) => state.by === `grouping:${id}`);
  const by = grouping === undefined ? words.word('by', state.by) : grouping.title.text;
  // The rows of areas that hold nothing would only push the others down.
  const held = all.filter(({ milestones, continuing }) => milestones + continuing > 0);
  const shown = held.slice(0, MOST_ROWS);
  const picture = bars === null || held.length > MOST_ROWS ? null : adoptSvg(bars);
  const label = words.get('table.rows_of', { by });
  return [
    h('h3', {}, label),
    picture === null ? null : pictured(picture, words.get('picture.sideways', { what: label })),
    shown.length === 0 ? h('p', {}, words.get('progress.nothing')) : h('div', { class: 'later' }, table({
      caption: summary(page, total),
      columns: columns(page),
      rows: shown.map((row) => line(page, row)),
      total: line(page, { ...total, said: { text: words.get('table.total'), lang: null } }),
      help: words.get('table.help'),
      part: 'area-table',
    })),
    held.length > shown.length ? h('p', { class: 'note' }, words.get('table.more', { shown: words.number(shown.length), all: words.number(held.length) })) : null,
    all.length > held.length ? h('p', { class: 'note' }, words.get('note.no_milestones', { n: words.number(all.length - held.length) })) : null,
    h('p', { class: 'note' }, words.get('progress.range')),
    h('p', { class: 'note' }, words.get('progress.what_planned_is')),
  ];
}

/** The sentence that stands on the table: how many are in which state. */
function summary({ words }: Page, total: ProgressRow): string {
  const told = (['completed', 'in_progress', 'not_started', 'unreported', 'dropped'] as const)
    .filter((state) => total[state] > 0)
    .map((state) => words.count(`progress.told_${state}`, total[state]));
  const main = total.milestones === 0 ? words.get('progress.nothing') : words.count('progress.summary', total.milestones, { told: told.join(', ') });
  if (total.continuing === 0) return main;
  return `${main} ${words.count('progress.beside', total.continuing, { upheld: words.number(total.upheld) })}`;
}

const COUNTS = ['milestones', 'completed', 'in_progress', 'not_started', 'unreported'] as const;

function columns({ words, state }: Page) {
  const first = state.by.startsWith('grouping:') ? words.get('column.group') : words.word('column', { actor: 'responsible' }[state.by as string] ?? state.by);
  const number = (key: string) => ({ label: words.get(key), number: true });
  return [{ label: first }, ...COUNTS.map((key) => number(`column.${key}`)), number('column.completion'), number('column.planned'), number('column.overdue'), number('column.upheld')];
}

function line(page: Page, row: OverviewRow): Cell[] {
  const { words, state } = page;
  const isTotal = row.key === null;
  const isElement = !isTotal && state.by !== 'kind';
  const why = (measure: Measure, what: string, value: string, shown = value) => figure(page, shown, { measure, key: row.key, by: isTotal ? null : state.by, what: isTotal ? what : `${row.said.text}, ${what}`, value });
  const count = (key: (typeof COUNTS)[number]) => why(key, words.get(`column.${key}`), words.number(row[key]));
  const overdue = [
    why('overdue', words.get('column.overdue'), words.number(row.overdue)),
    row.possibly_overdue > 0 ? [' + ', why('possibly_overdue', words.get('headline.possibly_overdue'), `${words.number(row.possibly_overdue)}?`)] : null,
  ];
  return [
    isElement ? opener(page, row.key ?? '', row.said) : row.said.text,
    ...COUNTS.map(count),
    completion(page, row, why),
    row.planned === null ? '–' : why('planned', words.get('column.planned'), words.percent(row.planned)),
    overdue,
    row.continuing === 0 ? '–' : why('upheld', words.get('column.upheld'), words.get('progress.of', { part: words.number(row.upheld), all: words.number(row.continuing) })),
  ];
}

function completion({ words }: Page, row: ProgressRow, why: (measure: Measure, what: string, value: string, shown?: string) => HTMLElement): Cell {
  const [low, high] = [words.percent(row.completion_low), words.percent(row.completion_high)];
  if (row.completion_low === null) return '–';
  const label = words.get('column.completion');
  if (low === high) return why('completion_low', label, low);
  return h('span', { class: 'range' }, [why('completion_low', `${label}, ${words.get('table.low')}`, low, low.replace(/\u00a0%$/, '')), h('span', { 'aria-hidden': 'true' }, '–'), why('completion_high', `${label}, ${words.get('table.high')}`, high)]);
}
