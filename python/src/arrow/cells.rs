//! The cells of Arrow's arrays, as the core reads them.

use std::borrow::Cow;
use std::ops::Range;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, ArrowPrimitiveType, Date32Type, Date64Type, Decimal128Type, Float16Type, Float32Type,
    Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{
    Array, ArrayAccessor, ArrayRef, BooleanArray, Decimal128Array, DictionaryArray, FixedSizeListArray,
    GenericListArray, OffsetSizeTrait, PrimitiveArray, StructArray,
};
use arrow_schema::{DataType, TimeUnit};
use chrono::{DateTime, NaiveDate};
use milepost::Code;
use milepost::frame::{Datum, Run, Unfit};

/// A column, or a part of one.
pub(super) trait Column: Send + Sync {
    fn datum(&self, row: usize) -> Datum<'_>;

    /// The cells of some rows, where all of the column are plainly of one type.
    fn run(&self, _rows: Range<usize>) -> Option<Run<'_>> {
        None
    }

    /// Whether all cells are texts, or nothing.
    fn is_text(&self) -> bool {
        false
    }

    /// The text of a cell, where the column is one of texts.
    fn text(&self, _row: usize) -> Option<&str> {
        None
    }
}

/// The cells of some rows of an array.
fn cells<'a, A: ArrayAccessor, T>(array: A, rows: Range<usize>, cell: impl Fn(A::Item) -> T + 'a) -> Vec<Option<T>> {
    let is_there = |row: usize| array.nulls().is_none_or(|nulls| nulls.is_valid(row));
    rows.map(|row| is_there(row).then(|| cell(array.value(row)))).collect()
}

/// The column that an array is. `written` says that its texts stand for values of any kind, as in CSV.
pub(super) fn column(array: &ArrayRef, written: bool) -> Box<dyn Column> {
    match array.data_type() {
        DataType::Null => Box::new(Nothing),
        DataType::Boolean => Box::new(array.as_boolean().clone()),
        DataType::Int8 => Box::new(Whole(array.as_primitive::<Int8Type>().clone())),
        DataType::Int16 => Box::new(Whole(array.as_primitive::<Int16Type>().clone())),
        DataType::Int32 => Box::new(Whole(array.as_primitive::<Int32Type>().clone())),
        DataType::Int64 => Box::new(Whole(array.as_primitive::<Int64Type>().clone())),
        DataType::UInt8 => Box::new(Whole(array.as_primitive::<UInt8Type>().clone())),
        DataType::UInt16 => Box::new(Whole(array.as_primitive::<UInt16Type>().clone())),
        DataType::UInt32 => Box::new(Whole(array.as_primitive::<UInt32Type>().clone())),
        DataType::UInt64 => Box::new(Large(array.as_primitive::<UInt64Type>().clone())),
        DataType::Float16 => Box::new(Number(array.as_primitive::<Float16Type>().clone())),
        DataType::Float32 => Box::new(Single(array.as_primitive::<Float32Type>().clone())),
        DataType::Float64 => Box::new(Number(array.as_primitive::<Float64Type>().clone())),
        DataType::Decimal128(_, scale) => Box::new(Decimal(array.as_primitive::<Decimal128Type>().clone(), *scale)),
        DataType::Utf8 => Box::new(Texts { array: array.as_string::<i32>().clone(), written }),
        DataType::LargeUtf8 => Box::new(Texts { array: array.as_string::<i64>().clone(), written }),
        DataType::Utf8View => Box::new(Texts { array: array.as_string_view().clone(), written }),
        DataType::Date32 => Box::new(Days { array: array.as_primitive::<Date32Type>().clone() }),
        DataType::Date64 => Box::new(Times { array: array.as_primitive::<Date64Type>().clone(), a_day: 86_400_000 }),
        DataType::Timestamp(_, Some(zone)) if !is_utc(zone) => Box::new(Unread {
            array: array.clone(),
            message: format!("a time in the zone `{zone}` does not say which day it is"),
            hint: "cast the column to dates, in the zone that is meant",
        }),
        DataType::Timestamp(unit, _) => match unit {
            TimeUnit::Second => {
                Box::new(Times { array: array.as_primitive::<TimestampSecondType>().clone(), a_day: 86_400 })
            }
            TimeUnit::Millisecond => {
                Box::new(Times { array: array.as_primitive::<TimestampMillisecondType>().clone(), a_day: 86_400_000 })
            }
            TimeUnit::Microsecond => Box::new(Times {
                array: array.as_primitive::<TimestampMicrosecondType>().clone(),
                a_day: 86_400_000_000,
            }),
            TimeUnit::Nanosecond => Box::new(Times {
                array: array.as_primitive::<TimestampNanosecondType>().clone(),
                a_day: 86_400_000_000_000,
            }),
        },
        DataType::Dictionary(keys, _) => match **keys {
            DataType::Int8 => dictionary::<Int8Type>(array, written),
            DataType::Int16 => dictionary::<Int16Type>(array, written),
            DataType::Int32 => dictionary::<Int32Type>(array, written),
            DataType::Int64 => dictionary::<Int64Type>(array, written),
            DataType::UInt8 => dictionary::<UInt8Type>(array, written),
            DataType::UInt16 => dictionary::<UInt16Type>(array, written),
            DataType::UInt32 => dictionary::<UInt32Type>(array, written),
            DataType::UInt64 => dictionary::<UInt64Type>(array, written),
            _ => unread(array),
        },
        DataType::List(_) => {
            let array = array.as_list::<i32>().clone();
            Box::new(Lists { items: column(array.values(), false), array })
        }
        DataType::LargeList(_) => {
            let array = array.as_list::<i64>().clone();
            Box::new(Lists { items: column(array.values(), false), array })
        }
        DataType::FixedSizeList(..) => {
            let array = array.as_fixed_size_list().clone();
            Box::new(Arrays { items: column(array.values(), false), array })
        }
        DataType::Struct(fields) => {
            let array = array.as_struct().clone();
            let parts = array.columns().iter().map(|part| column(part, false));
            Box::new(Parts { parts: fields.iter().map(|field| field.name().clone()).zip(parts).collect(), array })
        }
        _ => unread(array),
    }
}

