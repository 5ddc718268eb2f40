// What the dashboard shows is what the core says, under a policy that allows it nothing but its own files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { embedded } from 'milepost/embedded';
import { choose, leading, next, opened, own, setUp, visit } from './browser.mjs';
import { large } from './documents.mjs';

const set = setUp();
const portfolio = embedded();
const scope = { within: ['thb21'] };

/** @param {import('playwright-core').Page} page @param {string} selector */
const text = (page, selector) => page.locator(selector).first().innerText();

suite('the first view', () => {
  test('is that of the last day up to which sources were searched, with nothing but its own files and not a complaint', async () => {
    const { page, complaints, asked, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    const { total } = portfolio.progress('2026-07-01', scope);
    assert.match(await text(page, '.lead .value'), /^64\n[^]*–84\u00a0%/);
    assert.equal(Math.round((total.completion_low ?? 0) * 100), 64);
    assert.equal(await text(page, '[part=foot] code'), portfolio.hash());
    assert.match(await text(page, '[part=provenance]'), /^milepost \d+\.\d+\.\d+ /);
    assert.equal(await page.locator('[part=areas] svg').count(), 1);
    assert.equal(await page.locator('[part=curve] svg').count(), 1);
    assert.equal(await page.locator('milepost-dashboard').evaluate((element) => /** @type {any} */ (element).portfolio), portfolio.hash());
    assert.deepEqual(complaints, []);
    const names = asked.map((address) => new URL(address)).filter(({ protocol }) => protocol !== 'blob:');
    assert.deepEqual(names.filter(({ origin }) => origin !== set.origin), []);
    assert.deepEqual(
      names.map(({ pathname }) => pathname).filter((path) => path.startsWith('/milepost/')).sort(),
      ['/milepost/dashboard-en.js', '/milepost/dashboard-thread.js', '/milepost/dashboard.js', '/milepost/dashboard.wasm', '/milepost/embedded.json'],
    );
    assert.deepEqual(await page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length, cookie: document.cookie })), { local: 0, session: 0, cookie: '' });
    await context.close();
  });

  test('shows every row that the core gives for the areas that hold something', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    const told = await page.locator('[part=area-table] tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('th, td')].slice(0, 6).map((cell) => /** @type {HTMLElement} */ (cell).innerText.split('\n')[0])));
    const rows = portfolio.progress('2026-07-01', scope).rows.filter(({ milestones, continuing }) => milestones + continuing > 0);
    assert.deepEqual(told, rows.map((row) => [row.title, row.milestones, row.completed, row.in_progress, row.not_started, row.unreported].map(String)));
    await context.close();
  });

  test('follows its attributes and properties, and warns of what cannot be', async () => {
    const { page, complaints, asked, context } = await opened(set);
    await visit(page, await own(set, page, 'as-of="2023-01-01" known-on="2022-12-01" by="theme" within="thb21, ukr22" lang="de"'));
    const dashboard = page.locator('milepost-dashboard');
    assert.deepEqual(await dashboard.evaluate((element) => { const { asOf, knownOn, by, within, lang } = /** @type {any} */ (element); return { asOf, knownOn, by, within, lang }; }), { asOf: '2023-01-01', knownOn: '2022-12-01', by: 'theme', within: ['thb21', 'ukr22'], lang: 'de' });
    assert.match(await text(page, '.moment'), /1\. Januar 2023/);
    await leading(page, () => dashboard.evaluate((element) => { /** @type {any} */ (element).asOf = '2024-05-05'; }));
    assert.match(await text(page, '.moment'), /5\. Mai 2024/);
    assert.deepEqual(complaints.splice(0), []);
    assert.equal(asked.filter((address) => address.endsWith('/embedded.json')).length, 1, 'it is loaded once');
    await visit(page, await own(set, page, 'as-of="2023-02-30" by="areas" within="thb2" lang="xx"'));
    assert.match(await text(page, '.moment'), /1 July 2026/);
    assert.equal(complaints.length, 4, complaints.join('\n'));
    for (const word of ['as-of', 'by', 'thb2', 'xx']) assert(complaints.some((complaint) => complaint.includes(word)), word);
    await context.close();
  });
});

