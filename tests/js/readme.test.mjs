// What the READMEs show in JavaScript runs as it stands there, and prints what the library says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { embedded } from 'milepost/embedded';

/** What the one example in a file prints. @param {string} file */
function printed(file) {
  const examples = [...readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').matchAll(/^```js\n([^]*?)^```$/gm)];
  assert.equal(examples.length, 1);
  const [[, example = ''] = []] = examples;
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { status, stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', example], { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

test('the README of the project', () => {
  const report = embedded().progress('2026-07-01');
  const [row] = report.rows;
  assert.equal(printed('README.md'), `${report.toMarkdown()}\n${row?.title}: ${row?.completed} of ${row?.milestones}\n`);
});

test('the README of the package', () => {
  assert.match(printed('wasm/npm/README.md'), /^1 Progress by area, 2023-01-01\n/);
});
