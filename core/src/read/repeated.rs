//! Where an object has a key twice.

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The place of the first object of a document in which a key stands twice, such as `facts[3]`;
/// `None` where that is the document itself, or nothing.
pub(super) fn find(text: &str) -> Option<String> {
    let mut path = String::new();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    Search { path: &mut path }.deserialize(&mut deserializer).err()?;
    (!path.is_empty()).then_some(path)
}

/// Goes through any JSON and stops where a key stands twice, `path` saying where that is.
struct Search<'a> {
    path: &'a mut String,
}

impl Search<'_> {
    /// Looks below a step; what was found below leaves its path behind.
    fn below<E>(&mut self, step: fmt::Arguments<'_>, look: impl FnOnce(Search<'_>) -> Result<(), E>) -> Result<(), E> {
        let before = self.path.len();
        // Writing to a `String` cannot fail.
        let _ = self.path.write_fmt(step);
        look(Search { path: self.path })?;
        self.path.truncate(before);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Search<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Values that hold no keys.
macro_rules! nothing_in {
    ($($visit:ident: $type:ty),+) => {
        $(fn $visit<E: Error>(self, _: $type) -> Result<(), E> {
            Ok(())
        })+
    };
}

impl<'de> Visitor<'de> for Search<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    nothing_in! { visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_f64: f64, visit_str: &str }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        let mut more = true;
        let mut at = 0;
        while more {
            self.below(format_args!("[{at}]"), |search| {
                more = list.next_element_seed(search)?.is_some();
                Ok(())
            })?;
            at += 1;
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if seen.contains(&key) {
                return Err(Error::custom("twice"));
            }
            if key.starts_with("x_") {
                // What is in your own columns is your own affair.
                map.next_value::<IgnoredAny>()?;
            } else {
                let dot = if self.path.is_empty() { "" } else { "." };
                self.below(format_args!("{dot}{key}"), |search| map.next_value_seed(search))?;
            }
            seen.insert(key);
        }
        Ok(())
    }
}
