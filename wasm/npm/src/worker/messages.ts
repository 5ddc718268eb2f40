// What the page and the worker say to each other, and how errors survive the way.
import type { MilepostError } from 'milepost';

/** A handle in the worker, by the number under which it is kept there. */
export type Kept = { readonly $kept: number; readonly type: string; readonly methods: readonly string[] };

/** What the page asks for. */
export type Request = { readonly id: number } & Work;

export type Work =
  | { readonly do: 'static'; readonly type: string; readonly name: string; readonly args: readonly unknown[] }
  | { readonly do: 'call'; readonly kept: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly do: 'get'; readonly kept: number; readonly name: string }
  | { readonly do: 'release'; readonly kept: number };

/** What the worker answers. */
export type Response = { readonly id: number } & ({ readonly value: unknown } | { readonly error: Thrown });

/** An error as plain data. */
export type Thrown = Pick<MilepostError, 'message' | 'path' | 'ids' | 'hint' | 'findings' | 'findings_total'> & {
  /** Absent for what is no error of milepost. */
  readonly code: string | null;
};

/** An error as plain data, whoever threw it. */
export function thrown(error: unknown): Thrown {
  const told = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as Partial<MilepostError>;
  return {
    code: typeof told.code === 'string' ? told.code : null,
    message: told.message ?? String(error),
    path: told.path ?? null,
    ids: told.ids ?? [],
    hint: told.hint ?? null,
    findings: told.findings ?? [],
    findings_total: told.findings_total ?? 0,
  };
}

export function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && '$kept' in value;
}
