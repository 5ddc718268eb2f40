// The shared cases: the same calls as in Rust and Python, and the same bytes.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { MilepostError, Portfolio, check } from 'milepost';
import { embedded } from 'milepost/embedded';
import { parse } from 'smol-toml';
import { canonical } from './canonical.mjs';

/** @typedef {Record<string, any>} Json */

const cases = fileURLToPath(new URL('../cases/', import.meta.url));
/** @type {Json} */
const surface = parse(readFileSync(new URL('../surface.toml', import.meta.url), 'utf8'));

for (const group of readdirSync(cases).sort()) {
  suite(group, () => {
    for (const file of readdirSync(`${cases}${group}`).filter((name) => name.endsWith('.json')).sort()) {
      test(file.slice(0, -'.json'.length), () => run(`${cases}${group}/${file}`));
    }
  });
}

/** @param {string} path */
function run(path) {
  const told = JSON.parse(readFileSync(path, 'utf8'));
  const expected = readFileSync(path.replace(/json$/, 'expected'), 'utf8').split('\n');
  assert.equal(expected.pop(), '', 'every answer is a line');
  assert.equal(told.calls.length, expected.length, 'every call has an answer');
  told.calls.forEach((/** @type {Json} */ call, /** @type {number} */ number) => {
    if (call.not_in?.javascript) return;
    const said = answer(told, call);
    expect(JSON.parse(said), call);
    assert.equal(call.digest ? digest(said) : said, expected[number]);
  });
}

/** What a call gives, as canonical JSON. @param {Json} told @param {Json} call @returns {string} */
function answer(told, call) {
  try {
    const result = given(told, call);
    if (call.call === 'to_csv') return canonical(result);
    if (typeof result === 'string') return call.call === 'to_json' ? result : canonical(result);
    const then = call.then ?? 'to_json';
    const said = invoke(result, 'report', then, call.then_args ?? {});
    if (then === 'to_json') return said;
    if (then !== 'to_object') return canonical(said);
    checkProperties(result, said);
    return canonical(said);
  } catch (error) {
    if (!(error instanceof MilepostError)) throw error;
    const { code, message, path, ids, hint, findings, findings_total } = error;
    return canonical({ error: { code, message, path, ids, hint, findings, findings_total } });
  }
}

/** @param {Json} told @param {Json} call @returns {any} */
function given(told, { call, args = {} }) {
  if (call === 'check') return check(told.text ?? told.csv ?? wholeDocument(told));
  const portfolio = load(told);
  return call === 'load' ? portfolio : invoke(portfolio, 'Portfolio', call, args);
}

/**
 * Calls a method by its name in Rust, with arguments by name: those that cannot be left out stand first,
 * the others are one object.
 * @param {any} target @param {'Portfolio' | 'report'} owner @param {string} name @param {Json} args
 */
function invoke(target, owner, name, args) {
  const given = { ...args };
  for (const file of ['other', 'earlier']) if (given[file]) given[file] = load(given[file]);
  const first = (surface[owner][name]?.parameters ?? []).filter((/** @type {Json} */ { default: left_out }) => left_out === undefined);
  const values = first.map((/** @type {Json} */ { name }) => {
    const value = given[name];
    delete given[name];
    return value;
  });
  return target[camelCase(name)](...values, ...(Object.keys(given).length > 0 ? [given] : []));
}

/** @param {string} name */
const camelCase = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** Loads what the case says; a document in both ways that there are. @param {Json} told */
function load(told) {
  if (told.embedded) return embedded();
  const options = told.limits ? [{ limits: told.limits }] : [];
  if (told.text !== undefined) return Portfolio.fromJson(told.text, ...options);
  if (told.csv) return Portfolio.fromCsv(told.csv, ...options);
  const document = wholeDocument(told);
  const portfolio = Portfolio.fromDocument(document, ...options);
  assert.equal(Portfolio.fromJson(JSON.stringify(document), ...options).hash(), portfolio.hash());
  return portfolio;
}

/** The document with the rows of `repeat`: made from one row, in whose texts `{n}` counts from 1. @param {Json} told */
function wholeDocument(told) {
  const document = structuredClone(told.document);
  for (const { table, times, row } of told.repeat ?? []) {
    document[table] ??= [];
    for (let n = 1; n <= times; n += 1) document[table].push(numbered(row, n));
  }
  return document;
}

/** @param {any} value @param {number} n @returns {any} */
function numbered(value, n) {
  if (typeof value === 'string') return value.replaceAll('{n}', String(n)).replaceAll('{n-1}', String(n - 1));
  if (Array.isArray(value)) return value.map((entry) => numbered(entry, n));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, numbered(entry, n)]));
}

/** Every key of a report's JSON is a property of it, frozen. @param {any} report @param {Json} object */
function checkProperties(report, object) {
  for (const key of surface.keys[report.constructor.name]) {
    assert.deepEqual(report[key], object[key], key);
    assert(Object.isFrozen(report[key]), key);
  }
  assert.deepEqual(Object.keys(object).filter((key) => !surface.keys[report.constructor.name].includes(key)), []);
}

/** What a case keeps of a long answer. @param {string} said */
function digest(said) {
  return canonical({ bytes: Buffer.byteLength(said), sha256: createHash('sha256').update(said).digest('hex') });
}

/** What the author of the case wrote by hand, at dotted paths. @param {any} said @param {Json} call */
function expect(said, call) {
  const failed = typeof said === 'object' && said !== null && 'error' in said;
  assert.equal(failed, call.expect_error !== undefined, JSON.stringify(said).slice(0, 500));
  for (const [path, wanted] of Object.entries(call.expect_error ?? call.expect ?? {})) {
    assert.deepEqual(at(failed ? said.error : said, path), wanted, path);
  }
}

/** The value at a path: keys of objects, numbers of list entries or of the lines of a text, and `length` of either. @param {any} value @param {string} path */
function at(value, path) {
  return path.split('.').filter(Boolean).reduce((inner, step) => lines(inner)[step], value);
}

/** A text as its lines, anything else as it is. @param {any} value */
const lines = (value) => (typeof value === 'string' ? value.replace(/\r?\n$/, '').split(/\r?\n/) : value);
