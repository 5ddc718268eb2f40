//! In which order the functions of a module stand.
//!
//! To the module the order is nothing; to what travels it is much. Compression finds again what stood less than 32 KiB
//! before, so functions that are alike belong together. One after the other, this takes the function that has most in
//! common with what was just written.

use std::collections::HashMap;

use anyhow::{Context, Result};

/// What compression looks back on, with some room for the function that is looked at.
const WINDOW: usize = 30_000;
/// Shorter pieces are found everywhere, longer ones are rarely whole.
const PIECE: usize = 6;
/// A piece that more functions than this have says nothing about two of them.
const COMMON: usize = 60;
/// So much a function counts as longer than it is, or the shortest would always be the most alike.
const HEAD: usize = 20;

const CODE: u8 = 10;
const CUSTOM: u8 = 0;
const IMPORTS: u8 = 2;
const FUNCTION_NAMES: u8 = 1;

/// The module with a name for each function: sorted by their names, they stand in a better order.
pub(crate) fn named(module: &[u8]) -> Result<Vec<u8>> {
    let sections = Reader(module.get(8..).context("no module")?).sections()?;
    let section = |id: u8| sections.iter().find(|(found, _)| *found == id).map_or(&[][..], |(_, body)| *body);
    let bodies = Reader(section(CODE)).bodies()?;
    let imported = Reader(section(IMPORTS)).functions()?;
    let mut ranks = vec![0; bodies.len()];
    for (rank, function) in order(&bodies).into_iter().enumerate() {
        *ranks.get_mut(function).context("a function that there is not")? = rank;
    }
    let mut names = Vec::new();
    number(&mut names, ranks.len());
    for (function, rank) in ranks.iter().enumerate() {
        number(&mut names, imported + function);
        text(&mut names, &format!("{rank:06}"));
    }
    let mut body = Vec::new();
    text(&mut body, "name");
    body.push(FUNCTION_NAMES);
    number(&mut body, names.len());
    body.extend(names);
    let mut module = module.to_vec();
    module.push(CUSTOM);
    number(&mut module, body.len());
    module.extend(body);
    Ok(module)
}

/// The functions, each behind those that it is most like.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let pieces = pieces(bodies);
    let mut holders: HashMap<usize, Vec<usize>> = HashMap::new();
    for (function, own) in pieces.iter().enumerate() {
        for piece in own {
            holders.entry(*piece).or_default().push(function);
        }
    }
    let length = |function: usize| bodies.get(function).map_or(0, |body| body.len());
    // The longest that is left, where nothing is alike.
    let mut longest: Vec<usize> = (0..bodies.len()).collect();
    longest.sort_by_key(|function| length(*function));
    let mut is_placed = vec![false; bodies.len()];
    // How often each piece stands in the window, and how many of its pieces each function finds there.
    let mut seen: HashMap<usize, usize> = HashMap::new();
    let mut shared = vec![0_usize; bodies.len()];
    let mut placed: Vec<usize> = Vec::with_capacity(bodies.len());
    let (mut oldest, mut window) = (0, 0);
    while placed.len() < bodies.len() {
        let likeness = |function: usize| {
            let of = pieces.get(function).map_or(0, Vec::len) + HEAD;
            shared.get(function).map_or(0.0, |shared| *shared as f64 / of as f64)
        };
        let candidates = (0..bodies.len()).filter(|function| is_placed.get(*function) == Some(&false));
        let best = candidates.max_by(|one, other| likeness(*one).total_cmp(&likeness(*other)).then(other.cmp(one)));
        let next = best.filter(|best| likeness(*best) > 0.0).or_else(|| {
            while longest.last().is_some_and(|last| is_placed.get(*last) == Some(&true)) {
                longest.pop();
            }
            longest.last().copied()
        });
        let Some(next) = next else { break };
        if let Some(is_placed) = is_placed.get_mut(next) {
            *is_placed = true;
        }
        placed.push(next);
        window += length(next);
        let mut turn = |function: usize, enters: bool| {
            for piece in pieces.get(function).into_iter().flatten() {
                let times = seen.entry(*piece).or_default();
                let changes = *times == usize::from(!enters);
                *times = if enters { *times + 1 } else { *times - 1 };
                if changes {
                    for holder in holders.get(piece).into_iter().flatten() {
                        if let Some(shared) = shared.get_mut(*holder) {
                            *shared = if enters { *shared + 1 } else { *shared - 1 };
                        }
                    }
                }
            }
        };
        turn(next, true);
        while window > WINDOW && oldest + 1 < placed.len() {
            let leaves = placed.get(oldest).copied().unwrap_or_default();
            turn(leaves, false);
            window -= length(leaves);
            oldest += 1;
        }
    }
    placed
}

