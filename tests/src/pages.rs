//! Pages that the library writes: about its own data the strategy at [five moments](five_moments), the
//! [coverage](coverage) of the material behind the data and the [report](readme) that the README shows, with its picture; about its types
//! the [schemas] of their JSON.

mod coverage;
mod five_moments;
mod readme;
mod schemas;

use std::path::PathBuf;

use crate::{read, repository};

/// A page that is committed and must be what is written here.
#[derive(Debug)]
pub struct Page {
    /// Where it stands, from the top of the repository.
    pub path: &'static str,
    pub text: String,
}

impl Page {
    pub fn file(&self) -> PathBuf {
        repository(self.path)
    }

    /// Whether the committed page differs.
    pub fn is_stale(&self) -> bool {
        !self.file().exists() || read(&self.file()) != self.text
    }
}

/// All pages, as they should be.
pub fn all() -> Vec<Page> {
    let portfolio = milepost::embedded();
    let mut pages = vec![
        Page { path: "core/src/guide/five-moments.md", text: five_moments::page(&portfolio) },
        Page { path: "core/data/COVERAGE.md", text: coverage::page(&portfolio) },
        Page { path: "README.md", text: readme::page(&portfolio) },
        Page { path: "core/src/guide/progress.svg", text: readme::picture(&portfolio) },
    ];
    pages.extend(schemas::pages());
    pages
}

/// A text that stands in a cell or a sentence as it is: nothing of it is read as Markdown.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for letter in text.chars() {
        if matches!(letter, '\\' | '|' | '[' | ']' | '*' | '_' | '<' | '`') {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}
