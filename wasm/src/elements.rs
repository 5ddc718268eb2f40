//! The elements of the graph.

use crate::report::report;

report! {
    /// One element with its row as it was written.
    ///
    /// What its getters give is shared and frozen; `toObject()` gives plain objects of your own.
    Element as "ElementDocument" {
        /// The version of milepost.
        milepost: "string",
        /// The hash of the portfolio.
        portfolio: "string",
        /// Which report it is.
        report: "\"element\"",
        /// Its id.
        id: "string",
        /// Its kind.
        kind: "ElementKind",
        /// What a person calls it.
        title: "string",
        /// Its row, as it was written.
        row: "Readonly<Record<string, unknown>>",
    }
}

report! {
    /// A list of elements: all of some kind, those next to one, those that can be reached, or a way.
    ///
    /// What its getters give is shared and frozen; `toObject()` gives plain objects of your own.
    ElementsReport as "ElementsDocument" {
        /// The version of milepost.
        milepost: "string",
        /// The hash of the portfolio.
        portfolio: "string",
        /// Which report it is.
        report: "\"elements\" | \"neighbours\" | \"reach\" | \"path\"",
        /// The element asked from, if any.
        id: "string | undefined",
        /// Where a way was to lead, if one was asked for.
        target: "string | undefined",
        /// The rows.
        rows: "readonly Shared<ElementRow>[]",
    }
}
