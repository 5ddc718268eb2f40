//! `core/data/COVERAGE.md`: where each piece of the material is in the data, or why it is not.

use std::fmt::Write;

use milepost::Portfolio;
use serde::Deserialize;

use super::plain;
use crate::{read, repository};

/// `coverage.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Coverage {
    evidence: Vec<Evidence>,
    statements: Vec<Statement>,
}

/// A number of the evidence list.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    evidence: String,
    #[serde(default)]
    elements: Vec<String>,
    /// The number that names the same event.
    same_event_as: Option<String>,
    /// Why it is not in the data.
    left_out: Option<String>,
}

/// What a document says.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statement {
    document: String,
    statement: String,
    elements: Vec<String>,
}

/// The page.
pub(super) fn page(portfolio: &Portfolio) -> String {
    let coverage: Coverage =
        serde_json::from_str(&read(&repository("core/data/coverage.json"))).expect("the list of what is covered");
    let left_out = coverage.evidence.iter().filter(|row| row.left_out.is_some()).count();
    let again = coverage.evidence.iter().filter(|row| row.same_event_as.is_some()).count();
    let all = coverage.evidence.len();
    let mut page = format!(
        "<!-- Written by `cargo run -p conformance --bin pages` from coverage.json; not edited by hand. -->\n\
         # Coverage\n\n\
         Where each piece of the material is in the data, or why it is not. Each id can be asked for with `element`.\n\n\
         ## The evidence list\n\n\
         {all} numbers: {} events are in the data, {again} numbers name one of them a second time, {left_out} are \
         left out.\n\n| number | event | rows |\n| :-- | :-- | :-- |\n",
        all - left_out - again,
    );
    for row in &coverage.evidence {
        let (events, others): (Vec<_>, Vec<_>) = row.elements.iter().partition(|id| id.starts_with("e/"));
        let event = match (&row.left_out, &row.same_event_as) {
            (Some(reason), _) => format!("left out: {}", plain(reason)),
            (None, Some(other)) => format!("the event of {other}"),
            (None, None) => events.iter().map(|id| title(portfolio, id)).collect::<Vec<_>>().join("; "),
        };
        let rows = events.into_iter().chain(others).map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" ");
        writeln!(page, "| {} | {event} | {rows} |", row.evidence).expect("a text grows");
    }
    page.push_str("\n## Five documents, statement by statement\n");
    let mut document = None;
    for row in &coverage.statements {
        if document.replace(&row.document) != Some(&row.document) {
            let count = coverage.statements.iter().filter(|other| other.document == row.document).count();
            write!(
                page,
                "\n### {}\n\n{count} statements.\n\n| statement | held by |\n| :-- | :-- |\n",
                plain(&row.document)
            )
            .expect("a text grows");
        }
        let rows =
            row.elements.iter().map(|id| format!("{} `{id}`", title(portfolio, id))).collect::<Vec<_>>().join("; ");
        writeln!(page, "| {} | {rows} |", plain(&row.statement)).expect("a text grows");
    }
    page
}

/// What a person calls an element.
fn title(portfolio: &Portfolio, id: &str) -> String {
    plain(&portfolio.element(id).unwrap_or_else(|error| panic!("{error}")).title)
}
