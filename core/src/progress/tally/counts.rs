//! Many counters that are added to at once.
//!
//! Whatever is counted of a milestone is counted once or not at all, so what it adds is a bit for each counter. To be
//! added, bits are spread to bytes, eight to a word; before a byte could overflow, all are carried over.

places! {
    COUNTS: MILESTONES COMPLETED IN_PROGRESS NOT_STARTED UNREPORTED DROPPED WITHDRAWN CONTINUING UPHELD OVERDUE
    POSSIBLY_OVERDUE BLOCKED STALLED CONTESTED ON_TIME JUDGED_ON_TIME ON_TIME_UNDECIDED
    NO_DELAY NO_SLIP
    // What shares are made of where every milestone weighs 1.
    DONE_AT_BEST WITH_BASELINE THEN_DUE DONE_WITH_BASELINE SOURCED CORROBORATED INDEPENDENT ASSESSED
    // Any milestone of the scope, in the plan or not.
    TOUCHED
}

/// A bit for each counter.
pub(super) type Marks = u32;

/// The bit of one counter.
pub(super) const fn mark(place: usize) -> Marks {
    1 << place
}

const PER_WORD: usize = u64::BITS as usize / u8::BITS as usize;
const WORDS: usize = Marks::BITS as usize / PER_WORD;

/// The bits of each byte, a byte for each.
#[expect(clippy::indexing_slicing, reason = "worked out when this is compiled")]
const SPREAD: [u64; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < table.len() {
        let mut bit = 0;
        while bit < PER_WORD {
            table[byte] |= (byte as u64 >> bit & 1) << shift(bit);
            bit += 1;
        }
        byte += 1;
    }
    table
};

/// What one milestone adds, or a few together: a byte for each counter.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bytes([u64; WORDS]);

impl Bytes {
    /// How many can be put together before a byte may overflow.
    pub(super) const MOST: u32 = u8::MAX as u32;

    #[expect(clippy::indexing_slicing, reason = "the table has an entry for every byte")]
    #[inline(always)]
    pub(super) fn of(marks: Marks) -> Self {
        Self(marks.to_le_bytes().map(|byte| SPREAD[byte as usize]))
    }

    /// Puts others to these.
    #[inline(always)]
    pub(super) fn join(&mut self, others: Self) {
        for (word, more) in self.0.iter_mut().zip(others.0) {
            *word += more;
        }
    }

    #[expect(clippy::indexing_slicing, reason = "counters are numbered within the words")]
    fn at(&self, place: usize) -> u32 {
        (self.0[place / PER_WORD] >> shift(place)) as u32 & Self::MOST
    }
}

const fn shift(place: usize) -> usize {
    place % PER_WORD * u8::BITS as usize
}

/// The counters. What is seldom needed lies elsewhere: a row is added to where it is, and many rows should fit into the cache.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    /// What was added since bytes were last carried over, and how often at the most.
    recent: Bytes,
    additions: u32,
    carried: Option<Box<[u32; COUNTS]>>,
}

impl Counts {
    /// Adds what one milestone adds, or so many of them together.
    #[inline(always)]
    pub(super) fn add(&mut self, bytes: Bytes, milestones: u32) {
        if self.additions + milestones > Bytes::MOST {
            self.carry_over();
        }
        self.recent.join(bytes);
        self.additions += milestones;
    }

    #[inline(never)]
    fn carry_over(&mut self) {
        let carried = self.carried.get_or_insert_with(|| Box::new([0; COUNTS]));
        for (place, count) in carried.iter_mut().enumerate() {
            *count += self.recent.at(place);
        }
        (self.recent, self.additions) = (Bytes::default(), 0);
    }

    /// How many of a kind there are.
    #[expect(clippy::indexing_slicing, reason = "counters are numbered within the list")]
    pub(super) fn at(&self, place: usize) -> u32 {
        self.carried.as_ref().map_or(0, |carried| carried[place]) + self.recent.at(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_counter_runs_over_into_the_next() {
        let odd = (0..COUNTS).filter(|place| place % 2 == 1).fold(0, |marks, place| marks | mark(place));
        let all = (0..COUNTS).fold(0, |marks, place| marks | mark(place));
        let mut counts = Counts::default();
        (0..700).for_each(|_| counts.add(Bytes::of(odd), 1));
        (0..300).for_each(|_| counts.add(Bytes::of(all), 1));
        let mut together = Bytes::default();
        (0..Bytes::MOST).for_each(|_| together.join(Bytes::of(odd)));
        counts.add(together, Bytes::MOST);
        counts.add(together, Bytes::MOST);
        for place in 0..COUNTS {
            let expected = if place % 2 == 1 { 1_000 + 2 * Bytes::MOST } else { 300 };
            assert_eq!(counts.at(place), expected, "counter {place}");
        }
    }
}
