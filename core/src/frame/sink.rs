//! Rows of reports, and of tables, cell by cell into columns of another program.

use chrono::NaiveDate;

use crate::render::row::ReportRow;

/// What the cells of a column of a report hold, where they hold anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// Texts: ids, words, sentences, and dates of stated precision such as `2026-Q3`.
    Text,
    /// Whole numbers.
    Whole,
    /// Any numbers.
    Number,
    /// True or false.
    Bool,
    /// Single days.
    Day,
    /// Lists of texts.
    Texts,
    /// Periods: `start` and `end`, which are dates as texts.
    Period,
    /// Values with their period: `period`, a date as text, and `value`.
    Point,
    /// What milestones wait on: lists of `milestone`, `type` and `lag_days`.
    After,
}

/// Takes the cells of rows, row by row, each once for every column and of that column's kind.
///
/// Several values of one cell come one after the other: the entries of a list as texts between
/// [`open`](Sink::open) and [`close`](Sink::close), the parts of anything else in their order.
pub trait Sink {
    /// Nothing.
    fn null(&mut self, column: usize);
    /// A text, or an entry of a list of texts.
    fn text(&mut self, column: usize, text: &str);
    /// A whole number.
    fn whole(&mut self, column: usize, number: i64);
    /// A number.
    fn number(&mut self, column: usize, number: f64);
    /// True or false.
    fn truth(&mut self, column: usize, value: bool);
    /// A day.
    fn day(&mut self, column: usize, day: NaiveDate);
    /// A list begins.
    fn open(&mut self, column: usize);
    /// A list is complete.
    fn close(&mut self, column: usize);
    /// A period.
    fn period(&mut self, column: usize, start: &str, end: &str);
    /// A value with its period.
    fn point(&mut self, column: usize, period: &str, value: Option<f64>);
    /// A row is complete.
    fn end_row(&mut self) {}
    /// How many rows may come column by column: first all cells of the first column, then all of the next.
    fn rows_at_once(&self) -> usize {
        1
    }
    /// Whole numbers of several rows, or nothing.
    fn wholes(&mut self, column: usize, numbers: &[Option<i64>]) {
        for number in numbers {
            match number {
                Some(number) => self.whole(column, *number),
                None => self.null(column),
            }
        }
    }
    /// Numbers of several rows, or nothing.
    fn numbers(&mut self, column: usize, numbers: &[Option<f64>]) {
        for number in numbers {
            match number {
                Some(number) => self.number(column, *number),
                None => self.null(column),
            }
        }
    }
    /// Days of several rows, or nothing.
    fn days(&mut self, column: usize, days: &[Option<NaiveDate>]) {
        for day in days {
            match day {
                Some(day) => self.day(column, *day),
                None => self.null(column),
            }
        }
    }
    /// An entry of a list of what a milestone waits on.
    fn after(&mut self, column: usize, milestone: &str, order: Option<&str>, lag_days: Option<i32>);
}

/// The columns of a report.
pub(crate) fn columns_of<R: ReportRow>() -> Vec<(&'static str, ColumnKind)> {
    std::iter::zip(R::COLUMNS.iter().copied(), R::KINDS.iter().copied()).collect()
}
