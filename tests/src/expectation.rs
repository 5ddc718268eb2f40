//! What a case knows of its answers, worked out by hand.

use serde_json::{Map, Value};

use crate::answer::Answer;
use crate::cases::{Call, Case};

/// What is not as the case says, a sentence each.
pub fn broken(case: &Case, answers: &[Answer]) -> Vec<String> {
    let mut broken = Vec::new();
    for (number, (call, answer)) in case.calls.iter().zip(answers).enumerate() {
        let answer: Value = serde_json::from_str(&answer.full).expect("an answer is JSON");
        let call_name = format!("call {} ({})", number + 1, call.call);
        broken.extend(of_call(call, &answer).into_iter().map(|sentence| format!("{call_name}: {sentence}")));
    }
    broken
}

fn of_call(call: &Call, answer: &Value) -> Vec<String> {
    let error = answer.get("error");
    match (&call.expect_error, error) {
        (None, Some(error)) => vec![format!("it failed: {}", error["message"])],
        (Some(_), None) => vec!["it should have failed".to_owned()],
        (Some(wanted), Some(error)) => differing(wanted, error),
        (None, None) => call.expect.as_ref().map(|wanted| differing(wanted, answer)).unwrap_or_default(),
    }
}

fn differing(wanted: &Map<String, Value>, found: &Value) -> Vec<String> {
    let differs = |(path, wanted): (&String, &Value)| {
        let there = at(found, path);
        let same = there.as_ref().is_some_and(|there| equal(wanted, there));
        let there = there.map_or("nothing".to_owned(), |there| there.to_string());
        (!same).then(|| format!("`{path}` should be {wanted}, and is {there}"))
    };
    wanted.iter().filter_map(differs).collect()
}

/// The value at a dotted path: keys of objects, numbers of list entries or of the lines of a text, and last perhaps
/// `length` of either.
pub fn at(value: &Value, path: &str) -> Option<Value> {
    let mut value = value;
    for step in path.split('.') {
        value = match value {
            Value::Array(list) if step == "length" => return Some(list.len().into()),
            Value::String(text) if step == "length" => return Some(text.lines().count().into()),
            Value::String(text) => return text.lines().nth(step.parse().ok()?).map(Value::from),
            Value::Array(list) => list.get(step.parse::<usize>().ok()?)?,
            Value::Object(map) => map.get(step)?,
            _ => return None,
        };
    }
    Some(value.clone())
}

/// Whether two values are the same, 1 and 1.0 included.
fn equal(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        _ => left == right,
    }
}
