// A template of the statement that public bodies have to publish.
import { type Html, html } from './html';
import type { SiteWords } from './words';
import given from 'site-given';

export function statement(words: SiteWords): Html {
  return html`<h1>${words.get('statement.title')}</h1>
<p class="notice"><strong>${words.get('statement.fill')}</strong></p>
<p>${words.get('statement.scope')}</p>
${given.statement.map((section) => html`<h2>${words.get(`statement.${section}`)}</h2>
<p>${words.get(`statement.${section}.text`)}</p>
`)}`;
}
