//! Canonical JSON (RFC 8785): sorted keys, ECMAScript numbers, no white space.
//!
//! A serde serializer, so that every row and report has one way to become bytes. Keys are sorted
//! by their UTF-16 code units, as the RFC asks; numbers are f64, as in ECMAScript.

use std::cmp::Ordering;
use std::fmt::{self, Write as _};
use std::ops::Range;

use serde::ser::{self, Serialize};

/// The canonical JSON of a value.
pub(crate) fn to_string<T: Serialize + ?Sized>(value: &T) -> String {
    let mut writer = Writer::default();
    writer.write(value);
    writer.out
}

/// Writes many values into one text, keeping its working memory in between.
#[derive(Default)]
pub(crate) struct Writer {
    pub(crate) out: String,
    fields: Vec<Field>,
    scratch: String,
}

/// Where a field of an object being written lies in the output.
struct Field {
    key: Range<usize>,
    whole: Range<usize>,
    /// The key itself, where it was not written as it is: the order is that of keys, not of escapes.
    unescaped: Option<String>,
}

impl Writer {
    pub(crate) fn write<T: Serialize + ?Sized>(&mut self, value: &T) {
        // Only foreign maps with keys that are no text can fail, and rows and reports have none.
        if value.serialize(&mut *self).is_err() {
            self.out.push_str("null");
        }
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.out.push('"');
        let mut plain = 0;
        for (at, byte) in text.bytes().enumerate() {
            let escape = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                0x08 => "\\b",
                0x09 => "\\t",
                0x0a => "\\n",
                0x0c => "\\f",
                0x0d => "\\r",
                0x00..=0x1f => "",
                _ => continue,
            };
            self.out.push_str(text.get(plain..at).unwrap_or_default());
            plain = at + 1;
            if escape.is_empty() {
                // Writing into a String cannot fail.
                let _ = write!(self.out, "\\u{byte:04x}");
            } else {
                self.out.push_str(escape);
            }
        }
        self.out.push_str(text.get(plain..).unwrap_or_default());
        self.out.push('"');
    }

    /// Puts the fields written since `first` into order; most objects are in order as they come.
    fn sort(&mut self, first: usize) {
        let Self { out, fields, scratch } = self;
        let Some(own) = fields.get_mut(first..) else { return };
        let in_order = own.windows(2).all(|pair| match pair {
            [left, right] => key_order(out, left, right) != Ordering::Greater,
            _ => true,
        });
        if let (false, Some(start)) = (in_order, own.first().map(|field| field.whole.start)) {
            #[expect(clippy::disallowed_methods, reason = "each row passes here, and is short")]
            own.sort_by(|left, right| key_order(out, left, right));
            scratch.clear();
            for field in own.iter() {
                if !scratch.is_empty() {
                    scratch.push(',');
                }
                scratch.push_str(out.get(field.whole.clone()).unwrap_or_default());
            }
            out.truncate(start);
            out.push_str(scratch);
        }
        fields.truncate(first);
    }
}

fn key_order<'a>(out: &'a str, left: &'a Field, right: &'a Field) -> Ordering {
    let key = |field: &'a Field| match &field.unescaped {
        Some(key) => key.as_str(),
        None => out.get(field.key.clone()).unwrap_or_default(),
    };
    let (left, right) = (key(left), key(right));
    if left.is_ascii() && right.is_ascii() { left.cmp(right) } else { left.encode_utf16().cmp(right.encode_utf16()) }
}

/// Why a value cannot be JSON at all.
#[derive(Debug)]
pub(crate) struct NotJson(String);

impl fmt::Display for NotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotJson {}

impl ser::Error for NotJson {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// An object or a list being written.
pub(crate) struct Compound<'a> {
    writer: &'a mut Writer,
    first_field: usize,
    empty: bool,
    close: &'static str,
}

impl<'a> Compound<'a> {
    fn open(writer: &'a mut Writer, open: &str, close: &'static str) -> Self {
        writer.out.push_str(open);
        let first_field = writer.fields.len();
        Self { writer, first_field, empty: true, close }
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        if !std::mem::take(&mut self.empty) {
            self.writer.out.push(',');
        }
        value.serialize(&mut *self.writer)
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), NotJson> {
        let start = self.begin();
        self.writer.text(key);
        self.key_from(start);
        value.serialize(&mut *self.writer)?;
        self.end_field();
        Ok(())
    }

    /// Makes room for a field; gives the place where its key is to be written.
    fn begin(&mut self) -> usize {
        if !std::mem::take(&mut self.empty) {
            self.writer.out.push(',');
        }
        self.writer.out.len()
    }

