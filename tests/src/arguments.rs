//! The arguments of a call, as the types of Rust.

use milepost::{Error, Moment};
use serde_json::{Map, Value};

/// The arguments of one call, each to be taken once.
pub struct Arguments(Map<String, Value>);

impl Arguments {
    pub fn new(arguments: &Map<String, Value>) -> Self {
        Self(arguments.clone())
    }

    /// A required text.
    pub fn text(&mut self, name: &str) -> String {
        self.value(name).as_str().unwrap_or_else(|| panic!("the argument `{name}` is no text")).to_owned()
    }

    /// A required whole number.
    pub fn whole(&mut self, name: &str) -> i64 {
        self.value(name).as_i64().unwrap_or_else(|| panic!("the argument `{name}` is no whole number"))
    }

    /// A required value.
    pub fn value(&mut self, name: &str) -> Value {
        self.0.remove(name).unwrap_or_else(|| panic!("the argument `{name}` is missing"))
    }

    pub fn moment(&mut self) -> Result<Moment, Error> {
        self.moment_named("moment")
    }

    /// A moment under another name.
    pub fn moment_named(&mut self, name: &str) -> Result<Moment, Error> {
        Moment::from_json(&self.value(name).to_string())
    }

    /// A day, as the moment that it stands for.
    pub fn day(&mut self, name: &str) -> Result<Moment, Error> {
        self.text(name).parse().map_err(|error: Error| error.with_path(name))
    }

    /// A value that may be left out.
    pub fn maybe(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name)
    }

    /// All that is left, as options.
    pub fn options<T>(&mut self, from_json: impl FnOnce(&str) -> Result<T, Error>) -> Result<T, Error> {
        from_json(&Value::Object(std::mem::take(&mut self.0)).to_string())
    }

    /// Fails when something is left that nobody asked for.
    pub fn finish(self) {
        assert!(self.0.is_empty(), "arguments that nothing takes: {:?}", self.0.keys());
    }
}
