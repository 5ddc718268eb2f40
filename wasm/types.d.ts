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

/** How a report is written as HTML. */
export type HtmlOptions = {
  /** The language; that of the report where it is left out. */
  lang?: Lang | null;
  /** Whether to give a section to stand in another page rather than a document of its own. */
  fragment?: boolean;
};

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

/** Of what a figure is explained, and how it was asked for; the defaults are those of a progress report. */
export type ExplainOptions = {
  /** What the row is about, or the milestone whose state it is; the total if absent. */
  key?: string | null;
  /** What the rows are; if absent, what `key` names. */
  by?: By | null;
  /** The member whose state it is. */
  member?: string | null;
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

/** The JSON of an explanation. */
export type ExplainDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `explain`. */
  report: "explain";
  /** The figure that is explained. */
  measure: Measure;
  /** The moment. */
  moment: Moment;
  /** What the row is about, or the milestone whose state it is; absent for the total. */
  key: string | null;
  /** Its title. */
  title: string | null;
  /** What the rows are; absent for the total and for a state. */
  by: By | null;
  /** The member whose state it is. */
  member: string | null;
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
  /** By how many days the moment lies beyond what was looked for, among the milestones that the figure is about. */
  days_beyond_data: number | null;
  /** The figure itself. */
  value: Figure;
  /** The steps that lead to it. */
  rows: Array<ExplainRow>;
};

/** One step of an explanation. */
export type ExplainRow = {
  /** Its number, from 1. */
  step: number;
  /** The rule that it applies. */
  rule: Rule;
  /** What goes into it, by name. */
  inputs: Inputs;
  /** What comes out of it. */
  value: Figure;
  /** The facts that it rests on, in the order in which they count; the last decides. */
  facts: Array<string>;
  /** The facts that it does not rest on, each with its reason. */
  lost: Array<Lost>;
  /** The step in a sentence of at most 30 words. */
  sentence: string;
};

/** A value in an explanation. Days and ids are texts. */
export type Figure = number | string | boolean | string[] | null;

/** What goes into a step, by name. */
export type Inputs = Record<string, Figure>;

/** A fact that does not decide, and why. */
export type Lost = {
  /** The fact. */
  fact: string;
  /** Why it does not decide. */
  reason: LostReason;
  /** The fact that took its place, or took it back. */
  by: string | null;
  /** The same in a sentence. */
  sentence: string;
};

/** Why a fact does not decide. */
export type LostReason = "states_no_status" | "expectation" | "not_yet_known" | "retracted" | "standing_too_low" | "not_yet_happened" | "passed_over" | "superseded" | "own_due_stands" | "not_first";

/** The rule that a step of an explanation applies. */
export type Rule = "last_applicable_fact" | "nothing_applies" | "items_combined" | "not_in_plan" | "withdrawn" | "continuing" | "counted" | "in_plan" | "possibly_completed" | "credit" | "upper_credit" | "since" | "stated_progress" | "baseline" | "due_in_force" | "planned" | "schedule_gap" | "horizon" | "overdue" | "blocked" | "last_fact" | "stale" | "upheld" | "contested" | "sourced" | "corroborated" | "independent" | "assessed" | "support" | "deciding_fact" | "on_time" | "delay" | "slip" | "next_due" | "as_written" | "assumed_publication" | "out_of_scope" | "count" | "sum_of_whole" | "sum_of_part" | "share" | "difference" | "median" | "latest" | "earliest" | "days_beyond_data" | "mean_of_children";

/** A figure that can be explained: a key of a progress row, a key of a state row, or `days_beyond_data`. */
export type Measure = "milestones" | "completed" | "in_progress" | "not_started" | "unreported" | "dropped" | "withdrawn" | "continuing" | "upheld" | "completion_low" | "completion_high" | "planned" | "schedule_gap" | "overdue" | "possibly_overdue" | "blocked" | "stalled" | "contested" | "sourced" | "corroborated" | "independent" | "assessed" | "on_time_share" | "on_time_undecided" | "median_delay_days" | "median_slip_days" | "last_fact" | "next_due" | "days_beyond_data" | "key" | "member" | "title" | "ref" | "parents" | "kind" | "in_plan" | "status" | "possibly_completed" | "since" | "progress" | "due" | "due_in_force" | "delay_days" | "slip_days" | "blocked_by" | "standing" | "fact" | "sources";

/** What an audit can be asked. */
export type AuditOptions = {
  /** Only what is reachable from these. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
  /** After how many days without a fact something that was begun is stale. */
  stale_after_days?: number;
};

/** The JSON of an audit. */
export type AuditDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `audit`. */
  report: "audit";
  /** The moment. */
  moment: Moment;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** After how many days an open milestone is stale. */
  stale_after_days: number;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** How many findings there are under each code, none included. */
  counts: Array<AuditCount>;
  /** The findings. */
  rows: Array<Finding>;
  /** How punctual publishers and sources are. */
  sources: Array<AuditSource>;
};

/** How many findings an audit has under a code. */
export type AuditCount = {
  /** The stable code. */
  code: Code;
  /** How much a finding under it weighs. */
  severity: Severity;
  /** How many there are. */
  findings: number;
};

/**
 * What went wrong, as a stable word that a program may branch on.
 *
 * Codes are only ever added, so match on the ones you handle and treat any other as a plain error.
 */
export type Code = "empty_document" | "not_json" | "not_csv" | "wrong_shape" | "wrong_version" | "unknown_table" | "unknown_column" | "repeated_column" | "missing_column" | "ragged_row" | "wrong_type" | "malformed_date" | "malformed_id" | "unknown_word" | "not_finite" | "negative_number" | "limit_exceeded" | "duplicate_id" | "unknown_reference" | "wrong_kind" | "empty_list" | "reversed_period" | "circular_after" | "circular_part_of" | "circular_based_on" | "circular_retracts" | "misfit_status" | "misfit_column" | "due_with_member" | "progress_without_in_progress" | "progress_above_one" | "not_a_member" | "missing_happened" | "retracts_elsewhere" | "invalid_document" | "completed_without_source" | "completed_before_prerequisite" | "completed_before_unreported" | "self_reported" | "independence_unknown" | "contested" | "expectation" | "assumed_publication" | "due_after_period" | "action_without_milestones" | "emergent_only" | "retracts_other_publisher" | "stale" | "unknown_id" | "invalid_option" | "invalid_moment" | "date_out_of_range" | "unsupported" | "not_plain_data" | "released";