fn is_utc(zone: &str) -> bool {
    ["UTC", "Etc/UTC", "+00:00", "Z"].contains(&zone)
}

fn unread(array: &ArrayRef) -> Box<dyn Column> {
    Box::new(Unread {
        array: array.clone(),
        message: format!("a value of the type `{}` has no place in a portfolio", array.data_type()),
        hint: "cast the column to texts, numbers, dates, booleans or lists",
    })
}

struct Nothing;

impl Column for Nothing {
    fn datum(&self, _: usize) -> Datum<'_> {
        Datum::Null
    }
}

/// Values of a type that no column of a portfolio can hold.
struct Unread {
    array: ArrayRef,
    message: String,
    hint: &'static str,
}

impl Column for Unread {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.array.is_null(row) {
            return Datum::Null;
        }
        let (message, hint) = (self.message.clone(), Some(self.hint.to_owned()));
        Datum::Unfit(Unfit { code: Code::WrongType, message, hint })
    }
}

impl Column for BooleanArray {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.is_null(row) { Datum::Null } else { Datum::Bool(self.value(row)) }
    }
}

struct Whole<T: ArrowPrimitiveType>(PrimitiveArray<T>);

impl<T: ArrowPrimitiveType<Native: Into<i64>>> Column for Whole<T> {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.0.is_null(row) { Datum::Null } else { Datum::Whole(self.0.value(row).into()) }
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        Some(Run::Numbers(cells(&self.0, rows, |value| value.into() as f64)))
    }
}

struct Large(PrimitiveArray<UInt64Type>);

impl Column for Large {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.0.is_null(row) {
            return Datum::Null;
        }
        let value = self.0.value(row);
        i64::try_from(value).map_or(Datum::Number(value as f64), Datum::Whole)
    }
}

