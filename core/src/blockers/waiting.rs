//! How many milestones wait on each of some, themselves or through others.
//!
//! To count what can be reached from many nodes of a graph no way is known that looks at each node once. Here one walk
//! serves 256 of them: every node carries a mark for each that it waits on. The walk visits only what waits on any of
//! them, in the order of the network, so that a node has all its marks when it is reached.

use crate::schedule::network::Network;
use crate::schedule::nodes::Nodes;

/// How many words of marks a node carries.
const WORDS: usize = 4;
/// How many milestones one walk serves.
const BATCH: usize = WORDS * 64;

type Marks = [u64; WORDS];

/// For each of some places, in ascending order, how many open milestones of the plan wait on it; continuing duties
/// are passed through and not counted.
pub(super) fn count(network: &Network, nodes: &Nodes, roots: &[u32]) -> Vec<u32> {
    let mut counts = Vec::with_capacity(roots.len());
    let mut walk = Walk::new(network.len());
    for batch in roots.chunks(BATCH) {
        counts.extend(walk.run(network, nodes, batch));
    }
    counts
}

struct Walk {
    marks: Vec<Marks>,
    /// A bit for each node that has marks and was not visited.
    ahead: Vec<u64>,
}

impl Walk {
    fn new(nodes: usize) -> Self {
        Self { marks: vec![[0; WORDS]; nodes], ahead: vec![0; nodes.div_ceil(64)] }
    }

    fn run(&mut self, network: &Network, nodes: &Nodes, batch: &[u32]) -> Vec<u32> {
        for (at, root) in batch.iter().enumerate() {
            let mut own = [0; WORDS];
            if let Some(word) = own.get_mut(at / 64) {
                *word = 1 << (at % 64);
            }
            self.mark(network.outgoing(*root as usize), nodes, &own);
        }
        let mut sums = Sums::default();
        let first = batch.first().map_or(0, |root| *root as usize / 64);
        for word in first..self.ahead.len() {
            // Those that are marked on the way stand further on, perhaps in the same word.
            while let Some(bits) = self.ahead.get(word).copied().filter(|bits| *bits != 0) {
                let bit = bits.trailing_zeros();
                let place = word * 64 + bit as usize;
                if let Some(ahead) = self.ahead.get_mut(word) {
                    *ahead &= !(1 << bit);
                }
                let marks = self.marks.get_mut(place).map(std::mem::take).unwrap_or_default();
                if !nodes.at(place).continuing {
                    sums.add(&marks);
                }
                self.mark(network.outgoing(place), nodes, &marks);
            }
        }
        (0..batch.len()).map(|at| sums.of(at)).collect()
    }

    /// Marks what is open of some places.
    fn mark(&mut self, places: &[u32], nodes: &Nodes, marks: &Marks) {
        for &place in places {
            let place = place as usize;
            if !nodes.at(place).is_open() {
                continue;
            }
            if let (Some(of_node), Some(ahead)) = (self.marks.get_mut(place), self.ahead.get_mut(place / 64)) {
                of_node.iter_mut().zip(marks).for_each(|(word, more)| *word |= more);
                *ahead |= 1 << (place % 64);
            }
        }
    }
}

/// A sum for each mark, digit by digit: the first word holds the last binary digit of every sum.
#[derive(Default)]
struct Sums {
    digits: [Marks; 32],
}

impl Sums {
    fn add(&mut self, marks: &Marks) {
        let mut carry = *marks;
        for digit in &mut self.digits {
            if carry == [0; WORDS] {
                break;
            }
            for (digit, carry) in digit.iter_mut().zip(&mut carry) {
                let both = *digit & *carry;
                *digit ^= *carry;
                *carry = both;
            }
        }
    }

    fn of(&self, at: usize) -> u32 {
        let bit = |digit: &Marks| digit.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1);
        self.digits.iter().zip(0..).map(|(digit, power)| u32::from(bit(digit)) << power).sum()
    }
}
