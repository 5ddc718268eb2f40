// The strictest policy there is, and a page that uses the API without the element.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { suite, test } from 'node:test';
import { embedded } from 'milepost/embedded';
import { PAGE } from '../../examples/js/page/serve.mjs';
import { FOLDERS, POLICY, choose, listening, opened, server, setUp, visit } from './browser.mjs';

const pictures = fileURLToPath(new URL('../../target/screenshots', import.meta.url));
const set = setUp(PAGE);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

suite('trusted types', () => {
  for (const names of ['', '; trusted-types milepost']) {
    test(`demanded${names === '' ? '' : ', and none allowed but ours'}: every view is there, in a worker, and nothing is refused`, async () => {
      const serving = server(FOLDERS, `${POLICY}; require-trusted-types-for 'script'${names}`);
      const origin = await listening(serving);
      const { page, complaints, asked, context } = await opened(set);
      await page.addInitScript(() => { document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => console.error(`refused: ${effectiveDirective}`)); });
      await visit(page, `${origin}/`);
      assert.equal(await page.locator('[part=areas] svg').count(), 1);
      for (const name of ['Measures', 'What changed', 'What follows', 'Files and method']) await choose(page, name);
      await choose(page, 'Overview');
      await page.locator('[part=headline] button').first().click();
      await page.locator('[part=explain] table').waitFor();
      assert.deepEqual(complaints, []);
      assert(asked.some((address) => address.endsWith('/dashboard-thread.js')), 'the worker answers');
      assert(!asked.some((address) => address.endsWith('/dashboard-local.js')), 'and the page does not');
      assert.equal(await page.evaluate(() => Worker.toString()), 'function Worker() { [native code] }');
      await context.close();
      serving.closeAllConnections();
      serving.close();
    });
  }
});

suite('trusted types and the worker', () => {
  for (const [name, isAllowed] of /** @type {const} */ ([['milepost-worker', true], ['milepost', false]])) {
    test(`${name} allowed alone: the worker ${isAllowed ? 'answers' : 'is refused, and the page is told'}`, async () => {
      const policy = `${POLICY}; require-trusted-types-for 'script'; trusted-types ${name}`;
      const { page, complaints, context } = await opened(set);
      await page.route('**/large.html', (route) => route.fulfill({
        contentType: 'text/html',
        headers: { 'content-security-policy': policy },
        body: '<!doctype html><html lang="en"><head><title>Large</title><link rel="icon" href="/shared/icon.svg"><script type="module" src="/large.js"></script></head><body></body></html>',
      }));
      await page.route('**/large.js', (route) => route.fulfill({
        contentType: 'text/javascript',
        body: `
          const { Portfolio } = await import('/milepost/worker.js').catch((error) => ({ Portfolio: { fromJson: () => Promise.reject(error) } }));
          const text = await (await fetch('/milepost/embedded.json')).text();
          const told = await Portfolio.fromJson(text).then((portfolio) => portfolio.hash(), String);
          document.body.append(Object.assign(document.createElement('p'), { id: 'told', textContent: told }));`,
      }));
      await page.goto(`${set.origin}/large.html`);
      const told = await page.locator('#told').innerText();
      if (isAllowed) {
        assert.equal(told, embedded().hash());
        assert.deepEqual(complaints, []);
      } else {
        assert.match(told, /TrustedScriptURL/);
        assert.notDeepEqual(complaints, []);
      }
      await context.close();
    });
  }
});

suite('a page without the element', () => {
  test('shows what the core says, follows what is asked, and has not a complaint', async () => {
    const { page, complaints, context } = await opened(set);
    await page.goto(`${set.origin}/`);
    await page.locator('#progress').waitFor();
    const portfolio = embedded();
    const rows = portfolio.progress('2026-07-01', { within: ['thb21'] }).rows;
    assert.deepEqual(await page.locator('#progress tbody th').allInnerTexts(), rows.map(({ title }) => title));
    assert.match(await page.locator('footer').innerText(), new RegExp(portfolio.hash()));
    await page.getByLabel('What had happened by').fill('2023-06-30');
    await page.getByLabel('As it was known').check();
    await page.getByLabel('Rows by').selectOption('actor');
    const told = portfolio.progress({ as_of: '2023-06-30', known_on: '2023-06-30' }, { by: 'actor', within: ['thb21'] });
    assert.deepEqual(await page.locator('#progress tbody th').allInnerTexts(), told.rows.map(({ title }) => title));
    assert.match(await page.getByRole('status').innerText(), new RegExp(`of ${told.total.milestones} milestones completed, ${told.total.overdue} overdue`));
    assert.deepEqual(complaints, []);
    await context.close();
  });

  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    test(`axe finds nothing, and nothing is scrolled sideways, ${colorScheme}`, async () => {
      const { page, context } = await opened(set, { bypassCSP: true, colorScheme, viewport: { width: 320, height: 700 } });
      await page.goto(`${set.origin}/`);
      await page.locator('#progress').waitFor();
      await page.screenshot({ path: `${pictures}/api-${colorScheme}.png`, fullPage: true });
      assert(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => (await /** @type {any} */ (window).axe.run()).violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { html }) => html).join(' ').slice(0, 300)}`));
      assert.deepEqual(violations, []);
      await context.close();
    });
  }
});
