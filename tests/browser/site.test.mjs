// Pages that need no script: complete, linked, accessible, and enhanced where scripts run.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Portfolio } from 'milepost';
import { embedded } from 'milepost/embedded';
import { launch, listening, server, visit } from './browser.mjs';
import { hostile } from './documents.mjs';

const command = fileURLToPath(new URL('../../wasm/npm/dist/cli.mjs', import.meta.url));
const pictures = fileURLToPath(new URL('../../target/screenshots', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'milepost-site-'));
const [plan, site] = [join(folder, 'plan'), join(folder, 'site')];
/** @type {import('playwright-core').Browser} */
let browser;
/** @type {import('node:http').Server} */
let serving;
let origin = '';

/** @param {string[]} args */
const milepost = (...args) => spawnSync('node', [command, ...args], { encoding: 'utf8' });

before(async () => {
  mkdirSync(plan);
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(plan, 'plan.json'), embedded().toJson());
  execFileSync('node', [command, 'build', plan, '--site', site, '--lang', 'de,fr']);
  serving = server({ '': site });
  origin = await listening(serving);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  serving?.closeAllConnections();
  serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every page of a folder. @param {string} root @returns {string[]} */
const pages = (root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).map((name) => join(root, name));

suite('the pages', () => {
  test('hold what the core says of the published portfolio, in each language', () => {
    const portfolio = Portfolio.fromJson(readFileSync(join(site, 'plan.json'), 'utf8'));
    assert.equal(portfolio.hash(), embedded().publishable().hash());
    for (const lang of /** @type {const} */ (['de', 'fr'])) {
      const home = readFileSync(join(site, lang, 'index.html'), 'utf8');
      // The page only lets the Tab key reach pictures and tables, since a narrow screen shows them in part.
      const asWritten = home.replaceAll(/<figure class="milepost-figure" tabindex="0" aria-label="[^"]+">/g, '<figure class="milepost-figure">')
        .replaceAll(/<div class="table" role="group" tabindex="0" aria-label="[^"]+">\n/g, '').replaceAll('</table>\n</div>', '</table>');
      assert(asWritten.includes(portfolio.progress('2026-07-01').toHtml({ lang, fragment: true })));
      assert(home.includes(portfolio.hash()));
      assert(readFileSync(join(site, lang, 'brief.html'), 'utf8').includes('<h1>'));
      assert.match(readFileSync(join(site, lang, 'accessibility.html'), 'utf8'), /EN 301 549[^]*WCAG 2\.2|WCAG 2\.2[^]*EN 301 549/);
    }
    assert.equal(readFileSync(join(site, 'files/progress.json'), 'utf8'), portfolio.progress('2026-07-01').toJson());
    assert.equal(readFileSync(join(site, 'files/states.csv'), 'utf8'), portfolio.states('2026-07-01').toCsv());
  });

  test('say of every title in which language it is, where that is not the page’s', () => {
    for (const [file, title] of /** @type {const} */ ([['de/measures.html', 'Revision of the directive proposed'], ['de/m/thb21/ov/revise/proposed/index.html', 'Revision of the directive proposed'], ['fr/index.html', 'Protection of victims at all stages'], ['fr/brief.html', 'Revision of the directive proposed']])) {
      const body = readFileSync(join(site, file), 'utf8').replace(/^[^]*<body>/, '').replaceAll(/<svg [^]*?<\/svg>/g, '');
      const bare = body.replaceAll(/<span lang="en">[^<]*<\/span>/g, '');
      if (title.startsWith('Revision')) assert(body.includes(`<span lang="en">${title}`), `${file} names ${title}`);
      assert(!bare.includes(title), `${file}: ${title} without its language`);
    }
  });

  test('lead nowhere that is not there', () => {
    const broken = [];
    for (const page of pages(site)) {
      for (const [, address = ''] of readFileSync(page, 'utf8').matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(https?:|#)/.test(address)) continue;
        const file = resolve(dirname(page), address);
        if (!existsSync(file) || !statSync(file).isFile()) broken.push(`${relative(site, page)} -> ${address}`);
      }
    }
    assert.deepEqual(broken, []);
    const milestones = new Set(embedded().states('2026-07-01').rows.map(({ key }) => key)).size;
    assert.equal(pages(join(site, 'de', 'm')).length, milestones);
  });

  test('have no script in them, no style, and a policy that says so', () => {
    for (const page of pages(site)) {
      const text = readFileSync(page, 'utf8');
      assert.match(text, /Content-Security-Policy" content="default-src 'none'/);
      assert.doesNotMatch(text, /<style| style=|<script(?! type="module" src="\.\.\/milepost\/dashboard\.js"><\/script>)| on\w+="/);
    }
  });

  test('are the same bytes when built again', () => {
    const again = join(folder, 'again');
    execFileSync('node', [command, 'build', plan, '--site', again, '--lang', 'de,fr']);
    for (const page of pages(site)) assert.equal(readFileSync(join(again, relative(site, page)), 'utf8'), readFileSync(page, 'utf8'));
  });
});

suite('in the browser', () => {
  test('without scripts they are complete and axe finds nothing', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.getByRole('link', { name: 'Deutsch' }).click();
    assert.equal(await page.locator('milepost-dashboard table').first().isVisible(), true);
    await page.screenshot({ path: `${pictures}/site-home.png`, fullPage: true });
    await page.getByRole('link', { name: 'Maßnahmen', exact: true }).click();
    await page.screenshot({ path: `${pictures}/site-measures.png` });
    await page.getByRole('link', { name: 'Revision of the directive proposed' }).click();
    assert.match(await page.locator('h1').innerText(), /Revision of the directive proposed/);
    await page.getByRole('link', { name: 'français' }).click();
    assert.match(page.url(), /\/fr\/m\/thb21\/ov\/revise\/proposed\//);
    await page.getByRole('link', { name: 'Accessibilité' }).click();
    await page.screenshot({ path: `${pictures}/site-accessibility.png` });
    await context.close();
  });

  test('axe finds nothing on any of them', async () => {
    // Scripts run here for axe alone: the dashboard is kept away.
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.route('**/dashboard.js', (route) => route.abort());
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const address of ['', 'de/index.html', 'de/measures.html', 'fr/changes.html', 'fr/succession.html', 'de/brief.html', 'fr/audit.html', 'de/accessibility.html', 'fr/m/thb21/ov/revise/transposed/index.html']) {
      await page.goto(`${origin}/${address}`);
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => (await /** @type {any} */ (window).axe.run()).violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html).join(' ').slice(0, 300)}`));
      assert.deepEqual(violations, [], address);
    }
    await context.close();
  });

  test('at 360 pixels only boxes move sideways, the keyboard moves them, and axe finds nothing', async () => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.route('**/dashboard.js', (route) => route.abort());
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    for (const address of ['de/index.html', 'de/measures.html', 'fr/succession.html', 'de/brief.html']) {
      await page.goto(`${origin}/${address}`);
      await page.screenshot({ path: `${pictures}/site-360-${address.replace('/', '-').replace('.html', '')}.png` });
      assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address);
      const box = page.locator('.table').first();
      await box.focus();
      assert.notEqual(await box.getAttribute('aria-label'), '');
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => (await /** @type {any} */ (window).axe.run()).violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html).join(' ').slice(0, 300)}`));
      assert.deepEqual(violations, [], address);
    }
    await context.close();
  });

  test('with scripts the dashboard takes over, from the file beside it', async () => {
    const page = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    page.on('console', (message) => { if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text()); });
    await visit(page, `${origin}/fr/index.html`);
    assert.equal(await page.locator('milepost-dashboard').evaluate((element) => /** @type {any} */ (element).portfolio), embedded().publishable().hash());
    assert.equal(await page.locator('milepost-dashboard > section').first().isVisible(), false);
    assert.match(await page.locator('[part=title]').innerText(), /^Avancement/);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});

