//! A timeline as curves: the line of what is known to be done, hatched up to what may be, and what was planned.

use super::super::figures::{percent, range};
use super::super::timeline::{known, title_of};
use super::legend::{self, Sign};
use super::measure::{LABEL, SMALL, STRONG};
use super::pen::{Anchor, Pen, Trace, UNIT};
use super::scale::Scale;
use super::{Picture, ROWS_TOLD, Stands, WIDTH, joined, more, more_below, nothing, paint, part, remark, short};
use crate::date::{day_number, day_of};
use crate::texts::{Lang, Texts};
use crate::timeline::report::TimelineReport;
use crate::timeline::sweep::Figures;

/// How many charts a picture has at most.
const MOST_CHARTS: usize = 200;

pub(in crate::render) fn draw(report: &TimelineReport, lang: Lang, stands: Stands) -> Picture {
    let texts = lang.texts();
    // Rows that have no value on any day make no chart.
    let rows = 0..report.rows_of_a_day();
    let charts: Vec<usize> =
        rows.filter(|row| figures(report, *row).any(|(_, figures)| figures.completion_low.is_some())).collect();
    let drawn = charts.get(..MOST_CHARTS.min(stands.most_rows())).unwrap_or(&charts);
    let mut pen = Pen::default();
    let mut told = Vec::new();
    let height = if charts.is_empty() {
        told.push(texts.get("progress.nothing").to_owned());
        nothing(&mut pen, texts.get("progress.nothing"))
    } else {
        paint::hatching(&mut pen);
        let top = legend(&mut pen, report, drawn, texts);
        let (first, last) = (day_number(report.span().0), day_number(report.span().1));
        let bottom = if report.options().by.is_none() {
            let scale = Scale { first, last, left: 40 * UNIT, width: WIDTH - 150 * UNIT };
            told.push(message(report, 0, "", texts));
            let bottom = chart(&mut pen, report, 0, scale, [top, 200 * UNIT]);
            ends(&mut pen, report, scale, [top, 200 * UNIT], texts);
            bottom
        } else {
            panels(&mut pen, report, top, drawn, [first, last], lang, &mut told)
        };
        told.extend(more(charts.len() - told.len(), texts));
        let bottom = more_below(&mut pen, bottom, charts.len() - drawn.len(), texts);
        let without = report.rows_of_a_day() - charts.len();
        if without > 0 { remark(&mut pen, bottom, &texts.count("picture.without_value", without)) } else { bottom }
    };
    Picture {
        kind: "timeline",
        lang,
        title: title(report, lang),
        message: known(report, texts),
        details: joined(&told, texts),
        caption: if charts.is_empty() { String::new() } else { texts.get("picture.timeline").to_owned() },
        notes: vec![super::super::figures::provenance(&report.portfolio_hash(), lang)],
        pen,
        height,
    }
}

fn title(report: &TimelineReport, lang: Lang) -> String {
    let title = |id: &crate::id::Id| report.portfolio().inner().title_of_id(id, lang);
    let within: Vec<String> = report.options().within.iter().flatten().map(title).collect();
    let (start, end) = report.span();
    let (start, end, within) = (start.to_string(), end.to_string(), within.join("; "));
    let key = if within.is_empty() { "picture.timeline_heading" } else { "picture.timeline_heading_within" };
    lang.texts().fill(key, &[("start", &start), ("end", &end), ("within", &within)])
}

/// The figures of one row, with the number of their day.
fn figures(report: &TimelineReport, place: usize) -> impl Iterator<Item = (i32, Figures)> + '_ {
    let days = report.days().iter().enumerate();
    days.filter_map(move |(at, day)| Some((day_number(day), report.figures(place, at)?)))
}

/// The figures of the last day.
fn last(report: &TimelineReport, place: usize) -> Option<Figures> {
    report.figures(place, report.days().len().checked_sub(1)?)
}

