//! The example program prints the same bytes in Rust, Python and JavaScript.
//!
//! Python and JavaScript run as `tests/run` sets them up.

use std::path::PathBuf;
use std::process::{Command, Output};

use conformance::repository;

const PLAN: &str = "examples/data/fictional-national-plan.json";

/// What is asked of all three.
const QUESTIONS: &[&[&str]] = &[
    &["--as-of", "2026-07-01"],
    &[
        "--as-of",
        "2024-01-01",
        "--known-on",
        "2024-01-01",
        "--by",
        "action",
        "--credit",
        "half",
        "--format",
        "markdown",
    ],
    &["--as-of", "2026-07-01", "--by", "strategy", "--roll-up", "children", "--format", "json"],
    &["--as-of", "2026-07-01", "--states", "--standing", "assessed", "--format", "csv"],
    &["--as-of", "2026-07-01", "--states"],
    &["--as-of", "2025-01-01", "--portfolio", PLAN, "--by", "milestone"],
];

fn programs() -> [(&'static str, Command); 3] {
    let mut rust = Command::new(env!("CARGO"));
    rust.args(["run", "--locked", "--quiet", "--package", "milepost", "--example", "report", "--"]);
    let python: PathBuf = repository(".venv/bin/python");
    let mut python = Command::new(if python.exists() { python } else { "python3".into() });
    python.arg("examples/python/report.py");
    let mut javascript = Command::new("node");
    javascript.arg("examples/js/report.mjs");
    [("Rust", rust), ("Python", python), ("JavaScript", javascript)]
}

fn answers(question: &[&str]) -> [(&'static str, Output); 3] {
    programs().map(|(language, mut program)| {
        program.current_dir(repository("")).args(question);
        let output = program.output().unwrap_or_else(|error| panic!("{language}: {error}"));
        (language, output)
    })
}

#[test]
fn the_same_question_has_the_same_answer() {
    for question in QUESTIONS {
        let [(_, rust), others @ ..] = answers(question);
        assert!(rust.status.success(), "{question:?}: {}", String::from_utf8_lossy(&rust.stderr));
        assert!(!rust.stdout.is_empty());
        for (language, output) in others {
            let stderr = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{question:?} in {language}: {stderr}");
            assert_eq!(
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&rust.stdout),
                "{question:?} in {language}"
            );
        }
    }
}

#[test]
fn what_cannot_be_answered_is_refused_alike() {
    for question in [&["--as-of", "2023-02-30"], &["--within", "nothing"], &["--by", "aera"]] {
        let answers = answers(question);
        let status = answers[0].1.status.code();
        assert!(status.is_some_and(|code| code != 0), "{question:?}");
        for (language, output) in answers {
            assert_eq!(output.status.code(), status, "{question:?} in {language}");
            assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{question:?} in {language}");
        }
    }
}
