//! `surface.toml`: every operation, in any language.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Surface {
    /// What options, arguments and states can say.
    pub words: BTreeMap<String, Vec<String>>,
    /// The functions of the module.
    pub module: BTreeMap<String, Operation>,
    /// The constructors and methods of a portfolio.
    #[serde(rename = "Portfolio")]
    pub portfolio: BTreeMap<String, Operation>,
    /// The methods of every report.
    pub report: BTreeMap<String, Operation>,
    /// The keys of reports and rows, in order.
    pub keys: BTreeMap<String, Vec<String>>,
    /// Classes that some languages lack.
    pub class: BTreeMap<String, Exception>,
    /// Error codes that have no shared case.
    pub errors: BTreeMap<String, Reason>,
}

/// A function or a method.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Operation {
    /// The first sentence of its documentation.
    pub summary: Option<String>,
    /// Whether it belongs to the class, not to a portfolio.
    #[serde(rename = "static")]
    pub is_static: bool,
    pub parameters: Vec<Parameter>,
    /// What it gives.
    pub result: String,
    /// The codes with which it can fail.
    pub errors: Vec<String>,
    /// What else is to be known of it.
    pub note: Option<String>,
    /// The reports that have it, where not all do.
    pub on: Option<Vec<String>>,
    /// The languages that have it, where not all do, and why.
    pub only: Option<Vec<String>>,
    pub reason: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    pub name: String,
    #[serde(rename = "type")]
    pub kind: String,
    /// What it is when left out; `none` for nothing. Without one, it cannot be left out.
    pub default: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    pub only: Vec<String>,
    pub reason: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    pub reason: String,
}

/// The names of the reports, all of which have the methods of `report`.
pub const REPORTS: &[&str] = &[
    "AuditReport",
    "BlockersReport",
    "BriefReport",
    "ChangesReport",
    "CheckReport",
    "Dossier",
    "EarnedScheduleReport",
    "Element",
    "ElementsReport",
    "ExplainReport",
    "Extent",
    "ImpactReport",
    "IndicatorsReport",
    "OnScaleReport",
    "ProgressReport",
    "RecommendationsReport",
    "ScheduleReport",
    "StatesReport",
    "SuccessionReport",
    "TimelineReport",
];

impl Surface {
    /// The list as it is committed.
    pub fn read() -> Self {
        let text = crate::read(&crate::tests().join("surface.toml"));
        toml::from_str(&text).unwrap_or_else(|error| panic!("surface.toml: {error}"))
    }

    /// Every operation that a language has, under the class it belongs to (`module` for functions).
    pub fn operations(&self, language: &str) -> Vec<(&str, &str, &Operation)> {
        let own = |class, operations| own(class, operations, language);
        let mut all = own("module", &self.module);
        all.extend(own("Portfolio", &self.portfolio));
        for report in REPORTS {
            let has = |(_, _, operation): &(&str, &str, &Operation)| {
                operation.on.as_ref().is_none_or(|on| on.iter().any(|name| name == report))
            };
            all.extend(own(report, &self.report).into_iter().filter(has));
        }
        all
    }
}

fn own<'a>(
    class: &'a str,
    operations: &'a BTreeMap<String, Operation>,
    language: &str,
) -> Vec<(&'a str, &'a str, &'a Operation)> {
    let has =
        |operation: &Operation| operation.only.as_ref().is_none_or(|only| only.iter().any(|name| name == language));
    let having = operations.iter().filter(|(_, operation)| has(operation));
    having.map(|(name, operation)| (class, &**name, operation)).collect()
}
