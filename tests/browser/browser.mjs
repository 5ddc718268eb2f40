// What the browser tests share: Debian's Chromium, a server with the strict policy, and a page on which every complaint counts.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { FOLDERS, POLICY, server } from '../../examples/dashboard/serve.mjs';

export { FOLDERS, POLICY, server };

/** @typedef {import('playwright-core').Page} Page */

/** The browser as the system has it. */
export function executable() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = ['chromium', 'chromium-browser'].flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  if (found === undefined) throw new Error('there is no chromium on the path: apt-get install chromium');
  return found;
}

export const launch = () => chromium.launch({ executablePath: executable(), args: ['--no-sandbox'] });

/** Listens on any free port. @param {import('node:http').Server} serving @returns {Promise<string>} */
export function listening(serving) {
  return new Promise((resolve) => serving.listen(0, '127.0.0.1', () => {
    const address = serving.address();
    resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
  }));
}

/**
 * A browser and a server for the tests of a file.
 * @param {Record<string, string>} [folders]
 */
export function setUp(folders = FOLDERS) {
  /** @type {{ browser: import('playwright-core').Browser, origin: string, serving: import('node:http').Server }} */
  const set = /** @type {any} */ ({});
  before(async () => {
    set.serving = server(folders);
    set.origin = await listening(set.serving);
    set.browser = await launch();
  });
  after(async () => {
    await set.browser?.close();
    set.serving?.closeAllConnections();
    set.serving?.close();
  });
  return set;
}

/**
 * A page whose complaints are collected: errors, refusals of the policy, and every address that was asked for.
 * @param {{ browser: import('playwright-core').Browser }} set @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function opened(set, options = {}) {
  const context = await set.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const asked = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  return { page, complaints, asked, context };
}

/** A page of our own with a dashboard, and files beside it. @param {{ origin: string }} set @param {Page} page @param {string} attributes @param {Record<string, string | object>} [files] */
export async function own(set, page, attributes, files = {}) {
  await page.route('**/own.html*', (route) => route.fulfill({
    contentType: 'text/html',
    headers: { 'content-security-policy': POLICY },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Own</title><link rel="icon" href="/icon.svg"><script type="module" src="/milepost/dashboard.js"></script></head><body><main><h1>Own</h1><milepost-dashboard ${attributes}><p id="before">What stood here before</p></milepost-dashboard></main></body></html>`,
  }));
  for (const [name, body] of Object.entries(files)) {
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType: 'application/json', body: typeof body === 'string' ? body : JSON.stringify(body) }));
  }
  return `${set.origin}/own.html`;
}

/** Goes to a page and waits until its dashboard says that a view is on the screen, or that there is none. @param {Page} page @param {string} address */
export async function visit(page, address) {
  await page.addInitScript(() => {
    // Caught on their way down, since errors do not rise.
    for (const name of ['report', 'error']) document.addEventListener(name, (event) => { if (event instanceof CustomEvent) Object.assign(window, { told: event.detail }); }, true);
  });
  await page.goto(address);
  await page.waitForFunction(() => 'told' in window, undefined, { timeout: 20_000 });
}

let listeners = 0;

/**
 * Listens for the next event of the dashboard; gives what waits for its data. The listener is there before anything that causes
 * the event, since keys and scripts reach a page by different ways.
 * @param {Page} page @param {string} name @returns {Promise<() => Promise<any>>}
 */
export async function next(page, name) {
  listeners += 1;
  const key = `heard${listeners}`;
  await page.evaluate(([name, key]) => {
    /** @type {any} */ (window)[key] = new Promise((resolve, reject) => {
      document.querySelector('milepost-dashboard')?.addEventListener(name, (event) => resolve(/** @type {CustomEvent} */ (event).detail), { once: true });
      setTimeout(() => reject(new Error(`no event ${name} within 15 seconds`)), 15_000);
    });
  }, /** @type {const} */ ([name, key]));
  return () => page.evaluate((key) => /** @type {any} */ (window)[key], key);
}

/** Does something, and waits for the view that it leads to. @param {Page} page @param {() => Promise<unknown>} act */
export async function leading(page, act) {
  const report = await next(page, 'report');
  await act();
  return report();
}

/** Chooses a view. @param {Page} page @param {string} name */
export async function choose(page, name) {
  await leading(page, () => page.getByRole('tab', { name }).click());
}
