//! Nothing that milepost offers is without a case.

use std::collections::{BTreeMap, BTreeSet};

use conformance::answer::{Answer, answers};
use conformance::cases::{self, Call, Case};
use conformance::surface::{REPORTS, Surface};
use milepost::{
    By, Code, Credit, Direction, ElementKind, GraphFormat, IndicatorRule, Lang, LostReason, Measure, Method, RollUp,
    Rule, Scale, StandingFilter, Step,
};
use serde_json::Value;

/// What all cases together have asked, and what they were told.
#[derive(Default)]
struct Asked {
    /// Operations that gave an answer: `Portfolio.progress`, `ProgressReport.to_csv`.
    operations: BTreeSet<String>,
    /// Values of arguments that gave an answer: `progress.by = area`.
    values: BTreeSet<String>,
    /// The codes with which each operation has failed.
    errors: BTreeMap<String, BTreeSet<String>>,
    /// The codes of findings.
    findings: BTreeSet<String>,
    /// Values in states: `status = completed`.
    states: BTreeSet<String>,
    /// Rules and reasons of explanations.
    told: BTreeSet<String>,
}

impl Asked {
    fn of_all_cases() -> Self {
        let mut asked = Self::default();
        for named in cases::all() {
            if named.case.repeat.iter().any(|repeat| repeat.times > 1_000) {
                continue;
            }
            for (call, answer) in named.case.calls.iter().zip(answers(&named.case)) {
                asked.note(&named.case, call, &answer);
            }
        }
        asked
    }

    fn note(&mut self, case: &Case, call: &Call, answer: &Answer) {
        let answer: Value = serde_json::from_str(&answer.full).expect("an answer is JSON");
        let operations = match &*call.call {
            "load" if case.csv.is_some() => vec!["Portfolio.from_csv".to_owned()],
            "load" if case.text.is_some() => vec!["Portfolio.from_json".to_owned()],
            "load" => vec!["Portfolio.from_json".to_owned(), "Portfolio.from_document".to_owned()],
            "check" => vec!["module.check".to_owned()],
            method => vec![format!("Portfolio.{method}")],
        };
        let result =
            Surface::read().portfolio.get(&call.call).map_or("CheckReport".to_owned(), |found| found.result.clone());
        let then = call.then.as_ref().map(|then| format!("{result}.{then}"));
        if let Some(error) = answer.get("error") {
            let code = error["code"].as_str().expect("an error has a code").to_owned();
            for operation in then.map_or(operations, |then| vec![then]) {
                self.errors.entry(operation).or_default().insert(code.clone());
            }
            self.note_findings(&error["findings"]);
            return;
        }
        if case.embedded {
            self.operations.insert("module.embedded".to_owned());
        }
        self.operations.extend(operations);
        self.operations.extend(then);
        if REPORTS.contains(&&*result) && call.then.is_none() {
            self.operations.insert(format!("{result}.to_json"));
        }
        for (name, value) in call.args.iter().chain(&call.then_args) {
            self.note_value(&format!("{}.{name}", call.call), value);
        }
        for (name, value) in case.limits.as_ref().and_then(Value::as_object).into_iter().flatten() {
            self.note_value("from_json.limits", &Value::String(name.clone()));
            assert!(value.is_u64());
        }
        match answer["report"].as_str() {
            Some("audit" | "check") => self.note_findings(&answer["rows"]),
            Some("states") => self.note_states(&answer["rows"]),
            Some("explain") => self.note_explanation(&answer["rows"]),
            _ => {}
        }
    }

    fn note_value(&mut self, place: &str, value: &Value) {
        match value {
            Value::Object(map) => self.values.extend(map.keys().map(|key| format!("{place} = {key}"))),
            Value::Array(list) => list.iter().for_each(|value| self.note_value(place, value)),
            Value::String(text) => {
                let text = if text.starts_with("grouping:") { "grouping:<id>" } else { text };
                self.values.insert(format!("{place} = {text}"));
            }
            _ => {}
        }
        self.values.insert(place.to_owned());
    }

    fn note_findings(&mut self, findings: &Value) {
        for finding in findings.as_array().into_iter().flatten() {
            self.findings.insert(finding["code"].as_str().expect("a finding has a code").to_owned());
        }
    }

    fn note_explanation(&mut self, rows: &Value) {
        for row in rows.as_array().into_iter().flatten() {
            self.told.insert(row["rule"].as_str().expect("a word").to_owned());
            for lost in row["lost"].as_array().into_iter().flatten() {
                self.told.insert(lost["reason"].as_str().expect("a word").to_owned());
            }
        }
    }

    fn note_states(&mut self, rows: &Value) {
        for row in rows.as_array().into_iter().flatten() {
            for key in ["status", "overdue"] {
                self.states.insert(format!("{key} = {}", row[key].as_str().expect("a word")));
            }
        }
    }
}

fn missing<'a>(wanted: impl IntoIterator<Item = String>, found: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let found: BTreeSet<&String> = found.into_iter().collect();
    wanted.into_iter().filter(|wanted| !found.contains(wanted)).collect()
}

const NOTHING: Vec<String> = Vec::new();

