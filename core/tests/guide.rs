//! The tables of the guide say what the library has: no more, no less, in the same order.
#![expect(clippy::disallowed_methods, clippy::expect_used, clippy::indexing_slicing, reason = "a test")]

use milepost::document::TABLES;
use milepost::{Code, LostReason, Measure, Moment, NoLevel, Rule, Scale, Step};

/// The rows of all tables of a page: their cells.
fn table_rows(page: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    page.lines()
        .filter(|line| line.starts_with("| `"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
}

/// The first cells of the tables under one heading.
fn keys(page: &'static str, heading: &str) -> Vec<String> {
    let section = page.split(heading).nth(1).expect("the heading is there");
    let section = section.split("\n## ").next().expect("the section ends");
    table_rows(section).map(|cells| cells[0].trim_matches('`').to_owned()).collect()
}

#[test]
fn every_table_and_column_is_described() {
    let page = include_str!("../src/guide/model.md");
    let section = page.split("\n## ").find(|section| section.starts_with("The tables")).expect("the tables");
    let told: Vec<(String, Vec<String>)> = table_rows(section)
        .map(|cells| {
            let columns = cells[2].split_whitespace().map(str::to_owned).collect();
            (cells[0].trim_matches('`').to_owned(), columns)
        })
        .collect();
    let known: Vec<(String, Vec<String>)> = TABLES
        .iter()
        .map(|table| {
            let column = |column: &milepost::document::ColumnInfo| match column.required {
                true => format!("**`{}`**", column.name),
                false => format!("`{}`", column.name),
            };
            (table.name.to_owned(), table.columns.iter().map(column).collect())
        })
        .collect();
    assert_eq!(told, known);
}

#[test]
fn every_code_is_described() {
    let told = keys(include_str!("../src/guide/errors.md"), "\n## Codes\n");
    let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    assert_eq!(told, known);
}

#[test]
fn every_rule_of_an_explanation_is_described() {
    let page = include_str!("../src/guide/explain.md");
    assert_eq!(keys(page, "\n## Rules\n"), Rule::WORDS);
    assert_eq!(keys(page, "\n## Why a fact does not count\n"), LostReason::WORDS);
    let explained = milepost::embedded().explain(Measure::Completed, moment(), &Default::default());
    let csv = explained.expect("the total").to_csv();
    let columns: Vec<&str> = csv.lines().next().expect("a line of names").split(',').collect();
    assert_eq!(keys(page, "\n## Keys of a step\n"), columns);
}

#[test]
fn every_key_and_step_of_a_timeline_is_described() {
    let page = include_str!("../src/guide/timeline.md");
    let day = moment().as_of;
    let csv = milepost::embedded().timeline(day, day, &Default::default()).expect("a day").to_csv();
    let columns: Vec<&str> = csv.lines().next().expect("a line of names").split(',').collect();
    assert_eq!(keys(page, "\n## Keys of a day\n"), columns);
    assert_eq!(keys(page, "\n## Days\n"), Step::WORDS);
}

fn moment() -> Moment {
    "2026-07-01".parse().expect("a day")
}

#[test]
fn every_finding_of_an_audit_is_described() {
    let page = include_str!("../src/guide/audit.md");
    let audit = milepost::embedded().audit("2026-07-01".parse::<Moment>().expect("a day"), &Default::default());
    let known: Vec<(String, &str)> = audit
        .expect("an audit")
        .counts()
        .iter()
        .map(|count| (count.code.to_string(), count.severity.as_str()))
        .collect();
    let section = page.split("\n## Codes of an audit\n").nth(1).expect("the heading is there");
    let section = section.split("\n## ").next().expect("the section ends");
    let told: Vec<(String, &str)> =
        table_rows(section).map(|cells| (cells[0].trim_matches('`').to_owned(), cells[1])).collect();
    assert_eq!(told, known);
}

#[test]
fn every_key_of_the_history_is_described() {
    let page = include_str!("../src/guide/dossier.md");
    let moment: Moment = "2026-07-01".parse().expect("a day");
    let history = milepost::embedded().dossier("thb21", moment).expect("a dossier").to_csv();
    for key in history.lines().next().expect("a line of names").split(',') {
        assert!(page.contains(&format!("`{key}`")), "{key}");
    }
}

#[test]
fn every_scale_is_described() {
    let page = include_str!("../src/guide/scales.md");
    let moment: Moment = "2026-07-01".parse().expect("a day");
    let rows = |heading: &str| -> Vec<Vec<&'static str>> {
        let section = page.split(heading).nth(1).expect("the heading is there");
        table_rows(section.split("\n## ").next().expect("the section ends")).collect()
    };
    let (scales, losses) = (rows("\n## The scales\n"), rows("\n## Losses\n"));
    assert_eq!(scales.len(), Scale::ALL.len());
    for (told, scale) in scales.iter().zip(Scale::ALL) {
        let report = milepost::embedded().on_scale(*scale, moment, &Default::default()).expect("a report");
        assert_eq!(told[0], format!("`{scale}`"));
        let levels: Vec<String> = report.levels().iter().map(|level| format!("`{}`", level.level)).collect();
        let named: Vec<&str> = told[2].split(' ').filter(|word| word.starts_with('`')).collect();
        assert_eq!(named, levels);
        assert!(told[3].contains(report.url()), "{scale}");
        let lost: Vec<String> = report.losses().iter().map(|loss| format!("`{}`", loss.code)).collect();
        for cells in &losses {
            let applies = match cells[1] {
                "all" => true,
                "all but `ogp`" => *scale != Scale::Ogp,
                some => some.contains(told[0]),
            };
            assert_eq!(lost.contains(&cells[0].to_owned()), applies, "{} on {scale}", cells[0]);
        }
        assert!(lost.iter().all(|code| losses.iter().any(|cells| cells[0] == code)), "{scale}");
    }
    let reasons: Vec<&str> = rows("\n## How a level is given\n")
        .into_iter()
        .filter(|cells| cells.len() == 2)
        .map(|cells| cells[0].trim_matches('`'))
        .collect();
    assert_eq!(reasons, NoLevel::WORDS);
}

#[test]
fn every_key_of_a_report_is_described() {
    let page = include_str!("../src/guide/measures.md");
    let moment: Moment = "2026-07-01".parse().expect("a day");
    let portfolio = milepost::embedded();
    let columns =
        |csv: String| csv.lines().next().expect("a line of names").split(',').map(str::to_owned).collect::<Vec<_>>();
    let progress = portfolio.progress(moment, &Default::default()).expect("a report");
    let states = portfolio.states(moment, &Default::default()).expect("states");
    let options = milepost::SuccessionOptions { new: Some("thb26".into()), ..Default::default() };
    let succession = portfolio.succession("thb21", moment, &options).expect("a succession");
    let recommendations = portfolio.recommendations(moment, &Default::default());
    let indicators = portfolio.indicators(moment, &Default::default()).expect("indicators");
    // The keys of an object of a report's JSON, which are sorted there.
    let object = |json: String, at: &str| {
        let report: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        report.pointer(at).and_then(|value| value.as_object()).expect("an object").keys().cloned().collect::<Vec<_>>()
    };
    let sorted = |mut keys: Vec<String>| {
        keys.sort();
        keys
    };
    let other = include_str!("../src/guide/succession.md");
    assert_eq!(keys(other, "\n## Keys of a succession row\n"), columns(succession.to_csv()));
    assert_eq!(sorted(keys(other, "\n## Keys of a candidate row\n")), object(succession.to_json(), "/candidates/0"));
    assert_eq!(sorted(keys(other, "\n## Keys of the total of a succession\n")), object(succession.to_json(), "/total"));
    assert_eq!(keys(other, "\n## Keys of a recommendation row\n"), columns(recommendations.to_csv()));
    assert_eq!(
        sorted(keys(other, "\n## Keys of the total of recommendations\n")),
        object(recommendations.to_json(), "/total")
    );
    let other = include_str!("../src/guide/schedule.md");
    let schedule = portfolio.schedule(moment, &Default::default()).expect("a schedule");
    let impact = portfolio.impact("thb21/ov/revise/transposed", 1, moment, &Default::default()).expect("an impact");
    let blockers = portfolio.blockers(moment, &Default::default()).expect("blockers");
    let earned = portfolio.earned_schedule(moment, &Default::default()).expect("an earned schedule");
    assert_eq!(keys(other, "\n## Keys of a schedule\n"), columns(schedule.to_csv()));
    assert_eq!(keys(other, "\n## Keys of an impact row\n"), columns(impact.to_csv()));
    assert_eq!(keys(other, "\n## Keys of a blocker row\n"), columns(blockers.to_csv()));
    assert_eq!(keys(other, "\n## Keys of an earned schedule row\n"), columns(earned.to_csv()));
    let other = include_str!("../src/guide/indicators.md");
    assert_eq!(keys(other, "\n## Keys of an indicator row\n"), columns(indicators.to_csv()));
    assert_eq!(sorted(keys(other, "\n## Keys of the total of indicators\n")), object(indicators.to_json(), "/total"));
    assert_eq!(keys(page, "\n## Keys of a progress row\n"), columns(progress.to_csv()));
    assert_eq!(keys(page, "\n## Keys of a state row\n"), columns(states.to_csv()));
    let brief = portfolio.brief(moment, &Default::default()).expect("a brief");
    assert_eq!(keys(include_str!("../src/guide/brief.md"), "\n## Keys of a brief row\n"), columns(brief.to_csv()));
}
