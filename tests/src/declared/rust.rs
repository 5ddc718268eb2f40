//! The sources of the core.

use std::path::Path;

use super::first_sentence;
use crate::cases::entries;

/// Every public function of the core by name, each with the first sentence of its documentation.
pub fn read(folder: &Path) -> Vec<(String, String)> {
    let mut functions = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            functions.extend(read(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            functions.extend(in_file(&crate::read(&path)));
        }
    }
    functions
}

fn in_file(source: &str) -> Vec<(String, String)> {
    let mut functions = Vec::new();
    let mut comment = String::new();
    for line in source.lines().map(str::trim) {
        if let Some(text) = line.strip_prefix("///") {
            comment.push_str(text);
            comment.push('\n');
        } else if let Some(rest) = line.strip_prefix("pub fn ") {
            let name = rest.split(['(', '<']).next().unwrap_or_default();
            functions.push((name.to_owned(), first_sentence(&comment)));
            comment.clear();
        } else if !line.starts_with("#[") {
            comment.clear();
        }
    }
    functions
}
