//! Tables whose cells are handed out many at a time are the same as those handed out cell by cell, right or wrong.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::ops::Range;

use chrono::{NaiveDate, TimeDelta};
use milepost::frame::{Datum, Frame, FrameTable, Run};
use milepost::{Limits, Portfolio};
use proptest::prelude::*;

/// Some rows of a table, column by column.
struct Columns {
    cells: Vec<Vec<Datum<'static>>>,
    in_runs: bool,
}

fn days(day: NaiveDate) -> i32 {
    day.signed_duration_since(NaiveDate::from_ymd_opt(1970, 1, 1).unwrap()).num_days().try_into().unwrap()
}

impl Frame for Columns {
    fn rows(&self) -> usize {
        self.cells[0].len()
    }

    fn cell(&self, column: usize, row: usize) -> Datum<'_> {
        self.cells[column][row].clone()
    }

    fn run(&self, column: usize, rows: Range<usize>) -> Option<Run<'_>> {
        fn all<'a, T>(cells: &'a [Datum<'a>], one: impl Fn(&'a Datum<'a>) -> Option<T>) -> Option<Vec<Option<T>>> {
            cells.iter().map(|cell| if *cell == Datum::Null { Some(None) } else { one(cell).map(Some) }).collect()
        }
        fn text<'a>(cell: &'a Datum<'a>) -> Option<&'a str> {
            if let Datum::Text(text) = cell { Some(&**text) } else { None }
        }
        let cells = self.cells[column].get(rows).filter(|_| self.in_runs)?;
        let day = |cell: &Datum<'_>| if let Datum::Day(day) = cell { Some(days(*day)) } else { None };
        let number = |cell: &Datum<'_>| if let Datum::Number(number) = cell { Some(*number) } else { None };
        let list = |cell: &'_ Datum<'_>| matches!(cell, Datum::List(_) | Datum::Null);
        if cells.iter().any(|cell| matches!(cell, Datum::List(_))) && cells.iter().all(list) {
            let lists = cells.iter().map(|cell| if let Datum::List(items) = cell { items.as_slice() } else { &[] });
            let counts = lists.clone().map(|items| items.len() as u32).collect();
            return Some(Run::Lists(lists.flatten().map(text).collect::<Option<_>>()?, counts));
        }
        let texts = all(cells, text).map(Run::Texts);
        texts.or_else(|| all(cells, day).map(Run::Days)).or_else(|| all(cells, number).map(Run::Numbers))
    }
}

/// A table: its name, its columns and their cells, in one batch or several.
type Table = (&'static str, Vec<(&'static str, Vec<Datum<'static>>)>);

/// The portfolio of some tables as JSON, or all that is wrong with them.
fn told(tables: &[Table], in_runs: bool, rows_in_a_batch: usize, limits: &Limits) -> Result<String, Vec<String>> {
    let batches = |(_, columns): &Table| -> Vec<Columns> {
        let rows = columns[0].1.len();
        let starts = (0..rows).step_by(rows_in_a_batch);
        let part = |cells: &[Datum<'static>], start: usize| cells[start..(start + rows_in_a_batch).min(rows)].to_vec();
        starts
            .map(|start| Columns { cells: columns.iter().map(|(_, cells)| part(cells, start)).collect(), in_runs })
            .collect()
    };
    let batches: Vec<Vec<Columns>> = tables.iter().map(batches).collect();
    let given = tables.iter().zip(&batches).map(|((name, columns), batches)| {
        let columns = columns.iter().map(|(name, _)| (*name).to_owned()).collect();
        let batches = batches.iter().map(|batch| batch as &dyn Frame).collect();
        FrameTable { name: (*name).to_owned(), columns, batches }.into()
    });
    let portfolio = Portfolio::from_frames(&given.collect::<Vec<_>>(), limits);
    portfolio.map(|portfolio| portfolio.to_json()).map_err(|error| {
        let finding =
            |finding: &milepost::Finding| format!("{:?} {} {:?}", finding.path, finding.message, finding.hint);
        [error.to_string()].into_iter().chain(error.findings().iter().map(finding)).collect()
    })
}

fn text(text: impl Into<String>) -> Datum<'static> {
    Datum::Text(text.into().into())
}

fn list(items: &[&str]) -> Datum<'static> {
    Datum::List(items.iter().map(|item| text(*item)).collect())
}

