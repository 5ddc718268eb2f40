// The side of the worker: keeps handles under numbers and does with them what the page asks.
import { type Kept, type Request, type Response, type Work, isKept, thrown } from './messages';

type Handle = { free(): void; constructor: { name: string } };
type Module = Record<string, unknown>;

/** Serves the classes and functions of `api`, which is there once `load` has run. */
export function serve(load: () => Promise<Module>): void {
  const kept = new Map<number, Handle>();
  let last = 0;
  let api: Promise<Module> | undefined;

  const keep = (handle: Handle): Kept => {
    last += 1;
    kept.set(last, handle);
    return { $kept: last, type: handle.constructor.name, methods: methods(handle) };
  };
  const find = (number: number): Record<string, unknown> & Handle => {
    const handle = kept.get(number);
    if (handle === undefined) throw new Error('this handle has been released');
    return handle as Record<string, unknown> & Handle;
  };
  // A portfolio may stand among the arguments, or among the options.
  const given = (value: unknown): unknown => {
    if (isKept(value)) return find(value.$kept);
    const isRecord = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
    if (!isRecord || !Object.values(value).some(isKept)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isKept(inner) ? find(inner.$kept) : inner]));
  };
  const told = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && '__wbg_ptr' in value ? keep(value as unknown as Handle) : value;

  const work = async (asked: Work): Promise<unknown> => {
    const module = await (api ??= load());
    switch (asked.do) {
      case 'static': {
        const owner = (asked.type === '' ? module : module[asked.type]) as Record<string, (...args: unknown[]) => unknown>;
        return told(owner[asked.name]!(...asked.args.map(given)));
      }
      case 'call': {
        const handle = find(asked.kept) as unknown as Record<string, (...args: unknown[]) => unknown>;
        return told(handle[asked.name]!(...asked.args.map(given)));
      }
      case 'get':
        return find(asked.kept)[asked.name];
      case 'release':
        kept.get(asked.kept)?.free();
        kept.delete(asked.kept);
    }
  };
  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    const { id, ...asked } = data;
    let response: Response;
    try {
      response = { id, value: await work(asked) };
    } catch (error) {
      response = { id, error: thrown(error) };
    }
    postMessage(response);
  });
}

/** The names of what can be called on a handle; everything else about it is data. */
function methods(handle: Handle): string[] {
  const own = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(handle) as object);
  return Object.entries(own).filter(([, { value }]) => typeof value === 'function').map(([name]) => name);
}
