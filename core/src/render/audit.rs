//! An audit for a person: how many findings of which kind, each of them, and how punctual publishers are.

use super::figures;
use super::table::{Align, Page, Parts};
use crate::audit::AuditReport;
use crate::finding::FINDINGS_KEPT;
use crate::texts::Lang;
use crate::word::ElementKind;

pub(super) fn page(report: &AuditReport, lang: Lang) -> Parts {
    let (texts, inner) = (lang.texts(), report.portfolio().inner());
    let column = |key: &'static str, align| (texts.get(key).to_owned(), align);
    let counts: Vec<Vec<String>> = report
        .counts()
        .iter()
        .filter(|count| count.findings > 0)
        .map(|count| {
            let (code, weight) = (count.code.as_str(), count.severity.as_str());
            vec![texts.word("audit.code", code), texts.word("audit.severity", weight), count.findings.to_string()]
        })
        .collect();
    let mut parts = Vec::new();
    let mut columns = Vec::new();
    if !counts.is_empty() {
        columns = vec![
            column("audit.column.code", Align::Left),
            column("audit.column.severity", Align::Left),
            column("audit.column.findings", Align::Right),
        ];
        parts.push(findings(report, lang));
    }
    let publishers = report.sources().iter().filter(|source| source.kind == ElementKind::Actor);
    let publishers: Vec<Vec<String>> = publishers
        .map(|publisher| {
            let median = publisher.median_days.map(|days| days.to_string());
            let most = publisher.max_days.map(|days| days.to_string());
            vec![
                inner.title_of_id(&publisher.key, lang.marking()),
                publisher.facts.to_string(),
                publisher.dated.to_string(),
                median.unwrap_or_else(|| "–".to_owned()),
                most.unwrap_or_else(|| "–".to_owned()),
            ]
        })
        .collect();
    if !publishers.is_empty() {
        parts.push(Page {
            heading: texts.get("audit.punctuality").to_owned(),
            intro: vec![texts.get("audit.punctuality.about").to_owned()],
            columns: vec![
                column("audit.column.publisher", Align::Left),
                column("audit.column.facts", Align::Right),
                column("audit.column.dated", Align::Right),
                column("audit.column.median", Align::Right),
                column("audit.column.most", Align::Right),
            ],
            rows: publishers,
            ..Page::default()
        });
    }
    let intro = match report.len() {
        0 => texts.get("audit.none").to_owned(),
        many => texts.count("audit.found", many),
    };
    Parts {
        first: Page {
            heading: texts.fill("audit.heading", &[("moment", &figures::moment(report.moment(), texts))]),
            intro: vec![intro],
            columns,
            rows: counts,
            ..Page::default()
        },
        parts,
        notes: vec![figures::provenance(&report.portfolio_hash(), lang)],
    }
}

fn findings(report: &AuditReport, lang: Lang) -> Page {
    let texts = lang.texts();
    let column = |key: &'static str| (texts.get(key).to_owned(), Align::Left);
    let mut intro = Vec::new();
    if report.len() > FINDINGS_KEPT {
        intro.push(texts.fill("audit.first", &[("n", &FINDINGS_KEPT.to_string())]));
    }
    Page {
        heading: texts.get("audit.findings").to_owned(),
        intro,
        columns: vec![column("audit.column.what"), column("audit.column.hint"), column("audit.column.where")],
        rows: report
            .rows_in(lang.marking())
            .take(FINDINGS_KEPT)
            .map(|finding| vec![finding.message, finding.hint.unwrap_or_default(), finding.path.unwrap_or_default()])
            .collect(),
        ..Page::default()
    }
}
