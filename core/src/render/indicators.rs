//! The report on indicators for a person.

use super::figures::{self, number};
use super::table::{Align, Page};
use crate::date::Date;
use crate::indicators::{IndicatorVerdict, IndicatorsReport, Method};
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &IndicatorsReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let has = |there: &dyn Fn(&IndicatorVerdict) -> bool| report.rows.iter().any(there);
    let columns = [
        (true, "column.indicator", Align::Left),
        (has(&|row| row.unit.is_some()), "column.unit", Align::Left),
        (has(&|row| row.baseline.is_some()), "column.baseline", Align::Right),
        (has(&|row| row.latest.is_some()), "column.latest", Align::Right),
        (has(&|row| row.target.is_some()), "column.target", Align::Right),
        (has(&|row| row.observed.is_some()), "column.change", Align::Left),
        (true, "column.verdict", Align::Left),
        (has(&|row| row.score.is_some()), "column.score", Align::Right),
        (has(&|row| row.vintage.is_some()), "column.vintage", Align::Left),
    ];
    let cells = |row: &IndicatorVerdict| -> Vec<String> {
        let mut name = report.origin.0.inner().title_of_id(&row.key, lang.marking());
        if let Some(country) = &row.country {
            name = format!("{name} – {country}");
        }
        let cells = [
            name,
            row.unit.clone().unwrap_or_default(),
            value(row.baseline, row.baseline_period, row.baseline_flag, texts),
            value(row.latest, row.period, row.flag, texts),
            value(row.target, row.target_period, None, texts),
            change(row, report.method, texts),
            verdict(row, texts),
            row.score.map(|score| number(score, texts)).unwrap_or_default(),
            row.vintage.map(|day| day.to_string()).unwrap_or_default(),
        ];
        columns.iter().zip(cells).filter(|((shown, ..), _)| *shown).map(|(_, cell)| cell).collect()
    };
    let shown = columns.iter().filter(|(shown, ..)| *shown && !report.rows.is_empty());
    Page {
        heading: texts.fill("indicators.heading", &[("moment", &figures::moment(report.moment, texts))]),
        intro: vec![summary(report, texts)],
        columns: shown.map(|(_, key, align)| (texts.get(key).to_owned(), *align)).collect(),
        rows: report.rows.iter().map(cells).collect(),
        total: None,
        notes: notes(report, texts, lang),
    }
}

fn summary(report: &IndicatorsReport, texts: &Texts) -> String {
    let total = &report.total;
    if total.rows == 0 {
        return texts.get("indicators.nothing").to_owned();
    }
    let counts = [
        ("target_achieved", total.target_achieved),
        ("on_track", total.on_track),
        ("on_trajectory", total.on_trajectory),
        ("acceleration_needed", total.acceleration_needed),
        ("limited_progress", total.limited_progress),
        ("deterioration", total.deterioration),
        ("behind_trajectory", total.behind_trajectory),
        ("target_not_achieved", total.target_not_achieved),
        ("not_assessable", total.not_assessable),
    ];
    let told = counts.iter().filter(|(_, number)| *number > 0);
    let told: Vec<String> = told.map(|(word, number)| format!("{} {number}", texts.word("verdict", word))).collect();
    texts.count_with("indicators.summary", total.rows as usize, &[("told", &told.join(", "))])
}

/// A value, its period, and what is to be known of it.
fn value(value: Option<f64>, period: Option<Date>, flag: Option<&'static str>, texts: &Texts) -> String {
    let (Some(value), Some(period)) = (value, period) else { return String::new() };
    let mut told = format!("{} ({period})", number(value, texts));
    if let Some(flag) = flag {
        told += &format!(", {}", texts.word("flag", flag));
    }
    told
}

/// A rate to a tenth of a per cent, with its sign.
fn rate(rate: Option<f64>, texts: &Texts) -> String {
    let rounded = (rate.unwrap_or_default() * 1000.0).round() / 10.0;
    let sign = if rounded > 0.0 { "+" } else { "" };
    // Not minus zero, which nobody writes.
    format!("{sign}{}\u{a0}%", number(rounded + 0.0, texts))
}

/// What changed: the growth a year, or the way that was covered.
fn change(row: &IndicatorVerdict, method: Method, texts: &Texts) -> String {
    if row.observed.is_none() {
        return String::new();
    }
    let (observed, required) = (rate(row.observed, texts), rate(row.required, texts));
    let key = match (method, row.required) {
        (Method::GrowthRate, Some(_)) => "indicators.growth_required",
        (Method::GrowthRate, None) => "indicators.growth",
        (Method::Linear | Method::Trajectory, _) => "indicators.covered",
    };
    let places = [("observed", observed.trim_start_matches('+')), ("required", required.trim_start_matches('+'))];
    let signed: [(&str, &str); 2] = [("observed", &observed), ("required", &required)];
    texts.fill(key, if method == Method::GrowthRate { &signed } else { &places })
}

/// The verdict and what is to be known of it; or that there is none, and why.
fn verdict(row: &IndicatorVerdict, texts: &Texts) -> String {
    let mut remarks: Vec<String> = row.reason.iter().map(|reason| texts.word("reason", reason)).collect();
    if row.verdict.is_some() {
        remarks.extend(row.notes.iter().map(|note| texts.word("note", note)));
    }
    let told = texts.word("verdict", row.verdict.unwrap_or("not_assessable"));
    if remarks.is_empty() {
        return told;
    }
    texts.fill("indicators.because", &[("verdict", &told), ("remarks", &remarks.join("; "))])
}

fn notes(report: &IndicatorsReport, texts: &Texts, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    if report.total.rows > 0 {
        let key = match report.method {
            Method::GrowthRate => "indicators.method_growth_rate",
            Method::Linear => "indicators.method_linear",
            Method::Trajectory => "indicators.method_trajectory",
        };
        notes.push(texts.fill(key, &[("method", report.method.version())]));
        notes.push(texts.get("indicators.vintages").to_owned());
    }
    notes.push(figures::provenance(&report.portfolio, lang));
    notes
}
