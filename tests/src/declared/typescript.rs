//! The TypeScript declarations of the npm package.

use std::collections::BTreeMap;

use super::{Declared, DeclaredParameter, first_sentence, split_at_commas};

/// All exported functions, and the methods and properties of exported classes.
pub fn read(declarations: &str) -> Vec<Declared> {
    let mut declared = Vec::new();
    let (mut class, mut comment) = (None, String::new());
    for line in declarations.lines() {
        let code = line.trim();
        if let Some(text) = code.strip_prefix("/**") {
            comment = text.trim_end_matches("*/").to_owned();
        } else if code.starts_with('*') {
            comment.push('\n');
            comment.push_str(code.trim_start_matches('*').trim_end_matches('/').trim());
        } else {
            if let Some(name) = line.strip_prefix("export class ") {
                class = name.split(' ').next();
            } else if line == "}" {
                class = None;
            } else if let Some(signature) = line.strip_prefix("export function ") {
                declared.push(function("module", signature, &comment));
            } else if let Some(class) = class {
                declared.extend(member(class, code, &comment));
            }
            comment.clear();
        }
    }
    declared
}

/// The keys of every exported object type, in order, those that may be left out with a `?`.
pub fn object_types(declarations: &str) -> BTreeMap<String, Vec<String>> {
    let mut types: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut open: Option<String> = None;
    for line in declarations.lines() {
        if let Some(name) = line.strip_prefix("export type ").and_then(|rest| rest.strip_suffix(" = {")) {
            types.insert(name.to_owned(), Vec::new());
            open = Some(name.to_owned());
        } else if line.starts_with('}') {
            open = None;
        } else if let Some(keys) = open.as_ref().and_then(|name| types.get_mut(name)) {
            let key = line.trim().split_once(": ").map(|(key, _)| key).filter(|key| is_key(key));
            keys.extend(key.map(str::to_owned));
        }
    }
    types
}

/// The words of an exported type that is one of a few texts.
pub fn words(declarations: &str, name: &str) -> Vec<String> {
    let head = format!("export type {name} = ");
    let line = declarations.lines().find_map(|line| line.strip_prefix(&head)).unwrap_or_default();
    line.trim_end_matches(';').split(" | ").map(|word| word.trim_matches('"').to_owned()).collect()
}

fn is_key(text: &str) -> bool {
    text.chars().all(|character| character.is_ascii_alphanumeric() || character == '_' || character == '?')
}

fn member(class: &str, code: &str, comment: &str) -> Option<Declared> {
    if let Some(property) = code.strip_prefix("readonly ") {
        let name = property.split_once(':').map(|(name, _)| name)?;
        let sentence = first_sentence(comment);
        let parameters = Vec::new();
        let (class, name) = (class.to_owned(), name.to_owned());
        return Some(Declared { class, name, is_static: false, is_property: true, parameters, sentence });
    }
    let signature = code.strip_prefix("static ").unwrap_or(code);
    let is_method = signature.split_once('(').is_some_and(|(name, _)| !name.is_empty() && is_key(name));
    is_method.then(|| Declared { is_static: code.starts_with("static "), ..function(class, signature, comment) })
}

fn function(class: &str, signature: &str, comment: &str) -> Declared {
    let (name, rest) = signature.split_once('(').expect("a function has parameters");
    let parameters = rest.rsplit_once("): ").map(|(parameters, _)| parameters).unwrap_or_default();
    Declared {
        class: class.to_owned(),
        name: name.to_owned(),
        is_static: false,
        is_property: false,
        parameters: split_at_commas(parameters).iter().filter_map(|text| parameter(text)).collect(),
        sentence: first_sentence(comment),
    }
}

fn parameter(text: &str) -> Option<DeclaredParameter> {
    let (name, annotation) = text.split_once(": ")?;
    Some(DeclaredParameter {
        name: name.trim_end_matches('?').to_owned(),
        annotation: annotation.to_owned(),
        default: name.ends_with('?').then(String::new),
    })
}