/** How much a finding weighs. */
export type Severity = "error" | "warning" | "note";

/** How punctual a publisher, or one source, is: the days from what happened to its word of it. */
export type AuditSource = {
  /** The publisher or the source. */
  key: string;
  /** `actor` for a publisher, `source` for one of its publications. */
  kind: ElementKind;
  /** What a person calls it. */
  title: string;
  /** Who published a source; absent for publishers themselves. */
  publisher: string | null;
  /** How many facts that apply it speaks for. */
  facts: number;
  /** Of how many of these it is known when it said so. */
  dated: number;
  /** The median of the days over these. */
  median_days: number | null;
  /** The most. */
  max_days: number | null;
};

/** The kind of an element. */
export type ElementKind = "strategy" | "area" | "action" | "milestone" | "fact" | "source" | "actor" | "event" | "instrument" | "recommendation" | "indicator" | "observation" | "theme" | "grouping" | "group" | "link";

/** One thing that is wrong: what, where, which ids, what to do. */
export type Finding = {
  /** The stable code. */
  code: Code;
  /** How much it weighs. */
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

/** Everything that is known of one element of any kind. */
export type DossierDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `dossier`. */
  report: "dossier";
  /** The moment. */
  moment: Moment;
  /** By how many days the moment lies beyond what was looked for; absent for what is no milestone. */
  days_beyond_data: number | null;
  /** Its id. */
  id: string;
  /** Its kind. */
  kind: ElementKind;
  /** What a person calls it. */
  title: string;
  /** Its row, as it was written. */
  row: Record<string, unknown>;
  /** Its state at the moment; absent for what has none, such as a source. */
  state: DossierState | null;
  /** The items of a milestone, as `states` gives them: one for each member, or one. */
  items: Array<StateRow>;
  /** Every fact about it, in the order in which they count. */
  history: Array<DossierFact>;
  /** The sources that it and the facts about it name. */
  sources: Array<DossierSource>;
  /** The other elements that it names, and that name it. */
  neighbours: Array<ElementRow>;
  /** Links from it and to it. */
  links: Array<DossierLink>;
  /** Events about it. */
  events: Array<DossierEvent>;
  /** Recommendations that concern it, or that a link joins to it. */
  recommendations: Array<DossierRecommendation>;
  /** Indicators about it. */
  indicators: Array<DossierIndicator>;
};

/** An event about an element. */
export type DossierEvent = {
  /** Its id. */
  key: string;
  /** Its title. */
  title: string;
  /** Its kind. */
  kind: string | null;
  /** When it took place. */
  held: string | null;
  /** Where. */
  place: string | null;
  /** Its status at the moment. */
  status: string;
};

/** A fact about an element, and what becomes of it at the moment. */
export type DossierFact = {
  /** Its id. */
  key: string;
  /** The member that it speaks of; absent means all. */
  member: string | null;
  /** The status that it states. */
  status: string | null;
  /** How far, from 0 to 1. */
  progress: number | null;
  /** The due date that it states. */
  due: string | null;
  /** When it happened, as stated or as its event lends it. */
  happened: string | null;
  /** When it became known: as stated, else the day that counts. */
  published: string | null;
  /** Where that was read: `stated` in the fact, in a `source`, or `assumed`. */
  published_basis: "stated" | "source" | "assumed";
  /** How much weight it carries. */
  standing: Standing;
  /** Whether it applies at the moment. */
  applies: boolean;
  /** Why it does not. */
  why_not: "expectation" | "not_yet_known" | "retracted" | "not_yet_happened" | null;
  /** Whether it decides a state at the moment. */
  decides: boolean;
  /** The fact that it takes back. */
  retracts: string | null;
  /** Whether that is taken back at the moment; absent for a fact that takes back none. */
  effective: boolean | null;
  /** The facts that take it back, effective or not. */
  retracted_by: Array<string>;
  /** The event that it comes from. */
  event: string | null;
  /** Its sources, or else those of its event. */
  sources: Array<string>;
  /** Where in them. */
  locator: string | null;
  /** A note. */
  note: string | null;
  /** Whether it is for internal use. */
  internal: boolean;
};

/** An indicator about an element. */
export type DossierIndicator = {
  /** Its id. */
  key: string;
  /** Its title. */
  title: string;
  /** Its unit. */
  unit: string | null;
  /** Which way it is meant to move. */
  direction: string | null;
  /** How many observations of it there are. */
  observations: number;
};

/** A link from an element or to it. */
export type DossierLink = {
  /** Its id. */
  key: string;
  /** What it says. */
  kind: string;
  /** Whether it starts here, `out`, or ends here, `in`. */
  direction: "out" | "in";
  /** The element at its other end. */
  element: string;
  /** What a person calls that. */
  title: string;
  /** How sure it is; a link without it is stated. */
  basis: string;
  /** Who put it forward. */
  by: string | null;
  /** When. */
  published: string | null;
  /** Its sources. */
  sources: Array<string>;
  /** A note. */
  note: string | null;
};

/** A recommendation that concerns an element, or that a link joins to it. */
export type DossierRecommendation = {
  /** Its id. */
  key: string;
  /** Its title. */
  title: string;
  /** `about`, or the kind of the link. */
  via: string;
  /** Who asked. */
  issuer: string | null;
  /** Who was asked. */
  to: Array<string>;
  /** When. */
  published: string | null;
  /** By when it was to be done. */
  due: string | null;
  /** Its status at the moment. */
  status: string;
};

