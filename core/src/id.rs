//! The names of elements: one namespace for a whole portfolio.

use std::borrow::Borrow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

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
    } else if text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._:/-".contains(&byte)) {
        None
    } else {
        Some("it has a character other than A-Z a-z 0-9 . _ : / -")
    }
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
