//! Every id once: text in one arena, a number for each.

use std::hash::BuildHasher;

use hashbrown::{DefaultHashBuilder, HashTable};

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
    table: HashTable<Entry>,
    hasher: DefaultHashBuilder,
}

/// An id in the table, with half of its hash: growing then reads no text, and hardly any text is compared in vain.
#[derive(Clone, Copy)]
struct Entry {
    hash: u32,
    at: u32,
}

impl Entry {
    /// The hash by which the table goes.
    fn spread(hash: u32) -> u64 {
        u64::from(hash).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }

    fn place(&self) -> u64 {
        Self::spread(self.hash)
    }
}

impl Names {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn text(&self, symbol: Symbol) -> &str {
        text_at(&self.text, &self.ends, symbol.index())
    }

    pub(crate) fn find(&self, text: &str) -> Option<Symbol> {
        let hash = self.hash(text);
        let is_it = |entry: &Entry| entry.hash == hash && text_at(&self.text, &self.ends, entry.at as usize) == text;
        self.table.find(Entry::spread(hash), is_it).map(|entry| Symbol(entry.at))
    }

    #[expect(clippy::cast_possible_truncation, reason = "both halves are in it")]
    fn hash(&self, text: &str) -> u32 {
        let hash = self.hasher.hash_one(text);
        (hash ^ hash >> 32) as u32
    }

    pub(crate) fn intern(&mut self, text: &str) -> Symbol {
        let hash = self.hash(text);
        let Self { text: arena, ends, table, .. } = self;
        let is_it = |entry: &Entry| entry.hash == hash && text_at(arena, ends, entry.at as usize) == text;
        if let Some(entry) = table.find(Entry::spread(hash), is_it) {
            return Symbol(entry.at);
        }
        // The reader refuses text beyond 4 GiB, so neither number can overflow.
        let at = ends.len() as u32;
        arena.push_str(text);
        ends.push(arena.len() as u32);
        table.insert_unique(Entry::spread(hash), Entry { hash, at }, Entry::place);
        Symbol(at)
    }

    /// The same for many texts. What is looked for lies all over the memory, so each step is taken for all of them before
    /// the next: the waits then overlap instead of adding up.
    pub(crate) fn intern_all(&mut self, texts: &[&str], symbols: &mut Vec<Symbol>) {
        let hashes: Vec<u32> = texts.iter().map(|text| self.hash(text)).collect();
        let candidate = |hash: &u32| {
            let found = self.table.iter_hash(Entry::spread(*hash)).find(|entry| entry.hash == *hash);
            found.map_or(Symbol::NONE, |entry| Symbol(entry.at))
        };
        let candidates: Vec<Symbol> = hashes.iter().map(candidate).collect();
        let bounds = |symbol: &Symbol| {
            let start = symbol.index().checked_sub(1).and_then(|before| self.ends.get(before)).copied();
            let end = self.ends.get(symbol.index()).copied().unwrap_or_default();
            start.unwrap_or_default() as usize..end as usize
        };
        let bounds: Vec<_> = candidates.iter().map(bounds).collect();
        let is_it = |(text, place): (&&str, _)| self.text.get(place) == Some(*text);
        let known: Vec<bool> = texts.iter().zip(bounds).map(is_it).collect();
        for ((text, candidate), known) in texts.iter().zip(candidates).zip(known) {
            symbols.push(if known && candidate != Symbol::NONE { candidate } else { self.intern(text) });
        }
    }

    /// Makes room for so many more ids.
    pub(crate) fn reserve(&mut self, ids: usize) {
        self.ends.reserve(ids);
        self.table.reserve(ids, Entry::place);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| text_at(&self.text, &self.ends, at))
    }

    /// Gives back the room that growing took in advance.
    pub(crate) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.table.shrink_to_fit(Entry::place);
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
}
