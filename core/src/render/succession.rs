//! The succession of strategies for a person.

use super::figures::{self, number};
use super::table::{Align, Page, Parts};
use crate::progress::options::StandingFilter;
use crate::succession::{SuccessionReport, SuccessionRow};
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &SuccessionReport, lang: Lang) -> Parts {
    let texts = lang.texts();
    let side = |side: &str| report.rows.iter().filter(|row| row.side == side).collect::<Vec<_>>();
    let mut first = commitments(report, &side("old"), lang);
    first.heading = heading(report, lang);
    first.intro = intro(report, lang);
    let mut parts = Vec::new();
    if !side("new").is_empty() {
        let mut page = commitments(report, &side("new"), lang);
        let new = report.new.as_deref().map(|id| title(report, id, lang)).unwrap_or_default();
        page.heading = texts.fill("succession.heading_new", &[("new", &new)]);
        parts.push(page);
    }
    if !report.candidates.is_empty() {
        parts.push(candidates(report, lang));
    }
    let mut notes = notes(report, texts);
    notes.push(figures::provenance(&report.portfolio, lang));
    Parts { first, parts, notes }
}

pub(super) fn heading(report: &SuccessionReport, lang: Lang) -> String {
    let texts = lang.texts();
    let moment = figures::moment(report.moment, texts);
    let old = title(report, &report.old, lang);
    match report.new.as_deref().map(|id| title(report, id, lang)) {
        Some(new) => texts.fill("succession.heading", &[("old", &old), ("new", &new), ("moment", &moment)]),
        None => texts.fill("succession.heading_open", &[("old", &old), ("moment", &moment)]),
    }
}

fn title(report: &SuccessionReport, id: &str, lang: Lang) -> String {
    report.origin.0.inner().title_of_id(id, lang.marking())
}

/// What stands before the table: whether anything is decided, and the whole by number and by weight.
pub(super) fn intro(report: &SuccessionReport, lang: Lang) -> Vec<String> {
    let (total, texts) = (&report.total, lang.texts());
    let mut intro = Vec::new();
    if report.new_adopted == Some(false) {
        let status = report.new_status.map(|status| texts.word("state", status));
        let key = if status.is_some() { "succession.not_adopted" } else { "succession.not_adopted_silent" };
        let new = report.new.as_deref().map(|id| title(report, id, lang)).unwrap_or_default();
        intro.push(texts.fill(key, &[("new", &new), ("status", status.as_deref().unwrap_or_default())]));
    }
    if total.milestones > 0 {
        let (closed, open) = (total.closed.to_string(), total.open.to_string());
        let told =
            texts.count_with("succession.summary", total.milestones as usize, &[("closed", &closed), ("open", &open)]);
        let outcomes = [
            ("carried_over", total.carried_over),
            ("strengthened", total.strengthened),
            ("narrowed", total.narrowed),
            ("merged", total.merged),
            ("split", total.split),
            ("replaced", total.replaced),
            ("dropped", total.dropped),
            ("unaddressed", total.unaddressed),
        ];
        let outcomes: Vec<String> = outcomes
            .iter()
            .filter(|(_, number)| *number > 0)
            .map(|(outcome, number)| format!("{} {number}", texts.word("outcome", outcome)))
            .collect();
        if outcomes.is_empty() {
            intro.push(told);
        } else {
            let told = [told, texts.fill("succession.of_open", &[("told", &outcomes.join(", "))])];
            intro.push(told.join(" "));
        }
    } else {
        intro.push(texts.get("succession.nothing").to_owned());
    }
    intro.extend(weights(report, texts));
    for (key, number) in [("succession.continuing", total.continuing), ("succession.withdrawn", total.withdrawn)] {
        if number > 0 {
            intro.push(texts.count(key, number as usize));
        }
    }
    if total.inherited + total.new > 0 {
        let (all, inherited) = ((total.inherited + total.new).to_string(), total.inherited.to_string());
        intro.push(texts.fill("succession.of_new", &[("n", &all), ("inherited", &inherited)]));
    }
    if let Some(days) = report.days_beyond_data.filter(|days| *days > 0) {
        intro.push(texts.count("succession.beyond", days as usize));
    }
    intro
}

/// The open weight, what is silent of it, and what became of it.
fn weights(report: &SuccessionReport, texts: &Texts) -> Option<String> {
    let total = &report.total;
    let (open, weight) = (total.open_weight?, total.weight.filter(|weight| *weight > 0.0)?);
    let told = |weight: Option<f64>| weight.map(|weight| number(weight, texts)).unwrap_or_default();
    let (open, weight) = (number(open, texts), number(weight, texts));
    let places: [(&str, &str); 5] = [
        ("open", &open),
        ("weight", &weight),
        ("unreported", &told(total.unreported_weight)),
        ("carried", &told(total.carried_weight)),
        ("abandoned", &told(total.abandoned_weight)),
    ];
    let key = if total.carried_weight.is_some() { "succession.weight_decided" } else { "succession.weight" };
    Some(texts.fill(key, &places))
}

