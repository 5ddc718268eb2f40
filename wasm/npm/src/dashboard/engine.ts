// Whom the dashboard asks: a worker, so that the page never waits; or the page itself where no worker can be had.
import { MilepostError as Raised } from '../errors.js';
import type { Lang, MilepostError as Thrown } from 'milepost';
import type { Ask, Question, Questions } from './answers/asked';
import type { Thrown as Told } from '../worker/messages';
import { asTrusted } from '../trusted';
import { TRUST } from './trust';

const MilepostError = Raised as unknown as new (told: object) => Thrown;

type Waiting = { readonly question: Question; readonly args: unknown; readonly resolve: (value: never) => void; readonly reject: (error: unknown) => void };

export class Engine {
  #worker: Worker | null = null;
  #local: Promise<(question: Question, args: never) => unknown> | null = null;
  #waiting = new Map<number, Waiting>();
  #last = 0;
  #heard = false;
  #isHanded = false;
  #compiled: Promise<void> = Promise.resolve();
  readonly #learned = new Set<string>();

  constructor() {
    try {
      this.#worker = asTrusted(TRUST, () => new Worker(new URL('./dashboard-thread.js', import.meta.url), { type: 'module' }));
    } catch {
      // A package from another origin has no worker.
      this.#turnLocal();
      return;
    }
    // The core is compiled while the worker is still starting.
    const worker = this.#worker;
    const hand = (module: WebAssembly.Module | null): void => {
      worker.postMessage({ module });
      this.#isHanded = true;
    };
    this.#compiled = WebAssembly.compileStreaming(fetch(new URL('./dashboard.wasm', import.meta.url))).then(hand, () => hand(null));
    this.#worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; value?: never; error?: Told }>) => {
      this.#heard = true;
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if (data.error === undefined) waiting?.resolve(data.value as never);
      else waiting?.reject(data.error.code === null ? new Error(data.error.message) : new MilepostError(data.error));
    });
    // A policy that allows scripts and no workers is heard of here.
    this.#worker.addEventListener('error', ({ message }) => {
      if (!this.#heard) this.#turnLocal();
      else this.#fail(new Error(message));
    });
  }

  readonly ask: Ask = <Q extends Question>(question: Q, args: Questions[Q]['args']): Promise<Questions[Q]['answer']> => {
    if (this.#local !== null) return this.#local.then((answer) => answer(question, args as never) as Questions[Q]['answer']);
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { question, args, resolve, reject });
      // A document is handed over rather than copied, once it is known that nobody else will have to be asked.
      const post = (): void => this.#worker?.postMessage({ id, question, args }, this.#heard && 'bytes' in args ? [args.bytes] : []);
      // At once where it can be, so that the worker computes while the page goes on.
      if (this.#isHanded) post();
      else void this.#compiled.then(post);
    });
  };

  /** Gives the core the words of a language, once. */
  learn(lang: Lang, words: string): void {
    if (this.#learned.has(lang)) return;
    this.#learned.add(lang);
    // Whoever asks for more is told what is wrong.
    this.ask('learn', { lang, words }).catch(() => undefined);
  }

  end(): void {
    this.#worker?.terminate();
    this.#fail(new DOMException('the dashboard has left the page', 'AbortError'));
  }

  #turnLocal(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#local = import('./dashboard-local.js').then((module) => module.local());
    for (const { question, args, resolve, reject } of this.#waiting.values()) this.#local.then((answer) => answer(question, args as never)).then(resolve as (value: unknown) => void, reject);
    this.#waiting.clear();
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