/// The pieces of each function that a few others have too, by numbers.
fn pieces(bodies: &[&[u8]]) -> Vec<Vec<usize>> {
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let mut all: Vec<Vec<usize>> = Vec::with_capacity(bodies.len());
    for body in bodies {
        let mut own: Vec<usize> = Vec::new();
        for piece in body.windows(PIECE) {
            let next = numbers.len();
            own.push(*numbers.entry(piece).or_insert(next));
        }
        own.sort_unstable();
        own.dedup();
        all.push(own);
    }
    let mut holders = vec![0_usize; numbers.len()];
    for piece in all.iter().flatten() {
        if let Some(holders) = holders.get_mut(*piece) {
            *holders += 1;
        }
    }
    for own in &mut all {
        own.retain(|piece| holders.get(*piece).is_some_and(|holders| (2..=COMMON).contains(holders)));
    }
    all
}

/// Reads the binary format of WebAssembly, as far as it is needed here.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Result<u8> {
        let (first, rest) = self.0.split_first().context("the module ends too soon")?;
        self.0 = rest;
        Ok(*first)
    }

    /// A number in LEB128.
    fn number(&mut self) -> Result<usize> {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                return Ok(number);
            }
        }
    }

    fn bytes(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        let (bytes, rest) = self.0.split_at_checked(length).context("the module ends too soon")?;
        self.0 = rest;
        Ok(bytes)
    }

    fn sections(mut self) -> Result<Vec<(u8, &'a [u8])>> {
        let mut sections = Vec::new();
        while !self.0.is_empty() {
            sections.push((self.byte()?, self.bytes()?));
        }
        Ok(sections)
    }

    fn bodies(mut self) -> Result<Vec<&'a [u8]>> {
        (0..self.number()?).map(|_| self.bytes()).collect()
    }

    /// How many functions are imported. They are all that the modules of this package import.
    fn functions(mut self) -> Result<usize> {
        let imports = self.number()?;
        let mut functions = 0;
        for _ in 0..imports {
            self.bytes()?;
            self.bytes()?;
            anyhow::ensure!(self.byte()? == 0, "something is imported that is no function");
            self.number()?;
            functions += 1;
        }
        Ok(functions)
    }
}

/// Writes a number in LEB128.
fn number(to: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        to.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    to.push(number as u8);
}

fn text(to: &mut Vec<u8>, text: &str) {
    number(to, text.len());
    to.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::{number, order};

    #[test]
    fn what_is_alike_stands_together() {
        let one: Vec<u8> = (0..100).collect();
        let other: Vec<u8> = (100..180).collect();
        let (like_one, like_other) = ([&one[..90], b"more"].concat(), [&other[..70], b"less"].concat());
        assert_eq!(order(&[&other, &one, &like_other, &like_one]), [1, 3, 0, 2]);
    }

    #[test]
    fn numbers_are_those_of_the_format() {
        let mut written = Vec::new();
        number(&mut written, 624_485);
        assert_eq!(written, [0xe5, 0x8e, 0x26]);
    }
}
