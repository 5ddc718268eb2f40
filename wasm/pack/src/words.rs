//! Whether an edition has the words that it asks for.
//!
//! `core/build.rs` leaves out what only analyses say, by the first parts of keys. Whoever asks for such a key from what
//! every edition has would show a key in place of a sentence, and no compiler sees it.

use std::fs;

use anyhow::{Result, ensure};

use crate::editions::Edition;
use crate::paths::Paths;

/// Fails where the code of an edition names a key whose text is not in it.
pub(crate) fn check(edition: &Edition, paths: &Paths) -> Result<()> {
    let module = fs::read(paths.dist.join("milepost_bg.wasm"))?;
    // Keys are ASCII, and a text is searched much faster than bytes are.
    let module = String::from_utf8_lossy(&module);
    let texts = fs::read_to_string(paths.root.join("core/src/texts/en.txt"))?;
    let lines = texts.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    for (key, _) in lines {
        let missing = asks_in_vain(&module, key);
        ensure!(
            !missing,
            "`dist/{}` asks for the text `{key}`, which `core/build.rs` leaves out of it",
            edition.folder
        );
    }
    Ok(())
}

/// Whether a module names a key, or what it is made of, and does not have it among its own, which are a line each.
fn asks_in_vain(module: &str, key: &str) -> bool {
    let named = key.strip_suffix(".one").or_else(|| key.strip_suffix(".other")).unwrap_or(key);
    module.contains(named) && !module.contains(&format!("{key}\n"))
}

#[cfg(test)]
mod tests {
    use super::asks_in_vain;

    #[test]
    fn a_key_without_its_text_is_found() {
        let module = "...brief.headingstates.rows...states.rows.one\nstates.rows.other\ntexts";
        let in_vain = |key: &str| asks_in_vain(module, key);
        assert!(in_vain("brief.heading"));
        assert!(!in_vain("states.rows.one") && !in_vain("states.rows.other") && !in_vain("audit.none"));
    }
}
