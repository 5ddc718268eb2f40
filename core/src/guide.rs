//! The guide: what the tables mean, what the figures mean, and how to check them.
//!
//! | page | answers |
//! | --- | --- |
//! | [`model`] | Which table does this belong in? Action or milestone? How does a spreadsheet become a portfolio? |
//! | [`clocks`] | What was true on a day, and what could be known on a day? What about imprecise dates and corrections? |
//! | [`measures`] | What exactly is this figure: its definition, its unit, its edge cases? |
//! | [`errors`] | What do errors look like, and which codes are there? |
//! | [`compatibility`] | What can change from version to version, and what cannot? |
//! | [`reproduce`] | How can a published report be made again and compared? |

/// The tables of a portfolio, and how to fill them.
pub mod model {
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/model.md")]
}

/// Two dates on every fact, two clocks on every report.
pub mod clocks {
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/clocks.md")]
}

/// Every key of a progress row and of a state row.
pub mod measures {
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/measures.md")]
}

/// What errors look like, and every code.
pub mod errors {
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/errors.md")]
}

/// What can change from version to version, and what cannot.
pub mod compatibility {
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/compatibility.md")]
}

/// How to make a published report again and compare it.
pub mod reproduce {
    #![doc = include_str!("guide/links.md")]
    #![doc = include_str!("guide/reproduce.md")]
}
