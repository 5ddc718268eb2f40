// What happens when a portfolio is missing, wrong, hostile, late, too large, or in another language; and without a worker.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { POLICY, choose, leading, next, opened, own, setUp, visit } from './browser.mjs';
import { hostile } from './documents.mjs';

const set = setUp();

/** @param {import('playwright-core').Page} page @param {string} selector */
const text = (page, selector) => page.locator(selector).first().innerText();

suite('bad input', () => {
  /** @type {[string, string, (page: import('playwright-core').Page) => Promise<string>, RegExp][]} */
  const cases = [
    ['a file that is not there', 'not_found', (page) => own(set, page, 'src="nothing.json"'), /no portfolio at \/nothing\.json.*404/s],
    ['an address that is none', 'bad_address', (page) => own(set, page, 'src="javascript:alert(1)"'), /no address/],
    ['what is no JSON', 'not_json', (page) => own(set, page, 'src="page.json"', { 'page.json': '<!doctype html>' }), /no JSON/],
    ['a portfolio with errors', 'invalid_document', (page) => own(set, page, 'src="bad.json"', { 'bad.json': { milepost: 1, milestones: [{ id: 'm', actions: ['nowhere'], title: 'M', dew: '2024' }], facts: [{ about: 'n', happened: '2024-99' }] } }), /findings/],
    ['another server that does not allow it', 'cross_origin', (page) => own(set, page, 'src="http://localhost:1/plan.json"'), /another server/],
    ['a file that is too large', 'too_large', async (page) => {
      await page.addInitScript(() => {
        const { fetch } = window;
        window.fetch = (address, options) => String(address).endsWith('huge.json') ? Promise.resolve(new Response('{}', { headers: { 'content-length': '999999999' } })) : fetch(address, options);
      });
      return own(set, page, 'src="huge.json"');
    }, /larger than 256 megabytes/],
    ['a server that does not answer', 'timeout', async (page) => {
      await page.route('**/never.json', () => undefined);
      return own(set, page, 'src="never.json" timeout="1"');
    }, /within 1 seconds/],
  ];
  for (const [what, code, prepare, message] of cases) {
    test(what, async () => {
      const { page, context } = await opened(set);
      await visit(page, await prepare(page));
      await page.locator('.problem').waitFor();
      const told = await page.evaluate(() => /** @type {any} */ (window).told);
      assert.match(await text(page, '[role=alert]'), message);
      assert.equal(['invalid_document', 'unknown_column', 'unknown_reference', 'malformed_date'].includes(told.code) ? 'invalid_document' : told.code, code);
      assert.equal(await page.locator('#before').isVisible(), true, 'what stood there before is still there');
      assert.notEqual(await page.locator('[role=status]').first().textContent(), '');
      await context.close();
    });
  }

  test('a slow server is told of while it is waited for', async () => {
    const { page, context } = await opened(set);
    await page.route('**/slow.json', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 4000));
      await route.fulfill({ contentType: 'application/json', body: JSON.stringify(hostile()) });
    });
    await page.goto(await own(set, page, 'src="slow.json"'));
    await page.getByText('the server takes its time').first().waitFor();
    assert.equal(await page.locator('#before').isVisible(), true);
    await page.locator('[part=area-table]').waitFor();
    await context.close();
  });

  test('findings are a list, and another try is offered', async () => {
    const { page, asked, context } = await opened(set);
    let body = JSON.stringify({ milepost: 1, milestones: [{ id: 'm', actions: ['nowhere'], title: 'M' }] });
    await page.route('**/plan.json', (route) => route.fulfill({ contentType: 'application/json', body }));
    await page.goto(await own(set, page, 'src="plan.json"'));
    await page.locator('.findings li').first().waitFor();
    assert.match(await text(page, '.findings'), /nowhere/);
    body = JSON.stringify(hostile());
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[part=area-table]').waitFor();
    assert.equal(await page.locator('.problem').count(), 0);
    assert.equal(asked.filter((address) => address.endsWith('/plan.json')).length, 2, 'each time it is loaded once');
    await context.close();
  });

  test('hostile texts stay texts, and hostile addresses lead nowhere', async () => {
    const { page, complaints, context } = await opened(set);
    page.on('dialog', () => complaints.push('a script ran'));
    await visit(page, await own(set, page, 'src="plan.json"', { 'plan.json': hostile() }));
    await leading(page, () => page.getByRole('tab', { name: 'Measures' }).click());
    await page.getByRole('button', { name: 'javascript:alert(1)', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    const { links, tags } = await page.evaluate(() => {
      const root = document.querySelector('milepost-dashboard')?.shadowRoot;
      return {
        links: [...root?.querySelectorAll('[href]') ?? []].map((link) => link.getAttribute('href') ?? ''),
        tags: [...root?.querySelectorAll('script, iframe, img, [onclick], [onload], [onerror], [style]') ?? []].map(({ outerHTML }) => outerHTML),
      };
    });
    assert.deepEqual(tags, []);
    assert.deepEqual(links.filter((address) => !/^https?:/.test(address)), []);
    assert(links.includes('https://example.org/a?b=1&c=%222%22'));
    assert.match(await text(page, '[part=title]'), /<img src=x onerror=alert\(1\)> strategy/);
    for (const name of ['What changed', 'What follows', 'Files and method', 'Overview']) {
      await page.keyboard.press('Escape');
      await choose(page, name);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

suite('where there is no worker', () => {
  test('the page answers itself', async () => {
    const { page, asked, context } = await opened(set);
    await page.addInitScript(() => { /** @type {any} */ (window).Worker = class { constructor() { throw new Error('not allowed'); } }; });
    await visit(page, `${set.origin}/`);
    assert.match(await text(page, '.lead .value'), /^64\n[^]*–84\u00a0%/);
    assert(asked.some((address) => address.endsWith('dashboard-local.js')));
    await context.close();
  });

  test('nor where the policy of the page refuses one', async () => {
    const { page, asked, context } = await opened(set);
    const address = await own(set, page, 'within="thb21"');
    await page.route('**/own.html*', (route) => route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': `${POLICY}; worker-src 'none'` },
      body: '<!doctype html><html lang="en"><head><title>Own</title><script type="module" src="/milepost/dashboard.js"></script></head><body><milepost-dashboard within="thb21"></milepost-dashboard></body></html>',
    }));
    await visit(page, address);
    assert.match(await text(page, '.lead .value'), /^64\n/);
    assert(asked.some((address) => address.endsWith('dashboard-local.js')));
    await context.close();
  });
});

test('a portfolio with translations shows them', async () => {
  const document = { ...hostile(), texts: [{ element: 's', column: 'title', lang: 'fr', text: 'Une stratégie' }] };
  const { page, context } = await opened(set);
  await visit(page, await own(set, page, 'src="plan.json" lang="fr"', { 'plan.json': document }));
  assert.equal(await text(page, '[part=title]'), 'Avancement : Une stratégie');
  await leading(page, () => page.getByLabel('Langue').selectOption('de'));
  assert.match(await text(page, '[part=title]'), /^Stand der Umsetzung: <img/);
  await context.close();
});

test('taken out and put back, and beside another, it is itself', async () => {
  const { page, complaints, context } = await opened(set);
  await visit(page, await own(set, page, 'within="thb21"'));
  const again = await next(page, 'report');
  await page.route('**/plan.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(hostile()) }));
  await page.evaluate(() => {
    const dashboard = /** @type {HTMLElement} */ (document.querySelector('milepost-dashboard'));
    dashboard.remove();
    const other = document.createElement('milepost-dashboard');
    other.setAttribute('id', 'other');
    other.setAttribute('src', 'plan.json');
    document.querySelector('main')?.append(dashboard, other);
  });
  await again();
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('#other')).portfolio !== null);
  const links = await page.evaluate(() => [...document.querySelectorAll('milepost-dashboard')].map((dashboard) => new URL(/** @type {any} */ (dashboard).permalink).hash.split('?')[0]));
  assert.deepEqual(links, ['#milepost', '#milepost-other']);
  assert.deepEqual(complaints.filter((complaint) => !/404/.test(complaint)), []);
  await context.close();
});
