//! Reading rows from JSON straight into their columns, and what is refused on the way.

use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, Visitor};

use super::{Row, Table, TableInfo, ViewMut};
use crate::error::Code;
use crate::finding::did_you_mean;
use crate::names::Names;
use crate::refusal::{refuse, shorten};

/// Reads a list of rows straight into a table.
pub(crate) struct RowsSeed<'a> {
    pub(crate) table: ViewMut<'a>,
    pub(crate) rows_before: usize,
    pub(crate) max_rows: usize,
}

impl<'de> DeserializeSeed<'de> for RowsSeed<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        // An absent table may be written as null, like any other absent value.
        deserializer.deserialize_option(self)
    }
}

impl<'de> Visitor<'de> for RowsSeed<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the list of rows of `{}`", self.table.info().name)
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(mut self, mut rows: A) -> Result<(), A::Error> {
        let mut count = self.rows_before;
        while rows.next_element_seed(&mut self.table)?.is_some() {
            count += 1;
            if count > self.max_rows {
                return Err(crate::read::too_many_rows(self.max_rows));
            }
        }
        Ok(())
    }
}

/// Reads a row on its own.
pub(crate) fn row<'de, R: Row, D: Deserializer<'de>>(deserializer: D) -> Result<R, D::Error> {
    let (mut table, mut names) = (Table::default(), Names::default());
    table.view_mut(&mut names).deserialize(deserializer)?;
    Ok(table.get(0, &names))
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
