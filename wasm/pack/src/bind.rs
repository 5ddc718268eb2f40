//! WebAssembly to a JavaScript module, and smaller.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::paths::{Paths, emptied};

/// What the bindings' generator made that is not needed on the way only.
pub(crate) struct Bound {
    /// The declarations of the API.
    pub(crate) declarations: String,
}

/// Writes `milepost.js` and `milepost_bg.wasm` to the work folder.
pub(crate) fn bind(compiled: &Path, paths: &Paths) -> Result<Bound> {
    emptied(&paths.work)?;
    let mut web = Bindgen::new();
    web.input_path(compiled).out_name("milepost").web(true)?.remove_producers_section(true).generate(&paths.work)?;
    // For the web the declarations speak of loading, which is none of a user's business here; those
    // for bundlers are of the API alone.
    let mut api = Bindgen::new();
    let api = api.input_path(compiled).bundler(true)?.typescript(true).generate_output()?;
    let declarations = api.ts().context("no declarations were made")?.to_owned();
    Ok(Bound { declarations })
}

/// Optimises the module in the work folder, in place.
pub(crate) fn shrink(paths: &Paths) -> Result<()> {
    let large = paths.work.join("large.wasm");
    let module = paths.work.join("milepost_bg.wasm");
    fs::rename(&module, &large)?;
    let status = Command::new("node")
        .arg(paths.tool("binaryen/bin/wasm-opt")?)
        // The linker puts the stack first, so nothing but an overflowing stack is at the lowest addresses.
        .args(["-Oz", "--low-memory-unused", "--strip-debug", "--strip-producers", "-o"])
        .args([&module, &large])
        .status()
        .context("cannot start node")?;
    ensure!(status.success(), "wasm-opt failed");
    Ok(())
}
