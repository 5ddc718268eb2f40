// What the core calls an element in a language. Where it has no title in it, the core marks in which language the title is.
import type { Lang, Portfolio } from 'milepost';
import { type Html, html, plain, trusted } from './html';

/** A title as it stands in a page, and without the mark. */
export type Title = { readonly html: Html; readonly text: string };

export function titleOf(portfolio: Portfolio, id: string, lang: Lang): Title {
  const element = portfolio.element(id);
  const [, heading = ''] = /<h2>(.*?)<\/h2>/.exec(element.toHtml({ lang, fragment: true })) ?? [];
  element.free();
  return { html: trusted(heading), text: plain(heading) };
}

/** Titles one after the other, for what is about several things. */
export function joined(titles: readonly Title[]): Title {
  return { html: trusted(titles.map((title) => title.html.text).join(' · ')), text: titles.map(({ text }) => text).join(' · ') };
}

/** A title inside a text that has a place for it. */
export function within(text: string, title: Title): Title {
  const [before = '', after = ''] = text.split('{title}');
  return { html: html`${before}${title.html}${after}`, text: before + title.text + after };
}

/** A text that is in the language of the page. */
export const said = (text: string): Title => ({ html: html`${text}`, text });
