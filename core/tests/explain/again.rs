//! The arithmetic of an explanation, done again from the inputs of its steps by somebody who knows only the guide.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use milepost::{By, ExplainReport, ExplainRow, Figure, Inputs, Measure, Rule};

const OPEN: [&str; 3] = ["unreported", "not_started", "in_progress"];

fn number(inputs: &Inputs, name: &str) -> f64 {
    match inputs.get(name) {
        Some(Figure::Number(number)) => *number,
        Some(Figure::Whole(number)) => *number as f64,
        other => panic!("`{name}` is no number: {other:?}"),
    }
}

fn text<'r>(inputs: &'r Inputs, name: &str) -> Option<&'r str> {
    match inputs.get(name) {
        Some(Figure::Text(text)) => Some(text),
        _ => None,
    }
}

fn day(inputs: &Inputs, name: &str) -> Option<NaiveDate> {
    text(inputs, name).map(|text| text.parse().unwrap())
}

fn flag(inputs: &Inputs, name: &str) -> bool {
    inputs.get(name) == Some(&Figure::Flag(true))
}

fn is_open(inputs: &Inputs) -> bool {
    OPEN.contains(&text(inputs, "status").expect("a status"))
}

fn some_list(inputs: &Inputs, name: &str) -> bool {
    matches!(inputs.get(name), Some(Figure::List(list)) if !list.is_empty())
}

/// The figure that an explanation leads to.
pub(crate) fn figure(report: &ExplainReport) -> Figure {
    let rows: Vec<ExplainRow> = report.rows().collect();
    let mut levels: BTreeMap<Option<String>, Option<f64>> = BTreeMap::new();
    let mut of_milestones: Vec<&ExplainRow> = Vec::new();
    let mut parts: Vec<&ExplainRow> = Vec::new();
    let mut last = None;
    for row in &rows {
        if row.inputs.get("milestone").is_some() {
            if row.inputs.get("member").is_some() && report.by() != Some(By::Member) {
                parts.push(row);
            } else {
                check_items(report.measure(), row, &parts);
                parts.clear();
                of_milestones.push(row);
            }
        } else if row.rule == Rule::MeanOfChildren {
            let value = mean(row, &levels);
            levels.insert(text(&row.inputs, "of").map(str::to_owned), value);
            last = value;
        } else if row.inputs.get("of").is_some() {
            // The last step over some milestones.
            let figure = of(report.measure(), &of_milestones);
            of_milestones.clear();
            last = match figure {
                Figure::Number(value) => Some(value),
                _ => None,
            };
            levels.insert(text(&row.inputs, "of").map(str::to_owned), last);
            if report.options().roll_up == milepost::RollUp::Milestones || !rolls_up(report.measure()) {
                return figure;
            }
        }
    }
    last.map_or(Figure::Nothing, Figure::Number)
}

fn rolls_up(measure: Measure) -> bool {
    matches!(measure, Measure::CompletionLow | Measure::CompletionHigh | Measure::Planned | Measure::ScheduleGap)
}

fn mean(row: &ExplainRow, levels: &BTreeMap<Option<String>, Option<f64>>) -> Option<f64> {
    let Some(Figure::List(children)) = row.inputs.get("children") else { panic!("a mean has children") };
    let mut sum = 0.0;
    for child in children {
        sum += levels[&Some(child.clone())].expect("children without a value are not listed");
    }
    (!children.is_empty()).then(|| sum / children.len() as f64)
}

