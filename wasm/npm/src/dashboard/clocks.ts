// The two clocks: what had happened, and what was known. Each is a slider with a date beside it.
import type { By, Moment } from 'milepost';
import { dayNumber, dayOf, isDay, monthsLater } from './dates';
import type { Page } from './page';
import { type Child, button, fill, h, unique } from './parts/dom';
import { knownRange, range } from './span';

type Clock = { readonly field: HTMLElement; readonly label: HTMLElement; readonly slider: HTMLInputElement; readonly date: HTMLInputElement; readonly told: HTMLElement };

/** How a clock was moved: still on its way, or come to rest. */
export type Turn = (moment: Moment, rests: boolean) => void;

export class Clocks {
  readonly element: HTMLElement;
  readonly #as_of: Clock;
  readonly #known_on: Clock;
  readonly #heading = h('h3', { class: 'hidden' });
  readonly #rows = h('select', { id: unique('by'), name: 'by' });
  readonly #scope = h('select', { id: unique('within'), name: 'within' });
  readonly #choices = h('div', { class: 'filters' });
  readonly #both = h('div', { class: 'buttons' });
  readonly #help = h('p', { class: 'note screen', id: unique('clock-help') });
  #page: Page | null = null;

  constructor(turn: Turn) {
    const to = (change: Partial<Moment>, rests: boolean): void => {
      if (this.#page !== null) turn({ ...this.#page.state.moment, ...change }, rests);
    };
    this.#as_of = this.#clock((day, rests) => to({ as_of: day }, rests), false);
    this.#known_on = this.#clock((day, rests) => to({ known_on: day === this.#end ? null : day }, rests), true);
    this.#rows.addEventListener('change', () => this.#page?.update({ by: this.#rows.value as By }));
    this.#scope.addEventListener('change', () => this.#page?.update({ within: this.#scope.value === '' ? null : this.#scope.value.split(',') }));
    this.element = h('section', { class: 'clocks screen', part: 'clocks' }, [this.#heading, h('div', { class: 'pair' }, [this.#as_of.field, this.#known_on.field]), this.#both, this.#choices, this.#help]);
    this.#turn = turn;
  }

  readonly #turn: Turn;
  /** The end of the second clock, which stands for all that is known. */
  #end = '';

  #clock(move: (day: string, rests: boolean) => void, canBeEmpty: boolean): Clock {
    const [id, dateId] = [unique('clock'), unique('date')];
    const label = h('label', { for: id });
    const slider = h('input', { type: 'range', id, step: 1, part: 'slider', 'aria-describedby': this.#help.id });
    const date = h('input', { type: 'date', id: dateId });
    const told = h('output', { for: id });
    const moved = (rests: boolean) => (): void => move(dayOf(Number(slider.value)), rests);
    slider.addEventListener('input', moved(false));
    slider.addEventListener('change', moved(true));
    slider.addEventListener('keydown', (event) => {
      const months = { PageUp: 1, PageDown: -1 }[event.key];
      if (months === undefined) return;
      event.preventDefault();
      const day = dayNumber(monthsLater(dayOf(Number(slider.value)), months));
      slider.value = String(Math.min(Number(slider.max), Math.max(Number(slider.min), day)));
      move(dayOf(Number(slider.value)), true);
    });
    date.addEventListener('change', () => {
      if (isDay(date.value)) move(date.value, true);
      else if (canBeEmpty && date.value === '') move(this.#end, true);
    });
    return { label, slider, date, told, field: h('div', { class: 'clock' }, [h('div', { class: 'name' }, [label, ' ', told]), slider, date]) };
  }

  show(page: Page): void {
    this.#page = page;
    const { words, state } = page;
    const { as_of, known_on } = state.moment;
    fill(this.#heading, words.get('clocks.heading'));
    fill(this.#help, words.get('clocks.help'));
    this.#set(page, this.#as_of, 'clocks.as_of', as_of, words.date(as_of), range(page.opened, state));
    const [first, last] = knownRange(page.opened, state);
    // One day more than there is to know, so that the end of the slider is `everything`.
    this.#end = dayOf(dayNumber(known_on !== null && known_on > last ? known_on : last) + 1);
    this.#set(page, this.#known_on, 'clocks.known_on', known_on ?? this.#end, known_on === null ? words.get('clocks.everything') : words.get('clocks.published_by', { date: words.date(known_on) }), [first, this.#end]);
    if (known_on === null) this.#known_on.date.value = '';
    const both: Child = known_on === as_of
      ? button(words.get('clocks.know_all'), () => this.#turn({ as_of: state.moment.as_of, known_on: null }, true), { part: 'button' })
      : button(words.get('clocks.as_then_known'), () => this.#turn({ as_of: page.state.moment.as_of, known_on: page.state.moment.as_of }, true), { part: 'button' });
    // The button that was pressed stays where it is, so that the focus does.
    const hadFocus = this.#both.matches(':focus-within');
    fill(this.#both, both);
    if (hadFocus) this.#both.querySelector('button')?.focus();
    this.#drawChoices(page);
  }

  #set({ words }: Page, { label, slider, date, told }: Clock, key: string, day: string, text: string, [first, last]: [string, string]): void {
    fill(label, words.get(key));
    fill(told, text);
    slider.min = String(Math.min(dayNumber(first), dayNumber(day)));
    slider.max = String(Math.max(dayNumber(last), dayNumber(day)));
    slider.value = String(dayNumber(day));
    slider.setAttribute('aria-valuetext', text);
    date.value = day;
    date.setAttribute('aria-label', words.get('clocks.day', { what: words.get(key) }));
  }

  #drawChoices(page: Page): void {
    const { words, opened, state } = page;
    const bys: (readonly [string, string])[] = ['area', 'strategy', 'action', 'milestone', 'actor', 'theme', 'member', 'kind'].map((by) => [by, words.word('by', by)]);
    for (const { id, title } of opened.groupings) bys.push([`grouping:${id}`, words.get('clocks.grouping', { title: title.text })]);
    const within = state.within?.join(',') ?? '';
    const scopes: (readonly [string, string])[] = [['', words.get('clocks.all')], ...opened.strategies.map(({ id, title }) => [id, title.text] as const)];
    if (!scopes.some(([value]) => value === within)) scopes.push([within, words.get('clocks.scope', { ids: within.replaceAll(',', ', ') })]);
    const options = (all: readonly (readonly [string, string])[], now: string) => all.map(([value, label]) => h('option', { value, selected: value === now }, label));
    const wanted = JSON.stringify([bys, scopes, state.by, within]);
    if (this.#choices.dataset['for'] === wanted) return;
    this.#choices.dataset['for'] = wanted;
    fill(this.#rows, options(bys, state.by));
    fill(this.#scope, options(scopes, within));
    if (this.#choices.childElementCount === 0) {
      this.#choices.append(h('div', { class: 'field' }, [h('label', { for: this.#rows.id }), this.#rows]), h('div', { class: 'field' }, [h('label', { for: this.#scope.id }), this.#scope]));
    }
    const [rows, scope] = this.#choices.querySelectorAll('label');
    if (rows !== undefined) fill(rows, words.get('clocks.by'));
    if (scope !== undefined) fill(scope, words.get('clocks.within'));
  }
}