/// The commitments of one side as a table.
fn commitments(report: &SuccessionReport, rows: &[&SuccessionRow], lang: Lang) -> Page {
    let texts = lang.texts();
    let has = |there: &dyn Fn(&SuccessionRow) -> bool| rows.iter().any(|row| there(row));
    // What drops a commitment does not take it up.
    let related = |row: &SuccessionRow| row.lineage != Some("drops") && !row.relatives.is_empty();
    let (due, outcome, relatives) =
        (has(&|row| row.due.is_some()), has(&|row| row.outcome.is_some()), has(&|row| !row.relatives.is_empty()));
    let is_old = rows.first().is_some_and(|row| row.side == "old");
    let columns = [
        (true, "column.milestone", Align::Left),
        (true, "column.state", Align::Left),
        (true, "column.promised", Align::Left),
        (due, "column.due", Align::Left),
        (true, "column.open_weight", Align::Right),
        (outcome, "column.outcome", Align::Left),
        (relatives, if is_old { "column.taken_up_by" } else { "column.comes_from" }, Align::Left),
    ];
    let cells = |row: &&SuccessionRow| -> Vec<String> {
        let relatives = row.relatives.iter().filter(|_| related(row));
        let relatives: Vec<String> = relatives.map(|id| title(report, id, lang)).collect();
        let cells = [
            title(report, &row.key, lang),
            texts.word("state", row.status),
            promised(row, texts),
            row.due.map(|date| date.to_string()).unwrap_or_default(),
            match row.open_weight {
                Some(weight) => number(weight, texts),
                None => texts.get("mark.continuing").to_owned(),
            },
            outcome_of(report, row, lang),
            relatives.join("; "),
        ];
        columns.iter().zip(cells).filter(|((shown, ..), _)| *shown).map(|(_, cell)| cell).collect()
    };
    let rows = rows.iter().map(cells).collect::<Vec<_>>();
    let shown = columns.iter().filter(|(shown, ..)| *shown);
    Page {
        columns: if rows.is_empty() {
            Vec::new()
        } else {
            shown.map(|(_, key, align)| (texts.get(key).to_owned(), *align)).collect()
        },
        rows,
        ..Page::default()
    }
}

/// When it was promised first, and how often if more than once.
pub(super) fn promised(row: &SuccessionRow, texts: &Texts) -> String {
    let first = row.first_promised.map_or_else(|| "–".to_owned(), |date| date.to_string());
    if row.promised < 2 {
        return first;
    }
    texts.count_with("succession.promised", row.promised as usize, &[("first", &first)])
}

/// The outcome, how sure it is, and where the link stands if not on the commitment itself.
pub(super) fn outcome_of(report: &SuccessionReport, row: &SuccessionRow, lang: Lang) -> String {
    let texts = lang.texts();
    let Some(outcome) = row.outcome else { return String::new() };
    let told = texts.word("outcome", outcome);
    if outcome == "closed" {
        return told;
    }
    let mut remarks = Vec::new();
    if row.basis == Some("inferred") {
        remarks.push(texts.get("basis.inferred").to_owned());
    }
    if let Some(on) = row.stated_on.as_ref().filter(|on| **on != row.key) {
        remarks.push(texts.fill("succession.stated_on", &[("title", &title(report, on, lang))]));
    }
    if remarks.is_empty() { told } else { format!("{told} ({})", remarks.join("; ")) }
}

/// What was put forward and decides nothing.
fn candidates(report: &SuccessionReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let keys = ["column.put_forward", "column.put_forward_by", "column.says", "column.of", "column.published"];
    let rows = report.candidates.iter().map(|row| {
        vec![
            title(report, &row.element, lang),
            row.by.as_deref().map(|by| title(report, by, lang)).unwrap_or_default(),
            texts.word("via", row.kind),
            title(report, &row.concerns, lang),
            row.published.map(|date| date.to_string()).unwrap_or_default(),
        ]
    });
    Page {
        heading: texts.get("succession.heading_candidates").to_owned(),
        intro: vec![texts.get("succession.candidates").to_owned()],
        columns: keys.into_iter().map(|key| (texts.get(key).to_owned(), Align::Left)).collect(),
        rows: rows.collect(),
        ..Page::default()
    }
}

fn notes(report: &SuccessionReport, texts: &Texts) -> Vec<String> {
    let mut notes = vec![texts.get("succession.open_is").to_owned()];
    if report.total.unreported_weight.is_some_and(|weight| weight > 0.0) {
        notes.push(texts.get("states.unreported").to_owned());
    }
    if report.standing == StandingFilter::Assessed {
        notes.push(texts.get("states.assessed").to_owned());
    }
    notes
}
