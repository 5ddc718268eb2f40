//! The picture in the README is a real report.
#![expect(clippy::expect_used, reason = "a test")]

use milepost::{Moment, ProgressOptions};

const README: &str = include_str!("../../README.md");
const FENCE: &str = "\n```text\n";

/// What comes before the picture, the picture, and what comes after.
fn parts() -> (&'static str, &'static str, &'static str) {
    let start = README.find(FENCE).expect("the README has a block of text") + FENCE.len();
    let (before, rest) = README.split_at(start);
    let end = rest.find("```").expect("the block ends");
    let (picture, after) = rest.split_at(end);
    (before, picture, after)
}

/// What `cargo run --release --example report -- --as-of 2026-07-01` prints.
fn report() -> String {
    let options = ProgressOptions { within: Some(vec!["thb21".into()]), ..Default::default() };
    let moment: Moment = "2026-07-01".parse().expect("a day");
    milepost::embedded().progress(moment, &options).expect("a report").to_text()
}

#[test]
fn shows_a_real_report() {
    let (_, picture, _) = parts();
    assert_eq!(picture, report(), "to refresh it: cargo test -p milepost --test readme -- --ignored");
}

#[test]
#[ignore = "writes the README anew"]
fn refresh() {
    let (before, _, after) = parts();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../README.md");
    std::fs::write(path, [before, &report(), after].concat()).expect("the README can be written");
}
