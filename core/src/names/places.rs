//! Where ids are found by their hashes: one flat table, in the order of hashes as far as it goes.

/// An id in the table, with half of its hash: growing then reads no text, and hardly any text is compared in vain.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) hash: u32,
    /// The number of the id.
    pub(super) at: u32,
}

impl Entry {
    const FREE: Self = Self { hash: 0, at: u32::MAX };

    pub(super) fn is_free(self) -> bool {
        self.at == Self::FREE.at
    }
}

/// A table with open addressing: an entry stands where its hash says, or in the next place that is free. Whoever looks
/// mostly reads one line of the cache, and whoever adds entries in the order of their hashes writes from front to back.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    entries: Vec<Entry>,
    count: usize,
}

impl Places {
    /// Where looking for a hash begins.
    fn home(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.entries.len() as u64) >> 32) as usize
    }

    /// The number with a hash that is the right one, or the place where it would be put.
    pub(super) fn find(&self, hash: u32, is_it: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let mut place = self.home(hash);
        loop {
            match self.entries.get(place) {
                Some(entry) if entry.is_free() => return Err(place),
                Some(entry) if entry.hash == hash && is_it(entry.at) => return Ok(entry.at),
                Some(_) => place += 1,
                None if self.entries.is_empty() => return Err(0),
                None => place = 0,
            }
        }
    }

    /// The first number with a hash, which is nearly always the only one; [`u32::MAX`] where there is none.
    pub(super) fn likely(&self, hash: u32) -> u32 {
        let found = self.entries.iter().skip(self.home(hash)).find(|entry| entry.hash == hash || entry.is_free());
        found.map_or(u32::MAX, |entry| entry.at)
    }

    /// Puts an entry into a free place.
    pub(super) fn put(&mut self, place: usize, entry: Entry) {
        if let Some(slot) = self.entries.get_mut(place) {
            *slot = entry;
            self.count += 1;
        }
    }

    /// Makes sure that so many more find a free place soon.
    pub(super) fn grow_for(&mut self, more: usize) {
        let count = self.count + more;
        if count * 4 > self.entries.len() * 3 {
            self.rebuild((count * 3 / 2).max(self.entries.len() * 2).max(16));
        }
    }

    /// The same, without room for more than that.
    pub(super) fn reserve(&mut self, more: usize) {
        let count = self.count + more;
        if count * 4 > self.entries.len() * 3 {
            self.rebuild(roomy(count));
        }
    }

    pub(super) fn shrink(&mut self) {
        if roomy(self.count) < self.entries.len() {
            self.rebuild(roomy(self.count));
        }
    }

    /// Gives every entry another number.
    pub(super) fn renumber(&mut self, number: impl Fn(u32) -> u32) {
        for entry in self.entries.iter_mut().filter(|entry| !entry.is_free()) {
            entry.at = number(entry.at);
        }
    }

    fn rebuild(&mut self, len: usize) {
        let before = std::mem::replace(&mut self.entries, vec![Entry::FREE; len]);
        self.count = 0;
        for entry in before.into_iter().filter(|entry| !entry.is_free()) {
            // They all differ.
            if let Err(free) = self.find(entry.hash, |_| false) {
                self.put(free, entry);
            }
        }
    }
}

/// How many places keep the ways short.
fn roomy(count: usize) -> usize {
    count + count / 2 + 1
}
