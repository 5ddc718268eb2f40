//! Everything that is known of one element.

use crate::report::report;

report! {
    [
        "Everything that is known of one element of any kind.",
    ]
    Dossier as "DossierDocument" {
        milepost: "string" = "The version of milepost.",
        portfolio: "string" = "The hash of the portfolio.",
        report: "\"dossier\"" = "Which report it is.",
        moment: "Shared<Moment>" = "The moment.",
        days_beyond_data: "number | null" = "By how many days the moment lies beyond what was looked for; `null` for what is no milestone.",
        id: "string" = "Its id.",
        kind: "ElementKind" = "Its kind.",
        title: "string" = "What a person calls it.",
        row: "Readonly<Record<string, unknown>>" = "Its row, as it was written.",
        state: "Shared<DossierState> | null" = "Its state at the moment; `null` for what has none, such as a source.",
        items: "readonly Shared<StateRow>[]" = "The items of a milestone, as `states` gives them: one for each member, or one.",
        history: "readonly Shared<DossierFact>[]" = "Every fact about it, in the order in which they count.",
        sources: "readonly Shared<DossierSource>[]" = "The sources that it and the facts about it name.",
        neighbours: "readonly Shared<ElementRow>[]" = "The other elements that it names, and that name it.",
        links: "readonly Shared<DossierLink>[]" = "Links from it and to it.",
        events: "readonly Shared<DossierEvent>[]" = "Events about it.",
        recommendations: "readonly Shared<DossierRecommendation>[]" = "Recommendations that concern it, or that a link joins to it.",
        indicators: "readonly Shared<DossierIndicator>[]" = "Indicators about it.",
    }
}
