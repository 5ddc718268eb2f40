//! Elements, extents and findings for a person, and as rows.

use chrono::NaiveDate;
use serde_json::Value;

use super::figures;
use super::row::report_row;
use super::table::{Align, Page};
use crate::finding::Finding;
use crate::graph::{Element, ElementRow, ElementsReport};
use crate::portfolio::{CheckReport, Extent, Inner};
use crate::texts::{Lang, Texts};

fn left(keys: &[&'static str], texts: &Texts) -> Vec<(String, Align)> {
    keys.iter().map(|key| (texts.get(key).to_owned(), Align::Left)).collect()
}

fn provenance(portfolio: &str, lang: Lang) -> Vec<String> {
    vec![figures::provenance(portfolio, lang)]
}

pub(super) fn list(report: &ElementsReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let id = report.id.as_deref().unwrap_or_default();
    let target = report.target.as_deref().unwrap_or_default();
    let heading = match report.report {
        "neighbours" => "elements.neighbours",
        "reach" => "elements.reach",
        "path" => "elements.path",
        _ => "elements.heading",
    };
    let way = |row: &ElementRow| match (row.direction, row.via) {
        (Some("in"), Some(via)) => format!("← {}", texts.word("via", via)),
        (_, Some(via)) => format!("{} →", texts.word("via", via)),
        _ => String::new(),
    };
    let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
    let cells = |row: &ElementRow| {
        let title = report.origin.0.inner().title_of_id(&row.id, lang.marking());
        vec![title, texts.word("kind", row.kind.as_str()), row.id.to_string(), way(row), number(row.distance)]
    };
    Page {
        heading: texts.fill(heading, &[("id", id), ("target", target)]),
        intro: vec![texts.count("elements.count", report.rows.len())],
        columns: left(&["column.title", "column.kind", "column.id", "column.by", "column.steps"], texts),
        rows: report.rows.iter().map(cells).collect(),
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

pub(super) fn columns(row: &Value) -> Vec<ColumnRow> {
    let text = |value: &Value| match value {
        Value::String(text) => text.clone(),
        other => crate::canonical::to_string(other),
    };
    row.as_object()
        .into_iter()
        .flatten()
        .map(|(column, value)| ColumnRow { column: column.clone(), value: text(value) })
        .collect()
}

/// Columns that hold sentences or names, in the language of the document.
const WRITTEN: [&str; 7] = ["title", "name", "note", "summary", "criterion", "participants_note", "locator"];

/// The columns of an element as rows of a table.
pub(super) fn told(inner: &Inner, row: &Value, lang: Lang) -> Vec<Vec<String>> {
    let cells = |(column, value): (&String, &Value)| {
        let is_written = WRITTEN.contains(&column.as_str());
        let value = plainly(value);
        let value = if is_written { inner.as_written(&value, Some(lang.marking())) } else { value };
        vec![column.clone(), value]
    };
    row.as_object().into_iter().flatten().map(cells).collect()
}

/// A value as a person writes it: what a list holds one after another, a period as a date, and of any other object
/// each key with what it says.
fn plainly(value: &Value) -> String {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    match value {
        Value::String(text) => text.clone(),
        Value::Array(values) => {
            let between = if values.iter().any(Value::is_object) { "; " } else { ", " };
            values.iter().map(plainly).collect::<Vec<_>>().join(between)
        }
        Value::Object(object) => match (text("start"), text("end")) {
            (Some(start), Some(end)) if object.len() == 2 => [start, "/", end].concat(),
            _ => object.iter().map(|(key, value)| [key, " ", &plainly(value)].concat()).collect::<Vec<_>>().join(", "),
        },
        other => crate::canonical::to_string(other),
    }
}

pub(super) fn one(element: &Element, lang: Lang) -> Page {
    Page {
        heading: element.origin.0.inner().title_of_id(&element.id, lang.marking()),
        intro: vec![format!("{} {}", lang.texts().word("kind", element.kind.as_str()), element.id)],
        columns: left(&["column.column", "column.value"], lang.texts()),
        rows: told(element.origin.0.inner(), &element.row, lang),
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
    let texts = lang.texts();
    let day = |day: Option<NaiveDate>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let row = |key: &'static str, from, to| vec![texts.get(key).to_owned(), day(from), day(to)];
    let places = [("compiled", day(extent.compiled)), ("default", day(extent.default_as_of))];
    Page {
        heading: texts.get("extent.heading").to_owned(),
        intro: vec![texts.fill("extent.searched", &places.each_ref().map(|(name, day)| (*name, day.as_str())))],
        columns: left(&["column.clock", "column.first", "column.last"], texts),
        rows: vec![
            row("extent.happened", extent.first_happened, extent.last_happened),
            row("extent.published", extent.first_published, extent.last_published),
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

/// The frame is in the language asked for; what the findings say is English, as everywhere.
pub(super) fn check(report: &CheckReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let total = report.findings_total;
    let intro = if total == 0 {
        texts.get("check.nothing").to_owned()
    } else if total > report.rows.len() {
        texts.fill("check.first", &[("total", &total.to_string()), ("shown", &report.rows.len().to_string())])
    } else {
        texts.count("check.findings", total)
    };
    let columns: &[&'static str] = if total == 0 { &[] } else { &["column.where", "column.what", "column.what_to_do"] };
    Page {
        heading: texts.get("check.heading").to_owned(),
        intro: vec![intro],
        columns: left(columns, texts),
        rows: findings(report)
            .into_iter()
            .map(|row| vec![row.path.unwrap_or_default(), row.message, row.hint.unwrap_or_default()])
            .collect(),
        total: None,
        notes: vec![format!("milepost {}", crate::VERSION)],
    }
}
