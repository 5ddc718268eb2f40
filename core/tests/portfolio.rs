//! What the shared cases cannot show: texts that only Rust hands over as they are.

#![expect(clippy::expect_used, reason = "a test")]

use milepost::{Limits, Portfolio};

fn empty() -> Portfolio {
    Portfolio::from_json(r#"{"milepost": 1}"#, &Limits::default()).expect("the smallest document")
}

#[test]
fn further_rows_are_read_as_strictly_as_a_document() {
    let twice = r#"{"themes": [{"id": "t", "title": "A"}], "themes": [{"id": "u", "title": "B"}]}"#;
    let error = empty().with_rows_json(twice, &Limits::default()).expect_err("a table stands twice");
    assert_eq!(error.code().as_str(), "wrong_shape");
    let marked = "\u{feff}{\"themes\": [{\"id\": \"t\", \"title\": \"A\"}]}";
    assert!(empty().with_rows_json(marked, &Limits::default()).is_ok());
    let tight = Limits { max_bytes: 10, ..Limits::default() };
    let error = empty().with_rows_json(marked, &tight).expect_err("it is longer");
    assert_eq!(error.code().as_str(), "limit_exceeded");
}

#[test]
fn what_is_nested_too_deeply_is_refused_for_that() {
    let deep = format!(
        r#"{{"milepost": 1, "themes": [{{"id": "t", "title": "T", "x_a": {}1{}}}]}}"#,
        "[".repeat(200),
        "]".repeat(200)
    );
    let error = Portfolio::from_json(&deep, &Limits::default()).expect_err("too deep");
    assert_eq!(error.code().as_str(), "limit_exceeded");
}
