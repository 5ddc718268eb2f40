//! Earned schedule for a person.

use chrono::NaiveDate;

use super::figures;
use super::table::{Align, Page};
use crate::earned_schedule::report::{EarnedScheduleReport, EarnedScheduleRow};
use crate::progress::options::{By, StandingFilter};
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &EarnedScheduleReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let title = |id: &str| report.origin.0.inner().title_of_id(id, lang.marking());
    let by = match &report.by {
        By::Grouping(id) => title(id),
        by => texts.word("by", &by.to_string()),
    };
    let columns = [
        ("column.title", Align::Left),
        ("column.milestones", Align::Right),
        ("column.planned_days", Align::Right),
        ("column.actual_days", Align::Right),
        ("column.earned_days", Align::Right),
        ("column.variance_days", Align::Right),
        ("column.index", Align::Right),
        ("column.estimated_finish", Align::Left),
    ];
    let titled = |row: &EarnedScheduleRow| match (&report.by, row.key.as_deref()) {
        // Kinds are words of the document's own.
        (By::Kind, _) | (_, None) => row.title.clone().unwrap_or_default(),
        (_, Some(id)) => title(id),
    };
    let columns = columns.map(|(key, align)| (texts.get(key).to_owned(), align));
    let places = [("by", by.as_str()), ("moment", &figures::moment(report.moment, texts))];
    Page {
        heading: texts.fill("earned_schedule.heading", &places),
        intro: intro(report, texts),
        columns: columns.into(),
        rows: report.rows.iter().map(|row| cells(row, titled(row), texts)).collect(),
        total: Some(cells(&report.total, texts.get("progress.total").to_owned(), texts)),
        notes: notes(report, texts, lang),
    }
}

fn cells(row: &EarnedScheduleRow, title: String, texts: &Texts) -> Vec<String> {
    let whole = |days: Option<i32>| days.map_or_else(|| "–".to_owned(), |days| days.to_string());
    let finish = match (row.reason, row.completed) {
        (Some(reason), _) => texts.word("earned_schedule.reason", reason),
        (None, Some(day)) => texts.fill("earned_schedule.completed", &[("date", &day.to_string())]),
        (None, None) => dates(row.estimated_finish_high, row.estimated_finish_low, texts),
    };
    vec![
        title,
        row.milestones.to_string(),
        whole(row.planned_days),
        whole(row.actual_days),
        range(row.earned_days_low, row.earned_days_high, 1, texts),
        range(row.variance_days_low, row.variance_days_high, 1, texts),
        range(row.index_low, row.index_high, 2, texts),
        finish,
    ]
}

/// A range of numbers to so many places, or one where both ends are the same.
fn range(low: Option<f64>, high: Option<f64>, places: usize, texts: &Texts) -> String {
    let (Some(low), Some(high)) = (low, high) else { return "–".to_owned() };
    let told = |number: f64| {
        let told = format!("{number:.places$}").replace('.', texts.get("figures.decimal_mark"));
        // There is no negative zero, and a sign that no line parts from its number.
        match told.strip_prefix('-') {
            Some(zero) if zero.chars().all(|letter| !letter.is_ascii_digit() || letter == '0') => zero.to_owned(),
            Some(number) => format!("−{number}"),
            None => told,
        }
    };
    let (low, high) = (told(low), told(high));
    if low == high { low } else { texts.fill("earned_schedule.range", &[("low", &low), ("high", &high)]) }
}

/// From the day on which it is finished if all that is silent is done, to that on which it is if not.
fn dates(first: Option<NaiveDate>, last: Option<NaiveDate>, texts: &Texts) -> String {
    let told = |day: NaiveDate| day.to_string();
    match (first.map(told), last.map(told)) {
        (Some(first), Some(last)) if first == last => first,
        (Some(first), Some(last)) => texts.fill("earned_schedule.range", &[("low", &first), ("high", &last)]),
        (Some(first), None) => texts.fill("impact.not_before", &[("date", &first)]),
        (None, _) => "–".to_owned(),
    }
}

/// How far behind the whole is.
fn intro(report: &EarnedScheduleReport, texts: &Texts) -> Vec<String> {
    let total = &report.total;
    let mut intro = Vec::new();
    if let Some(reason) = total.reason {
        let reason = texts.word("earned_schedule.reason", reason);
        intro.push(texts.fill("earned_schedule.not_assessable", &[("reason", &reason)]));
    } else {
        let actual = total.actual_days.map(|days| days.to_string()).unwrap_or_default();
        let earned = range(total.earned_days_low, total.earned_days_high, 1, texts);
        intro.push(texts.fill("earned_schedule.summary", &[("actual", &actual), ("earned", &earned)]));
    }
    if let Some(days) = report.days_beyond_data.filter(|days| *days > 0) {
        intro.push(texts.count("succession.beyond", days.unsigned_abs() as usize));
    }
    intro
}

fn notes(report: &EarnedScheduleReport, texts: &Texts, lang: Lang) -> Vec<String> {
    let mut notes =
        vec![texts.get("earned_schedule.method").to_owned(), texts.get("earned_schedule.silent").to_owned()];
    let credit = texts.word("credit", report.credit.as_str());
    notes.push(texts.fill("progress.method", &[("credit", &credit), ("roll_up", texts.get("roll_up.milestones"))]));
    if report.standing == StandingFilter::Assessed {
        notes.push(texts.get("states.assessed").to_owned());
    }
    notes.push(figures::provenance(&report.portfolio, lang));
    notes
}
