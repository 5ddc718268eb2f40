//! A progress report as bars: solid what is known to be done, hatched what may be, a mark at what was planned.

use super::super::figures::{percent, percent_or_dash, provenance, range};
use super::super::progress::{heading, holds_something, method, summary};
use super::legend::{self, Sign};
use super::measure::{LABEL, SMALL, STRONG, Type};
use super::pen::{Anchor, Pen, Trace, UNIT};
use super::{Picture, ROWS_TOLD, Stands, WIDTH, joined, more, nothing, paint, part, short};
use crate::progress::options::By;
use crate::progress::report::{ProgressReport, ProgressRow};
use crate::texts::{Lang, Texts};

const BAR: i32 = 12 * UNIT;

pub(in crate::render) fn draw(report: &ProgressReport, lang: Lang, stands: Stands) -> Picture {
    let texts = lang.texts();
    let options = report.options();
    let total = report.total();
    let filtered = options.within.is_some() || options.r#where.is_some();
    let title = |row: &ProgressRow| match (&options.by, row.key.as_deref()) {
        // Kinds are words of the document's own.
        (By::Kind, _) | (_, None) => row.title.clone().unwrap_or_default(),
        (_, Some(id)) => report.portfolio().inner().title_of_id(id, lang),
    };
    let mut rows = report.rows().filter(|row| !filtered || holds_something(row));
    let drawn: Vec<ProgressRow> = rows.by_ref().take(stands.most_rows()).collect();
    // Where none is passed over, the others need not be made to be counted.
    let left_out = if filtered { rows.count() } else { report.len() - drawn.len() };
    let mut pen = Pen::default();
    let mut told = Vec::new();
    let height = if total.milestones == 0 {
        nothing(&mut pen, texts.get("progress.nothing"))
    } else {
        told.push(figures_of(texts.get("progress.total"), &total, texts));
        let mut bars = Bars::new(pen, &total, &drawn, texts);
        bars.bar(STRONG, texts.get("progress.total"), &total);
        for row in &drawn {
            let title = title(row);
            if told.len() <= ROWS_TOLD {
                told.push(figures_of(&short(&title), row, texts));
            }
            bars.bar(LABEL, &title, row);
        }
        let untold = (drawn.len() + left_out + 1).saturating_sub(told.len());
        told.extend(more(untold, texts));
        pen = bars.pen;
        let axis = axis(&mut pen, bars.top);
        super::more_below(&mut pen, axis, left_out, texts)
    };
    Picture {
        kind: "progress",
        lang,
        title: heading(report, lang),
        message: summary(&total, texts),
        details: joined(&told, texts),
        caption: if total.milestones == 0 { String::new() } else { texts.get("picture.progress").to_owned() },
        notes: vec![method(report, texts), provenance(&report.portfolio_hash(), lang)],
        pen,
        height,
    }
}

/// A row in words.
fn figures_of(title: &str, row: &ProgressRow, texts: &Texts) -> String {
    let share = if row.completion_low.is_none() {
        why_none(row, texts)
    } else {
        range(row.completion_low, row.completion_high)
    };
    let mut told = texts.fill("picture.row", &[("title", title), ("told", &share)]);
    if row.milestones > 0 {
        told += ", ";
        told += &texts.fill("picture.counted", &[("counted", &counted(row, texts))]);
    }
    if let Some(planned) = row.planned {
        told += ", ";
        told += &texts.fill("picture.planned_share", &[("share", &percent(planned))]);
    }
    told
}

/// The bars, one below another.
struct Bars<'a> {
    pen: Pen,
    top: i32,
    texts: &'a Texts,
    /// How wide the two columns of figures are.
    counts: i32,
    shares: i32,
}

impl<'a> Bars<'a> {
    /// The legend and the heads of the columns.
    fn new(mut pen: Pen, total: &ProgressRow, rows: &[ProgressRow], texts: &'a Texts) -> Self {
        paint::hatching(&mut pen);
        let mut signs: Vec<(Sign<'_>, String)> = vec![
            (&legend::done, texts.get("picture.done").to_owned()),
            (&legend::possible, texts.get("picture.possible").to_owned()),
        ];
        if total.planned.is_some() {
            signs.push((
                &|pen, [x, y]| planned(pen, x + 7 * UNIT, y - 3 * UNIT),
                texts.get("picture.planned").to_owned(),
            ));
        }
        let top = legend::draw(&mut pen, 0, &signs) + 4 * UNIT;
        let widest = |letters: Type, head: &str, of: &dyn Fn(&ProgressRow) -> String| {
            let head = SMALL.width(head);
            [total].into_iter().chain(rows).map(|row| letters.width(&of(row))).max().unwrap_or_default().max(head)
        };
        let (completed, completion) = (texts.get("column.completed"), texts.get("column.completion"));
        let counts = widest(STRONG, completed, &|row| counted(row, texts)) + 12 * UNIT;
        let shares = widest(STRONG, completion, &|row| range(row.completion_low, row.completion_high)) + 12 * UNIT;
        pen.text(SMALL, WIDTH - shares, top + SMALL.baseline(), Anchor::End, completed);
        pen.text(SMALL, WIDTH, top + SMALL.baseline(), Anchor::End, completion);
        Self { pen, top: top + SMALL.line(), texts, counts, shares }
    }

