//! Whatever titles say, exports keep to their formats: read back here by rules of their own.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use chrono::NaiveDate;
use milepost::{CalendarOptions, GraphFormat, GraphOptions, Lang, Moment, Portfolio};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A portfolio in which texts stand wherever a person can write some.
fn portfolio(texts: &[String]) -> Portfolio {
    let milestones: Vec<Value> = texts
        .iter()
        .enumerate()
        .map(|(n, text)| {
            json!({"id": format!("m/{n}"), "actions": ["x"], "title": text, "criterion": text, "due": "2030"})
        })
        .collect();
    let first = &texts[0];
    let document = json!({
        "milepost": 1,
        "strategies": [{"id": "s", "title": first}],
        "areas": [{"id": "a", "strategy": "s", "title": first}],
        "actions": [{"id": "x", "areas": ["a"], "title": first, "responsible": ["who"], "sources": ["from"]}],
        "milestones": milestones,
        "sources": [{"id": "from", "title": first, "url": first}],
        "actors": [{"id": "who", "name": first}],
        "events": [{"id": "e", "title": first, "held": "2024-01", "place": first, "summary": first}],
    });
    Portfolio::from_json(&document.to_string(), &Default::default()).expect("a portfolio")
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let hostile = prop_oneof![
        any::<String>(),
        // What means something to one of the formats, close together.
        "[\"\\\\<>&;:,#|`*_\\[\\](){}$%~\\-+.0-9a-z \r\n\t\u{0}\u{7f}\u{85}\u{2028}\u{202e}\u{fffe}ü漢😀]{0,120}",
    ];
    prop::collection::vec(hostile, 1..4)
}

/// The lines of a calendar with folding undone, each checked on the way.
fn unfolded(calendar: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in calendar.strip_suffix("\r\n").expect("every line has an end").split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
        match line.strip_prefix(' ') {
            Some(rest) => lines.last_mut().expect("something is continued").push_str(rest),
            None => lines.push(line.to_owned()),
        }
    }
    lines
}

/// What a quoted text of DOT says before its escapes are read; and what follows it.
fn quoted(text: &str) -> (&str, &str) {
    let inside = text.strip_prefix('"').expect("a quotation mark");
    let mut escaped = false;
    for (at, character) in inside.char_indices() {
        match character {
            '"' if !escaped => return (&inside[..at], &inside[at + 1..]),
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    panic!("nothing ends the text {text}");
}

proptest! {
    #[test]
    fn a_calendar_is_lines_of_names_and_values(texts in texts()) {
        let portfolio = portfolio(&texts);
        let moment: Moment = "2024-06-01".parse().unwrap();
        for lang in [Lang::English, Lang::French, Lang::German] {
            let calendar = portfolio.calendar(moment, &CalendarOptions { within: None, lang }).unwrap();
            let lines = unfolded(&calendar);
            let known = [
                "BEGIN", "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "UID", "DTSTAMP", "DTSTART", "DTEND",
                "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "STATUS", "TRANSP", "URL", "END",
            ];
            for line in &lines {
                let (name, value) = line.split_once(':').expect("a name and a value");
                assert!(known.contains(&name.split(';').next().unwrap()), "{line}");
                if name == "URL" {
                    assert!(value.bytes().all(|byte| byte.is_ascii_graphic()), "{line}");
                }
                if ["SUMMARY", "DESCRIPTION", "LOCATION"].contains(&name) {
                    let rest = value.replace("\\\\", "").replace("\\n", "").replace("\\;", "").replace("\\,", "");
                    assert!(!rest.contains(['\\', ';', ',']), "{line}");
                }
            }
            assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VEVENT").count(), texts.len() + 1);
            assert_eq!(lines.iter().filter(|line| line.starts_with("BEGIN:")).count(), texts.len() + 2);
        }
    }

    #[test]
    fn a_graph_is_as_many_nodes_and_edges_in_every_format(texts in texts()) {
        let portfolio = portfolio(&texts);
        let graph = |format| portfolio.graph(format, &GraphOptions::default()).unwrap();
        let (nodes, edges) = (5 + texts.len(), 3 + texts.len());
        let json: Value = serde_json::from_str(&graph(GraphFormat::Json)).unwrap();
        assert_eq!(json["nodes"].as_array().unwrap().len(), nodes);
        assert_eq!(json["edges"].as_array().unwrap().len(), edges);
        assert_eq!(json["nodes"][3]["title"], texts[0]);

        let mermaid = graph(GraphFormat::Mermaid);
        let lines: Vec<&str> = mermaid.lines().collect();
        assert_eq!(lines.len(), 2 + 2 * nodes + edges);
        for line in &lines[2..2 + 2 * nodes] {
            assert!(line.starts_with("  %% n") || line.matches('"').count() == 2, "{line}");
        }

        let dot = graph(GraphFormat::Dot);
        let lines: Vec<&str> = dot.lines().collect();
        assert_eq!(lines.len(), 4 + nodes + edges);
        for line in &lines[3..3 + nodes] {
            let (_, rest) = quoted(line.trim_start());
            let (_, rest) = quoted(rest.strip_prefix(" [label=").expect("a label"));
            let (_, rest) = quoted(rest.strip_prefix(", class=").expect("a class"));
            assert!(rest.starts_with(", shape="), "{line}");
        }

        let graphml = graph(GraphFormat::GraphMl);
        assert_eq!(graphml.matches("<node ").count(), nodes);
        assert_eq!(graphml.matches("<edge ").count(), edges);
        let allowed = |character: char| match character {
            '\t' | '\n' => true,
            '\u{fffe}' | '\u{ffff}' => false,
            other => other >= ' ',
        };
        assert!(graphml.chars().all(allowed));
    }
}

#[test]
fn no_moment_is_too_far() {
    let portfolio = milepost::embedded();
    for as_of in [NaiveDate::MIN, NaiveDate::MAX] {
        for known_on in [None, Some(NaiveDate::MIN), Some(NaiveDate::MAX)] {
            let calendar = portfolio.calendar(Moment::new(as_of, known_on), &CalendarOptions::default()).unwrap();
            for line in unfolded(&calendar).iter().filter(|line| line.starts_with("DTSTAMP")) {
                assert!(["DTSTAMP:00000101T000000Z", "DTSTAMP:99991231T000000Z"].contains(&&**line), "{line}");
            }
        }
    }
}
