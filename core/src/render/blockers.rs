//! What to finish first, for a person.

use super::figures;
use super::table::{Align, Page};
use crate::blockers::report::{BlockerRow, BlockersReport};
use crate::progress::options::StandingFilter;
use crate::texts::Lang;

pub(super) fn page(report: &BlockersReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let columns = [
        ("column.milestone", Align::Left),
        ("column.due", Align::Left),
        ("column.overdue_days", Align::Right),
        ("column.freed", Align::Right),
        ("column.released", Align::Right),
        ("column.waiting", Align::Right),
    ];
    let cells = |row: &BlockerRow| {
        vec![
            report.origin.0.inner().title_of_id(&row.key, lang.marking()),
            row.due.map(|due| due.to_string()).unwrap_or_default(),
            row.overdue_days.to_string(),
            row.freed.to_string(),
            row.released.to_string(),
            row.waiting.to_string(),
        ]
    };
    let mut intro = if report.overdue == 0 {
        vec![texts.get("blockers.nothing").to_owned()]
    } else {
        let roots = texts.count("blockers.roots", report.rows.len());
        vec![texts.count_with("blockers.overdue", report.overdue as usize, &[("roots", &roots)])]
    };
    if let Some(days) = report.days_beyond_data.filter(|days| *days > 0) {
        intro.push(texts.count("progress.beyond", days.unsigned_abs() as usize));
    }
    let mut notes = Vec::new();
    if !report.rows.is_empty() {
        notes.push(texts.get("blockers.columns").to_owned());
    }
    if report.standing == StandingFilter::Assessed {
        notes.push(texts.get("states.assessed").to_owned());
    }
    notes.push(figures::provenance(&report.portfolio, lang));
    let columns = columns.map(|(key, align)| (texts.get(key).to_owned(), align));
    Page {
        heading: texts.fill("blockers.heading", &[("moment", &figures::moment(report.moment, texts))]),
        intro,
        columns: if report.rows.is_empty() { Vec::new() } else { columns.into() },
        rows: report.rows.iter().map(cells).collect(),
        total: None,
        notes,
    }
}
