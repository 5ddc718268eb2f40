//! A whole column of ids that are mostly new.

use super::places::Entry;
use super::{Names, Symbol, text_at};

/// By how many of the first bits of their hashes ids are sorted: the places of each lot then fit into the cache.
const BITS: u32 = 11;

/// Ids whose texts have been added, though some may have been there before.
///
/// One by one, each would have to wait until its place in a large table is read. So they are put into the table all
/// together at the end, from its front to its back.
pub(crate) struct Many {
    /// The number of the first.
    first: usize,
    hashes: Vec<u32>,
}

impl Many {
    pub(crate) fn new(names: &Names) -> Self {
        Self { first: names.len(), hashes: Vec::new() }
    }

    /// Adds the next one. Until all are settled, nothing else may be added.
    pub(crate) fn add(&mut self, text: &str, names: &mut Names) {
        self.hashes.push(names.hash(text));
        names.text.push_str(text);
        names.ends.push(names.text.len() as u32);
    }

    /// Gives each of them its number, as if they had been added one by one.
    pub(crate) fn settle(self, names: &mut Names) -> Vec<Symbol> {
        let Self { first, hashes } = self;
        let count = hashes.len();
        names.places.reserve(count);
        let mut known = Vec::new();
        for (hash, at) in by_hash(hashes) {
            let (number, Names { text, ends, places, .. }) = ((first + at as usize) as u32, &mut *names);
            let own = |number| text_at(text, ends, number as usize);
            match places.find(hash, |other| own(other) == own(number)) {
                Err(free) => places.put(free, Entry { hash, at: number }),
                Ok(other) => {
                    known.resize(count, Symbol::NONE.0);
                    if let Some(slot) = known.get_mut(at as usize) {
                        *slot = other;
                    }
                }
            }
        }
        if known.is_empty() {
            return (first..first + count).map(|number| Symbol(number as u32)).collect();
        }
        names.without(first, known)
    }
}

/// Hashes with their places in the list, roughly in their order; among equal ones the first comes first.
fn by_hash(hashes: Vec<u32>) -> Vec<(u32, u32)> {
    let lot = |hash: u32| (hash >> (u32::BITS - BITS)) as usize;
    let mut next = vec![0_u32; 1 << BITS];
    for hash in &hashes {
        if let Some(count) = next.get_mut(lot(*hash)) {
            *count += 1;
        }
    }
    let mut before = 0;
    for count in &mut next {
        before += std::mem::replace(count, before);
    }
    let mut sorted = vec![(0, 0); hashes.len()];
    for (hash, at) in hashes.into_iter().zip(0..) {
        let Some(next) = next.get_mut(lot(hash)) else { continue };
        if let Some(slot) = sorted.get_mut(*next as usize) {
            *slot = (hash, at);
        }
        *next += 1;
    }
    sorted
}

impl Names {
    /// Takes out of the last ids those that are `known` by another number; the others move up. Gives the numbers of all.
    fn without(&mut self, first: usize, known: Vec<u32>) -> Vec<Symbol> {
        let start = first.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        let texts = self.text.split_off(start as usize);
        let ends: Vec<u32> = self.ends.split_off(first).into_iter().map(|end| end - start).collect();
        let mut numbers: Vec<Symbol> = Vec::with_capacity(known.len());
        for (at, known) in known.into_iter().enumerate() {
            let number = match (known as usize).checked_sub(first).map(|earlier| numbers.get(earlier).copied()) {
                // Before all of them, or one of them: the first with a text comes first, and has its number.
                None => Symbol(known),
                Some(Some(number)) => number,
                Some(None) => {
                    self.text.push_str(text_at(&texts, &ends, at));
                    self.ends.push(self.text.len() as u32);
                    Symbol(self.ends.len() as u32 - 1)
                }
            };
            numbers.push(number);
        }
        self.places.renumber(|at| {
            let moved = (at as usize).checked_sub(first).and_then(|at| numbers.get(at));
            moved.map_or(at, |number| number.0)
        });
        numbers
    }
}
