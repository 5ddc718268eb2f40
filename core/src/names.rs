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

/// An interner. A million ids cost their text and some 12 bytes each, and comparing two is comparing numbers.
#[derive(Clone, Default)]
pub(crate) struct Names {
    text: String,
    /// Where each text ends; it starts where the one before it ends.
    ends: Vec<u32>,
    table: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Names {
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(crate) fn text(&self, symbol: Symbol) -> &str {
        text_at(&self.text, &self.ends, symbol.index())
    }

    pub(crate) fn find(&self, text: &str) -> Option<Symbol> {
        let hash = self.hasher.hash_one(text);
        self.table.find(hash, |&at| text_at(&self.text, &self.ends, at as usize) == text).map(|&at| Symbol(at))
    }

    pub(crate) fn intern(&mut self, text: &str) -> Symbol {
        let Self { text: arena, ends, table, hasher } = self;
        let hash = hasher.hash_one(text);
        if let Some(&at) = table.find(hash, |&at| text_at(arena, ends, at as usize) == text) {
            return Symbol(at);
        }
        // The reader refuses text beyond 4 GiB, so neither number can overflow.
        let at = ends.len() as u32;
        arena.push_str(text);
        ends.push(arena.len() as u32);
        table.insert_unique(hash, at, |&at| hasher.hash_one(text_at(arena, ends, at as usize)));
        Symbol(at)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|at| text_at(&self.text, &self.ends, at))
    }

    /// Gives back the room that growing took in advance.
    pub(crate) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
        let Self { text, ends, table, hasher } = self;
        table.shrink_to_fit(|&at| hasher.hash_one(text_at(text, ends, at as usize)));
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