    /// The key of a field has been written; its value comes next.
    fn key_from(&mut self, start: usize) {
        let out = &mut self.writer.out;
        let key = start + 1..out.len() - 1;
        let written = out.get(start..).unwrap_or_default();
        let as_it_is = !written.bytes().any(|byte| byte == b'\\');
        let unescaped = (!as_it_is).then(|| serde_json::from_str(written).unwrap_or_default());
        out.push(':');
        self.writer.fields.push(Field { key, whole: start..start, unescaped });
    }

    /// The value of a field has been written, and all that is in it.
    fn end_field(&mut self) {
        let end = self.writer.out.len();
        if let Some(field) = self.writer.fields.last_mut() {
            field.whole.end = end;
        }
    }

    fn close(self) {
        self.writer.sort(self.first_field);
        self.writer.out.push_str(self.close);
    }
}

macro_rules! numbers {
    ($($method:ident $type:ty),+) => {
        $(fn $method(self, value: $type) -> Result<(), NotJson> {
            self.serialize_f64(value as f64)
        })+
    };
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = NotJson;
    type SerializeSeq = Compound<'a>;
    type SerializeTuple = Compound<'a>;
    type SerializeTupleStruct = Compound<'a>;
    type SerializeTupleVariant = Compound<'a>;
    type SerializeMap = Compound<'a>;
    type SerializeStruct = Compound<'a>;
    type SerializeStructVariant = Compound<'a>;

    numbers! {
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64, serialize_f32 f32
    }

    fn serialize_f64(self, value: f64) -> Result<(), NotJson> {
        if value.is_finite() {
            self.out.push_str(ryu_js::Buffer::new().format_finite(value));
        } else {
            self.out.push_str("null");
        }
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Result<(), NotJson> {
        self.out.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), NotJson> {
        self.text(value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), NotJson> {
        self.text(value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), NotJson> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), NotJson> {
        self.out.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), NotJson> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), NotJson> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), NotJson> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), NotJson> {
        let mut object = Compound::open(self, "{", "}");
        object.field(variant, value)?;
        object.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'a>, NotJson> {
        Ok(Compound::open(self, "[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Compound<'a>, NotJson> {
        Ok(Compound::open(self, "[", "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'a>, NotJson> {
        Ok(Compound::open(self, "[", "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a>, NotJson> {
        self.out.push('{');
        self.text(variant);
        Ok(Compound::open(self, ":[", "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'a>, NotJson> {
        Ok(Compound::open(self, "{", "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Compound<'a>, NotJson> {
        Ok(Compound::open(self, "{", "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Compound<'a>, NotJson> {
        self.out.push('{');
        self.text(variant);
        Ok(Compound::open(self, ":{", "}}"))
    }
}

macro_rules! lists {
    ($($trait:ident $method:ident),+) => {
        $(impl ser::$trait for Compound<'_> {
            type Ok = ();
            type Error = NotJson;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
                self.element(value)
            }

            fn end(self) -> Result<(), NotJson> {
                self.close();
                Ok(())
            }
        })+
    };
}
lists! {
    SerializeSeq serialize_element, SerializeTuple serialize_element, SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field
}

macro_rules! objects {
    ($($trait:ident),+) => {
        $(impl ser::$trait for Compound<'_> {
            type Ok = ();
            type Error = NotJson;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), NotJson> {
                self.field(key, value)
            }

            fn end(self) -> Result<(), NotJson> {
                self.close();
                Ok(())
            }
        })+
    };
}
objects! { SerializeStruct, SerializeStructVariant }

impl ser::SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = NotJson;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), NotJson> {
        let start = self.begin();
        key.serialize(&mut *self.writer)?;
        if !self.writer.out.get(start..).unwrap_or_default().starts_with('"') {
            return Err(ser::Error::custom("a key is not text"));
        }
        self.key_from(start);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), NotJson> {
        value.serialize(&mut *self.writer)?;
        self.end_field();
        Ok(())
    }

    fn end(self) -> Result<(), NotJson> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(Value::from),
            any::<i32>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 40, 6, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                prop::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_foreign_canonicalizer_agrees(value in values()) {
            prop_assert_eq!(super::to_string(&value), serde_json_canonicalizer::to_string(&value).unwrap());
        }
    }

    #[test]
    fn keys_are_sorted_by_utf16_and_numbers_are_ecmascript() {
        assert_eq!(
            super::to_string(&json!({"b": 1.0, "a": 1e21, "\u{e000}": 0.1, "\u{10000}": -0.0})),
            "{\"a\":1e+21,\"b\":1,\"\u{10000}\":0,\"\u{e000}\":0.1}"
        );
    }
}
