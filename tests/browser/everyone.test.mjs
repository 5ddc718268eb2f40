// The dashboard is for everyone: checked by axe on every view, used by keyboard alone, at 400 % zoom, in forced colours,
// from right to left; with pictures of every view for a person to look at, in `target/screenshots`.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { choose, leading, opened, setUp, visit } from './browser.mjs';

const set = setUp();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const pictures = fileURLToPath(new URL('../../target/screenshots', import.meta.url));
mkdirSync(pictures, { recursive: true });

const VIEWS = /** @type {const} */ ({ overview: 'Overview', measures: 'Measures', changes: 'What changed', succession: 'What follows', files: 'Files and method' });

/**
 * Visits a page and has all of its dashboard laid out, also what lies far below and would wait until it comes near: it is to be
 * looked at too. @param {import('playwright-core').Page} page @param {string} address
 */
async function visitAll(page, address) {
  await visit(page, address);
  await page.locator('milepost-dashboard').evaluate(({ shadowRoot }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.later { content-visibility: visible; }');
    shadowRoot?.adoptedStyleSheets.push(sheet);
  });
}

/** What axe finds, each with where. @param {import('playwright-core').Page} page @returns {Promise<string[]>} */
async function violations(page) {
  // Evaluated rather than loaded, so that the policy of the page stays what it is.
  if (!(await page.evaluate(() => 'axe' in window))) {
    const { readFileSync } = await import('node:fs');
    await page.evaluate(readFileSync(axe, 'utf8'));
  }
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { target, failureSummary }) => `${target.flat().join(' ')} ${failureSummary}`).join('; ').slice(0, 600)}`);
  });
}

suite('axe finds nothing', () => {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [360, 800, 1280]) {
      test(`${colorScheme}, ${width} pixels wide, on every view`, async () => {
        const { page, complaints, context } = await opened(set, { colorScheme, viewport: { width, height: 900 } });
        await visitAll(page, `${set.origin}/`);
        for (const [view, name] of Object.entries(VIEWS)) {
          if (view !== 'overview') await choose(page, name);
          await page.screenshot({ path: `${pictures}/${view}-${width}-${colorScheme}.png`, fullPage: true });
          // The rules look at the same elements at every width; contrast is what the schemes differ in.
          if (width !== 800) assert.deepEqual(await violations(page), [], view);
        }
        assert.deepEqual(complaints, []);
        await context.close();
      });
    }
  }

  test('in its dialogs and with an error', async () => {
    const { page, context } = await opened(set);
    await visitAll(page, `${set.origin}/`);
    await page.locator('.lead button.figure').first().click();
    await page.locator('dialog.explain table').waitFor();
    await page.screenshot({ path: `${pictures}/explain-1280-light.png` });
    assert.deepEqual(await violations(page), [], 'explain');
    await page.keyboard.press('Escape');
    await choose(page, 'Measures');
    await page.getByRole('button', { name: 'Revised directive transposed by the Member States', exact: true }).click();
    await page.locator('dialog.dossier[open] table').first().waitFor();
    await page.screenshot({ path: `${pictures}/dossier-1280-light.png` });
    assert.deepEqual(await violations(page), [], 'dossier');
    await page.keyboard.press('Escape');
    await page.locator('milepost-dashboard').evaluate((element) => element.setAttribute('src', 'nothing.json'));
    await page.locator('.problem').waitFor();
    await page.screenshot({ path: `${pictures}/problem-1280-light.png` });
    assert.deepEqual(await violations(page), [], 'problem');
    await context.close();
  });

  test('in the look of an EU page, in French and German', async () => {
    const { page, complaints, context } = await opened(set);
    await visitAll(page, `${set.origin}/eu.html`);
    await page.screenshot({ path: `${pictures}/eu-1280-light.png`, fullPage: true });
    assert.deepEqual(await violations(page), []);
    await leading(page, () => page.getByLabel('Langue').selectOption('de'));
    await page.screenshot({ path: `${pictures}/eu-1280-german.png`, fullPage: true });
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

suite('by keyboard alone', () => {
  test('everything can be reached, and the focus is always seen', async () => {
    const { page, context } = await opened(set);
    await visitAll(page, `${set.origin}/`);
    const focus = () => page.evaluate(() => {
      const root = document.querySelector('milepost-dashboard')?.shadowRoot;
      const at = /** @type {HTMLElement | null} */ (root?.activeElement ?? null);
      if (at === null) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      return { tag: at.tagName, role: at.getAttribute('role'), type: at.getAttribute('type'), text: at.innerText, part: at.getAttribute('part'), ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, table: at.closest('table')?.getAttribute('part') ?? null };
    });
    const seen = [];
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const at = await focus();
      if (at === null && seen.length > 0) break;
      if (at !== null) seen.push(at);
    }
    assert.deepEqual(seen.filter(({ ring }) => !ring), [], 'a focus that is not seen');
    assert.equal(seen.filter(({ type }) => type === 'range').length, 2);
    assert.equal(seen.filter(({ role }) => role === 'tab').length, 1, 'the tabs are one stop');
    assert.equal(seen.filter(({ table }) => table === 'area-table').length, 1, 'the table is one stop');
    assert(seen.some(({ tag }) => tag === 'SUMMARY'));
    assert(seen.some(({ part }) => part === 'permalink'));
    await context.close();
  });

  test('arrow keys move in the tabs and in tables, Enter says why, Escape leads back', async () => {
    const { page, context } = await opened(set);
    await visitAll(page, `${set.origin}/`);
    const at = () => page.evaluate(() => document.querySelector('milepost-dashboard')?.shadowRoot?.activeElement?.textContent);
    await page.locator('[part=area-table] button').first().focus();
    await page.keyboard.press('ArrowRight');
    assert.match(await at() ?? '', /Milestones: 19/);
    await page.keyboard.press('ArrowDown');
    assert.match(await at() ?? '', /Milestones: 4/);
    await page.keyboard.press('End');
    assert.match(await at() ?? '', /1 of 2/);
    await page.keyboard.press('Enter');
    await page.locator('dialog.explain table').waitFor();
    await page.keyboard.press('Escape');
    assert.match(await at() ?? '', /1 of 2/);
    await page.getByRole('tab', { name: 'Overview' }).focus();
    await leading(page, () => page.keyboard.press('ArrowRight'));
    assert.equal(await page.getByRole('tab', { name: 'Measures' }).getAttribute('aria-selected'), 'true');
    await leading(page, () => page.keyboard.press('End'));
    assert.equal(await page.getByRole('tab', { name: 'Files and method' }).getAttribute('aria-selected'), 'true');
    await leading(page, () => page.keyboard.press('ArrowRight'));
    assert.equal(await page.getByRole('tab', { name: 'Overview' }).getAttribute('aria-selected'), 'true');
    await context.close();
  });
});

test('at 400 % zoom, which is 320 pixels, nothing has to be scrolled sideways', async () => {
  const { page, context } = await opened(set, { viewport: { width: 320, height: 640 } });
  await visitAll(page, `${set.origin}/`);
  const wide = () => page.evaluate(() => {
    const root = document.querySelector('milepost-dashboard')?.shadowRoot;
    const over = [...root?.querySelectorAll('*') ?? []].filter((element) => element.checkVisibility() && !element.closest('svg') && !element.closest('.hidden, thead') && element.getBoundingClientRect().right > 321);
    return { page: document.documentElement.scrollWidth, over: over.map(({ tagName, className, textContent }) => `${tagName}.${className} ${textContent?.slice(0, 60)}`) };
  });
  for (const [view, name] of Object.entries(VIEWS)) {
    if (view !== 'overview') await choose(page, name);
    await page.screenshot({ path: `${pictures}/${view}-320-light.png`, fullPage: true });
    assert.deepEqual(await wide(), { page: 320, over: [] }, view);
  }
  await choose(page, 'Measures');
  await page.getByRole('button', { name: 'Revised directive transposed by the Member States', exact: true }).click();
  await page.locator('dialog.dossier[open] table').first().waitFor();
  assert.deepEqual((await wide()).page, 320);
  await context.close();
});

test('on a narrow page the letters of pictures can be read, and the keyboard reaches what is out of sight', async () => {
  const { page, context } = await opened(set, { viewport: { width: 360, height: 800 } });
  await visitAll(page, `${set.origin}/`);
  for (const name of ['Overview', 'What follows']) {
    if (name !== 'Overview') await choose(page, name);
    const boxes = page.getByRole('region', { name: /moves sideways/ });
    assert(await boxes.count() >= 1, name);
    for (const box of await boxes.all()) {
      const smallest = await box.evaluate((element) => {
        const svg = /** @type {SVGSVGElement} */ (element.querySelector('svg'));
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        return Math.min(...[...svg.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
      });
      assert(smallest >= 10, `${name}: letters of ${smallest} pixels`);
      await box.focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((element) => element !== null && element.scrollLeft > 0, await box.elementHandle());
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.waitForFunction(() => document.querySelector('milepost-dashboard')?.shadowRoot?.querySelector('.picture[tabindex]') === null);
  await context.close();
});

test('in forced colours everything is still there', async () => {
  const { page, context } = await opened(set, { forcedColors: 'active' });
  await visitAll(page, `${set.origin}/`);
  await page.screenshot({ path: `${pictures}/overview-1280-forced.png`, fullPage: true });
  const tab = page.getByRole('tab', { selected: true });
  const [ground, other] = [await tab.evaluate((element) => getComputedStyle(element).backgroundColor), await page.getByRole('tab', { name: 'Measures' }).evaluate((element) => getComputedStyle(element).backgroundColor)];
  assert.notEqual(ground, other);
  await context.close();
});

test('nothing moves by itself', async () => {
  const { page, context } = await opened(set, { reducedMotion: 'reduce' });
  await visitAll(page, `${set.origin}/`);
  await page.locator('.lead button.figure').first().click();
  await page.locator('dialog.explain table').waitFor();
  assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  await context.close();
});

test('from right to left the page is its own mirror', async () => {
  const { page, context } = await opened(set);
  await page.route('**/own.html', (route) => route.fulfill({
    contentType: 'text/html',
    body: '<!doctype html><html lang="en" dir="rtl"><head><title>Own</title><link rel="stylesheet" href="/page.css"><script type="module" src="/milepost/dashboard.js"></script></head><body><main><h1>Own</h1><milepost-dashboard within="thb21" dir="rtl"></milepost-dashboard></main></body></html>',
  }));
  await visitAll(page, `${set.origin}/own.html`);
  await page.screenshot({ path: `${pictures}/overview-1280-rtl.png`, fullPage: true });
  const [tab, last] = [await page.getByRole('tab', { name: 'Overview' }).boundingBox(), await page.getByRole('tab', { name: 'Files and method' }).boundingBox()];
  assert((tab?.x ?? 0) > (last?.x ?? 0));
  await page.getByRole('tab', { name: 'Overview' }).focus();
  await leading(page, () => page.keyboard.press('ArrowLeft'));
  assert.equal(await page.getByRole('tab', { name: 'Measures' }).getAttribute('aria-selected'), 'true');
  await context.close();
});

test('on paper there are figures and no controls', async () => {
  const { page, context } = await opened(set);
  await visitAll(page, `${set.origin}/`);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${pictures}/overview-print.png`, fullPage: true });
  assert.equal(await page.getByRole('slider').count(), 0);
  assert.equal(await page.getByRole('tab').count(), 0);
  assert.equal(await page.locator('[part=curve-table]').isVisible(), true);
  assert.equal(await page.locator('[part=provenance]').isVisible(), true);
  await context.close();
});

test('every chart has a table behind it, and a name', async () => {
  const { page, context } = await opened(set);
  await visitAll(page, `${set.origin}/`);
  const charts = await page.locator('[part=panel]:not([hidden]) svg').evaluateAll((charts) => charts.map((chart) => ({ role: chart.getAttribute('role'), named: chart.querySelector('title')?.textContent !== '', tables: chart.closest('section')?.querySelectorAll('table').length })));
  assert.deepEqual(charts, [{ role: 'img', named: true, tables: 1 }, { role: 'img', named: true, tables: 1 }]);
  await context.close();
});
