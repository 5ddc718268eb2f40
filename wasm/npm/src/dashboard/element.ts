// <milepost-dashboard>: what it is told by attributes and links, and what it tells the page by events.
import type { By, Moment } from 'milepost';
import type { Asked, Choices, Opened } from './answers/asked';
import { isDay } from './dates';
import { Engine } from './engine';
import { Frame } from './frame';
import { type LoadError, load } from './load';
import type { Page, Why } from './page';
import { type Linked, NO_FILTER, type State, fragment, ids, isBy, linked } from './state';
import { problem } from './views/problem';
import { NO_WORDS, Words, languageFor, spoken } from './words';

const SECONDS = 60;

/** Where there is no document, on a server, the module can be imported all the same. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export class MilepostDashboard extends Base {
  static readonly observedAttributes = ['src', 'as-of', 'known-on', 'by', 'within', 'lang', 'dir'];

  readonly #frame: Frame;
  #words = NO_WORDS;
  #engine: Engine | null = null;
  #opened: Opened | null = null;
  #state: State | null = null;
  #choices: { readonly question: string; readonly answer: Promise<Choices> } | null = null;
  #stop = new AbortController();
  #rest = 0;
  #glancing = false;
  #glanceAgain = false;
  #drawn = 0;
  #isOnPage = false;
  /** The language whose words were asked for last. */
  #choosing = '';
  readonly #warned = new Set<string>();

  constructor() {
    super();
    // On its way before anything is drawn: a worker takes longer to start than all else.
    if (this.isConnected) {
      this.#engine = new Engine();
      // Whoever waits for them is told if they do not come.
      spoken(this.#spokenHere()).catch(() => undefined);
    }
    this.#frame = new Frame(this.attachShadow({ mode: 'open' }), (moment) => this.#turn(moment));
  }

  get src(): string | null { return this.getAttribute('src'); }
  set src(value: string | null) { this.#reflect('src', value); }
  /** What had happened by this day is shown. */
  get asOf(): string | null { return this.#state?.moment.as_of ?? this.getAttribute('as-of'); }
  set asOf(value: string | null) { this.#reflect('as-of', value); }
  /** Only what was published by this day is told; null is everything. */
  get knownOn(): string | null { return this.#state === null ? this.getAttribute('known-on') : this.#state.moment.known_on; }
  set knownOn(value: string | null) { this.#reflect('known-on', value); }
  get by(): string { return this.#state?.by ?? this.getAttribute('by') ?? 'area'; }
  set by(value: string | null) { this.#reflect('by', value); }
  get within(): readonly string[] | null { return this.#state === null ? ids(this.getAttribute('within')) : this.#state.within; }
  set within(value: readonly string[] | string | null) { this.#reflect('within', typeof value === 'string' ? value : (value?.join(' ') ?? null)); }
  /** The hash of the portfolio that is shown; null while there is none. */
  get portfolio(): string | null { return this.#opened?.hash ?? null; }
  /** The address of exactly this view; null while there is none. */
  get permalink(): string | null { return this.#opened === null ? null : this.#page.link(); }

  #reflect(name: string, value: string | null): void {
    if (value === null) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  connectedCallback(): void {
    this.#isOnPage = true;
    window.addEventListener('hashchange', this.#followLink);
    window.addEventListener('beforeprint', this.#frame.unfold);
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#isOnPage = false;
    window.removeEventListener('hashchange', this.#followLink);
    window.removeEventListener('beforeprint', this.#frame.unfold);
    clearTimeout(this.#rest);
    this.#stop.abort();
    this.#engine?.end();
    this.#engine = null;
    this.#opened = null;
    this.#state = null;
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    // What stands in the page from the beginning is told before the element is on it, and is read then.
    if (!this.#isOnPage || before === after) return;
    if (name === 'src') void this.#load();
    else if (name === 'lang' || name === 'dir') void this.#translate();
    else if (this.#state !== null) this.#page.update(this.#told());
  }

  /** What the attributes say, what cannot be being left out with a warning. */
  #told(): Pick<State, 'moment' | 'by' | 'within'> {
    const day = (name: string): string | null => {
      const value = this.getAttribute(name);
      if (value === null || value === '' || isDay(value)) return value === '' ? null : value;
      this.#warn(`${name}="${value}" is no day such as 2026-07-01`);
      return null;
    };
    const by = this.getAttribute('by') ?? 'area';
    if (!isBy(by)) this.#warn(`by="${by}" is not strategy, area, action, milestone, actor, theme, member, kind or grouping:<id>`);
    const { default_as_of, last_published } = this.#opened?.extent ?? { default_as_of: null, last_published: null };
    // A portfolio without any date is shown at a day at which nothing can have happened.
    const as_of = day('as-of') ?? default_as_of ?? last_published ?? '1970-01-01';
    return { moment: { as_of, known_on: day('known-on') }, by: isBy(by) ? by : 'area', within: ids(this.getAttribute('within')) };
  }

  /** Once for each reason. */
  #warn(text: string): void {
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    console.warn(`<milepost-dashboard>: ${text}; the default is used`);
  }

  /** The language of the element or of what it stands in, as far as there is an interface in it. */
  #spokenHere(): string {
    const asked = this.closest('[lang]')?.getAttribute('lang') ?? '';
    const known = languageFor(asked);
    if (known === null && asked !== '') this.#warn(`there is no interface in the language "${asked}"`);
    return known ?? 'en';
  }

  /** Speaks the language of the element or of what it stands in, once its words are here; false where that is none any more. */
  async #chooseLanguage(): Promise<boolean> {
    const lang = this.#spokenHere();
    this.#choosing = lang;
    const { texts, core } = await spoken(lang);
    if (this.#choosing !== lang) return false;
    this.#words = new Words(lang, texts);
    this.#engine?.learn(this.#words.core, core);
    this.#frame.speak(this.#words);
    return true;
  }

  async #load(): Promise<void> {
    this.#stop.abort();
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    clearTimeout(this.#rest);
    this.#opened = null;
    this.#state = null;
    this.#choices = null;
    // The worker starts while the portfolio and the words are on their way.
    this.#engine ??= new Engine();
    const engine = this.#engine;
    const link = linked(location.hash, this.id);
    this.#speakAs(link);
    try {
      const src = this.getAttribute('src') ?? new URL('./embedded.json', import.meta.url);
      const seconds = Number(this.getAttribute('timeout') ?? SECONDS);
      const titles = this.#spokenHere();
      const arriving = load(src, seconds > 0 ? seconds : SECONDS, () => this.#frame.wait(this.#words.get('dashboard.slow')), signal);
      const opening = arriving.then((bytes) => engine.ask('open', { bytes, titles }));
      // Heard of below, once there are words to say it in.
      opening.catch(() => undefined);
      while (!(await this.#chooseLanguage()));
      this.#frame.wait(this.#words.get('dashboard.loading'));
      this.#words.warm();
      const opened = await opening;
      const named = titles === this.#words.lang ? {} : await engine.ask('names', { titles: this.#words.lang });
      if (signal.aborted) return;
      this.#opened = { ...opened, ...named };
      this.#state = this.#first(link);
      // Asked first, so that the worker computes while the frame is drawn.
      const settled = this.#settle();
      this.#frame.ready(this.#page);
      this.#noteLink(link);
      await settled;
      if (!signal.aborted && this.#state.dossier !== null) this.#page.open(this.#state.dossier);
    } catch (error) {
      if (!signal.aborted) this.#fail(error as Error);
    }
  }

  /** A link says in which language it is to be read. */
  #speakAs(link: Linked | null): void {
    if (link !== null && link.lang !== null && languageFor(link.lang) !== null && link.lang !== this.#words.lang) this.setAttribute('lang', link.lang);
  }

  /** The first view: as a link says, else as the attributes do. */
  #first(link: Linked | null): State {
    const told = this.#told();
    const first: State = { ...told, tab: 'overview', filter: NO_FILTER, since: null, sinceThen: false, old: null, next: null, dossier: null };
    if (link === null) return first;
    return { ...first, ...link.state, moment: link.as_of === null ? told.moment : { as_of: link.as_of, known_on: link.known_on } };
  }

  /** Shows the first view, without what the portfolio does not know. */
  async #settle(): Promise<void> {
    const repairs: readonly Partial<State>[] = [{ filter: NO_FILTER, old: null, next: null }, { within: null }, { by: 'area' as By }];
    for (const repair of repairs) {
      try {
        this.#report(await this.#frame.show(this.#page));
        return;
      } catch (error) {
        const { code, message } = error as { code?: string; message: string };
        if (code !== 'unknown_id' && code !== 'wrong_kind' && code !== 'invalid_option') throw error;
        this.#warn(message);
        this.#state = { ...this.#page.state, ...repair };
        this.#frame.turned(this.#page);
      }
    }
    await this.#show();
  }

  #noteLink(link: Linked | null): void {
    const { hash } = this.#page.opened;
    const isOther = link !== null && link.portfolio !== null && link.portfolio !== hash;
    this.#frame.notice(isOther ? this.#words.get('link.changed', { before: `${link.portfolio?.slice(0, 12)}…`, now: `${hash.slice(0, 12)}…` }) : null);
  }

  readonly #followLink = (): void => {
    const link = linked(location.hash, this.id);
    if (link !== null && this.#opened !== null) void this.#follow(link).catch((error: Error) => this.#trouble(error));
  };

  async #follow(link: Linked): Promise<void> {
    this.#speakAs(link);
    await this.#chooseLanguage();
    if (this.#opened === null) return;
    this.#state = this.#first(link);
    this.#noteLink(link);
    this.#frame.turned(this.#page);
    await this.#settle();
    if (this.#state?.dossier) this.#page.open(this.#state.dossier);
  }

  async #translate(): Promise<void> {
    // Whoever is still loading waits for the words too.
    const turned = await this.#chooseLanguage().catch((error: Error) => this.#trouble(error));
    if (turned !== true || this.#opened === null || this.#engine === null) return;
    this.#choices = null;
    this.#opened = { ...this.#opened, ...(await this.#engine.ask('names', { titles: this.#words.lang })) };
    this.#frame.ready(this.#page);
    await this.#show();
  }

  /** A clock is turned: the headline follows at once, all else when it rests. */
  #turn(moment: Moment): void {
    const { moment: before } = this.#page.state;
    if (before.as_of === moment.as_of && before.known_on === moment.known_on) return;
    this.#state = { ...this.#page.state, moment };
    this.#frame.turned(this.#page);
    this.#tell('moment-change', { ...moment });
    void this.#glance();
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => void this.#show(), 200);
  }

  async #glance(): Promise<void> {
    this.#glanceAgain = this.#glancing;
    if (this.#glancing || this.#page.state.tab !== 'overview') return;
    this.#glancing = true;
    try {
      await this.#frame.glance(this.#page);
    } catch (error) {
      this.#trouble(error as Error);
    }
    this.#glancing = false;
    if (this.#glanceAgain) await this.#glance();
  }

  async #show(): Promise<void> {
    this.#drawn += 1;
    const drawing = this.#drawn;
    try {
      const told = await this.#frame.show(this.#page);
      if (drawing === this.#drawn) this.#report(told);
    } catch (error) {
      this.#trouble(error as Error);
    }
  }

  /** A view can be seen: says so, aloud and to the page. */
  #report(told: string): void {
    this.#frame.announce(told);
    const { moment, tab } = this.#page.state;
    this.#tell('report', { moment, portfolio: this.#page.opened.hash, view: tab });
  }

  /** One question failed; the page stands. */
  #trouble(error: Error): void {
    if (error.name === 'AbortError') return;
    const text = this.#words.get('error.question', { message: error.message });
    this.#frame.trouble(text);
    this.#tell('error', { code: (error as { code?: string }).code ?? 'internal', message: error.message, hint: (error as { hint?: string }).hint ?? null, findings: [], findings_total: 0 });
  }

  /** There is nothing to show. */
  #fail(error: Error | LoadError): void {
    if (this.#words === NO_WORDS) {
      const text = `The words of the dashboard cannot be loaded: ${error.message}`;
      this.#frame.fail(text, text);
      this.#tell('error', { code: 'internal', message: text, hint: null, findings: [], findings_total: 0 });
      return;
    }
    const told = problem(this.#words, error, this.getAttribute('src') ?? this.#words.get('error.embedded'), () => void this.#load());
    this.#frame.fail(told.element, told.detail.message);
    this.#tell('error', told.detail);
  }

  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: name !== 'error', composed: true }));
  }

  /** What the parts may use, always as it is now. */
  readonly #page: Page = (() => {
    const dashboard = this;
    return {
      get words() { return dashboard.#words; },
      get opened() { return dashboard.#opened as Opened; },
      get state() { return dashboard.#state as State; },
      ask: (question, args) => dashboard.#engine === null ? Promise.reject(new DOMException('not on a page', 'AbortError')) : dashboard.#engine.ask(question, args),
      asked(): Asked {
        const { moment, by, within } = this.state;
        return { moment, by, within, lang: dashboard.#words.core, titles: dashboard.#words.lang };
      },
      choices() {
        const asked = this.asked();
        const question = JSON.stringify([asked.within, asked.titles]);
        if (dashboard.#choices?.question !== question) dashboard.#choices = { question, answer: this.ask('choices', { asked }) };
        return dashboard.#choices.answer;
      },
      update(change) {
        const before = this.state;
        dashboard.#state = { ...before, ...change };
        dashboard.#frame.turned(this);
        if (change.moment !== undefined && JSON.stringify(change.moment) !== JSON.stringify(before.moment)) dashboard.#tell('moment-change', { ...change.moment });
        void dashboard.#show();
      },
      explain(why: Why) {
        void dashboard.#frame.explain(this, why).catch((error: Error) => dashboard.#trouble(error));
      },
      open(id) {
        dashboard.#state = { ...this.state, dossier: id };
        void dashboard.#frame.open(this, id, (dossier) => { if (dashboard.#state !== null) dashboard.#state = { ...dashboard.#state, dossier }; })
          .then((kind) => dashboard.#tell('select', { id, kind }), (error: Error) => dashboard.#trouble(error));
      },
      announce: (text) => dashboard.#frame.announce(text),
      link() {
        const [page = ''] = location.href.split('#');
        return page + fragment(this.state, this.opened.hash, dashboard.#words.lang, dashboard.id);
      },
      print() {
        dashboard.#frame.unfold();
        window.print();
      },
    };
  })();
}