/** A source that an element, or a fact about it, names. */
export type DossierSource = {
  /** Its id. */
  key: string;
  /** Its title. */
  title: string;
  /** Who published it. */
  publisher: string | null;
  /** When. */
  published: string | null;
  /** Its address. */
  url: string | null;
  /** The address of an archived copy. */
  archived: string | null;
  /** Whether it is undated or was published by the moment. */
  known: boolean;
};

/** The state of an element at a moment. */
export type DossierState = {
  /** The status that wins; `unreported` where no fact that applies states one. */
  status: string;
  /** Whether a milestone may have been completed within an imprecise date. */
  possibly_completed: boolean;
  /** When the state began, as the sources state it. */
  since: string | null;
  /** The standing of the deciding fact; absent where several items decide. */
  standing: Standing | null;
  /** The deciding fact; absent where several items decide. */
  fact: string | null;
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

/** Which milestones are put on a scale. */
export type OnScaleOptions = {
  /** Only what is reachable from these. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
};

/** The JSON of milestones on a scale. */
export type OnScaleDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `on_scale`. */
  report: "on_scale";
  /** The scale. */
  name: Scale;
  /** The moment. */
  moment: Moment;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** Whose scale it is. */
  institution: string;
  /** Where it is published. */
  url: string;
  /** The milestones. */
  rows: Array<ScaleRow>;
  /** Every level, and how many milestones have it. */
  levels: Array<ScaleLevel>;
  /** Why others have none, and how many. */
  without_level: Array<ScaleReason>;
  /** What the institution puts first; absent where it publishes none, or the data cannot carry it. */
  headline: ScaleHeadline | null;
  /** What the scale does not show of what the data hold. */
  losses: Array<ScaleLoss>;
};

/** A published scale of progress. */
export type Scale = "rrf" | "ocds" | "ogp" | "eca" | "greco" | "csr" | "iati";

/** What the institution puts first: the share of some levels. */
export type ScaleHeadline = {
  /** The levels that are counted. */
  levels: Array<string>;
  /** How many milestones have one of them. */
  milestones: number;
  /** Of how many: of all that are not continuing, or of those that have a level, as the institution counts. */
  of: number;
  /** The share; absent where there are none. */
  share: number | null;
};

/** A level of a scale, and how many milestones have it. */
export type ScaleLevel = {
  /** Its name in rows. */
  level: string;
  /** The code that the institution gives it. */
  code: string | null;
  /** What the institution calls it. */
  name: string;
  /** How many milestones have it. */
  milestones: number;
};

/** Something that a scale does not show. */
export type ScaleLoss = {
  /** A stable word. */
  code: string;
  /** One sentence for a person. */
  sentence: string;
};

/** Why milestones have no level, and how many have none for this. */
export type ScaleReason = {
  /** The reason, as in rows. */
  reason: NoLevel;
  /** How many milestones. */
  milestones: number;
};

/** Why a milestone has no level on a scale. */
export type NoLevel = "continuing" | "unreported" | "not_assessed" | "no_due_date" | "not_yet_due" | "part_not_stated" | "degree_not_judged" | "not_on_scale";

/** A milestone on a scale. */
export type ScaleRow = {
  /** The id of the milestone. */
  key: string;
  /** Its title. */
  title: string;
  /** Its status. */
  status: "unreported" | "not_started" | "in_progress" | "completed" | "dropped";
  /** Its level; absent where the data cannot carry one. */
  level: string | null;
  /** Why it has none. */
  reason: NoLevel | null;
};

/** What a timeline can be asked, with the defaults of every language. */
export type TimelineOptions = {
  /** How far the days lie apart. */
  step?: Step;
  /** What the rows of each day are; absent for one row, the whole scope. */
  by?: By | null;
  /** What is known on each day. */
  known_on?: KnownOn;
  /** Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
  /** How much a milestone in progress counts. */
  credit?: Credit;
  /** Whose word counts. */
  standing?: StandingFilter;
};

/** What is known on the days of a timeline: a day, `as_published`, or null for everything. */
export type KnownOn = string | null;

/** How far the days of a timeline lie apart. */
export type Step = "day" | "week" | "month" | "quarter" | "year";

/** The JSON of a timeline. */
export type TimelineDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `timeline`. */
  report: "timeline";
  /** The first day. */
  start: string;
  /** The last day. */
  end: string;
  /** How far the days lie apart. */
  step: Step;
  /** What is known on each day: everything, what was by a day, or what was by each. */
  known_on: KnownOn;
  /** What the rows of each day are; absent for the whole scope. */
  by: By | null;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** How much a milestone in progress counts. */
  credit: Credit;
  /** Whose word counts. */
  standing: StandingFilter;
  /** By how many days the last day lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** The rows, day by day. */
  rows: Array<TimelineRow>;
};

/** One day of a timeline: what a progress report of that day says of one row, or of the whole scope. */
export type TimelineRow = {
  /** The day. */
  date: string;
  /** The id of what the row is about (or the kind itself); absent for the whole scope. */
  key: string | null;
  /** Its title; absent for the whole scope. */
  title: string | null;
  /** How many milestones there are in the plan, continuing duties aside. */
  milestones: number;
  /** Completion by weight, if everything that is silent is undone. */
  completion_low: number | null;
  /** Completion by weight, if everything that is silent, or possibly done, is done. */
  completion_high: number | null;
  /** The share, by weight, that was planned to be done by then, among those with a baseline. */
  planned: number | null;
  /** How many are certainly overdue. */
  overdue: number;
  /** How many are overdue unless something happened that nobody has looked for yet. */
  possibly_overdue: number;
};

/** What a comparison of two moments can be asked, with the defaults of every language. */
export type ChangesOptions = {
  /** An earlier file of the same strategy: what differs between it and this one is told too, as `edited`. */
  earlier?: Portfolio | null;
  /** Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
  /** How much a milestone in progress counts. */
  credit?: Credit;
  /** Whose word counts. */
  standing?: StandingFilter;
  /** After how many days without a fact an open milestone is stalled. */
  stale_after_days?: number;
};

