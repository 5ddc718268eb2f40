//! milepost for JavaScript: handles on the core's values, and nothing that the core does not know.
//!
//! Documents, options and reports cross as JSON text, so that one parser and one writer speak for
//! all languages. Names follow a rule: what is `snake_case` in Rust is `camelCase` here; keys of
//! data and of options stay as they are. Optional arguments are one object.

#[cfg(feature = "analysis")]
mod analysis;
#[cfg(feature = "analysis")]
mod audit;
#[cfg(feature = "analysis")]
mod blockers;
mod boundary;
#[cfg(feature = "analysis")]
mod brief;
#[cfg(feature = "analysis")]
mod changes;
mod check;
#[cfg(feature = "analysis")]
mod dossier;
#[cfg(feature = "analysis")]
mod earned_schedule;
mod elements;
#[cfg(feature = "analysis")]
mod explain;
mod extent;
#[cfg(feature = "analysis")]
mod impact;
#[cfg(feature = "analysis")]
mod indicators;
#[cfg(feature = "analysis")]
mod on_scale;
mod portfolio;
mod progress;
#[cfg(feature = "analysis")]
mod recommendations;
mod report;
#[cfg(feature = "analysis")]
mod schedule;
mod states;
#[cfg(feature = "analysis")]
mod succession;
mod timeline;

use wasm_bindgen::prelude::*;

/// What the JSON looks like, made from the core's structs; and what exists in JavaScript only.
#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = concat!(include_str!("../types.d.ts"), include_str!("../npm/src/javascript.d.ts"));
