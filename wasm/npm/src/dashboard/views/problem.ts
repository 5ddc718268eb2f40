// Why nothing can be shown: one message, what to do, and all findings.
import type { Finding, MilepostError } from 'milepost';
import { LoadError } from '../load';
import { type Child, button, h } from '../parts/dom';
import type { Words } from '../words';

/** What the event `error` carries. */
export type Detail = { readonly code: string; readonly message: string; readonly hint: string | null; readonly findings: readonly Finding[]; readonly findings_total: number };

const MOST = 100;

export function problem(words: Words, error: Error, url: string, again: () => void): { element: Child; detail: Detail } {
  const detail = told(words, error, url);
  const { findings, findings_total } = detail;
  return {
    detail,
    element: h('div', { class: 'problem' }, [
      h('h2', {}, words.get('error.heading')),
      h('p', {}, detail.message),
      findings.length === 0 ? null : [
        h('h3', {}, findings_total > MOST ? words.get('error.first_findings', { shown: words.number(MOST), all: words.number(findings_total) }) : words.count('error.findings', findings_total)),
        // Messages about documents are written in English.
        h('ul', { lang: 'en', class: 'findings' }, findings.slice(0, MOST).map(({ path, message, hint }) => h('li', {}, [path === null ? null : [h('code', {}, path), ': '], message, hint === null ? null : h('div', { class: 'note' }, hint)]))),
      ],
      h('p', {}, button(words.get('error.retry'), again, { part: 'button' })),
    ]),
  };
}

function told(words: Words, error: Error, url: string): Detail {
  if (error instanceof LoadError) return { code: error.key, message: words.get(`error.${error.key}`, error.blanks), hint: null, findings: [], findings_total: 0 };
  const { code, findings, findings_total, hint, message } = error as Partial<MilepostError> & Error;
  if (code === 'not_json' || code === 'empty_document' || code === 'wrong_shape') {
    return { code, message: words.get('error.not_json', { url }), hint: hint ?? null, findings: findings ?? [], findings_total: findings_total ?? 0 };
  }
  if (typeof code === 'string') return { code, message: words.get('error.invalid', { url }), hint: hint ?? null, findings: findings ?? [], findings_total: findings_total ?? 0 };
  // What the decoder of text says of bytes that are none.
  if (error instanceof TypeError || /encoded data was not valid|utf-8/i.test(message)) return { code: 'not_text', message: words.get('error.not_text', { url }), hint: null, findings: [], findings_total: 0 };
  return { code: 'internal', message: words.get('error.internal', { message }), hint: null, findings: [], findings_total: 0 };
}