/** The JSON of a comparison. */
export type ChangesDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `changes`. */
  report: "changes";
  /** The earlier moment. */
  before: Moment;
  /** The later moment. */
  after: Moment;
  /** The hash of the earlier file, if one was given. */
  earlier: string | null;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** How much a milestone in progress counts. */
  credit: Credit;
  /** Whose word counts. */
  standing: StandingFilter;
  /** After how many days an open milestone is stalled. */
  stale_after_days: number;
  /** By how many days the later moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** Every figure of the whole scope at both moments, and the part of each cause in what differs. */
  totals: Array<ChangeTotal>;
  /** What was already done at the earlier moment, and nobody could know. */
  hindsight: Hindsight;
  /** What differs: first what was edited, then milestone by milestone. */
  rows: Array<ChangeRow>;
};

/** Something that differs between two moments, or between two files. */
export type ChangeRow = {
  /** The id of the milestone, or of the element whose row was edited. */
  key: string;
  /** Its title. */
  title: string | null;
  /** The member whose item it is; absent for a milestone as a whole. */
  member: string | null;
  /**
   * What differs: `status`, `progress`, `possibly_completed`, `due_in_force`, a key of a progress report, or
   * a column that was edited (`row` for a whole row).
   */
  field: string;
  /** What it was. */
  before: number | string | boolean | string[] | null;
  /** What it is. */
  after: number | string | boolean | string[] | null;
  /** The one cause. */
  cause: Cause;
  /** The fact that made the difference, if one did. */
  facts: Array<string>;
  /** Its part in the difference of the total; absent for what is in no total. */
  share: number | null;
};

/** Why something differs between two moments. */
export type Cause = "edited" | "plan" | "time_passed" | "deadline_revised" | "happened" | "published_late" | "corrected";

/**
 * A figure of the whole scope at both moments, and what each cause did to it.
 *
 * The parts add up to the difference. There are none for medians, dates and shares of evidence, which are no
 * sums over milestones, and none where the figure is absent at either moment.
 */
export type ChangeTotal = {
  /** The key of a progress report. */
  field: string;
  /** Its value at the earlier moment; in the earlier file, where one is given. */
  before: number | string | null;
  /** Its value at the later moment. */
  after: number | string | null;
  /** The part of what was edited in the file. */
  edited: number | null;
  /** The part of changes of the plan. */
  plan: number | null;
  /** The part of time. */
  time_passed: number | null;
  /** The part of due dates that were moved. */
  deadline_revised: number | null;
  /** The part of what happened in between. */
  happened: number | null;
  /** The part of what had happened before and became known in between. */
  published_late: number | null;
  /** The part of what is no longer taken for true. */
  corrected: number | null;
};

/** What was already done at the earlier moment, and nobody could know. */
export type Hindsight = {
  /** By when what is known now was published; absent is everything. */
  known_on: string | null;
  /** `completion_low` of the earlier moment, as it was known then. */
  completion_low_then: number | null;
  /** The same day, told by what is known at the later moment. */
  completion_low_now: number | null;
  /** The second less the first. */
  gap: number | null;
  /** The milestones that were completed by then, as is known now and was not known then. */
  milestones: Array<string>;
};

/** What a brief can be asked. */
export type BriefOptions = {
  /** The moment of the last brief: what was completed since is listed. A day is told by what the brief is told by. */
  since?: MomentArgument | null;
  /** Only what is reachable from these. */
  within?: readonly string[] | null;
  /** The language that it is written in where none is asked for; the data is the same in all. */
  lang?: Lang;
};

/**
 * One document for a parliament: how far it has got, what was done, what is late, disputed or not known, by which
 * method and from which sources.
 */
export type BriefDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `brief`. */
  report: "brief";
  /** The moment. */
  moment: Moment;
  /** The moment of comparison, if there is one. */
  since: Moment | null;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** The language that it is written in where none is asked for. */
  lang: Lang;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** The whole scope, each milestone once. */
  total: ProgressRow;
  /** The areas that the scope holds something of. */
  areas: Array<ProgressRow>;
  /** The milestones that are committed, continuing and withdrawn ones included, in the order of their table. */
  rows: Array<BriefRow>;
  /** What is completed, and was not at `since`; absent without it. */
  done: Array<BriefItem> | null;
  /** What was completed at `since`, and is not any more: what was said was taken back, or overruled. */
  no_longer_completed: Array<BriefItem> | null;
  /** What is certainly overdue. */
  overdue: Array<BriefItem>;
  /** What is overdue unless something happened that nobody has looked for yet. */
  possibly_overdue: Array<BriefItem>;
  /** What somebody disputes. */
  contested: Array<BriefItem>;
  /** What nothing is known of. */
  unreported: Array<BriefItem>;
  /** Completion of the whole scope under every rule of credit, roll-up and standing. */
  methods: Array<BriefMethod>;
  /** The sources behind the states, in the order in which the rows name them first. */
  sources: Array<BriefSource>;
};

/** An item of a milestone: the one that it is, or that of a member. */
export type BriefItem = {
  /** The id of the milestone. */
  key: string;
  /** The member; absent for a milestone without members. */
  member: string | null;
};

/** Completion of the whole scope under one rule. */
export type BriefMethod = {
  /** How much a milestone in progress counts. */
  credit: Credit;
  /** How completion is rolled up. */
  roll_up: RollUp;
  /** Whose word counts. */
  standing: StandingFilter;
  /** Completion, if everything that is silent is undone. */
  completion_low: number | null;
  /** Completion, if everything that is silent, or possibly done, is done. */
  completion_high: number | null;
};

