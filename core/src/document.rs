//! The tables of a portfolio as they are written: plain rows, one struct a table.
//!
//! A JSON document *is* these tables: `{"milepost": 1, "lang": "en", "strategies": [...], ...}`.
//! Any table may be absent or empty. Every row may carry `ref` and columns that begin with `x_`;
//! any other unknown column is an error. Ids are one namespace over all tables.

use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::column::{AnyColumn, Column, ExtraColumn, Field};
use crate::date::Date;
use crate::id::Id;
use crate::names::{Names, Symbol};
use crate::table::all::tables;
use crate::table::one::{cell, is_required, own_id, table, targets};
pub use crate::table::{ColumnInfo, TableInfo};
use crate::table::{Row, Table, View, ViewMut};
pub use crate::value::{After, Extra, Period, Point, Ref};
use crate::word::ElementKind::{
    self, Action as ACTION, Actor as ACTOR, Area as AREA, Event as EVENT, Fact as FACT, Grouping as GROUPING,
    Indicator as INDICATOR, Instrument as INSTRUMENT, Milestone as MILESTONE, Recommendation as RECOMMENDATION,
    Source as SOURCE, Strategy as STRATEGY, Theme as THEME,
};
pub use crate::word::{
    ActionBasis, ActorKind, AfterType, Direction, Flag, LinkBasis, LinkKind, MilestoneBasis, Standing, Status,
};

/// Ids of elements of any kind.
const ANY: &[ElementKind] = ElementKind::ALL;
/// What a fact can be about.
const SUBJECTS: &[ElementKind] = &[MILESTONE, STRATEGY, INSTRUMENT, EVENT, RECOMMENDATION];

/// The number that a document's head carries: the version of this format.
pub const FORMAT: u32 = 1;

