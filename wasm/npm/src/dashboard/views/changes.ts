// What differs from another moment, and which one thing made each difference.
import { isDay, monthsLater } from '../dates';
import type { Page, View } from '../page';
import { adoptHtml } from '../parts/adopt';
import { fill, h, unique } from '../parts/dom';
import { range } from '../span';

/** More rows than this are in the files. */
const MOST = 500;

export class ChangesView implements View {
  readonly element: HTMLElement;
  readonly #since = h('input', { type: 'date', id: unique('since'), name: 'since' });
  readonly #known = h('select', { id: unique('known'), name: 'known' });
  readonly #labels = [h('label', { for: this.#since.id }), h('label', { for: this.#known.id })] as const;
  readonly #answer = h('div', { part: 'changes' });
  #page: Page | null = null;

  constructor() {
    const [since, known] = this.#labels;
    this.element = h('div', { class: 'view' }, [
      h('div', { class: 'filters' }, [h('div', { class: 'field' }, [since, this.#since]), h('div', { class: 'field' }, [known, this.#known])]),
      this.#answer,
    ]);
    this.#since.addEventListener('change', () => {
      if (isDay(this.#since.value)) this.#page?.update({ since: this.#since.value });
    });
    this.#known.addEventListener('change', () => this.#page?.update({ sinceThen: this.#known.value === 'then' }));
  }

  async show(page: Page): Promise<void> {
    this.#page = page;
    const { words, state } = page;
    const { as_of, known_on } = state.moment;
    const [first] = range(page.opened, state);
    const aYearBefore = monthsLater(as_of, -12);
    const since = state.since ?? (aYearBefore < first && first < as_of ? first : aYearBefore);
    const [sinceLabel, knownLabel] = this.#labels;
    fill(sinceLabel, words.get('changes.since'));
    fill(knownLabel, words.get('changes.known'));
    this.#since.value = since;
    fill(this.#known, [['same', 'changes.known.same'], ['then', 'changes.known.then']].map(([value, key]) => h('option', { value: value ?? '', selected: (value === 'then') === state.sinceThen }, words.get(key ?? ''))));
    if (since > as_of) {
      fill(this.#answer, h('p', { class: 'notice' }, words.get('changes.later')));
      return;
    }
    // The earlier moment cannot know more than the later one.
    const then = known_on !== null && known_on < since ? known_on : since;
    const { html, rows } = await page.ask('changes', { most: MOST, asked: page.asked(), since: { as_of: since, known_on: state.sinceThen ? then : known_on } });
    fill(this.#answer, [adoptHtml(html), rows > MOST ? h('p', { class: 'note' }, words.get('table.more', { shown: words.number(MOST), all: words.number(rows) })) : null]);
  }
}
