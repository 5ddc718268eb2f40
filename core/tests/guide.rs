//! The tables of the guide say what the library has: no more, no less, in the same order.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test")]

use milepost::document::TABLES;
use milepost::{Code, Moment};

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
    let other = include_str!("../src/guide/indicators.md");
    assert_eq!(keys(other, "\n## Keys of an indicator row\n"), columns(indicators.to_csv()));
    assert_eq!(sorted(keys(other, "\n## Keys of the total of indicators\n")), object(indicators.to_json(), "/total"));
    assert_eq!(keys(page, "\n## Keys of a progress row\n"), columns(progress.to_csv()));
    assert_eq!(keys(page, "\n## Keys of a state row\n"), columns(states.to_csv()));
}
