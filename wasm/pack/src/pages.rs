//! What the wheel takes of this package, so that its command writes the same pages: words, style and the dashboard.

use std::fs;

use anyhow::{Context, Result};

use crate::paths::{Paths, emptied};

/// Fills the folder of the wheel that no commit holds.
pub(crate) fn give(paths: &Paths) -> Result<()> {
    let parts = paths.root.join("python/milepost/pages/parts");
    emptied(&parts)?;
    let given = fs::read(paths.work.join("given.json")).context("given.json")?;
    fs::write(parts.join("given.json"), &given)?;
    let given: serde_json::Value = serde_json::from_slice(&given)?;
    let modules = given.get("modules").and_then(|modules| modules.as_array()).context("no modules in given.json")?;
    let mut names: Vec<String> = modules.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect();
    for entry in fs::read_dir(&paths.dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with("LICENSE") {
            names.push(name);
        }
    }
    for name in names {
        fs::copy(paths.dist.join(&name), parts.join(&name)).with_context(|| name.clone())?;
    }
    Ok(())
}