suite('the two clocks', () => {
  test('move by arrow keys and by dates, and say so', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    const [as_of, known_on] = [page.getByRole('slider').first(), page.getByRole('slider').last()];
    let told = await next(page, 'moment-change');
    await as_of.press('ArrowLeft');
    assert.deepEqual(await told(), { as_of: '2026-06-30', known_on: null });
    assert.equal(await as_of.getAttribute('aria-valuetext'), '30 June 2026');
    told = await next(page, 'moment-change');
    await as_of.press('PageDown');
    assert.deepEqual(await told(), { as_of: '2026-05-30', known_on: null });
    assert.match(await known_on.getAttribute('aria-valuetext') ?? '', /everything/);
    told = await next(page, 'moment-change');
    await known_on.press('ArrowLeft');
    assert.deepEqual(await told(), { as_of: '2026-05-30', known_on: '2026-07-01' });
    const report = await next(page, 'report');
    await page.locator('.clock input[type=date]').first().fill('2024-01-01');
    await page.locator('.clock input[type=date]').last().fill('2023-06-01');
    await page.locator('.clock input[type=date]').last().press('Tab');
    await report();
    await page.waitForFunction(() => /** @type {any} */ (document.querySelector('milepost-dashboard')).knownOn === '2023-06-01');
    const { total } = portfolio.progress({ as_of: '2024-01-01', known_on: '2023-06-01' }, scope);
    await page.waitForFunction((low) => document.querySelector('milepost-dashboard')?.shadowRoot?.querySelector('.lead .value')?.textContent?.includes(`${low}`), Math.round((total.completion_low ?? 0) * 100));
    await context.close();
  });

  test('what is shown is announced once they rest', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    await leading(page, () => page.getByRole('slider').first().press('PageDown'));
    assert.match(await page.locator('[role=status]').first().textContent() ?? '', /^1 June 2026: completed between \d+/);
    await context.close();
  });
});