struct Number<T: ArrowPrimitiveType>(PrimitiveArray<T>);

impl<T: ArrowPrimitiveType<Native: Into<f64>>> Column for Number<T> {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.0.is_null(row) { Datum::Null } else { Datum::Number(self.0.value(row).into()) }
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        Some(Run::Numbers(cells(&self.0, rows, Into::into)))
    }
}

/// Numbers of half the digits: 0.1 among them means 0.1, and not the number that its bits are in twice the digits.
struct Single(PrimitiveArray<Float32Type>);

impl Column for Single {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.0.is_null(row) {
            return Datum::Null;
        }
        let value = self.0.value(row);
        Datum::Number(value.to_string().parse().unwrap_or(f64::from(value)))
    }
}

struct Decimal(Decimal128Array, i8);

impl Column for Decimal {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.0.is_null(row) {
            return Datum::Null;
        }
        let (digits, scale) = (self.0.value(row), self.1);
        match i64::try_from(digits) {
            Ok(whole) if scale == 0 => Datum::Whole(whole),
            // By way of text, which reads as the nearest number that there is.
            _ => Datum::Number(format!("{digits}e{}", -i32::from(scale)).parse().unwrap_or(f64::NAN)),
        }
    }
}

fn text(text: &str, written: bool) -> Datum<'_> {
    if written { Datum::Written(Cow::Borrowed(text)) } else { Datum::Text(Cow::Borrowed(text)) }
}

/// Texts, however their array holds them.
struct Texts<A> {
    array: A,
    written: bool,
}

impl<A> Column for Texts<A>
where
    A: Array,
    for<'a> &'a A: ArrayAccessor<Item = &'a str>,
{
    fn datum(&self, row: usize) -> Datum<'_> {
        Column::text(self, row).map_or(Datum::Null, |cell| text(cell, self.written))
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        (!self.written).then(|| Run::Texts(cells(&self.array, rows, |text| text)))
    }

    fn is_text(&self) -> bool {
        !self.written
    }

    fn text(&self, row: usize) -> Option<&str> {
        let array = &self.array;
        (!array.is_null(row)).then(|| ArrayAccessor::value(&array, row))
    }
}

fn day(days: i64) -> Datum<'static> {
    /// The first of January 1970, counted from that of the year 1.
    const EPOCH: i64 = 719_163;
    let day = i32::try_from(days + EPOCH).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    day.map_or_else(
        || {
            let message = format!("the day {days} after 1970-01-01 is none that a portfolio can hold");
            Datum::Unfit(Unfit { code: Code::MalformedDate, message, hint: None })
        },
        Datum::Day,
    )
}

struct Days {
    array: PrimitiveArray<Date32Type>,
}

impl Column for Days {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.array.is_null(row) { Datum::Null } else { day(i64::from(self.array.value(row))) }
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        Some(Run::Days(cells(&self.array, rows, |day| day)))
    }
}

/// Points in time, of which only midnight names a day.
struct Times<T: ArrowPrimitiveType> {
    array: PrimitiveArray<T>,
    a_day: i64,
}

impl<T: ArrowPrimitiveType<Native = i64>> Column for Times<T> {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.array.is_null(row) {
            return Datum::Null;
        }
        let value = self.array.value(row);
        if value % self.a_day == 0 {
            return day(value / self.a_day);
        }
        let a_second = self.a_day / 86_400;
        let nanoseconds = value.rem_euclid(a_second) * (1_000_000_000 / a_second);
        let time =
            u32::try_from(nanoseconds).ok().and_then(|rest| DateTime::from_timestamp(value.div_euclid(a_second), rest));
        let time = time.map_or_else(|| value.to_string(), |time| time.naive_utc().to_string());
        Datum::Unfit(Unfit {
            code: Code::MalformedDate,
            message: format!("`{time}` has a time of day, and milepost counts in days"),
            hint: Some("cast the column to dates".to_owned()),
        })
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        let day = |value: i64| i32::try_from(value / self.a_day).ok().filter(|_| value % self.a_day == 0);
        let days = cells(&self.array, rows, day);
        days.into_iter().map(|cell| cell.map_or(Some(None), |day| day.map(Some))).collect::<Option<_>>().map(Run::Days)
    }
}

