//! The README, with a real report as its picture.

use milepost::{Moment, Portfolio, ProgressOptions};

use crate::{read, repository};

const FENCE: &str = "\n```text\n";

/// The README as it stands, its first block of text replaced by what
/// `cargo run --release --example report -- --as-of 2026-07-01` prints.
pub(super) fn page(portfolio: &Portfolio) -> String {
    let readme = read(&repository("README.md"));
    let start = readme.find(FENCE).expect("the README has a block of text") + FENCE.len();
    let (before, rest) = readme.split_at(start);
    let end = rest.find("```").expect("the block ends");
    let (_, after) = rest.split_at(end);
    let options = ProgressOptions { within: Some(vec!["thb21".into()]), ..Default::default() };
    let moment: Moment = "2026-07-01".parse().expect("a day");
    let report = portfolio.progress(moment, &options).expect("a report");
    [before, &report.to_text(), after].concat()
}
