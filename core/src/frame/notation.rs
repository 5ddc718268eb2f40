//! How values that are more than a text are written in one cell: numbers, lists, prerequisites, values of one's own.

use std::borrow::Cow;
use std::fmt::Write;

use serde_json::{Value, json};

use super::Unfit;
use crate::canonical;
use crate::cell::CellKind;
use crate::error::Code;
use crate::value::After;

/// A text; an empty cell is none. The empty text is written as two quotation marks, and a text of nothing but
/// quotation marks with two more, so that it does not matter whether a program quotes empty cells.
pub(super) fn text(cell: Cow<'_, str>) -> Option<Cow<'_, str>> {
    if cell.is_empty() {
        return None;
    }
    if cell.len() < 2 || !cell.bytes().all(|byte| byte == b'"') {
        return Some(cell);
    }
    Some(match cell {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(2..).unwrap_or_default()),
        Cow::Owned(text) => Cow::Owned(text.get(2..).unwrap_or_default().to_owned()),
    })
}

/// The cell of a text.
pub(crate) fn text_cell(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte == b'"') { Cow::Owned(format!("{text}\"\"")) } else { Cow::Borrowed(text) }
}

/// Whether a cell holds nothing: no text at all, or, where no text can stand, only spaces.
pub(super) fn is_empty(kind: CellKind, cell: &str) -> bool {
    cell.is_empty() || (cell.trim().is_empty() && !matches!(kind, CellKind::Text | CellKind::Ref))
}

/// A number: digits, with a point, a sign and an exponent where it has them.
pub(super) fn number(cell: &str) -> Option<f64> {
    let cell = cell.trim();
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = cell.split_once(['e', 'E']).unwrap_or((cell, "0"));
    let minus = if mantissa.starts_with('-') { "-" } else { "" };
    let mantissa = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let power = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if !digits(whole) || !digits(part) || !digits(power) || whole.len() + part.len() == 0 || power.is_empty() {
        return None;
    }
    // As JSON writes it: the standard library has a reader of numbers too, with a large table of its own.
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    serde_json::from_str(&format!("{minus}{whole}.{part}0e{exponent}")).ok()
}

pub(super) fn truth(cell: &str) -> Option<bool> {
    let cell = cell.trim();
    [("true", true), ("false", false)]
        .into_iter()
        .find_map(|(word, value)| cell.eq_ignore_ascii_case(word).then_some(value))
}

/// The entries of a list. Written with spaces; commas, semicolons and bars, which ids cannot have either, part them too.
pub(crate) fn ids(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(|character: char| character.is_whitespace() || ",;|".contains(character))
        .filter(|entry| !entry.is_empty())
}

pub(super) fn list(kind: CellKind, cell: &str) -> Value {
    match kind {
        CellKind::After => ids(cell).map(prerequisite).collect(),
        _ => ids(cell).map(Value::from).collect(),
    }
}

/// What a milestone waits on: `m1`, `m1(ss)`, `m1(+10)` or `m1(ss-10)`.
fn prerequisite(entry: &str) -> Value {
    let Some((milestone, rest)) = entry.strip_suffix(')').and_then(|entry| entry.split_once('(')) else {
        return json!({ "milestone": entry });
    };
    let (order, lag) = rest.find(['+', '-']).map_or((rest, ""), |sign| rest.split_at(sign));
    match (order, lag.parse::<i64>()) {
        ("", Ok(days)) => json!({ "milestone": milestone, "lag_days": days }),
        (order, Ok(days)) => json!({ "milestone": milestone, "type": order, "lag_days": days }),
        // Without days that can be read, all of it is a word, or refused as one.
        _ => json!({ "milestone": milestone, "type": rest }),
    }
}

/// The cell of what a milestone waits on.
pub(crate) fn prerequisites(list: &[After]) -> String {
    let mut cell = String::new();
    for (at, after) in list.iter().enumerate() {
        let space = if at > 0 { " " } else { "" };
        let order = after.r#type.map(|order| order.as_str()).unwrap_or_default();
        // Writing to a `String` cannot fail.
        let _ = match (order, after.lag_days) {
            ("", None) => write!(cell, "{space}{}", after.milestone),
            (order, None) => write!(cell, "{space}{}({order})", after.milestone),
            (order, Some(days)) => write!(cell, "{space}{}({order}{days:+})", after.milestone),
        };
    }
    cell
}

/// A value of any kind: JSON where the cell is written exactly as canonical JSON writes it, else a text.
/// `007` and `1.50` stay the texts that they are.
pub(crate) fn note(cell: &str) -> Value {
    let begins = cell.bytes().next().is_some_and(|byte| byte.is_ascii_digit() || b"-\"[{tf".contains(&byte));
    let read = begins.then(|| serde_json::from_str::<Value>(cell).ok()).flatten();
    read.filter(|value| canonical::to_string(value) == cell).unwrap_or_else(|| Value::from(cell))
}

