#!/usr/bin/env node
// How fast the dashboard is, in Debian's Chromium on this machine: node tests/browser/bench.mjs. Prints, and asserts nothing.
import { loadavg } from 'node:os';
import { FOLDERS, launch, listening, server, visit } from './browser.mjs';
import { large } from './documents.mjs';

const RUNS = 7;
const median = (/** @type {number[]} */ all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? NaN;

console.log(`load of the machine: ${loadavg()[0]?.toFixed(1)}`);
const serving = server(FOLDERS);
const origin = await listening(serving);
const browser = await launch();

/** @type {number[]} */
const firsts = [];
for (let run = 0; run < RUNS; run += 1) {
  // A new context has nothing in its cache.
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    document.addEventListener('report', () => requestAnimationFrame(() => { Object.assign(window, { firstReport: performance.now() }); }), { once: true });
    const look = () => {
      if (document.querySelector('milepost-dashboard')?.shadowRoot?.querySelector('.lead .value') == null) requestAnimationFrame(look);
      else Object.assign(window, { headline: performance.now() });
    };
    look();
    // The script runs from its first line to here without a pause.
    const { define } = customElements;
    customElements.define = (name, element) => {
      Object.assign(window, { started: performance.now() });
      define.call(customElements, name, element);
    };
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => 'firstReport' in window);
  const times = await page.evaluate(() => {
    const entry = performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/dashboard.js'));
    const { headline, firstReport, started } = /** @type {any} */ (window);
    const arrived = /** @type {PerformanceResourceTiming} */ (entry).responseEnd;
    return { headline: headline - started, report: firstReport - started, arrived: headline - arrived };
  });
  firsts.push(times.headline);
  console.log(`run ${run + 1}: headline ${times.headline.toFixed(0)} ms, whole view ${times.report.toFixed(0)} ms after the script's start; headline ${times.arrived.toFixed(0)} ms after its arrival`);
  await context.close();
}
console.log(`first report on screen: ${median(firsts).toFixed(0)} ms (median of ${RUNS})`);

for (const milestones of [10_000, 100_000]) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const document_ = JSON.stringify(large(milestones));
  await page.route('**/large.json', (route) => route.fulfill({ body: document_, contentType: 'application/json' }));
  await page.route('**/bench.html', (route) => route.fulfill({
    body: '<!doctype html><html lang="en"><title>Bench</title><script type="module" src="/milepost/dashboard.js"></script><main><milepost-dashboard src="/large.json"></milepost-dashboard></main></html>',
    contentType: 'text/html',
  }));
  const start = Date.now();
  await visit(page, `${origin}/bench.html`);
  console.log(`${milestones} milestones: ${(document_.length / 1e6).toFixed(1)} MB on screen after ${Date.now() - start} ms`);
  await page.waitForTimeout(3000);
  const { redraws, longest } = await page.evaluate(async () => {
    const root = /** @type {ShadowRoot} */ (document.querySelector('milepost-dashboard')?.shadowRoot);
    const slider = /** @type {HTMLInputElement} */ (root.querySelector('input[type=range]'));
    const headline = /** @type {Element} */ (root.querySelector('[part=headline]'));
    let longest = 0;
    const observer = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); });
    observer.observe({ type: 'longtask' });
    const redraws = [];
    for (let move = 0; move < 25; move += 1) {
      const start = performance.now();
      const drawn = new Promise((resolve) => {
        new MutationObserver((_, observer) => { observer.disconnect(); resolve(performance.now()); }).observe(headline, { childList: true });
      });
      slider.value = String(Number(slider.value) - 20);
      slider.dispatchEvent(new Event('input'));
      redraws.push(/** @type {number} */ (await drawn) - start);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 4000));
    return { redraws, longest };
  });
  console.log(`  moving a slider redraws after ${median(redraws).toFixed(1)} ms (median of ${redraws.length}; ${Math.min(...redraws).toFixed(1)} to ${Math.max(...redraws).toFixed(1)}); longest task of the page ${longest.toFixed(0)} ms`);
  await context.close();
}
await browser.close();
serving.closeAllConnections();
serving.close();
