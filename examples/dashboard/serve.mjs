#!/usr/bin/env node
// Serves the pages in this folder, with the policy that a careful ministry would set: node examples/dashboard/serve.mjs [PORT]
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'";

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const here = fileURLToPath(new URL('.', import.meta.url));

/** The folders that are served, by the first part of an address: the package as if it were installed, and these pages. */
export const FOLDERS = { milepost: fileURLToPath(new URL('../../wasm/npm/dist', import.meta.url)), data: fileURLToPath(new URL('../data', import.meta.url)), '': here };

/** A server of static files and nothing else. @param {Record<string, string>} folders @param {string} [policy] */
export function server(folders, policy = POLICY) {
  return createServer((request, response) => {
    const headers = { 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-cache' };
    const file = request.method === 'GET' || request.method === 'HEAD' ? found(folders, request.url ?? '/') : null;
    if (file === null) {
      response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('There is nothing here.\n');
      return;
    }
    const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream';
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': statSync(file).size });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  });
}

/** The file at an address; null where there is none, or where it lies outside. @param {Record<string, string>} folders @param {string} address */
function found(folders, address) {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname).slice(1);
    const [first = '', ...rest] = path.split('/');
    const folder = rest.length > 0 && first !== '' ? folders[first] : undefined;
    const base = realpathSync(folder ?? folders[''] ?? '');
    let file = realpathSync(join(base, folder === undefined ? path : rest.join('/')));
    if (file !== base && !file.startsWith(base + sep)) return null;
    if (statSync(file).isDirectory()) file = realpathSync(join(file, 'index.html'));
    return file;
  } catch {
    return null;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const port = Number(process.argv[2] ?? 8080);
  server(FOLDERS).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/`));
}