    fn bar(&mut self, letters: Type, title: &str, row: &ProgressRow) {
        let texts = self.texts;
        let share = range(row.completion_low, row.completion_high);
        self.pen.group("row", &figures_of(title, row, texts));
        let baseline = self.top + letters.baseline();
        self.pen.text(letters, WIDTH - self.shares, baseline, Anchor::End, &counted(row, texts));
        self.pen.text(STRONG, WIDTH, baseline, Anchor::End, &share);
        for line in letters.wrap(title, WIDTH - self.shares - self.counts, 2) {
            self.pen.text(letters, 0, self.top + letters.baseline(), Anchor::Start, &line);
            self.top += letters.line();
        }
        let top = self.top.max(baseline + 4 * UNIT) + 2 * UNIT;
        self.top = top + BAR + 14 * UNIT;
        if let (Some(low), Some(high)) = (row.completion_low, row.completion_high) {
            let (low, high) = (part(low, WIDTH - UNIT), part(high, WIDTH - UNIT));
            if high > low {
                self.pen.rect("possible", [UNIT / 2 + low, top, high - low, BAR], paint::POSSIBLE);
            }
            if low > 0 {
                self.pen.rect("done", [UNIT / 2, top, low, BAR], paint::DONE);
            }
            self.pen.rect("whole", [UNIT / 2, top, WIDTH - UNIT, BAR], paint::OUTLINE);
        } else {
            let told = SMALL.cut(&why_none(row, texts), WIDTH);
            self.pen.text(SMALL, 0, top + SMALL.baseline(), Anchor::Start, &told);
        }
        if let Some(share) = row.planned {
            planned(&mut self.pen, UNIT / 2 + part(share, WIDTH - UNIT), top);
        }
        self.pen.end_group();
    }
}

/// How many of how many are completed; of duties to keep up, which are none, nothing.
fn counted(row: &ProgressRow, texts: &Texts) -> String {
    if row.milestones == 0 {
        return percent_or_dash(None);
    }
    texts.fill("progress.of", &[("part", &row.completed.to_string()), ("all", &row.milestones.to_string())])
}

/// Why a row has no completion.
fn why_none(row: &ProgressRow, texts: &Texts) -> String {
    match (row.milestones, row.continuing) {
        (0, 0) => texts.get("picture.no_milestone").to_owned(),
        (0, continuing) => {
            texts.count_with("picture.upheld", continuing as usize, &[("upheld", &row.upheld.to_string())])
        }
        _ => texts.get("picture.no_weight").to_owned(),
    }
}

/// A mark across a bar, with a foot below it.
fn planned(pen: &mut Pen, x: i32, top: i32) {
    let foot = top + BAR + 2 * UNIT;
    pen.rect("planned", [x - UNIT, top - 2 * UNIT, 2 * UNIT, BAR + 4 * UNIT], paint::SIGN);
    let mark = Trace::through(&[(x - 4 * UNIT, foot + 4 * UNIT), (x + 4 * UNIT, foot + 4 * UNIT), (x, foot - UNIT)]);
    pen.path("planned", &mark.close(), paint::SIGN);
}

/// What the length of bars means.
fn axis(pen: &mut Pen, top: i32) -> i32 {
    for (share, anchor) in [
        (0.0, Anchor::Start),
        (0.25, Anchor::Middle),
        (0.5, Anchor::Middle),
        (0.75, Anchor::Middle),
        (1.0, Anchor::End),
    ] {
        let x = part(share, WIDTH);
        let tick = x.clamp(UNIT / 2, WIDTH - UNIT / 2);
        pen.path("tick", &Trace::through(&[(tick, top - 7 * UNIT), (tick, top - 2 * UNIT)]), paint::OUTLINE);
        pen.text(SMALL, x, top + SMALL.baseline(), anchor, &percent(share));
    }
    top + SMALL.line() + 2 * UNIT
}