/// A plan with so many milestones, and as many facts.
fn plan(milestones: usize) -> Vec<Table> {
    let day = |at: usize| NaiveDate::from_ymd_opt(2020, 1, 1).unwrap() + TimeDelta::days(at as i64);
    let rows = 0..milestones;
    vec![
        ("strategies", vec![("id", vec![text("s")]), ("title", vec![text("S")])]),
        ("areas", vec![("id", vec![text("a")]), ("strategy", vec![text("s")]), ("title", vec![text("A")])]),
        ("actions", vec![("id", vec![text("x")]), ("areas", vec![list(&["a"])]), ("title", vec![text("X")])]),
        (
            "milestones",
            vec![
                ("id", rows.clone().map(|at| text(format!("m{at}"))).collect()),
                ("actions", rows.clone().map(|_| list(&["x"])).collect()),
                ("title", rows.clone().map(|at| text(format!("Milestone {at}"))).collect()),
                ("kind", rows.clone().map(|at| if at % 3 == 0 { text("law") } else { Datum::Null }).collect()),
                ("due", rows.clone().map(|at| if at % 5 == 0 { Datum::Null } else { Datum::Day(day(at)) }).collect()),
                ("weight", rows.clone().map(|at| Datum::Number(at as f64 / 4.0)).collect()),
            ],
        ),
        (
            "facts",
            vec![
                ("id", rows.clone().map(|at| text(format!("f{at}"))).collect()),
                ("about", rows.clone().map(|at| text(format!("m{}", at * 7 % milestones))).collect()),
                ("status", rows.clone().map(|at| text(["completed", "in_progress"][at % 2])).collect()),
                ("happened", rows.clone().map(|at| Datum::Day(day(at * 31 % 997))).collect()),
                ("published", rows.map(|at| text(format!("{}-0{}", 2021 + at % 3, 1 + at % 9))).collect()),
            ],
        ),
    ]
}

fn is_the_same(tables: &[Table], limits: &Limits) -> Result<String, Vec<String>> {
    let one_by_one = told(tables, false, usize::MAX / 2, limits);
    for rows_in_a_batch in [usize::MAX / 2, 700] {
        assert!(told(tables, true, rows_in_a_batch, limits) == one_by_one, "in batches of {rows_in_a_batch}");
    }
    one_by_one
}

#[test]
fn a_large_plan_is_the_same() {
    let limits = Limits::default();
    assert!(is_the_same(&plan(2500), &limits).is_ok());
    let bytes = |max_bytes| is_the_same(&plan(2500), &Limits { max_bytes, ..limits });
    assert!(bytes(100_000).unwrap_err()[0].contains("more than the 100000 allowed"));
}

#[test]
fn one_cell_of_another_kind_is_the_same() {
    let cells = [Datum::Null, text("m7"), text(""), text("no id"), Datum::Whole(7), Datum::Number(-1.5), list(&["x"])];
    let mut right = 0;
    for table in 3..5 {
        for column in 0..plan(1)[table].1.len() {
            for cell in &cells {
                let mut tables = plan(1101);
                // Not in the first run of cells that are read at once.
                tables[table].1[column].1[1100] = cell.clone();
                let told = |in_runs| told(&tables, in_runs, usize::MAX / 2, &Limits::default());
                assert!(told(true) == told(false), "{cell:?} in column {column} of table {table}");
                right += usize::from(told(true).is_ok());
            }
        }
    }
    assert!(right > 10, "{right} of them are right");
}

fn cell() -> impl Strategy<Value = Datum<'static>> {
    prop_oneof![
        4 => "[ms][0-3]|2021(-0[1-9])?|completed|x".prop_map(text),
        2 => Just(Datum::Null),
        1 => (-400_000_i64..4_000_000).prop_map(|days| Datum::Day(NaiveDate::default() + TimeDelta::days(days))),
        1 => prop_oneof![Just(1.0), Just(f64::NAN), Just(-0.5)].prop_map(Datum::Number),
        1 => prop::collection::vec("[xm][0-3]?".prop_map(text), 0..3).prop_map(Datum::List),
    ]
}

proptest! {
    #[test]
    fn any_cells_are_the_same(
        column in 0..6_usize, cells in prop::collection::vec(cell(), 1..6), facts in prop::collection::vec(cell(), 1..6),
    ) {
        let rows = cells.len();
        let mut tables = plan(rows);
        tables[3].1[column].1 = cells;
        let about = &mut tables[4].1[column % 5].1;
        about.iter_mut().zip(facts).for_each(|(cell, other)| *cell = other);
        prop_assert_eq!(told(&tables, true, 2, &Limits::default()), told(&tables, false, 3, &Limits::default()));
    }
}
