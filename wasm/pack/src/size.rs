//! How much a page has to fetch.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::paths::Paths;

/// What the module may weigh on the wire, without embedded data.
const BUDGET: usize = 350 * 1024;

/// Prints the sizes; fails when the module is over its budget.
pub(crate) fn report(paths: &Paths) -> Result<()> {
    println!("{:24}{:>10}{:>10}", "wasm/npm/dist", "bytes", "gzip");
    for name in ["milepost_bg.wasm", "web.js", "node.cjs", "inline.js", "embedded.json"] {
        let bytes = fs::read(paths.dist.join(name)).with_context(|| name.to_owned())?;
        println!("{name:24}{:>10}{:>10}", bytes.len(), gzipped(&bytes)?);
    }
    let wasm = gzipped(&fs::read(paths.wasm())?)?;
    keep_to_budget(wasm)?;
    println!("the wasm uses {} % of its budget of {BUDGET} bytes gzipped", wasm * 100 / BUDGET);
    Ok(())
}

fn keep_to_budget(wasm: usize) -> Result<()> {
    ensure!(wasm <= BUDGET, "the wasm is {wasm} bytes gzipped, over its budget of {BUDGET}");
    Ok(())
}

fn gzipped(bytes: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, keep_to_budget};

    #[test]
    fn a_byte_too_many_fails() {
        assert!(keep_to_budget(BUDGET).is_ok());
        assert!(keep_to_budget(BUDGET + 1).is_err());
    }
}
