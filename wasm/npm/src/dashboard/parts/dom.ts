// Elements, made one by one: text is always text, and there is no way to write a style or a handler as an attribute.

export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

type Handlers = Readonly<Record<string, (event: Event) => void>>;

/** An element with attributes, children and listeners. An attribute that is true is there; one that is false, null or absent is not. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, children: Child = [], on: Handlers = {}): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  append(element, children);
  for (const [name, handler] of Object.entries(on)) element.addEventListener(name, handler);
  return element;
}

function append(element: HTMLElement, child: Child): void {
  if (child === null || child === undefined || child === false) return;
  if (Array.isArray(child)) child.forEach((inner) => append(element, inner as Child));
  else element.append(child instanceof Node ? child : String(child));
}

/** Puts new children in the place of the old ones. */
export function fill(element: HTMLElement, children: Child): void {
  element.replaceChildren();
  append(element, children);
}

/** A button that is told apart from plain text by more than colour. */
export function button(label: Child, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return h('button', { type: 'button', ...attributes }, label, { click: press });
}

/** Text that only screen readers are told. */
export function hidden(text: string): HTMLElement {
  return h('span', { class: 'hidden' }, text);
}

/** Lets the browser show what is there before it is given more to do. */
export function breath(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, 0); });
}

let last = 0;

/** A name that no other element of the page has. */
export function unique(prefix: string): string {
  last += 1;
  return `${prefix}-${last}`;
}

/** An address that may be linked to: of the web, and nothing else. */
export function webAddress(address: unknown): string | null {
  if (typeof address !== 'string') return null;
  try {
    const { protocol, href } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** A link to another site, or mere text where the address is none of the web. */
export function link(address: unknown, label: Child, lang: string | null = null): HTMLElement {
  const href = webAddress(address);
  return href === null ? h('span', { lang }, label) : h('a', { href, lang, rel: 'noreferrer' }, label);
}
