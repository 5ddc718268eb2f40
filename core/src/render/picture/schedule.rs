//! A schedule as bars on a line of days: from early start to early finish, with float, due dates and what waits on what.

mod marks;

use self::marks::{due, float, open_end, wall};
use super::super::figures::{moment, provenance};
use super::super::schedule::intro;
use super::legend::Sign;
use super::measure::{LABEL, SMALL, STRONG, Type};
use super::pen::{Anchor, Pen, Trace, UNIT};
use super::scale::Scale;
use super::symbol::{self, SIZE};
use super::{MOST_LINES, Picture, ROWS_TOLD, Stands, WIDTH, joined, more, more_below, nothing, paint, short};
use crate::date::day_number;
use crate::milestone_state::State;
use crate::order;
use crate::schedule::network::Link;
use crate::schedule::report::{ScheduleReport, ScheduleRow};
use crate::texts::{Lang, Texts};

/// How wide the titles are that stand before the bars.
const TITLES: i32 = 176 * UNIT;
/// How high the lane of a bar is, and a bar that is not on the chain that decides the finish.
const LANE: i32 = 14 * UNIT;
const BAR: i32 = 8 * UNIT;
/// How long a bar is of which an end is not known.
const OPEN: i32 = 36 * UNIT;

pub(in crate::render) fn draw(report: &ScheduleReport, lang: Lang, stands: Stands) -> Picture {
    let texts = lang.texts();
    let rows = report.by_start(stands.most_rows());
    let left_out = report.len() - rows.len();
    let title = |row: &ScheduleRow| report.portfolio().inner().title_of_id(&row.key, lang);
    let mut pen = Pen::default();
    let mut told = Vec::new();
    let mut caption = String::new();
    let height = match span(report, &rows) {
        _ if rows.is_empty() => nothing(&mut pen, texts.get("progress.nothing")),
        None => nothing(&mut pen, texts.get("schedule.not_known")),
        Some((first, last)) => {
            texts.get("picture.schedule").clone_into(&mut caption);
            paint::hatching(&mut pen);
            let scale = Scale { first, last, left: TITLES, width: WIDTH - TITLES };
            let mut chart = Chart { pen, scale, places: Vec::new(), lang, texts, report };
            let top = chart.legend(&rows);
            let bottom = chart.draw(&rows, top);
            pen = chart.pen;
            more_below(&mut pen, bottom + 4 * UNIT, left_out, texts)
        }
    };
    let chain = rows.iter().filter(|(_, row)| row.critical_by_path);
    let chain: Vec<String> = chain.take(ROWS_TOLD).map(|(_, row)| short(&title(row))).collect();
    if !chain.is_empty() {
        told.push(texts.fill("picture.chain", &[("chain", &joined(&chain, texts))]));
    }
    let mut details: Vec<String> =
        rows.iter().take(ROWS_TOLD).map(|(_, row)| dates_of(&short(&title(row)), row, texts)).collect();
    details.extend(more(report.len() - details.len(), texts));
    told.push(joined(&details, texts));
    Picture {
        kind: "schedule",
        lang,
        title: texts.fill("schedule.heading", &[("moment", &moment(report.moment(), texts))]),
        message: intro(report, texts).join(" "),
        details: told.join(" "),
        caption,
        notes: vec![provenance(&report.portfolio_hash(), lang)],
        pen,
        height,
    }
}

/// From which day to which the rows run; the moment belongs to it where it lies near them.
fn span(report: &ScheduleReport, rows: &[(u32, ScheduleRow)]) -> Option<(i32, i32)> {
    let days = rows.iter().flat_map(|(_, row)| {
        let due = row.due.map(|due| due.end());
        let late = row.late_finish.filter(|_| row.total_float_days.is_some_and(|days| days > 0));
        [row.early_start, row.early_finish, late].into_iter().flatten().chain(due)
    });
    let (first, last) = days.map(day_number).fold(None, |span: Option<(i32, i32)>, day| {
        Some(span.map_or((day, day), |(first, last)| (first.min(day), last.max(day))))
    })?;
    // A margin, so that nothing stands on the very edge, and what has no end has room.
    let margin = 1 + (last - first) / 10;
    let as_of = day_number(report.moment().as_of);
    let near = (first - 3 * margin..=last + 3 * margin).contains(&as_of);
    let (first, last) = if near { (first.min(as_of), last.max(as_of)) } else { (first, last) };
    Some((first - margin / 2, last + margin))
}

