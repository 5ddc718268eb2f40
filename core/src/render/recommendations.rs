//! The report on recommendations for a person.

use super::figures::{self, range};
use super::table::{Align, Page};
use crate::id::Id;
use crate::progress::options::StandingFilter;
use crate::recommendations::{RecommendationResponse, RecommendationsReport};
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &RecommendationsReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let titles = |ids: &[Id]| -> String {
        ids.iter().map(|id| report.origin.0.inner().title_of_id(id, lang.marking())).collect::<Vec<_>>().join("; ")
    };
    let has = |there: &dyn Fn(&RecommendationResponse) -> bool| report.rows.iter().any(there);
    let columns = [
        (true, "column.recommendation", Align::Left),
        (has(&|row| row.issuer.is_some()), "column.issuer", Align::Left),
        (has(&|row| !row.to.is_empty()), "column.addressee", Align::Left),
        (true, "column.response", Align::Left),
        (has(&|row| row.due.is_some()), "column.due", Align::Left),
        (has(&|row| row.overdue != "no"), "column.overdue", Align::Left),
        (has(&|row| !row.addressed_by.is_empty()), "column.addressed_by", Align::Left),
        (has(&|row| !row.candidates.is_empty()), "column.put_forward", Align::Left),
        (true, "column.completion", Align::Right),
    ];
    let cells = |row: &RecommendationResponse| -> Vec<String> {
        let cells = [
            titles(std::slice::from_ref(&row.key)),
            titles(row.issuer.as_slice()),
            titles(&row.to),
            response(row, texts),
            row.due.map(|date| date.to_string()).unwrap_or_default(),
            if row.overdue == "no" { String::new() } else { texts.word("overdue", row.overdue) },
            titles(&row.addressed_by),
            titles(&row.candidates),
            range(row.completion_low, row.completion_high),
        ];
        columns.iter().zip(cells).filter(|((shown, ..), _)| *shown).map(|(_, cell)| cell).collect()
    };
    let shown = columns.iter().filter(|(shown, ..)| *shown && !report.rows.is_empty());
    Page {
        heading: texts.fill("recommendations.heading", &[("moment", &figures::moment(report.moment, texts))]),
        intro: intro(report, texts),
        columns: shown.map(|(_, key, align)| (texts.get(key).to_owned(), *align)).collect(),
        rows: report.rows.iter().map(cells).collect(),
        total: None,
        notes: notes(report, texts, lang),
    }
}

fn response(row: &RecommendationResponse, texts: &Texts) -> String {
    let told = texts.word("response", row.response);
    row.since.map_or_else(|| told.clone(), |since| format!("{told}, {since}"))
}

fn intro(report: &RecommendationsReport, texts: &Texts) -> Vec<String> {
    let total = &report.total;
    if total.recommendations == 0 {
        return vec![texts.get("recommendations.nothing").to_owned()];
    }
    let number = |number: u32| number.to_string();
    let places = [
        ("accepted", number(total.accepted)),
        ("rejected", number(total.rejected)),
        ("fulfilled", number(total.fulfilled)),
        ("unanswered", number(total.unanswered)),
        ("addressed", number(total.addressed)),
    ];
    let places: Vec<(&str, &str)> = places.iter().map(|(name, number)| (*name, number.as_str())).collect();
    let mut intro = vec![texts.count_with("recommendations.summary", total.recommendations as usize, &places)];
    if let Some(days) = report.days_beyond_data.filter(|days| *days > 0) {
        intro.push(texts.count("succession.beyond", days as usize));
    }
    intro
}

fn notes(report: &RecommendationsReport, texts: &Texts, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    if report.total.milestones > 0 {
        notes.push(texts.get("recommendations.completion").to_owned());
        notes.push(texts.get("progress.range").to_owned());
        let credit = texts.word("credit", report.credit.as_str());
        let places = [("credit", credit.as_str()), ("roll_up", texts.get("roll_up.milestones"))];
        notes.push(texts.fill("progress.method", &places));
    }
    if report.standing == StandingFilter::Assessed {
        notes.push(texts.get("states.assessed").to_owned());
    }
    notes.push(figures::provenance(&report.portfolio, lang));
    notes
}
