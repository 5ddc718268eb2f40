//! The impact of a delay for a person.

use super::figures::{self, number};
use super::table::{Align, Page};
use crate::impact::report::{ImpactReport, ImpactRow};
use crate::progress::options::StandingFilter;
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &ImpactReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let title = |id: &str| report.origin.0.inner().title_of_id(id, lang.marking());
    let moment = figures::moment(report.moment, texts);
    let delayed = title(&report.id);
    let places = [("title", delayed.as_str()), ("moment", &moment)];
    let columns = [
        ("column.milestone", Align::Left),
        ("column.early_finish", Align::Left),
        ("column.slips_days", Align::Right),
        ("column.certain_days", Align::Right),
        ("column.due", Align::Left),
        ("column.missed", Align::Left),
    ];
    let cells = |row: &ImpactRow| {
        let finish = row.finish.to_string();
        vec![
            title(&row.key),
            if row.at_least { texts.fill("impact.not_before", &[("date", &finish)]) } else { finish },
            row.slips_days.to_string(),
            row.certain_days.to_string(),
            row.deadline.map(|due| due.to_string()).unwrap_or_default(),
            texts.get(if row.missed { "changes.yes" } else { "changes.no" }).to_owned(),
        ]
    };
    let columns = columns.map(|(key, align)| (texts.get(key).to_owned(), align));
    Page {
        heading: texts.count_with("impact.heading", report.delay_days as usize, &places),
        intro: intro(report, lang),
        columns: if report.rows.is_empty() { Vec::new() } else { columns.into() },
        rows: report.rows.iter().map(cells).collect(),
        total: None,
        notes: notes(report, texts, lang),
    }
}

fn intro(report: &ImpactReport, lang: Lang) -> Vec<String> {
    let texts = lang.texts();
    let mut intro = Vec::new();
    if report.rows.is_empty() {
        intro.push(texts.get("impact.nothing").to_owned());
    } else {
        intro.push(texts.count("impact.slips", report.rows.len()));
    }
    if let Some((id, due)) = report.first_missed.as_ref().zip(report.first_deadline) {
        let title = report.origin.0.inner().title_of_id(id, lang.marking());
        let (due, weight) = (due.to_string(), number(report.weight_at_risk, texts));
        let places = [("title", title.as_str()), ("due", &due), ("weight", &weight)];
        intro.push(texts.count_with("impact.missed", report.missed as usize, &places));
    }
    if report.at_least {
        intro.push(texts.get("impact.at_least").to_owned());
    }
    if let Some(days) = report.days_beyond_data.filter(|days| *days > 0) {
        intro.push(texts.count("succession.beyond", days.unsigned_abs() as usize));
    }
    intro
}

fn notes(report: &ImpactReport, texts: &Texts, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    if !report.rows.is_empty() {
        notes.push(texts.get("impact.missed_is").to_owned());
    }
    if report.standing == StandingFilter::Assessed {
        notes.push(texts.get("states.assessed").to_owned());
    }
    notes.push(figures::provenance(&report.portfolio, lang));
    notes
}
