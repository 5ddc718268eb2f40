//! The README, with a real report and a real picture.

use milepost::{ElementKind, GraphFormat, GraphOptions, Moment, Portfolio, ProgressOptions};

use crate::{read, repository};

/// The README as it stands, its first block of text replaced by what
/// `cargo run --release --example report -- --as-of 2026-07-01` prints, and its picture by what
/// `cargo run --release --example analysis -- graph --root thb21 --depth 1 --kinds area` does.
pub(super) fn page(portfolio: &Portfolio) -> String {
    let readme = read(&repository("README.md"));
    with_block(&with_block(&readme, "text", &report(portfolio)), "mermaid", &picture(portfolio))
}

/// A page with other content in its first block of a language.
fn with_block(page: &str, language: &str, content: &str) -> String {
    let fence = format!("\n```{language}\n");
    let start = page.find(&fence).expect("the README has such a block") + fence.len();
    let (before, rest) = page.split_at(start);
    let end = rest.find("```").expect("the block ends");
    let (_, after) = rest.split_at(end);
    [before, content, after].concat()
}

fn picture(portfolio: &Portfolio) -> String {
    let kinds = Some(vec![ElementKind::Area]);
    let near = GraphOptions { root: Some("thb21".into()), depth: Some(1), kinds };
    portfolio.graph(GraphFormat::Mermaid, &near).expect("a picture")
}

fn report(portfolio: &Portfolio) -> String {
    let options = ProgressOptions { within: Some(vec!["thb21".into()]), ..Default::default() };
    let moment: Moment = "2026-07-01".parse().expect("a day");
    let report = portfolio.progress(moment, &options).expect("a report");
    report.to_text()
}
