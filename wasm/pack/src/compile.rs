//! Rust to WebAssembly.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::editions::Edition;
use crate::paths::Paths;

const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm-release";

/// Compiles the crate of an edition; gives the module as the linker leaves it, for as long as nothing else is compiled.
pub(crate) fn wasm(edition: &Edition, paths: &Paths) -> Result<PathBuf> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .current_dir(&paths.root)
        .args(["build", "--locked", "--package", edition.package, "--target", TARGET, "--profile", PROFILE])
        .args(edition.features)
        .arg("--target-dir")
        .arg(&paths.target)
        .arg("--config")
        .arg(flags(edition)?)
        .status()
        .context("cannot start cargo")?;
    ensure!(
        status.success(),
        "{} does not compile; is the target there? (`rustup target add {TARGET}`)",
        edition.package
    );
    Ok(paths.target.join(TARGET).join(PROFILE).join(edition.package.replace('-', "_")).with_extension("wasm"))
}

/// What the compiler is told. Sources of dependencies are named in the module by where they lie; without this, the folder of
/// whoever builds the package would be published with it.
fn flags(edition: &Edition) -> Result<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let home = home.context("neither CARGO_HOME nor a home folder is set")?;
    let mut flags = vec![format!("--remap-path-prefix={}=cargo", home.display())];
    flags.extend(edition.flags.iter().map(|flag| (*flag).to_owned()));
    Ok(format!("target.{TARGET}.rustflags={flags:?}"))
}
