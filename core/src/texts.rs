//! The words of reports, one file a language: `texts/en.txt`, `texts/fr.txt`, `texts/de.txt`.
//!
//! A line is `key = text`, where a text may hold places such as `{moment}`. A text that depends on a
//! number `{n}` stands twice, under `key.one` and `key.other`; `plural.one` says which numbers are one.
//! A test holds all files to the same keys and places, and the keys to those that the code asks for; another one looks
//! after the no-break spaces that French and German typography ask for.
//!
//! `build.rs` puts them together, each key once, and leaves out what only reports of the feature `analysis` say where that
//! is left out. Without the feature `words` none are compiled in: whoever embeds the core gives it those of a language
//! with [`Lang::learn`].
//!
//! Dates stay ISO in every language, and so do ids and the names of columns of the data.

use std::sync::OnceLock;

use crate::word::words;

words! {
    /// The language of a rendered report.
    #[derive(Default)]
    Lang, "language of reports", InvalidOption {
        /// English.
        #[default]
        English = "en",
        /// French.
        French = "fr",
        /// German.
        German = "de",
    }
}

/// In which language titles are told, and whether one that is in another language is marked, as pages want it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Telling {
    pub(crate) lang: Lang,
    pub(crate) marks: bool,
}

impl From<Lang> for Telling {
    fn from(lang: Lang) -> Self {
        Self { lang, marks: false }
    }
}

/// The texts of one language, in the order of their keys.
pub(crate) struct Texts(Vec<(&'static str, &'static str)>);

impl Lang {
    /// For a page: titles in other languages are [marked](crate::marks).
    pub(crate) fn marking(self) -> Telling {
        Telling { lang: self, marks: true }
    }

    /// The words of reports in this language.
    pub(crate) fn texts(self) -> &'static Texts {
        self.kept().get_or_init(|| Texts::read(self))
    }

    /// Gives the library the words of reports in this language, for builds without the feature `words`: a line each,
    /// `key = text`, in the order of their keys. What was learned once stays, and so do words that were said.
    #[doc(hidden)]
    pub fn learn(self, words: String) {
        let lines = words.leak().lines();
        // Whoever says them again says the same.
        let _ = self.kept().set(Texts(lines.filter_map(|line| line.split_once(" = ")).collect()));
    }

    /// Where its words are kept.
    fn kept(self) -> &'static OnceLock<Texts> {
        static ENGLISH: OnceLock<Texts> = OnceLock::new();
        static FRENCH: OnceLock<Texts> = OnceLock::new();
        static GERMAN: OnceLock<Texts> = OnceLock::new();
        match self {
            Self::English => &ENGLISH,
            Self::French => &FRENCH,
            Self::German => &GERMAN,
        }
    }
}

/// The keys in order, a line each, and then in blocks of their own the texts of each language: written by `build.rs`.
#[cfg(feature = "words")]
const BLOCKS: &str = include_str!(concat!(env!("OUT_DIR"), "/texts.txt"));

impl Texts {
    #[cfg(feature = "words")]
    fn read(lang: Lang) -> Self {
        let lines = |block: usize| BLOCKS.split("\n\n").nth(block).unwrap_or_default().lines();
        let block = match lang {
            Lang::English => 1,
            Lang::French => 2,
            Lang::German => 3,
        };
        Self(lines(0).zip(lines(block)).collect())
    }

    /// What has not been learned yet has keys where sentences should be.
    #[cfg(not(feature = "words"))]
    fn read(_: Lang) -> Self {
        Self(Vec::new())
    }

