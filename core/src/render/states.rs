//! The list of states for a person.

use super::figures::{count, percent};
use super::table::{Align, Page};
use crate::progress::options::StandingFilter;
use crate::states::{StateRow, StatesReport};
use crate::texts::Lang;

pub(super) fn page(report: &StatesReport, lang: Lang) -> Page {
    let rows: Vec<StateRow> = report.rows().collect();
    let has_members = rows.iter().any(|row| row.member.is_some());
    let inner = report.portfolio().inner();
    let name_of = |id: &str| {
        let found = inner.locate(id, crate::word::ElementKind::ALL);
        found.map_or_else(|_| id.to_owned(), |(kind, row)| inner.title(kind, row))
    };
    let mut columns = vec![("Milestone".to_owned(), Align::Left)];
    if has_members {
        columns.push(("Member".to_owned(), Align::Left));
    }
    columns.extend(["State", "Since", "Due", "Overdue", "Behind it"].map(|label| (label.to_owned(), Align::Left)));
    let cells = |row: &StateRow| {
        let mut cells = vec![row.title.clone()];
        if has_members {
            cells.push(row.member.as_deref().map(name_of).unwrap_or_default());
        }
        cells.extend([
            state(row),
            row.since.map(|date| date.to_string()).unwrap_or_default(),
            due(row),
            if row.overdue == "no" { String::new() } else { row.overdue.to_owned() },
            evidence(row),
        ]);
        cells
    };
    let standing = match report.options().standing {
        StandingFilter::Any => String::new(),
        StandingFilter::Assessed => " Only what was assessed or is on record counts.".to_owned(),
    };
    Page {
        heading: format!("States of milestones, {}", report.moment()),
        intro: vec![format!("{}.{standing}", count(rows.len() as u32, "row", "rows"))],
        columns,
        rows: rows.iter().map(cells).collect(),
        total: None,
        notes: vec![
            "Not reported is not the same as not started.".to_owned(),
            super::figures::provenance(&report.portfolio_hash(), lang),
        ],
    }
}

fn state(row: &StateRow) -> String {
    let mut told = match row.status {
        "unreported" => "not reported".to_owned(),
        status => status.replace('_', " "),
    };
    if let Some(progress) = row.progress {
        told += &format!(", {}", percent(progress));
    }
    let marks = [
        (row.possibly_completed, "possibly completed"),
        (!row.in_plan && row.status != "withdrawn", "not yet in the plan"),
        (row.continuing, "continuing"),
        (!row.blocked_by.is_empty(), "blocked"),
        (row.stalled, "stalled"),
        (row.contested, "contested"),
    ];
    let marks: Vec<&str> = marks.iter().filter(|(there, _)| *there).map(|(_, mark)| *mark).collect();
    if marks.is_empty() { told } else { format!("{told} ({})", marks.join(", ")) }
}

fn due(row: &StateRow) -> String {
    match (row.due, row.due_in_force) {
        (Some(baseline), Some(in_force)) if baseline != in_force => format!("{in_force} (first {baseline})"),
        (_, Some(in_force)) => in_force.to_string(),
        _ => String::new(),
    }
}

fn evidence(row: &StateRow) -> String {
    let Some(standing) = row.standing else { return String::new() };
    let sources = match row.sources.len() {
        0 => "no source".to_owned(),
        number => count(number as u32, "source", "sources"),
    };
    let mut told = vec![standing.as_str().replace('_', " "), sources];
    if row.corroborated == Some(true) {
        told.push("corroborated".to_owned());
    }
    if row.independent == Some(true) {
        told.push("independent".to_owned());
    }
    told.join(", ")
}
