
/** Why a call failed. Everything that milepost throws is of this class. */
export class MilepostError extends Error {
  private constructor();
  readonly name: 'MilepostError';
  /** A stable word to branch on. Codes are only ever added. */
  readonly code: Code;
  /** Where: `facts[3].happened` in a document, or the name of an argument or option. */
  readonly path: string | null;
  /** The ids concerned, possibly none; for a circle, all of it in order. */
  readonly ids: readonly string[];
  /** What to do about it, where there is something to say. */
  readonly hint: string | null;
  /** Everything that kept a document from loading: the first 1,000. */
  readonly findings: readonly Finding[];
  /** How many findings there are, shown or not. */
  readonly findings_total: number;
}

/** A moment as an argument: a day such as `2024-12-31`, with everything known; or both clocks. */
export type MomentArgument = string | { readonly as_of: string; readonly known_on?: string | null };

/** Rows by table, as in a document without its head. */
export type Tables = Omit<PortfolioDocument, 'milepost' | 'lang'>;

/** How a document is loaded. */
export type LoadOptions = {
  /** The largest document to take. */
  limits?: Limits | null;
};

/** How a report is written as Markdown or drawn as a picture. */
export type RenderOptions = {
  /** The language of headings, words and titles; that of the report where it is left out, which is `en` unless the call named another. */
  lang?: Lang | null;
};

/** Data that many share and none can change. */
export type Shared<T> = T extends object ? { readonly [K in keyof T]: Shared<T[K]> } : T;
