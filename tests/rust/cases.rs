//! Every case, answered from Rust, a test each.

use std::process::ExitCode;

use conformance::cases::{self, Named};
use conformance::{answer, expectation};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials = cases::all().into_iter().map(|named| Trial::test(named.name.clone(), move || run(&named)));
    libtest_mimic::run(&arguments, trials.collect()).exit_code()
}

fn run(named: &Named) -> Result<(), Failed> {
    let answers = answer::answers(&named.case);
    let mut wrong = expectation::broken(&named.case, &answers);
    let text = std::fs::read_to_string(named.expected()).map_err(|_| "there is no `.expected` file: run `accept`")?;
    let lines: Vec<&str> = text.lines().collect();
    if lines.len() != answers.len() {
        wrong.push(format!("{} calls, and {} accepted answers", answers.len(), lines.len()));
    }
    for (number, (answer, line)) in answers.iter().zip(lines).enumerate() {
        if answer.line != line {
            wrong.push(format!("answer {} differs\n  accepted: {line}\n  now:      {}", number + 1, answer.line));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n").into()) }
}
