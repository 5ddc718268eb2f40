// A dialog over the page: it takes the focus, Escape closes it, and the focus goes back to where it was.
import { type Child, fill, h, unique } from './dom';

export class Dialog {
  readonly element: HTMLDialogElement;
  readonly #title: HTMLElement;
  readonly #body = h('div', { class: 'body' });
  readonly #buttons = h('div', { class: 'buttons' });
  #closed: () => void = () => undefined;

  constructor(part: string) {
    const id = unique('title');
    this.#title = h('h2', { id, tabindex: -1 });
    this.element = h('dialog', { 'aria-labelledby': id, part, class: part }, [h('div', { class: 'bar' }, [this.#title, this.#buttons]), this.#body]);
    this.element.addEventListener('close', () => this.#closed());
    this.element.addEventListener('click', (event) => {
      // What lies outside belongs to the dialog as its backdrop.
      if (event.target === this.element) this.element.close();
    });
  }

  show(title: Child, body: Child, buttons: Child, closed: () => void): void {
    this.#closed = closed;
    fill(this.#title, title);
    fill(this.#body, body);
    fill(this.#buttons, buttons);
    if (!this.element.open) this.element.showModal();
    this.#title.focus();
    this.element.scrollTop = 0;
  }

  /** Changes what it says without moving the focus. */
  fill(title: Child, body: Child): void {
    fill(this.#title, title);
    fill(this.#body, body);
  }

  close(): void {
    if (this.element.open) this.element.close();
  }

  get open(): boolean {
    return this.element.open;
  }
}
