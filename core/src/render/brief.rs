//! The brief for a person: a document of several sections, to be read from the beginning and sent on.

mod entries;
mod method;

use super::document::{Block, Document, Running, Table};
use super::figures::{self, percent};
use super::progress;
use super::table::Align;
use crate::Date;
use crate::brief::{BriefReport, BriefRow};
use crate::order;
use crate::progress::options::By;
use crate::texts::{Lang, Texts};
use crate::word::ElementKind;

pub(super) fn page(report: &BriefReport, lang: Lang) -> Document {
    let mut numbers: Vec<(&str, usize)> =
        report.sources.iter().zip(1..).map(|(source, at)| (&*source.id, at)).collect();
    order::by_key(&mut numbers, |(id, _)| *id);
    let mut rows: Vec<&BriefRow> = report.rows.iter().collect();
    order::by_key(&mut rows, |row| &row.key);
    let mut writer = Writer { report, lang, texts: lang.texts(), numbers, rows, blocks: Vec::new() };
    writer.in_short();
    // Of nothing, nothing can be said to be undisputed or searched for.
    if !report.rows.is_empty() {
        writer.areas();
        writer.done();
        writer.overdue();
        writer.contested();
        writer.unknown();
        writer.measures();
        writer.duties();
        writer.methods();
    }
    writer.method();
    writer.sources();
    Document { heading: writer.heading(), stands_alone: true, blocks: writer.blocks }
}

struct Writer<'a> {
    report: &'a BriefReport,
    lang: Lang,
    texts: &'static Texts,
    /// The numbers of sources in the list at the end, by their ids.
    numbers: Vec<(&'a str, usize)>,
    /// In the order of their ids.
    rows: Vec<&'a BriefRow>,
    blocks: Vec<Block>,
}

