//! How many days pass from what happened to the word of it: by publisher, and by source.

use super::AuditSource;
use super::facts::said;
use crate::id::Id;
use crate::index::facts::{Dated, sources_of};
use crate::order;
use crate::portfolio::Inner;
use crate::progress::spread::{Days, medians};
use crate::state::Evaluator;
use crate::word::ElementKind;

/// Days by publisher and by source.
#[derive(Default)]
pub(super) struct Punctuality {
    publishers: Tracks,
    sources: Tracks,
    /// Working memory: the sources of one fact, and what its publishers took.
    speaking: Vec<u32>,
    took: Vec<(u32, i32)>,
}

/// Stands for days that nobody knows, after any that somebody does.
const NEVER_TOLD: i32 = i32::MAX;

/// What is gathered by row of a table.
#[derive(Default)]
struct Tracks {
    tracks: Vec<Track>,
    /// Days that are not nothing.
    days: Days,
}

#[derive(Clone, Copy, Default)]
struct Track {
    facts: u32,
    dated: u32,
    at_once: u32,
    most: i32,
}

impl Tracks {
    fn add(&mut self, row: u32, days: Option<i32>) {
        if self.tracks.len() <= row as usize {
            self.tracks.resize(row as usize + 1, Track::default());
        }
        let Some(track) = self.tracks.get_mut(row as usize) else { return };
        track.facts += 1;
        let Some(days) = days else { return };
        track.dated += 1;
        track.most = track.most.max(days);
        if days == 0 {
            track.at_once += 1;
        } else {
            self.days.push((row, days));
        }
    }

    fn rows(&self, inner: &Inner, kind: ElementKind, rows: &mut Vec<AuditSource>) {
        let medians = medians(&[&self.days], self.tracks.iter().map(|track| track.at_once));
        for (row, (track, median)) in
            self.tracks.iter().zip(medians).enumerate().filter(|(_, (track, _))| track.facts > 0)
        {
            let publisher = inner.index.sources.publisher(row as u32).filter(|_| kind == ElementKind::Source);
            let id = |kind, row| inner.id_text(kind, row).map(Id::from);
            rows.push(AuditSource {
                key: id(kind, row).unwrap_or_default(),
                kind,
                title: inner.title(kind, row),
                publisher: publisher.and_then(|actor| id(ElementKind::Actor, actor as usize)),
                facts: track.facts,
                dated: track.dated,
                median_days: median,
                max_days: (track.dated > 0).then_some(track.most),
            });
        }
    }
}

impl Punctuality {
    /// Takes what a fact that applies says of those who speak for it.
    pub(super) fn note(&mut self, inner: &Inner, evaluator: &Evaluator<'_>, row: usize, dated: &Dated) {
        let of_fact = sources_of(row, &inner.tables, &inner.elements);
        self.speaking.extend(of_fact.filter(|source| inner.index.sources.is_known(*source, evaluator.known_on)));
        order::numbers(&mut self.speaking);
        self.speaking.dedup();
        for source in self.speaking.drain(..) {
            let days = said(inner, source, dated).map(|day| (day - dated.stated_end).max(0));
            self.sources.add(source, days);
            if let Some(publisher) = inner.index.sources.publisher(source) {
                self.took.push((publisher, days.unwrap_or(NEVER_TOLD)));
            }
        }
        // A publisher is as quick as the first of its publications that says so.
        order::ascending(&mut self.took);
        self.took.dedup_by_key(|(publisher, _)| *publisher);
        for (publisher, days) in self.took.drain(..) {
            self.publishers.add(publisher, (days != NEVER_TOLD).then_some(days));
        }
    }

    /// Publishers, and behind them sources, each in the order of their table.
    pub(super) fn rows(&self, inner: &Inner) -> Vec<AuditSource> {
        let mut rows = Vec::new();
        self.publishers.rows(inner, ElementKind::Actor, &mut rows);
        self.sources.rows(inner, ElementKind::Source, &mut rows);
        rows
    }
}