/** A milestone in a brief: its state as a whole, and how many of its items are in which state. */
export type BriefRow = {
  /** The id of the milestone. */
  key: string;
  /** Its title. */
  title: string;
  /** Its number in its own source. */
  ref: number | string | null;
  /** Its actions. */
  parents: Array<string>;
  /** Its kind. */
  kind: string | null;
  /** Whether it is a duty to keep up rather than something to finish. */
  continuing: boolean;
  /** Whether a continuing duty is kept up; absent for what can be finished. */
  upheld: boolean | null;
  /** `unreported`, `not_started`, `in_progress`, `completed`, `dropped` or `withdrawn`. */
  status: "unreported" | "not_started" | "in_progress" | "completed" | "dropped" | "withdrawn";
  /** Whether it may have been completed within an imprecise date. */
  possibly_completed: boolean;
  /** When the state began; with members, from the first day to the last on which theirs may have. */
  since: string | null;
  /** The baseline: when it was first to be done. */
  due: string | null;
  /** When it is to be done now. */
  due_in_force: string | null;
  /** `no`, `possibly` or `certainly`. */
  overdue: "no" | "possibly" | "certainly";
  /** Whether it waits on something that is open. */
  blocked: boolean;
  /** Whether nobody has reported on it for too long. */
  stalled: boolean;
  /** Whether somebody disputes its state. */
  contested: boolean;
  /** How many items it has, withdrawn ones aside: one for each member, or one. */
  items: number;
  /** Of these, how many are completed. */
  items_completed: number;
  /** Of these, how many are in progress. */
  items_in_progress: number;
  /** Of these, how many are known not to have been started. */
  items_not_started: number;
  /** Of these, of how many nothing is known. */
  items_unreported: number;
  /** Of these, how many were given up. */
  items_dropped: number;
  /** The sources behind the states of its items, in the order of their ids. */
  sources: Array<string>;
};

/** A source that a state in the brief rests on. */
export type BriefSource = {
  /** Its id. */
  id: string;
  /** Its title. */
  title: string;
  /** Who published it. */
  publisher: string | null;
  /** What the publisher is called. */
  publisher_name: string | null;
  /** When it was published. */
  published: string | null;
  /** Where it can be read, as the portfolio has it. */
  url: string | null;
};

/** What a schedule can be asked; an impact and a list of blockers take the same. */
export type ScheduleOptions = {
  /** Only what is reachable from these. What is outside still bounds what is inside. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
  /** Whose word counts. */
  standing?: StandingFilter;
};

/** The JSON of a schedule. */
export type ScheduleDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `schedule`. */
  report: "schedule";
  /** The moment. */
  moment: Moment;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** Whose word counts. */
  standing: StandingFilter;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** The least early start that is known. */
  start: string | null;
  /** The greatest early finish that is known. */
  finish: string | null;
  /** The days from the start to the finish. */
  length_days: number | null;
  /** Of how many milestones the early finish is not known: the finish is that of the others. */
  unknown: number;
  /** The rows. */
  rows: Array<ScheduleRow>;
};

/** When a milestone can be reached at the earliest and has to be at the latest, and what decides that. */
export type ScheduleRow = {
  /** The id of the milestone. */
  key: string;
  /** Its title. */
  title: string;
  /** The day on which it can start at the earliest; absent where that is not known. */
  early_start: string | null;
  /** The day on which it can be finished at the earliest, or was; absent where that is not known. */
  early_finish: string | null;
  /** The day on which it has to start at the latest; absent where that is not known. */
  late_start: string | null;
  /** The day by which it has to be finished; absent where that is not known. */
  late_finish: string | null;
  /** By how many days it can finish later than at the earliest; negative where a due date is missed anyway. */
  total_float_days: number | null;
  /** By how many days it can finish later without moving anything that waits on it. */
  free_float_days: number | null;
  /** Whether it has no float left; not where the float is not known. */
  critical_by_float: boolean;
  /** Whether it is on the chain of drivers that leads to the finish. */
  critical_by_path: boolean;
  /** What decides when it finishes at the earliest: the id of a milestone, `start`, `as_of`, or `done`. */
  driver: string | null;
  /** When it is due now. */
  due: string | null;
  /** `unreported`, `not_started`, `in_progress` or `completed`. */
  state: "unreported" | "not_started" | "in_progress" | "completed";
};

/** What slips when a milestone finishes later. */
export type ImpactDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `impact`. */
  report: "impact";
  /** The moment. */
  moment: Moment;
  /** The milestone that is delayed. */
  id: string;
  /** By how many days it finishes later. */
  delay_days: number;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** Whose word counts. */
  standing: StandingFilter;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** Whether an unknown duration counts as 0 in any row, so that it may be worse. */
  at_least: boolean;
  /** How many due dates cannot be met any more. */
  missed: number;
  /** The milestone whose due date is the first of these. */
  first_missed: string | null;
  /** That due date. */
  first_deadline: string | null;
  /** The weight of the milestones whose due dates cannot be met any more. */
  weight_at_risk: number;
  /** What slips, the delayed milestone itself included, in the order of the table of milestones. */
  rows: Array<ImpactRow>;
};

/** A milestone that slips when another is delayed. */
export type ImpactRow = {
  /** The id of the milestone. */
  key: string;
  /** Its title. */
  title: string;
  /** By how many days the earliest finish moves that is possible, with unknown durations counted as 0. */
  slips_days: number;
  /** By how many days it slips at least, however long what is unknown takes. */
  certain_days: number;
  /** The day on which it can be finished at the earliest with the delay. */
  finish: string;
  /** Whether an unknown duration counts as 0 in that, so that it may finish later. */
  at_least: boolean;
  /** When it is due now. */
  deadline: string | null;
  /** Whether its due date could be met without the delay, and with it cannot. */
  missed: boolean;
  /** Its weight. */
  weight: number;
};

/** What to finish first: overdue milestones that wait on nothing overdue, by what completing each would free. */
export type BlockersDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `blockers`. */
  report: "blockers";
  /** The moment. */
  moment: Moment;
  /** Only what is reachable from these. */
  within: Array<string> | null;
  /** Only what fits these. */
  where: Where | null;
  /** Whose word counts. */
  standing: StandingFilter;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** How many milestones are certainly overdue; those that are no row wait on one that is, in scope or not. */
  overdue: number;
  /** The blockers, that first which frees the most. */
  rows: Array<BlockerRow>;
};

