// Bundles the entry points of the package: node bundle.mjs WORK DIST [whole]
import { build } from 'esbuild';
import { join } from 'node:path';

const [work, dist, whole] = process.argv.slice(2);

const bundle = (source, output, options) =>
  build({
    entryPoints: [join(work, source)],
    outfile: join(dist, output),
    bundle: true,
    charset: 'utf8',
    target: ['es2022'],
    loader: { '.wasm': 'binary', '.json': 'text' },
    logLevel: 'warning',
    // A class is called what its users call it, in errors and in consoles.
    keepNames: true,
    ...options,
  });

await Promise.all([
  bundle('web.js', 'web.js', { format: 'esm', platform: 'browser' }),
  bundle('node.js', 'node.cjs', { format: 'cjs', platform: 'node' }),
  ...(whole ? [
    bundle('inline.js', 'inline.js', { format: 'esm', platform: 'neutral' }),
    bundle('inline.js', 'inline.cjs', { format: 'cjs', platform: 'neutral' }),
    bundle('embedded.js', 'embedded.js', { format: 'esm', platform: 'browser', alias: { milepost: './web.js' }, external: ['./web.js'] }),
    bundle('embedded.js', 'embedded.cjs', { format: 'cjs', platform: 'node', alias: { milepost: './node.cjs' }, external: ['./node.cjs'] }),
  ] : []),
]);
