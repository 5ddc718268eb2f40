//! The timeline for a person.

use super::figures::{self, percent_or_dash, range};
use super::table::{Align, Page};
use crate::progress::options::By;
use crate::texts::{Lang, Texts};
use crate::timeline::options::KnownOn;
use crate::timeline::report::{TimelineReport, TimelineRow};

pub(super) fn heading(report: &TimelineReport, lang: Lang) -> String {
    let (start, end) = report.span();
    let places = [("start", start.to_string()), ("end", end.to_string())];
    lang.texts().fill("timeline.heading", &places.each_ref().map(|(place, text)| (*place, text.as_str())))
}

/// What is known on the days.
pub(super) fn known(report: &TimelineReport, texts: &Texts) -> String {
    match report.options().known_on {
        KnownOn::Everything => texts.get("timeline.everything").to_owned(),
        KnownOn::Day(day) => texts.fill("timeline.known_on", &[("day", &day.to_string())]),
        KnownOn::AsPublished => texts.get("timeline.as_published").to_owned(),
    }
}

/// What the rows at a place of each day are called.
pub(super) fn title_of(report: &TimelineReport, place: usize, lang: Lang) -> String {
    let (key, title) = report.named(place);
    match (&report.options().by, key) {
        // Kinds are words of the document's own.
        (Some(By::Kind), _) | (_, None) => title.unwrap_or_default(),
        (_, Some(id)) => report.portfolio().inner().title_of_id(&id, lang.marking()),
    }
}

pub(super) fn page(report: &TimelineReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let has_rows = report.options().by.is_some();
    let titles: Vec<String> = (0..report.rows_of_a_day()).map(|place| title_of(report, place, lang)).collect();
    let mut columns = vec![(texts.get("column.date").to_owned(), Align::Left)];
    if has_rows {
        columns.push((texts.get("column.title").to_owned(), Align::Left));
    }
    let numbers = ["column.milestones", "column.completion", "column.planned", "column.overdue"];
    columns.extend(numbers.map(|key| (texts.get(key).to_owned(), Align::Right)));
    let cells = |(row, title): (TimelineRow, &String)| {
        let mut cells = vec![row.date.to_string()];
        if has_rows {
            cells.push(title.clone());
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
        heading: heading(report, lang),
        intro: vec![known(report, texts)],
        columns,
        rows: report.rows().zip(titles.iter().cycle()).map(cells).collect(),
        total: None,
        notes: vec![texts.get("progress.range").to_owned(), figures::provenance(&report.portfolio_hash(), lang)],
    }
}
