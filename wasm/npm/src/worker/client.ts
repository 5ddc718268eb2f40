// The side of the page: the API of milepost with a promise for every answer.
import type { MilepostError as Thrown } from 'milepost';
import { MilepostError as Raised } from '../errors.js';
import { type Kept, type Request, type Response, type Work, isKept } from './messages';

const MilepostError = Raised as unknown as new (told: object) => Thrown;

/** Sends work to a worker and tells answers apart by their numbers. */
export class Connection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  readonly #unused = new FinalizationRegistry<number>((kept) => this.release(kept));
  #last = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Response>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(data.error.code === null ? new Error(data.error.message) : new MilepostError(data.error));
      else waiting?.resolve(this.#received(data.value));
    });
    worker.addEventListener('error', (event) => this.#broken(event.message || 'the worker of milepost could not be started'));
  }

  ask(work: Work, transfer: Transferable[] = []): Promise<unknown> {
    this.#last += 1;
    const request: Request = { ...work, id: this.#last };
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.id, { resolve, reject });
      try {
        this.#worker.postMessage(request, transfer);
      } catch (error) {
        // What cannot be copied is no plain data: a function, for instance.
        this.#waiting.delete(request.id);
        reject(new MilepostError({ code: 'not_plain_data', message: error instanceof Error ? error.message : String(error) }));
      }
    });
  }

  release(kept: number): void {
    this.#last += 1;
    this.#worker.postMessage({ id: this.#last, do: 'release', kept } satisfies Request);
  }

  /** Ends the worker; whatever is still asked of it fails. */
  end(): void {
    this.#worker.terminate();
    this.#broken('the worker of milepost was ended');
  }

  #broken(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }

  #received(value: unknown): unknown {
    if (!isKept(value)) return value;
    const handle = remote(this, value);
    this.#unused.register(handle, value.$kept, handle);
    return handle;
  }

  forget(handle: object): void {
    this.#unused.unregister(handle);
  }
}

/** What a handle in the page stands for in the worker. */
const behind = new WeakMap<object, Kept>();

/** A handle in the page for one in the worker: every method and every property is a promise. */
function remote(connection: Connection, kept: Kept): object {
  const free = (): void => {
    connection.forget(handle);
    connection.release(kept.$kept);
  };
  const handle: object = new Proxy(Object.create(null) as object, {
    get(_, name) {
      if (name === Symbol.toStringTag) return kept.type;
      if (name === 'free' || name === Symbol.dispose) return free;
      // Not thenable: `await` gives the handle itself.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (!kept.methods.includes(name)) return connection.ask({ do: 'get', kept: kept.$kept, name });
      return (...args: unknown[]) => connection.ask({ do: 'call', kept: kept.$kept, name, args: args.map(sent) });
    },
    has: (_, name) => name !== 'then',
  });
  behind.set(handle, kept);
  return handle;
}

/** An argument on its way: handles by what they stand for. */
export function sent(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const kept = behind.get(value);
  if (kept !== undefined) return kept;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, behind.get(inner as object) ?? inner]));
}
