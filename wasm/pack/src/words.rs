//! Whether an edition has the words that it asks for.
//!
//! `core/build.rs` leaves out what only analyses say, by the first parts of keys, and `bundle.mjs` what only reports say that
//! the dashboard does not show. Whoever asks for such a key from what
//! every edition has would show a key in place of a sentence, and no compiler sees it.

use std::fs;

use anyhow::{Result, ensure};

use crate::editions::Edition;
use crate::paths::Paths;

/// Fails where the code of an edition names a key whose text is not in it.
pub(crate) fn check(edition: &Edition, paths: &Paths) -> Result<()> {
    let module = fs::read(paths.dist.join(edition.module))?;
    // Keys are ASCII, and a text is searched much faster than bytes are.
    let module = String::from_utf8_lossy(&module);
    let texts = fs::read_to_string(paths.root.join("core/src/texts/en.txt"))?;
    // The dashboard's words are beside it, a file a language, with the same keys in each.
    let spoken = edition.api.is_none().then(|| fs::read_to_string(paths.dist.join("dashboard-en.js"))).transpose()?;
    let lines = texts.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
    for (key, _) in lines {
        let is_there =
            spoken.as_ref().map_or_else(|| is_in(&module, key), |spoken| spoken.contains(&format!("{key} = ")));
        ensure!(
            is_there || !asks_for(&module, key),
            "the edition `{}` asks for the text `{key}` and has none",
            edition.name
        );
    }
    Ok(())
}

/// Whether a module names a key, or what it is made of.
fn asks_for(module: &str, key: &str) -> bool {
    module.contains(key.strip_suffix(".one").or_else(|| key.strip_suffix(".other")).unwrap_or(key))
}

/// Whether a key is among those of a module, which are a line each.
fn is_in(module: &str, key: &str) -> bool {
    module.contains(&format!("{key}\n"))
}

#[cfg(test)]
mod tests {
    use super::{asks_for, is_in};

    #[test]
    fn a_key_without_its_text_is_found() {
        let module = "...brief.headingstates.rows...states.rows.one\nstates.rows.other\ntexts";
        let in_vain = |key: &str| asks_for(module, key) && !is_in(module, key);
        assert!(in_vain("brief.heading"));
        assert!(!in_vain("states.rows.one") && !in_vain("states.rows.other") && !in_vain("audit.none"));
    }
}
