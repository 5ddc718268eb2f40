// Views as tabs: one stop of the Tab key, arrow keys from one to the next.
import { fill, h, unique } from './dom';

export class Tabs<Name extends string> {
  readonly list = h('div', { role: 'tablist', class: 'tabs', part: 'tabs' });
  readonly panels: readonly HTMLElement[];
  readonly #tabs: ReadonlyMap<Name, { readonly tab: HTMLElement; readonly panel: HTMLElement }>;

  constructor(views: readonly (readonly [Name, HTMLElement])[], choose: (name: Name) => void) {
    this.#tabs = new Map(views.map(([name, view]) => {
      const id = unique(`tab-${name}`);
      const panel = h('div', { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': id, part: 'panel', hidden: true }, view);
      const tab = h('button', { type: 'button', role: 'tab', id, 'aria-controls': panel.id, part: 'tab' }, [], { click: () => choose(name) });
      return [name, { tab, panel }];
    }));
    this.panels = [...this.#tabs.values()].map(({ panel }) => panel);
    this.list.append(...[...this.#tabs.values()].map(({ tab }) => tab));
    this.list.addEventListener('keydown', (event) => this.#move(event));
  }

  label(label: string, called: (name: Name) => string): void {
    this.list.setAttribute('aria-label', label);
    for (const [name, { tab }] of this.#tabs) fill(tab, called(name));
  }

  choose(name: Name): void {
    for (const [other, { tab, panel }] of this.#tabs) {
      const isChosen = other === name;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.setAttribute('tabindex', isChosen ? '0' : '-1');
      panel.hidden = !isChosen;
    }
  }

  #move(event: KeyboardEvent): void {
    const all = [...this.#tabs.values()].map(({ tab }) => tab);
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const back = getComputedStyle(this.list).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const to = { ArrowLeft: at + (back === 'ArrowLeft' ? -1 : 1), ArrowRight: at + (back === 'ArrowLeft' ? 1 : -1), Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = all[(to + all.length) % all.length];
    tab?.focus();
    tab?.click();
  }
}