/// The dates of a row in words.
fn dates_of(title: &str, row: &ScheduleRow, texts: &Texts) -> String {
    let dates = match (row.early_start, row.early_finish) {
        (Some(start), Some(finish)) => {
            texts.fill("date.from_to", &[("start", &start.to_string()), ("end", &finish.to_string())])
        }
        (None, Some(finish)) => finish.to_string(),
        (Some(start), None) => [&start.to_string(), ", ", texts.get("picture.end_not_known")].concat(),
        (None, None) => texts.get("picture.end_not_known").to_owned(),
    };
    let mut told = vec![dates, texts.word("state", row.state)];
    if let Some(due) = row.due {
        told.push(texts.fill("title.due", &[("date", &due.to_string())]));
    }
    for (is, key) in [(row.critical_by_float, "schedule.by_float"), (row.critical_by_path, "schedule.by_path")] {
        if is {
            told.push(texts.get(key).to_owned());
        }
    }
    texts.fill("picture.row", &[("title", title), ("told", &told.join(", "))])
}

/// Where a bar starts, where it ends, and its height.
#[derive(Clone, Copy)]
struct Place {
    start: i32,
    end: i32,
    middle: i32,
}

struct Chart<'a> {
    pen: Pen,
    scale: Scale,
    /// The bars by the ranks of their milestones, and these in order.
    places: Vec<(u32, Place)>,
    lang: Lang,
    texts: &'a Texts,
    report: &'a ScheduleReport,
}