/** An overdue milestone that waits on nothing that is overdue. */
export type BlockerRow = {
  /** The id of the milestone. */
  key: string;
  /** Its title. */
  title: string;
  /** When it is due now. */
  due: string | null;
  /** By how many days it is certainly overdue. */
  overdue_days: number;
  /** How many open milestones wait on it, themselves or through others that are open. */
  waiting: number;
  /** How many of these wait on nothing else that is overdue. */
  released: number;
  /** How many milestones would no longer be blocked if it were completed. */
  freed: number;
};

/** What an earned schedule can be asked. */
export type EarnedScheduleOptions = {
  /** What the rows are. */
  by?: By;
  /** Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups. */
  within?: readonly string[] | null;
  /** Only what fits these. */
  where?: Where | null;
  /** How much a milestone in progress counts. */
  credit?: Credit;
  /** Whose word counts. */
  standing?: StandingFilter;
};

/** How far behind its plan something is, in calendar days. */
export type EarnedScheduleDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `earned_schedule`. */
  report: "earned_schedule";
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
  /** Whose word counts. */
  standing: StandingFilter;
  /** By how many days the moment lies beyond what was looked for; 0 when all was. */
  days_beyond_data: number | null;
  /** The rows, in the order of their table. */
  rows: Array<EarnedScheduleRow>;
  /** The whole scope, each milestone once. */
  total: EarnedScheduleRow;
};

/** How far behind its plan a set of milestones is, in calendar days, if what is silent is undone and if it is done. */
export type EarnedScheduleRow = {
  /** The id of what the row is about (or the kind itself); absent in a total. */
  key: string | null;
  /** Its title; absent in a total. */
  title: string | null;
  /** How many milestones count: those in the plan with a baseline, continuing duties aside. */
  milestones: number;
  /** Their weight. */
  weight: number | null;
  /** The weight of those that were due by the moment. */
  planned_value: number | null;
  /** The weight that is done, if everything that is silent is undone. */
  earned_value_low: number | null;
  /** The weight that is done, if everything that is silent, or possibly done, is done. */
  earned_value_high: number | null;
  /** The first day of the plan. */
  start: string | null;
  /** The days from the start to the last due date: the planned duration. */
  planned_days: number | null;
  /** The days from the start to the moment, or to the completion of all: the actual time. */
  actual_days: number | null;
  /** The days from the start by which as much was to be done as is: the earned schedule. */
  earned_days_low: number | null;
  /** The same with everything that is silent done. */
  earned_days_high: number | null;
  /** Earned less actual days; negative is behind the plan. */
  variance_days_low: number | null;
  /** The same with everything that is silent done. */
  variance_days_high: number | null;
  /** Earned by actual days; below 1 is slower than planned. */
  index_low: number | null;
  /** The same with everything that is silent done. */
  index_high: number | null;
  /** The days from the start to the end, if it goes on at that speed. */
  estimate_days_low: number | null;
  /** The same with everything that is silent done. */
  estimate_days_high: number | null;
  /** The day on which it would then be finished. */
  estimated_finish_low: string | null;
  /** The same with everything that is silent done. */
  estimated_finish_high: string | null;
  /** The day on which the last was completed, once all are. */
  completed: string | null;
  /** Why it cannot be assessed: `no_baseline`, `no_weight`, `no_start`, `no_days` or `nothing_due`. */
  reason: "no_baseline" | "no_weight" | "no_start" | "no_days" | "nothing_due" | null;
};

/** Which strategy follows, and whose word counts. */
export type SuccessionOptions = {
  /** The strategy that follows; without one the report is what remains open, oldest first. */
  new?: string | null;
  /** Whose word counts. */
  standing?: StandingFilter;
};

/** What becomes of the commitments of a strategy. */
export type SuccessionDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `succession`. */
  report: "succession";
  /** The moment. */
  moment: Moment;
  /** The strategy whose commitments are looked at. */
  old: string;
  /** The one that follows, if one was named. */
  new: string | null;
  /** Whose word counts. */
  standing: StandingFilter;
  /** By how many days the moment lies beyond what was looked for; absent without a milestone. */
  days_beyond_data: number | null;
  /** What is stated of the new strategy at the moment. */
  new_status: "announced" | "consulted" | "adopted" | "concluded" | null;
  /** Whether the new strategy is adopted at the moment; absent where none was named. */
  new_adopted: boolean | null;
  /**
   * The commitments of the old strategy, then those of the new one, in the order of their table; what
   * remains open, oldest first, where no new strategy was named.
   */
  rows: Array<SuccessionRow>;
  /** What was put forward and decides nothing, in the order of the table of links. */
  candidates: Array<CandidateRow>;
  /** The whole of the old strategy, and how much of the new one comes from it. */
  total: SuccessionTotal;
};

/** A link of lineage that decides nothing: put forward, and not adopted. */
export type CandidateRow = {
  /** The link. */
  key: string;
  /** Its kind. */
  kind: LinkKind;
  /** The element of the old strategy at which it ends. */
  concerns: string;
  /** The element from which it starts. */
  element: string;
  /** What a person calls that. */
  title: string;
  /** Who put it forward. */
  by: string | null;
  /** How sure it is. */
  basis: LinkBasis;
  /** When it was published. */
  published: string | null;
};

