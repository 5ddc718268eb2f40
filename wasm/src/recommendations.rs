//! What became of recommendations.

use crate::report::report;

report! {
    [
        "What became of recommendations: what was answered, what addresses each, and how far that has got.",
    ]
    RecommendationsReport as "RecommendationsDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"recommendations\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        credit: "Credit" = "How much a milestone in progress counts.",
        standing: "StandingFilter" = "Whose word counts.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; `null` without a recommendation.",
        rows: "readonly Shared<RecommendationResponse>[]" = "The recommendations that were made by the moment, in the order of their table.",
        total: "Shared<RecommendationsTotal>" = "All of them.",
    }
}
