// The words of the pages and of the reports, in one language.
import { Words } from '../dashboard/words';
import { de } from './texts/de';
import { type SiteKey, en } from './texts/en';
import { fr } from './texts/fr';

const TEXTS: Readonly<Record<string, Readonly<Record<SiteKey, string>>>> = { en, fr, de };

export const LANGUAGES = Object.keys(TEXTS);

export class SiteWords extends Words {
  readonly #texts: Readonly<Record<string, string>>;

  constructor(lang: string) {
    super(lang);
    this.#texts = TEXTS[lang] ?? en;
  }

  override get(key: string, blanks: Readonly<Record<string, string | number>> = {}): string {
    const text = this.#texts?.[key];
    if (text === undefined) return super.get(key, blanks);
    return text.replace(/\{(\w+)\}/g, (blank, name: string) => (name in blanks ? String(blanks[name]) : blank));
  }
}
