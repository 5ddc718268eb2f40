// What the worker of the dashboard does, done in the page: where no worker can be had.
import load from './milepost.js';
import { answering } from './dashboard/answers/answering';

export async function local() {
  await load({ module_or_path: new URL('./dashboard.wasm', import.meta.url) });
  return answering();
}
