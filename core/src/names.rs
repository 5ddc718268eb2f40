//! Every id once: text in one arena, a number for each.

mod many;
mod places;

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::RandomState;

pub(crate) use many::Many;
use places::{Entry, Places};

/// The number of an id in [`Names`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Symbol(pub(crate) u32);

impl Symbol {
    /// Stands for "no id" in columns where one may be absent.
    pub(crate) const NONE: Self = Self(u32::MAX);

    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// An interner. A million ids cost their text and some 16 bytes each, and comparing two is comparing numbers.
#[derive(Clone, Default)]
pub(crate) struct Names {
    text: String,
    /// Where each text ends; it starts where the one before it ends.
    ends: Vec<u32>,
    places: Places,
    hasher: RandomState,
}

impl Names {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn text(&self, symbol: Symbol) -> &str {
        text_at(&self.text, &self.ends, symbol.index())
    }

    /// The texts of all ids, one after the other.
    pub(crate) fn texts(&self) -> &str {
        &self.text
    }

    pub(crate) fn find(&self, text: &str) -> Option<Symbol> {
        self.find_hashed(text, self.hash(text))
    }

    fn find_hashed(&self, text: &str, hash: u32) -> Option<Symbol> {
        self.places.find(hash, |at| text_at(&self.text, &self.ends, at as usize) == text).ok().map(Symbol)
    }

    #[expect(clippy::cast_possible_truncation, reason = "both halves are in it")]
    fn hash(&self, text: &str) -> u32 {
        let mut hasher = self.hasher.build_hasher();
        hasher.write(text.as_bytes());
        let hash = hasher.finish();
        (hash ^ hash >> 32) as u32
    }

    pub(crate) fn intern(&mut self, text: &str) -> Symbol {
        self.intern_hashed(text, self.hash(text))
    }

    fn intern_hashed(&mut self, text: &str, hash: u32) -> Symbol {
        self.places.grow_for(1);
        let Self { text: arena, ends, places, .. } = self;
        match places.find(hash, |at| text_at(arena, ends, at as usize) == text) {
            Ok(known) => Symbol(known),
            Err(free) => {
                // The reader refuses text beyond 4 GiB, so neither number can overflow.
                let at = ends.len() as u32;
                arena.push_str(text);
                ends.push(arena.len() as u32);
                places.put(free, Entry { hash, at });
                Symbol(at)
            }
        }
    }

    /// The same for some texts. What is looked for lies all over the memory, so each step is taken for all of them before
    /// the next: the waits then overlap instead of adding up.
    pub(crate) fn intern_all(&mut self, texts: &[&str], symbols: &mut Vec<Symbol>) {
        let hashes: Vec<u32> = texts.iter().map(|text| self.hash(text)).collect();
        let candidates: Vec<Symbol> = hashes.iter().map(|hash| Symbol(self.places.likely(*hash))).collect();
        let bounds = |symbol: &Symbol| {
            let start = symbol.index().checked_sub(1).and_then(|before| self.ends.get(before)).copied();
            let end = self.ends.get(symbol.index()).copied().unwrap_or_default();
            start.unwrap_or_default() as usize..end as usize
        };
        let bounds: Vec<_> = candidates.iter().map(bounds).collect();
        let is_it = |(text, place): (&&str, _)| self.text.as_bytes().get(place) == Some(text.as_bytes());
        let known: Vec<bool> = texts.iter().zip(bounds).map(is_it).collect();
        for (((text, hash), candidate), known) in texts.iter().zip(hashes).zip(candidates).zip(known) {
            let is_known = known && candidate != Symbol::NONE;
            symbols.push(if is_known { candidate } else { self.intern_hashed(text, hash) });
        }
    }

    /// Makes room for so many more ids.
    pub(crate) fn reserve(&mut self, ids: usize) {
        self.ends.reserve(ids);
        self.places.reserve(ids);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| text_at(&self.text, &self.ends, at))
    }

    /// Gives back the room that growing took in advance.
    pub(crate) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.places.shrink();
    }
}

/// The text with a number in an arena of texts; empty for a number that nobody gave out.
pub(crate) fn text_at<'a>(arena: &'a str, ends: &[u32], at: usize) -> &'a str {
    let start = match at.checked_sub(1) {
        Some(before) => ends.get(before).copied().unwrap_or_default(),
        None => 0,
    };
    let end = ends.get(at).copied().unwrap_or(start);
    arena.get(start as usize..end as usize).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn many_at_once_are_the_same_as_one_by_one() {
        let texts: Vec<String> = (0..500).map(|at| format!("m{}", at * 7 % 90)).chain([String::new()]).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let (mut one_by_one, mut at_once) = (Names::default(), Names::default());
        at_once.intern("m7");
        one_by_one.intern("m7");
        for part in texts.chunks(64) {
            let mut symbols = Vec::new();
            at_once.intern_all(part, &mut symbols);
            let expected: Vec<Symbol> = part.iter().map(|text| one_by_one.intern(text)).collect();
            assert_eq!(symbols, expected);
        }
        assert!(at_once.iter().eq(one_by_one.iter()));
        assert_eq!(at_once.find(""), one_by_one.find(""));
    }

    proptest! {
        #[test]
        fn a_whole_column_is_the_same_as_one_by_one(before in texts(), column in texts(), after in texts()) {
            let (mut one_by_one, mut at_once) = (Names::default(), Names::default());
            for text in &before {
                one_by_one.intern(text);
                at_once.intern(text);
            }
            let expected: Vec<Symbol> = column.iter().map(|text| one_by_one.intern(text)).collect();
            let mut many = Many::new(&at_once);
            for text in &column {
                many.add(text, &mut at_once);
            }
            prop_assert_eq!(many.settle(&mut at_once), expected);
            at_once.shrink();
            for text in &after {
                prop_assert_eq!(at_once.find(text), one_by_one.find(text));
                prop_assert_eq!(at_once.intern(text), one_by_one.intern(text));
            }
            prop_assert!(at_once.iter().eq(one_by_one.iter()));
        }
    }

    fn texts() -> impl Strategy<Value = Vec<String>> {
        proptest::collection::vec("[a-d]{0,3}", 0..200)
    }
}