/// What the items of a milestone with members add up to.
fn check_items(measure: Measure, row: &ExplainRow, parts: &[&ExplainRow]) {
    if parts.is_empty() {
        return;
    }
    let left: Vec<_> = parts.iter().filter(|part| text(&part.inputs, "status") != Some("withdrawn")).collect();
    if matches!(measure, Measure::CompletionLow | Measure::CompletionHigh | Measure::ScheduleGap) {
        let mut credit = 0.0;
        for part in &left {
            credit += number(&part.inputs, "credit");
        }
        assert_eq!((credit / left.len() as f64).to_bits(), number(&row.inputs, "credit").to_bits());
    }
    let statuses: Vec<&str> = left.iter().map(|part| text(&part.inputs, "status").unwrap()).collect();
    let all = |wanted: &[&str]| statuses.iter().all(|status| wanted.contains(status));
    let status = match () {
        () if statuses.is_empty() => "withdrawn",
        () if all(&["unreported"]) => "unreported",
        () if all(&["dropped"]) => "dropped",
        () if all(&["completed", "dropped"]) => "completed",
        () if all(&["not_started", "unreported"]) => "not_started",
        () => "in_progress",
    };
    assert_eq!(text(&row.inputs, "status"), Some(status));
    if measure == Measure::Stalled {
        let open: Vec<_> = left.iter().filter(|part| is_open(&part.inputs)).collect();
        let stalled = !open.is_empty() && open.iter().all(|part| is_stale(&part.inputs));
        assert_eq!(flag(&row.inputs, "stalled"), stalled);
    }
}

fn is_stale(inputs: &Inputs) -> bool {
    let Some((last, horizon)) = day(inputs, "last_fact").zip(day(inputs, "horizon")) else { return false };
    is_open(inputs) && (horizon - last).num_days() as f64 > number(inputs, "stale_after_days")
}

/// A figure from the steps of its milestones.
fn of(measure: Measure, rows: &[&ExplainRow]) -> Figure {
    let aside = |row: &ExplainRow| match row.rule {
        Rule::NotInPlan => true,
        Rule::Withdrawn | Rule::Continuing => measure != Measure::Continuing || row.rule == Rule::Withdrawn,
        _ => false,
    };
    let all: Vec<&Inputs> = rows.iter().filter(|row| !aside(row)).map(|row| &row.inputs).collect();
    let count = |holds: &dyn Fn(&Inputs) -> bool| Figure::from(all.iter().filter(|inputs| holds(inputs)).count());
    match measure {
        Measure::Milestones => Figure::from(all.len()),
        Measure::Continuing => count(&|inputs| flag(inputs, "continuing")),
        Measure::Upheld => count(&|inputs| {
            let runs = matches!(text(inputs, "status"), Some("in_progress" | "completed"));
            flag(inputs, "continuing") && runs && !flag(inputs, "stalled")
        }),
        Measure::Overdue => count(&|inputs| overdue(inputs).0),
        Measure::PossiblyOverdue => count(&|inputs| overdue(inputs).1),
        Measure::Blocked => count(&|inputs| is_open(inputs) && some_list(inputs, "blocked_by")),
        Measure::Stalled => count(&|inputs| match inputs.get("open_items") {
            None => is_stale(inputs),
            Some(_) => {
                let open = number(inputs, "open_items");
                open > 0.0 && open == number(inputs, "stale_items")
            }
        }),
        Measure::Contested => count(&|inputs| {
            some_list(inputs, "contested_by")
                || matches!(inputs.get("contested_items"), Some(Figure::Whole(number)) if *number > 0)
        }),
        Measure::CompletionLow | Measure::CompletionHigh => {
            let (mut part, mut whole) = (0.0, 0.0);
            for inputs in all {
                whole += number(inputs, "weight");
                part += number(inputs, "weight") * number(inputs, "credit");
            }
            share(part, whole)
        }
        Measure::Planned | Measure::ScheduleGap => plan(measure, &all),
        Measure::Sourced | Measure::Corroborated | Measure::Independent | Measure::Assessed => evidence(&all),
        Measure::OnTimeShare => {
            let judged: Vec<&str> = all.iter().filter_map(|inputs| punctuality(inputs)).collect();
            let of = |wanted: &[&str]| judged.iter().filter(|word| wanted.contains(word)).count() as f64;
            share(of(&["on_time"]), of(&["on_time", "late", "missed"]))
        }
        Measure::OnTimeUndecided => count(&|inputs| punctuality(inputs) == Some("undecided")),
        Measure::MedianDelayDays => median(all.iter().filter_map(|inputs| {
            let completed = text(inputs, "status") == Some("completed");
            let (end, baseline) = day(inputs, "since_end").filter(|_| completed).zip(day(inputs, "baseline"))?;
            Some((end - baseline).num_days())
        })),
        Measure::MedianSlipDays => median(all.iter().filter_map(|inputs| {
            let (due, baseline) = day(inputs, "due_in_force").zip(day(inputs, "baseline"))?;
            Some((due - baseline).num_days())
        })),
        Measure::LastFact => all.iter().filter_map(|inputs| day(inputs, "last_fact")).max().into(),
        Measure::NextDue => {
            let due = |inputs: &&Inputs| day(inputs, "due_in_force").filter(|due| Some(*due) >= day(inputs, "as_of"));
            all.iter().filter(|inputs| is_open(inputs)).filter_map(due).min().into()
        }
        Measure::DaysBeyondData => {
            let as_of = rows.first().and_then(|row| day(&row.inputs, "as_of"));
            let least = rows.iter().filter_map(|row| day(&row.inputs, "horizon")).min();
            as_of.zip(least).map(|(as_of, least)| (as_of - least).num_days() as i32).into()
        }
        _ => count(&|inputs| text(inputs, "status") == Some(measure.as_str())),
    }
}

