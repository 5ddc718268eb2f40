//! The example programs print the same bytes in Rust, Python and JavaScript.
//!
//! Python and JavaScript run as `tests/run` sets them up.

use std::path::PathBuf;
use std::process::{Command, Output};

use conformance::repository;

const PLAN: &str = "examples/data/fictional-national-plan.json";

/// What is asked of all three, in each program.
const REPORT: &[&[&str]] = &[
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
    &["--as-of", "2026-07-01", "--format", "svg"],
    &["--as-of", "2026-07-01", "--states", "--format=svg"],
    &["--as-of", "2025-01-01", "--portfolio", PLAN, "--format", "html"],
    &["--as-of", "2025-01-01", "--portfolio", PLAN, "--states", "--format", "html"],
];
const ANALYSIS: &[&[&str]] = &[
    &["progress", "--as-of", "2023-11-10", "--known-on", "2023-11-10", "--within", "thb21"],
    &["changes", "--since", "2023-11-10", "--as-of", "2026-07-01", "--within", "thb21"],
    &["explain", "--as-of", "2026-07-01", "--key", "thb21/vi", "--lang", "de"],
    &["explain", "--as-of=2026-07-01", "--measure=overdue", "--within=thb21"],
    &["succession", "--as-of", "2026-07-01", "--successor", "thb26"],
    &["succession", "--as-of", "2026-07-01", "--lang", "fr"],
    &["brief", "--as-of", "2026-07-01", "--within", "thb21", "--lang", "fr"],
    &["audit", "--as-of", "2026-07-01"],
    &["schedule", "--as-of", "2024-06-30", "--within", "thb21/ov"],
    &["impact", "--as-of=2023-06-30", "--key", "thb21/ov/revise/agreed", "--days=30", "--lang", "fr"],
    &["blockers", "--as-of", "2025-01-01", "--portfolio", PLAN, "--lang=de"],
    &["calendar", "--as-of", "2026-07-01"],
    &["calendar", "--as-of", "2024-01-01", "--known-on", "2024-01-01", "--within", "thb21/de,thb21/bm", "--lang", "fr"],
    &["calendar", "--as-of=2025-01-01", "--portfolio", PLAN, "--lang=de"],
    &["graph", "--root", "thb21/de", "--depth", "2"],
    &["graph", "--format", "dot", "--kinds", "strategy,area,action"],
    &["graph", "--format", "graphml", "--portfolio", PLAN],
    &["graph", "--format=json", "--root=thb21", "--kinds=area"],
];

fn programs(name: &str) -> [(&'static str, Command); 3] {
    let mut rust = Command::new(env!("CARGO"));
    rust.args(["run", "--locked", "--quiet", "--package", "milepost", "--example", name, "--"]);
    let python: PathBuf = repository(".venv/bin/python");
    let mut python = Command::new(if python.exists() { python } else { "python3".into() });
    python.arg(format!("examples/python/{name}.py"));
    let mut javascript = Command::new("node");
    javascript.arg(format!("examples/js/{name}.mjs"));
    [("Rust", rust), ("Python", python), ("JavaScript", javascript)]
}

fn answers(name: &str, question: &[&str]) -> [(&'static str, Output); 3] {
    programs(name).map(|(language, mut program)| {
        program.current_dir(repository("")).args(question);
        let output = program.output().unwrap_or_else(|error| panic!("{language}: {error}"));
        (language, output)
    })
}

#[test]
fn the_same_question_has_the_same_answer() {
    let all = [("report", REPORT), ("analysis", ANALYSIS)];
    for (name, question) in all.iter().flat_map(|(name, questions)| questions.iter().map(move |asked| (*name, *asked)))
    {
        let [(_, rust), others @ ..] = answers(name, question);
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
    let refused: &[(&str, &[&str])] = &[
        ("report", &["--as-of", "2023-02-30"]),
        ("report", &["--within", "nothing"]),
        ("report", &["--by", "aera"]),
        ("analysis", &["calendar", "--within", "nothing"]),
        ("analysis", &["graph", "--depth", "1"]),
        ("analysis", &["graph", "--format", "svg"]),
        ("analysis", &["--as-of", "2026-07-01"]),
        ("analysis", &["horoscope"]),
        ("analysis", &["changes", "--as-of", "2026-07-01"]),
        ("analysis", &["explain", "--measure", "completed_low"]),
        ("analysis", &["succession", "--strategy", "thb"]),
        ("analysis", &["impact"]),
        ("analysis", &["impact", "--key", "thb21", "--days", "3"]),
    ];
    for (name, question) in refused {
        let answers = answers(name, question);
        let status = answers[0].1.status.code();
        assert!(status.is_some_and(|code| code != 0), "{question:?}");
        for (language, output) in answers {
            assert_eq!(output.status.code(), status, "{question:?} in {language}");
            assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{question:?} in {language}");
        }
    }
}
