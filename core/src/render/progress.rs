//! The progress report for a person.

use super::document::Table;
use super::figures::{self, percent_or_dash, range};
use super::table::{Align, Page};
use crate::progress::options::{By, StandingFilter};
use crate::progress::report::{ProgressReport, ProgressRow};
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &ProgressReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let options = report.options();
    let total = report.total();
    let filtered = options.within.is_some() || options.r#where.is_some();
    let (rows, left_out): (Vec<_>, Vec<_>) = report.rows().partition(|row| !filtered || holds_something(row));
    let mut notes = notes(report, &total, lang);
    if !left_out.is_empty() {
        notes.insert(0, texts.count("progress.hidden", left_out.len()));
    }
    let title = |id: &str| report.portfolio().inner().title_of_id(id, lang.marking());
    let table = table(&rows, &total, &options.by, &title, texts);
    Page {
        heading: heading(report, lang),
        intro: vec![summary(&total, texts)].into_iter().chain(beyond(report, texts)).collect(),
        columns: table.columns,
        rows: table.rows,
        total: table.total,
        notes,
    }
}

/// A table of rows and their total. `title` gives that of an element by its id.
pub(super) fn table(
    rows: &[ProgressRow],
    total: &ProgressRow,
    by: &By,
    title: &dyn Fn(&str) -> String,
    texts: &Texts,
) -> Table {
    let shown = Shown::of(total);
    let title = |row: &ProgressRow| match (by, row.key.as_deref()) {
        // Kinds are words of the document's own.
        (By::Kind, _) | (_, None) => row.title.clone().unwrap_or_default(),
        (_, Some(id)) => title(id),
    };
    let cells = rows.iter().map(|row| shown.cells(row, &title(row), texts)).collect();
    let total = shown.cells(total, texts.get("progress.total"), texts);
    Table { caption: String::new(), columns: shown.columns(by, texts), rows: cells, total: Some(total) }
}

pub(super) fn heading(report: &ProgressReport, lang: Lang) -> String {
    let texts = lang.texts();
    let title = |id: &str| report.portfolio().inner().title_of_id(id, lang.marking());
    let by = match &report.options().by {
        By::Grouping(id) => title(id),
        by => texts.word("by", &by.to_string()),
    };
    let mut within: Vec<String> = report.options().within.iter().flatten().map(|id| title(id)).collect();
    within.dedup();
    let moment = figures::moment(report.moment(), texts);
    let within = within.join("; ");
    let places = [("by", by.as_str()), ("moment", &moment), ("within", &within)];
    texts.fill(if within.is_empty() { "progress.heading" } else { "progress.heading_within" }, &places)
}

pub(super) fn holds_something(row: &ProgressRow) -> bool {
    row.milestones + row.continuing + row.withdrawn > 0
}

/// The whole in one sentence. Counts only: rounded shares of them would not always agree with completion.
pub(super) fn summary(total: &ProgressRow, texts: &Texts) -> String {
    if total.milestones == 0 {
        return texts.get("progress.nothing").to_owned();
    }
    let counts = [
        (total.completed, "progress.told_completed"),
        (total.in_progress, "progress.told_in_progress"),
        (total.not_started, "progress.told_not_started"),
        (total.unreported, "progress.told_unreported"),
        (total.dropped, "progress.told_dropped"),
    ];
    let told = counts.into_iter().filter(|(number, _)| *number > 0);
    let told: Vec<String> = told.map(|(number, key)| texts.count(key, number as usize)).collect();
    let mut summary = texts.count_with("progress.summary", total.milestones as usize, &[("told", &told.join(", "))]);
    if total.continuing > 0 {
        let upheld = total.upheld.to_string();
        summary.push(' ');
        summary += &texts.count_with("progress.beside", total.continuing as usize, &[("upheld", &upheld)]);
    }
    summary
}

/// A warning that nobody has looked that far.
fn beyond(report: &ProgressReport, texts: &Texts) -> Option<String> {
    let days = report.days_beyond_data().filter(|days| *days > 0)?;
    Some(texts.count("progress.beyond", days as usize))
}

