//! The elements of the graph.

use crate::report::report;

report! {
    [
        "One element with its row as it was written.",
    ]
    Element as "ElementDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"element\"" = "Which report it is.",
        id: "string" = "Its id.",
        kind: "ElementKind" = "Its kind.",
        title: "string" = "What a person calls it.",
        row: "Readonly<Record<string, unknown>>" = "Its row, as it was written.",
    }
}

report! {
    [
        "A list of elements: all of some kind, those next to one, those that can be reached, or a way.",
    ]
    ElementsReport as "ElementsDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"elements\" | \"neighbours\" | \"reach\" | \"path\"" = "Which report it is.",
        id: "string | undefined" = "The element asked from, if any.",
        target: "string | undefined" = "Where a way was to lead, if one was asked for.",
        rows: "readonly Shared<ElementRow>[]" = "The rows.",
    }
}
