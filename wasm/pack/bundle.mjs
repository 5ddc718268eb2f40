// Bundles the entry points of an edition of the package: node bundle.mjs WORK DIST whole|progress|dashboard
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [work, dist, edition] = process.argv.slice(2);

const bundle = (source, output, options) =>
  build({
    entryPoints: [join(work, source)],
    outfile: join(dist, output),
    bundle: true,
    charset: 'utf8',
    target: ['es2022'],
    loader: { '.wasm': 'binary', '.json': 'text', '.css': 'text' },
    logLevel: 'warning',
    // A class is called what its users call it, in errors and in consoles.
    keepNames: true,
    ...options,
  });

/** The words of the core's reports that the dashboard shows, in the core's own files: all but those of reports that it does not. */
const OTHER_WORDS = /^(#|$|(audit|blockers|earned_schedule|impact|indicators|on_scale|schedule)\.)/;
const keyOf = (line) => line.slice(0, line.indexOf(' = '));
const byKey = (one, other) => (keyOf(one) < keyOf(other) ? -1 : 1);
const coreTexts = {
  name: 'core-texts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^core-texts\// }, ({ path }) => ({ path: path.replace('core-texts/', ''), namespace: 'core-texts' }));
    onLoad({ filter: /.*/, namespace: 'core-texts' }, ({ path }) => {
      const lines = readFileSync(new URL(`../../core/src/texts/${path}.txt`, import.meta.url), 'utf8').split('\n');
      // In the order of their keys, in which the core finds them.
      return { contents: lines.filter((line) => !OTHER_WORDS.test(line)).sort(byKey).join('\n'), loader: 'text' };
    });
  },
};

/** The languages of the dashboard, each with its words in a file of its own. */
const LANGUAGES = ['en', 'fr', 'de'];
const WORDS = LANGUAGES.map((lang) => `./dashboard-${lang}.js`);

/** What a page loads: names stay legible, white space does not travel. */
const SMALL = { format: 'esm', platform: 'browser', minifyWhitespace: true, minifySyntax: true };
/** The same for what has no names to keep. What is loaded only if needed stays a file of its own. */
const BROWSER = {
  ...SMALL, keepNames: false, plugins: [coreTexts],
  external: ['./dashboard-local.js', ...WORDS],
};

/** What the writers of pages are given: computed here and now, and data from then on. */
async function givenToPages() {
  const output = join(work, 'given.mjs');
  await build({ entryPoints: [join(work, 'site/given.ts')], outfile: output, bundle: true, format: 'esm', platform: 'node', loader: { '.css': 'text' }, external: WORDS, plugins: [coreTexts], logLevel: 'warning' });
  const { given } = await import(pathToFileURL(output).href);
  const contents = JSON.stringify(given);
  writeFileSync(join(work, 'given.json'), contents);
  return {
    name: 'site-given',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^site-given$/ }, ({ path }) => ({ path, namespace: 'site-given' }));
      onLoad({ filter: /.*/, namespace: 'site-given' }, () => ({ contents, loader: 'json' }));
    },
  };
}

/** What programs import. */
const programs = () => [
  bundle('web.js', 'web.js', SMALL),
  bundle('node.js', 'node.cjs', { format: 'cjs', platform: 'node' }),
];
const EDITIONS = {
  progress: programs,
  whole: async () => [
    ...programs(),
    bundle('inline.js', 'inline.js', { format: 'esm', platform: 'neutral' }),
    bundle('inline.js', 'inline.cjs', { format: 'cjs', platform: 'neutral' }),
    bundle('embedded.js', 'embedded.js', { format: 'esm', platform: 'browser', alias: { milepost: './web.js' }, external: ['./web.js'] }),
    bundle('embedded.js', 'embedded.cjs', { format: 'cjs', platform: 'node', alias: { milepost: './node.cjs' }, external: ['./node.cjs'] }),
    // In the worker of a bundler there may be no chunks, so each of these is one file.
    bundle('worker.ts', 'worker.js', BROWSER),
    bundle('worker-thread.js', 'worker-thread.js', BROWSER),
    bundle('site/main.ts', 'cli.mjs', {
      format: 'esm', platform: 'node', alias: { milepost: './node.mjs' }, external: ['./node.mjs'], plugins: [await givenToPages()], banner: { js: '#!/usr/bin/env node' },
    }),
  ],
  dashboard: () => [
    bundle('dashboard.ts', 'dashboard.js', BROWSER),
    ...['dashboard-thread', 'dashboard-local'].map((name) => bundle(`${name}.js`, `${name}.js`, BROWSER)),
    ...LANGUAGES.map((lang) => bundle(`dashboard/texts/${lang}.ts`, `dashboard-${lang}.js`, BROWSER)),
  ],
};

await Promise.all(await EDITIONS[edition]());
