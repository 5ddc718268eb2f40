// What the writers of pages are given, the one in `build.ts` and the one in the wheel: words, dates and what else the pages have
// in common. It is made once, when the package is built, so that no page depends on the languages that a machine knows.
import style from './style.css';
import { texts as german } from '../dashboard/texts/de';
import { type Texts, texts as english } from '../dashboard/texts/en';
import { texts as french } from '../dashboard/texts/fr';
import { Words, languages } from '../dashboard/words';
import { de } from './texts/de';
import { type SiteKey, en } from './texts/en';
import { fr } from './texts/fr';

const TEXTS: Readonly<Record<string, Readonly<Record<SiteKey, string>>>> = { en, fr, de };
const SPOKEN: Readonly<Record<string, Texts>> = { en: english, fr: french, de: german };

/** The words that pages share with the dashboard and with the core's reports. */
const SHARED = /^(dashboard\.(name|many)|measures\.(found|members)|column\.(milestone|state|since|due|overdue)$|(state|overdue|moment|date|plural)\.|lang\.(core|direction)$)/;

/** One language: its texts, its own name, and how it writes days, months and thousands. */
export type GivenLanguage = {
  readonly texts: Readonly<Record<string, string>>;
  readonly name: string;
  readonly months: readonly string[];
  readonly day: string;
  readonly month: string;
  readonly group: string;
};

export type Given = {
  /** What a page may do, should the server not say so itself. */
  readonly policy: string;
  readonly style: string;
  /** What the dashboard is made of. */
  readonly modules: readonly string[];
  /** The pages that the navigation leads to. */
  readonly pages: readonly string[];
  /** The files beside the pages, and what each is called. */
  readonly files: readonly (readonly [string, string])[];
  /** The sections of the accessibility statement. */
  readonly statement: readonly string[];
  readonly languages: Readonly<Record<string, GivenLanguage>>;
};

function language(lang: string): GivenLanguage {
  const words = new Words(lang, SPOKEN[lang] ?? english);
  const locale = words.get('lang.locale');
  const parts = (options: Intl.DateTimeFormatOptions, time: number) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', ...options }).formatToParts(time);
  const pattern = (options: Intl.DateTimeFormatOptions): string => parts(options, 0).map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join('');
  return {
    texts: { ...TEXTS[lang], ...words.those(SHARED) },
    name: new Intl.DisplayNames(lang, { type: 'language' }).of(lang) ?? lang,
    months: Array.from({ length: 12 }, (_, month) => parts({}, Date.UTC(2001, month)).find(({ type }) => type === 'month')?.value ?? ''),
    day: pattern({ day: 'numeric' }),
    month: pattern({}),
    group: new Intl.NumberFormat(locale).formatToParts(1_000_000).find(({ type }) => type === 'group')?.value ?? '',
  };
}

export const given: Given = {
  policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'",
  style,
  modules: ['dashboard.js', 'dashboard-thread.js', 'dashboard-local.js', 'dashboard-en.js', 'dashboard-fr.js', 'dashboard-de.js', 'dashboard.wasm'],
  pages: ['home', 'measures', 'changes', 'succession', 'brief', 'audit', 'accessibility'],
  files: [
    ['plan.json', 'site.file.plan'],
    ['files/progress.json', 'site.file.progress'],
    ['files/progress.csv', 'site.file.progress_csv'],
    ['files/states.csv', 'site.file.states'],
    ['files/calendar-{lang}.ics', 'site.file.calendar'],
  ],
  statement: ['status', 'not', 'tested', 'contact', 'enforcement'],
  languages: Object.fromEntries(languages().filter((lang) => lang in TEXTS).map((lang) => [lang, language(lang)])),
};
