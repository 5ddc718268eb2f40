// Every milestone, by page, with filters.
import type { Choices, Filter, Line, Measures, Sort } from '../answers/asked';
import { type Page, type View, figure, opener } from '../page';
import { type Child, button, fill, h, unique } from '../parts/dom';
import { type Cell, table } from '../parts/grid';
import { NO_FILTER } from '../state';
import { states } from './deadlines';

const MOST = 50;
const SORTS: readonly Sort[] = ['plan', 'due', 'since'];

export class MeasuresView implements View {
  readonly element: HTMLElement;
  readonly #filters = h('form', { class: 'filters', part: 'filters', role: 'search' });
  readonly #list = h('div', { part: 'measures' });
  #filtersFor = '';
  #typing = 0;

  constructor() {
    this.element = h('div', { class: 'view' }, [this.#filters, this.#list]);
    this.#filters.addEventListener('submit', (event) => event.preventDefault());
  }

  async show(page: Page): Promise<void> {
    const choices = await page.choices();
    this.#drawFilters(page, choices);
    const { filter } = page.state;
    const answer = await page.ask('measures', { asked: page.asked(), filter, most: MOST });
    const { words } = page;
    fill(this.#list, [
      h('h3', {}, words.get('tab.measures')),
      h('p', { class: 'found' }, [found(page, answer), answer.total > MOST ? ` (${words.get('measures.shown', { from: words.number(answer.from + 1), to: words.number(answer.from + answer.lines.length), all: words.number(answer.total) })})` : null]),
      answer.total === 0 ? null : list(page, answer),
      this.#pages(page, answer),
    ]);
  }

  /** Anew only for another portfolio, scope or language, so that nobody loses the focus while typing. */
  #drawFilters(page: Page, choices: Choices): void {
    const { words, state } = page;
    const wanted = JSON.stringify([page.opened.hash, state.within, words.lang, choices]);
    if (wanted === this.#filtersFor) {
      for (const control of this.#filters.querySelectorAll<HTMLSelectElement | HTMLInputElement>('select, input')) {
        const value = String(state.filter[control.name as keyof Filter]);
        if (control.value !== value) control.value = value;
      }
      return;
    }
    this.#filtersFor = wanted;
    const change = (change: Partial<Filter>): void => {
      page.update({ filter: { ...page.state.filter, from: 0, ...change } });
    };
    const select = (name: keyof Filter, options: readonly (readonly [string, string])[]) => {
      const id = unique('filter');
      const control = h('select', { id, name }, options.map(([value, label]) => h('option', { value, selected: state.filter[name] === value }, label)), {
        change: () => change({ [name]: control.value }),
      });
      return h('div', { class: 'field' }, [h('label', { for: id }, words.get(`measures.${name}`)), control]);
    };
    const any = ['', words.get('measures.any')] as const;
    const id = unique('filter');
    const search = h('input', { id, name: 'text', type: 'search', value: state.filter.text, autocomplete: 'off' }, [], {
      input: () => {
        clearTimeout(this.#typing);
        this.#typing = window.setTimeout(() => change({ text: search.value }), 200);
      },
    });
    fill(this.#filters, [
      h('h3', { class: 'hidden' }, words.get('measures.filters')),
      h('div', { class: 'field wide' }, [h('label', { for: id }, words.get('measures.search')), search]),
      choices.actors.length === 0 ? null : select('actor', [any, ...choices.actors.map(({ id, said }) => [id, said.text] as const)]),
      choices.themes.length === 0 ? null : select('theme', [any, ...choices.themes.map(({ id, said }) => [id, said.text] as const)]),
      choices.countries.length === 0 ? null : select('country', [any, ...choices.countries.map((code) => [code, words.country(code)] as const).sort(([, a], [, b]) => a.localeCompare(b, words.lang))]),
      select('status', [any, ...choices.statuses.map((word) => [word, words.word('state', word)] as const), ['overdue', words.get('measures.overdue')]]),
      select('sort', SORTS.map((sort) => [sort, words.get(`measures.sort.${sort}`)] as const)),
      h('div', { class: 'field' }, button(words.get('measures.clear'), () => {
        search.value = '';
        page.update({ filter: NO_FILTER });
      }, { part: 'button' })),
    ]);
  }

  #pages(page: Page, { from, total, lines }: Measures): Child {
    if (total <= MOST) return null;
    const { words, state } = page;
    const turn = (to: number) => (): void => {
      page.update({ filter: { ...state.filter, from: to } });
      this.#list.scrollIntoView({ block: 'start' });
    };
    return h('nav', { class: 'pages', 'aria-label': words.get('tab.measures') }, [
      button(words.get('measures.earlier'), turn(Math.max(0, from - MOST)), { disabled: from === 0, part: 'button' }),
      h('span', {}, words.get('measures.shown', { from: words.number(from + 1), to: words.number(from + lines.length), all: words.number(total) })),
      button(words.get('measures.later'), turn(from + MOST), { disabled: from + MOST >= total, part: 'button' }),
    ]);
  }
}

function found({ words }: Page, { total }: Measures): string {
  return words.count('measures.found', total);
}

function list(page: Page, { lines }: Measures): HTMLElement {
  const { words } = page;
  return table({
    caption: words.moment(page.state.moment),
    columns: ['column.milestone', 'measures.part_of', 'column.state', 'column.since', 'column.due', 'measures.marks'].map((key) => ({ label: words.get(key) })),
    rows: lines.map((line) => row(page, line)),
    help: words.get('table.help'),
    part: 'measure-table',
  });
}

function row(page: Page, line: Line): Cell[] {
  const { words } = page;
  const [first] = line.items;
  if (first === undefined) return [];
  const { key } = first;
  const dated = (measure: 'since' | 'due_in_force', label: string): Cell => {
    const value = first[measure];
    if (value === null || (measure === 'since' && first.member !== null)) return '–';
    return figure(page, words.date(value), { measure, key, member: first.member, what: `${line.said.text}, ${words.get(label)}`, value: words.date(value) });
  };
  return [
    opener(page, key, line.said),
    h('ul', { class: 'plain' }, line.parents.map(({ id, said }) => h('li', {}, opener(page, id, said)))),
    states(page, line),
    dated('since', 'column.since'),
    dated('due_in_force', 'column.due'),
    marks(page, line),
  ];
}

/** What else is to be known: as words, not as colours. */
function marks({ words }: Page, { items }: Line): Child {
  const any = (test: (item: (typeof items)[number]) => boolean): boolean => items.some(test);
  const told = [
    any(({ overdue }) => overdue === 'certainly') && words.get('column.overdue'),
    any(({ overdue }) => overdue === 'possibly') && words.get('headline.possibly_overdue'),
    any(({ blocked_by }) => blocked_by.length > 0) && words.get('mark.blocked'),
    any(({ stalled }) => stalled) && words.get('mark.stalled'),
    any(({ contested }) => contested) && words.get('mark.contested'),
    any(({ continuing }) => continuing) && words.get('mark.continuing'),
    any(({ in_plan }) => !in_plan) && words.get('mark.not_in_plan'),
  ].filter((mark) => mark !== false);
  return told.length === 0 ? '–' : told.join(', ');
}
