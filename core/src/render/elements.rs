//! Elements, extents and findings for a person, and as rows.

use chrono::NaiveDate;

use super::figures::{self, count};
use super::row::report_row;
use super::table::{Align, Page};
use crate::finding::Finding;
use crate::graph::{Element, ElementsReport};
use crate::portfolio::{CheckReport, Extent};
use crate::texts::Lang;

fn left(labels: &[&str]) -> Vec<(String, Align)> {
    labels.iter().map(|label| ((*label).to_owned(), Align::Left)).collect()
}

fn provenance(portfolio: &str, lang: Lang) -> Vec<String> {
    vec![figures::provenance(portfolio, lang)]
}

pub(super) fn list(report: &ElementsReport, lang: Lang) -> Page {
    let heading = match (report.report, &report.id, &report.target) {
        ("neighbours", Some(id), _) => format!("Next to {id}"),
        ("reach", Some(id), _) => format!("Reachable from {id}"),
        ("path", Some(id), Some(target)) => format!("From {id} to {target}"),
        _ => "Elements".to_owned(),
    };
    let way = |direction: Option<&'static str>, via: Option<&'static str>| match (direction, via) {
        (Some("in"), Some(via)) => format!("← {via}"),
        (_, Some(via)) => format!("{via} →"),
        _ => String::new(),
    };
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    Page {
        heading,
        intro: vec![count(report.rows.len() as u32, "element", "elements") + "."],
        columns: left(&["Title", "Kind", "Id", "By", "Steps"]),
        rows: report
            .rows
            .iter()
            .map(|row| {
                let kind = row.kind.to_string();
                vec![row.title.clone(), kind, row.id.to_string(), way(row.direction, row.via), number(row.distance)]
            })
            .collect(),
        total: None,
        notes: provenance(&report.portfolio, lang),
    }
}

report_row! {
    /// One column of an element.
    pub(super) struct ColumnRow {
        /// The name of the column.
        column: String,
        /// Its value; lists and objects as JSON.
        value: String,
    }
}

pub(super) fn columns(row: &serde_json::Value) -> Vec<ColumnRow> {
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        other => crate::canonical::to_string(other),
    };
    row.as_object()
        .into_iter()
        .flatten()
        .map(|(column, value)| ColumnRow { column: column.clone(), value: text(value) })
        .collect()
}

pub(super) fn one(element: &Element, lang: Lang) -> Page {
    Page {
        heading: element.title.clone(),
        intro: vec![format!("{} {}", element.kind, element.id)],
        columns: left(&["Column", "Value"]),
        rows: columns(&element.row).into_iter().map(|row| vec![row.column, row.value]).collect(),
        total: None,
        notes: provenance(&element.portfolio, lang),
    }
}

report_row! {
    /// An extent as a row.
    pub(super) struct ExtentRow {
        /// The first day of the earliest `happened`.
        first_happened: Option<NaiveDate>,
        /// The last day of the latest.
        last_happened: Option<NaiveDate>,
        /// The day on which the first fact became known.
        first_published: Option<NaiveDate>,
        /// The day on which the last did.
        last_published: Option<NaiveDate>,
        /// Up to when sources were searched.
        compiled: Option<NaiveDate>,
        /// The day to show first.
        default_as_of: Option<NaiveDate>,
    }
}

pub(super) fn dates(extent: &Extent) -> Option<ExtentRow> {
    Some(ExtentRow {
        first_happened: extent.first_happened,
        last_happened: extent.last_happened,
        first_published: extent.first_published,
        last_published: extent.last_published,
        compiled: extent.compiled,
        default_as_of: extent.default_as_of,
    })
}

pub(super) fn extent(extent: &Extent, lang: Lang) -> Page {
    let day = |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let row = |label: &str, from, to| vec![label.to_owned(), day(from), day(to)];
    Page {
        heading: "How far this portfolio reaches".to_owned(),
        intro: vec![format!(
            "Sources were searched up to {}; the day to show first is {}.",
            day(extent.compiled),
            day(extent.default_as_of)
        )],
        columns: left(&["Clock", "First", "Last"]),
        rows: vec![
            row("happened", extent.first_happened, extent.last_happened),
            row("published", extent.first_published, extent.last_published),
        ],
        total: None,
        notes: provenance(&extent.portfolio, lang),
    }
}

report_row! {
    /// A finding as a row.
    pub(super) struct FindingRow {
        /// The stable code.
        code: &'static str,
        /// `error` or `warning`.
        severity: &'static str,
        /// The table.
        table: Option<String>,
        /// The number of the row, counted from 0.
        row: Option<usize>,
        /// The ids concerned.
        ids: Vec<String>,
        /// Where in the document.
        path: Option<String>,
        /// One sentence for a person.
        message: String,
        /// What to do about it.
        hint: Option<String>,
    }
}

pub(super) fn finding(finding: Finding) -> FindingRow {
    FindingRow {
        code: finding.code.as_str(),
        severity: finding.severity.as_str(),
        table: finding.table,
        row: finding.row,
        ids: finding.ids,
        path: finding.path,
        message: finding.message,
        hint: finding.hint,
    }
}

pub(super) fn findings(report: &CheckReport) -> Vec<FindingRow> {
    report.rows.iter().cloned().map(finding).collect()
}

pub(super) fn check(report: &CheckReport, _: Lang) -> Page {
    let total = report.findings_total;
    let intro = if total == 0 {
        "Nothing is wrong with this document.".to_owned()
    } else if total > report.rows.len() {
        format!("{total} findings; these are the first {}.", report.rows.len())
    } else {
        count(total as u32, "finding", "findings") + "."
    };
    let columns = if total == 0 { Vec::new() } else { left(&["Where", "What", "What to do"]) };
    Page {
        heading: "Check of a document".to_owned(),
        intro: vec![intro],
        columns,
        rows: findings(report)
            .into_iter()
            .map(|row| vec![row.path.unwrap_or_default(), row.message, row.hint.unwrap_or_default()])
            .collect(),
        total: None,
        notes: vec![format!("milepost {}", crate::VERSION)],
    }
}
