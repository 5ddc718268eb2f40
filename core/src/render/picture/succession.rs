//! A succession as two lists with lines between them: what was promised, and what takes it up.

use std::collections::BTreeMap;

use super::super::figures::provenance;
use super::super::succession::{heading, intro, outcome_of, promised};
use super::legend::Sign;
use super::measure::{LABEL, SMALL, STRONG};
use super::pen::{Anchor, Pen, Trace, UNIT};
use super::symbol::{self, SIZE};
use super::{Picture, ROWS_TOLD, Stands, WIDTH, joined, more, more_below, nothing, paint};
use crate::id::Id;
use crate::milestone_state::State;
use crate::order;
use crate::succession::{SuccessionReport, SuccessionRow};
use crate::texts::{Lang, Texts};
use crate::word::ElementKind;

/// Where the right list begins, and where the left one ends if there is a right one.
const RIGHT: i32 = 280 * UNIT;
const LEFT_END: i32 = 208 * UNIT;

pub(in crate::render) fn draw(report: &SuccessionReport, lang: Lang, stands: Stands) -> Picture {
    let texts = lang.texts();
    let all = |side: &'static str| report.rows.iter().filter(move |row| row.side == side);
    // What is closed, and what nothing takes up, is counted: the picture is about what is not.
    let (old, closed): (Vec<&SuccessionRow>, Vec<&SuccessionRow>) =
        all("old").partition(|row| row.outcome != Some("closed") || !taken_up_by(row).is_empty());
    let drawn = old.get(..stands.most_rows()).unwrap_or(&old);
    let mut lists = Lists { pen: Pen::default(), report, lang, texts, left: 0, right: 0, places: BTreeMap::new() };
    let mut told = Vec::new();
    let height = if report.rows.is_empty() {
        nothing(&mut lists.pen, texts.get("succession.nothing"))
    } else {
        paint::hatching(&mut lists.pen);
        lists.legend(drawn);
        let has_right = report.new.is_some();
        let end = if has_right { LEFT_END } else { WIDTH };
        lists.right = lists.left;
        lists.list_old(drawn, &closed, end);
        if has_right {
            let new: Vec<&SuccessionRow> = all("new").take(stands.most_rows()).collect();
            lists.list_new(drawn, &new, stands.most_rows());
            lists.lines(drawn);
        }
        told.extend(drawn.iter().take(ROWS_TOLD).map(|row| lists.told(row)));
        told.extend(more(old.len() - told.len(), texts));
        let bottom = lists.left.max(lists.right);
        more_below(&mut lists.pen, bottom, old.len() - drawn.len(), texts)
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
    lang: Lang,
    texts: &'a Texts,
    left: i32,
    right: i32,
    /// Where the lines to an element end, on the left (0) or on the right (1).
    places: BTreeMap<(usize, &'a str), (i32, i32)>,
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
            let relatives: Vec<String> = taken_up_by(row).iter().map(|id| self.title(id)).collect();
            told.push(["→ ", &relatives.join(", ")].concat());
        }
        self.texts.fill("picture.row", &[("title", &self.title(&row.key)), ("told", &told.join(", "))])
    }

    /// When it was promised first, and how often.
    fn promised(&self, row: &SuccessionRow) -> Option<String> {
        row.first_promised?;
        Some(self.texts.fill("picture.promised", &[("date", &promised(row, self.texts))]))
    }

    fn legend(&mut self, rows: &[&SuccessionRow]) {
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
        self.left = symbol::draw_legend(&mut self.pen, &states, &signs) + 6 * UNIT;
    }

    /// A heading in one of the lists.
    fn head(&mut self, side: usize, text: &str) -> (i32, i32) {
        let (left, end) = if side == 0 { (0, LEFT_END) } else { (RIGHT, WIDTH) };
        let end = if self.report.new.is_none() { WIDTH } else { end };
        let mut top = if side == 0 { self.left } else { self.right };
        let place = (if side == 0 { end } else { left }, top + 9 * UNIT);
        for line in STRONG.wrap(text, end - left, 3) {
            self.pen.text(STRONG, left, top + STRONG.baseline(), Anchor::Start, &line);
            top += STRONG.line();
        }
        *(if side == 0 { &mut self.left } else { &mut self.right }) = top + 5 * UNIT;
        place
    }

    /// Something in one of the lists: its sign, its title, what is said of it.
    fn entry(&mut self, side: usize, end: i32, id: &'a str, state: Option<State>, told: &str) {
        let title = self.title(id);
        let left = if side == 0 { 0 } else { RIGHT };
        let mut top = if side == 0 { self.left } else { self.right };
        self.places.insert((side, id), (if side == 0 { end } else { left }, top + 8 * UNIT));
        self.pen.group("row", &title);
        let indent = state.map_or(6 * UNIT, |_| SIZE + 6 * UNIT);
        if let Some(state) = state {
            symbol::draw(&mut self.pen, [left + if side == 0 { 0 } else { 5 * UNIT }, top + 2 * UNIT], state, false);
        }
        let left = left + if side == 0 { indent.max(SIZE + 6 * UNIT) } else { indent + 5 * UNIT };
        for line in LABEL.wrap(&title, end - left - 4 * UNIT, 3) {
            self.pen.text(LABEL, left, top + LABEL.baseline(), Anchor::Start, &line);
            top += LABEL.line();
        }
        for line in SMALL.wrap(told, end - left - 4 * UNIT, 3) {
            self.pen.text(SMALL, left, top + SMALL.baseline() - UNIT, Anchor::Start, &line);
            top += SMALL.line();
        }
        self.pen.end_group();
        *(if side == 0 { &mut self.left } else { &mut self.right }) = top + 6 * UNIT;
    }

    /// The old commitments under their areas, or by age where nothing follows.
    fn list_old(&mut self, rows: &[&'a SuccessionRow], closed: &[&'a SuccessionRow], end: i32) {
        let title = self.title(&self.report.old);
        if self.report.new.is_none() {
            self.head(0, &title);
            for row in rows {
                let state = self.texts.word("state", row.status);
                let told: Vec<String> = [state].into_iter().chain(self.promised(row)).collect();
                self.entry(0, end, &row.key, Some(state_of(row)), &told.join(", "));
            }
            return;
        }
        let mut groups: Vec<(&'a str, Vec<&'a SuccessionRow>, usize)> = Vec::new();
        let mut known: BTreeMap<&'a str, usize> = BTreeMap::new();
        for (row, is_drawn) in rows.iter().map(|row| (*row, true)).chain(closed.iter().map(|row| (*row, false))) {
            let area = self.area_of(&row.key);
            let at = *known.entry(area).or_insert(groups.len());
            if at == groups.len() {
                groups.push((area, Vec::new(), 0));
            }
            let Some(group) = groups.get_mut(at) else { continue };
            if is_drawn {
                group.1.push(row);
            } else {
                group.2 += 1;
            }
        }
        for (area, rows, closed) in groups {
            let place = self.head(0, &self.title(area));
            self.places.insert((0, area), place);
            for row in rows {
                let told = row.outcome.map(|_| outcome_of(self.report, row, self.lang)).unwrap_or_default();
                self.entry(0, end, &row.key, Some(state_of(row)), &told);
            }
            if closed > 0 {
                let told = SMALL.cut(&self.texts.count("picture.closed", closed), end);
                self.pen.text(SMALL, 0, self.left + SMALL.baseline(), Anchor::Start, &told);
                self.left += SMALL.line();
            }
            self.left += 8 * UNIT;
        }
        // What links name besides: an action, or an area without commitments.
        let report = self.report;
        for candidate in &report.candidates {
            if !self.places.contains_key(&(0, &*candidate.concerns)) {
                self.entry(0, end, &candidate.concerns, None, "");
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

    /// The commitments of the new strategy, what else takes up old ones, and what was put forward: each as near as it
    /// can be to what it comes from.
    fn list_new(&mut self, old: &[&'a SuccessionRow], new: &[&'a SuccessionRow], most: usize) {
        let report = self.report;
        let title = report.new.as_deref().map(|id| self.title(id)).unwrap_or_default();
        self.head(1, &title);
        let mut from: BTreeMap<&'a str, Places> = BTreeMap::new();
        for row in old {
            for relative in taken_up_by(row) {
                from.entry(relative).or_default().add(self.places.get(&(0, &*row.key)));
            }
        }
        let mut listed: Vec<(i32, &'a str, Option<&'a SuccessionRow>)> = Vec::new();
        for row in new {
            let middle = from.remove(&*row.key).unwrap_or_default().middle();
            listed.push((middle, &row.key, Some(row)));
        }
        listed.extend(from.into_iter().map(|(id, places)| (places.middle(), id, None)));
        order::by_key(&mut listed, |(middle, ..)| *middle);
        for (middle, id, row) in listed {
            let told = row.and_then(|row| row.outcome).map(|outcome| self.texts.word("outcome", outcome));
            self.beside(middle);
            self.entry(1, WIDTH, id, row.map(state_of), &told.unwrap_or_default());
        }
        let mut candidates: BTreeMap<&'a str, (Places, Vec<String>)> = BTreeMap::new();
        // What stands in the new strategy already is not listed again.
        let is_listed = |id: &str| self.places.contains_key(&(1, id));
        let others = report.candidates.iter().filter(|candidate| !is_listed(&candidate.element));
        for candidate in others.take(most) {
            let name = candidate.by.as_deref().map(|id| self.title(id));
            let place = self.places.get(&(0, &*candidate.concerns));
            let (places, names) = candidates.entry(&candidate.element).or_default();
            places.add(place);
            names.extend(name.filter(|name| !names.contains(name)));
        }
        let mut listed: Vec<(i32, &'a str, Vec<String>)> =
            candidates.into_iter().map(|(id, (places, names))| (places.middle(), id, names)).collect();
        order::by_key(&mut listed, |(middle, ..)| *middle);
        let Some(&(first, ..)) = listed.first() else { return };
        self.right += 8 * UNIT;
        self.beside(first.saturating_sub(2 * STRONG.line()));
        self.head(1, self.texts.get("succession.heading_candidates"));
        for (middle, id, names) in listed {
            self.beside(middle);
            self.entry(1, WIDTH, id, None, &names.join(", "));
        }
    }

    /// Goes down to a height on the right, if it lies beside the left list.
    fn beside(&mut self, middle: i32) {
        if middle < self.left {
            self.right = self.right.max(middle - 8 * UNIT);
        }
    }

    /// The lines from what was promised to what takes it up.
    fn lines(&mut self, old: &[&'a SuccessionRow]) {
        for row in old {
            if row.lineage == Some("drops") {
                self.cut_off(&row.key, row.basis.unwrap_or_default());
            }
            for relative in taken_up_by(row) {
                self.line(&row.key, relative, row.basis.unwrap_or_default(), row.lineage.unwrap_or_default());
            }
        }
        let report = self.report;
        for candidate in &report.candidates {
            self.line(&candidate.concerns, &candidate.element, "candidate", candidate.kind);
        }
    }

    /// A line that leads nowhere: the new strategy says that it does not go on.
    fn cut_off(&mut self, old: &str, basis: &str) {
        let Some(&(x, y)) = self.places.get(&(0, old)) else { return };
        let (from, end, half) = (x + 3 * UNIT, x + 19 * UNIT, 4 * UNIT);
        self.pen.path("lineage", &Trace::through(&[(from, y), (end, y)]), paint::lineage(basis));
        let mut cross = Trace::through(&[(end - half, y - half), (end + half, y + half)]);
        cross.add(&[(end - half, y + half), (end + half, y - half)]);
        self.pen.path("dropped", &cross, paint::OUTLINE);
    }

    fn line(&mut self, old: &str, new: &str, basis: &str, kind: &str) {
        let (Some(&(x, y)), Some(&(to_x, to_y))) = (self.places.get(&(0, old)), self.places.get(&(1, new))) else {
            return;
        };
        let (x, to_x) = (x + 3 * UNIT, to_x - 3 * UNIT);
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

/// The heights of some places.
#[derive(Default)]
struct Places {
    sum: i64,
    count: i64,
}

impl Places {
    fn add(&mut self, place: Option<&(i32, i32)>) {
        self.sum += place.map_or(0, |(_, y)| i64::from(*y));
        self.count += i64::from(place.is_some());
    }

    /// Their mean; what has no place comes last.
    fn middle(&self) -> i32 {
        self.sum.checked_div(self.count).map_or(i32::MAX, |middle| middle as i32)
    }
}

/// What takes a commitment up. What drops it does not.
fn taken_up_by(row: &SuccessionRow) -> &[Id] {
    if row.lineage == Some("drops") { &[] } else { &row.relatives }
}

fn state_of(row: &SuccessionRow) -> State {
    State::ALL.into_iter().find(|state| state.as_str() == row.status).unwrap_or(State::Unreported)
}
