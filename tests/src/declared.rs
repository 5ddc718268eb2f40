//! What a language declares: functions and methods with their parameters and the first sentence on each.

pub mod python;
pub mod rust;
pub mod typescript;

/// A function, a method or a property, as it is declared.
#[derive(Clone, Debug, PartialEq)]
pub struct Declared {
    /// The class it belongs to, or `module`.
    pub class: String,
    pub name: String,
    pub is_static: bool,
    pub is_property: bool,
    pub parameters: Vec<DeclaredParameter>,
    /// The first sentence of its documentation.
    pub sentence: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct DeclaredParameter {
    pub name: String,
    pub annotation: String,
    /// What it is when left out, as written; an empty text where the language does not write it.
    pub default: Option<String>,
}

/// The first sentence of a documentation text.
pub fn first_sentence(text: &str) -> String {
    let paragraph: Vec<&str> = text.trim().lines().map(str::trim).take_while(|line| !line.is_empty()).collect();
    let paragraph = paragraph.join(" ");
    match paragraph.split_once(". ") {
        Some((sentence, _)) => format!("{sentence}."),
        None => paragraph,
    }
}

/// Splits at commas that stand in no bracket and no quotation.
pub fn split_at_commas(text: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth, mut quote) = (Vec::new(), String::new(), 0, None);
    for character in text.chars() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth -= 1,
            (None, ',') if depth == 0 => {
                parts.push(std::mem::take(&mut part).trim().to_owned());
                continue;
            }
            _ => {}
        }
        part.push(character);
    }
    parts.push(part.trim().to_owned());
    parts.retain(|part| !part.is_empty());
    parts
}
