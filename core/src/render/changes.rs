//! The comparison of two moments for a person.

use super::figures::{self, percent};
use super::table::{Align, Page};
use crate::changes::cause::Cause;
use crate::changes::report::{ChangeRow, ChangesReport};
use crate::changes::totals::ChangeTotal;
use crate::explain::figure::Figure;
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &ChangesReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let inner = report.portfolio().inner();
    let (before, after) = report.moments();
    let (before, after) = (figures::moment(before, texts), figures::moment(after, texts));
    let mut intro: Vec<String> = report.totals().iter().filter_map(|total| told(total, texts)).collect();
    if intro.is_empty() {
        intro.push(texts.get("changes.nothing").to_owned());
    }
    let hindsight = report.hindsight();
    if !hindsight.milestones.is_empty() {
        intro.push(texts.count("changes.hindsight", hindsight.milestones.len()));
    }
    // Shares of figures are for whoever computes; a person reads what became of what.
    let is_told = |row: &ChangeRow| {
        let of_states = ["completed", "in_progress", "not_started", "unreported", "dropped"];
        !of_states.contains(&row.field.as_str()) && !row.field.starts_with("completion_")
    };
    let cells = |row: ChangeRow| {
        let member = row.member.as_deref().map(|member| format!(" ({})", inner.title_of_id(member, lang.marking())));
        let cause = texts.word("cause", row.cause.as_str());
        vec![
            inner.title_of_id(&row.key, lang.marking()) + &member.unwrap_or_default(),
            texts.word("change", &row.field),
            cell(&row, &row.before, texts),
            cell(&row, &row.after, texts),
            cause,
        ]
    };
    let columns = ["column.title", "column.what", "column.before", "column.after", "column.cause"];
    Page {
        heading: texts.fill("changes.heading", &[("before", &before), ("after", &after)]),
        intro,
        columns: columns.map(|key| (texts.get(key).to_owned(), Align::Left)).into(),
        rows: report.rows().filter(is_told).map(cells).collect(),
        total: None,
        notes: vec![texts.get("changes.rule").to_owned(), figures::provenance(&report.portfolio_hash(), lang)],
    }
}

/// What became of completion and of what is overdue, and what each cause did to it.
fn told(total: &ChangeTotal, texts: &Texts) -> Option<String> {
    let key = match total.field {
        "completion_low" => "changes.completion_low",
        "completion_high" => "changes.completion_high",
        "overdue" => "changes.overdue",
        _ => return None,
    };
    let is_share = total.field.starts_with("completion_");
    let figure = |figure: &Figure| match figure {
        Figure::Number(share) if is_share => percent(*share),
        other => value(other, texts),
    };
    if total.before == total.after {
        return None;
    }
    let part = |cause: &str, part: Option<f64>| {
        let part = part.filter(|part| *part != 0.0)?;
        let amount = if is_share { points(part, texts) } else { format!("{part:+}") };
        Some(texts.fill("changes.part", &[("amount", &amount), ("cause", &texts.word("cause", cause))]))
    };
    let parts = [
        part("edited", total.edited),
        part("plan", total.plan),
        part("time_passed", total.time_passed),
        part("deadline_revised", total.deadline_revised),
        part("happened", total.happened),
        part("published_late", total.published_late),
        part("corrected", total.corrected),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let places = [
        ("before", figure(&total.before)),
        ("after", figure(&total.after)),
        ("parts", parts.join(&format!("{} ", texts.get("changes.joint")))),
    ];
    Some(texts.fill(key, &places.each_ref().map(|(place, text)| (*place, text.as_str()))))
}

/// A difference of shares in percentage points, never so short that something becomes nothing.
fn points(part: f64, texts: &Texts) -> String {
    let points = (part * 1000.0).round() / 10.0;
    let sign = if part < 0.0 { "−" } else { "+" };
    if points == 0.0 {
        return texts.fill("changes.less_than_points", &[("sign", sign)]);
    }
    texts.fill("changes.points", &[("number", &(sign.to_owned() + &figures::number(points.abs(), texts)))])
}

/// A value of a row: states are words of the reader's, all other texts the document's own.
fn cell(row: &ChangeRow, figure: &Figure, texts: &Texts) -> String {
    match figure {
        Figure::Text(state) if row.field == "status" && row.cause != Cause::Edited => texts.word("state", state),
        other => value(other, texts),
    }
}

fn value(figure: &Figure, texts: &Texts) -> String {
    match figure {
        Figure::Nothing => "–".to_owned(),
        Figure::Flag(flag) => texts.get(if *flag { "changes.yes" } else { "changes.no" }).to_owned(),
        Figure::Whole(number) => number.to_string(),
        Figure::Number(number) => figures::number(*number, texts),
        Figure::Text(text) => text.clone(),
        Figure::List(list) => list.join(", "),
    }
}
