//! One contract for three languages: the [surface], and the [cases](mod@cases) that every one must answer alike.
//!
//! This crate reads both, and answers the cases from Rust. `tests/python` and `tests/js` answer the same
//! files, and the answers must be the same bytes.

pub mod answer;
pub mod arguments;
pub mod cases;
pub mod declared;
pub mod document;
pub mod expectation;
pub mod own_view;
pub mod pages;
pub mod surface;

use std::path::{Path, PathBuf};

/// The folder `tests` of the repository.
pub fn tests() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A path from the top of the repository.
pub fn repository(path: &str) -> PathBuf {
    tests().join("..").join(path)
}

/// The text of a file; a missing file is a failing test.
pub fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
