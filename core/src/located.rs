//! Reading a value of JSON into a type, and where in it something is wrong.
//!
//! Like the crate `serde_path_to_error`, for values only: around any deserializer, that one is compiled twice over for every
//! type that is read, which a web page would have to load.

use std::fmt::{self, Write as _};

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Error, Value};

/// Reads a value; where it is refused, says where: such as `where.actor[1]`, or `.` for the whole of it.
pub(crate) fn read<'de, S: DeserializeSeed<'de>>(seed: S, value: Value) -> Result<S::Value, (String, Error)> {
    let mut path = Path::default();
    let read = seed.deserialize(Located { value, path: &mut path });
    read.map_err(|error| (path.to_string(), error))
}

enum Step {
    Key(String),
    Entry(usize),
}

/// The way to what is being read. After an error nobody takes a step back, so that it leads to what was refused.
#[derive(Default)]
struct Path(Vec<Step>);

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_char('.');
        }
        for (at, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if at == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Entry(number) => write!(f, "[{number}]")?,
            }
        }
        Ok(())
    }
}

/// A value, and the way to it.
struct Located<'p> {
    value: Value,
    path: &'p mut Path,
}

/// What is read as serde_json reads it, since nothing stands in it that could be refused apart from the whole.
macro_rules! plain {
    ($($method:ident),+) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.value.$method(visitor)
        })+
    };
}

impl<'de> Deserializer<'de> for Located<'_> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(items) => {
                let len = items.len();
                let mut entries = Entries { items: items.into_iter(), number: 0, path: self.path };
                let read = visitor.visit_seq(&mut entries)?;
                all_read(entries.items.len(), len, "fewer elements in array")?;
                Ok(read)
            }
            Value::Object(object) => {
                let len = object.len();
                let mut fields = Fields { object: object.into_iter(), value: None, path: self.path };
                let read = visitor.visit_map(&mut fields)?;
                all_read(fields.object.len(), len, "fewer elements in map")?;
                Ok(read)
            }
            // Not by serde_json as a whole, which would compile lists and objects of every type once more.
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(value),
            Value::Number(number) => number.deserialize_any(visitor),
            Value::String(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.value.deserialize_enum(name, variants, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    plain! {
        deserialize_bool, deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64, deserialize_u8,
        deserialize_u16, deserialize_u32, deserialize_u64, deserialize_f32, deserialize_f64, deserialize_char,
        deserialize_str, deserialize_string, deserialize_unit, deserialize_identifier
    }

    serde::forward_to_deserialize_any! {
        bytes byte_buf seq map tuple tuple_struct unit_struct struct
    }
}

fn all_read(left: usize, len: usize, expected: &'static str) -> Result<(), Error> {
    if left == 0 { Ok(()) } else { Err(de::Error::invalid_length(len, &expected)) }
}

struct Entries<'p> {
    items: std::vec::IntoIter<Value>,
    number: usize,
    path: &'p mut Path,
}

impl<'de> SeqAccess<'de> for Entries<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(value) = self.items.next() else { return Ok(None) };
        self.path.0.push(Step::Entry(self.number));
        self.number += 1;
        let read = seed.deserialize(Located { value, path: self.path })?;
        self.path.0.pop();
        Ok(Some(read))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.items.len())
    }
}

struct Fields<'p> {
    object: serde_json::map::IntoIter,
    value: Option<Value>,
    path: &'p mut Path,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.object.next() else { return Ok(None) };
        self.value = Some(value);
        self.path.0.push(Step::Key(key.clone()));
        seed.deserialize(key.into_deserializer()).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Error> {
        let value = self.value.take().unwrap_or_default();
        let read = seed.deserialize(Located { value, path: self.path })?;
        self.path.0.pop();
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::marker::PhantomData;

    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read only to see what is refused")]
    struct Given {
        whole: Option<u32>,
        lists: BTreeMap<String, Vec<Option<f64>>>,
    }

    #[test]
    fn what_is_refused_is_found() {
        for (value, path, message) in [
            (json!({"lists": {"a": [1, null, "2"]}}), "lists.a[2]", "invalid type: string \"2\", expected f64"),
            (json!({"whole": -1, "lists": {}}), "whole", "invalid value: integer `-1`, expected u32"),
            (json!({"whole": 1}), ".", "missing field `lists`"),
            (json!({"hole": 1}), "hole", "unknown field `hole`, expected `whole` or `lists`"),
            (json!({"lists": []}), "lists", "invalid type: sequence, expected a map"),
            (json!([1, {}, 2]), ".", "invalid length 3, expected fewer elements in array"),
            (json!("text"), ".", "invalid type: string \"text\", expected struct Given"),
        ] {
            let (found, error) = read(PhantomData::<Given>, value).unwrap_err();
            assert_eq!((&*found, &*error.to_string()), (path, message));
        }
        let read = read(PhantomData::<Given>, json!({"lists": {"a": [1, null]}, "whole": null}));
        assert_eq!(read.unwrap().lists, BTreeMap::from([("a".to_owned(), vec![Some(1.0), None])]));
    }
}