/// How completion moved, in words: from the first day that has one to the last.
fn message(report: &TimelineReport, place: usize, title: &str, texts: &Texts) -> String {
    let mut values = figures(report, place).filter(|(_, row)| row.completion_low.is_some());
    let first = values.next();
    let last = values.last();
    let day = |figures: &Option<(i32, Figures)>| figures.as_ref().map(|(day, _)| day_of(*day).to_string());
    let share = |figures: &Option<(i32, Figures)>| {
        figures.as_ref().map_or_else(String::new, |(_, row)| range(row.completion_low, row.completion_high))
    };
    let (start, end) = (day(&first).unwrap_or_default(), day(&last).unwrap_or_default());
    let places: [(&str, &str); 5] =
        [("title", title), ("start", &start), ("end", &end), ("before", &share(&first)), ("after", &share(&last))];
    let planned = last.as_ref().or(first.as_ref()).and_then(|(_, row)| row.planned);
    let mut told = match (title.is_empty(), last.is_some()) {
        (true, true) => texts.fill("picture.moved", &places),
        (false, true) => texts.fill("picture.moved_of", &places),
        (true, false) => texts.fill("picture.stood", &places),
        (false, false) => texts.fill("picture.stood_of", &places),
    };
    if let Some(planned) = planned {
        told += ", ";
        told += &texts.fill("picture.planned_share", &[("share", &percent(planned))]);
    }
    told
}

fn legend(pen: &mut Pen, report: &TimelineReport, drawn: &[usize], texts: &Texts) -> i32 {
    let has_planned = drawn.iter().any(|place| figures(report, *place).any(|(_, row)| row.planned.is_some()));
    let line = |class: &'static str, paint: &'static str| {
        move |pen: &mut Pen, [x, y]: [i32; 2]| {
            pen.path(class, &Trace::through(&[(x, y + 5 * UNIT), (x + 15 * UNIT, y + 5 * UNIT)]), paint);
        }
    };
    let (done, planned) = (line("done", paint::DONE_LINE), line("planned", paint::PLANNED_LINE));
    let mut signs: Vec<(Sign<'_>, String)> = vec![
        (&done, texts.get("picture.done").to_owned()),
        (&legend::possible, texts.get("picture.possible").to_owned()),
    ];
    if has_planned {
        signs.push((&planned, texts.get("picture.planned").to_owned()));
    }
    legend::draw(pen, 0, &signs) + 8 * UNIT
}

/// One chart: its guides, the curves, the line of days. Gives where it ends.
fn chart(pen: &mut Pen, report: &TimelineReport, place: usize, scale: Scale, [top, height]: [i32; 2]) -> i32 {
    let bottom = top + height;
    let y = |share: f64| bottom - part(share, height);
    for share in if height > 100 * UNIT { &[0.0, 0.25, 0.5, 0.75, 1.0][..] } else { &[0.0, 0.5, 1.0] } {
        let (left, right) = (scale.left, scale.left + scale.width);
        pen.path("guide", &Trace::through(&[(left, y(*share)), (right, y(*share))]), paint::GUIDE);
        pen.text(SMALL, left - 5 * UNIT, y(*share) + 4 * UNIT, Anchor::End, &percent(*share));
    }
    let end = scale.draw(pen, top, bottom);
    let (mut done, mut possible, mut planned, mut between) =
        (Curve::default(), Curve::default(), Curve::default(), Trace::default());
    for (day, row) in figures(report, place) {
        let (x, is_last) = (scale.at(day), day == scale.last);
        done.add(x, row.completion_low.map(y), is_last);
        possible.add(x, row.completion_high.map(y), is_last);
        planned.add(x, row.planned.map(y), is_last);
    }
    let (done, possible, planned) = (done.finish(), possible.finish(), planned.finish());
    for (low, high) in done.iter().zip(&possible) {
        if low != high {
            let round: Vec<(i32, i32)> = high.iter().chain(low.iter().rev()).copied().collect();
            between.add(&round);
        }
    }
    pen.path("possible", &between, paint::POSSIBLE_AREA);
    for (class, curves, paint) in [
        ("possible", &possible, paint::POSSIBLE_LINE),
        ("done", &done, paint::DONE_LINE),
        ("planned", &planned, paint::PLANNED_LINE),
    ] {
        let mut trace = Trace::default();
        for curve in curves {
            trace.add(curve);
        }
        pen.path(class, &trace, paint);
    }
    end
}

