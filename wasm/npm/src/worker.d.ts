import type * as milepost from './index.js';
import type { LoadOptions, PortfolioDocument } from './index.js';

export type * from './index.js';
export { MilepostError } from './index.js';

/** A handle of milepost that lives in the worker: every method and every property is a promise. */
export type Remote<T> = {
  readonly [K in keyof T]: K extends 'free' | typeof Symbol.dispose
    ? () => void
    : T[K] extends (...args: infer A) => infer R
      ? (...args: Sent<A>) => Promise<Answer<R>>
      : Promise<T[K]>;
};

/** What is given to a call in the worker: for a portfolio one that lives there. */
export type Sent<A> = { [K in keyof A]: A[K] extends milepost.Portfolio ? Portfolio : A[K] extends milepost.ChangesOptions | undefined ? Changes<A[K]> : A[K] };

type Changes<O> = O extends { earlier?: unknown } ? Omit<O, 'earlier'> & { earlier?: Portfolio | null } : O;

/** What a call in the worker answers: handles stay there, everything else is copied. */
export type Answer<R> = R extends { free(): void } ? Remote<R> : R;

/** A portfolio that lives in the worker. */
export type Portfolio = Remote<milepost.Portfolio>;

/** Loads portfolios in the worker. */
export const Portfolio: {
  /** Loads a document. */
  fromDocument(document: PortfolioDocument, options?: LoadOptions): Promise<Portfolio>;
  /** Loads a document from its JSON text. */
  fromJson(text: string, options?: LoadOptions): Promise<Portfolio>;
};

/** What is wrong with a document; its answer never fails. */
export function check(document: unknown): Promise<Remote<milepost.CheckReport>>;

/** Ends the worker at once. Whatever is still asked of it fails. */
export function end(): void;
