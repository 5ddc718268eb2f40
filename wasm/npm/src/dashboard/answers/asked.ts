// What the dashboard asks of a portfolio and what it is told, as plain data.
import type {
  By, DossierDocument, ElementRow, ExtentDocument, Lang, Measure, Moment, ProgressRow, StateRow, TimelineRow,
} from 'milepost';

/** The view that everything on the page is about. */
export type Asked = {
  readonly moment: Moment;
  readonly by: By;
  readonly within: readonly string[] | null;
  /** The language of the core's words. */
  readonly lang: Lang;
  /** The language of titles, where the portfolio has them in it. */
  readonly titles: string;
};

/** A title in the language in which it is at hand; without one where that is not known. */
export type Said = { readonly text: string; readonly lang: string | null };

export type Strategy = { readonly id: string; readonly title: Said; readonly adopted: string | null; readonly start: string | null; readonly end: string | null };

export type Opened = {
  readonly hash: string;
  readonly version: string;
  readonly lang: string | null;
  readonly extent: ExtentDocument;
  readonly strategies: readonly Strategy[];
  readonly groupings: readonly { readonly id: string; readonly title: Said }[];
};

export type OverviewRow = ProgressRow & { readonly said: Said };

export type Overview = {
  readonly moment: Moment;
  readonly daysBeyondData: number | null;
  readonly total: ProgressRow;
  readonly rows: readonly OverviewRow[];
  readonly bars: string | null;
};

export type Curve = { readonly rows: readonly TimelineRow[]; readonly picture: string | null };

/** A milestone in a list, its items together. */
export type Line = {
  readonly key: string;
  readonly said: Said;
  /** One item each for members, or the milestone itself. */
  readonly items: readonly StateRow[];
  readonly parents: readonly { readonly id: string; readonly said: Said }[];
};

export type Deadlines = {
  readonly overdue: readonly Line[];
  readonly overdueTotal: number;
  readonly ahead: readonly Line[];
  readonly aheadTotal: number;
};

export type Sort = 'plan' | 'due' | 'since';

export type Filter = {
  readonly actor: string;
  readonly theme: string;
  readonly country: string;
  readonly status: string;
  readonly text: string;
  readonly sort: Sort;
  readonly from: number;
};

export type Measures = {
  readonly lines: readonly Line[];
  readonly total: number;
  readonly from: number;
  readonly counts: Readonly<Record<string, number>>;
};

export type Choice = { readonly id: string; readonly said: Said };
export type Choices = { readonly actors: readonly Choice[]; readonly themes: readonly Choice[]; readonly countries: readonly string[]; readonly statuses: readonly string[] };

export type Changed = { readonly html: string; readonly rows: number };

export type Told = { readonly html: string; readonly rows: number };

export type Dossier = Omit<DossierDocument, 'neighbours'> & {
  readonly said: Said;
  readonly titles: Readonly<Record<string, Said>>;
  readonly neighbours: readonly ElementRow[];
  /** How long each list is that is told in part. */
  readonly lengths: Readonly<Record<string, number>>;
};

export type Succession = { readonly html: string; readonly rows: number; readonly picture: string | null };

export type Format = 'json' | 'csv' | 'md' | 'html';
export type Kind = 'progress' | 'states' | 'brief' | 'calendar' | 'portfolio';

/** Every question, its arguments and its answer. */
export type Questions = {
  learn: { args: { lang: Lang; words: string }; answer: undefined };
  open: { args: { bytes: ArrayBuffer; titles: string }; answer: Opened };
  names: { args: { titles: string }; answer: Pick<Opened, 'strategies' | 'groupings'> };
  overview: { args: { asked: Asked; picture: boolean }; answer: Overview };
  curve: { args: { asked: Asked; start: string; end: string }; answer: Curve };
  deadlines: { args: { asked: Asked; most: number }; answer: Deadlines };
  measures: { args: { asked: Asked; filter: Filter; most: number }; answer: Measures };
  choices: { args: { asked: Asked }; answer: Choices };
  changes: { args: { asked: Asked; since: Moment; most: number }; answer: Changed };
  explain: { args: { asked: Asked; measure: Measure; key: string | null; by: By | null; member: string | null; most: number }; answer: Told };
  dossier: { args: { asked: Asked; id: string; most: number }; answer: Dossier };
  succession: { args: { asked: Asked; old: string; next: string | null; most: number }; answer: Succession };
  download: { args: { asked: Asked; kind: Kind; format: Format; since: Moment | null }; answer: string };
};

export type Question = keyof Questions;

/** Asks one question. */
export type Ask = <Q extends Question>(question: Q, args: Questions[Q]['args']) => Promise<Questions[Q]['answer']>;

