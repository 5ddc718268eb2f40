// What stands around the views: title, clocks, tabs, dialogs, and what is said aloud.
import type { Moment } from 'milepost';
import { Clocks } from './clocks';
import { type Page, type Why, titled } from './page';
import { Dialog } from './parts/dialog';
import { type Child, button, fill, h, unique } from './parts/dom';
import { Tabs } from './parts/tabs';
import { TABS, type Tab } from './state';
import { sheet } from './styles';
import { ChangesView } from './views/changes';
import { MOST, dossier } from './views/dossier';
import { explain } from './views/explain';
import { FilesView } from './views/files';
import { Foot } from './views/foot';
import { MeasuresView } from './views/measures';
import { OverviewView } from './views/overview';
import { SuccessionView } from './views/succession';
import { type Words, languages, nameOf } from './words';
import type { View } from './page';

export class Frame {
  readonly #host: HTMLElement;
  readonly #root: HTMLElement;
  readonly #main = h('div', { class: 'main', hidden: true });
  readonly #title = h('h2', { part: 'title' });
  readonly #foot = new Foot();
  readonly #notice = h('p', { class: 'notice', part: 'notice', hidden: true });
  readonly #waiting = h('p', { class: 'waiting', part: 'waiting' });
  readonly #problem = h('div', { role: 'alert', part: 'problem' });
  readonly #slot = h('slot');
  readonly #live = h('div', { role: 'status', class: 'hidden' });
  readonly #language = h('select', { id: unique('language'), name: 'language' });
  readonly #languageLabel = h('label', { for: this.#language.id });
  readonly #clocks: Clocks;
  readonly #overview = new OverviewView();
  readonly #views: Readonly<Record<Tab, View>> = {
    overview: this.#overview,
    measures: new MeasuresView(),
    changes: new ChangesView(),
    succession: new SuccessionView(),
    files: new FilesView(),
  };
  readonly #tabs: Tabs<Tab>;
  readonly #dossier = new Dialog('dossier');
  readonly #explain = new Dialog('explain');
  #trail: string[] = [];
  #page: Page | null = null;

  constructor(root: ShadowRoot, turn: (moment: Moment) => void) {
    this.#host = root.host as HTMLElement;
    root.adoptedStyleSheets = [sheet()];
    this.#clocks = new Clocks(turn);
    this.#tabs = new Tabs(TABS.map((name) => [name, this.#views[name].element] as const), (tab) => this.#page?.update({ tab }));
    this.#main.append(
      h('header', { part: 'header' }, [this.#title, h('div', { class: 'field language screen' }, [this.#languageLabel, this.#language])]),
      this.#notice,
      this.#clocks.element,
      this.#tabs.list,
      ...this.#tabs.panels,
      this.#foot.element,
      this.#dossier.element,
      this.#explain.element,
    );
    this.#root = h('div', { class: 'root', part: 'root' }, [this.#waiting, this.#problem, this.#main, this.#live]);
    // Whatever stands in the element is shown until there is something better.
    root.append(this.#root, this.#slot);
    this.#language.addEventListener('change', () => this.#host.setAttribute('lang', this.#language.value));
  }

  speak(words: Words): void {
    this.#root.setAttribute('lang', words.lang);
    // Text runs as its language does, whatever the page around it, unless the element itself says otherwise.
    this.#root.setAttribute('dir', this.#host.getAttribute('dir') || words.direction);
  }

  wait(text: string): void {
    fill(this.#waiting, text);
    fill(this.#problem, []);
    this.#waiting.hidden = false;
    this.announce(text);
  }

  ready(page: Page): void {
    this.#page = page;
    const { words } = page;
    this.#waiting.hidden = true;
    this.#slot.hidden = true;
    this.#main.hidden = false;
    fill(this.#languageLabel, words.get('dashboard.language'));
    fill(this.#language, languages().map((lang) => h('option', { value: lang, lang, selected: lang === words.lang }, nameOf(lang))));
    this.#tabs.label(words.get('dashboard.views'), (tab) => words.get(`tab.${tab}`));
    this.#foot.show(page);
    this.turned(page);
  }

  /** What follows every change at once. */
  turned(page: Page): void {
    fill(this.#title, title(page));
    this.#clocks.show(page);
    this.#tabs.choose(page.state.tab);
    this.#foot.turned(page);
  }

  async glance(page: Page): Promise<void> {
    await this.#overview.glance(page);
  }

  /** Shows the view that is chosen; resolves to what is to be said aloud. */
  async show(page: Page): Promise<string> {
    const { tab } = page.state;
    await this.#views[tab].show(page);
    if (tab === 'overview') return this.#overview.told(page);
    const found = this.#views[tab].element.querySelector('.found')?.textContent;
    return [page.words.get(`tab.${tab}`), page.words.moment(page.state.moment), found].filter(Boolean).join(', ');
  }

  notice(text: string | null): void {
    this.#notice.hidden = text === null;
    fill(this.#notice, text);
    if (text !== null) this.announce(text);
  }

  trouble(text: string): void {
    this.notice(text);
    this.#explain.close();
  }

  fail(problem: Child, text: string): void {
    this.#waiting.hidden = true;
    this.#main.hidden = true;
    this.#slot.hidden = false;
    fill(this.#problem, problem);
    this.announce(text);
  }

  announce(text: string): void {
    fill(this.#live, text);
  }

  async explain(page: Page, why: Why): Promise<void> {
    await explain(page, this.#explain, why);
  }

  /** Opens the dossier of an element; resolves to its kind. */
  async open(page: Page, id: string, told: (dossier: string | null) => void): Promise<string> {
    const { words } = page;
    const answer = await page.ask('dossier', { asked: page.asked(), id, most: MOST });
    if (this.#trail.at(-1) !== id) this.#trail.push(id);
    const back = (): void => {
      this.#trail.pop();
      const before = this.#trail.at(-1);
      if (before !== undefined) page.open(before);
    };
    this.#dossier.show(
      titled(page, answer.said),
      dossier(page, answer),
      [
        this.#trail.length > 1 ? button(words.get('dossier.back'), back, { part: 'button' }) : null,
        button(words.get('dossier.close'), () => this.#dossier.close(), { part: 'button' }),
      ],
      () => {
        this.#trail = [];
        told(null);
      },
    );
    return answer.kind;
  }

  /** Opens what is folded away, so that it is printed. */
  readonly unfold = (): void => {
    this.#main.querySelectorAll('details').forEach((details) => { details.open = true; });
  };
}

/** What the page is about: the strategies of the scope by their titles, or how many they are. */
function title(page: Page): Child {
  const { words, opened, state } = page;
  const inScope = opened.strategies.filter(({ id }) => state.within === null || state.within.includes(id));
  const [first, second] = inScope;
  if (first === undefined) return words.get('dashboard.name', { title: state.within?.join(', ') ?? '' });
  const [before = '', after = ''] = words.get('dashboard.name', { title: '\u0000' }).split('\u0000');
  const name = second === undefined ? titled(page, first.title) : words.count('dashboard.many', inScope.length);
  return [before, name, after];
}

