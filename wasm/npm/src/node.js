// Node, read at once. Bundled to CommonJS, so that `import` and `require` share one instance and its classes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { initSync } from './milepost.js';

initSync({ module: readFileSync(join(__dirname, 'milepost_bg.wasm')) });

export * from './api.js';
