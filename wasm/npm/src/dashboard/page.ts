// What the parts of the dashboard may use of it.
import type { By, Measure } from 'milepost';
import type { Ask, Asked, Choices, Opened, Said } from './answers/asked';
import { type Child, button, h, hidden } from './parts/dom';
import type { State } from './state';
import type { Words } from './words';

/** A figure to be explained: which, of what, and what it is called. */
export type Why = {
  readonly measure: Measure;
  readonly key?: string | null;
  readonly by?: By | null;
  readonly member?: string | null;
  readonly what: string;
  readonly value: string;
};

export interface Page {
  readonly words: Words;
  readonly opened: Opened;
  readonly state: State;
  readonly ask: Ask;
  asked(): Asked;
  choices(): Promise<Choices>;
  /** Changes what is looked at, and shows it. */
  update(change: Partial<State>): void;
  explain(why: Why): void;
  open(id: string): void;
  announce(text: string): void;
  link(): string;
  print(): void;
}

/** A part of the dashboard that shows an answer. */
export interface View {
  readonly element: HTMLElement;
  /** Shows what `page` is about now; resolves when it can be seen. */
  show(page: Page): Promise<void>;
}

/** A title, its language told where it is another one than that of the page. */
export function titled(page: Page, { text, lang }: Said): HTMLElement | string {
  return lang === null || lang === page.words.lang ? text : h('span', { lang }, text);
}

/** A title that opens the dossier of what it names. */
export function opener(page: Page, id: string, said: Said): HTMLElement {
  return button(titled(page, said), () => page.open(id), { class: 'opener', part: 'opener', 'data-id': id });
}

/** A figure that says why it is what it is. */
export function figure(page: Page, label: Child, why: Why, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const told = page.words.get('headline.why', { what: why.what, value: why.value });
  return button([h('span', { 'aria-hidden': 'true' }, label), hidden(told)], () => page.explain(why), { class: 'figure', part: 'figure', ...attributes });
}

/** A state, with a sign that is not only a colour. */
export function status(page: Page, word: string): HTMLElement {
  const signs: Readonly<Record<string, string>> = { completed: '✓', in_progress: '◐', not_started: '○', unreported: '?', dropped: '✕', withdrawn: '−' };
  return h('span', { class: 'status', part: 'status', 'data-status': word }, [h('span', { class: 'sign', 'aria-hidden': 'true' }, signs[word] ?? '•'), page.words.word('state', word)]);
}