test('a reader recomputes a published report as the guide says, and every byte is the same', () => {
  const guide = readFileSync(new URL('../../core/src/guide/dashboard.md', import.meta.url), 'utf8');
  const [, example = ''] = /^```js\n([^]*?)^```$/m.exec(guide) ?? [];
  writeFileSync(join(folder, 'progress.json'), readFileSync(join(site, 'files/progress.json')));
  writeFileSync(join(folder, 'plan.json'), readFileSync(join(site, 'plan.json')));
  const script = example.replace("'milepost'", JSON.stringify(new URL('../../wasm/npm/dist/node.mjs', import.meta.url).href));
  const told = execFileSync('node', ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8' });
  assert.equal(told, `${embedded().publishable().hash()} true\n`);
});

suite('the command', () => {
  test('takes tables as CSV', () => {
    const tables = join(folder, 'tables');
    mkdirSync(tables);
    for (const [name, text] of Object.entries(embedded().toCsv())) writeFileSync(join(tables, `${name}.csv`), text);
    const out = join(folder, 'from-csv');
    assert.equal(milepost('build', tables, '--site', out).status, 0);
    assert.equal(readFileSync(join(out, 'plan.json'), 'utf8'), readFileSync(join(site, 'plan.json'), 'utf8'));
  });

  test('takes plans of which none is the next of another', () => {
    const unrelated = join(folder, 'unrelated');
    mkdirSync(unrelated);
    writeFileSync(join(unrelated, 'plan.json'), JSON.stringify({ milepost: 1, strategies: [{ id: 's', title: 'S', adopted: '2021' }, { id: 't', title: 'T' }] }));
    const { status, stderr } = milepost('build', unrelated, '--site', join(folder, 'from-unrelated'), '--as-of', '2022-01-01');
    assert.equal(status, 0, stderr);
  });

  test('takes a document in parts, and keeps what is internal to itself', () => {
    const parts = join(folder, 'parts');
    mkdirSync(parts);
    const { facts, ...rest } = hostile();
    writeFileSync(join(parts, 'a.json'), JSON.stringify(rest));
    writeFileSync(join(parts, 'b.json'), JSON.stringify({ milepost: 1, lang: 'en', ...(({ strategies, areas, actions, milestones, sources }) => ({ strategies, areas, actions, milestones, sources }))(rest), facts: [...facts, { about: 'm', status: 'dropped', happened: '2022-06-01', internal: true, note: 'for the ministry only' }] }));
    const out = join(folder, 'from-parts');
    const { status, stderr } = milepost('build', parts, '--site', out);
    assert.equal(status, 0, stderr);
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => join(out, name)).filter((name) => statSync(name).isFile())) assert.doesNotMatch(readFileSync(file, 'latin1'), /for the ministry only/);
    const home = readFileSync(join(out, 'en/index.html'), 'utf8');
    assert.doesNotMatch(home, /<img|<svg onload/);
  });

  /** @type {[string, string[], RegExp][]} */
  const refused = [
    ['no folder', ['build'], /--help/],
    ['no place to write to', ['build', plan], /--site/],
    ['a folder that is not there', ['build', join(folder, 'nothing'), '--site', join(folder, 'x')], /there is no/],
    ['a language that there is not', ['build', plan, '--site', join(folder, 'x'), '--lang', 'de,xx'], /`xx`: en, fr, de/],
    ['a day that is none', ['build', plan, '--site', join(folder, 'x'), '--as-of', '2026-02-30'], /--as-of is a day/],
    ['an option that there is not', ['build', plan, '--site', join(folder, 'x'), '--fast'], /--fast/],
    ['rows that cannot be', ['build', plan, '--site', join(folder, 'x'), '--by', 'areas'], /areas/],
  ];
  for (const [what, args, message] of refused) {
    test(`refuses ${what}, and writes nothing`, () => {
      const { status, stderr } = milepost(...args);
      assert.equal(status, 2);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.equal(existsSync(join(folder, 'x')), false);
    });
  }

  test('says everything that is wrong with a portfolio, and where', () => {
    const bad = join(folder, 'bad');
    mkdirSync(bad);
    writeFileSync(join(bad, 'plan.json'), JSON.stringify({ milepost: 1, milestones: [{ id: 'm', actions: ['nowhere'], title: 'M' }, { id: 'n', actions: ['nobody'], title: 'N' }] }));
    const { status, stderr } = milepost('build', bad, '--site', join(folder, 'x'));
    assert.equal(status, 1);
    assert.match(stderr, /plan\.json/);
    assert.match(stderr, /nowhere[^]*nobody/);
  });
});