/** A commitment of the old or of the new strategy: its state, its lineage, and what follows. */
export type SuccessionRow = {
  /** The id of the milestone. */
  key: string;
  /** Its title. */
  title: string;
  /** The strategy that it is a row of: `old` or `new`. */
  side: "old" | "new";
  /** Its state, whatever the other strategy says. */
  status: "unreported" | "not_started" | "in_progress" | "completed" | "dropped" | "withdrawn";
  /** Whether it is a duty to keep up rather than something to finish. */
  continuing: boolean;
  /** When it was promised. */
  committed: string | null;
  /** When it is to be done now. */
  due: string | null;
  /** By weight, how much of it is open; absent for a continuing duty. */
  open_weight: number | null;
  /** The kind of the link that decides, if there is one. */
  lineage: LinkKind | null;
  /** How sure that link is: `stated` or `inferred`. */
  basis: "stated" | "inferred" | null;
  /** What became of it, or where it comes from; absent where no new strategy was named. */
  outcome: "closed" | "carried_over" | "strengthened" | "narrowed" | "merged" | "split" | "replaced" | "dropped" | "unaddressed" | "undecided" | "inherited" | "new" | null;
  /** Which element the link names: the milestone, its action or its area. */
  stated_on: string | null;
  /** What stands at the other ends of the links, in the other strategy. */
  relatives: Array<string>;
  /** The links. */
  links: Array<string>;
  /** How many links that decide nothing concern it, its actions or its areas. */
  candidates: number;
  /** In how many strategies it has been promised, this one included; 0 for what was never promised. */
  promised: number;
  /** When it was promised first, in whatever form. */
  first_promised: string | null;
  /** What it comes from in older strategies, oldest first. */
  chain: Array<string>;
};

/**
 * The whole of a succession: commitments by number, and their weight.
 *
 * Continuing duties and withdrawn commitments stand aside: they are counted, and nothing else is about
 * them. A weight that is too large to be added is absent.
 */
export type SuccessionTotal = {
  /** How many commitments of the old strategy are in the plan: the sum of the next two. */
  milestones: number;
  /** How many of these are completed or dropped. */
  closed: number;
  /** How many are open: the sum of the next nine, where a new strategy was named. */
  open: number;
  /** How many open ones are carried over as they were. */
  carried_over: number;
  /** How many are strengthened. */
  strengthened: number;
  /** How many are narrowed. */
  narrowed: number;
  /** How many are merged with others. */
  merged: number;
  /** How many are split. */
  split: number;
  /** How many are replaced by something else. */
  replaced: number;
  /** How many the new strategy drops in so many words. */
  dropped: number;
  /** Of how many it says nothing. */
  unaddressed: number;
  /** Of how many nothing can be said, because the new strategy is not adopted. */
  undecided: number;
  /** How many old commitments were withdrawn. */
  withdrawn: number;
  /** How many old commitments are continuing duties. */
  continuing: number;
  /** How many commitments of the new strategy come from the old one. */
  inherited: number;
  /** How many do not. */
  new: number;
  /** The weight of the old commitments. */
  weight: number | null;
  /** Of it, what is completed or dropped. */
  closed_weight: number | null;
  /** Of it, what is open. */
  open_weight: number | null;
  /** Of what is open, that of which nothing is known. */
  unreported_weight: number | null;
  /** Of what is open, what the new strategy takes on; absent while that is undecided. */
  carried_weight: number | null;
  /** Of what is open, what it drops or does not mention; absent while that is undecided. */
  abandoned_weight: number | null;
  /** Of what is open, what is undecided. */
  undecided_weight: number | null;
};

/** How progress counts, and whose word does. */
export type RecommendationsOptions = {
  /** How much a milestone in progress counts. */
  credit?: Credit;
  /** Whose word counts. */
  standing?: StandingFilter;
};

/** What became of recommendations. */
export type RecommendationsDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `recommendations`. */
  report: "recommendations";
  /** The moment. */
  moment: Moment;
  /** How much a milestone in progress counts. */
  credit: Credit;
  /** Whose word counts. */
  standing: StandingFilter;
  /** By how many days the moment lies beyond what was looked for; absent without a recommendation. */
  days_beyond_data: number | null;
  /** The recommendations that were made by the moment, in the order of their table. */
  rows: Array<RecommendationResponse>;
  /** All of them. */
  total: RecommendationsTotal;
};

/** A recommendation at a moment: what was answered, what addresses it, and how far that has got. */
export type RecommendationResponse = {
  /** The id of the recommendation. */
  key: string;
  /** Its title. */
  title: string;
  /** Who made it. */
  issuer: string | null;
  /** To whom. */
  to: Array<string>;
  /** What it concerns. */
  about: Array<string>;
  /** When it was made. */
  published: string | null;
  /** By when it was to be followed. */
  due: string | null;
  /** What was answered; `none` where no answer is known. */
  response: "none" | "accepted" | "rejected" | "fulfilled";
  /** Since when that is the answer. */
  since: string | null;
  /** The fact that decides. */
  fact: string | null;
  /** `no`, `possibly` or `certainly`. */
  overdue: "no" | "possibly" | "certainly";
  /** What is stated, or was concluded, to address it. */
  addressed_by: Array<string>;
  /** What was only put forward as addressing it. */
  candidates: Array<string>;
  /** How many milestones are in the plan that address it, themselves or through their actions. */
  milestones: number;
  /** Completion of these by weight, if everything that is silent is undone. */
  completion_low: number | null;
  /** The same, if everything that is silent, or possibly done, is done. */
  completion_high: number | null;
};

/** All recommendations that were made by the moment. */
export type RecommendationsTotal = {
  /** How many there are: the sum of the next four. */
  recommendations: number;
  /** To how many no answer is known. */
  unanswered: number;
  /** How many were accepted, and no more is known. */
  accepted: number;
  /** How many were rejected. */
  rejected: number;
  /** How many were fulfilled. */
  fulfilled: number;
  /** How many something addresses. */
  addressed: number;
  /** How many are certainly overdue. */
  overdue: number;
  /** How many are overdue unless something happened that nobody has looked for yet. */
  possibly_overdue: number;
  /** How many milestones address any of them. */
  milestones: number;
  /** Completion of these, each once, if everything that is silent is undone. */
  completion_low: number | null;
  /** The same, if everything that is silent, or possibly done, is done. */
  completion_high: number | null;
};

/** By which method indicators are judged, and what the table of indicators cannot say. */
export type IndicatorsOptions = {
  /** How indicators are judged. */
  method?: Method;
  /** Targets for countries, or in the place of those in the table. */
  targets?: readonly IndicatorPoint[] | null;
  /** The points of the trajectories. */
  trajectory?: readonly IndicatorPoint[] | null;
  /** Natural limits. */
  natural_limits?: readonly NaturalLimit[] | null;
  /** Indicators that are rates of change themselves, which have no growth rate. */
  rates?: readonly string[] | null;
  /** Indicators that are met or not, and nothing between. */
  yes_no?: readonly string[] | null;
  /** Rules that some institutions apply. */
  rules?: readonly IndicatorRule[] | null;
};

