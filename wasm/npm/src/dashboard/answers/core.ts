// The core as it is compiled for the dashboard: what it is asked, and its reports as plain data and as texts.
import type { By, ElementRow, ExtentDocument, Lang, Measure, Moment, StateRow } from 'milepost';
import { type Report as Compiled, Asked, Portfolio, learn } from '../../milepost.js';

export { learn };

/** The moment and the scope of a question. */
export type Scope = { readonly moment: Moment; readonly within: readonly string[] | null };

export type Row = Readonly<Record<string, unknown>>;

/** A report, for as long as it is told. */
export class Report {
  readonly #compiled: Compiled;

  constructor(compiled: Compiled) {
    this.#compiled = compiled;
  }

  data<T>(): T {
    return JSON.parse(this.text('json', 'en')) as T;
  }

  /** The report as `json`, `csv`, `md` or `html`, as a `part` of a page, or as a picture: `svg`. */
  text(form: string, lang: Lang): string {
    const text = this.#compiled.form(form, lang);
    if (text === undefined) throw new Error(`this report has no form ${form}`);
    return text;
  }
}

/** A report of the compiled core. */
type Question = (portfolio: Portfolio, asked: Asked) => Compiled;

export class Core {
  readonly #portfolio: Portfolio;

  constructor(text: string) {
    this.#portfolio = Portfolio.fromJson(text);
  }

  free(): void {
    this.#portfolio.free();
  }

  json(): string {
    return this.#portfolio.toJson();
  }

  extent(): ExtentDocument {
    return JSON.parse(this.#portfolio.extent()) as ExtentDocument;
  }

  elements(kind: string): readonly ElementRow[] {
    return (JSON.parse(this.#portfolio.elements(kind)) as { rows: ElementRow[] }).rows;
  }

  /** The row of an element as it was written. */
  row(id: string): Row {
    return (JSON.parse(this.#portfolio.element(id)) as { row: Row }).row;
  }

  progress<T>(scope: Scope, by: By, tell: (report: Report) => T): T {
    return this.#told(scope, (portfolio, asked) => portfolio.progress(asked, by), tell);
  }

  states<T>(scope: Scope, fits: { readonly actor?: string; readonly theme?: string; readonly country?: string }, tell: (report: Report) => T): T {
    return this.#told(scope, (portfolio, asked) => portfolio.states(asked, fits.actor, fits.theme, fits.country), tell);
  }

  /** All states of a scope, as rows. */
  rows(scope: Scope, fits: { readonly actor?: string; readonly theme?: string; readonly country?: string } = {}): readonly StateRow[] {
    return this.states(scope, fits, (report) => report.data<{ rows: StateRow[] }>().rows);
  }

  timeline<T>(scope: Scope, start: string, end: string, step: string, tell: (report: Report) => T): T {
    return this.#told(scope, (portfolio, asked) => portfolio.timeline(asked, start, end, step), tell);
  }

  changes<T>(scope: Scope, since: Moment, tell: (report: Report) => T): T {
    return this.#told(scope, (portfolio, asked) => portfolio.changes(asked, since.as_of, since.known_on), tell);
  }

  explain<T>(scope: Scope, measure: Measure, key: string | null, by: By | null, member: string | null, tell: (report: Report) => T): T {
    return this.#told(scope, (portfolio, asked) => portfolio.explain(asked, measure, key, by, member), tell);
  }

  succession<T>(scope: Scope, old: string, next: string | null, tell: (report: Report) => T): T {
    return this.#told(scope, (portfolio, asked) => portfolio.succession(asked, old, next), tell);
  }

  brief<T>(scope: Scope, since: Moment | null, lang: Lang, tell: (report: Report) => T): T {
    return this.#told(scope, (portfolio, asked) => portfolio.brief(asked, since?.as_of, since?.known_on, lang), tell);
  }

  dossier<T>(scope: Scope, id: string): T {
    return this.#asked(scope, (asked) => JSON.parse(this.#portfolio.dossier(asked, id)) as T);
  }

  calendar(scope: Scope, lang: Lang): string {
    return this.#asked(scope, (asked) => this.#portfolio.calendar(asked, lang));
  }

  #asked<T>({ moment, within }: Scope, ask: (asked: Asked) => T): T {
    const asked = new Asked(moment.as_of, moment.known_on, within);
    try {
      return ask(asked);
    } finally {
      asked.free();
    }
  }

  /** What is told of a report, whose memory is released before anything else happens. */
  #told<T>(scope: Scope, question: Question, tell: (report: Report) => T): T {
    return this.#asked(scope, (asked) => {
      const compiled = question(this.#portfolio, asked);
      try {
        return tell(new Report(compiled));
      } finally {
        compiled.free();
      }
    });
  }
}
