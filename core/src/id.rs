//! The names of elements: one namespace for a whole portfolio.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::names::Names;

/// The longest id, in characters.
pub(crate) const MAX_LENGTH: usize = 120;

/// The id of an element: 1 to 120 of the characters `A-Z a-z 0-9 . _ : / -`.
///
/// Ids are one namespace across all tables of a portfolio. An `Id` in a row is text as written;
/// that it is well-formed, and that something has it, is checked when the portfolio is built,
/// so that all that is wrong can be told at once.
///
/// ```
/// let id = milepost::Id::from("thb21/de");
/// assert_eq!(&*id, "thb21/de");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Box<str>);

impl Id {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a text cannot be an id; `None` when it can.
pub(crate) fn flaw(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        Some("it is empty")
    } else if text.len() > MAX_LENGTH {
        Some("it is longer than 120 characters")
    } else if text.bytes().all(is_sound) {
        None
    } else {
        Some("it has a character other than A-Z a-z 0-9 . _ : / -")
    }
}

/// Whether a byte can stand in an id.
fn is_sound(byte: u8) -> bool {
    // From `-` to `:` stand `. /` and the digits.
    (byte | 0x20).is_ascii_lowercase() | (b'-'..=b':').contains(&byte) | (byte == b'_')
}

/// Whether all texts can be ids.
pub(crate) fn are_sound(names: &Names) -> bool {
    // Without an early end, many bytes are looked at at once.
    names.texts().bytes().fold(true, |sound, byte| sound & is_sound(byte))
        && names.iter().all(|text| (1..=MAX_LENGTH).contains(&text.len()))
}

impl From<&str> for Id {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl From<String> for Id {
    fn from(text: String) -> Self {
        Self(text.into_boxed_str())
    }
}

impl From<&Id> for String {
    fn from(id: &Id) -> Self {
        id.0.to_string()
    }
}

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(feature = "typescript")]
crate::typescript::as_string!(Id);

#[cfg(feature = "schema")]
crate::schema::declared!(
    Id as "Id",
    |_generator| crate::schema::text("The id of an element.", "^[A-Za-z0-9._:/-]{1,120}$")
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_consist_of_some_characters() {
        for byte in 0..=u8::MAX {
            assert_eq!(is_sound(byte), byte.is_ascii_alphanumeric() || b"._:/-".contains(&byte), "{byte}");
        }
        for (text, is_sound) in
            [("a", true), ("", false), ("b c", false), (&*"a".repeat(120), true), (&*"a".repeat(121), false)]
        {
            let mut names = Names::default();
            names.intern("x/1");
            names.intern(text);
            assert_eq!((are_sound(&names), flaw(text).is_none()), (is_sound, is_sound), "{text}");
        }
    }
}
