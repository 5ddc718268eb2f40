//! What stands in a brief's lists and cells: milestones with their members, dates, states and sources.

use super::Writer;
use crate::Date;
use crate::brief::{BriefItem, BriefRow, BriefSource};
use crate::id::Id;
use crate::order;
use crate::render::document::{Block, Running, Span};
use crate::render::figures;
use crate::word::ElementKind;

impl Writer<'_> {
    /// A list of items, those of one milestone in one entry.
    pub(super) fn list(&mut self, items: &[BriefItem], told: impl Fn(&Self, &BriefRow, String) -> String) {
        let of_milestones = items.chunk_by(|left, right| left.key == right.key);
        let entries = of_milestones.filter_map(|items| {
            let row = self.rows.binary_search_by_key(&&items.first()?.key, |row| &row.key);
            let row = self.rows.get(row.ok()?)?;
            let members: Vec<String> =
                items.iter().filter_map(|item| item.member.as_deref()).map(|id| self.title(id)).collect();
            let title = self.title(&row.key);
            Some(told(self, row, self.with_members(&title, &members, row.items as usize)).into())
        });
        let list = Block::List(entries.collect());
        self.blocks.push(list);
    }

    /// A milestone with those of its members that something is true of.
    fn with_members(&self, title: &str, members: &[String], all: usize) -> String {
        let (part, n) = (members.len().to_string(), all.to_string());
        let names = members.join(", ");
        let members = match members.len() {
            0 => return title.to_owned(),
            1 if all == 1 => names,
            some if some == all => self.texts.fill("brief.members_all", &[("n", &n)]),
            _ => self.texts.fill("brief.members_some", &[("part", &part), ("n", &n), ("names", &names)]),
        };
        format!("{title} ({members})")
    }

    pub(super) fn since(&self, row: &BriefRow, what: String) -> String {
        // With several members each has a day of its own.
        let date = row.since.filter(|_| row.items == 1).map(|date| figures::date(date, self.texts));
        let told =
            date.map_or(what.clone(), |date| self.texts.fill("brief.since", &[("what", &what), ("date", &date)]));
        self.with_sources(told, row)
    }

    pub(super) fn due(&self, row: &BriefRow, what: String) -> String {
        let Some(due) = row.due_in_force else { return what };
        let first = row.due.filter(|first| *first != due);
        let told = |date: Date| figures::date(date, self.texts);
        let places = [("what", what), ("date", told(due)), ("first", first.map(told).unwrap_or_default())];
        let key = if first.is_some() { "brief.due_moved" } else { "brief.due" };
        self.texts.fill(key, &places.each_ref().map(|(name, text)| (*name, text.as_str())))
    }

    pub(super) fn state_of(&self, row: &BriefRow, what: String) -> String {
        let told = self.texts.fill("title.fact", &[("about", &what), ("says", &self.texts.word("state", row.status))]);
        self.with_sources(told, row)
    }

    fn with_sources(&self, told: String, row: &BriefRow) -> String {
        let numbers = self.source_numbers(row);
        if numbers.is_empty() { told } else { format!("{told} [{numbers}]") }
    }

    /// The numbers of the sources of a row, such as `1, 3–5`.
    pub(super) fn source_numbers(&self, row: &BriefRow) -> String {
        let number = |id: &Id| {
            let at = self.numbers.binary_search_by_key(&&**id, |(id, _)| id).ok()?;
            self.numbers.get(at).map(|(_, number)| *number)
        };
        let mut numbers: Vec<usize> = row.sources.iter().filter_map(number).collect();
        order::ascending(&mut numbers);
        let runs = numbers.chunk_by(|left, right| left + 1 == *right);
        let told = runs.map(|run| match run {
            [first, _, .., last] => format!("{first}–{last}"),
            few => few.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// The state of a milestone in words, with what is to be known of it.
    pub(super) fn state(&self, row: &BriefRow) -> String {
        let texts = self.texts;
        let mut marks: Vec<String> = Vec::new();
        if row.items > 1 {
            let counts = [
                (row.items_completed, "progress.told_completed"),
                (row.items_in_progress, "progress.told_in_progress"),
                (row.items_not_started, "progress.told_not_started"),
                (row.items_unreported, "progress.told_unreported"),
                (row.items_dropped, "progress.told_dropped"),
            ];
            let (told, n) = (self.counts(&counts), row.items.to_string());
            marks.push(match told.as_slice() {
                [_] => texts.fill("brief.members_all", &[("n", &n)]),
                _ => texts.fill("brief.items", &[("n", &n), ("told", &told.join(", "))]),
            });
        }
        let flags = [
            (row.possibly_completed, "mark.possibly_completed"),
            (row.blocked, "mark.blocked"),
            (row.stalled, "mark.stalled"),
            (row.contested, "mark.contested"),
        ];
        marks.extend(flags.into_iter().filter(|(there, _)| *there).map(|(_, mark)| texts.get(mark).to_owned()));
        let state = texts.word("state", row.status);
        if marks.is_empty() { state } else { format!("{state} ({})", marks.join("; ")) }
    }

    /// Numbers in words, those that are not nothing.
    pub(super) fn counts(&self, counts: &[(u32, &'static str)]) -> Vec<String> {
        let told = counts.iter().filter(|(number, _)| *number > 0);
        told.map(|(number, key)| self.texts.count(key, *number as usize)).collect()
    }

    pub(super) fn source(&self, source: &BriefSource) -> Running {
        let inner = self.report.origin.0.inner();
        let title = match inner.locate(&source.id, &[ElementKind::Source]) {
            Ok((kind, row)) => inner.title_in(kind, row, self.lang.marking()),
            Err(_) => source.title.clone(),
        };
        let publisher = source.publisher.as_deref().map(|id| self.title(id));
        let published = source
            .published
            .map_or_else(|| self.texts.get("brief.undated").to_owned(), |date| figures::date(date, self.texts));
        let behind: String = publisher.into_iter().chain([published]).map(|part| format!(", {part}")).collect();
        let title = match &source.url {
            Some(url) => Span::Link { title, url: url.clone() },
            None => Span::Plain(title),
        };
        Running(vec![title, Span::Plain(behind)])
    }
}