/// A line with gaps where there is nothing, made of places that can be told apart.
#[derive(Default)]
struct Curve {
    finished: Vec<Vec<(i32, i32)>>,
    places: Vec<(i32, i32)>,
}

impl Curve {
    fn add(&mut self, x: i32, y: Option<i32>, is_last: bool) {
        match (y, self.places.last()) {
            (None, _) => self.break_off(),
            // Days that lie closer together than lines are wide would only make the file longer.
            (Some(_), Some((before, _))) if x - before < UNIT && !is_last => {}
            (Some(y), _) => self.places.push((x, y)),
        }
    }

    fn break_off(&mut self) {
        // A line of no length would not be seen.
        if let [(x, y)] = *self.places {
            self.places = vec![(x - 4 * UNIT, y), (x + 4 * UNIT, y)];
        }
        if !self.places.is_empty() {
            self.finished.push(std::mem::take(&mut self.places));
        }
    }

    fn finish(mut self) -> Vec<Vec<(i32, i32)>> {
        self.break_off();
        self.finished
    }
}

/// What the curves of the only chart have come to, where they end.
fn ends(pen: &mut Pen, report: &TimelineReport, scale: Scale, [top, height]: [i32; 2], texts: &Texts) {
    let Some(row) = last(report, 0) else { return };
    let high = row.completion_high.filter(|high| Some(*high) != row.completion_low);
    let plain = |share: Option<f64>, letters| share.map(|share| (share, percent(share), letters));
    let mut ends: Vec<_> = [plain(high, LABEL), plain(row.completion_low, STRONG)].into_iter().flatten().collect();
    if let Some(planned) = row.planned {
        // From the top down.
        let above = ends.iter().filter(|(share, ..)| *share >= planned).count();
        let told = texts.fill("picture.planned_share", &[("share", &percent(planned))]);
        ends.insert(above, (planned, told, LABEL));
    }
    let mut free = top - 8 * UNIT;
    for (share, told, letters) in ends {
        let y = (top + height - part(share, height) - 6 * UNIT).max(free);
        let told = letters.cut(&told, WIDTH - scale.left - scale.width - 8 * UNIT);
        pen.text(letters, scale.left + scale.width + 8 * UNIT, y + letters.baseline() - 2 * UNIT, Anchor::Start, &told);
        free = y + 14 * UNIT;
    }
}

/// A chart for each row, two beside each other, all on the same scales.
fn panels(
    pen: &mut Pen,
    report: &TimelineReport,
    mut top: i32,
    drawn: &[usize],
    [first, last_day]: [i32; 2],
    lang: Lang,
    told: &mut Vec<String>,
) -> i32 {
    let texts = lang.texts();
    let columns = if drawn.len() == 1 { 1 } else { 2 };
    let (gap, labels) = (24 * UNIT, 40 * UNIT);
    let width = (WIDTH - gap * (columns - 1)) / columns;
    let mut bottom = top;
    for (&place, column) in drawn.iter().zip((0..columns).cycle()) {
        let title = &title_of(report, place, lang);
        if column == 0 {
            top = bottom;
        }
        let left = column * (width + gap);
        let moved = message(report, place, title, texts);
        pen.group("row", &moved);
        if told.len() < ROWS_TOLD {
            told.push(message(report, place, &short(title), texts));
        }
        let mut line = top;
        for text in STRONG.wrap(title, width, 2) {
            pen.text(STRONG, left, line + STRONG.baseline(), Anchor::Start, &text);
            line += STRONG.line();
        }
        if let Some(row) = last(report, place) {
            let mut share = range(row.completion_low, row.completion_high);
            if let Some(planned) = row.planned {
                share += ", ";
                share += &texts.fill("picture.planned_share", &[("share", &percent(planned))]);
            }
            let share = LABEL.cut(&share, width);
            pen.text(LABEL, left, line + LABEL.baseline(), Anchor::Start, &share);
        }
        let scale = Scale { first, last: last_day, left: left + labels, width: width - labels - 4 * UNIT };
        let above = 2 * STRONG.line() + LABEL.line() + 8 * UNIT;
        bottom = chart(pen, report, place, scale, [top + above, 80 * UNIT]) + 14 * UNIT;
        pen.end_group();
    }
    bottom
}
