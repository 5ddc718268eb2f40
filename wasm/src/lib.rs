//! milepost for JavaScript: handles on the core's values, and nothing that the core does not know.
//!
//! Documents, options and reports cross as JSON text, so that one parser and one writer speak for
//! all languages. Names follow a rule: what is `snake_case` in Rust is `camelCase` here; keys of
//! data and of options stay as they are. Optional arguments are one object.

mod audit;
mod boundary;
mod brief;
mod changes;
mod check;
mod dossier;
mod elements;
mod explain;
mod extent;
mod indicators;
mod on_scale;
mod portfolio;
mod progress;
mod recommendations;
mod report;
mod states;
mod succession;
mod timeline;

use wasm_bindgen::prelude::*;

/// What the JSON looks like, made from the core's structs; and what exists in JavaScript only.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = concat!(include_str!("../types.d.ts"), include_str!("../npm/src/javascript.d.ts"));
