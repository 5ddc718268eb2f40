//! The entry points of the package.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::bind::Bound;
use crate::editions::{Edition, WHOLE};
use crate::keys;
use crate::paths::Paths;

/// Lets `[Symbol.dispose]` be declared without a setting on the reader's side.
const DISPOSABLE: &str = "/// <reference lib=\"esnext.disposable\" />\n";

/// Fills the folder of an edition.
pub(crate) fn bundle(edition: &Edition, bound: &Bound, paths: &Paths) -> Result<()> {
    fs::create_dir_all(&paths.dist)?;
    copy_folder(&paths.npm.join("src"), &paths.work)?;
    fs::write(paths.work.join("keys.js"), keys::module(&bound.declarations))?;
    if let Some(api) = edition.api {
        fs::copy(paths.npm.join("src").join(api), paths.work.join("api.js"))?;
    }
    fs::write(paths.work.join("embedded.json"), milepost::embedded().to_json())?;
    let status = Command::new("node")
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("bundle.mjs"))
        .args([&paths.work, &paths.dist])
        .arg(edition.name)
        .status()
        .context("cannot start node")?;
    ensure!(status.success(), "the entry points do not fit together");
    fs::copy(paths.work.join("milepost_bg.wasm"), paths.dist.join(edition.module))?;
    if edition.api.is_none() {
        return copy(&["dashboard.d.ts"], paths);
    }
    copy(&["node.mjs"], paths)?;
    declare(paths, "index", &format!("{DISPOSABLE}{}", bound.declarations))?;
    if edition.name == WHOLE.name {
        copy(&["embedded.json", "embedded.mjs"], paths)?;
        licences(paths)?;
        declare(paths, "embedded", &fs::read_to_string(paths.npm.join("src/embedded.d.ts"))?)?;
        copy(&["worker.d.ts"], paths)?;
    }
    Ok(())
}

/// Copies what a folder holds into another, folders in it included.
fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for source in fs::read_dir(from)? {
        let source = source?;
        let to = to.join(source.file_name());
        // Folders are few and lie three deep at most.
        if source.file_type()?.is_dir() {
            copy_folder(&source.path(), &to)?;
        } else {
            fs::copy(source.path(), to)?;
        }
    }
    Ok(())
}

fn copy(finished: &[&str], paths: &Paths) -> Result<()> {
    for name in finished {
        fs::copy(paths.work.join(name), paths.dist.join(name)).with_context(|| (*name).to_owned())?;
    }
    Ok(())
}

fn licences(paths: &Paths) -> Result<()> {
    for entry in fs::read_dir(&paths.root)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with("LICENSE") {
            fs::copy(entry.path(), paths.dist.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Writes declarations twice, since a reader takes `.d.ts` for those of a module and `.d.cts` for those of a script that is required.
fn declare(paths: &Paths, name: &str, text: &str) -> Result<()> {
    fs::write(paths.dist.join(format!("{name}.d.ts")), text)?;
    fs::write(paths.dist.join(format!("{name}.d.cts")), text.replace("./index.js", "./index.cjs"))?;
    Ok(())
}
