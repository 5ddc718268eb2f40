//! A succession as two lists with lines between them: what was promised, and what takes it up.

mod column;

use self::column::{Column, Listed};
use super::super::figures::provenance;
use super::super::succession::{heading, intro, outcome_of, promised};
use super::legend::Sign;
use super::measure::{SMALL, STRONG};
use super::pen::{Anchor, Pen, Trace, UNIT};
use super::symbol;
use super::{MOST_LINES, Numbers, Picture, ROWS_TOLD, Stands, WIDTH, joined, more, more_below, nothing, paint, short};
use crate::id::Id;
use crate::milestone_state::State;
use crate::order;
use crate::succession::{CandidateRow, SuccessionReport, SuccessionRow};
use crate::texts::{Lang, Texts};
use crate::word::ElementKind;

pub(in crate::render) fn draw(report: &SuccessionReport, lang: Lang, stands: Stands) -> Picture {
    let (texts, most) = (lang.texts(), stands.most_rows());
    let all = |side: &'static str| report.rows.iter().filter(move |row| row.side == side);
    // What is closed, and what nothing takes up, is counted: the picture is about what is not.
    let (old, closed): (Vec<&SuccessionRow>, Vec<&SuccessionRow>) =
        all("old").partition(|row| row.outcome != Some("closed") || !taken_up_by(row).is_empty());
    let drawn = old.get(..most).unwrap_or(&old);
    let mut left_out = old.len() - drawn.len();
    let mut lists = Lists {
        pen: Pen::default(),
        report,
        candidates: report.candidates.get(..most).unwrap_or(&report.candidates),
        lang,
        texts,
        old: Column { end: if report.new.is_some() { 208 * UNIT } else { WIDTH }, ..Column::default() },
        new: Column { left: 280 * UNIT, end: WIDTH, indent: 5 * UNIT, ..Column::default() },
    };
    let mut told = Vec::new();
    let height = if report.rows.is_empty() {
        nothing(&mut lists.pen, texts.get("succession.nothing"))
    } else {
        paint::hatching(&mut lists.pen);
        let top = lists.legend(drawn) + 6 * UNIT;
        (lists.old.top, lists.new.top) = (top, top);
        if report.new.is_some() {
            lists.list_old(drawn, &closed);
            left_out += lists.list_new(drawn, &all("new").collect::<Vec<_>>(), most);
            lists.lines(drawn);
        } else {
            lists.list_open(drawn);
        }
        told.extend(drawn.iter().take(ROWS_TOLD).map(|row| lists.told(row)));
        told.extend(more(old.len() - told.len(), texts));
        let bottom = lists.old.top.max(lists.new.top);
        more_below(&mut lists.pen, bottom, left_out, texts)
    };
    Picture {
        kind: "succession",
        lang,
        title: heading(report, lang),
        message: intro(report, lang).join(" "),
        details: joined(&told, texts),
        caption: match (report.rows.is_empty(), &report.new) {
            (true, _) => String::new(),
            (_, Some(_)) => texts.get("picture.succession").to_owned(),
            (_, None) => texts.get("picture.remains").to_owned(),
        },
        notes: vec![provenance(&report.portfolio, lang)],
        pen: lists.pen,
        height,
    }
}

/// The two lists as far as they have got.
struct Lists<'a> {
    pen: Pen,
    report: &'a SuccessionReport,
    /// Those that are drawn.
    candidates: &'a [CandidateRow],
    lang: Lang,
    texts: &'a Texts,
    old: Column<'a>,
    new: Column<'a>,
}

impl<'a> Lists<'a> {
    fn title(&self, id: &str) -> String {
        self.report.origin.0.inner().title_of_id(id, self.lang)
    }

    /// What became of a commitment, in words.
    fn told(&self, row: &SuccessionRow) -> String {
        let mut told = vec![self.texts.word("state", row.status)];
        if row.continuing {
            told.push(self.texts.get("mark.continuing").to_owned());
        }
        told.extend(row.outcome.map(|_| outcome_of(self.report, row, self.lang)));
        if self.report.new.is_none() {
            told.extend(self.promised(row));
        }
        if !taken_up_by(row).is_empty() {
            let relatives: Vec<String> =
                taken_up_by(row).iter().take(ROWS_TOLD).map(|id| short(&self.title(id))).collect();
            told.push(["→ ", &relatives.join(", ")].concat());
        }
        self.texts.fill("picture.row", &[("title", &short(&self.title(&row.key))), ("told", &told.join(", "))])
    }

    /// When it was promised first, and how often.
    fn promised(&self, row: &SuccessionRow) -> Option<String> {
        row.first_promised?;
        Some(self.texts.fill("picture.promised", &[("date", &promised(row, self.texts))]))
    }

