//! The entry points of the package.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::bind::Bound;
use crate::keys;
use crate::paths::{Paths, emptied};

/// Lets `[Symbol.dispose]` be declared without a setting on the reader's side.
const DISPOSABLE: &str = "/// <reference lib=\"esnext.disposable\" />\n";

/// Fills the dist folder.
pub(crate) fn bundle(bound: &Bound, paths: &Paths) -> Result<()> {
    emptied(&paths.dist)?;
    for source in fs::read_dir(paths.npm.join("src"))? {
        let source = source?;
        fs::copy(source.path(), paths.work.join(source.file_name()))?;
    }
    fs::write(paths.work.join("keys.js"), keys::module(&bound.declarations))?;
    fs::write(paths.work.join("embedded.json"), milepost::embedded().to_json())?;
    let status = Command::new("node")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("bundle.mjs"))
        .args([&paths.work, &paths.dist])
        .status()
        .context("cannot start node")?;
    ensure!(status.success(), "the entry points do not fit together");
    for finished in ["milepost_bg.wasm", "embedded.json", "node.mjs", "embedded.mjs"] {
        fs::copy(paths.work.join(finished), paths.dist.join(finished)).with_context(|| finished.to_owned())?;
    }
    for entry in fs::read_dir(&paths.root)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("LICENSE") {
            fs::copy(entry.path(), paths.dist.join(entry.file_name()))?;
        }
    }
    declare(paths, "index", &format!("{DISPOSABLE}{}", bound.declarations))?;
    declare(paths, "embedded", &fs::read_to_string(paths.npm.join("src/embedded.d.ts"))?)
}

/// Writes declarations twice, since a reader takes `.d.ts` for those of a module and `.d.cts` for those of a script that is required.
fn declare(paths: &Paths, name: &str, text: &str) -> Result<()> {
    fs::write(paths.dist.join(format!("{name}.d.ts")), text)?;
    fs::write(paths.dist.join(format!("{name}.d.cts")), text.replace("./index.js", "./index.cjs"))?;
    Ok(())
}
