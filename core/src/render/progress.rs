//! The progress report for a person.

use super::figures::{count, percent_or_dash, range};
use super::table::{Align, Page};
use crate::progress::options::{By, Credit, RollUp, StandingFilter};
use crate::progress::report::{ProgressReport, ProgressRow};
use crate::texts::Lang;

pub(super) fn page(report: &ProgressReport, lang: Lang) -> Page {
    let options = report.options();
    let total = report.total();
    let shown = Shown::of(&total);
    let filtered = options.within.is_some() || options.r#where.is_some();
    let (rows, left_out): (Vec<_>, Vec<_>) = report.rows().partition(|row| !filtered || holds_something(row));
    let mut notes = notes(report, &total, lang);
    if !left_out.is_empty() {
        let told = match left_out.len() {
            1 => "1 row holds no milestone in scope and is not shown.".to_owned(),
            many => format!("{many} rows hold no milestone in scope and are not shown."),
        };
        notes.insert(0, told);
    }
    Page {
        heading: heading(report),
        intro: vec![summary(&total)].into_iter().chain(beyond(report)).collect(),
        columns: shown.columns(&options.by),
        rows: rows.iter().map(|row| shown.cells(row, row.title.as_deref().unwrap_or_default())).collect(),
        total: Some(shown.cells(&total, "Total")),
        notes,
    }
}

fn heading(report: &ProgressReport) -> String {
    let by = match &report.options().by {
        By::Grouping(id) => {
            let inner = report.portfolio().inner();
            let title = inner.locate(id, &[crate::word::ElementKind::Grouping]);
            title.map_or_else(|_| id.to_string(), |(kind, row)| inner.title(kind, row))
        }
        by => by.to_string(),
    };
    let within = report.options().within.iter().flatten().map(|id| {
        let inner = report.portfolio().inner();
        let found = inner.locate(id, crate::word::ElementKind::ALL);
        found.map_or_else(|_| id.to_string(), |(kind, row)| inner.title(kind, row))
    });
    let mut within: Vec<String> = within.collect();
    within.dedup();
    let moment = report.moment();
    if within.is_empty() {
        return format!("Progress by {by}, {moment}");
    }
    format!("{}: progress by {by}, {moment}", within.join("; "))
}

fn holds_something(row: &ProgressRow) -> bool {
    row.milestones + row.continuing + row.withdrawn > 0
}

/// The whole in one sentence. Counts only: rounded shares of them would not always agree with completion.
fn summary(total: &ProgressRow) -> String {
    if total.milestones == 0 {
        return "There is no milestone in the plan within this scope.".to_owned();
    }
    let counts = [
        (total.completed, "completed"),
        (total.in_progress, "in progress"),
        (total.not_started, "not started"),
        (total.unreported, "not reported"),
        (total.dropped, "dropped"),
    ];
    let told: Vec<String> =
        counts.iter().filter(|(number, _)| *number > 0).map(|(number, what)| format!("{number} {what}")).collect();
    let continuing = match total.continuing {
        0 => String::new(),
        _ => format!(
            " Beside them {}, {} kept up.",
            count(total.continuing, "continuing duty", "continuing duties"),
            total.upheld
        ),
    };
    format!("Of {}: {}.{continuing}", count(total.milestones, "milestone", "milestones"), told.join(", "))
}

/// A warning that nobody has looked that far.
fn beyond(report: &ProgressReport) -> Option<String> {
    let days = report.days_beyond_data().filter(|days| *days > 0)?;
    Some(format!(
        "This moment lies {} beyond what was searched or is known: what happened since is not in these figures, and nothing is called overdue for it.",
        count(days as u32, "day", "days")
    ))
}

fn notes(report: &ProgressReport, total: &ProgressRow, lang: Lang) -> Vec<String> {
    let options = report.options();
    let mut notes = Vec::new();
    if total.milestones > 0 {
        notes.push(
            "Completion is a range: from what is known to be done to what is done if everything that is silent were done. Not reported is not the same as not started."
                .to_owned(),
        );
    }
    if total.possibly_overdue > 0 {
        notes.push("Overdue with a question mark: unless it was done since anybody looked.".to_owned());
    }
    if total.planned.is_some() {
        notes.push("Planned is the share that was due by then, among the milestones with a due date.".to_owned());
    }
    let credit = match options.credit {
        Credit::None => "work in progress counts nothing",
        Credit::Stated => "work in progress counts as far as its source says",
        Credit::Half => "work in progress counts half",
    };
    let roll_up = match options.roll_up {
        RollUp::Milestones => "milestones count by weight, each once",
        RollUp::Children => "each level is the mean of the one below",
    };
    let standing = match options.standing {
        StandingFilter::Any => "",
        StandingFilter::Assessed => "; only what was assessed or is on record counts",
    };
    notes.push(format!("Method: {credit}; {roll_up}{standing}."));
    notes.push(super::figures::provenance(&report.portfolio_hash(), lang));
    notes
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

    fn columns(&self, by: &By) -> Vec<(String, Align)> {
        let first = match by {
            By::Strategy => "Strategy",
            By::Area => "Area",
            By::Action => "Action",
            By::Milestone => "Milestone",
            By::Actor => "Responsible",
            By::Theme => "Theme",
            By::Member => "Member",
            By::Kind => "Kind",
            By::Grouping(_) => "Group",
        };
        let columns = [
            (true, "Milestones"),
            (true, "Completed"),
            (true, "In progress"),
            (true, "Not started"),
            (true, "Not reported"),
            (self.dropped, "Dropped"),
            (self.withdrawn, "Withdrawn"),
            (self.continuing, "Kept up"),
            (true, "Completion"),
            (self.planned, "Planned"),
            (self.overdue, "Overdue"),
            (self.blocked, "Blocked"),
            (self.stalled, "Stalled"),
            (self.contested, "Contested"),
        ];
        let shown = columns.iter().filter(|(shown, _)| *shown).map(|(_, label)| ((*label).to_owned(), Align::Right));
        [(first.to_owned(), Align::Left)].into_iter().chain(shown).collect()
    }

    fn cells(&self, row: &ProgressRow, name: &str) -> Vec<String> {
        let overdue = match (row.overdue, row.possibly_overdue) {
            (certain, 0) => certain.to_string(),
            (0, possible) => format!("{possible}?"),
            (certain, possible) => format!("{certain} + {possible}?"),
        };
        let kept_up = match row.continuing {
            0 => "–".to_owned(),
            all => format!("{} of {all}", row.upheld),
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
