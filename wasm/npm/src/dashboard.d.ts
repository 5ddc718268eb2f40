import type { By, Finding, Moment } from './index.js';

/**
 * The element `<milepost-dashboard>`, which importing this module defines.
 *
 * It shows a portfolio: the one at `src`, or the one compiled into the library.
 */
export class MilepostDashboard extends HTMLElement {
  /** The address of a portfolio; the embedded one where it is absent. */
  src: string | null;
  /** What had happened by this day is shown; the last day up to which sources were searched where it is absent. */
  asOf: string | null;
  /** Only what was published by this day is told; absent is everything. */
  knownOn: string | null;
  /** What the rows are; areas where it is absent. */
  get by(): By | string;
  set by(value: By | string | null);
  /** Only what is reachable from these ids; as text, with spaces or commas between. */
  get within(): readonly string[] | null;
  set within(value: readonly string[] | string | null);
  /** The hash of the portfolio that is shown; null while there is none. */
  readonly portfolio: string | null;
  /** The address of exactly this view; null while there is none. */
  readonly permalink: string | null;

  addEventListener<K extends keyof DashboardEvents>(type: K, listener: (this: MilepostDashboard, event: DashboardEvents[K]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** What a dashboard tells the page. */
export interface DashboardEvents {
  /** A clock was turned. */
  'moment-change': CustomEvent<Moment>;
  /** The dossier of an element was opened. */
  select: CustomEvent<{ readonly id: string; readonly kind: string }>;
  /** A view is on the screen. */
  report: CustomEvent<{ readonly moment: Moment; readonly portfolio: string; readonly view: string }>;
  /** Something cannot be shown. */
  error: CustomEvent<{ readonly code: string; readonly message: string; readonly hint: string | null; readonly findings: readonly Finding[]; readonly findings_total: number }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'milepost-dashboard': MilepostDashboard;
  }
}
