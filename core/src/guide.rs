//! The guide: what the tables mean, what the figures mean, and how to check them.
//!
//! | page | answers |
//! | --- | --- |
//! | [`model`] | Which table does this belong in? Action or milestone? How does a spreadsheet become a portfolio? |
//! | [`tables`] | How are the tables written as CSV, and how do they come from data frames? |
//! | [`many_strategies`] | How are thousands of strategies reported by Spark, Dask, DuckDB or polars, and what adds up? |
//! | [`clocks`] | What was true on a day, and what could be known on a day? What about imprecise dates and corrections? |
//! | [`measures`] | What exactly is this figure: its definition, its unit, its edge cases? |
//! | [`explain`] | Why is a figure what it is: which facts, which rules, which arithmetic? |
//! | [`audit`] | What can the data not support, and how punctual are its sources? |
//! | [`dossier`] | What is known of one element: its state, its history, what is joined to it? |
//! | [`scales`] | How does this look on a published scale, and what does the scale lose? |
//! | [`brief`] | What does one document for a parliament hold, and what does it say was done since the last? |
//! | [`exports`] | How do the graph and the dates get into other programs: pictures, networks, calendars? |
//! | [`succession`] | What became of what was promised, and of what was recommended? |
//! | [`indicators`] | Does a measured quantity move as it is meant to, by which method, and when can that not be told? |
//! | [`timeline`] | How did completion move from day to day, as is known now or as was known then? |
//! | [`dashboard`] | How does a ministry put all this on a public page, for everyone, and how does a reader check it? |
//! | [`pictures`] | What do the pictures of reports show, and how do they get into a page of one's own? |
//! | [`changes`] | What differs between two moments, or two files, and which one thing made each difference? |
//! | [`schedule`] | What holds the plan up, what does a delay do, what to finish first, and how far behind is it in days? |
//! | [`errors`] | What do errors look like, and which codes are there? |
//! | [`compatibility`] | What can change from version to version, and what cannot? |
//! | [`reproduce`] | How can a published report be made again and compared? |
//! | [`five_moments`] | How far had the EU strategy got on five days, and what was new on each? |

pub mod model {
    //! The tables of a portfolio, and how to fill them.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/model.md")]
}

pub mod tables {
    //! Tables as CSV files and as data frames.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/tables.md")]
}

pub mod many_strategies {
    //! Many strategies as rows of Arrow: engines, clusters, what adds up and what does not.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/many-strategies.md")]
}

pub mod clocks {
    //! Two dates on every fact, two clocks on every report.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/clocks.md")]
}

pub mod measures {
    //! Every key of a progress row and of a state row.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/measures.md")]
}

pub mod explain {
    //! Explanations: how they are asked for, their steps, every rule, every reason.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/explain.md")]
}

pub mod audit {
    //! What the data cannot support: every code of an audit, and punctuality.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/audit.md")]
}

pub mod dossier {
    //! Everything that is known of one element.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/dossier.md")]
}

pub mod scales {
    //! Milestones on published scales, and what these lose.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/scales.md")]
}

pub mod brief {
    //! One document for a parliament: its sections, and every key of its rows.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/brief.md")]
}

pub mod exports {
    //! The graph and the dates for other programs.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/exports.md")]
}

pub mod succession {
    //! What became of commitments in the next strategy, and of recommendations.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/succession.md")]
}

pub mod indicators {
    //! Whether indicators move as they are meant to, by published methods.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/indicators.md")]
}

pub mod timeline {
    //! Series of days: how they are counted, what is known on each, every key.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/timeline.md")]
}

pub mod pictures {
    //! Reports as SVG: what each picture shows, how to place and how to restyle it.
    //!
    #![doc = include_str!("guide/links.md")]
    //! <figure>
    #![doc = include_str!("guide/progress.svg")]
    //! </figure>
    //!
    #![doc = include_str!("guide/pictures.md")]
}

pub mod dashboard {
    //! A public dashboard: what it shows, how it is embedded and styled, pages without scripts, checking.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/dashboard.md")]
}

pub mod changes {
    //! Comparisons: causes, rows, totals, hindsight.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/changes.md")]
}

pub mod schedule {
    //! Schedules, the impact of a delay, blockers, and earned schedule: every rule and every key.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/schedule.md")]
}

pub mod errors {
    //! What errors look like, and every code.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/errors.md")]
}

pub mod compatibility {
    //! What can change from version to version, and what cannot.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/compatibility.md")]
}

pub mod reproduce {
    //! How to make a published report again and compare it.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/reproduce.md")]
}

pub mod five_moments {
    //! The embedded portfolio on five days: the reports, and what was new in each.
    //!
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/five-moments.md")]
}
