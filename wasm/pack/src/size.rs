//! How much a page has to fetch.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::editions::{Edition, PROGRESS, WHOLE};
use crate::paths::Paths;

/// Prints the sizes; fails when a module is over its budget.
pub(crate) fn report(paths: &Paths) -> Result<()> {
    println!("{:32}{:>10}{:>10}", "wasm/npm/dist", "bytes", "gzip");
    let files = ["milepost_bg.wasm", "web.js", "node.cjs", "inline.js", "embedded.json"].map(str::to_owned);
    let small = ["milepost_bg.wasm", "web.js", "node.cjs"].map(|name| format!("{}/{name}", PROGRESS.folder));
    for name in files.into_iter().chain(small) {
        let bytes = fs::read(paths.dist.join(&name)).with_context(|| name.clone())?;
        println!("{name:32}{:>10}{:>10}", bytes.len(), gzipped(&bytes)?);
    }
    for edition in [&WHOLE, &PROGRESS] {
        let wasm = gzipped(&fs::read(paths.of(edition).dist.join("milepost_bg.wasm"))?)?;
        keep_to_budget(edition, wasm)?;
        let name = if edition.folder.is_empty() { "milepost" } else { "milepost/progress" };
        println!("{name} uses {} % of its budget of {} bytes gzipped", wasm * 100 / edition.budget, edition.budget);
    }
    Ok(())
}

fn keep_to_budget(edition: &Edition, wasm: usize) -> Result<()> {
    let (folder, budget) = (edition.folder, edition.budget);
    ensure!(wasm <= budget, "the wasm in `dist/{folder}` is {wasm} bytes gzipped, over its budget of {budget}");
    Ok(())
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::{PROGRESS, WHOLE, keep_to_budget};

    #[test]
    fn a_byte_too_many_fails() {
        for edition in [&PROGRESS, &WHOLE] {
            assert!(keep_to_budget(edition, edition.budget).is_ok());
            assert!(keep_to_budget(edition, edition.budget + 1).is_err());
        }
    }
}
