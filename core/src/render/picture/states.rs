//! States as signs: a line a milestone under its action, and where it has members a box for each of them.

use super::super::figures::{moment, provenance};
use super::super::states::{due, state};
use super::legend::Sign;
use super::measure::{LABEL, SMALL, STRONG, TINY};
use super::pen::{Anchor, Pen, UNIT};
use super::symbol::{self, SIZE};
use super::{Numbers, Picture, Stands, WIDTH, joined, more, more_below, nothing, paint};
use crate::id::Id;
use crate::milestone_state::State;
use crate::progress::options::StandingFilter;
use crate::states::{StateRow, StatesReport};
use crate::texts::{Lang, Texts};

/// How far boxes stand apart where there are many, and how many of them a line has.
const PITCH: i32 = WIDTH / BOXES as i32;
const BOXES: usize = 27;
/// How wide boxes must stand apart to have names above them.
const NAMED: i32 = 78 * UNIT;
/// How high names are that stand upright.
const UPRIGHT: i32 = 96 * UNIT;

pub(in crate::render) fn draw(report: &StatesReport, lang: Lang, stands: Stands) -> Picture {
    let texts = lang.texts();
    let mut rows = report.rows();
    let mut drawn: Vec<StateRow> = rows.by_ref().take(stands.most_rows()).collect();
    // Of a milestone all members are drawn or none, unless it alone has more than there is room for.
    let cut = rows.next().filter(|next| drawn.last().is_some_and(|last| last.key == next.key)).map(|next| next.key);
    drop(rows);
    if let Some(before) = cut.as_ref().and_then(|key| drawn.iter().rposition(|row| row.key != *key)) {
        drawn.truncate(before + 1);
    }
    let rows = drawn;
    let counts = report.counts();
    let told = symbol::legend(&counts, texts);
    let mut details: Vec<String> = told.iter().map(|(_, told)| told.clone()).collect();
    let mut pen = Pen::default();
    let height = if rows.is_empty() {
        nothing(&mut pen, &texts.count("states.rows", 0))
    } else {
        paint::hatching(&mut pen);
        let has = |overdue: &str| rows.iter().any(|row| row.overdue == overdue);
        let signs: [(bool, Sign<'_>, String); 3] = [
            (
                rows.iter().any(|row| row.possibly_completed),
                &|pen, [x, y]| symbol::draw(pen, [x, y - UNIT], State::Unreported, true),
                texts.get("mark.possibly_completed").to_owned(),
            ),
            (
                has("certainly"),
                &|pen, [x, y]| late(pen, [x, y - 9 * UNIT], "certainly"),
                texts.get("picture.overdue.certainly").to_owned(),
            ),
            (
                has("possibly"),
                &|pen, [x, y]| late(pen, [x, y - 9 * UNIT], "possibly"),
                texts.get("picture.overdue.possibly").to_owned(),
            ),
        ];
        let signs = signs.into_iter().filter(|(there, ..)| *there);
        let signs: Vec<(Sign<'_>, String)> = signs.map(|(_, sign, told)| (sign, told)).collect();
        let top = symbol::draw_legend(&mut pen, &told, &signs) + 6 * UNIT;
        let mut list = List { pen, top, report, cut, lang, texts };
        list.draw(&rows);
        pen = list.pen;
        more_below(&mut pen, list.top, report.len() - rows.len(), texts)
    };
    details.extend(more(report.len() - rows.len(), texts));
    let mut message = texts.count("states.rows", report.len());
    if report.options().standing == StandingFilter::Assessed {
        message.push(' ');
        message += texts.get("states.assessed");
    }
    Picture {
        kind: "states",
        lang,
        title: texts.fill("states.heading", &[("moment", &moment(report.moment(), texts))]),
        message,
        details: joined(&details, texts),
        caption: if rows.is_empty() { String::new() } else { texts.get("picture.states").to_owned() },
        notes: vec![provenance(&report.portfolio_hash(), lang)],
        pen,
        height,
    }
}

/// A line below a sign of what is overdue, broken where it only may be.
fn late(pen: &mut Pen, [x, y]: [i32; 2], overdue: &str) {
    let bar = |left: i32, width: i32| [x + left * UNIT, y + SIZE + UNIT, width * UNIT, 2 * UNIT];
    match overdue {
        "certainly" => pen.rect("overdue", bar(0, 12), paint::SIGN),
        "possibly" => {
            pen.rect("overdue", bar(0, 4), paint::SIGN);
            pen.rect("overdue", bar(8, 4), paint::SIGN);
        }
        _ => {}
    }
}

/// What has been listed so far.
struct List<'a> {
    pen: Pen,
    top: i32,
    report: &'a StatesReport,
    /// The milestone of which only some members are drawn, if there is one.
    cut: Option<Id>,
    lang: Lang,
    texts: &'a Texts,
}

impl List<'_> {
    /// The rows under the first action of each, in the order in which these come.
    fn draw(&mut self, rows: &[StateRow]) {
        let mut numbers = Numbers::default();
        let mut groups: Vec<Vec<&[StateRow]>> = Vec::new();
        for milestone in rows.chunk_by(|row, next| row.key == next.key) {
            let parent = milestone.first().and_then(|row| row.parents.first());
            match groups.get_mut(numbers.of(parent.map_or("", |id| id))) {
                Some(group) => group.push(milestone),
                None => groups.push(vec![milestone]),
            }
        }
        for group in groups {
            let parent = group.first().and_then(|rows| rows.first()).and_then(|row| row.parents.first());
            for line in STRONG.wrap(&parent.map(|id| self.title(id)).unwrap_or_default(), WIDTH, 2) {
                self.pen.text(STRONG, 0, self.top + STRONG.baseline(), Anchor::Start, &line);
                self.top += STRONG.line();
            }
            self.top += 3 * UNIT;
            let mut heads: Vec<&Id> = Vec::new();
            for milestone in group {
                self.milestone(milestone, &mut heads);
            }
            self.top += 10 * UNIT;
        }
    }

    fn title(&self, id: &str) -> String {
        self.report.portfolio().inner().title_of_id(id, self.lang)
    }

    /// A milestone; `heads` are the members that the boxes above it stand for.
    fn milestone<'r>(&mut self, rows: &'r [StateRow], heads: &mut Vec<&'r Id>) {
        let Some(first) = rows.first() else { return };
        let title = self.title(&first.key);
        if first.member.is_none() {
            heads.clear();
            self.pen.group("row", &title);
            let y = self.top + 2 * UNIT;
            self.sign([0, y], first);
            self.lines(&title, &self.told(first), SIZE + 8 * UNIT);
            self.pen.end_group();
            return;
        }
        let members: Vec<&Id> = rows.iter().filter_map(|row| row.member.as_ref()).collect();
        // Some members say nothing of how many there are in all.
        let counted = if self.cut.as_ref() == Some(&first.key) { String::new() } else { self.counted(rows) };
        self.lines(&title, &counted, 0);
        let columns = Columns::of(self, &members);
        for (rows, members) in rows.chunks(BOXES).zip(members.chunks(BOXES)) {
            if *heads != members {
                self.heads(&columns, members);
            }
            *heads = members.to_vec();
            for (row, at) in rows.iter().zip(0..) {
                let said = row.member.as_deref().map(|id| self.title(id)).unwrap_or_default();
                self.pen.group("row", &self.texts.fill("picture.row", &[("title", &said), ("told", &self.told(row))]));
                self.sign([at * columns.pitch, self.top], row);
                self.pen.end_group();
            }
            self.top += PITCH + 5 * UNIT;
        }
    }

    fn sign(&mut self, at: [i32; 2], row: &StateRow) {
        let state = State::ALL.into_iter().find(|state| state.as_str() == row.status).unwrap_or(State::Unreported);
        symbol::draw(&mut self.pen, at, state, row.possibly_completed);
        late(&mut self.pen, at, row.overdue);
    }

    /// The title of a milestone and what is said of it.
    fn lines(&mut self, title: &str, told: &str, left: i32) {
        for line in LABEL.wrap(title, WIDTH - left, 2) {
            self.pen.text(LABEL, left, self.top + LABEL.baseline(), Anchor::Start, &line);
            self.top += LABEL.line();
        }
        for line in SMALL.wrap(told, WIDTH - left, 2) {
            self.pen.text(SMALL, left, self.top + SMALL.baseline() - UNIT, Anchor::Start, &line);
            self.top += SMALL.line();
        }
        self.top += 4 * UNIT;
    }

    /// The state of a row in words, with its due date.
    fn told(&self, row: &StateRow) -> String {
        let mut told = vec![state(row, self.texts)];
        if row.due_in_force.is_some() {
            told.push(self.texts.fill("title.due", &[("date", &due(row, self.texts))]));
        }
        if row.overdue != "no" {
            told.push(self.texts.word("picture.overdue", row.overdue));
        }
        told.join(", ")
    }

    /// How many members stand in each state.
    fn counted(&self, rows: &[StateRow]) -> String {
        let counts = State::ALL.map(|state| rows.iter().filter(|row| row.status == state.as_str()).count());
        let told: Vec<String> = symbol::legend(&counts, self.texts).into_iter().map(|(_, told)| told).collect();
        told.join(", ")
    }

    /// The names of members above their boxes.
    fn heads(&mut self, columns: &Columns, members: &[&Id]) {
        let names = members.iter().map(|id| if columns.codes { self.code(id) } else { self.title(id) });
        let names: Vec<String> = names.collect();
        match () {
            () if columns.codes => {
                for (name, at) in names.iter().zip(0..) {
                    let middle = at * columns.pitch + SIZE / 2;
                    self.pen.text(TINY, middle, self.top + TINY.baseline(), Anchor::Middle, name);
                }
                self.top += TINY.line();
            }
            () if columns.pitch >= NAMED => {
                let mut below = self.top;
                for (name, at) in names.iter().zip(0..) {
                    let mut line = self.top;
                    for text in SMALL.wrap(name, columns.pitch - 8 * UNIT, 3) {
                        self.pen.text(SMALL, at * columns.pitch, line + SMALL.baseline(), Anchor::Start, &text);
                        line += SMALL.line();
                    }
                    below = below.max(line);
                }
                self.top = below + 2 * UNIT;
            }
            () => {
                let names: Vec<String> = names.iter().map(|name| SMALL.cut(name, UPRIGHT)).collect();
                let height = names.iter().map(|name| SMALL.width(name)).max().unwrap_or_default();
                self.top += height;
                for (name, at) in names.iter().zip(0..) {
                    self.pen.upright(SMALL, at * columns.pitch + SIZE / 2 + 4 * UNIT, self.top, name);
                }
                self.top += 4 * UNIT;
            }
        }
    }

    /// The country of a member.
    fn code(&self, member: &str) -> String {
        self.report.portfolio().inner().country_of_id(member).unwrap_or_default().to_owned()
    }
}

/// How boxes stand, and what is above them.
struct Columns {
    pitch: i32,
    /// Whether members are told by the codes of their countries.
    codes: bool,
}

impl Columns {
    fn of(list: &List<'_>, members: &[&Id]) -> Self {
        let mut codes: Vec<String> = members.iter().map(|id| list.code(id)).collect();
        crate::order::ascending(&mut codes);
        let count = codes.len();
        codes.dedup();
        // Codes serve where each is short, and of one member alone.
        let codes = count > 1 && codes.len() == count && codes.iter().all(|code| (2..=3).contains(&code.len()));
        let wide = WIDTH / (count.max(1) as i32);
        let pitch = if wide >= NAMED && !codes { wide.min(160 * UNIT) } else { PITCH };
        Self { pitch, codes }
    }
}
