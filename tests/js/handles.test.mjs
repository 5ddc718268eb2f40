// Handles: what was released says so, what was not is collected.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Portfolio } from 'milepost';
import * as inline from 'milepost/inline';
import { small } from './documents.mjs';
import { thrown } from './errors.mjs';

const load = () => Portfolio.fromDocument(small());

test('a released portfolio says so, whatever is asked of it', () => {
  const portfolio = load();
  portfolio.free();
  const error = thrown('released', () => portfolio.progress('2024-06-30'));
  assert.match(error.message, /Portfolio/);
  assert.notEqual(error.hint, null);
  thrown('released', () => portfolio.toJson());
  thrown('released', () => load().merge(portfolio));
});

test('a released report says so, and its portfolio stays usable', () => {
  const portfolio = load();
  const report = portfolio.progress('2024-06-30');
  report.free();
  thrown('released', () => report.rows);
  thrown('released', () => report.toJson());
  assert.equal(portfolio.progress('2024-06-30').rows.length, 1);
});

test('a report outlives its portfolio', () => {
  const portfolio = load();
  const report = portfolio.progress('2024-06-30');
  portfolio.free();
  assert.equal(report.rows.length, 1);
});

test('a second release does nothing', () => {
  const portfolio = load();
  portfolio.free();
  portfolio.free();
  portfolio[Symbol.dispose]();
});

test('every handle can be disposed of', () => {
  const portfolio = load();
  const handles = [portfolio.extent(), portfolio.element('m1'), portfolio.elements(), portfolio.progress('2024-06-30'), portfolio.states('2024-06-30'), portfolio];
  for (const handle of handles) {
    assert.equal(handle[Symbol.dispose], handle.free);
    handle[Symbol.dispose]();
    thrown('released', () => handle.toJson());
  }
});

test('merging takes nothing away from either portfolio', () => {
  const [left, right] = [load(), load()];
  const merged = left.merge(right);
  left.free();
  assert.equal(merged.hash(), right.hash());
});

test('a portfolio of another copy of the library is refused, not misread', () => {
  const foreign = inline.Portfolio.fromDocument(small());
  thrown('not_plain_data', () => load().merge(/** @type {any} */ (foreign)));
  assert.equal(foreign.hash(), load().hash());
});

test('a circle of releasing while reading is refused, and the portfolio survives it', () => {
  const portfolio = load();
  const moment = { get as_of() { portfolio.free(); return '2024-06-30'; } };
  assert.throws(() => portfolio.progress(moment));
});

test('what is no longer used is collected', async () => {
  const { default: v8 } = await import('node:v8');
  const { default: vm } = await import('node:vm');
  v8.setFlagsFromString('--expose-gc');
  const gc = vm.runInNewContext('gc');
  let collected = 0;
  const registry = new FinalizationRegistry(() => { collected += 1; });
  for (let i = 0; i < 100; i += 1) registry.register(load(), i);
  for (let i = 0; i < 20 && collected === 0; i += 1) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert(collected > 0);
});

test('what JavaScript writes or shows by itself is the report, not an empty object', () => {
  const portfolio = load();
  const report = portfolio.progress('2024-06-30');
  assert.deepEqual(JSON.parse(JSON.stringify(report)), JSON.parse(report.toJson()));
  assert.equal(`${report}`, report.toText());
  assert.deepEqual(JSON.parse(JSON.stringify({ portfolio })).portfolio, JSON.parse(portfolio.toJson()));
});
