// What JavaScript has and JSON has not is refused at the border, with its place.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import vm from 'node:vm';
import { MilepostError, Portfolio, check } from 'milepost';
import { small } from './documents.mjs';
import { thrown } from './errors.mjs';

class Milestone {
  id = 'm1';
}
const itself = small();
Object.assign(itself, { x_self: itself });
/** @type {unknown[]} */
let deep = [];
for (let i = 0; i < 1e5; i += 1) deep = [deep];

suite('refused in a document', () => {
  /** @type {[string, object, string | null][]} */
  const refused = [
    ['a Date', { facts: [{ about: 'm1', happened: new Date(0) }] }, 'facts[0].happened'],
    ['a Map', { milestones: new Map([['id', 'm1']]) }, 'milestones'],
    ['a Set', { actions: [{ areas: new Set(['a']) }] }, 'actions[0].areas'],
    ['NaN', { milestones: [{ weight: NaN }] }, 'milestones[0].weight'],
    ['Infinity', { milestones: [{}, { weight: -Infinity }] }, 'milestones[1].weight'],
    ['a BigInt', { milestones: [{ weight: 1n }] }, 'milestones[0].weight'],
    ['a function', { areas: [{ title: () => 'Area' }] }, 'areas[0].title'],
    ['a symbol', { areas: [{ id: Symbol('a') }] }, 'areas[0].id'],
    ['undefined in a list', { actions: [{ areas: ['a', undefined] }] }, 'actions[0].areas[1]'],
    ['a hole in a list', { actions: [{ areas: [, 'a'] }] }, 'actions[0].areas[0]'],
    ['an instance of a class', { milestones: [new Milestone()] }, 'milestones[0]'],
    ['a boxed number', { milestones: [{ weight: new Number(1) }] }, 'milestones[0].weight'],
    ['bytes', { milestones: new Uint8Array(2) }, 'milestones'],
    ['a document in itself', itself, 'x_self.x_self'],
    ['great depth', { x_deep: deep }, null],
  ];
  for (const [what, part, path] of refused) {
    test(what, () => {
      const error = thrown('not_plain_data', () => Portfolio.fromDocument(/** @type {any} */ ({ ...small(), ...part })));
      if (path !== null) assert.equal(error.path, path);
    });
  }
  for (const value of [undefined, null, 12, 'text', [], new Map(), new Date()]) {
    test(`${Object.prototype.toString.call(value)} for a document`, () => {
      assert.throws(() => Portfolio.fromDocument(/** @type {any} */ (value)), MilepostError);
    });
  }
});

suite('taken in a document', () => {
  test('a key that is undefined is a key that is absent', () => {
    const document = /** @type {any} */ ({ ...small(), lang: undefined });
    assert.equal(Portfolio.fromDocument(document).toJson(), Portfolio.fromDocument(small()).toJson());
  });
  test('objects without a prototype, frozen ones, and those of another realm', () => {
    const expected = Portfolio.fromDocument(small()).toJson();
    const bare = Object.assign(Object.create(null), small());
    assert.equal(Portfolio.fromDocument(bare).toJson(), expected);
    assert.equal(Portfolio.fromDocument(Object.freeze(small())).toJson(), expected);
    const foreign = vm.runInNewContext(`(${JSON.stringify(small())})`);
    assert.equal(Portfolio.fromDocument(foreign).toJson(), expected);
  });
  test('the same object in two places', () => {
    const areas = ['a'];
    const document = small();
    document.actions = [...document.actions, { id: 'y', areas, title: 'Other' }, { id: 'z', areas, title: 'Third' }];
    assert.equal(Portfolio.fromDocument(document).elements({ kind: 'action' }).rows.length, 3);
  });
});