impl Writer<'_> {
    fn title(&self, id: &str) -> String {
        self.report.origin.0.inner().title_of_id(id, self.lang.marking())
    }

    fn moment(&self) -> String {
        figures::moment(self.report.moment, self.texts)
    }

    fn heading(&self) -> String {
        let mut within: Vec<String> = self.report.within.iter().flatten().map(|id| self.title(id)).collect();
        within.dedup();
        let key = if within.is_empty() { "brief.heading" } else { "brief.heading_within" };
        self.texts.fill(key, &[("within", &within.join("; ")), ("moment", &self.moment())])
    }

    fn section(&mut self, key: &'static str) {
        self.blocks.push(Block::Heading(self.texts.get(key).to_owned()));
    }

    fn say(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Paragraph(text.into().into()));
    }

    fn tell(&mut self, key: &'static str) {
        self.say(self.texts.get(key));
    }

    fn in_short(&mut self) {
        let (texts, total) = (self.texts, &self.report.total);
        self.section("brief.in_short");
        match self.strategies().as_slice() {
            [] => {}
            [strategy] => self.say(texts.fill("brief.covers", &[("strategy", strategy)])),
            several => {
                self.tell("brief.covers_several");
                self.blocks.push(Block::List(several.iter().cloned().map(Running::from).collect()));
            }
        }
        if let (Some(low), Some(high)) = (total.completion_low, total.completion_high) {
            let (low, high) = (percent(low), percent(high));
            let key = match (low == high, total.completion_low == Some(1.0)) {
                (_, true) => "brief.everything",
                (true, _) => "brief.exactly",
                (false, _) => "brief.between",
            };
            self.say(texts.fill(key, &[("low", &low), ("high", &high)]));
        }
        self.say(progress::summary(total, texts));
        let flags = [
            (total.overdue, "brief.told_overdue"),
            (total.possibly_overdue, "brief.told_possibly"),
            (total.blocked, "brief.told_blocked"),
            (total.stalled, "brief.told_stalled"),
            (total.contested, "brief.told_contested"),
        ];
        let told: Vec<String> = self.counts(&flags);
        if !told.is_empty() {
            self.say(texts.fill("brief.among", &[("told", &told.join(", "))]));
        }
        if let (Some(planned), Some(gap)) = (total.planned, total.schedule_gap) {
            // Adding back what was taken away may miss all and none by the last bit, which would be said.
            let done = percent(((planned + gap) * 1e9).round() / 1e9);
            self.say(texts.fill("brief.planned", &[("planned", &percent(planned)), ("done", &done)]));
        }
        let dates = [("brief.next_due", total.next_due), ("brief.last_fact", total.last_fact)];
        for (key, day) in dates {
            if let Some(day) = day {
                self.say(texts.fill(key, &[("date", &day.to_string())]));
            }
        }
        if let Some(days) = self.days_beyond_data() {
            self.say(texts.count("progress.beyond", days));
        }
    }

    fn days_beyond_data(&self) -> Option<usize> {
        self.report.days_beyond_data.and_then(|days| usize::try_from(days).ok()).filter(|days| *days > 0)
    }

    /// The strategies that the areas of the brief belong to, in the order in which they are named.
    fn strategies(&self) -> Vec<String> {
        let mut titles = Vec::new();
        for id in self.report.areas.iter().flat_map(|row| &row.parents) {
            let title = self.title(id);
            if !titles.contains(&title) {
                titles.push(title);
            }
        }
        titles
    }

    /// Whether every strategy of the brief says up to when its sources were searched.
    fn is_told_how_far(&self) -> bool {
        let inner = self.report.origin.0.inner();
        let mut strategies = self.report.areas.iter().flat_map(|row| &row.parents).peekable();
        strategies.peek().is_some()
            && strategies.all(|id| {
                let found = inner.locate(id, &[ElementKind::Strategy]).ok();
                found.is_some_and(|(_, row)| inner.tables.strategies.columns.compiled.at(row).is_some())
            })
    }

    fn areas(&mut self) {
        if self.report.areas.is_empty() {
            return;
        }
        let texts = self.texts;
        self.section("brief.areas");
        let title = |id: &str| self.title(id);
        let table = progress::table(&self.report.areas, &self.report.total, &By::Area, &title, texts);
        let places = [("by", texts.word("by", "area")), ("moment", self.moment())];
        let caption = texts.fill("progress.heading", &places.each_ref().map(|(name, text)| (*name, text.as_str())));
        self.blocks.push(Block::Table(Table { caption, ..table }));
        if self.report.total.possibly_overdue > 0 {
            self.tell("progress.question_mark");
        }
    }

    fn done(&mut self) {
        let (Some(since), Some(done)) = (self.report.since, &self.report.done) else { return };
        // Which knowledge the comparison rests on is worth saying only where it is another.
        let since = match since.known_on == self.report.moment.known_on {
            true => since.as_of.to_string(),
            false => figures::moment(since, self.texts),
        };
        self.blocks.push(Block::Heading(self.texts.fill("brief.done", &[("since", &since)])));
        if done.is_empty() {
            self.tell("brief.nothing_done");
        } else {
            self.tell("brief.what_done");
            self.list(done, |writer, row, what| writer.since(row, what));
        }
        let reversed = self.report.no_longer_completed.as_deref().unwrap_or_default();
        if !reversed.is_empty() {
            self.tell("brief.what_no_longer");
            self.list(reversed, |writer, row, what| writer.state_of(row, what));
        }
    }

    fn overdue(&mut self) {
        let (overdue, possibly) = (&self.report.overdue, &self.report.possibly_overdue);
        self.section("brief.overdue");
        if overdue.is_empty() {
            self.tell("brief.nothing_overdue");
        } else {
            self.list(overdue, |writer, row, what| writer.due(row, what));
        }
        if !possibly.is_empty() {
            self.tell("brief.what_possibly");
            self.list(possibly, |writer, row, what| writer.due(row, what));
        }
    }

    fn contested(&mut self) {
        self.section("brief.contested");
        if self.report.contested.is_empty() {
            self.tell("brief.nothing_contested");
        } else {
            self.tell("brief.what_contested");
            self.list(&self.report.contested, |writer, row, what| writer.state_of(row, what));
        }
    }

    fn unknown(&mut self) {
        self.section("brief.unknown");
        match self.days_beyond_data() {
            Some(days) => self.say(self.texts.count("progress.beyond", days)),
            None if self.is_told_how_far() => self.tell("brief.searched"),
            None => self.tell("brief.not_searched"),
        }
        if self.report.unreported.is_empty() {
            self.tell("brief.nothing_unknown");
        } else {
            self.tell("brief.unreported");
            self.list(&self.report.unreported, |_, _, what| what);
        }
    }

    fn measures(&mut self) {
        let mut keys =
            vec!["column.milestone", "column.state", "column.since", "column.due", "column.overdue", "column.sources"];
        let shows_overdue = self.report.rows.iter().any(|row| !row.continuing && row.overdue != "no");
        keys.retain(|key| shows_overdue || *key != "column.overdue");
        let date = |date: Option<Date>| date.map(|date| figures::date(date, self.texts)).unwrap_or_default();
        let cells = |row: &BriefRow| {
            let mut cells = vec![self.title(&row.key), self.state(row), date(row.since), date(row.due_in_force)];
            if shows_overdue {
                cells.push(if row.overdue == "no" { String::new() } else { self.texts.word("overdue", row.overdue) });
            }
            cells.push(self.source_numbers(row));
            cells
        };
        let rows: Vec<Vec<String>> = self.report.rows.iter().filter(|row| !row.continuing).map(cells).collect();
        let caption = self.texts.fill("states.heading", &[("moment", &self.moment())]);
        self.table("brief.measures", caption, &keys, rows);
    }

    fn duties(&mut self) {
        let keys = ["column.duty", "column.kept", "column.state", "column.since", "column.sources"];
        let cells = |row: &BriefRow| {
            let upheld = if row.upheld == Some(true) { "brief.yes" } else { "brief.no" };
            let since = row.since.map(|date| figures::date(date, self.texts)).unwrap_or_default();
            let upheld = self.texts.get(upheld).to_owned();
            vec![self.title(&row.key), upheld, self.state(row), since, self.source_numbers(row)]
        };
        let rows: Vec<Vec<String>> = self.report.rows.iter().filter(|row| row.continuing).map(cells).collect();
        let caption = self.texts.fill("brief.duties_caption", &[("moment", &self.moment())]);
        self.table("brief.duties", caption, &keys, rows);
    }

    /// A section that is a table, where there is something to show.
    fn table(&mut self, heading: &'static str, caption: String, keys: &[&'static str], rows: Vec<Vec<String>>) {
        if rows.is_empty() {
            return;
        }
        self.section(heading);
        let columns = keys.iter().map(|key| (self.texts.get(key).to_owned(), Align::Left)).collect();
        self.blocks.push(Block::Table(Table { caption, columns, rows, total: None }));
    }

    fn sources(&mut self) {
        self.section("brief.sources");
        if self.report.sources.is_empty() {
            self.tell("brief.no_sources");
        } else {
            self.tell("brief.what_sources");
            let entries = self.report.sources.iter().map(|source| self.source(source)).collect();
            self.blocks.push(Block::Numbered(entries));
        }
        self.say(figures::provenance(&self.report.portfolio, self.lang));
    }
}
