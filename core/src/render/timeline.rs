//! The timeline for a person.

use super::figures::{self, percent_or_dash, range};
use super::table::{Align, Page};
use crate::progress::options::By;
use crate::texts::Lang;
use crate::timeline::options::KnownOn;
use crate::timeline::report::{TimelineReport, TimelineRow};

pub(super) fn page(report: &TimelineReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let inner = report.portfolio().inner();
    let options = report.options();
    let has_rows = options.by.is_some();
    let title = |row: &TimelineRow| match (&options.by, row.key.as_deref()) {
        // Kinds are words of the document's own.
        (Some(By::Kind), _) | (_, None) => row.title.clone().unwrap_or_default(),
        (_, Some(id)) => inner.title_of_id(id, lang),
    };
    let (start, end) = report.span();
    let places = [("start", start.to_string()), ("end", end.to_string())];
    let places = places.each_ref().map(|(place, text)| (*place, text.as_str()));
    let known = match options.known_on {
        KnownOn::Everything => texts.get("timeline.everything").to_owned(),
        KnownOn::Day(day) => texts.fill("timeline.known_on", &[("day", &day.to_string())]),
        KnownOn::AsPublished => texts.get("timeline.as_published").to_owned(),
    };
    let mut columns = vec![(texts.get("column.date").to_owned(), Align::Left)];
    if has_rows {
        columns.push((texts.get("column.title").to_owned(), Align::Left));
    }
    let numbers = ["column.milestones", "column.completion", "column.planned", "column.overdue"];
    columns.extend(numbers.map(|key| (texts.get(key).to_owned(), Align::Right)));
    let cells = |row: TimelineRow| {
        let mut cells = vec![row.date.to_string()];
        if has_rows {
            cells.push(title(&row));
        }
        cells.extend([
            row.milestones.to_string(),
            range(row.completion_low, row.completion_high),
            percent_or_dash(row.planned),
            figures::overdue(row.overdue, row.possibly_overdue),
        ]);
        cells
    };
    Page {
        heading: texts.fill("timeline.heading", &places),
        intro: vec![known],
        columns,
        rows: report.rows().map(cells).collect(),
        total: None,
        notes: vec![texts.get("progress.range").to_owned(), figures::provenance(&report.portfolio_hash(), lang)],
    }
}