/** How indicators are judged. */
export type Method = "growth_rate" | "linear" | "trajectory";

/** Whether indicators move as they are meant to. */
export type IndicatorsDocument = {
  /** The version of milepost. */
  milepost: string;
  /** The hash of the portfolio. */
  portfolio: string;
  /** `indicators`. */
  report: "indicators";
  /** The moment. */
  moment: Moment;
  /** How indicators are judged. */
  method: Method;
  /** Targets for countries, or in the place of those in the table. */
  targets: Array<IndicatorPoint> | null;
  /** The points of the trajectories. */
  trajectory: Array<IndicatorPoint> | null;
  /** Natural limits. */
  natural_limits: Array<NaturalLimit> | null;
  /** Indicators that are rates of change themselves. */
  rates: Array<string> | null;
  /** Indicators that are met or not. */
  yes_no: Array<string> | null;
  /** Rules that some institutions apply. */
  rules: Array<IndicatorRule> | null;
  /** The indicators in the order of their table, the whole before its countries. */
  rows: Array<IndicatorVerdict>;
  /** How many rows there are of each kind. */
  total: IndicatorsTotal;
};

/** A value of an indicator for a period: a target, or a point of a trajectory. */
export type IndicatorPoint = {
  /** The indicator. */
  indicator: string;
  /** The country that it is for; absent for the whole. */
  country?: string | null;
  /** The period. */
  period: string;
  /** The value. */
  value: number;
};

/** A rule that some institutions apply and others do not. */
export type IndicatorRule = "within_one_point" | "zero_replaced";

/** An indicator at a moment, for the whole or for one country: what was used, and what it amounts to. */
export type IndicatorVerdict = {
  /** The id of the indicator. */
  key: string;
  /** Its title. */
  title: string;
  /** The country that the row is about; absent for the whole. */
  country: string | null;
  /** Its unit. */
  unit: string | null;
  /** Which way it is meant to move. */
  direction: IndicatorDirection | null;
  /** From where it is measured. */
  baseline: number | null;
  /** The period of that value. */
  baseline_period: string | null;
  /** What to know about that value. */
  baseline_flag: Flag | null;
  /** The observation that it is; absent where it is stated. */
  baseline_observation: string | null;
  /** When that became known. */
  baseline_vintage: string | null;
  /** The latest value. */
  latest: number | null;
  /** The period of the latest value. */
  period: string | null;
  /** What to know about the latest value. */
  flag: Flag | null;
  /** The observation that it is. */
  observation: string | null;
  /** When that became known: of several vintages the last that was known. */
  vintage: string | null;
  /** Where it is to get. */
  target: number | null;
  /** When. */
  target_period: string | null;
  /** Which part of the method decided: `target`, `no_target`, `trajectory`, or mere `comparison`. */
  rule: "target" | "no_target" | "trajectory" | "comparison" | null;
  /** By how much a natural limit lowers what is asked. */
  factor: number | null;
  /** The growth a year, or the share of the way that was covered. */
  observed: number | null;
  /** The growth a year that the target requires, or the share that should have been covered. */
  required: number | null;
  /** Growth in the good direction over the size of the required one. */
  ratio: number | null;
  /** The share covered less the share that should have been. */
  gap: number | null;
  /** How many years ahead of the trajectory it is; negative is behind. */
  time_gap_years: number | null;
  /** The verdict in the words of the method; absent where it cannot be judged. */
  verdict: "target_achieved" | "on_track" | "acceleration_needed" | "limited_progress" | "deterioration" | "target_not_achieved" | "on_trajectory" | "behind_trajectory" | null;
  /** The score from -5 to 5, where the method gives one. */
  score: number | null;
  /** Why there is no figure. */
  reason: string | null;
  /** What else to know of how it was judged. */
  notes: Array<string>;
  /** The method and its version. */
  method: string;
};

/** How many rows there are of each kind. */
export type IndicatorsTotal = {
  /** How many rows there are: the sum of the next nine. */
  rows: number;
  /** How many have achieved their target. */
  target_achieved: number;
  /** How many are on track. */
  on_track: number;
  /** How many make progress that has to become faster. */
  acceleration_needed: number;
  /** How many make limited progress. */
  limited_progress: number;
  /** How many deteriorate. */
  deterioration: number;
  /** How many have not achieved a target whose time is over, or that is met or not. */
  target_not_achieved: number;
  /** How many are on their trajectory, or ahead of it. */
  on_trajectory: number;
  /** How many are behind it. */
  behind_trajectory: number;
  /** How many cannot be judged. */
  not_assessable: number;
};

/** A value that an indicator cannot pass in the direction in which it is meant to move, such as 100 per cent. */
export type NaturalLimit = {
  /** The indicator. */
  indicator: string;
  /** The limit. */
  value: number;
};

/** Which elements are listed. */
export type ElementsOptions = {
  /** Only those of a kind. */
  kind?: ElementKind | null;
  /** Only those whose title or id contains this, whatever its case. */
  text?: string | null;
};

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

/** What a calendar can be asked. */
export type CalendarOptions = {
  /** Only what is reachable from these strategies, areas, actions, milestones, themes, actors or groups. */
  within?: readonly string[] | null;
  /** The language of words and titles. */
  lang?: Lang;
};

/** A format in which the graph can be written. */
export type GraphFormat = "mermaid" | "dot" | "graphml" | "json";

/** Which part of the graph is written. */
export type GraphOptions = {
  /** Only what hangs together with this element, whatever its kind. */
  root?: string | null;
  /** Only what lies within so many edges of the root, both ways. */
  depth?: number | null;
  /** Only elements of these kinds; without it all but facts, sources, observations and links. */
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