#[test]
fn everything_has_a_case() {
    let asked = Asked::of_all_cases();
    let surface = Surface::read();
    every_operation(&surface, &asked);
    every_parameter_and_value(&surface, &asked);
    every_error_of_an_operation(&surface, &asked);
    every_error_code(&surface, &asked);
    every_word_of_a_state(&surface, &asked);
    let words = Rule::WORDS.iter().chain(LostReason::WORDS).map(|word| (*word).to_owned());
    assert_eq!(missing(words, &asked.told), NOTHING, "rules and reasons without a case");
}

fn every_operation(surface: &Surface, asked: &Asked) {
    let wanted = surface.operations("rust").into_iter().map(|(class, name, _)| format!("{class}.{name}"));
    assert_eq!(missing(wanted, &asked.operations), NOTHING, "operations without a case");
}

fn every_parameter_and_value(surface: &Surface, asked: &Asked) {
    let mut wanted = Vec::new();
    for (class, name, operation) in surface.operations("rust") {
        // The document itself is not an argument of a call in a case, and limits are the whole case's.
        let of_call = operation
            .parameters
            .iter()
            .filter(|parameter| class == "Portfolio" && !operation.is_static || { parameter.kind == "lang" });
        for parameter in of_call {
            let calls: Vec<String> =
                if class == "Portfolio" { vec![name.to_owned()] } else { methods_giving(surface, class) };
            for call in calls {
                let place = format!("{call}.{}", parameter.name);
                let words = surface.words.get(if parameter.kind == "kinds" { "" } else { &parameter.kind });
                wanted.extend(words.into_iter().flatten().map(|word| format!("{place} = {word}")));
                wanted.push(place);
            }
        }
    }
    wanted.extend(surface.words["limits"].iter().map(|limit| format!("from_json.limits = {limit}")));
    assert_eq!(missing(wanted, &asked.values), NOTHING, "parameters and values without a case");
}

/// The calls that give a report of a class.
fn methods_giving(surface: &Surface, class: &str) -> Vec<String> {
    let all = surface.module.iter().chain(&surface.portfolio);
    all.filter(|(_, operation)| operation.result == class).map(|(name, _)| name.clone()).collect()
}

fn every_error_of_an_operation(surface: &Surface, asked: &Asked) {
    for (class, name, operation) in surface.operations("rust") {
        let own = format!("{class}.{name}");
        let listed: BTreeSet<String> =
            operation.errors.iter().filter(|code| !surface.errors.contains_key(*code)).cloned().collect();
        let seen = asked.errors.get(&own).cloned().unwrap_or_default();
        assert_eq!(seen, listed, "the errors of {own}: seen in cases, and listed in surface.toml");
    }
}

fn every_error_code(surface: &Surface, asked: &Asked) {
    let codes: BTreeSet<String> = Code::ALL.iter().map(|code| code.as_str().to_owned()).collect();
    let exempt: BTreeSet<String> = surface.errors.keys().cloned().collect();
    assert_eq!(missing(exempt.clone(), &codes), NOTHING, "exempt codes that do not exist");
    let seen: BTreeSet<String> = asked.errors.values().flatten().chain(&asked.findings).cloned().collect();
    let unseen: Vec<String> = codes.difference(&seen).filter(|code| !exempt.contains(*code)).cloned().collect();
    assert_eq!(unseen, NOTHING, "error codes without a case");
    assert_eq!(exempt.intersection(&seen).cloned().collect::<Vec<_>>(), NOTHING, "exempt codes that have a case");
}

fn every_word_of_a_state(surface: &Surface, asked: &Asked) {
    let wanted = ["status", "overdue"]
        .into_iter()
        .flat_map(|key| surface.words[key].iter().map(move |word| format!("{key} = {word}")));
    assert_eq!(missing(wanted, &asked.states), NOTHING, "words of states without a case");
}

#[test]
fn words_are_those_of_the_core() {
    let words = Surface::read().words;
    let mut by: Vec<&str> = By::WORDS.to_vec();
    by.push("grouping:<id>");
    for (name, known) in [
        ("by", &*by),
        ("credit", Credit::WORDS),
        ("roll_up", RollUp::WORDS),
        ("standing", StandingFilter::WORDS),
        ("measure", Measure::WORDS),
        ("direction", Direction::WORDS),
        ("kind", ElementKind::WORDS),
        ("scale", Scale::WORDS),
        ("format", GraphFormat::WORDS),
        ("lang", Lang::WORDS),
        ("method", Method::WORDS),
        ("rules", IndicatorRule::WORDS),
        ("step", Step::WORDS),
    ] {
        assert_eq!(words[name], known, "{name}");
    }
}

#[test]
fn every_reason_is_given() {
    let surface = Surface::read();
    let operations = surface.module.values().chain(surface.portfolio.values()).chain(surface.report.values());
    for operation in operations {
        assert_eq!(operation.only.is_some(), operation.reason.is_some(), "`only` needs its reason: {operation:?}");
    }
    let languages = ["rust", "python", "javascript"];
    for exception in surface.class.values() {
        assert!(!exception.reason.is_empty());
        assert!(exception.only.iter().all(|language| languages.contains(&&**language)));
    }
    assert!(surface.errors.values().all(|error| !error.reason.is_empty()));
    for named in cases::all() {
        assert!(named.case.about.ends_with('.'), "{}: say in a sentence what it is about", named.name);
        for call in &named.case.calls {
            assert!(
                call.not_in.keys().all(|language| ["rust", "python", "js"].contains(&&**language)),
                "{}",
                named.name
            );
        }
    }
}
