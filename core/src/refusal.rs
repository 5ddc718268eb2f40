//! How a refusal with a code crosses serde, whose errors are text only.
//!
//! A value that is read by serde can say no more than a message. So code and hint ride inside it,
//! apart from the sentence by a control character that no message has, and are taken out again
//! where the finding is made.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{self, Deserializer, Visitor};
use serde_json::Value;

use crate::canonical;
use crate::error::{Code, Error};

const SEPARATOR: char = '\u{1f}';

/// A serde error that carries a code and a hint.
pub(crate) fn refuse<E: de::Error>(code: Code, message: &str, hint: Option<&str>) -> E {
    E::custom(format!(
        "{SEPARATOR}{}{SEPARATOR}{message}{SEPARATOR}{}{SEPARATOR}",
        code.as_str(),
        hint.unwrap_or_default()
    ))
}

/// What a serde error says: its code, its sentence and its hint. Serde's own complaints are of type.
pub(crate) fn read(text: &str) -> (Code, String, Option<String>) {
    let mut parts = text.split(SEPARATOR).skip(1);
    if let (Some(code), Some(message), Some(hint)) = (parts.next(), parts.next(), parts.next())
        && let Some(code) = Code::ALL.iter().find(|known| known.as_str() == code)
    {
        return (*code, message.to_owned(), (!hint.is_empty()).then(|| hint.to_owned()));
    }
    if text.starts_with("number out of range") {
        return (Code::NotFinite, "the number is too large to be one".to_owned(), None);
    }
    if let Some(rest) = text.strip_prefix("invalid value: integer `-") {
        let number = rest.split('`').next().unwrap_or_default();
        return (Code::NegativeNumber, format!("-{number} is negative, which this number cannot be"), None);
    }
    (Code::WrongType, plain(text), quotes(text))
}

/// A number that stands where a text should, such as a year, only lacks its quotes.
fn quotes(text: &str) -> Option<String> {
    let (found, expected) = text.strip_prefix("invalid type: integer `")?.split_once('`')?;
    (expected.contains("text") || expected.contains("a string")).then(|| format!("write it in quotes: \"{found}\""))
}

/// Serde's complaint in words for somebody who knows tables rather than types.
fn plain(text: &str) -> String {
    let said = text.split(" at line ").next().unwrap_or(text);
    if let Some(number) = said.strip_prefix("invalid value: integer ").and_then(|rest| rest.split(',').next()) {
        return format!("{number} is too large for this number");
    }
    let parts = said.strip_prefix("invalid type: ").or_else(|| said.strip_prefix("invalid value: "));
    let Some((found, expected)) = parts.and_then(|parts| parts.rsplit_once(", expected ")) else {
        return said.to_owned();
    };
    let expected = match expected {
        "f64" => "a number",
        "u32" | "i32" | "i64" | "u64" => "a whole number",
        "a boolean" => "true or false",
        "a string" => "a text",
        "a sequence" => "a list",
        "a map" => "an object",
        other => other,
    };
    let found = match found.split_once(' ') {
        Some(("string", text)) => format!("the text {text}"),
        Some(("integer" | "boolean", value)) => value.to_owned(),
        Some(("floating", value)) => value.trim_start_matches("point ").to_owned(),
        _ => match found {
            "map" => "an object".to_owned(),
            "sequence" => "a list".to_owned(),
            other => other.to_owned(),
        },
    };
    format!("this should be {expected}, not {found}")
}

/// Reads a value from text by its `FromStr`, keeping code and hint of what it refuses.
pub(crate) fn from_text<'de, T, D>(deserializer: D, expecting: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err = Error>,
    D: Deserializer<'de>,
{
    struct Text<T>(&'static str, PhantomData<T>);

    impl<T: FromStr<Err = Error>> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(|error: Error| refuse(error.code(), error.message(), error.hint()))
        }
    }

    deserializer.deserialize_str(Text(expecting, PhantomData))
}

/// A value as it stands in a message: the JSON that it was, numbers too, which canonical JSON would write its own way.
///
/// What serde_json writes numbers with is a table of ten thousand bytes that a web page would load for messages alone.
pub(crate) fn json(value: &Value) -> String {
    match value {
        Value::Number(number) if !number.is_f64() => {
            number.as_i64().map_or_else(|| number.as_u64().unwrap_or_default().to_string(), |number| number.to_string())
        }
        Value::Number(number) => fraction(number.as_f64().unwrap_or_default()),
        Value::Array(items) => format!("[{}]", items.iter().map(json).collect::<Vec<_>>().join(",")),
        Value::Object(object) => {
            let field = |(key, value): (&String, &Value)| format!("{}:{}", canonical::to_string(key), json(value));
            format!("{{{}}}", object.iter().map(field).collect::<Vec<_>>().join(","))
        }
        Value::Null | Value::Bool(_) | Value::String(_) => canonical::to_string(value),
    }
}

/// A number as serde_json writes it: with a point or an exponent, and a sign in the exponent. The digits are those of
/// canonical JSON, so that a web page does not load a second way to find them.
fn fraction(number: f64) -> String {
    let size = number.abs();
    let mut buffer = ryu_js::Buffer::new();
    let text = buffer.format(size);
    let text = if size == 0.0 || (1e-5..1e16).contains(&size) {
        if text.contains('.') { text.to_owned() } else { format!("{text}.0") }
    } else if text.contains('e') {
        text.to_owned()
    } else {
        // ECMAScript writes out what is not very large and not very small.
        let digits = text.trim_start_matches(['0', '.']).trim_end_matches('0');
        let power =
            if size < 1.0 { format!("-{}", text.len() - digits.len() - 1) } else { format!("+{}", text.len() - 1) };
        let (first, rest) = digits.split_at(1);
        if rest.is_empty() { format!("{first}e{power}") } else { format!("{first}.{rest}e{power}") }
    };
    if number.is_sign_negative() { format!("-{text}") } else { text }
}

/// A text short enough, and plain enough, to stand in a message.
pub(crate) fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(60).flat_map(char::escape_debug).collect();
    if text.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn values_are_shown_as_they_are_read(number: f64, whole: i64, text: String, power in -30..30_i32) {
            let power: f64 = format!("1e{power}").parse().unwrap();
            let all = serde_json::json!({ text.clone(): [number, whole, text, null, number.fract(), power] });
            prop_assert_eq!(json(&all), all.to_string());
        }
    }

    #[test]
    fn fractions_have_a_point_or_an_exponent() {
        let shown =
            [0.0, -0.0, 1.0, 1e-5, 9.9e-6, 1e-6, 1e-7, 1e15, 1e16, 12_345_678_901_234_567_890.0, 1e21, -1.5e300];
        let read = serde_json::json!(shown);
        assert_eq!(json(&read), read.to_string());
    }

    #[test]
    fn complaints_are_in_plain_words() {
        let said = |text: &str| {
            serde_json::from_str::<Vec<u32>>(text).map_err(|error| read(&error.to_string()).1).unwrap_err()
        };
        assert_eq!(said("[1.5]"), "this should be a whole number, not `1.5`");
        assert_eq!(said("[\"x\"]"), "this should be a whole number, not the text \"x\"");
        assert_eq!(said("[-3]"), "-3 is negative, which this number cannot be");
        assert_eq!(said("{}"), "this should be a list, not an object");
    }
}
