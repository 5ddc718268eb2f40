//! The list of states for a person.

use super::figures::{self, percent};
use super::table::{Align, Page};
use crate::progress::options::StandingFilter;
use crate::states::{StateRow, StatesReport};
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &StatesReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows: Vec<StateRow> = report.rows().collect();
    let has_members = rows.iter().any(|row| row.member.is_some());
    let name_of = |id: &str| report.portfolio().inner().title_of_id(id, lang.marking());
    let mut keys = vec!["column.milestone"];
    if has_members {
        keys.push("column.member");
    }
    keys.extend(["column.state", "column.since", "column.due", "column.overdue", "column.behind_it"]);
    let cells = |row: &StateRow| {
        let mut cells = vec![name_of(&row.key)];
        if has_members {
            cells.push(row.member.as_deref().map(name_of).unwrap_or_default());
        }
        cells.extend([
            state(row, texts),
            row.since.map(|date| date.to_string()).unwrap_or_default(),
            due(row, texts),
            if row.overdue == "no" { String::new() } else { texts.word("overdue", row.overdue) },
            evidence(row, texts),
        ]);
        cells
    };
    let mut intro = texts.count("states.rows", rows.len());
    if report.options().standing == StandingFilter::Assessed {
        intro.push(' ');
        intro += texts.get("states.assessed");
    }
    Page {
        heading: texts.fill("states.heading", &[("moment", &figures::moment(report.moment(), texts))]),
        intro: vec![intro],
        columns: keys.into_iter().map(|key| (texts.get(key).to_owned(), Align::Left)).collect(),
        rows: rows.iter().map(cells).collect(),
        total: None,
        notes: vec![texts.get("states.unreported").to_owned(), figures::provenance(&report.portfolio_hash(), lang)],
    }
}

pub(super) fn state(row: &StateRow, texts: &Texts) -> String {
    let mut told = texts.word("state", row.status);
    if let Some(progress) = row.progress {
        told += &format!(", {}", percent(progress));
    }
    let marks = [
        (row.possibly_completed, "mark.possibly_completed"),
        (!row.in_plan && row.status != "withdrawn", "mark.not_in_plan"),
        (row.continuing, "mark.continuing"),
        (!row.blocked_by.is_empty(), "mark.blocked"),
        (row.stalled, "mark.stalled"),
        (row.contested, "mark.contested"),
    ];
    let marks: Vec<&str> = marks.into_iter().filter(|(there, _)| *there).map(|(_, mark)| texts.get(mark)).collect();
    if marks.is_empty() { told } else { format!("{told} ({})", marks.join(", ")) }
}

pub(super) fn due(row: &StateRow, texts: &Texts) -> String {
    match (row.due, row.due_in_force) {
        (Some(baseline), Some(in_force)) if baseline != in_force => {
            texts.fill("states.due", &[("in_force", &in_force.to_string()), ("first", &baseline.to_string())])
        }
        (_, Some(in_force)) => in_force.to_string(),
        _ => String::new(),
    }
}

fn evidence(row: &StateRow, texts: &Texts) -> String {
    let Some(standing) = row.standing else { return String::new() };
    let sources = match row.sources.len() {
        0 => texts.get("states.no_source").to_owned(),
        number => texts.count("states.sources", number),
    };
    let mut told = vec![texts.word("standing", standing.as_str()), sources];
    if row.corroborated == Some(true) {
        told.push(texts.get("mark.corroborated").to_owned());
    }
    if row.independent == Some(true) {
        told.push(texts.get("mark.independent").to_owned());
    }
    told.join(", ")
}
