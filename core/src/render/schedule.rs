//! The schedule for a person.

use chrono::NaiveDate;

use super::figures;
use super::table::{Align, Page};
use crate::progress::options::StandingFilter;
use crate::schedule::report::{ScheduleReport, ScheduleRow};
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &ScheduleReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let inner = report.portfolio().inner();
    let columns = [
        ("column.milestone", Align::Left),
        ("column.state", Align::Left),
        ("column.early_start", Align::Left),
        ("column.early_finish", Align::Left),
        ("column.late_finish", Align::Left),
        ("column.float_days", Align::Right),
        ("column.due", Align::Left),
        ("column.critical", Align::Left),
        ("column.driver", Align::Left),
    ];
    let cells = |row: ScheduleRow| {
        vec![
            inner.title_of_id(&row.key, lang.marking()),
            texts.word("state", row.state),
            day(row.early_start),
            day(row.early_finish),
            day(row.late_finish),
            row.total_float_days.map_or_else(|| "–".to_owned(), |days| figures::number(f64::from(days), texts)),
            row.due.map(|due| due.to_string()).unwrap_or_default(),
            critical(&row, texts),
            match row.driver.as_deref() {
                None => "–".to_owned(),
                Some("start") => texts.get("schedule.driver.start").to_owned(),
                Some("as_of") => texts.get("schedule.driver.as_of").to_owned(),
                Some("done") => texts.get("schedule.driver.done").to_owned(),
                Some(id) => inner.title_of_id(id, lang.marking()),
            },
        ]
    };
    let rows: Vec<Vec<String>> = report.rows().map(cells).collect();
    let columns = columns.map(|(key, align)| (texts.get(key).to_owned(), align));
    Page {
        heading: texts.fill("schedule.heading", &[("moment", &figures::moment(report.moment(), texts))]),
        intro: intro(report, texts),
        columns: if rows.is_empty() { Vec::new() } else { columns.into() },
        rows,
        total: None,
        notes: notes(report, lang),
    }
}

/// From when to when it runs, and what is not known.
pub(super) fn intro(report: &ScheduleReport, texts: &Texts) -> Vec<String> {
    if report.is_empty() {
        return vec![texts.get("progress.nothing").to_owned()];
    }
    let mut intro = Vec::new();
    match (report.start(), report.finish(), report.length_days()) {
        (Some(start), Some(finish), Some(days)) => {
            let (start, finish) = (start.to_string(), finish.to_string());
            let places = [("start", start.as_str()), ("finish", finish.as_str())];
            let whole = report.unknown() == 0;
            let key = if whole { "schedule.runs" } else { "schedule.runs_at_least" };
            intro.push(texts.count_with(key, days.unsigned_abs() as usize, &places));
        }
        _ => intro.push(texts.get("schedule.not_known").to_owned()),
    }
    if report.unknown() > 0 {
        intro.push(texts.count("schedule.unknown", report.unknown() as usize));
    }
    if let Some(days) = report.days_beyond_data().filter(|days| *days > 0) {
        intro.push(texts.count("succession.beyond", days.unsigned_abs() as usize));
    }
    intro
}

fn notes(report: &ScheduleReport, lang: Lang) -> Vec<String> {
    let texts = lang.texts();
    let mut notes = Vec::new();
    if !report.is_empty() {
        notes.push(texts.get("schedule.float_is").to_owned());
        notes.push(texts.get("schedule.critical_is").to_owned());
    }
    if report.options().standing == StandingFilter::Assessed {
        notes.push(texts.get("states.assessed").to_owned());
    }
    notes.push(figures::provenance(&report.portfolio_hash(), lang));
    notes
}

/// By which of the two readings it is critical.
fn critical(row: &ScheduleRow, texts: &Texts) -> String {
    let by = [(row.critical_by_float, "schedule.by_float"), (row.critical_by_path, "schedule.by_path")];
    by.iter().filter(|(is, _)| *is).map(|(_, key)| texts.get(key)).collect::<Vec<_>>().join(", ")
}

/// A day, or a dash where it is not known.
pub(super) fn day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "–".to_owned(), |day| day.to_string())
}
