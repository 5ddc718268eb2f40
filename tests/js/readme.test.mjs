// What the package's README shows runs as it stands there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

test('the example in the README', () => {
  const readme = readFileSync(new URL('../../wasm/npm/README.md', import.meta.url), 'utf8');
  const [, example = ''] = /```js\n([^]*?)```/.exec(readme) ?? [];
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  const { status, stdout, stderr } = spawnSync('node', ['--input-type=module', '--eval', example], { cwd, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^1 /);
});
