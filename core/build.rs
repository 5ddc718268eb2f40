//! Writes the words of reports for `src/texts.rs`: every key once, and under it the texts of each language.
//!
//! The files of the languages are written for people, one a language, and each has all keys. In a web page every one of
//! them would travel three times, too far apart for the page's compression to see it.
#![expect(clippy::disallowed_methods, reason = "a build script reads files")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// In the order in which `src/texts.rs` reads them.
const LANGUAGES: [&str; 3] = ["en", "fr", "de"];

/// The first parts of keys that reports of the feature `analysis` alone ask for.
const ANALYSIS: [&str; 25] = [
    "audit",
    "blockers",
    "brief",
    "calendar",
    "cause",
    "change",
    "changes",
    "counts",
    "dossier",
    "earned_schedule",
    "explain",
    "flag",
    "impact",
    "indicators",
    "lost",
    "measure",
    "note",
    "on_scale",
    "outcome",
    "reason",
    "recommendations",
    "response",
    "schedule",
    "succession",
    "verdict",
];

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new("src/texts");
    println!("cargo::rerun-if-changed={}", folder.display());
    let whole = env::var_os("CARGO_FEATURE_ANALYSIS").is_some();
    let mut blocks: Vec<String> = Vec::new();
    for language in LANGUAGES {
        let file = fs::read_to_string(folder.join(language).with_extension("txt"))?;
        let lines = file.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
        let is_asked = |key: &str| whole || !ANALYSIS.contains(&key.split('.').next().unwrap_or(key));
        let texts: BTreeMap<&str, &str> = lines.filter(|(key, _)| is_asked(key)).collect();
        let block = |lines: Vec<&str>| lines.join("\n");
        let keys = block(texts.keys().copied().collect());
        match blocks.first() {
            Some(first) if *first != keys => {
                return Err(format!("the keys of {language} are not those of English").into());
            }
            Some(_) => {}
            None => blocks.push(keys),
        }
        blocks.push(block(texts.values().copied().collect()));
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("texts.txt"), blocks.join("\n\n"))?;
    Ok(())
}
