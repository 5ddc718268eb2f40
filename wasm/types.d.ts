// What the JSON of milepost looks like. Made from the structs of the core by `cargo run -p pack`; do not edit.

/** A document: flat tables of plain rows, each of which may be left out. */
export type PortfolioDocument = {
  /** The version of the format. */
  milepost: 1;
  /** The language of the texts, such as `en`. */
  lang?: string | null;
  /** The rows of the table `strategies`. */
  strategies?: readonly StrategyRow[] | null;
  /** The rows of the table `areas`. */
  areas?: readonly AreaRow[] | null;
  /** The rows of the table `actions`. */
  actions?: readonly ActionRow[] | null;
  /** The rows of the table `milestones`. */
  milestones?: readonly MilestoneRow[] | null;
  /** The rows of the table `facts`. */
  facts?: readonly FactRow[] | null;
  /** The rows of the table `sources`. */
  sources?: readonly SourceRow[] | null;
  /** The rows of the table `actors`. */
  actors?: readonly ActorRow[] | null;
  /** The rows of the table `events`. */
  events?: readonly EventRow[] | null;
  /** The rows of the table `instruments`. */
  instruments?: readonly InstrumentRow[] | null;
  /** The rows of the table `recommendations`. */
  recommendations?: readonly RecommendationRow[] | null;
  /** The rows of the table `indicators`. */
  indicators?: readonly IndicatorRow[] | null;
  /** The rows of the table `observations`. */
  observations?: readonly ObservationRow[] | null;
  /** The rows of the table `themes`. */
  themes?: readonly ThemeRow[] | null;
  /** The rows of the table `groupings`. */
  groupings?: readonly GroupingRow[] | null;
  /** The rows of the table `groups`. */
  groups?: readonly GroupRow[] | null;
  /** The rows of the table `links`. */
  links?: readonly LinkRow[] | null;
  /** The rows of the table `texts`. */
  texts?: readonly TextRow[] | null;
};

