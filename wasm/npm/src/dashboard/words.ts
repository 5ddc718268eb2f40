// Words, numbers and dates as a reader of a language expects them.
import type { Lang, Moment } from 'milepost';
import { isDay } from './dates';
import type { Texts } from './texts/en';

/** The words of one language: those of the interface, and among them those of the core's reports, which it is given as lines. */
export type Spoken = { readonly texts: Texts; readonly core: string };

/**
 * The languages of the interface, each by the name that it has in itself: a browser that is asked for it takes longer than for all
 * else. Another one is a file in `texts`, an entry here, and one where the package is built.
 */
const LANGUAGES: Readonly<Record<string, { readonly name: string; readonly load: () => Promise<Spoken> }>> = {
  en: { name: 'English', load: () => import('./dashboard-en.js') },
  fr: { name: 'français', load: () => import('./dashboard-fr.js') },
  de: { name: 'Deutsch', load: () => import('./dashboard-de.js') },
};

export const languages = (): readonly string[] => Object.keys(LANGUAGES);

/** The language of the interface that serves a tag such as `de-AT`; null where none does. */
export function languageFor(tag: string): string | null {
  const [primary = ''] = tag.toLowerCase().split('-');
  return Object.hasOwn(LANGUAGES, primary) ? primary : null;
}

/** Loads the words of a language. */
export function spoken(lang: string): Promise<Spoken> {
  return LANGUAGES[lang]?.load() ?? Promise.reject(new Error(`no words in ${lang}`));
}

/** What a language is called in itself. */
export function nameOf(lang: string): string {
  return LANGUAGES[lang]?.name ?? lang;
}

export class Words {
  readonly lang: string;
  readonly #texts: Texts;
  readonly #locale: string;
  // What knows a language's ways takes its time to make, so each is made when it is first needed.
  #madePlural: Intl.PluralRules | null = null;
  #madeNumbers: Intl.NumberFormat | null = null;
  #madeDays: Intl.DateTimeFormat | null = null;
  #madeMonths: Intl.DateTimeFormat | null = null;
  #madeCountries: Intl.DisplayNames | null = null;

  constructor(lang: string, texts: Texts) {
    this.lang = lang;
    this.#texts = texts;
    this.#locale = this.#texts['lang.locale'];
  }

  get #plural(): Intl.PluralRules {
    return (this.#madePlural ??= new Intl.PluralRules(this.lang));
  }

  get #numbers(): Intl.NumberFormat {
    return (this.#madeNumbers ??= new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 1 }));
  }

  get #days(): Intl.DateTimeFormat {
    return (this.#madeDays ??= new Intl.DateTimeFormat(this.#locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }));
  }

  get #months(): Intl.DateTimeFormat {
    return (this.#madeMonths ??= new Intl.DateTimeFormat(this.#locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }));
  }

  get #countries(): Intl.DisplayNames {
    return (this.#madeCountries ??= new Intl.DisplayNames(this.lang, { type: 'region' }));
  }

  /** Makes what nearly every view needs, while there is nothing else to do. */
  warm(): void {
    this.number(0);
    this.date('2000-01-01');
    this.#plural.select(1);
  }

  /** The language of the core's reports. */
  get core(): Lang {
    return this.#texts['lang.core'] as Lang;
  }

  get direction(): string {
    return this.#texts['lang.direction'];
  }

  /** A text with its blanks filled. */
  get(key: string, blanks: Readonly<Record<string, string | number>> = {}): string {
    const text = this.#texts[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (blank, name: string) => (name in blanks ? String(blanks[name]) : blank));
  }

  /** A text about so many things. */
  count(key: string, n: number, blanks: Readonly<Record<string, string | number>> = {}): string {
    const form = `${key}.${this.#plural.select(n)}`;
    return this.get(form in this.#texts ? form : `${key}.other`, { n: this.number(n), ...blanks });
  }

  /** The texts whose keys fit. */
  those(keys: RegExp): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.#texts).filter(([key]) => keys.test(key)));
  }

  has(key: string): boolean {
    return key in this.#texts;
  }

  /** A word of the data, such as a state; what no text names stays as it is. */
  word(group: string, word: string): string {
    const key = `${group}.${word}`;
    return this.has(key) ? this.get(key) : word;
  }

  number(n: number): string {
    return this.#numbers.format(n);
  }

  /** A share as a percentage: 100 % is all and 0 % is none, as in every report. */
  percent(share: number | null): string {
    if (share === null) return '–';
    const rounded = Math.round(share * 100);
    if (rounded >= 100 && share < 1) return '>99\u00a0%';
    return rounded <= 0 && share > 0 ? '<1\u00a0%' : `${rounded}\u00a0%`;
  }

  /** A difference of shares in points, its sign always there. */
  points(share: number | null): string {
    if (share === null) return '–';
    const points = Math.round(share * 1000) / 10;
    const sign = points > 0 ? '+' : points < 0 ? '−' : '';
    return this.count('headline.points', Math.abs(points), { n: `${sign}${this.number(Math.abs(points))}` });
  }

  /** A date of any precision, in words. */
  date(date: string | null): string {
    if (date === null) return '–';
    if (isDay(date)) return this.#days.format(Date.parse(`${date}T00:00:00Z`));
    if (/^\d{4}-\d\d$/.test(date)) return this.#months.format(Date.parse(`${date}-01T00:00:00Z`));
    const [start, end] = date.split('/');
    if (end === undefined) return date;
    if (start === '..') return this.get('date.by', { date: this.date(end) });
    return this.get('date.from_to', { start: this.date(start ?? ''), end: this.date(end) });
  }

  moment({ as_of, known_on }: Moment): string {
    if (known_on === null) return this.date(as_of);
    const key = known_on === as_of ? 'moment.as_then_known' : 'moment.as_known_on';
    return this.get(key, { as_of: this.date(as_of), known_on: this.date(known_on) });
  }

  /** A country by its code; what is no code stays as it is. */
  country(code: string): string {
    try {
      return (/^[A-Z]{2}$/.test(code) && this.#countries.of(code)) || code;
    } catch {
      return code;
    }
  }
}

/** While those of the first language are on their way. */
export const NO_WORDS = new Words('en', {} as Texts);
