// The worker of `milepost/worker`. It waits for the wasm when it is first asked something, rather than at the
// top, so that bundlers may write it as a script.
import load from './milepost.js';
import * as api from './api.js';
import { serve } from './worker/serve';

serve(async () => {
  await load({ module_or_path: new URL('./milepost_bg.wasm', import.meta.url) });
  return api;
});
