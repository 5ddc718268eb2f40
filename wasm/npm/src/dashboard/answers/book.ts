// A portfolio that is open, with what is looked up in it again and again.
import type { StateRow } from 'milepost';
import type { Asked, Said } from './asked';
import { Core, type Row } from './core';

export class Book {
  readonly core: Core;
  /** The language of the texts as they were written. */
  readonly lang: string | null;
  readonly #translations: ReadonlyMap<string, string>;
  readonly #rows = new Map<string, Row | null>();
  #states: { readonly question: string; readonly rows: readonly StateRow[] } | null = null;

  constructor(text: string) {
    this.core = new Core(text);
    // The core took the text, so it is a document; only its language and translations are needed of it.
    const { lang, texts } = JSON.parse(text.replace(/^\uFEFF/, '')) as { lang?: string | null; texts?: readonly Row[] | null };
    this.lang = lang ?? null;
    this.#translations = new Map((texts ?? []).map((row) => [`${row['element']} ${row['column']} ${row['lang']}`, String(row['text'])]));
  }

  /** A title in a language, or else as it was written. */
  said(id: string, written: string, lang: string): Said {
    for (const column of ['title', 'name']) {
      const text = this.#translations.get(`${id} ${column} ${lang}`);
      if (text !== undefined) return { text, lang };
    }
    return { text: written, lang: this.lang };
  }

  /** What an element is called. */
  title(id: string, lang: string): Said {
    const row = this.row(id);
    return this.said(id, String(row?.['title'] ?? row?.['name'] ?? id), lang);
  }

  /** The row of an element as it was written; null where there is none. */
  row(id: string): Row | null {
    let row = this.#rows.get(id);
    if (row === undefined) {
      row = this.#find(id);
      this.#rows.set(id, row);
    }
    return row;
  }

  #find(id: string): Row | null {
    try {
      return this.core.row(id);
    } catch {
      return null;
    }
  }

  /** The states at a moment, kept until another is asked for: several views show them. */
  states(asked: Asked): readonly StateRow[] {
    const question = JSON.stringify([asked.moment, asked.within]);
    if (this.#states?.question !== question) this.#states = { question, rows: this.core.rows(asked) };
    return this.#states.rows;
  }
}
