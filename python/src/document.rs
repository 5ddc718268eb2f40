//! A document given as Python objects, written as JSON text.
//!
//! Documents reach the core as text and are read by its one parser, so all that is decided here is
//! which objects have a plain meaning in JSON. The rule is strict: nothing is guessed, rounded or
//! turned into text by its `str`.

use std::fmt::Write;

use milepost::{Code, Error};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyMapping, PyString, PyTuple};

use crate::day::read_day;

/// A document needs six levels; more than this is a circle or a mistake.
const DEEPEST: usize = 100;

/// The JSON text of a document.
pub(crate) fn to_text(document: &Bound<'_, PyAny>) -> Result<String, Error> {
    let mut writer = Writer { text: String::new(), path: Vec::new() };
    writer.value(document)?;
    Ok(writer.text)
}

/// The JSON text of a part of a document; what is said of it names the part.
pub(crate) fn to_text_at(name: &str, part: &Bound<'_, PyAny>) -> Result<String, Error> {
    let mut writer = Writer { text: String::new(), path: vec![Step::Key(name.to_owned())] };
    writer.value(part)?;
    Ok(writer.text)
}

/// A text of Python, which may hold what no other text can.
pub(crate) fn utf8(text: &Bound<'_, PyString>) -> Result<String, Error> {
    text.to_str().map(str::to_owned).map_err(|_| {
        Error::new(Code::NotPlainData, "the text has half of a surrogate pair, which no file can hold")
            .with_hint(Some("decode it again from its bytes".to_owned()))
    })
}

/// One step from the document down to a value.
enum Step {
    Key(String),
    Index(usize),
}

struct Writer {
    text: String,
    path: Vec<Step>,
}

impl Writer {
    fn value(&mut self, value: &Bound<'_, PyAny>) -> Result<(), Error> {
        if self.path.len() > DEEPEST {
            // A circle has no end to point at; where it starts is what helps.
            self.path.truncate(6);
            return Err(self.refusal("the document is nested too deeply", "check that no object contains itself"));
        }
        // The order matters: to Python, a bool is an int.
        if value.is_none() {
            self.text.push_str("null");
        } else if let Ok(text) = value.cast::<PyString>() {
            let text = self.utf8(text)?;
            self.string(&text);
        } else if let Ok(value) = value.cast::<PyBool>() {
            self.text.push_str(if value.is_true() { "true" } else { "false" });
        } else if let Ok(number) = value.cast::<PyInt>() {
            self.integer(number)?;
        } else if let Ok(number) = value.cast::<PyFloat>() {
            self.float(number.value())?;
        } else if let Ok(list) = value.cast::<PyList>() {
            self.list(list.iter())?;
        } else if let Ok(tuple) = value.cast::<PyTuple>() {
            self.list(tuple.iter())?;
        } else if let Ok(dict) = value.cast::<PyDict>() {
            self.object(dict)?;
        } else if let Ok(mapping) = value.cast::<PyMapping>() {
            let dict = value.py().get_type::<PyDict>().call1((mapping,));
            let dict = dict.ok().and_then(|dict| dict.cast_into::<PyDict>().ok());
            self.object(&dict.ok_or_else(|| self.no_place(value))?)?;
        } else {
            match read_day(value) {
                Some(Ok(day)) => self.string(&day.to_string()),
                Some(Err(no_day)) => return Err(self.refusal(no_day.message, no_day.hint)),
                None => return Err(self.no_place(value)),
            }
        }
        Ok(())
    }

    fn list<'py>(&mut self, items: impl Iterator<Item = Bound<'py, PyAny>>) -> Result<(), Error> {
        self.text.push('[');
        for (index, item) in items.enumerate() {
            if index > 0 {
                self.text.push(',');
            }
            self.path.push(Step::Index(index));
            self.value(&item)?;
            self.path.pop();
        }
        self.text.push(']');
        Ok(())
    }

    fn object(&mut self, dict: &Bound<'_, PyDict>) -> Result<(), Error> {
        self.text.push('{');
        for (index, (key, value)) in dict.iter().enumerate() {
            let Ok(key) = key.cast::<PyString>() else {
                let message = format!("a key is text, and this one is of class `{}`", class_of(&key));
                return Err(self.refusal(message, "write table and column names as text"));
            };
            if index > 0 {
                self.text.push(',');
            }
            let key = self.utf8(key)?;
            self.string(&key);
            self.text.push(':');
            self.path.push(Step::Key(key));
            self.value(&value)?;
            self.path.pop();
        }
        self.text.push('}');
        Ok(())
    }

    fn utf8(&self, text: &Bound<'_, PyString>) -> Result<String, Error> {
        utf8(text).map_err(|error| self.placed(error))
    }

    fn integer(&mut self, number: &Bound<'_, PyInt>) -> Result<(), Error> {
        if let Ok(small) = number.extract::<i64>() {
            self.text.push_str(&small.to_string());
            return Ok(());
        }
        // By the method of `int` itself: a subclass, such as an enum, prints as something else.
        let digits = number.py().get_type::<PyInt>().call_method1("__repr__", (number,));
        let digits = digits.and_then(|digits| digits.extract::<String>());
        self.text.push_str(&digits.map_err(|_| self.refusal("the whole number is too large", "write it as text"))?);
        Ok(())
    }

    fn float(&mut self, number: f64) -> Result<(), Error> {
        if !number.is_finite() {
            let message = format!("`{number}` is not a number that a document can hold");
            return Err(self.refusal(message, "leave the value out, or write None"));
        }
        // Rust's shortest form that reads back as the same number is JSON as it stands.
        self.text.push_str(&format!("{number:?}"));
        Ok(())
    }

    fn string(&mut self, text: &str) {
        self.text.push('"');
        for character in text.chars() {
            match character {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                control if control < ' ' => self.text.push_str(&format!("\\u{:04x}", u32::from(control))),
                plain => self.text.push(plain),
            }
        }
        self.text.push('"');
    }

    fn no_place(&self, value: &Bound<'_, PyAny>) -> Error {
        self.refusal(
            format!("a value of class `{}` has no place in a document", class_of(value)),
            "a document is made of dict, list, str, int, float, bool, None and datetime.date",
        )
    }

    fn refusal(&self, message: impl Into<String>, hint: &str) -> Error {
        self.placed(Error::new(Code::NotPlainData, message).with_hint(Some(hint.to_owned())))
    }

    fn placed(&self, error: Error) -> Error {
        match self.place() {
            Some(path) => error.with_path(path),
            None => error,
        }
    }

    /// Where the value stands, such as `facts[3].happened`; `None` for the document itself.
    fn place(&self) -> Option<String> {
        let mut place = String::new();
        for step in &self.path {
            // Writing to a `String` cannot fail.
            let _ = match step {
                Step::Key(key) if place.is_empty() => write!(place, "{key}"),
                Step::Key(key) => write!(place, ".{key}"),
                Step::Index(index) => write!(place, "[{index}]"),
            };
        }
        (!place.is_empty()).then_some(place)
    }
}

/// The name of a value's class as its users write it.
pub(crate) fn class_of(value: &Bound<'_, PyAny>) -> String {
    value.get_type().fully_qualified_name().map_or_else(|_| "?".to_owned(), |name| name.to_string())
}
