//! How a refusal with a code crosses serde, whose errors are text only.
//!
//! A value that is read by serde can say no more than a message. So code and hint ride inside it,
//! apart from the sentence by a control character that no message has, and are taken out again
//! where the finding is made.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{self, Deserializer, Visitor};

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
    // Serde names Rust's types; readers of a message know numbers.
    let mut message = text.to_owned();
    for (rust, plain) in [("expected f64", "expected a number"), ("expected u32", "expected a whole number"),
        ("expected i32", "expected a whole number"), ("expected a boolean", "expected true or false")] {
        message = message.replace(rust, plain);
    }
    (Code::WrongType, message, None)
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

/// A text short enough, and plain enough, to stand in a message.
pub(crate) fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(60).flat_map(char::escape_debug).collect();
    if text.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}
