//! Writes the answers of Rust beside the cases: `cargo run -p conformance --bin accept`.
//!
//! What a case knows by hand must hold; only then are its answers accepted. Read the difference before
//! you commit it: the other languages will have to give the same bytes.

use std::fs;
use std::process::ExitCode;

use conformance::{answer, cases, expectation};

fn main() -> ExitCode {
    let mut refused = 0;
    let mut expected: Vec<_> = Vec::new();
    for named in cases::all() {
        expected.push(named.expected());
        let Ok(answers) = std::panic::catch_unwind(|| answer::answers(&named.case)) else {
            eprintln!("{}: cannot be run", named.name);
            refused += 1;
            continue;
        };
        let broken = expectation::broken(&named.case, &answers);
        for sentence in &broken {
            eprintln!("{}: {sentence}", named.name);
        }
        if !broken.is_empty() {
            refused += 1;
            continue;
        }
        let text: String = answers.iter().map(|answer| format!("{}\n", answer.line)).collect();
        if fs::read_to_string(named.expected()).ok().as_ref() != Some(&text) {
            fs::write(named.expected(), text).expect("the folder of cases can be written to");
            println!("{}: accepted", named.name);
        }
    }
    for path in cases::entries(&conformance::tests().join("cases")).iter().flat_map(|group| cases::entries(group)) {
        if path.extension().is_some_and(|extension| extension == "expected") && !expected.contains(&path) {
            println!("{}: removed, as its case is gone", path.display());
            fs::remove_file(path).expect("the folder of cases can be written to");
        }
    }
    if refused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
