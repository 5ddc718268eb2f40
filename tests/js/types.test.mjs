// The declarations hold for the examples and the tests, in strict mode, without help from the reader.
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const tsc = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
const project = fileURLToPath(new URL('.', import.meta.url));

test('tsc --strict finds nothing', { timeout: 120_000 }, () => {
  execFileSync('node', [tsc, '--project', project], { stdio: 'inherit' });
});
