// One package, every way to load it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as milepost from 'milepost';
import { embedded } from 'milepost/embedded';
import * as inline from 'milepost/inline';
import { small } from './documents.mjs';

const require = createRequire(import.meta.url);
const npm = fileURLToPath(new URL('../../wasm/npm', import.meta.url));
const expected = milepost.Portfolio.fromDocument(small()).toJson();

/** @param {object} module */
const names = (module) => Object.keys(module).filter((name) => !['default', 'module.exports'].includes(name)).sort();

test('import and require give the same classes', () => {
  const required = require('milepost');
  assert.equal(required.Portfolio, milepost.Portfolio);
  assert.equal(required.MilepostError, milepost.MilepostError);
  assert.deepEqual(names(required), names(milepost));
});

test('the progress entry is the same API without analysis, in less', async () => {
  const progress = await import('milepost/progress');
  assert.deepEqual(names(progress).filter((name) => !names(milepost).includes(name)), []);
  assert.equal(require('milepost/progress').Portfolio, progress.Portfolio);
  const portfolio = progress.Portfolio.fromJson(embedded().toJson());
  assert.equal(portfolio.progress('2026-07-01').toJson(), embedded().progress('2026-07-01').toJson());
  assert.equal(portfolio.states('2026-07-01').toHtml({ lang: 'fr' }), embedded().states('2026-07-01').toHtml({ lang: 'fr' }));
  assert.equal('explain' in progress.Portfolio.prototype, false);
  assert.throws(() => progress.Portfolio.fromJson(''), (error) => error instanceof progress.MilepostError && error.code === 'empty_document');
});

test('the inline entry needs no file, imported or required', () => {
  assert.equal(inline.Portfolio.fromDocument(small()).toJson(), expected);
  assert.equal(require('milepost/inline').Portfolio.fromDocument(small()).toJson(), expected);
  assert.deepEqual(names(inline), names(milepost));
});

test('the web entry fetches the module that lies beside it, and needs no further call', async () => {
  /** @type {string[]} */
  const fetched = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (address) => {
    fetched.push(String(address));
    return new Response(readFileSync(new URL(String(address))), { headers: { 'content-type': 'application/wasm' } });
  };
  try {
    const web = await import(new URL('../../wasm/npm/dist/web.js', import.meta.url).href);
    assert.equal(web.Portfolio.fromDocument(small()).toJson(), expected);
    assert.deepEqual(names(web), names(milepost));
    assert.equal(fetched.length, 1);
    assert.match(fetched[0] ?? '', /\/dist\/milepost_bg\.wasm$/);
  } finally {
    globalThis.fetch = fetch;
  }
});

test('the embedded portfolio is an entry of its own, imported or required', () => {
  assert.equal(embedded() instanceof milepost.Portfolio, true);
  assert.equal(require('milepost/embedded').embedded().hash(), embedded().hash());
  const document = readFileSync(require.resolve('milepost/embedded.json'), 'utf8');
  assert.equal(embedded().toJson(), document);
});

test('what is declared is what is there', () => {
  const declarations = readFileSync(join(npm, 'dist/index.d.ts'), 'utf8');
  const declared = [...declarations.matchAll(/^export (?:declare )?(?:class|function|const) (\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(declared.sort(), names(milepost));
  assert.equal(readFileSync(join(npm, 'dist/index.d.cts'), 'utf8'), declarations);
});

test('the packed package works where it is installed', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-'));
  try {
    const [{ filename, files }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: npm, encoding: 'utf8' }));
    assert(files.every((/** @type {{ path: string }} */ { path }) => !path.startsWith('src/')));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { milepost: `file:${filename}` } }));
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund'], { cwd: folder });
    writeFileSync(join(folder, 'module.mjs'), "import { Portfolio } from 'milepost'; import { embedded } from 'milepost/embedded'; console.log(typeof Portfolio, embedded().hash());");
    writeFileSync(join(folder, 'script.cjs'), "const { Portfolio } = require('milepost'); const { embedded } = require('milepost/embedded'); console.log(typeof Portfolio, embedded().hash());");
    const outputs = ['module.mjs', 'script.cjs'].map((file) => execFileSync('node', [join(folder, file)], { encoding: 'utf8' }));
    assert.deepEqual(outputs, Array(2).fill(`function ${embedded().hash()}\n`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