suite('every figure says why', () => {
  test('and what it says is the explanation of the core', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    await page.locator('.lead button.figure').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('table').waitFor();
    const { rows } = portfolio.explain('completion_low', '2026-07-01', scope);
    assert.match(await dialog.innerText(), new RegExp(`^Why “Completed, at least: 64\u00a0%”`));
    assert(await dialog.locator('tbody tr').count() >= rows.length);
    await page.keyboard.press('Escape');
    assert.equal(await dialog.count(), 0);
    assert.equal(await page.evaluate(() => document.querySelector('milepost-dashboard')?.shadowRoot?.activeElement?.className), 'figure');
    await context.close();
  });

  test('in part where it is long, and whole when asked', async () => {
    const { page, context } = await opened(set);
    await visit(page, await own(set, page, 'src="plan.json"', { 'plan.json': large(1000) }));
    await page.locator('.lead button.figure').first().click();
    await page.locator('dialog.explain table').waitFor();
    assert.equal(await page.locator('dialog.explain tbody tr').count(), 200);
    await page.getByRole('button', { name: 'Show all steps' }).click();
    await page.waitForFunction(() => (document.querySelector('milepost-dashboard')?.shadowRoot?.querySelectorAll('dialog.explain tbody tr').length ?? 0) > 1000);
    await context.close();
  });

  test('in every cell of the table', async () => {
    const { page, complaints, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    const figures = page.locator('[part=area-table] tbody tr:first-child button.figure');
    const count = await figures.count();
    assert(count >= 9);
    for (let at = 0; at < count; at += 1) {
      await figures.nth(at).evaluate((button) => /** @type {HTMLElement} */ (button).click());
      await page.locator('dialog.explain table').first().waitFor();
      await page.keyboard.press('Escape');
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

suite('a dossier', () => {
  test('opens from a title, links its sources, leads on and back', async () => {
    const { page, complaints, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    await choose(page, 'Measures');
    const select = await next(page, 'select');
    await page.getByRole('button', { name: 'Revision of the directive proposed', exact: true }).click();
    assert.deepEqual(await select(), { id: 'thb21/ov/revise/proposed', kind: 'milestone' });
    const dialog = page.getByRole('dialog');
    const { sources } = portfolio.dossier('thb21/ov/revise/proposed', '2026-07-01');
    const addresses = await dialog.locator('a').evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
    for (const { url } of sources) assert(url === null || addresses.includes(new URL(url).href), String(url));
    await dialog.getByRole('button', { name: 'Anti-trafficking Directive evaluated', exact: true }).click();
    await dialog.getByRole('heading', { name: 'Anti-trafficking Directive evaluated' }).waitFor();
    await dialog.getByRole('button', { name: 'Back' }).click();
    await dialog.getByRole('heading', { name: 'Revision of the directive proposed' }).waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    assert.equal(await dialog.count(), 0);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('can be had of an element of every kind', async () => {
    const { page, complaints, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    const kinds = [...new Set(portfolio.elements().rows.map(({ kind }) => kind))];
    assert(kinds.length >= 12);
    for (const kind of kinds) {
      const id = portfolio.elements({ kind }).rows[0]?.id ?? '';
      const address = `${set.origin}/#milepost?dossier=${encodeURIComponent(id)}&try=${kind}`;
      await page.goto(address);
      await page.locator('dialog.dossier[open] .body > p > code', { hasText: new RegExp(`^${id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) }).waitFor();
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

suite('the list of measures', () => {
  test('can be filtered and searched', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    await choose(page, 'Measures');
    const found = () => text(page, '.found');
    const all = new Set(portfolio.states('2026-07-01', scope).rows.map(({ key }) => key));
    assert.equal(await found(), `${all.size} milestones`);
    await leading(page, () => page.getByLabel('State').selectOption('completed'));
    const completed = new Set(portfolio.states('2026-07-01', scope).rows.filter(({ status }) => status === 'completed').map(({ key }) => key));
    assert.equal(await found(), `${completed.size} milestones`);
    await leading(page, () => page.getByRole('button', { name: 'Show all' }).click());
    await leading(page, () => page.getByLabel('Theme').selectOption('t/data'));
    const themed = new Set(portfolio.states('2026-07-01', { ...scope, where: { theme: ['t/data'] } }).rows.map(({ key }) => key));
    assert.equal(await found(), `${themed.size} milestones`);
    await leading(page, () => page.getByRole('button', { name: 'Show all' }).click());
    await leading(page, () => page.getByLabel('Country').selectOption('DE'));
    assert.match(await page.locator('[part=measure-table]').innerText(), /1 ×/);
    assert.doesNotMatch(await page.locator('[part=measure-table]').innerText(), /2\d ×/);
    await leading(page, () => page.getByRole('button', { name: 'Show all' }).click());
    await leading(page, () => page.getByRole('searchbox').fill('campaign'));
    assert.equal(await found(), '2 milestones');
    assert.equal(await page.evaluate(() => document.querySelector('milepost-dashboard')?.shadowRoot?.activeElement?.getAttribute('type')), 'search');
    await context.close();
  });
});

suite('other views', () => {
  test('changes are those of the core', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    await choose(page, 'What changed');
    const report = await next(page, 'report');
    await page.getByLabel('Compared with').fill('2025-01-01');
    await page.getByLabel('Compared with').press('Tab');
    await report();
    const html = portfolio.changes('2025-01-01', '2026-07-01', scope).toHtml({ fragment: true });
    assert.equal(await page.locator('[part=changes] tbody tr').count(), (html.match(/<tbody>[^]*?<\/tbody>/)?.[0].match(/<tr>/g) ?? []).length);
    await context.close();
  });

  test('succession is that of the core', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    await choose(page, 'What follows');
    assert.match(await text(page, '[part=succession] h3'), /^From EU Strategy .* to Next EU strategy/);
    await leading(page, () => page.getByLabel('Taken up in').selectOption(''));
    assert.match(await text(page, '[part=succession]'), /open/i);
    await context.close();
  });

  test('files are the bytes that the core writes', async () => {
    const { page, complaints, context } = await opened(set, { acceptDownloads: true });
    await visit(page, `${set.origin}/`);
    await choose(page, 'Files and method');
    const progress = portfolio.progress('2026-07-01', { by: 'area', ...scope });
    const brief = portfolio.brief('2026-07-01', scope);
    for (const [name, wanted] of /** @type {[string, string][]} */ ([
      ['Progress report as JSON', progress.toJson()],
      ['Progress report as CSV', progress.toCsv()],
      ['Progress report as Markdown', progress.toMarkdown()],
      ['Progress report as HTML', progress.toHtml()],
      ['Brief for a parliament as HTML', brief.toHtml()],
      ['Deadlines as a calendar as iCalendar', portfolio.calendar('2026-07-01', scope)],
      ['The portfolio itself as JSON', portfolio.toJson()],
    ])) {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      assert.equal(readFileSync(await (await download).path(), 'utf8'), wanted, name);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

suite('a link', () => {
  test('leads to the same view, and says when the file is another', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/`);
    await choose(page, 'Measures');
    await leading(page, () => page.getByLabel('State').selectOption('in_progress'));
    await leading(page, () => page.getByRole('slider').first().press('PageDown'));
    const [link, found] = [await page.getByRole('link', { name: 'Link to exactly this view' }).getAttribute('href') ?? '', await text(page, '.found')];
    assert(link.includes(portfolio.hash()));
    const other = await opened(set);
    await visit(other.page, link);
    await other.page.locator('.found').waitFor();
    assert.equal(await text(other.page, '.found'), found);
    assert.equal(await text(other.page, '[part=measure-table] caption'), '1 June 2026');
    assert.equal(await other.page.locator('[part=notice]').first().isVisible(), false);
    await visit(other.page, link.replace(portfolio.hash(), '0'.repeat(64)).replace('in_progress', 'completed'));
    await other.page.locator('[part=notice]:not([hidden])').waitFor();
    assert.match(await text(other.page, '[part=notice]'), /has changed since this link was made.*000000000000… .*4219|has changed since this link was made/);
    await other.context.close();
    await context.close();
  });

  test('with what cannot be is a view all the same', async () => {
    const { page, context } = await opened(set);
    await visit(page, `${set.origin}/#milepost?as_of=2026-99-99&by=<script>&within=../..,x&view=measures&actor=nobody&from=-5&portfolio=zz&lang=xx`);
    await page.locator('.found').waitFor();
    assert.match(await text(page, '.found'), /^\d+ milestones/);
    await context.close();
  });
});
