// The worker of the dashboard. It waits for the wasm when it is first asked something, rather than at the top,
// so that bundlers may write it as a script.
import load from './milepost.js';
import { listen } from './dashboard/answers/listen';

listen(async (module) => {
  await load({ module_or_path: module ?? new URL('./dashboard.wasm', import.meta.url) });
});
