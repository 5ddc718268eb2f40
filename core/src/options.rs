//! Reading options from JSON: by their names only, with the nearest named for one that does not exist.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Code, Error};
use crate::finding::did_you_mean;
use crate::{located, refusal};

/// Reads options from a JSON object; an option that does not exist is an error that names the nearest.
pub(crate) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    let value: Value = serde_json::from_str(text)
        .map_err(|error| Error::new(Code::InvalidOption, format!("the options are not JSON: {error}")))?;
    // Serde would take a list for the values of an object in their order, which nobody means.
    let no_object = |value: &Value, what: &str| {
        Error::new(Code::InvalidOption, format!("{what} an object of names and values, not `{}`", refusal::json(value)))
    };
    if !value.is_object() {
        return Err(no_object(&value, "options are"));
    }
    if let Some(given) = value.get("where").filter(|given| !given.is_object() && !given.is_null()) {
        return Err(no_object(given, "`where` is").with_path("where"));
    }
    located::read(PhantomData::<T>, value).map_err(|(path, error)| {
        let text = error.to_string();
        let (code, mut message, mut hint) = refusal::read(&text);
        if let Some(rest) = text.strip_prefix("unknown field `") {
            let mut quoted = rest.split('`').step_by(2);
            let name = quoted.next().unwrap_or_default().to_owned();
            let known: Vec<&str> = quoted.collect();
            hint = did_you_mean(&name, known.iter().copied())
                .or_else(|| Some(format!("the options are: {}", known.join(", "))));
            message = format!("`{name}` is no option");
        }
        // A moment is refused in the same words wherever one is asked for.
        let code = if code == Code::InvalidMoment { code } else { Code::InvalidOption };
        let error = Error::new(code, message).with_hint(hint);
        if path == "." { error } else { error.with_path(path) }
    })
}

macro_rules! from_json {
    ($($type:ident),+) => {
        $(impl $type {
            /// Reads options from a JSON object, absent ones taking their defaults.
            ///
            /// # Errors
            /// `invalid_option` for an option or a value that does not exist, naming the nearest.
            pub fn from_json(text: &str) -> Result<Self, Error> {
                $crate::options::read(text)
            }
        })+
    };
}
pub(crate) use from_json;