/** An action: something that a strategy says will be done, in one or more of its areas. */
export type ActionRow = {
  /** Its id. */
  id: string;
  /** Its areas, one or more. */
  areas: readonly string[];
  /** Its title. */
  title: string;
  /** Who is to do it. */
  responsible?: readonly string[] | null;
  /** Its themes. */
  themes?: readonly string[] | null;
  /** Where its wording was read. */
  basis?: ActionBasis | null;
  /** Its sources. */
  sources?: readonly string[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** Where the wording of an action was read. */
export type ActionBasis = "own_text" | "official" | "summary";

/** A body or a person. */
export type ActorRow = {
  /** Its id. */
  id: string;
  /** Its name. */
  name: string;
  /** What it is. */
  kind?: ActorKind | null;
  /** Whom it answers to. An agency is not part of "the EU". */
  part_of?: string | null;
  /** Its country. */
  country?: string | null;
  /** Its role. */
  role?: string | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** What kind of body or person an actor is. */
export type ActorKind = "institution" | "agency" | "member_state" | "country" | "network" | "civil_society" | "company" | "international" | "presidency" | "media" | "person";

/** A priority area of a strategy. */
export type AreaRow = {
  /** Its id. */
  id: string;
  /** Its strategy. */
  strategy: string;
  /** Its title. */
  title: string;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** Something that took place, or was to; entered once. */
export type EventRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** A kind of your own choosing. */
  kind?: string | null;
  /** When it took place. */
  held?: string | null;
  /** Where. */
  place?: string | null;
  /** Who convened it. */
  convened_by?: readonly string[] | null;
  /** Who chaired it. */
  chairs?: readonly string[] | null;
  /** Who spoke. */
  speakers?: readonly string[] | null;
  /** Who attended. */
  attended_by?: readonly string[] | null;
  /** How many took part. */
  participants?: number | null;
  /** What to know about that number. */
  participants_note?: string | null;
  /** Its themes. */
  themes?: readonly string[] | null;
  /** What it concerned. */
  about?: readonly string[] | null;
  /** What happened there. */
  summary?: string | null;
  /** Its sources. */
  sources?: readonly string[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** A fact: what sources state about an element, when it happened and when it became known. */
export type FactRow = {
  /** Its id; without one it is named by the hash of its content. */
  id?: string | null;
  /** What it is about: a milestone, strategy, instrument, event or recommendation. */
  about: string;
  /** The member that it speaks of; absent means all. */
  member?: string | null;
  /** The status that it states. */
  status?: Status | null;
  /** How far, from 0 to 1; only with the status `in_progress`. */
  progress?: number | null;
  /** A revision of the due date. */
  due?: string | null;
  /** The event that it comes from, which lends it date and sources where it has none. */
  event?: string | null;
  /** When it happened. */
  happened?: string | null;
  /** When it became known; absent means with its sources. */
  published?: string | null;
  /** Its sources. */
  sources?: readonly string[] | null;
  /** Where in them: a page, an article. */
  locator?: string | null;
  /** How much weight the statement carries. */
  standing?: Standing | null;
  /** The fact that it takes back. */
  retracts?: string | null;
  /** Whether it is for internal use: `publishable` leaves it out. */
  internal?: boolean | null;
  /** A note. */
  note?: string | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** How much weight a statement carries; a fact without one is claimed. */
export type Standing = "claimed" | "assessed" | "on_record";

/** What a fact states. Which words fit depends on what the fact is about. */
export type Status = "not_started" | "in_progress" | "completed" | "dropped" | "withdrawn" | "announced" | "consulted" | "adopted" | "concluded" | "proposed" | "agreed" | "in_force" | "applied" | "repealed" | "held" | "cancelled" | "accepted" | "rejected" | "fulfilled";

/** One group of a grouping. */
export type GroupRow = {
  /** Its id. */
  id: string;
  /** Its grouping. */
  grouping: string;
  /** Its title. */
  title: string;
  /** The actions in it. */
  actions?: readonly string[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** Another way of grouping actions, beside a strategy's own areas. */
export type GroupingRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** Its sources. */
  sources?: readonly string[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** A measured quantity. */
export type IndicatorRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** Its unit. */
  unit?: string | null;
  /** Which way it is meant to move. */
  direction?: IndicatorDirection | null;
  /** What it says something about. */
  about?: readonly string[] | null;
  /** From where it is measured. */
  baseline?: Point | null;
  /** Where it is to get. */
  target?: Point | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** Which way an indicator is meant to move. */
export type IndicatorDirection = "up" | "down" | "just_right" | "none";

/** A baseline or target of an indicator: a value, and the period it is for. */
export type Point = {
  /** The period. */
  period: string;
  /** The value; absent for a baseline that is read from the observations. */
  value?: number | null;
};

/** An instrument: a work such as an act; its identifiers and dates are its documents'. */
export type InstrumentRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** A kind of your own choosing. */
  kind?: string | null;
  /** Its documents. */
  documents?: readonly string[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** A typed link: from dependent to prerequisite, from part to whole, from new to old. */
export type LinkRow = {
  /** Its id; without one it is named by the hash of its content. */
  id?: string | null;
  /** Where it starts. */
  from: string;
  /** Where it ends. */
  to: string;
  /** What it says. */
  kind: LinkKind;
  /** How sure it is. */
  basis?: LinkBasis | null;
  /** Who put it forward. */
  by?: string | null;
  /** When. */
  published?: string | null;
  /** Its sources. */
  sources?: readonly string[] | null;
  /** A note. */
  note?: string | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** How sure a link is. */
export type LinkBasis = "stated" | "inferred" | "candidate";

/** What a link says. It points from dependent to prerequisite, from part to whole, from new to old. */
export type LinkKind = "addresses" | "delivers" | "amends" | "continues" | "strengthens" | "narrows" | "merges" | "splits" | "replaces" | "drops" | "contributes_to" | "feeds_into" | "implements" | "monitored_by" | "depends_on" | "part_of";

/** A milestone: something of an action that is either done or not. */
export type MilestoneRow = {
  /** Its id. */
  id: string;
  /** Its actions, one or more; it is counted once under each and once in a total. */
  actions: readonly string[];
  /** Its title. */
  title: string;
  /** What counts as done. */
  criterion?: string | null;
  /** A kind of your own choosing, by which reports can be made. */
  kind?: string | null;
  /** When it is to be done, as first set. */
  due?: string | null;
  /** When it was promised; absent means with the adoption of its strategy. */
  committed?: string | null;
  /** Whether it was promised, or is known only because it happened. */
  basis?: MilestoneBasis | null;
  /** Whether it is a duty to keep up rather than something to finish. */
  continuing?: boolean | null;
  /** Its weight, 1 when absent. */
  weight?: number | null;
  /** How long it takes, in calendar days; absent means unknown, not zero. */
  duration_days?: number | null;
  /** The actors of whom each has to do it: one item each. */
  members?: readonly string[] | null;
  /** What it waits on. */
  after?: readonly After[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** What a milestone waits on. */
export type After = {
  /** The prerequisite. */
  milestone: string;
  /** What of the one bounds what of the other; finish to start when absent. */
  type?: AfterType | null;
  /** Calendar days between the two, 0 when absent; a negative lag lets them overlap. */
  lag_days?: number | null;
};

/** How two milestones are ordered: what of the prerequisite bounds what of the dependent. */
export type AfterType = "fs" | "ss" | "ff" | "sf";

/** Whether a milestone was promised, or is known only because it happened. */
export type MilestoneBasis = "stated" | "emergent";

/** One value of an indicator, in one vintage. */
export type ObservationRow = {
  /** Its id; without one it is named by the hash of its content. */
  id?: string | null;
  /** Its indicator. */
  indicator: string;
  /** What period it is for. */
  period: string;
  /** The value. */
  value: number;
  /** What to know about it. */
  flag?: Flag | null;
  /** The country it is for; absent means all. */
  country?: string | null;
  /** When it became known; absent means with its sources. */
  published?: string | null;
  /** Its sources. */
  sources?: readonly string[] | null;
  /** A note. */
  note?: string | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** What to know about an observed value. */
export type Flag = "more_than" | "rounded" | "provisional" | "revised" | "break";

/** Something that somebody asked somebody to do. */
export type RecommendationRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** Who asked. */
  issuer?: string | null;
  /** Who was asked. */
  to?: readonly string[] | null;
  /** When. */
  published?: string | null;
  /** By when it was to be done. */
  due?: string | null;
  /** What it concerns. */
  about?: readonly string[] | null;
  /** Its sources. */
  sources?: readonly string[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** A publication. */
export type SourceRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** Who published it. */
  publisher?: string | null;
  /** When; a source without a date is undated. */
  published?: string | null;
  /** Its address. */
  url?: string | null;
  /** Its CELEX number. */
  celex?: string | null;
  /** Its European Legislation Identifier. */
  eli?: string | null;
  /** A kind of your own choosing. */
  kind?: string | null;
  /** Its language. */
  lang?: string | null;
  /** When it was last read there. */
  accessed?: string | null;
  /** The address of an archived copy. */
  archived?: string | null;
  /** The sources that it draws on. */
  based_on?: readonly string[] | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** A strategy, plan or programme. */
export type StrategyRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** When it was adopted; absent while it is not. */
  adopted?: string | null;
  /** What it covers. */
  period?: Period | null;
  /** The documents that set it out. */
  documents?: readonly string[] | null;
  /** Up to when sources were searched: beyond it nobody looked. */
  compiled?: string | null;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** The years, quarters or days that a strategy covers. */
export type Period = {
  /** When it begins. */
  start: string;
  /** When it ends. */
  end: string;
};

/** A translation of one text of an element. */
export type TextRow = {
  /** The element. */
  element: string;
  /** The column that is translated, such as `title`. */
  column: string;
  /** The language. */
  lang: string;
  /** The text in it. */
  text: string;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/** A theme across areas. */
export type ThemeRow = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** The row's number in its own source, or your database key. */
  ref?: number | string | null;
  /** Your own columns. */
  [own: `x_${string}`]: unknown;
};

/**
 * The largest document that a loader takes; beyond it, it refuses with `limit_exceeded`.
 *
 * The defaults keep a mistake from filling the memory and are far above any real portfolio.
 */
export type Limits = {
  /** The longest text of a document, in bytes; never more than 4 GiB. */
  max_bytes?: number;
  /** The most rows of all tables together. */
  max_rows?: number;
};

/** The language of a rendered report. */
export type Lang = "en" | "fr" | "de";

/**
 * A moment: what had happened by `as_of`, told only by what was published by
 * `known_on`.
 *
 * Without `known_on`, everything that is in the portfolio is known. A plain date is a moment, so
 * anything that takes a moment takes a date.
 */
export type Moment = {
  /** What had happened by the end of this day. */
  as_of: string;
  /** What was published by the end of this day; `null` is everything. */
  known_on: string | null;
};

/** What a progress report can be asked, with the defaults of every language. */
export type ProgressOptions = {
  /** What the rows are. */
  by?: By;
  /** Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
  /** How much a milestone in progress counts. */
  credit?: Credit;
  /** How completion is rolled up. */
  roll_up?: RollUp;
  /** Whose word counts. */
  standing?: StandingFilter;
  /** After how many days without a fact an open milestone is stalled. */
  stale_after_days?: number;
};

/** What the rows of a progress report are. */
export type By = "strategy" | "area" | "action" | "milestone" | "actor" | "theme" | "member" | "kind" | `grouping:${string}`;

/** How much a milestone in progress counts. */
export type Credit = "none" | "stated" | "half";

/** How completion is rolled up. */
export type RollUp = "milestones" | "children";

/** Whose word counts. */
export type StandingFilter = "any" | "assessed";

/**
 * Which milestones are looked at: those for which all the keys given hold, each with one of its values.
 *
 * A milestone is in or out as a whole.
 */
export type Where = {
  /** A responsible actor of one of its actions is one of these. */
  actor?: readonly string[];
  /** A theme of one of its actions is one of these. */
  theme?: readonly string[];
  /** A responsible actor or a member is of one of these countries. */
  country?: readonly string[];
  /** Its kind is one of these. */
  kind?: readonly string[];
  /** Its basis is one of these: `stated` or `emergent`. */
  basis?: readonly string[];
};

/** The JSON of a progress report. */
export type ProgressDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `progress`. */
  report: "progress";
  /** The moment. */
  moment: Moment;
  /** What the rows are. */
  by: By;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** How much a milestone in progress counts. */
  credit: Credit;
  /** How completion is rolled up. */
  roll_up: RollUp;
  /** Whose word counts. */
  standing: StandingFilter;
  /** After how many days an open milestone is stalled. */
  stale_after_days: number;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** The rows. */
  rows: Array<ProgressRow>;
  /** The whole scope, each milestone once. */
  total: ProgressRow;
};

/**
 * One row of a progress report: what is true of a set of milestones at a moment.
 *
 * Counts and shares are about the milestones of the set that are in the plan and not continuing
 * duties, unless said otherwise. A share is a number from 0 to 1, and absent over an empty set.
 */
export type ProgressRow = {
  /** The id of what the row is about (or the kind itself); absent in a total. */
  key: string | null;
  /** Its title; absent in a total. */
  title: string | null;
  /** What it belongs to, such as the strategy of an area. */
  parents: Array<string>;
  /** How many milestones there are. */
  milestones: number;
  /** How many are completed. */
  completed: number;
  /** How many are in progress. */
  in_progress: number;
  /** How many are known not to have been started. */
  not_started: number;
  /** Of how many nothing is known. Unknown is not the same as not started. */
  unreported: number;
  /** How many were given up; they stay in the plan. */
  dropped: number;
  /** How many were taken out of the plan, continuing duties included; not among `milestones`. */
  withdrawn: number;
  /** How many continuing duties there are; not among `milestones`. */
  continuing: number;
  /** How many of these are kept up: in progress or completed, and not stalled. */
  upheld: number;
  /** Completion by weight, if everything that is silent is undone. */
  completion_low: number | null;
  /** Completion by weight, if everything that is silent, or possibly done, is done. */
  completion_high: number | null;
  /** The share, by weight, that was planned to be done by now, among those with a baseline. */
  planned: number | null;
  /** Completion among those with a baseline, less `planned`; negative is behind. */
  schedule_gap: number | null;
  /** How many are certainly overdue. */
  overdue: number;
  /** How many are overdue unless something happened that nobody has looked for yet. */
  possibly_overdue: number;
  /** How many wait on something that is open. */
  blocked: number;
  /** How many nobody has reported on for too long. */
  stalled: number;
  /** How many somebody disputes. */
  contested: number;
  /** Of completed items, the share by weight with a source. */
  sourced: number | null;
  /** Of completed items, the share by weight with two witnesses. */
  corroborated: number | null;
  /** Of completed items, the share by weight with a witness that is a third party. */
  independent: number | null;
  /** Of completed items, the share by weight that was assessed or is on record. */
  assessed: number | null;
  /** Of those that were certainly on time or not, the share that was. */
  on_time_share: number | null;
  /** How many were completed on time or late, one cannot say which. */
  on_time_undecided: number;
  /** The median of days from baseline to completion; negative is early. */
  median_delay_days: number | null;
  /** The median of days by which due dates were moved. */
  median_slip_days: number | null;
  /** The last day of which anything is known. */
  last_fact: string | null;
  /** The next day by which something open is due. */
  next_due: string | null;
};

/** What a list of states can be asked. */
export type StatesOptions = {
  /** Only what is reachable from these. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
  /** Whose word counts. */
  standing?: StandingFilter;
  /** After how many days without a fact an open milestone is stalled. */
  stale_after_days?: number;
};

/** The JSON of a list of states. */
export type StatesDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `states`. */
  report: "states";
  /** The moment. */
  moment: Moment;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** Whose word counts. */
  standing: StandingFilter;
  /** After how many days an open milestone is stalled. */
  stale_after_days: number;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** The rows. */
  rows: Array<StateRow>;
};

/** The state of a milestone, or of one member's item of it, at a moment. */
export type StateRow = {
  /** The id of the milestone. */
  key: string;
  /** The member that the row is about; absent for a milestone without members. */
  member: string | null;
  /** The title of the milestone. */
  title: string;
  /** Its number in its own source. */
  ref: number | string | null;
  /** Its actions. */
  parents: Array<string>;
  /** Its kind. */
  kind: string | null;
  /** Whether it is a duty to keep up rather than something to finish. */
  continuing: boolean;
  /** Whether it is in the plan at the moment: committed, and not withdrawn. */
  in_plan: boolean;
  /** `unreported`, `not_started`, `in_progress`, `completed`, `dropped` or `withdrawn`. */
  status: "unreported" | "not_started" | "in_progress" | "completed" | "dropped" | "withdrawn";
  /** Whether it may have been completed within an imprecise date. */
  possibly_completed: boolean;
  /** When the state began, as the sources state it. */
  since: string | null;
  /** How far it is said to have got, from 0 to 1. */
  progress: number | null;
  /** The baseline: when it was first to be done. */
  due: string | null;
  /** When it is to be done now. */
  due_in_force: string | null;
  /** `no`, `possibly` or `certainly`. */
  overdue: "no" | "possibly" | "certainly";
  /** Days from the baseline to completion, once completed; negative is early. */
  delay_days: number | null;
  /** Days by which the due date was moved. */
  slip_days: number | null;
  /** The open milestones that it waits on. */
  blocked_by: Array<string>;
  /** Whether nobody has reported on it for too long. */
  stalled: boolean;
  /** Whether somebody disputes its state. */
  contested: boolean;
  /** The standing of the deciding fact; absent when nothing is reported. */
  standing: Standing | null;
  /** Whether the deciding fact has a source; absent when nothing is reported. */
  sourced: boolean | null;
  /** Whether there are two witnesses; absent when nothing is reported. */
  corroborated: boolean | null;
  /** Whether a witness is a third party; absent when nothing is reported. */
  independent: boolean | null;
  /** The deciding fact. */
  fact: string | null;
  /** The sources behind the state, in the order of their ids. */
  sources: Array<string>;
  /** The last day of which anything is known. */
  last_fact: string | null;
};

/** Which elements are listed. */
export type ElementsOptions = {
  /** Only those of a kind. */
  kind?: ElementKind | null;
  /** Only those whose title or id contains this, whatever its case. */
  text?: string | null;
};

/** The kind of an element. */
export type ElementKind = "strategy" | "area" | "action" | "milestone" | "fact" | "source" | "actor" | "event" | "instrument" | "recommendation" | "indicator" | "observation" | "theme" | "grouping" | "group" | "link";

/** Which elements next to one are listed. */
export type NeighboursOptions = {
  /** Which way edges are followed. */
  direction?: Direction;
  /** Only elements of these kinds. */
  kinds?: readonly ElementKind[] | null;
};

/** Which way edges are followed. */
export type Direction = "out" | "in" | "both";

/** Which reachable elements are listed. */
export type ReachOptions = {
  /** Which way edges are followed. */
  direction?: Direction;
  /** Only elements of these kinds; the way may lead through others. */
  kinds?: readonly ElementKind[] | null;
};

/** A list of elements: all of some kind, those next to one, those that can be reached, or a way. */
export type ElementsDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `elements`, `neighbours`, `reach` or `path`. */
  report: "elements" | "neighbours" | "reach" | "path";
  /** The element asked from, if any. */
  id?: string;
  /** Where a way was to lead, if one was asked for. */
  target?: string;
  /** The rows. */
  rows: Array<ElementRow>;
};

/** An element in a list, and how it was come by. */
export type ElementRow = {
  /** Its id. */
  id: string;
  /** Its kind. */
  kind: ElementKind;
  /** What a person calls it. */
  title: string;
  /** The edge by which it was come by: a column, or the kind of a link. */
  via: string | null;
  /** Whether that edge was followed `out`, as it points, or `in`. */
  direction: "out" | "in" | null;
  /** After how many edges. */
  distance: number | null;
};

/** One element with its row as it was written. */
export type ElementDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `element`. */
  report: "element";
  /** Its id. */
  id: string;
  /** Its kind. */
  kind: ElementKind;
  /** What a person calls it. */
  title: string;
  /** Its row, as it was written. */
  row: Record<string, unknown>;
};

/** The first and last dates on both clocks, up to when sources were searched, and the day to show first. */
export type ExtentDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `extent`. */
  report: "extent";
  /** The first day of the earliest `happened` of any fact. */
  first_happened: string | null;
  /** The last day of the latest. */
  last_happened: string | null;
  /** The day on which the first fact became known. */
  first_published: string | null;
  /** The day on which the last did. */
  last_published: string | null;
  /** The last day up to which sources of any strategy were searched. */
  compiled: string | null;
  /** The day for a page to show when nobody chose one: `compiled`, or else `last_happened`. */
  default_as_of: string | null;
};

/** What is wrong with a document; never fails. */
export type CheckDocument = {
  /** The version of milepost. */
  milepost: string;
  /** `check`. */
  report: "check";
  /** How many findings there are, shown or not. */
  findings_total: number;
  /** The first 1,000. */
  rows: Array<Finding>;
};

/** One thing that is wrong: what, where, which ids, what to do. */
export type Finding = {
  /** The stable code. */
  code: Code;
  /** Whether it keeps the document from loading. */
  severity: Severity;
  /** The table, where the problem lies in one. */
  table: string | null;
  /** The number of the row in its table, counted from 0. */
  row: number | null;
  /** The ids concerned; for a circle, all of it in order. */
  ids: Array<string>;
  /** Where in the document, such as `facts[3].happened`. */
  path: string | null;
  /** One sentence for a person. */
  message: string;
  /** What to do about it, where there is something to say. */
  hint: string | null;
};

/**
 * What went wrong, as a stable word that a program may branch on.
 *
 * Codes are only ever added, so match on the ones you handle and treat any other as a plain error.
 */
export type Code = "empty_document" | "not_json" | "wrong_shape" | "wrong_version" | "unknown_table" | "unknown_column" | "repeated_column" | "missing_column" | "wrong_type" | "malformed_date" | "malformed_id" | "unknown_word" | "not_finite" | "negative_number" | "limit_exceeded" | "duplicate_id" | "unknown_reference" | "wrong_kind" | "empty_list" | "reversed_period" | "circular_after" | "circular_part_of" | "circular_based_on" | "circular_retracts" | "misfit_status" | "misfit_column" | "due_with_member" | "progress_without_in_progress" | "progress_above_one" | "not_a_member" | "missing_happened" | "retracts_elsewhere" | "invalid_document" | "unknown_id" | "invalid_option" | "invalid_moment" | "unsupported" | "not_plain_data" | "released";

/** Whether a finding keeps a document from loading. */
export type Severity = "error" | "warning";
