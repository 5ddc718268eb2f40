// What became of what a strategy promised.
import type { Strategy } from '../answers/asked';
import type { Page, View } from '../page';
import { adoptHtml, adoptSvg } from '../parts/adopt';
import { fill, h, unique } from '../parts/dom';
import { pictured } from '../parts/picture';

const MOST = 500;

export class SuccessionView implements View {
  readonly element: HTMLElement;
  readonly #old = h('select', { id: unique('old'), name: 'old' });
  readonly #next = h('select', { id: unique('next'), name: 'new' });
  readonly #labels = [h('label', { for: this.#old.id }), h('label', { for: this.#next.id })] as const;
  readonly #answer = h('div', { part: 'succession' });
  #page: Page | null = null;

  constructor() {
    const [old, next] = this.#labels;
    this.element = h('div', { class: 'view' }, [
      h('div', { class: 'filters' }, [h('div', { class: 'field' }, [old, this.#old]), h('div', { class: 'field' }, [next, this.#next])]),
      this.#answer,
    ]);
    this.#old.addEventListener('change', () => this.#page?.update({ old: this.#old.value, next: '' }));
    this.#next.addEventListener('change', () => this.#page?.update({ next: this.#next.value }));
  }

  async show(page: Page): Promise<void> {
    this.#page = page;
    const { words, opened, state } = page;
    const [old, next] = chosen(opened.strategies, state.old, state.next);
    const [oldLabel, nextLabel] = this.#labels;
    fill(oldLabel, words.get('succession.old'));
    fill(nextLabel, words.get('succession.new'));
    if (old === null) {
      fill(this.#answer, h('p', { class: 'notice' }, words.get('succession.no_strategy')));
      return;
    }
    fill(this.#old, opened.strategies.map(({ id, title }) => h('option', { value: id, selected: id === old }, title.text)));
    fill(this.#next, [
      h('option', { value: '', selected: next === null }, words.get('succession.none')),
      opened.strategies.filter(({ id }) => id !== old).map(({ id, title }) => h('option', { value: id, selected: id === next }, title.text)),
    ]);
    const ask = (to: string | null) => page.ask('succession', { asked: page.asked(), old, next: to, most: MOST });
    // A plan that is not adopted yet need not be the next of this one; whoever chose it is told so.
    const { html, rows, picture } = await ask(next).catch((error: Error) => {
      if (state.next !== null || next === null) throw error;
      this.#next.value = '';
      return ask(null);
    });
    const drawn = picture === null ? null : adoptSvg(picture);
    fill(this.#answer, [
      drawn === null ? null : pictured(drawn, words.get('picture.sideways', { what: words.get('tab.succession') })),
      adoptHtml(html),
      rows > MOST ? h('p', { class: 'note' }, words.get('table.more', { shown: words.number(MOST), all: words.number(rows) })) : null,
    ]);
  }
}

/** The strategies that were chosen; else the first, and the first that begins later. `''` is no other strategy. */
function chosen(strategies: readonly Strategy[], old: string | null, next: string | null): [string | null, string | null] {
  const first = strategies.find(({ id }) => id === old) ?? strategies[0];
  if (first === undefined) return [null, null];
  if (next !== null) return [first.id, strategies.some(({ id }) => id === next && id !== first.id) ? next : null];
  // Without a choice: one that is not adopted yet, which is what a successor is until it is.
  const later = strategies.find(({ id, adopted }) => id !== first.id && adopted === null);
  return [first.id, later?.id ?? null];
}