fn share(part: f64, whole: f64) -> Figure {
    if whole > 0.0 { Figure::Number(part / whole) } else { Figure::Nothing }
}

fn overdue(inputs: &Inputs) -> (bool, bool) {
    let Some(due) = day(inputs, "due_in_force").filter(|_| is_open(inputs)) else { return (false, false) };
    let horizon = day(inputs, "horizon").unwrap();
    let certainly = horizon > due && !flag(inputs, "possibly_completed");
    (certainly, day(inputs, "as_of").unwrap() > due && !certainly)
}

fn plan(measure: Measure, all: &[&Inputs]) -> Figure {
    let (mut done, mut planned, mut whole) = (0.0, 0.0, 0.0);
    for inputs in all {
        let Some(baseline) = day(inputs, "baseline") else { continue };
        let weight = number(inputs, "weight");
        whole += weight;
        if measure == Measure::ScheduleGap {
            done += weight * number(inputs, "credit");
        }
        if baseline <= day(inputs, "as_of").unwrap() {
            planned += weight;
        }
    }
    match (measure, share(done, whole), share(planned, whole)) {
        (Measure::Planned, _, planned) => planned,
        (_, Figure::Number(done), Figure::Number(planned)) => Figure::Number(done - planned),
        _ => Figure::Nothing,
    }
}

/// The items of a milestone are added one by one, each with its share of the weight.
fn evidence(all: &[&Inputs]) -> Figure {
    let (mut part, mut whole) = (0.0, 0.0);
    for inputs in all {
        let each = number(inputs, "weight") / number(inputs, "items");
        for _ in 0..number(inputs, "completed_items") as usize {
            whole += each;
        }
        for _ in 0..number(inputs, "items_with_evidence") as usize {
            part += each;
        }
    }
    share(part, whole)
}

fn punctuality(inputs: &Inputs) -> Option<&'static str> {
    let baseline = day(inputs, "baseline")?;
    if text(inputs, "status") != Some("completed") {
        return (baseline < day(inputs, "horizon").unwrap()).then_some("missed");
    }
    let end = day(inputs, "since_end").expect("what is completed has a date");
    if end <= baseline {
        return Some("on_time");
    }
    match day(inputs, "since_start") {
        Some(start) if start > baseline => Some("late"),
        _ => Some("undecided"),
    }
}

fn median(days: impl Iterator<Item = i64>) -> Figure {
    let mut days: Vec<i64> = days.collect();
    days.sort_unstable();
    let upper = days.len() / 2;
    match days.len() {
        0 => Figure::Nothing,
        count if count.is_multiple_of(2) => Figure::Number((days[upper - 1] as f64 + days[upper] as f64) / 2.0),
        _ => Figure::Number(days[upper] as f64),
    }
}
