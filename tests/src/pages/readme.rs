//! The README with a real report, and the picture that it shows.

use milepost::{Lang, Moment, Portfolio, ProgressOptions, ProgressReport};

use crate::{read, repository};

/// The README as it stands, its first block of text replaced by what
/// `cargo run --release --example report -- --as-of 2026-07-01` prints.
pub(super) fn page(portfolio: &Portfolio) -> String {
    let readme = read(&repository("README.md"));
    with_block(&readme, "text", &report(portfolio).to_text())
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

/// The same report as a picture. A page that shows it as an image lends it no colours, so it is given its own.
pub(super) fn picture(portfolio: &Portfolio) -> String {
    let svg = report(portfolio).to_svg(Lang::English);
    let (head, rest) = svg.split_once(">\n").expect("a picture has a head");
    let place = head.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"')).expect("it has a size").0;
    let place: Vec<&str> = place.split(' ').collect();
    let [x, y, width, height] = place[..] else { panic!("a viewBox has four numbers") };
    let paper = format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="white"/>"#);
    format!("{head} color=\"black\">\n{paper}\n{rest}")
}

fn report(portfolio: &Portfolio) -> ProgressReport {
    let options = ProgressOptions { within: Some(vec!["thb21".into()]), ..Default::default() };
    let moment: Moment = "2026-07-01".parse().expect("a day");
    portfolio.progress(moment, &options).expect("a report")
}