    fn find(&self, key: &str) -> Option<&'static str> {
        let at = self.0.binary_search_by_key(&key, |(key, _)| key).ok()?;
        self.0.get(at).map(|(_, text)| *text)
    }

    /// The text of a key as it stands.
    pub(crate) fn get(&self, key: &'static str) -> &'static str {
        let found = self.find(key);
        debug_assert!(found.is_some(), "there is no text `{key}`");
        found.unwrap_or(key)
    }

    /// The text of a word of the data, such as a state or a credit rule; the word itself where no text is kept for it.
    pub(crate) fn word(&self, of: &str, word: &str) -> String {
        let key = format!("{of}.{word}");
        self.find(&key).map_or_else(|| word.replace('_', " "), str::to_owned)
    }

    /// The text of a key with its places filled.
    pub(crate) fn fill(&self, key: &'static str, places: &[(&str, &str)]) -> String {
        fill(self.get(key), places)
    }

    /// The text of a key for a number, which stands at the place `{n}`.
    pub(crate) fn count(&self, key: &'static str, n: usize) -> String {
        self.count_with(key, n, &[])
    }

    /// The text of a key for a number, with further places filled.
    pub(crate) fn count_with(&self, key: &'static str, n: usize, places: &[(&str, &str)]) -> String {
        let number = n.to_string();
        let is_one = self.get("plural.one").split(' ').any(|one| one == number);
        let form = format!("{key}.{}", if is_one { "one" } else { "other" });
        let text = self.find(&form);
        debug_assert!(text.is_some(), "there is no text `{form}`");
        let mut all = vec![("n", number.as_str())];
        all.extend_from_slice(places);
        fill(text.unwrap_or(key), &all)
    }
}

/// A text with its places filled, in one pass: what fills one place is not searched for others.
fn fill(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        filled.push_str(places.iter().find(|(place, _)| *place == name).map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn places(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
    }

    #[test]
    fn every_language_has_the_same_keys_and_places() {
        let english = Lang::English.texts();
        for lang in Lang::ALL.iter().skip(1) {
            let texts = lang.texts();
            let keys = |texts: &Texts| texts.0.iter().map(|(key, _)| *key).collect::<Vec<_>>();
            assert_eq!(keys(texts), keys(english), "keys of {lang}");
            for (key, text) in &english.0 {
                assert_eq!(places(texts.get(key)), places(text), "places of {key} in {lang}");
            }
        }
    }

    #[test]
    fn no_key_stands_twice_and_none_is_empty() {
        for file in [include_str!("texts/en.txt"), include_str!("texts/fr.txt"), include_str!("texts/de.txt")] {
            let mut seen = BTreeSet::new();
            for line in file.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
                let (key, text) = line.split_once(" = ").unwrap_or_else(|| panic!("`{line}` is no `key = text`"));
                assert!(seen.insert(key), "{key} stands twice");
                assert!(!text.trim().is_empty(), "{key} is empty");
            }
        }
    }

    /// Whatever stands in quotes in the sources and may be a key, or the beginning of one.
    #[expect(clippy::disallowed_methods, reason = "reads the sources that it is a test of")]
    fn asked(folder: &Path, keys: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                asked(&path, keys);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("src/texts.rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                keys.extend(text.split('"').filter(|literal| !literal.contains([' ', '\n'])).map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_key_is_asked_for() {
        let mut keys = BTreeSet::new();
        asked(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut keys);
        for (key, _) in Lang::English.texts().0.iter().filter(|(key, _)| *key != "plural.one") {
            let (of, last) = key.rsplit_once('.').unwrap_or((key, ""));
            let asked = keys.contains(*key) || keys.contains(of) && !last.is_empty();
            assert!(asked, "nobody asks for {key}");
        }
    }

    #[test]
    fn signs_stay_with_their_words() {
        let spaced: [(Lang, &[char]); 3] =
            [(Lang::English, &['%']), (Lang::French, &[':', ';', '?', '!', '%', '»']), (Lang::German, &['%'])];
        for (lang, signs) in spaced {
            for (key, text) in &lang.texts().0 {
                for (at, sign) in text.char_indices().filter(|(_, letter)| signs.contains(letter)) {
                    let before = text.split_at(at).0.chars().next_back();
                    assert_eq!(before, Some('\u{a0}'), "a no-break space before {sign} in {key} in {lang}");
                }
                for (at, sign) in text.char_indices().filter(|(_, letter)| *letter == '«') {
                    let after = text.split_at(at + sign.len_utf8()).1.chars().next();
                    assert_eq!(after, Some('\u{a0}'), "a no-break space after « in {key} in {lang}");
                }
                assert!(!text.contains('\''), "a typewriter's apostrophe in {key} in {lang}");
            }
        }
    }

    #[test]
    fn what_fills_a_place_is_not_searched_for_places() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "two")]), "{b} and two");
        assert_eq!(fill("an open { stays", &[]), "an open { stays");
    }
}
