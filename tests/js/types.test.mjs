// The declarations hold for the examples and the tests, in strict mode, without help from the reader.
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const project = fileURLToPath(new URL('.', import.meta.url));
const sources = fileURLToPath(new URL('../../wasm/npm', import.meta.url));

test('tsc --strict finds nothing', { timeout: 120_000 }, () => {
  execFileSync('node', [tsc, '--project', project], { stdio: 'inherit' });
});

test('tsc --strict finds nothing in the sources of the package', { timeout: 120_000 }, () => {
  execFileSync('node', [tsc, '--project', sources], { stdio: 'inherit' });
});