tables! {
    /// A strategy, plan or programme.
    #[derive(Default)]
    strategies: Strategy (Some(ElementKind::Strategy)) in StrategyColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
        /// When it was adopted; absent while it is not.
        adopted: maybe Date,
        /// What it covers.
        period: maybe Period,
        /// The documents that set it out.
        documents: list Id => &[SOURCE],
        /// Up to when sources were searched: beyond it nobody looked.
        compiled: maybe Date,
    }

    /// A priority area of a strategy.
    #[derive(Default)]
    areas: Area (Some(ElementKind::Area)) in AreaColumns {
        /// Its id.
        id: one Id,
        /// Its strategy.
        strategy: one Id => &[STRATEGY],
        /// Its title.
        title: one String,
    }

    /// An action: something that a strategy says will be done, in one or more of its areas.
    #[derive(Default)]
    actions: Action (Some(ElementKind::Action)) in ActionColumns {
        /// Its id.
        id: one Id,
        /// Its areas, one or more.
        areas: some Id => &[AREA],
        /// Its title.
        title: one String,
        /// Who is to do it.
        responsible: list Id => &[ACTOR],
        /// Its themes.
        themes: list Id => &[THEME],
        /// Where its wording was read.
        basis: maybe ActionBasis,
        /// Its sources.
        sources: list Id => &[SOURCE],
    }

    /// A milestone: something of an action that is either done or not.
    #[derive(Default)]
    milestones: Milestone (Some(ElementKind::Milestone)) in MilestoneColumns {
        /// Its id.
        id: one Id,
        /// Its actions, one or more; it is counted once under each and once in a total.
        actions: some Id => &[ACTION],
        /// Its title.
        title: one String,
        /// What counts as done.
        criterion: maybe String,
        /// A kind of your own choosing, by which reports can be made.
        kind: maybe String,
        /// When it is to be done, as first set.
        due: maybe Date,
        /// When it was promised; absent means with the adoption of its strategy.
        committed: maybe Date,
        /// Whether it was promised, or is known only because it happened.
        basis: maybe MilestoneBasis,
        /// Whether it is a duty to keep up rather than something to finish.
        continuing: maybe bool,
        /// Its weight, 1 when absent.
        weight: maybe f64,
        /// How long it takes, in calendar days; absent means unknown, not zero.
        duration_days: maybe u32,
        /// The actors of whom each has to do it: one item each.
        members: list Id => &[ACTOR],
        /// What it waits on.
        after: list After => &[MILESTONE],
    }

    /// A fact: what sources state about an element, when it happened and when it became known.
    #[derive(Default)]
    facts: Fact (Some(ElementKind::Fact)) in FactColumns {
        /// Its id; without one it is named by the hash of its content.
        id: maybe Id,
        /// What it is about: a milestone, strategy, instrument, event or recommendation.
        about: one Id => SUBJECTS,
        /// The member that it speaks of; absent means all.
        member: maybe Id => &[ACTOR],
        /// The status that it states.
        status: maybe Status,
        /// How far, from 0 to 1; only with the status `in_progress`.
        progress: maybe f64,
        /// A revision of the due date.
        due: maybe Date,
        /// The event that it comes from, which lends it date and sources where it has none.
        event: maybe Id => &[EVENT],
        /// When it happened.
        happened: maybe Date,
        /// When it became known; absent means with its sources.
        published: maybe Date,
        /// Its sources.
        sources: list Id => &[SOURCE],
        /// Where in them: a page, an article.
        locator: maybe String,
        /// How much weight the statement carries.
        standing: maybe Standing,
        /// The fact that it takes back.
        retracts: maybe Id => &[FACT],
        /// Whether it is for internal use: `publishable` leaves it out.
        internal: maybe bool,
        /// A note.
        note: maybe String,
    }

    /// A publication.
    #[derive(Default)]
    sources: Source (Some(ElementKind::Source)) in SourceColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
        /// Who published it.
        publisher: maybe Id => &[ACTOR],
        /// When; a source without a date is undated.
        published: maybe Date,
        /// Its address.
        url: maybe String,
        /// Its CELEX number.
        celex: maybe String,
        /// Its European Legislation Identifier.
        eli: maybe String,
        /// A kind of your own choosing.
        kind: maybe String,
        /// Its language.
        lang: maybe String,
        /// When it was last read there.
        accessed: maybe Date,
        /// The address of an archived copy.
        archived: maybe String,
        /// The sources that it draws on.
        based_on: list Id => &[SOURCE],
    }

    /// A body or a person.
    #[derive(Default)]
    actors: Actor (Some(ElementKind::Actor)) in ActorColumns {
        /// Its id.
        id: one Id,
        /// Its name.
        name: one String,
        /// What it is.
        kind: maybe ActorKind,
        /// Whom it answers to. An agency is not part of "the EU".
        part_of: maybe Id => &[ACTOR],
        /// Its country.
        country: maybe String,
        /// Its role.
        role: maybe String,
    }

    /// Something that took place, or was to; entered once.
    #[derive(Default)]
    events: Event (Some(ElementKind::Event)) in EventColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
        /// A kind of your own choosing.
        kind: maybe String,
        /// When it took place.
        held: maybe Date,
        /// Where.
        place: maybe String,
        /// Who convened it.
        convened_by: list Id => &[ACTOR],
        /// Who chaired it.
        chairs: list Id => &[ACTOR],
        /// Who spoke.
        speakers: list Id => &[ACTOR],
        /// Who attended.
        attended_by: list Id => &[ACTOR],
        /// How many took part.
        participants: maybe u32,
        /// What to know about that number.
        participants_note: maybe String,
        /// Its themes.
        themes: list Id => &[THEME],
        /// What it concerned.
        about: list Id => ANY,
        /// What happened there.
        summary: maybe String,
        /// Its sources.
        sources: list Id => &[SOURCE],
    }

    /// An instrument: a work such as an act; its identifiers and dates are its documents'.
    #[derive(Default)]
    instruments: Instrument (Some(ElementKind::Instrument)) in InstrumentColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
        /// A kind of your own choosing.
        kind: maybe String,
        /// Its documents.
        documents: list Id => &[SOURCE],
    }

    /// Something that somebody asked somebody to do.
    #[derive(Default)]
    recommendations: Recommendation (Some(ElementKind::Recommendation)) in RecommendationColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
        /// Who asked.
        issuer: maybe Id => &[ACTOR],
        /// Who was asked.
        to: list Id => &[ACTOR],
        /// When.
        published: maybe Date,
        /// By when it was to be done.
        due: maybe Date,
        /// What it concerns.
        about: list Id => ANY,
        /// Its sources.
        sources: list Id => &[SOURCE],
    }

    /// A measured quantity.
    #[derive(Default)]
    indicators: Indicator (Some(ElementKind::Indicator)) in IndicatorColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
        /// Its unit.
        unit: maybe String,
        /// Which way it is meant to move.
        direction: maybe Direction,
        /// What it says something about.
        about: list Id => ANY,
        /// From where it is measured.
        baseline: maybe Point,
        /// Where it is to get.
        target: maybe Point,
    }

    /// One value of an indicator, in one vintage.
    observations: Observation (Some(ElementKind::Observation)) in ObservationColumns {
        /// Its id; without one it is named by the hash of its content.
        id: maybe Id,
        /// Its indicator.
        indicator: one Id => &[INDICATOR],
        /// What period it is for.
        period: one Date,
        /// The value.
        value: one f64,
        /// What to know about it.
        flag: maybe Flag,
        /// The country it is for; absent means all.
        country: maybe String,
        /// When it became known; absent means with its sources.
        published: maybe Date,
        /// Its sources.
        sources: list Id => &[SOURCE],
        /// A note.
        note: maybe String,
    }

    /// A theme across areas.
    #[derive(Default)]
    themes: Theme (Some(ElementKind::Theme)) in ThemeColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
    }

    /// Another way of grouping actions, beside a strategy's own areas.
    #[derive(Default)]
    groupings: Grouping (Some(ElementKind::Grouping)) in GroupingColumns {
        /// Its id.
        id: one Id,
        /// Its title.
        title: one String,
        /// Its sources.
        sources: list Id => &[SOURCE],
    }

    /// One group of a grouping.
    #[derive(Default)]
    groups: Group (Some(ElementKind::Group)) in GroupColumns {
        /// Its id.
        id: one Id,
        /// Its grouping.
        grouping: one Id => &[GROUPING],
        /// Its title.
        title: one String,
        /// The actions in it.
        actions: list Id => &[ACTION],
    }

    /// A typed link: from dependent to prerequisite, from part to whole, from new to old.
    links: Link (Some(ElementKind::Link)) in LinkColumns {
        /// Its id; without one it is named by the hash of its content.
        id: maybe Id,
        /// Where it starts.
        from: one Id => ANY,
        /// Where it ends.
        to: one Id => ANY,
        /// What it says.
        kind: one LinkKind,
        /// How sure it is.
        basis: maybe LinkBasis,
        /// Who put it forward.
        by: maybe Id => &[ACTOR],
        /// When it became known; absent means with its sources.
        published: maybe Date,
        /// Its sources.
        sources: list Id => &[SOURCE],
        /// A note.
        note: maybe String,
    }

    /// A translation of one text of an element.
    #[derive(Default)]
    texts: Text (None) in TextColumns {
        /// The element.
        element: one Id => ANY,
        /// The column that is translated, such as `title`.
        column: one String,
        /// The language.
        lang: one String,
        /// The text in it.
        text: one String,
    }
}
