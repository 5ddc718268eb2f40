//! Data frames: tables come and reports go by the Arrow C stream interface, in capsules of our own.
//!
//! Any library that speaks it is served, and none is required. Cells are handed to the core where they lie; no object of
//! Python is made for a row.

mod cells;
mod each;
mod incoming;
mod nested;
mod outgoing;

pub(crate) use each::{Ask, Each};
pub(crate) use incoming::Incoming;
pub(crate) use outgoing::{report, stream};

/// The name that the interface gives a capsule with a stream.
const STREAM: &std::ffi::CStr = c"arrow_array_stream";

/// The key of the metadata of a field whose cells are written as in CSV.
const WRITTEN: &str = "milepost.written";
