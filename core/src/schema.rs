//! The JSON Schemas (2020-12) that `schemars` cannot derive: texts with a form, words, tables.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value};

/// Declares the schema of a type under a name of its own.
macro_rules! declared {
    ($type:ty as $name:expr, |$generator:ident| $schema:expr) => {
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }

            fn json_schema($generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $schema
            }
        }
    };
}
pub(crate) use declared;

/// One of a few words.
pub(crate) fn words(docs: &str, words: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": words, "description": docs.trim() })
}

/// A text of a form.
pub(crate) fn text(docs: &str, pattern: &str) -> Schema {
    json_schema!({ "type": "string", "pattern": pattern, "description": docs })
}

/// The columns of a table, or the tables of a document.
pub(crate) struct Object {
    properties: Map<String, Value>,
    required: Vec<Value>,
}

impl Object {
    pub(crate) fn new() -> Self {
        Self { properties: Map::new(), required: Vec::new() }
    }

    /// Adds a column by name, mode and description: `one`, `maybe`, `list` or `some` of a type.
    pub(crate) fn column<T: JsonSchema>(
        self,
        generator: &mut SchemaGenerator,
        name: &str,
        mode: &str,
        docs: &str,
    ) -> Self {
        let mut schema = match mode {
            "one" => generator.subschema_for::<T>(),
            "maybe" => generator.subschema_for::<Option<T>>(),
            "some" => generator.subschema_for::<Vec<T>>(),
            _ => generator.subschema_for::<Option<Vec<T>>>(),
        };
        schema.insert("description".to_owned(), docs.trim().into());
        if mode == "some" {
            schema.insert("minItems".to_owned(), 1.into());
        }
        // What the types do not say and the checks refuse.
        if ["weight", "progress"].contains(&name) {
            schema.insert("minimum".to_owned(), 0.into());
        }
        if name == "progress" {
            schema.insert("maximum".to_owned(), 1.into());
        }
        self.with(name, mode, schema)
    }

    /// Adds a property whose schema is known.
    pub(crate) fn with(mut self, name: &str, mode: &str, schema: Schema) -> Self {
        let name = name.trim_start_matches("r#");
        self.properties.insert(name.to_owned(), schema.to_value());
        if ["one", "some"].contains(&mode) {
            self.required.push(name.into());
        }
        self
    }

    /// The schema of a row: its columns, `ref`, and columns of one's own; nothing else.
    pub(crate) fn row(self, docs: &str) -> Schema {
        let reference = json_schema!({
            "type": ["number", "string", "null"],
            "description": "The row's number in its own source, or your database key.",
        });
        let mut schema = self.with("ref", "maybe", reference).document(docs);
        schema.insert(
            "patternProperties".to_owned(),
            serde_json::json!({ "^x_": { "description": "Your own column." } }),
        );
        schema
    }

    /// The schema of an object with these properties and no other.
    pub(crate) fn document(self, docs: &str) -> Schema {
        json_schema!({
            "type": "object",
            "description": docs.trim(),
            "properties": self.properties,
            "required": self.required,
            "additionalProperties": false,
        })
    }
}
