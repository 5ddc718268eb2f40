//! Reading rows from JSON straight into their columns, and what is refused on the way.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};

use super::{Row, Table, TableInfo};
use crate::error::Code;
use crate::finding::did_you_mean;
use crate::names::Names;
use crate::refusal::{refuse, shorten};

/// The name of a column as it stands in JSON.
pub(crate) struct ColumnName<'de>(pub(crate) Cow<'de, str>);

impl<'de> Deserialize<'de> for ColumnName<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NameVisitor;

        impl<'de> Visitor<'de> for NameVisitor {
            type Value = ColumnName<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a column")
            }

            fn visit_borrowed_str<E: de::Error>(self, name: &'de str) -> Result<Self::Value, E> {
                Ok(ColumnName(Cow::Borrowed(name)))
            }

            fn visit_str<E: de::Error>(self, name: &str) -> Result<Self::Value, E> {
                Ok(ColumnName(Cow::Owned(name.to_owned())))
            }
        }

        deserializer.deserialize_str(NameVisitor)
    }
}

/// Reads a list of rows straight into a table.
pub(crate) struct RowsSeed<'a, R: Row> {
    pub(crate) table: &'a mut Table<R>,
    pub(crate) names: &'a mut Names,
    pub(crate) rows_before: usize,
    pub(crate) max_rows: usize,
}

impl<'de, R: Row> de::DeserializeSeed<'de> for RowsSeed<'_, R> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        // An absent table may be written as null, like any other absent value.
        deserializer.deserialize_option(self)
    }
}

impl<'de, R: Row> Visitor<'de> for RowsSeed<'_, R> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the list of rows of `{}`", R::TABLE.name)
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        let mut count = self.rows_before;
        while let Some(row) = rows.next_element::<R>()? {
            count += 1;
            if count > self.max_rows {
                return Err(crate::read::too_many_rows(self.max_rows));
            }
            self.table.push(row, self.names);
        }
        Ok(())
    }
}

/// The refusal of a column that the table does not have.
pub(crate) fn unknown_column<E: de::Error>(table: &TableInfo, name: &str) -> E {
    let known = table.columns.iter().map(|column| column.name).chain(["ref"]);
    refuse(
        Code::UnknownColumn,
        &format!("`{}` is no column of `{}`", shorten(name), table.name),
        did_you_mean(name, known).or_else(|| Some("columns of your own begin with `x_`".to_owned())).as_deref(),
    )
}

/// The refusal of a column that stands twice in a row.
pub(crate) fn repeated_column<E: de::Error>(name: &str) -> E {
    refuse(Code::RepeatedColumn, &format!("the column `{}` stands twice in this row", shorten(name)), None)
}

/// The refusal of a row without a column that it must have.
pub(crate) fn missing_column<E: de::Error>(table: &TableInfo, name: &str) -> E {
    refuse(Code::MissingColumn, &format!("a row of `{}` needs the column `{name}`", table.name), None)
}

/// Reads a value of some type, only to say what is wrong with it; once in the program for each type.
#[inline(never)]
pub(crate) fn try_wire<T: de::DeserializeOwned>(
    value: serde_json::Value,
) -> Result<(), serde_path_to_error::Error<serde_json::Error>> {
    serde_path_to_error::deserialize::<_, T>(value).map(drop)
}
