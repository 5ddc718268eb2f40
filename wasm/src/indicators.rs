//! Whether indicators move as they are meant to.

use crate::report::report;

report! {
    [
        "Whether indicators move as they are meant to, by a published method; and where that cannot be told, why.",
    ]
    IndicatorsReport as "IndicatorsDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"indicators\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        method: "Method" = "How indicators are judged.",
        targets: "readonly Shared<IndicatorPoint>[] | null" = "Targets for countries, or in the place of those in the table.",
        trajectory: "readonly Shared<IndicatorPoint>[] | null" = "The points of the trajectories.",
        natural_limits: "readonly Shared<NaturalLimit>[] | null" = "Natural limits.",
        rates: "readonly string[] | null" = "Indicators that are rates of change themselves.",
        yes_no: "readonly string[] | null" = "Indicators that are met or not.",
        rules: "readonly IndicatorRule[] | null" = "Rules that some institutions apply.",
        rows: "readonly Shared<IndicatorVerdict>[]" = "The indicators in the order of their table, the whole before its countries.",
        total: "Shared<IndicatorsTotal>" = "How many rows there are of each kind.",
    }
}
