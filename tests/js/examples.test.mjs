// The example programs run, and say no more than the library does.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Portfolio } from 'milepost';
import { embedded } from 'milepost/embedded';
import { small } from './documents.mjs';

const report = fileURLToPath(new URL('../../examples/js/report.mjs', import.meta.url));
const analysis = fileURLToPath(new URL('../../examples/js/analysis.mjs', import.meta.url));

/** @param {string[]} options */
const run = (...options) => spawnSync('node', [report, ...options], { encoding: 'utf8' });

/** @param {string[]} options */
function printed(...options) {
  const { status, stdout, stderr } = run(...options);
  assert.equal(status, 0, stderr);
  return stdout;
}

suite('analysis', () => {
  /** @param {string[]} options */
  const ask = (...options) => spawnSync('node', [analysis, ...options], { encoding: 'utf8', maxBuffer: 1e8 });

  test('says what the library says', () => {
    const moment = { as_of: '2024-01-01', known_on: '2023-12-31' };
    assert.equal(
      ask('calendar', '--as-of', '2024-01-01', '--known-on=2023-12-31', '--within', 'thb21', '--lang', 'de').stdout,
      embedded().calendar(moment, { within: ['thb21'], lang: 'de' }),
    );
    assert.equal(
      ask('impact', '--as-of', '2023-06-30', '--key', 'thb21/ov/revise/agreed', '--days', '30').stdout,
      embedded().impact('thb21/ov/revise/agreed', 30, '2023-06-30').toMarkdown(),
    );
    assert.equal(
      ask('graph', '--format', 'dot', '--root', 'thb21', '--depth', '1', '--kinds', 'area,source').stdout,
      embedded().graph('dot', { root: 'thb21', depth: 1, kinds: ['area', 'source'] }),
    );
  });

  for (const options of [[], ['horoscope'], ['calendar', '--lang', 'it'], ['graph', '--depth', '1'], ['graph', '--kinds', 'areas'], ['impact'], ['impact', '--key', 'thb21']]) {
    test(`what cannot be done is said: ${options.join(' ')}`, () => {
      const { status, stdout, stderr } = ask(...options);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^analysis: ./);
    });
  }
});

suite('report', () => {
  test('the embedded strategy today', () => assert.match(printed(), /Completion is a range/));

  test('every format is that of the library', () => {
    const moment = { as_of: '2024-01-01', known_on: '2023-12-31' };
    const asked = embedded().progress(moment, { by: 'action', within: ['thb21'], credit: 'half', standing: 'assessed' });
    const options = ['--as-of', '2024-01-01', '--known-on=2023-12-31', '--by', 'action', '--credit', 'half', '--standing', 'assessed'];
    assert.equal(printed(...options), asked.toText());
    assert.equal(printed(...options, '--format', 'markdown'), asked.toMarkdown());
    assert.equal(printed(...options, '--format', 'json'), `${asked.toJson()}\n`);
    assert.equal(printed(...options, '--format', 'csv'), asked.toCsv());
    assert.equal(printed(...options, '--format', 'html'), asked.toHtml());
    assert.equal(printed(...options, '--format', 'svg'), asked.toSvg());
  });

  test('states of a portfolio of one\'s own, to a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'milepost-'));
    try {
      const [portfolio, output] = [join(folder, 'portfolio.json'), join(folder, 'states.csv')];
      writeFileSync(portfolio, JSON.stringify(small()));
      assert.equal(printed('--states', '--as-of', '2024-01-01', '--format', 'csv', '--portfolio', portfolio, '--output', output), '');
      assert.equal(readFileSync(output, 'utf8'), Portfolio.fromDocument(small()).states('2024-01-01').toCsv());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('help', () => assert.match(printed('--help'), /^How far has a strategy got\?/));

  for (const options of [
    ['--as-of', 'yesterday'],
    ['--within', 'nothing'],
    ['--by', 'aera'],
    ['--format', 'pdf'],
    ['--portfolio', 'no such file'],
    ['--portfolio', report],
    ['--unknown'],
  ]) {
    test(`what cannot be done is said: ${options[0]}`, () => {
      const { status, stdout, stderr } = run(...options);
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^report: ./);
      assert.doesNotMatch(stderr, /\n {4}at /);
    });
  }
});
