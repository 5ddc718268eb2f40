//! An explanation for a person: its steps as sentences, and below each the facts that did not count.

use super::figures;
use super::table::{Align, Page};
use crate::explain::figure::Figure;
use crate::explain::measure::Measure;
use crate::explain::report::{ExplainReport, ExplainRow};
use crate::explain::rule::Rule;
use crate::explain::teller::fact_told;
use crate::portfolio::Inner;
use crate::texts::Lang;
use crate::word::ElementKind;

pub(super) fn page(report: &ExplainReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let inner = report.portfolio().inner();
    let measure = match report.measure() {
        // What is a count of a row is a word of a state.
        Measure::Overdue if report.is_state() => texts.word("measure", "overdue_state"),
        measure => texts.word("measure", measure.as_str()),
    };
    let moment = figures::moment(report.moment(), texts);
    let value = match report.measure().is_share() {
        true => percent(report.value()),
        false => shown(inner, lang, report.measure(), report.value()),
    };
    let places = [("measure", measure.as_str()), ("moment", &moment), ("value", &value)];
    let heading = match report.title_in(lang.marking()) {
        None => texts.fill("explain.heading", &places),
        Some(mut title) => {
            if let Some(member) = &report.options().member {
                title = format!("{title} ({})", inner.title_of_id(member, lang.marking()));
            }
            let [measure, moment, value] = places;
            texts.fill("explain.heading_of", &[measure, moment, value, ("title", &title)])
        }
    };
    let label = |key: &'static str| (texts.get(key).to_owned(), Align::Left);
    let mut rests_on_facts = false;
    let mut rows = Vec::new();
    for row in report.rows_in(lang.marking()) {
        let value = match row.rule {
            // What makes the figure is shown as the figure is.
            Rule::Share | Rule::Difference | Rule::MeanOfChildren => percent(&row.value),
            _ => shown(inner, lang, measure_of(&row, report.measure()), &row.value),
        };
        let fact = rests_on(inner, lang, &row);
        rests_on_facts |= !fact.is_empty();
        rows.push(vec![row.step.to_string(), row.sentence, value, fact]);
        rows.extend(row.lost.into_iter().map(|lost| vec![String::new(), lost.sentence, String::new(), String::new()]));
    }
    let mut columns = vec![label("explain.step"), label("explain.what"), label("explain.result")];
    if rests_on_facts {
        columns.push(label("explain.rests_on"));
    } else {
        rows.iter_mut().for_each(|row| row.truncate(columns.len()));
    }
    Page {
        heading,
        intro: Vec::new(),
        columns,
        rows,
        total: None,
        notes: vec![figures::provenance(&report.portfolio_hash(), lang)],
    }
}

/// The fact that decides in a step, and how many others support it.
fn rests_on(inner: &Inner, lang: Lang, row: &ExplainRow) -> String {
    let last = row.facts.last().and_then(|fact| inner.locate(fact, &[ElementKind::Fact]).ok());
    let Some((_, fact)) = last else { return String::new() };
    let fact = fact_told(inner, lang.marking(), fact as u32);
    match row.facts.len() - 1 {
        0 => fact,
        others => lang.texts().fill("explain.rests_on_several", &[("fact", &fact), ("n", &others.to_string())]),
    }
}

/// What the value of a step is one of: words and ids are told as what they mean.
fn measure_of(row: &ExplainRow, asked: Measure) -> Measure {
    match row.rule {
        Rule::LastApplicableFact | Rule::NothingApplies | Rule::ItemsCombined => Measure::Status,
        Rule::Overdue => Measure::Overdue,
        Rule::Assessed => Measure::Standing,
        Rule::OnTime => Measure::OnTimeShare,
        _ => asked,
    }
}

fn percent(value: &Figure) -> String {
    match value {
        Figure::Number(share) => figures::percent(*share),
        _ => "–".to_owned(),
    }
}

/// A figure as people write it: a share in per cent, a word in their language, a title in the place of an id.
fn shown(inner: &Inner, lang: Lang, measure: Measure, value: &Figure) -> String {
    let texts = lang.texts();
    match value {
        Figure::Nothing => "–".to_owned(),
        Figure::Flag(value) => texts.get(if *value { "explain.yes" } else { "explain.no" }).to_owned(),
        Figure::Whole(number) => number.to_string(),
        Figure::Number(number) => figures::number(*number, texts),
        Figure::Text(word) => match measure {
            Measure::Status => texts.word("state", word),
            Measure::Overdue => texts.word("overdue", word),
            Measure::Standing => texts.word("standing", word),
            Measure::OnTimeShare => texts.word("punctuality", word),
            Measure::Key | Measure::Member | Measure::Fact => inner.title_of_id(word, lang.marking()),
            _ => word.clone(),
        },
        Figure::List(ids) => {
            let titles: Vec<String> = ids.iter().map(|id| inner.title_of_id(id, lang.marking())).collect();
            titles.join("; ")
        }
    }
}
