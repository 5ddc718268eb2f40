// Browsers, and bundlers that know `new URL(..., import.meta.url)`: the wasm is a file beside this one.
import load from './milepost.js';

await load({ module_or_path: new URL('./milepost_bg.wasm', import.meta.url) });

export * from './api.js';
