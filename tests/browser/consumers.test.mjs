// The package as others get it: packed, installed, and used in every way that the README names.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { embedded } from 'milepost/embedded';
import { launch, listening, server, visit } from './browser.mjs';

const npm = fileURLToPath(new URL('../../wasm/npm', import.meta.url));
const DAY = '2026-07-01';
const expected = { hash: embedded().hash(), here: embedded().progress(DAY).toJson(), there: embedded().progress(DAY).toJson(), code: 'not_json' };

const MAIN = `
import { MilepostError, Portfolio } from 'milepost';
import { embedded } from 'milepost/embedded';
import { Portfolio as Remote } from 'milepost/worker';
import 'milepost/dashboard';

const portfolio = embedded();
const remote = await Remote.fromJson(portfolio.toJson());
const report = await remote.progress('${DAY}');
const code = await Remote.fromJson('{').catch((error) => error instanceof MilepostError || error.name === 'MilepostError' ? error.code : String(error));
window.result = {
  hash: Portfolio.fromJson(portfolio.toJson()).hash(),
  here: portfolio.progress('${DAY}').toJson(),
  there: await report.toJson(),
  code,
};
`;
const page_ = (/** @type {string} */ head) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Consumer</title>${head}</head>
<body><main><h1>Consumer</h1><milepost-dashboard within="thb21"></milepost-dashboard></main></body></html>
`;

let project = '';
/** @type {import('playwright-core').Browser} */
let browser;

before(async () => {
  project = mkdtempSync(join(tmpdir(), 'milepost-consumers-'));
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', npm, '--pack-destination', project, '--json', '--silent'], { encoding: 'utf8' }));
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(project, filename)], { cwd: project });
  browser = await launch();
});

after(async () => {
  await browser?.close();
  if (project !== '') rmSync(project, { recursive: true, force: true });
});

/** Opens what was built under the strict policy, and holds it against the answers of Node. @param {string} folder */
async function used(folder) {
  const serving = server({ '': folder });
  const origin = await listening(serving);
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => { if (response.status() === 404 && !response.url().endsWith('/favicon.ico')) complaints.push(`404 ${response.url()}`); });
  try {
    await visit(page, `${origin}/`).catch((error) => complaints.push(String(error)));
    await page.waitForFunction(() => 'result' in window, undefined, { timeout: 20_000 }).catch((error) => complaints.push(String(error)));
    assert.deepEqual(complaints.filter((text) => !/Failed to load resource/.test(text)), []);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).result), expected);
    assert.match(await page.locator('.lead .value').first().innerText(), /^64\n/);
  } finally {
    await page.close();
    serving.closeAllConnections();
    serving.close();
  }
}

/** A folder in the project with some files. @param {string} name @param {Record<string, string>} files */
function folder(name, files) {
  const made = join(project, name);
  mkdirSync(made, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(made, file), text);
  return made;
}

suite('in Node', () => {
  const show = `const report = embedded().progress('${DAY}'); process.stdout.write(JSON.stringify({ hash: Portfolio.fromJson(embedded().toJson()).hash(), here: report.toJson() }));`;
  test('imported', () => {
    const script = `import { Portfolio } from 'milepost'; import { embedded } from 'milepost/embedded'; ${show}`;
    const told = JSON.parse(execFileSync('node', ['--input-type=module', '--eval', script], { cwd: project, encoding: 'utf8' }));
    assert.deepEqual(told, { hash: expected.hash, here: expected.here });
  });
  test('required', () => {
    const script = `const { Portfolio } = require('milepost'); const { embedded } = require('milepost/embedded'); ${show}`;
    const told = JSON.parse(execFileSync('node', ['--input-type=commonjs', '--eval', script], { cwd: project, encoding: 'utf8' }));
    assert.deepEqual(told, { hash: expected.hash, here: expected.here });
  });
  test('the dashboard can be imported where there is no document', () => {
    execFileSync('node', ['--input-type=module', '--eval', "import 'milepost/dashboard';"], { cwd: project });
  });
  test('the command is there', () => {
    assert.match(execFileSync('npx', ['--no-install', 'milepost', '--help'], { cwd: project, encoding: 'utf8' }), /usage: milepost build/);
  });
});

suite('in the browser', () => {
  test('a bare module script', async () => {
    const main = MAIN
      .replace("'milepost'", "'./milepost/web.js'").replace("'milepost/embedded'", "'./milepost/embedded.js'")
      .replace("'milepost/worker'", "'./milepost/worker.js'").replace("'milepost/dashboard'", "'./milepost/dashboard.js'");
    const made = folder('bare', { 'main.js': main, 'index.html': page_('<script type="module" src="main.js"></script>') });
    execFileSync('cp', ['-r', join(project, 'node_modules/milepost/dist'), join(made, 'milepost')]);
    await used(made);
  });

  test('Vite', async () => {
    const { build } = await import('vite');
    const root = folder('vite', { 'main.js': MAIN, 'index.html': page_('<script type="module" src="/main.js"></script>') });
    await build({ root, logLevel: 'error', build: { target: 'es2022', outDir: 'dist', modulePreload: { polyfill: false } } });
    await used(join(root, 'dist'));
  });

  test('webpack', async () => {
    const { default: webpack } = await import('webpack');
    const root = folder('webpack', { 'main.js': MAIN });
    const made = folder('webpack/dist', { 'index.html': page_('<script type="module" src="main.js"></script>') });
    const compiler = webpack({
      context: root, entry: './main.js', mode: 'none', devtool: false, target: ['web', 'es2022'],
      output: { path: made, filename: 'main.js', publicPath: 'auto' }, performance: { hints: false },
    });
    await new Promise((resolve, reject) => {
      compiler?.run((error, stats) => compiler.close(() => {
        if (error !== null || stats?.hasErrors() === true) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve(undefined);
      }));
    });
    await used(made);
  });

  test('esbuild, with the files that it leaves alone beside its bundle', async () => {
    const { build } = await import('esbuild');
    const root = folder('esbuild', { 'main.js': MAIN });
    const made = folder('esbuild/dist', { 'index.html': page_('<script type="module" src="main.js"></script>') });
    await build({ entryPoints: [join(root, 'main.js')], outfile: join(made, 'main.js'), bundle: true, format: 'esm', target: 'es2022', logLevel: 'error', minify: true });
    for (const file of ['milepost_bg.wasm', 'worker-thread.js', 'dashboard.wasm', 'dashboard-thread.js', 'embedded.json']) copyFileSync(join(project, 'node_modules/milepost/dist', file), join(made, file));
    await used(made);
  });
});

test('a hundred thousand milestones in the worker do not hold up the page', async () => {
  const { large } = await import('./documents.mjs');
  const made = folder('worker', {
    'index.html': '<!doctype html><html lang="en"><title>Worker</title><script type="module" src="main.js"></script></html>',
    'large.json': JSON.stringify(large(100_000)),
    'main.js': `
      import { Portfolio } from './milepost/worker.js';
      const text = await (await fetch('large.json')).text();
      let longest = 0;
      let last = performance.now();
      let done = false;
      const beat = () => { const now = performance.now(); longest = Math.max(longest, now - last); last = now; if (!done) setTimeout(beat, 0); };
      setTimeout(beat, 0);
      const portfolio = await Portfolio.fromJson(text);
      const report = await portfolio.progress('2025-01-01');
      const total = await report.total;
      const states = await portfolio.states('2025-01-01');
      const csv = (await states.toCsv()).length;
      done = true;
      window.result = { milestones: total.milestones, csv: csv > 1e6, longest };
      report.free();
    `,
  });
  execFileSync('cp', ['-r', join(project, 'node_modules/milepost/dist'), join(made, 'milepost')]);
  const serving = server({ '': made });
  const page = await browser.newPage();
  await page.goto(`${await listening(serving)}/`);
  await page.waitForFunction(() => 'result' in window, undefined, { timeout: 60_000 });
  const { longest, ...told } = await page.evaluate(() => /** @type {any} */ (window).result);
  assert.deepEqual(told, { milestones: 100_000, csv: true });
  console.log(`# the page was held up for ${longest.toFixed(0)} ms at most`);
  // A page that waited for the whole would stand still for seconds.
  assert(longest < 1000, `${longest} ms`);
  await page.close();
  serving.closeAllConnections();
  serving.close();
});

test('what a page has to fetch is told', () => {
  const dist = join(project, 'node_modules/milepost/dist');
  const size = (/** @type {string[]} */ files) => files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length).reduce((sum, bytes) => sum + bytes, 0);
  const [wasm, script] = [size(['milepost_bg.wasm']), size(['web.js'])];
  console.log(`# gzipped: wasm ${wasm}, web.js ${script}`);
  for (const lang of ['en', 'fr', 'de']) {
    const scripts = size(['dashboard.js', 'dashboard-thread.js', `dashboard-${lang}.js`]);
    const dashboard = scripts + size(['dashboard.wasm']);
    console.log(`# gzipped: the dashboard in ${lang} ${dashboard}, ${scripts} of it scripts`);
    assert(scripts < 64 * 1024, `${scripts} bytes of JavaScript`);
    assert(dashboard <= 400 * 1024, `${dashboard} bytes for the dashboard in ${lang}`);
  }
});