suite('refused as an argument', () => {
  const portfolio = Portfolio.fromDocument(small());
  const day = '2024-06-01';
  /** @type {[string, string, string | null, () => unknown][]} */
  const refused = [
    ['a number for text', 'not_plain_data', 'text', () => Portfolio.fromJson(/** @type {any} */ (12))],
    ['nothing for text', 'not_plain_data', 'text', () => Portfolio.fromJson(/** @type {any} */ (undefined))],
    ['half a surrogate pair', 'not_plain_data', 'text', () => Portfolio.fromJson('{"milepost": 1, "lang": "\ud83d"}')],
    ['a number for an id', 'not_plain_data', 'id', () => portfolio.element(/** @type {any} */ (1))],
    ['a document to merge', 'not_plain_data', 'other', () => portfolio.merge(/** @type {any} */ (small()))],
    ['nothing to merge', 'not_plain_data', 'other', () => portfolio.merge(/** @type {any} */ (undefined))],
    ['a Date for a moment', 'invalid_moment', 'moment', () => portfolio.progress(/** @type {any} */ (new Date()))],
    ['nothing for a moment', 'invalid_moment', 'moment', () => portfolio.progress(/** @type {any} */ (undefined))],
    ['a Date in a moment', 'invalid_moment', 'moment.as_of', () => portfolio.states(/** @type {any} */ ({ as_of: new Date() }))],
    ['a year for a moment', 'invalid_moment', null, () => portfolio.progress('2024')],
    ['NaN in an option', 'invalid_option', 'stale_after_days', () => portfolio.progress(day, { stale_after_days: NaN })],
    ['a Set in an option', 'invalid_option', 'within', () => portfolio.progress(day, { within: /** @type {any} */ (new Set(['s'])) })],
    ['a text for a list', 'invalid_option', 'within', () => portfolio.progress(day, { within: /** @type {any} */ ('s') })],
    ['a text for options', 'invalid_option', 'options', () => portfolio.progress(day, /** @type {any} */ ('area'))],
    ['a list for options', 'invalid_option', 'options', () => portfolio.progress(day, /** @type {any} */ (['area']))],
    ['a misspelt option', 'invalid_option', 'rollup', () => portfolio.progress(day, /** @type {any} */ ({ rollup: 'children' }))],
    ['a misspelt limit', 'invalid_option', 'rows', () => Portfolio.fromDocument(small(), { limits: /** @type {any} */ ({ rows: 1 }) })],
    ['limits without their name', 'invalid_option', 'max_rows', () => Portfolio.fromDocument(small(), /** @type {any} */ ({ max_rows: 1 }))],
    ['a language that there is not', 'invalid_option', null, () => portfolio.progress(day).toMarkdown({ lang: /** @type {any} */ ('xx') })],
    ['a language of HTML that there is not', 'invalid_option', 'lang', () => portfolio.progress(day).toHtml({ lang: /** @type {any} */ ('xx') })],
    ['a misspelt option of HTML', 'invalid_option', 'fragments', () => portfolio.progress(day).toHtml(/** @type {any} */ ({ fragments: true }))],
    ['a later day to compare with', 'invalid_option', 'since', () => portfolio.brief(day, { since: '2025-01-01' })],
    ['a number for a language', 'invalid_option', 'lang', () => portfolio.progress(day).toMarkdown({ lang: /** @type {any} */ (1) })],
  ];
  for (const [what, code, path, call] of refused) {
    test(what, () => assert.equal(thrown(code, call).path, path));
  }
  test('and the portfolio stays usable', () => assert.equal(portfolio.progress(day).total.milestones, 2));
});

suite('checked', () => {
  test('what is no plain data is a finding', () => {
    const report = check(/** @type {any} */ ({ ...small(), facts: [{ about: 'm1', happened: new Date(0) }] }));
    assert.equal(report.findings_total, 1);
    assert.equal(report.rows[0]?.code, 'not_plain_data');
    assert.equal(report.rows[0]?.path, 'facts[0].happened');
    assert.notEqual(report.rows[0]?.hint, null);
  });
  for (const value of [undefined, null, 12, 'text', '\ud83d', [], new Map(), itself]) {
    test(`${Object.prototype.toString.call(value)} is no document, and nothing is thrown`, () => {
      assert.equal(check(/** @type {any} */ (value)).findings_total, 1);
    });
  }
  test('a document that loads has no findings', () => {
    assert.equal(check(small()).findings_total, 0);
    assert.equal(check(JSON.stringify(small())).findings_total, 0);
  });
});
