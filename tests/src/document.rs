//! A document as plain data of Rust, from that of a case.

use milepost::document::Document;
use serde::de::DeserializeOwned;
use serde_json::{Error, Map, Value};

/// The rows of a document, where each can be read by itself and its head is in order.
pub fn plain(document: &Value) -> Option<Document> {
    let tables = document.as_object()?;
    let headed = tables.get("milepost").is_some_and(|version| version == 1);
    headed.then(|| rows(tables)).and_then(Result::ok)
}

/// The same, whatever the head.
pub fn rows(tables: &Map<String, Value>) -> Result<Document, Error> {
    let mut rest = tables.clone();
    rest.remove("milepost");
    let document = Document {
        lang: take(&mut rest, "lang")?,
        strategies: take(&mut rest, "strategies")?,
        areas: take(&mut rest, "areas")?,
        actions: take(&mut rest, "actions")?,
        milestones: take(&mut rest, "milestones")?,
        facts: take(&mut rest, "facts")?,
        sources: take(&mut rest, "sources")?,
        actors: take(&mut rest, "actors")?,
        events: take(&mut rest, "events")?,
        instruments: take(&mut rest, "instruments")?,
        recommendations: take(&mut rest, "recommendations")?,
        indicators: take(&mut rest, "indicators")?,
        observations: take(&mut rest, "observations")?,
        themes: take(&mut rest, "themes")?,
        groupings: take(&mut rest, "groupings")?,
        groups: take(&mut rest, "groups")?,
        links: take(&mut rest, "links")?,
        texts: take(&mut rest, "texts")?,
    };
    match rest.keys().next() {
        None => Ok(document),
        Some(table) => Err(serde::de::Error::custom(format!("`{table}` is no table"))),
    }
}

fn take<T: DeserializeOwned + Default>(tables: &mut Map<String, Value>, name: &str) -> Result<T, Error> {
    match tables.remove(name) {
        None | Some(Value::Null) => Ok(T::default()),
        Some(value) => serde_json::from_value(value),
    }
}
