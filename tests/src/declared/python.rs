//! The stubs of the Python package.

use super::{Declared, DeclaredParameter, first_sentence, split_at_commas};

/// All functions, methods and properties in a stub file, but for those that Python calls by itself.
pub fn read(stubs: &str) -> Vec<Declared> {
    let lines: Vec<&str> = stubs.lines().collect();
    let mut declared = Vec::new();
    let (mut class, mut decorator) = ("module", "");
    for (number, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        if let Some(name) = line.strip_prefix("class ") {
            class = name.trim_end_matches(':');
        } else if line.starts_with("def ") {
            class = "module";
        }
        if let Some(signature) = code.strip_prefix("def ") {
            declared.push(function(class, decorator, signature, &lines[number + 1..]));
        }
        decorator = code.strip_prefix('@').unwrap_or_default();
    }
    declared.retain(|declared| !declared.name.starts_with('_'));
    declared
}

/// The names of the classes in a stub file.
pub fn classes(stubs: &str) -> Vec<String> {
    let names = stubs.lines().filter_map(|line| line.strip_prefix("class "));
    names.map(|name| name.trim_end_matches(':').to_owned()).collect()
}

/// The attributes that a class written by hand declares.
pub fn attributes(source: &str) -> Vec<String> {
    let annotated = |line: &&str| line.starts_with("    ") && !line.starts_with("     ") && line.contains(": ");
    let lines = source.lines().skip_while(|line| !line.starts_with("class "));
    let lines = lines.take_while(|line| !line.trim_start().starts_with("def ")).filter(annotated);
    lines.filter_map(|line| line.trim().split_once(": ")).map(|(name, _)| name.to_owned()).collect()
}

fn function(class: &str, decorator: &str, signature: &str, below: &[&str]) -> Declared {
    let (name, rest) = signature.split_once('(').expect("a function has parameters");
    let parameters = rest.split(") -> ").next().unwrap_or_default();
    Declared {
        class: class.to_owned(),
        name: name.to_owned(),
        is_static: decorator == "classmethod",
        is_property: decorator == "property",
        parameters: split_at_commas(parameters).iter().filter_map(|text| parameter(text)).collect(),
        sentence: documentation(below),
    }
}

fn parameter(text: &str) -> Option<DeclaredParameter> {
    if ["self", "cls", "/", "*"].contains(&text) {
        return None;
    }
    let (name, rest) = text.split_once(": ").unwrap_or((text, ""));
    let (annotation, default) = match rest.rsplit_once(" = ") {
        Some((annotation, default)) => (annotation, Some(default.to_owned())),
        None => (rest, None),
    };
    Some(DeclaredParameter { name: name.to_owned(), annotation: annotation.to_owned(), default })
}

fn documentation(below: &[&str]) -> String {
    let quoted = |line: &&&str| line.trim() == "\"\"\"";
    match below.first().filter(quoted) {
        None => String::new(),
        Some(_) => {
            let lines: Vec<&str> = below[1..].iter().take_while(|line| line.trim() != "\"\"\"").copied().collect();
            first_sentence(&lines.join("\n"))
        }
    }
}
