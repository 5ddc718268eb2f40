//! How much a page has to fetch.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::editions::{ALL, Edition, Load};
use crate::paths::Paths;

/// Prints the sizes; fails when what a page loads is over its budget.
pub(crate) fn report(paths: &Paths) -> Result<()> {
    println!("{:32}{:>10}{:>10}", "wasm/npm/dist", "bytes", "gzip");
    for edition in ALL {
        let folder = paths.of(edition).dist;
        let module = told(edition, &folder, edition.module)?;
        let mut loads = Vec::new();
        for load in edition.loads {
            let scripts = load.scripts.iter().map(|script| told(edition, &folder, script));
            loads.push((load, module + scripts.sum::<Result<usize>>()?));
        }
        edition.others.iter().try_for_each(|other| told(edition, &folder, other).map(drop))?;
        for (load, bytes) in loads {
            keep_to_budget(load, bytes)?;
            let Load { of, budget, .. } = load;
            println!("a page loads {bytes} bytes for {of}, {} % of its budget of {budget}", bytes * 100 / budget);
        }
    }
    Ok(())
}

/// Prints what a file weighs; gives what it weighs on the wire.
fn told(edition: &Edition, folder: &Path, name: &str) -> Result<usize> {
    let bytes = fs::read(folder.join(name)).with_context(|| format!("{}/{name}", edition.folder))?;
    let zipped = gzipped(&bytes)?;
    let shown = Path::new(edition.folder).join(name);
    println!("{:32}{:>10}{zipped:>10}", shown.display(), bytes.len());
    Ok(zipped)
}

fn keep_to_budget(load: &Load, bytes: usize) -> Result<()> {
    let Load { of, budget, .. } = load;
    ensure!(bytes <= *budget, "a page loads {bytes} bytes gzipped for {of}, over its budget of {budget}");
    Ok(())
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::{ALL, keep_to_budget};

    #[test]
    fn a_byte_too_many_fails() {
        for load in ALL.into_iter().flat_map(|edition| edition.loads) {
            assert!(keep_to_budget(load, load.budget).is_ok());
            assert!(keep_to_budget(load, load.budget + 1).is_err());
        }
    }
}
