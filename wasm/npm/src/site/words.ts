// The words of the pages and of the reports, in one language. The wheel has the same in `pages/words.py`.
import type { Lang, Moment } from 'milepost';
import given from 'site-given';

export const LANGUAGES = Object.keys(given.languages);

export class SiteWords {
  readonly lang: Lang;
  readonly #given;

  constructor(lang: string) {
    const known = given.languages[lang];
    if (known === undefined) throw new Error(`no words in ${lang}`);
    this.#given = known;
    this.lang = lang as Lang;
  }

  /** The language of the core's reports. */
  get core(): Lang {
    return this.get('lang.core') as Lang;
  }

  get direction(): string {
    return this.get('lang.direction');
  }

  /** What the language calls itself. */
  get name(): string {
    return this.#given.name;
  }

  /** A text with its blanks filled. */
  get(key: string, blanks: Readonly<Record<string, string>> = {}): string {
    return filled(this.#given.texts[key] ?? key, blanks);
  }

  /** A text about so many things. */
  count(key: string, n: number): string {
    const isOne = this.get('plural.one').split(' ').includes(String(n));
    return this.get(`${key}.${isOne ? 'one' : 'other'}`, { n: this.number(n) });
  }

  /** A word of the data, such as a state; what no text names stays as it is. */
  word(group: string, word: string): string {
    return this.#given.texts[`${group}.${word}`] ?? word;
  }

  /** A whole number, thousands apart. */
  number(n: number): string {
    return String(n).replace(/\B(?=(\d{3})+$)/g, this.#given.group);
  }

  /** A date of any precision, in words. */
  date(date: string | null): string {
    if (date === null) return '–';
    const [, year = '', month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(date) ?? [];
    if (month !== undefined) {
      const name = this.#given.months[Number(month) - 1] ?? month;
      return filled(day === undefined ? this.#given.month : this.#given.day, { year, month: name, day: String(Number(day)) });
    }
    const [start = '', end] = date.split('/');
    if (end === undefined) return date;
    if (start === '..') return this.get('date.by', { date: this.date(end) });
    return this.get('date.from_to', { start: this.date(start), end: this.date(end) });
  }

  moment({ as_of, known_on }: Moment): string {
    if (known_on === null) return this.date(as_of);
    const key = known_on === as_of ? 'moment.as_then_known' : 'moment.as_known_on';
    return this.get(key, { as_of: this.date(as_of), known_on: this.date(known_on) });
  }
}

/** A text with its blanks filled in one pass; a blank for which there is nothing stays. */
function filled(text: string, blanks: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => blanks[name] ?? blank);
}