/// The cell of a value of any kind: a text as it is, unless it would be read as something else.
pub(crate) fn note_cell(value: &Value) -> String {
    match value {
        Value::String(text) if !text.is_empty() && note(text) == *value => text.clone(),
        other => canonical::to_string(other),
    }
}

/// A cell without a type of its own, as the JSON of a column of a kind. What cannot be that stays text, and is refused
/// as such.
pub(super) fn written(kind: CellKind, cell: &str) -> Result<Value, Unfit> {
    let trimmed = cell.trim();
    if is_empty(kind, cell) {
        return Ok(Value::Null);
    }
    Ok(match kind {
        CellKind::Text => text(Cow::Borrowed(cell)).map_or(Value::Null, Value::from),
        CellKind::Number | CellKind::Whole if decimal_comma(trimmed) => {
            return Err(Unfit {
                code: Code::WrongType,
                message: format!("this should be a number, not the text \"{trimmed}\""),
                hint: Some(format!("write a point: {}", trimmed.replace(',', "."))),
            });
        }
        CellKind::Number => number(trimmed).map_or_else(|| Value::from(trimmed), Value::from),
        CellKind::Whole => match (trimmed.parse::<i64>(), number(trimmed)) {
            (Ok(whole), _) => Value::from(whole),
            (_, Some(number)) => super::Datum::Number(number).json(kind)?,
            _ => Value::from(trimmed),
        },
        CellKind::Bool => truth(trimmed).map_or_else(|| Value::from(trimmed), Value::from),
        CellKind::Ids | CellKind::After => list(kind, trimmed),
        CellKind::Ref => match note(cell) {
            value @ (Value::String(_) | Value::Number(_)) => value,
            _ => Value::from(cell),
        },
        CellKind::Word(_) | CellKind::Date => Value::from(trimmed),
        CellKind::Period | CellKind::Point => {
            let parts: Vec<String> = kind.parts().iter().map(|part| format!("`.{part}`")).collect();
            return Err(Unfit {
                code: Code::WrongType,
                message: format!("the parts of this stand in columns of their own, not in the text \"{trimmed}\""),
                hint: Some(format!("end the names of the two columns in {}", parts.join(" and "))),
            });
        }
    })
}

fn decimal_comma(cell: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = cell.trim_start_matches(['+', '-']);
    unsigned.split_once(',').is_some_and(|(whole, part)| digits(whole) && digits(part))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn numbers_are_those_of_the_standard_library(text in "[+-]?[0-9]{0,20}(\\.[0-9]{0,20})?([eE][+-]?[0-9]{0,3})?") {
            let number: Option<f64> = text.parse().ok();
            prop_assert_eq!(super::number(&text), number.filter(|number| number.is_finite()));
        }

        #[test]
        fn any_text_comes_back(written in "[\"a ,]{0,4}|.*") {
            let cell = text_cell(&written);
            prop_assert!(!cell.is_empty());
            prop_assert_eq!(text(cell).unwrap(), &*written);
        }

        #[test]
        fn any_value_comes_back(written in "[\"0-9.e\\[\\]{}tn-]{0,5}|.*") {
            for value in [Value::from(&*written), serde_json::from_str(&written).unwrap_or(Value::from(7))] {
                if !value.is_null() {
                    let cell = note_cell(&value);
                    prop_assert!(!cell.is_empty());
                    // Canonical JSON does not tell -0 from 0, nor a number from the nearest that there is.
                    prop_assert_eq!(canonical::to_string(&note(&cell)), canonical::to_string(&value));
                }
            }
        }
    }

    #[test]
    fn prerequisites_are_written_as_planners_write_them() {
        let after = |order: Option<&str>, lag_days| After {
            milestone: "m/1-2".into(),
            r#type: order.map(|order| order.parse().unwrap()),
            lag_days,
        };
        for (after, cell) in [
            (after(None, None), "m/1-2"),
            (after(Some("ss"), None), "m/1-2(ss)"),
            (after(None, Some(0)), "m/1-2(+0)"),
            (after(None, Some(-5)), "m/1-2(-5)"),
            (after(Some("ff"), Some(10)), "m/1-2(ff+10)"),
        ] {
            assert_eq!(prerequisites(std::slice::from_ref(&after)), cell);
            assert_eq!(serde_json::from_value::<After>(prerequisite(cell)).unwrap(), after);
        }
        assert_eq!(prerequisite("m(ss+x)"), json!({"milestone": "m", "type": "ss+x"}));
        assert_eq!(prerequisite("m()"), json!({"milestone": "m", "type": ""}));
    }

    #[test]
    fn numbers_are_digits() {
        for (cell, value) in [("7", 7.0), (" 0.5 ", 0.5), ("+1", 1.0), ("-1e3", -1000.0), (".5", 0.5)] {
            assert_eq!(number(cell), Some(value), "{cell}");
        }
        for cell in ["inf", "NaN", "1,5", "1 000", "0x1", "1e999", ""] {
            assert_eq!(number(cell), None, "{cell}");
        }
    }
}
