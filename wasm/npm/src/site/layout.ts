// What every page has: head, policy, skip link, navigation, language links, and where it comes from.
import { between } from './address';
import { type Html, html } from './html';
import type { Title } from './titles';
import { SiteWords } from './words';
import given from 'site-given';

/** The pages that the navigation leads to. */
export const PAGES = given.pages as readonly PageName[];
export type PageName = 'home' | 'measures' | 'changes' | 'succession' | 'brief' | 'audit' | 'accessibility';

export const fileOf = (name: PageName): string => (name === 'home' ? 'index.html' : `${name}.html`);

export type Layout = {
  readonly words: SiteWords;
  readonly langs: readonly string[];
  /** What the page is called where no mark-up may stand. */
  readonly title: string;
  /** The page from the folder of its language. */
  readonly at: string;
  readonly body: Html;
  readonly made: { readonly version: string; readonly hash: string };
  /** Whether the dashboard takes over where scripts run. */
  readonly enhanced?: boolean;
};

export function page({ words, langs, title, at, body, made, enhanced = false }: Layout): string {
  const way = (to: string): string => between(at, to);
  const here = (to: string): Html | null => (to === at ? html` aria-current="page"` : null);
  return html`<!doctype html>
<html lang="${words.lang}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${given.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${way('../style.css')}">
${langs.filter((lang) => lang !== words.lang).map((lang) => html`<link rel="alternate" hreflang="${lang}" href="${way(`../${lang}/${at}`)}">
`)}${enhanced ? html`<link rel="preload" href="${way('../milepost/dashboard.wasm')}" as="fetch" type="application/wasm" crossorigin>
<link rel="preload" href="${way('../plan.json')}" as="fetch" type="application/json" crossorigin>
<link rel="modulepreload" href="${way(`../milepost/dashboard-${words.lang}.js`)}">
<script type="module" src="${way('../milepost/dashboard.js')}"></script>
` : null}</head>
<body>
<header>
<a class="skip" href="#content">${words.get('site.skip')}</a>
<nav aria-label="${words.get('site.pages')}">
<ul>
${PAGES.map((name) => html`<li><a href="${way(fileOf(name))}"${here(fileOf(name))}>${words.get(`site.${name}`)}</a></li>
`)}</ul>
</nav>
${langs.length < 2 ? null : html`<nav aria-label="${words.get('site.languages')}">
<ul>
${langs.map((lang) => html`<li><a href="${way(`../${lang}/${at}`)}" hreflang="${lang}" lang="${lang}"${lang === words.lang ? html` aria-current="true"` : null}>${new SiteWords(lang).name}</a></li>
`)}</ul>
</nav>
`}</header>
<main id="content" class="milepost">
${body}
</main>
<footer>
<p>${words.get('site.made', made)}</p>
</footer>
</body>
</html>
`.text;
}

/** The page before all others: which language? */
export function entrance(title: Title, words: readonly SiteWords[]): string {
  const [first] = words;
  return html`<!doctype html>
<html lang="${first?.lang ?? 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${given.policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.text}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>${title.html}</h1>
${words.map((each) => html`<p lang="${each.lang}"><a href="${each.lang}/index.html" hreflang="${each.lang}">${each.name}</a> – ${each.get('site.home')}</p>
`)}</main>
</body>
</html>
`.text;
}
