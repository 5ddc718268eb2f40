#!/usr/bin/env node
// Serves the page in this folder under the policy of the dashboard's example: node examples/js/page/serve.mjs [PORT]
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FOLDERS, server } from '../../dashboard/serve.mjs';

/** The package as if it were installed, the look that the examples share, and this page. */
export const PAGE = { milepost: FOLDERS.milepost, shared: FOLDERS[''], '': fileURLToPath(new URL('.', import.meta.url)) };

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 8080);
  server(PAGE).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
}
