//! What the manifests of npm and of Cargo must agree on.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::paths::Paths;

/// Fails where the package would be published under another version than the one that its reports carry.
pub(crate) fn check(paths: &Paths) -> Result<()> {
    let manifest = fs::read_to_string(paths.npm.join("package.json")).context("wasm/npm/package.json")?;
    let version = format!("\"version\": \"{}\"", milepost::VERSION);
    ensure!(manifest.contains(&version), "wasm/npm/package.json should have {version}");
    Ok(())
}
