// Where no file can be fetched: the wasm is part of this one.
import module from './milepost_bg.wasm';
import { initSync } from './milepost.js';

initSync({ module });

export * from './api.js';
