//! WebAssembly to a JavaScript module, and smaller.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::order;
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
    web.input_path(compiled).out_name("milepost").web(true)?.remove_producers_section(true);
    // Whoever loads the module says where it is.
    web.omit_default_module_path(true).generate(&paths.work)?;
    // For the web the declarations speak of loading, which is none of a user's business here; those
    // for bundlers are of the API alone.
    let mut api = Bindgen::new();
    let api = api.input_path(compiled).bundler(true)?.typescript(true).generate_output()?;
    let declarations = api.ts().context("no declarations were made")?.to_owned();
    Ok(Bound { declarations })
}

/// Optimises the module in the work folder, in place.
pub(crate) fn shrink(paths: &Paths) -> Result<()> {
    let module = paths.work.join("milepost_bg.wasm");
    let step = |name: &str| paths.work.join(name).with_extension("wasm");
    let (large, small, named) = (step("large"), step("small"), step("named"));
    fs::rename(&module, &large)?;
    // Expressions are taken apart and put together again, which finds more that is the same; functions that are called once
    // are not put into others, where nothing is like them any more.
    let passes =
        ["--flatten", "--rereloop", "-Oz", "-Oz", "--one-caller-inline-max-function-size=200", "--strip-debug"];
    optimise(paths, &passes, &large, &small)?;
    fs::write(&named, order::named(&fs::read(&small)?)?)?;
    optimise(paths, &["--reorder-functions-by-name", "--strip-debug"], &named, &module)
}

fn optimise(paths: &Paths, passes: &[&str], from: &Path, to: &Path) -> Result<()> {
    let status = Command::new("node")
        .arg(paths.tool("binaryen/bin/wasm-opt")?)
        .args(passes)
        // The linker puts the stack first, so nothing but an overflowing stack is at the lowest addresses.
        .args(["--low-memory-unused", "--strip-producers", "-o"])
        .args([to, from])
        .status()
        .context("cannot start node")?;
    ensure!(status.success(), "wasm-opt failed");
    Ok(())
}