    fn legend(&mut self, rows: &[&SuccessionRow]) -> i32 {
        let counts = State::ALL.map(|state| rows.iter().filter(|row| row.status == state.as_str()).count());
        let states = symbol::legend(&counts, self.texts);
        let line = |basis: &'static str| {
            move |pen: &mut Pen, [x, y]: [i32; 2]| {
                let y = y + 5 * UNIT;
                pen.path("lineage", &Trace::through(&[(x, y), (x + 15 * UNIT, y)]), paint::lineage(basis));
            }
        };
        let (stated, inferred, candidate) = (line("stated"), line("inferred"), line("candidate"));
        let has = |basis| rows.iter().any(|row| row.basis == Some(basis));
        let signs: [(bool, Sign<'_>, &str); 3] = [
            (has("stated"), &stated, "stated"),
            (has("inferred"), &inferred, "inferred"),
            (!self.report.candidates.is_empty(), &candidate, "candidate"),
        ];
        let signs: Vec<(Sign<'_>, String)> = signs
            .into_iter()
            .filter(|(there, ..)| *there)
            .map(|(_, sign, basis)| (sign, self.texts.word("picture.basis", basis)))
            .collect();
        symbol::draw_legend(&mut self.pen, &states, &signs)
    }

    /// What is left of a strategy that nothing follows, by age.
    fn list_open(&mut self, rows: &[&'a SuccessionRow]) {
        let title = self.title(&self.report.old);
        self.old.head(&mut self.pen, &title);
        for row in rows {
            let state = self.texts.word("state", row.status);
            let told: Vec<String> = [state].into_iter().chain(self.promised(row)).collect();
            let title = self.title(&row.key);
            self.old.entry(&mut self.pen, &row.key, &title, Some(state_of(row)), &told.join(", "));
        }
    }

    /// The old commitments under their areas.
    fn list_old(&mut self, rows: &[&'a SuccessionRow], closed: &[&'a SuccessionRow]) {
        let mut areas: Vec<(&'a str, Vec<&'a SuccessionRow>, usize)> = Vec::new();
        let mut known = Numbers::default();
        for (row, is_drawn) in rows.iter().map(|row| (*row, true)).chain(closed.iter().map(|row| (*row, false))) {
            let area = self.area_of(&row.key);
            let at = known.of(area);
            if at == areas.len() {
                areas.push((area, Vec::new(), 0));
            }
            match areas.get_mut(at) {
                Some((_, rows, _)) if is_drawn => rows.push(row),
                Some((.., closed)) => *closed += 1,
                None => {}
            }
        }
        for (area, rows, closed) in areas {
            let title = self.title(area);
            let y = self.old.head(&mut self.pen, &title);
            self.old.places.put(area, y);
            for row in rows {
                let told = row.outcome.map(|_| outcome_of(self.report, row, self.lang)).unwrap_or_default();
                let title = self.title(&row.key);
                self.old.entry(&mut self.pen, &row.key, &title, Some(state_of(row)), &told);
            }
            if closed > 0 {
                let told = SMALL.cut(&self.texts.count("picture.closed", closed), self.old.end);
                self.pen.text(SMALL, 0, self.old.top + SMALL.baseline(), Anchor::Start, &told);
                self.old.top += SMALL.line();
            }
            self.old.top += 8 * UNIT;
        }
        // What links name besides: an action, or an area without commitments.
        for candidate in self.candidates {
            if self.old.places.at(&candidate.concerns).is_none() {
                let title = self.title(&candidate.concerns);
                self.old.entry(&mut self.pen, &candidate.concerns, &title, None, "");
            }
        }
    }

    /// The first area of the first action of a milestone.
    fn area_of(&self, milestone: &str) -> &'a str {
        let inner = self.report.origin.0.inner();
        let parent = |kind: ElementKind, id: &str| {
            let (_, row) = inner.locate(id, &[kind]).ok()?;
            inner.parents(kind, row).into_iter().next()
        };
        let area = parent(ElementKind::Milestone, milestone).and_then(|action| parent(ElementKind::Action, &action));
        area.and_then(|area| inner.tables.names.find(&area)).map_or("", |area| inner.tables.names.text(area))
    }

    /// The commitments of the new strategy, what else takes up old ones, and what was put forward. Gives how many are
    /// left out.
    fn list_new(&mut self, old: &[&'a SuccessionRow], new: &[&'a SuccessionRow], most: usize) -> usize {
        let title = self.report.new.as_deref().map(|id| self.title(id)).unwrap_or_default();
        self.new.head(&mut self.pen, &title);
        let mut listed = Listed::default();
        for row in new {
            let entry = listed.entry(&row.key);
            entry.state = Some(state_of(row));
            entry.told.extend(row.outcome.map(|outcome| self.texts.word("outcome", outcome)));
        }
        for row in old {
            for relative in taken_up_by(row) {
                listed.entry(relative).heights.add(self.old.places.at(&row.key));
            }
        }
        let left_out = listed.entries.len().saturating_sub(most);
        self.list(listed, most);
        // What stands in the new strategy already is not listed again.
        let mut listed = Listed::default();
        for candidate in self.candidates.iter().filter(|row| self.new.places.at(&row.element).is_none()) {
            let name = candidate.by.as_deref().map(|id| self.title(id));
            let entry = listed.entry(&candidate.element);
            entry.heights.add(self.old.places.at(&candidate.concerns));
            entry.told.extend(name.filter(|name| !entry.told.contains(name)));
        }
        if let Some(first) = listed.entries.iter().map(|entry| entry.heights.middle()).min() {
            self.new.top += 8 * UNIT;
            self.beside(first.saturating_sub(2 * STRONG.line()));
            self.new.head(&mut self.pen, self.texts.get("succession.heading_candidates"));
        }
        self.list(listed, most);
        left_out + self.report.candidates.len() - self.candidates.len()
    }

    /// Entries on the right, each as near as it can be to what it comes from.
    fn list(&mut self, mut listed: Listed<'a>, most: usize) {
        order::by_key(&mut listed.entries, |entry| entry.heights.middle());
        for entry in listed.entries.into_iter().take(most) {
            self.beside(entry.heights.middle());
            let title = self.title(entry.id);
            self.new.entry(&mut self.pen, entry.id, &title, entry.state, &entry.told.join(", "));
        }
    }

    /// Goes down to a height on the right, if it lies beside the left list.
    fn beside(&mut self, middle: i32) {
        if middle < self.old.top {
            self.new.top = self.new.top.max(middle - 8 * UNIT);
        }
    }

    /// The lines from what was promised to what takes it up.
    fn lines(&mut self, old: &[&'a SuccessionRow]) {
        for row in old.iter().filter(|row| row.lineage == Some("drops")) {
            self.cut_off(&row.key, row.basis.unwrap_or_default());
        }
        let related = old.iter().flat_map(|row| {
            let link = (row.basis.unwrap_or_default(), row.lineage.unwrap_or_default());
            taken_up_by(row).iter().map(move |relative| (&row.key, relative, link))
        });
        let candidates = self.candidates.iter().map(|row| (&row.concerns, &row.element, ("candidate", row.kind)));
        for (old, new, (basis, kind)) in related.take(MOST_LINES).chain(candidates) {
            self.line(old, new, basis, kind);
        }
    }

    /// A line that leads nowhere: the new strategy says that it does not go on.
    fn cut_off(&mut self, old: &str, basis: &str) {
        let Some(y) = self.old.places.at(old) else { return };
        let (from, end, half) = (self.old.end + 3 * UNIT, self.old.end + 19 * UNIT, 4 * UNIT);
        self.pen.path("lineage", &Trace::through(&[(from, y), (end, y)]), paint::lineage(basis));
        let mut cross = Trace::through(&[(end - half, y - half), (end + half, y + half)]);
        cross.add(&[(end - half, y + half), (end + half, y - half)]);
        self.pen.path("dropped", &cross, paint::OUTLINE);
    }

    fn line(&mut self, old: &str, new: &str, basis: &str, kind: &str) {
        let (Some(y), Some(to_y)) = (self.old.places.at(old), self.new.places.at(new)) else { return };
        let (x, to_x) = (self.old.end + 3 * UNIT, self.new.left - 3 * UNIT);
        let middle = (x + to_x) / 2;
        let mut trace = Trace::through(&[(x, y)]);
        trace.curve([(middle, y), (middle, to_y), (to_x, to_y)]);
        let told = [&*self.title(new), &self.texts.word("via", kind), &self.title(old)].join(" ");
        let told = [&told, " (", &self.texts.word("picture.basis", basis), ")"].concat();
        self.pen.group("link", &told);
        self.pen.path("lineage", &trace, paint::lineage(basis));
        self.pen.end_group();
    }
}

/// What takes a commitment up. What drops it does not.
fn taken_up_by(row: &SuccessionRow) -> &[Id] {
    if row.lineage == Some("drops") { &[] } else { &row.relatives }
}

fn state_of(row: &SuccessionRow) -> State {
    State::ALL.into_iter().find(|state| state.as_str() == row.status).unwrap_or(State::Unreported)
}
