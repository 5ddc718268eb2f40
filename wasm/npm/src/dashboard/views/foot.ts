// What stands under every view: which file and version made it, a link to it, and how to print it.
import type { Page } from '../page';
import { button, fill, h } from '../parts/dom';

export class Foot {
  readonly element = h('footer', { class: 'foot', part: 'foot' });
  readonly #link = h('a', { part: 'permalink' });
  readonly #provenance = h('p', { class: 'provenance', part: 'provenance' });
  readonly #told = h('p', { class: 'note screen' });
  readonly #buttons = h('div', { class: 'buttons screen' });

  constructor() {
    this.element.append(h('p', {}, this.#link), this.#buttons, this.#told, this.#provenance);
  }

  /** Everything, for another portfolio or language. */
  show(page: Page): void {
    const { words, opened } = page;
    fill(this.#link, words.get('link.heading'));
    fill(this.#buttons, [
      button(words.get('link.copy'), () => void this.#copy(page), { part: 'button' }),
      button(words.get('print'), () => page.print(), { part: 'button' }),
    ]);
    fill(this.#told, words.get('link.help'));
    fill(this.#provenance, [`milepost ${opened.version} · ${words.get('check.hash')}: `, h('code', { class: 'hash' }, opened.hash)]);
    this.turned(page);
  }

  /** The link, for another moment or view. */
  turned(page: Page): void {
    this.#link.href = page.link();
  }

  async #copy(page: Page): Promise<void> {
    const { words } = page;
    let told = words.get('link.copied');
    try {
      await navigator.clipboard.writeText(page.link());
    } catch {
      told = words.get('link.not_copied');
      this.#link.focus();
    }
    fill(this.#told, told);
    page.announce(told);
  }
}
