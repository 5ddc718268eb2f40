//! Builds the npm package `milepost` into `wasm/npm/dist`, and what the wheel's pages take of it.
//!
//! ```text
//! cargo run -p pack              types, wasm, bindings, bundles, size report
//! cargo run -p pack -- --check   compares the committed types with the core's, builds nothing
//! ```
//!
//! Needs the Rust target `wasm32-unknown-unknown` and, from `npm ci` at the top, the JavaScript
//! tools `binaryen` and `esbuild`. Nothing else has to be installed: the generator of the bindings
//! is a library of this program, in the version that `Cargo.lock` names.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a build tool reads files and the environment, and reports"
)]

mod bind;
mod bundle;
mod compile;
mod declare;
mod editions;
mod keys;
mod layout;
mod manifest;
mod order;
mod pages;
mod paths;
mod size;
mod words;

use std::env;
use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::editions::{ALL, WHOLE};
use crate::paths::{Paths, emptied};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("pack: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let paths = Paths::find()?;
    manifest::check(&paths)?;
    match env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => build(&paths),
        [option] if option == "--check" => declare::check(&paths),
        _ => bail!("the only option is --check"),
    }
}

fn build(paths: &Paths) -> Result<()> {
    declare::write(paths)?;
    emptied(&paths.dist)?;
    for edition in ALL {
        let paths = paths.of(edition);
        let compiled = compile::wasm(edition, &paths)?;
        let bound = bind::bind(&compiled, &paths)?;
        bind::shrink(&paths)?;
        bundle::bundle(edition, &bound, &paths)?;
        words::check(edition, &paths)?;
    }
    pages::give(&paths.of(&WHOLE))?;
    size::report(paths)
}