/// Texts of which each stands once; the cells are their numbers.
struct Dictionary<K: ArrowDictionaryKeyType> {
    array: DictionaryArray<K>,
    values: Box<dyn Column>,
}

fn dictionary<K: ArrowDictionaryKeyType>(array: &ArrayRef, written: bool) -> Box<dyn Column> {
    let array = array.as_dictionary::<K>().clone();
    Box::new(Dictionary { values: column(array.values(), written), array })
}

impl<K: ArrowDictionaryKeyType> Column for Dictionary<K> {
    fn datum(&self, row: usize) -> Datum<'_> {
        self.array.key(row).map_or(Datum::Null, |key| self.values.datum(key))
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        let text = |row| self.array.key(row).and_then(|key| self.values.text(key));
        self.values.is_text().then(|| Run::Texts(rows.map(text).collect()))
    }

    fn is_text(&self) -> bool {
        self.values.is_text()
    }

    fn text(&self, row: usize) -> Option<&str> {
        self.array.key(row).and_then(|key| self.values.text(key))
    }
}

struct Lists<O: OffsetSizeTrait> {
    array: GenericListArray<O>,
    items: Box<dyn Column>,
}

impl<O: OffsetSizeTrait> Lists<O> {
    fn span(&self, row: usize) -> Range<usize> {
        let start = self.array.value_offsets().get(row).map_or(0, |offset| offset.as_usize());
        start..start + self.array.value_length(row).as_usize()
    }
}

impl<O: OffsetSizeTrait> Column for Lists<O> {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.array.is_null(row) {
            return Datum::Null;
        }
        Datum::List(self.span(row).map(|item| self.items.datum(item)).collect())
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        let is_there = |row: &usize| !self.array.is_null(*row);
        lists(&*self.items, rows.map(|row| if is_there(&row) { self.span(row) } else { 0..0 }))
    }
}

/// A run of lists of texts, where all items are texts.
fn lists(items: &dyn Column, spans: impl Iterator<Item = Range<usize>>) -> Option<Run<'_>> {
    let (mut texts, mut counts) = (Vec::new(), Vec::new());
    for span in spans.take_while(|_| items.is_text()) {
        counts.push(u32::try_from(span.len()).ok()?);
        for item in span {
            texts.push(items.text(item)?);
        }
    }
    items.is_text().then_some(Run::Lists(texts, counts))
}

/// Lists that are all of one length.
struct Arrays {
    array: FixedSizeListArray,
    items: Box<dyn Column>,
}

impl Column for Arrays {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.array.is_null(row) {
            return Datum::Null;
        }
        Datum::List(self.span(row).map(|item| self.items.datum(item)).collect())
    }

    fn run(&self, rows: Range<usize>) -> Option<Run<'_>> {
        let is_there = |row: &usize| !self.array.is_null(*row);
        lists(&*self.items, rows.map(|row| if is_there(&row) { self.span(row) } else { 0..0 }))
    }
}

impl Arrays {
    fn span(&self, row: usize) -> Range<usize> {
        let start = self.array.value_offset_at(row);
        start..start + usize::try_from(self.array.value_length()).unwrap_or_default()
    }
}

struct Parts {
    array: StructArray,
    parts: Vec<(String, Box<dyn Column>)>,
}

impl Column for Parts {
    fn datum(&self, row: usize) -> Datum<'_> {
        if self.array.is_null(row) {
            return Datum::Null;
        }
        let fields: Vec<_> = self.parts.iter().map(|(name, part)| (&**name, part.datum(row))).collect();
        // A struct of which no part is there: some libraries have no other way to say that it is not.
        if fields.iter().all(|(_, value)| *value == Datum::Null) { Datum::Null } else { Datum::Object(fields) }
    }
}
