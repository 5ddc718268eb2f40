//! Columns that many cells are put into at once, without a look at each.

use super::{Late, ListColumn, SymbolColumn, TextColumn};
use crate::column::Column;
use crate::date::Date;
use crate::names::{Names, Symbol};

/// A column as what it is.
pub(crate) enum Bulk<'a> {
    Ids(&'a mut SymbolColumn),
    Texts(&'a mut TextColumn),
    /// Texts that may be absent: the number of each row's, the texts, and how many there are.
    SomeTexts {
        slots: &'a mut Late<u32>,
        cells: &'a mut TextColumn,
        count: &'a mut u32,
    },
    Lists(&'a mut ListColumn<Symbol>),
    Dates(&'a mut Late<Date>),
    Numbers(&'a mut Late<f64>),
    /// A column whose cells are put into it one by one.
    Other,
}

/// Each puts the cells of the next rows, of which the first is `first`; where they do not all fit, it puts none. Cells in
/// which there is nothing cost nothing until one follows in which there is something.
impl Bulk<'_> {
    pub(crate) fn put_texts(self, first: usize, texts: &[Option<&str>], names: &mut Names) -> bool {
        match self {
            Self::Ids(_) | Self::Dates(_) if are_absent(texts) => {}
            Self::Ids(column) => {
                let there: Vec<&str> = texts.iter().flatten().copied().collect();
                let mut symbols = Vec::with_capacity(there.len());
                names.intern_all(&there, &mut symbols);
                let mut symbols = symbols.into_iter();
                let symbol = |text: &Option<&str>| text.and_then(|_| symbols.next()).unwrap_or(Symbol::NONE);
                column.extend(first, texts.iter().map(symbol));
            }
            Self::Texts(column) if !texts.contains(&None) => texts.iter().flatten().for_each(|text| column.add(text)),
            Self::SomeTexts { slots, cells, count } => {
                for (row, text) in (first..).zip(texts) {
                    if let Some(text) = text {
                        slots.push(row, Some(*count), names);
                        cells.add(text);
                        *count += 1;
                    }
                }
            }
            Self::Dates(column) => {
                let date = |text: &Option<&str>| text.map(str::parse).transpose();
                let Ok(dates) = texts.iter().map(date).collect::<Result<Vec<Option<Date>>, _>>() else { return false };
                column.extend(first, dates.into_iter());
            }
            _ => return false,
        }
        true
    }

    pub(crate) fn put_days(self, first: usize, days: &[Option<i32>]) -> bool {
        let Self::Dates(column) = self else { return false };
        if days.iter().flatten().any(|day| Date::since_1970(*day).is_none()) {
            return false;
        }
        if !are_absent(days) {
            column.extend(first, days.iter().map(|day| day.and_then(Date::since_1970)));
        }
        true
    }

    pub(crate) fn put_numbers(self, first: usize, numbers: &[Option<f64>]) -> bool {
        let Self::Numbers(column) = self else { return false };
        if numbers.iter().flatten().any(|number| !number.is_finite()) {
            return false;
        }
        if !are_absent(numbers) {
            column.extend(first, numbers.iter().copied());
        }
        true
    }

    pub(crate) fn put_lists(self, first: usize, texts: &[&str], counts: &[u32], names: &mut Names) -> bool {
        let Self::Lists(column) = self else { return false };
        let mut symbols = Vec::with_capacity(texts.len());
        names.intern_all(texts, &mut symbols);
        let mut rest = symbols.as_slice();
        for (row, count) in (first..).zip(counts) {
            let Some((own, others)) = rest.split_at_checked(*count as usize) else { break };
            column.add(row, own.iter().copied());
            rest = others;
        }
        true
    }
}

fn are_absent<T>(cells: &[Option<T>]) -> bool {
    cells.iter().all(Option::is_none)
}
