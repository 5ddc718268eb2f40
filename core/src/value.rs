//! The cells that are more than one value: periods, points, orderings, references to elsewhere.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Deserialize as DeriveDeserialize, Serialize};

use crate::date::Date;
use crate::id::Id;
use crate::word::AfterType;

/// The years, quarters or days that a strategy covers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, DeriveDeserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Period {
    /// When it begins.
    pub start: Date,
    /// When it ends.
    pub end: Date,
}

/// A baseline or target of an indicator: a value, and the period it is for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, DeriveDeserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    /// The period.
    pub period: Date,
    /// The value; absent for a baseline that is read from the observations.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
}

/// What a milestone waits on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, DeriveDeserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct After {
    /// The prerequisite.
    pub milestone: Id,
    /// What of the one bounds what of the other; finish to start when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub r#type: Option<AfterType>,
    /// Calendar days between the two, 0 when absent; a negative lag lets them overlap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lag_days: Option<i32>,
}

/// A row's number in its own source, or its key in your database: kept, and given back in reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Ref {
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
}

impl Serialize for Ref {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
        }
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => f.write_str(ryu_js::Buffer::new().format(*number)),
            Self::Text(text) => text.fmt(f),
        }
    }
}

impl<'de> Deserialize<'de> for Ref {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RefVisitor;

        impl Visitor<'_> for RefVisitor {
            type Value = Ref;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or a text")
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Ref, E> {
                Ok(Ref::Number(number as f64))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Ref, E> {
                Ok(Ref::Number(number as f64))
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Ref, E> {
                Ok(Ref::Number(number))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Ref, E> {
                Ok(Ref::Text(text.to_owned()))
            }
        }

        deserializer.deserialize_any(RefVisitor)
    }
}

#[cfg(feature = "typescript")]
impl ts_rs::TS for Ref {
    type WithoutGenerics = Self;
    type OptionInnerType = Self;

    fn name(_: &ts_rs::Config) -> String {
        "number | string".to_owned()
    }

    fn inline(config: &ts_rs::Config) -> String {
        <Self as ts_rs::TS>::name(config)
    }
}

#[cfg(feature = "schema")]
crate::schema::declared!(
    Ref as "Ref",
    |_generator| schemars::json_schema!({ "type": ["number", "string"], "description": "A number or a text." })
);

/// Your own columns: those whose names begin with `x_`. Kept, and otherwise ignored.
pub type Extra = BTreeMap<String, serde_json::Value>;
