//! Milestones on a scale for a person: the levels, each milestone, and what is lost.

use super::figures::{self, percent_or_dash};
use super::table::{Align, Page, Parts};
use crate::on_scale::OnScaleReport;
use crate::texts::{Lang, Texts};

pub(super) fn page(report: &OnScaleReport, lang: Lang) -> Parts {
    let (texts, inner) = (lang.texts(), report.portfolio().inner());
    let levels = report.levels_in(lang);
    let name_of = |key: &str| {
        let found = levels.iter().find(|level| level.level == key);
        found.map(|level| level.name.clone()).unwrap_or_default()
    };
    let mut counts: Vec<Vec<String>> = levels
        .iter()
        .map(|level| {
            let code = level.code.map(|code| format!("{} ({code})", level.name));
            vec![code.unwrap_or_else(|| level.name.clone()), level.milestones.to_string()]
        })
        .collect();
    counts.extend(report.without_level().iter().map(|without| {
        let reason = texts.word("on_scale.reason", without.reason.as_str());
        vec![texts.fill("on_scale.no_level", &[("reason", &reason)]), without.milestones.to_string()]
    }));
    let rows = report.rows().map(|row| {
        let level = row.level.map(name_of);
        let reason = || row.reason.map(|reason| texts.word("on_scale.reason", reason.as_str())).unwrap_or_default();
        vec![
            inner.title_of_id(&row.key, lang.marking()),
            texts.word("state", row.status),
            level.unwrap_or_else(|| format!("– ({})", reason())),
        ]
    });
    let losses = report.losses_in(lang);
    let moment = figures::moment(report.moment(), texts);
    let institution = report.institution_in(lang);
    let source = texts.fill("on_scale.source", &[("institution", &institution), ("url", report.url())]);
    Parts {
        first: Page {
            heading: texts.fill("on_scale.heading", &[("moment", &moment)]),
            intro: vec![source, headline(report, texts, name_of)],
            columns: columns(texts, &["on_scale.column.level", "on_scale.column.milestones"], Align::Right),
            rows: counts,
            ..Page::default()
        },
        parts: vec![
            Page {
                heading: texts.get("on_scale.milestones").to_owned(),
                columns: columns(
                    texts,
                    &["on_scale.column.milestone", "on_scale.column.state", "on_scale.column.level"],
                    Align::Left,
                ),
                rows: rows.collect(),
                ..Page::default()
            },
            Page {
                heading: texts.get("on_scale.losses").to_owned(),
                intro: losses.into_iter().map(|loss| loss.sentence).collect(),
                ..Page::default()
            },
        ],
        notes: vec![figures::provenance(&report.portfolio_hash(), lang)],
    }
}

fn headline(report: &OnScaleReport, texts: &Texts, name_of: impl Fn(&str) -> String) -> String {
    let Some(headline) = report.headline() else { return texts.get("on_scale.no_headline").to_owned() };
    let levels: Vec<String> = headline.levels.iter().map(|level| name_of(level)).collect();
    let (milestones, of) = (headline.milestones.to_string(), headline.of.to_string());
    let share = percent_or_dash(headline.share);
    let levels = levels.join(" + ");
    let places = [("levels", levels.as_str()), ("part", &milestones), ("all", &of), ("share", &share)];
    texts.fill("on_scale.headline", &places)
}

fn columns(texts: &Texts, keys: &[&'static str], last: Align) -> Vec<(String, Align)> {
    let align = |at: usize| if at + 1 == keys.len() { last } else { Align::Left };
    keys.iter().enumerate().map(|(at, key)| (texts.get(key).to_owned(), align(at))).collect()
}
