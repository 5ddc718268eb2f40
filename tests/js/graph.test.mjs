// The graph as Mermaid and Graphviz themselves read it, against its own JSON, which tests/python/test_graph.py
// holds against what `elements` and `neighbours` say.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { instance } from '@viz-js/viz';
import DOMPurify from 'dompurify';
import { Portfolio } from 'milepost';
import { embedded } from 'milepost/embedded';

/** @typedef {Record<string, any>} Json */

// By a name that the type checker does not follow: Mermaid's declarations need packages that it does not bring.
/** @type {string} */
const mermaidPackage = 'mermaid';

/** @param {string} name @returns {Portfolio} */
function portfolioOf(name) {
  if (name === 'embedded') return embedded();
  return Portfolio.fromDocument(JSON.parse(readFileSync(new URL(`../cases/graph/${name}.json`, import.meta.url), 'utf8')).document);
}

/** What is asked, of which portfolio. @type {[string, import('milepost').GraphOptions][]} */
const asked = [
  ['graph', {}],
  ['graph', { kinds: ['milestone', 'fact', 'source', 'link', 'observation', 'instrument'] }],
  ['graph_titles', {}],
  ['graph_empty', {}],
  ['embedded', { root: 'thb21/de', depth: 2 }],
];

/** What stands at an edge. @param {Json} edge */
function label({ via, type, lag_days: lag }) {
  if (type === undefined || (type === 'fs' && lag === 0)) return via;
  return `${via} ${type.toUpperCase()}${lag === 0 ? '' : `${lag > 0 ? '+' : ''}${lag}d`}`;
}

/** The lines of a title as labels show them: without what nobody sees. @param {string} title */
const lines = (title) =>
  title
    .split(/\r\n|[\n\r\x85\u2028\u2029]/)
    .map((line) => line.replaceAll('\t', ' ').replace(/[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, ''));

/** @param {Portfolio} portfolio @param {import('milepost').GraphOptions} options @returns {{ nodes: Json[], edges: Json[] }} */
const told = (portfolio, options) => JSON.parse(portfolio.graph('json', options));

suite('Mermaid reads it', () => {
  // Cleaning HTML needs a browser, and there is none here. What is read as what does not depend on it.
  Object.assign(DOMPurify, { addHook: () => {}, sanitize: (/** @type {string} */ text) => text });

  /** @param {string} text @returns {Promise<Json>} */
  async function read(text) {
    const { default: mermaid } = await import(mermaidPackage);
    mermaid.initialize({ maxEdges: 1e6, maxTextSize: 1e8 });
    return (await mermaid.mermaidAPI.getDiagramFromText(text)).db;
  }

  // Codes of characters wait in this disguise until a page shows them.
  /** @param {string} text */
  const shown = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));

  for (const [name, options] of asked) {
    test(`${name} ${JSON.stringify(options)}`, async () => {
      const portfolio = portfolioOf(name);
      const { nodes, edges } = told(portfolio, options);
      const text = portfolio.graph('mermaid', options);
      const db = await read(text);
      const vertices = [...db.getVertices().values()].map(({ id, text, classes }) => [id, classes, shown(text)]);
      assert.deepEqual(
        vertices,
        nodes.map(({ kind, title }, n) => [`n${n}`, [kind], lines(title).join('<br>').trim()]),
      );
      const places = new Map(nodes.map(({ id }, n) => [id, `n${n}`]));
      assert.deepEqual(
        db.getEdges().map((/** @type {Json} */ { start, end, text }) => [start, text, end]),
        edges.map((edge) => [places.get(edge.source), label(edge), places.get(edge.target)]),
      );
      const ids = [...text.matchAll(/^ {2}%% (n\d+) = (.+)$/gm)].map(([, place, id]) => [id, place]);
      assert.deepEqual(ids, [...places]);
    });
  }

  test('without a page that allows more, it draws 500 edges', async () => {
    const { default: mermaid } = await import(mermaidPackage);
    mermaid.initialize({ maxEdges: 500 });
    await assert.rejects(mermaid.parse(embedded().graph('mermaid')), /Edge limit exceeded/);
  });
});

suite('Graphviz reads it', () => {
  for (const [name, options] of asked) {
    test(`${name} ${JSON.stringify(options)}`, async () => {
      const portfolio = portfolioOf(name);
      const { nodes, edges } = told(portfolio, options);
      const viz = await instance();
      const dot = portfolio.graph('dot', options);
      const drawn = viz.render(dot, { format: 'svg' });
      assert.equal(drawn.status, 'success');
      // It has no widths of letters beyond ASCII here, and says so.
      assert.deepEqual(drawn.errors.filter(({ message }) => !message?.includes('non-ASCII character')), []);
      // A picture has an order of its own.
      assert.deepEqual(
        pictures(drawn.output ?? '', 'node').sort(),
        nodes.map(({ id, kind, title }) => [kind, id, lines(title).filter((line) => line !== '')]).sort(),
      );
      assert.deepEqual(
        pictures(drawn.output ?? '', 'edge').sort(),
        edges.map((edge) => [edge.via, `${edge.source}->${edge.target}`, [label(edge)]]).sort(),
      );
    });
  }
});

/** Of each node or edge in a picture its class, its name and its lines of text. @param {string} svg @param {string} what */
function pictures(svg, what) {
  return [...svg.matchAll(new RegExp(`<g id="[^"]*" class="${what} ([^"]*)">\n<title>(.*)</title>([^]*?)</g>`, 'g'))].map(
    ([, kind, name, rest]) => [
      plain(kind),
      plain(name),
      [...(rest ?? '').matchAll(/<text [^>]*>(.*)<\/text>/g)].map(([, text]) => plain(text)).filter((text) => text !== ''),
    ],
  );
}

/** Text of XML without its escapes. @param {string | undefined} text */
function plain(text = '') {
  const named = new Map([['lt', '<'], ['gt', '>'], ['quot', '"'], ['amp', '&']]);
  const character = (/** @type {string} */ _, /** @type {string} */ name) =>
    named.get(name) ?? String.fromCodePoint(Number(name.replace(/^#x/, '0x').replace(/^#/, '')));
  return text.replace(/&(#?\w+);/g, character);
}