fn notes(report: &ProgressReport, total: &ProgressRow, lang: Lang) -> Vec<String> {
    let texts = lang.texts();
    let mut notes = Vec::new();
    if total.milestones > 0 {
        notes.push(texts.get("progress.range").to_owned());
    }
    if total.possibly_overdue > 0 {
        notes.push(texts.get("progress.question_mark").to_owned());
    }
    if total.planned.is_some() {
        notes.push(texts.get("progress.what_planned_is").to_owned());
    }
    notes.push(method(report, texts));
    notes.push(figures::provenance(&report.portfolio_hash(), lang));
    notes
}

/// By which rules it is counted.
pub(super) fn method(report: &ProgressReport, texts: &Texts) -> String {
    let options = report.options();
    let credit = texts.word("credit", options.credit.as_str());
    let roll_up = texts.word("roll_up", options.roll_up.as_str());
    let method = match options.standing {
        StandingFilter::Any => "progress.method",
        StandingFilter::Assessed => "progress.method_assessed",
    };
    texts.fill(method, &[("credit", &credit), ("roll_up", &roll_up)])
}

/// Which columns are worth their room: those of rare things stand only where there are some.
struct Shown {
    dropped: bool,
    withdrawn: bool,
    continuing: bool,
    planned: bool,
    overdue: bool,
    blocked: bool,
    stalled: bool,
    contested: bool,
}

impl Shown {
    fn of(total: &ProgressRow) -> Self {
        Self {
            dropped: total.dropped > 0,
            withdrawn: total.withdrawn > 0,
            continuing: total.continuing > 0,
            planned: total.planned.is_some(),
            overdue: total.overdue + total.possibly_overdue > 0,
            blocked: total.blocked > 0,
            stalled: total.stalled > 0,
            contested: total.contested > 0,
        }
    }

    fn columns(&self, by: &By, texts: &Texts) -> Vec<(String, Align)> {
        let first = match by {
            By::Strategy => "column.strategy",
            By::Area => "column.area",
            By::Action => "column.action",
            By::Milestone => "column.milestone",
            By::Actor => "column.responsible",
            By::Theme => "column.theme",
            By::Member => "column.member",
            By::Kind => "column.kind",
            By::Grouping(_) => "column.group",
        };
        let columns = [
            (true, "column.milestones"),
            (true, "column.completed"),
            (true, "column.in_progress"),
            (true, "column.not_started"),
            (true, "column.unreported"),
            (self.dropped, "column.dropped"),
            (self.withdrawn, "column.withdrawn"),
            (self.continuing, "column.upheld"),
            (true, "column.completion"),
            (self.planned, "column.planned"),
            (self.overdue, "column.overdue"),
            (self.blocked, "column.blocked"),
            (self.stalled, "column.stalled"),
            (self.contested, "column.contested"),
        ];
        let shown =
            columns.iter().filter(|(shown, _)| *shown).map(|(_, key)| (texts.get(key).to_owned(), Align::Right));
        [(texts.get(first).to_owned(), Align::Left)].into_iter().chain(shown).collect()
    }

    fn cells(&self, row: &ProgressRow, name: &str, texts: &Texts) -> Vec<String> {
        let overdue = figures::overdue(row.overdue, row.possibly_overdue);
        let kept_up = match row.continuing {
            0 => "–".to_owned(),
            all => texts.fill("progress.of", &[("part", &row.upheld.to_string()), ("all", &all.to_string())]),
        };
        let cells = [
            (true, row.milestones.to_string()),
            (true, row.completed.to_string()),
            (true, row.in_progress.to_string()),
            (true, row.not_started.to_string()),
            (true, row.unreported.to_string()),
            (self.dropped, row.dropped.to_string()),
            (self.withdrawn, row.withdrawn.to_string()),
            (self.continuing, kept_up),
            (true, range(row.completion_low, row.completion_high)),
            (self.planned, percent_or_dash(row.planned)),
            (self.overdue, overdue),
            (self.blocked, row.blocked.to_string()),
            (self.stalled, row.stalled.to_string()),
            (self.contested, row.contested.to_string()),
        ];
        let shown = cells.into_iter().filter(|(shown, _)| *shown).map(|(_, cell)| cell);
        [name.to_owned()].into_iter().chain(shown).collect()
    }
}
