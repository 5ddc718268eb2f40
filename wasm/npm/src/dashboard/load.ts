// Fetches a portfolio, and says what is wrong in words that can be acted on.

/** More than this no page should load: the core would keep it in memory several times over. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** Why there is no portfolio; `key` names a text. */
export class LoadError extends Error {
  readonly key: string;
  readonly blanks: Readonly<Record<string, string | number>>;

  constructor(key: string, blanks: Readonly<Record<string, string | number>>) {
    super(key);
    this.key = key;
    this.blanks = blanks;
  }
}

/** The bytes at an address. `slow` is called once, when they take long; `stop` ends the wait. */
export async function load(src: string | URL, seconds: number, slow: () => void, stop: AbortSignal): Promise<ArrayBuffer> {
  const url = address(src);
  const told = { url: shown(url), origin: url.origin, seconds, most: MOST_BYTES / 1024 / 1024 };
  const waiting = new AbortController();
  stop.addEventListener('abort', () => waiting.abort(stop.reason));
  const late = setTimeout(slow, 3000);
  const end = setTimeout(() => waiting.abort(new LoadError('timeout', told)), seconds * 1000);
  try {
    const response = await fetch(url, { signal: waiting.signal, credentials: 'same-origin' });
    if (!response.ok) throw new LoadError('not_found', { ...told, status: response.status });
    return await read(response, told);
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (waiting.signal.aborted) throw waiting.signal.reason;
    throw new LoadError(url.origin === location.origin ? 'unreachable' : 'cross_origin', told);
  } finally {
    clearTimeout(late);
    clearTimeout(end);
    waiting.abort();
  }
}

function address(src: string | URL): URL {
  let url: URL;
  try {
    url = new URL(src, document.baseURI);
  } catch {
    throw new LoadError('bad_address', { url: String(src) });
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:' && url.protocol !== 'file:') throw new LoadError('bad_address', { url: String(src) });
  return url;
}

/** An address as the reader of a page knows it. */
function shown(url: URL): string {
  if (url.origin !== location.origin) return url.href;
  try {
    return decodeURI(url.pathname);
  } catch {
    return url.pathname;
  }
}

/** The whole body, in one piece, unless it is too large. */
async function read(response: Response, told: LoadError['blanks']): Promise<ArrayBuffer> {
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) throw new LoadError('too_large', told);
  const reader = response.body?.getReader();
  if (reader === undefined) return response.arrayBuffer();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > MOST_BYTES) throw new LoadError('too_large', told);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}