impl Chart<'_> {
    fn legend(&mut self, rows: &[(u32, ScheduleRow)]) -> i32 {
        let texts = self.texts;
        let counts = State::ALL.map(|state| rows.iter().filter(|(_, row)| row.state == state.as_str()).count());
        let has = |is: &dyn Fn(&ScheduleRow) -> bool| rows.iter().any(|(_, row)| is(row));
        let as_of = day_number(self.report.moment().as_of);
        let signs: [(bool, Sign<'_>, &'static str); 6] = [
            (has(&|row| row.due.is_some()), &|pen, [x, y]| due(pen, x + 7 * UNIT, y + 5 * UNIT), "picture.due"),
            (has(&|row| has_float(row)), &|pen, [x, y]| float(pen, x, x + 14 * UNIT, y + 5 * UNIT), "picture.float"),
            (
                has(&|row| row.critical_by_float),
                &|pen, [x, y]| wall(pen, x + 7 * UNIT, y + 5 * UNIT),
                "schedule.by_float",
            ),
            (
                has(&|row| row.critical_by_path),
                &|pen, [x, y]| pen.rect("critical", [x, y - 2 * UNIT, 14 * UNIT, LANE], paint::OUTLINE_STRONG),
                "schedule.by_path",
            ),
            (
                has(&|row| row.early_finish.is_none()),
                &|pen, [x, y]| open_end(pen, x, x + 14 * UNIT, y + 5 * UNIT),
                "picture.end_not_known",
            ),
            (
                (self.scale.first..=self.scale.last).contains(&as_of),
                &|pen, [x, y]| {
                    let way = [(x + 7 * UNIT, y - 3 * UNIT), (x + 7 * UNIT, y + 12 * UNIT)];
                    pen.path("as_of", &Trace::through(&way), paint::PLANNED_LINE);
                },
                "schedule.driver.as_of",
            ),
        ];
        let signs = signs.into_iter().filter(|(there, ..)| *there);
        let signs: Vec<(Sign<'_>, String)> = signs.map(|(_, sign, key)| (sign, texts.get(key).to_owned())).collect();
        symbol::draw_legend(&mut self.pen, &symbol::legend(&counts, texts), &signs) + 2 * UNIT
    }

    /// The line of days and the rows; gives where the chart ends.
    fn draw(&mut self, rows: &[(u32, ScheduleRow)], top: i32) -> i32 {
        let titles: Vec<Vec<String>> = rows.iter().map(|(_, row)| self.title(row)).collect();
        let above = top + SMALL.line() + 6 * UNIT;
        let (mut bottom, mut lanes) = (above, Vec::new());
        for ((rank, row), title) in rows.iter().zip(&titles) {
            let middle = bottom + LANE / 2 + 2 * UNIT;
            if let Some(place) = self.place(row, middle) {
                self.places.push((*rank, place));
            }
            lanes.push(middle);
            bottom += title.len() as i32 * LABEL.line() + SMALL.line() + 4 * UNIT;
        }
        order::by_key(&mut self.places, |(rank, _)| *rank);
        self.scale.labels(&mut self.pen, top + SMALL.baseline());
        let end = self.scale.draw(&mut self.pen, above - 2 * UNIT, bottom);
        let as_of = day_number(self.report.moment().as_of);
        if (self.scale.first..=self.scale.last).contains(&as_of) {
            let x = self.scale.at(as_of);
            self.pen.path("as_of", &Trace::through(&[(x, above - 2 * UNIT), (x, bottom)]), paint::PLANNED_LINE);
        }
        let mut lines = MOST_LINES;
        for (rank, row) in rows {
            lines -= self.links(*rank, row, lines);
        }
        for (((rank, row), title), middle) in rows.iter().zip(&titles).zip(lanes) {
            self.row(*rank, row, title, middle);
        }
        end
    }

    fn title(&self, row: &ScheduleRow) -> Vec<String> {
        let title = self.report.portfolio().inner().title_of_id(&row.key, self.lang);
        letters(row).wrap(&title, TITLES - SIZE - 14 * UNIT, 3)
    }

    /// The bar of the milestone of a rank.
    fn place_of(&self, rank: u32) -> Option<Place> {
        let at = self.places.binary_search_by_key(&rank, |(rank, _)| *rank).ok()?;
        self.places.get(at).map(|(_, place)| *place)
    }

    /// Where a bar stands, as far as that is known.
    fn place(&self, row: &ScheduleRow, middle: i32) -> Option<Place> {
        let at = |day: chrono::NaiveDate| self.scale.at(day_number(day));
        let (start, end) = (row.early_start.map(at), row.early_finish.map(at));
        let (start, end) = match (start, end) {
            (Some(start), Some(end)) => (start, end.max(start + 2 * UNIT)),
            (Some(start), None) => (start, (start + OPEN).min(WIDTH)),
            (None, Some(end)) => ((end - OPEN).max(self.scale.left), end),
            (None, None) => return None,
        };
        Some(Place { start, end, middle })
    }

    /// What a row waits on: down from the one to the other, with a tip where it arrives. Gives how many lines that took.
    fn links(&mut self, rank: u32, row: &ScheduleRow, most: usize) -> usize {
        let Some(to) = self.place_of(rank) else { return 0 };
        let links = self.report.waits_on(rank);
        let links: Vec<(Link, Place)> =
            links.filter_map(|link| Some((link, self.place_of(link.from)?))).take(most).collect();
        for &(link, from) in &links {
            let x = if link.reads_finish() { from.end } else { from.start };
            let inset = 3 * UNIT;
            let to_x = if link.bounds_start() { to.start + inset } else { to.end - inset };
            let below = to.middle > from.middle;
            let (tip, back) = if below { (to.middle - LANE / 2, -4 * UNIT) } else { (to.middle + LANE / 2, 4 * UNIT) };
            let drives = row.driver.as_deref().is_some_and(|driver| self.report.is_milestone(link.from, driver));
            let paint = if drives { paint::DRIVER } else { paint::LINK };
            let way = Trace::through(&[(x, from.middle), (to_x, from.middle), (to_x, tip + back)]);
            self.pen.path("link", &way, paint);
            let head = [(to_x - 3 * UNIT, tip + back), (to_x + 3 * UNIT, tip + back), (to_x, tip)];
            self.pen.path("link", &Trace::through(&head).close(), paint::SIGN);
        }
        links.len()
    }

    fn row(&mut self, rank: u32, row: &ScheduleRow, title: &[String], middle: i32) {
        let name = self.report.portfolio().inner().title_of_id(&row.key, self.lang);
        self.pen.group("row", &dates_of(&name, row, self.texts));
        let state = State::ALL.into_iter().find(|state| state.as_str() == row.state).unwrap_or(State::Unreported);
        symbol::draw(&mut self.pen, [0, middle - SIZE / 2], state, false);
        let mut line = middle - LANE / 2 - 2 * UNIT;
        for text in title {
            self.pen.text(letters(row), SIZE + 6 * UNIT, line + LABEL.baseline(), Anchor::Start, text);
            line += LABEL.line();
        }
        let finish =
            row.early_finish.map_or_else(|| self.texts.get("picture.end_not_known").to_owned(), |day| day.to_string());
        let finish = SMALL.cut(&finish, TITLES - SIZE - 14 * UNIT);
        self.pen.text(SMALL, SIZE + 6 * UNIT, line + SMALL.baseline() - UNIT, Anchor::Start, &finish);
        if let Some(place) = self.place_of(rank) {
            self.bar(row, state, place);
        }
        if let Some(day) = row.due.map(|due| due.end()) {
            due(&mut self.pen, self.scale.at(day_number(day)), middle);
        }
        self.pen.end_group();
    }

    fn bar(&mut self, row: &ScheduleRow, state: State, Place { start, end, middle }: Place) {
        let height = if row.critical_by_path { LANE } else { BAR };
        let edge = [start, middle - height / 2, end - start, height];
        let paint = match state {
            State::Completed => paint::DONE,
            State::InProgress => paint::STARTED,
            State::Unreported => paint::POSSIBLE_AREA,
            _ => "",
        };
        match (row.early_start, row.early_finish) {
            (Some(_), Some(_)) => {
                if !paint.is_empty() {
                    self.pen.rect(state.as_str(), edge, paint);
                }
                let outline = if row.critical_by_path { paint::OUTLINE_STRONG } else { paint::OUTLINE };
                self.pen.rect(if row.critical_by_path { "critical" } else { "whole" }, edge, outline);
            }
            (Some(_), None) => self.part(state, paint, [start, start + (end - start) / 3, end], middle),
            _ => self.part(state, paint, [end, end - (end - start) / 3, start], middle),
        }
        let late = row.late_finish.filter(|_| has_float(row)).map(|day| self.scale.at(day_number(day)));
        if let Some(late) = late.filter(|late| *late > end) {
            float(&mut self.pen, end, late, middle);
        }
        if row.critical_by_float {
            wall(&mut self.pen, end, middle);
        }
    }

    /// A bar of which one end is known: it is drawn there, and left open at the other.
    fn part(&mut self, state: State, paint: &str, [known, middle_x, open]: [i32; 3], y: i32) {
        let edge = [known.min(middle_x), y - BAR / 2, (middle_x - known).abs(), BAR];
        if !paint.is_empty() {
            self.pen.rect(state.as_str(), edge, paint);
        }
        self.pen.rect("whole", edge, paint::OUTLINE);
        open_end(&mut self.pen, middle_x, open, y);
    }
}

/// What is on the chain that decides the finish stands out.
fn letters(row: &ScheduleRow) -> Type {
    if row.critical_by_path { STRONG } else { LABEL }
}

fn has_float(row: &ScheduleRow) -> bool {
    row.total_float_days.is_some_and(|days| days > 0)
}
