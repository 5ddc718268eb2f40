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
    assert_eq!(keys(page, "\n## Keys of a progress row\n"), columns(progress.to_csv()));
    assert_eq!(keys(page, "\n## Keys of a state row\n"), columns(states.to_csv()));
    let brief = portfolio.brief(moment, &Default::default()).expect("a brief");
    assert_eq!(keys(include_str!("../src/guide/brief.md"), "\n## Keys of a brief row\n"), columns(brief.to_csv()));
}
