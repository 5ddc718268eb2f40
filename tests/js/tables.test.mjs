// Tables as CSV: what the shared cases cannot say, because it is no text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MilepostError, Portfolio, check } from 'milepost';
import { embedded } from 'milepost/embedded';

test('what is written is read again', () => {
  const tables = embedded().toCsv();
  assert.equal(Object.keys(tables).includes('milestones'), true);
  assert.equal(Portfolio.fromCsv(tables).hash(), embedded().hash());
  assert.equal(check(tables).findings_total, 0);
});

for (const [name, tables, path] of [
  ['a text', 'id,title\n', 'tables'],
  ['nothing', null, 'tables'],
  ['a list', ['id,title\n'], 'tables'],
  ['a number', { themes: 7 }, 'themes'],
  ['half of a surrogate pair', { themes: 'id,title\nt,\ud800\n' }, 'themes'],
]) {
  test(`${name} is no table`, () => {
    assert.throws(() => Portfolio.fromCsv(/** @type {any} */ (tables)), (/** @type {any} */ error) => {
      assert(error instanceof MilepostError);
      assert.deepEqual([error.code, error.path], ['not_plain_data', path]);
      return true;
    });
  });
}

test('findings say where in the files', () => {
  const { rows } = check({ 'themes.csv': 'id;titel\nt;T\n' });
  assert.deepEqual(rows.map(({ path, code }) => [path, code]), [
    ['themes.csv row 1 column titel', 'unknown_column'],
    ['themes.csv row 1 column title', 'missing_column'],
  ]);
});
