//! The one place where a table is declared: its row, its columns, how it is read and written.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, Deserialize, Deserializer, Visitor};

use crate::error::Code;
use crate::finding::did_you_mean;
use crate::names::{Names, Symbol};
use crate::refusal::{refuse, shorten};
use crate::word::ElementKind;

/// What a column of a document is for: its name, whether it must be there, what it refers to.
///
/// The tables of a portfolio describe themselves, so that readers of other formats, schemas and
/// documentation follow the one declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnInfo {
    /// The name in documents.
    pub name: &'static str,
    /// The Rust type of the cell, such as `Option<Date>`.
    pub type_name: &'static str,
    /// Whether every row must have it.
    pub required: bool,
    /// What the ids in it may refer to; empty when it holds none.
    pub refers_to: &'static [ElementKind],
    /// What it says.
    pub doc: &'static str,
}

/// A table of a document: its name and its columns, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableInfo {
    /// The name in documents, such as `milestones`.
    pub name: &'static str,
    /// The columns, without `ref` and `x_`, which every table may have.
    pub columns: &'static [ColumnInfo],
}

/// A row of some table.
pub(crate) trait Row: Clone + PartialEq + serde::Serialize + de::DeserializeOwned {
    const TABLE: &'static TableInfo;
    /// The kind of element that its rows are; texts are none.
    const KIND: Option<ElementKind>;
    type Columns: Default + Clone;

    fn push(self, row: usize, columns: &mut Self::Columns, names: &mut Names);
    fn get(columns: &Self::Columns, row: usize, names: &Names) -> Self;
    /// The id as written; some tables may leave it out.
    fn id(columns: &Self::Columns, row: usize) -> Option<Symbol>;
    /// Calls back for every reference of a row with its column, what it may refer to, and the id.
    fn references(columns: &Self::Columns, row: usize, each: &mut Reference<'_>);
    fn shrink(columns: &mut Self::Columns);
    /// The row without what belongs neither to its name nor to a comparison: `ref` and `x_`.
    fn without_notes(self) -> Self;
    /// Reads one cell as the reader would, to say what is wrong with it.
    fn try_cell(column: &str, value: serde_json::Value) -> Result<(), serde_path_to_error::Error<serde_json::Error>>;
}

/// What is called for a reference: the column, what it may refer to, the id.
pub(crate) type Reference<'a> = dyn FnMut(&'static ColumnInfo, Symbol) + 'a;

/// The rows of a table, kept by column.
#[derive(Clone)]
pub(crate) struct Table<R: Row> {
    pub(crate) columns: R::Columns,
    len: usize,
}

impl<R: Row> Default for Table<R> {
    fn default() -> Self {
        Self { columns: R::Columns::default(), len: 0 }
    }
}

impl<R: Row> Table<R> {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn push(&mut self, row: R, names: &mut Names) {
        row.push(self.len, &mut self.columns, names);
        self.len += 1;
    }

    pub(crate) fn get(&self, row: usize, names: &Names) -> R {
        R::get(&self.columns, row, names)
    }

    pub(crate) fn id(&self, row: usize) -> Option<Symbol> {
        R::id(&self.columns, row)
    }

    pub(crate) fn rows<'a>(&'a self, names: &'a Names) -> impl Iterator<Item = R> + 'a {
        (0..self.len).map(|row| self.get(row, names))
    }
}

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

/// Declares all tables of a document in their order.
///
/// For each: the plain row struct with its serde, the columns it is kept in, and its description.
/// A column is `one T` (required), `maybe T`, `list T` or `some T` (one or more); `=> KINDS` says
/// what the ids in it may refer to.
macro_rules! tables {
    ($(
        $(#[doc = $about:literal])+ $(#[derive($derived:ident)])?
        $table:ident: $row:ident ($kind:expr) in $columns:ident {
            $($(#[doc = $doc:literal])+ $field:ident: $mode:ident $type:ty $(=> $target:expr)?,)+
        }
    )+) => {
        $(table! {
            $(#[doc = $about])+ $(#[derive($derived)])?
            $table: $row ($kind) in $columns {
                $($(#[doc = $doc])+ $field: $mode $type $(=> $target)?,)+
            }
        })+

        /// The tables of a document, each with its columns, in the order that the hash follows.
        pub static TABLES: &[&TableInfo] = &[$(<$row as $crate::table::Row>::TABLE),+];

        /// A document: flat tables of plain rows, for Rust programs that build a portfolio in code.
        ///
        /// ```
        /// use milepost::document::{Area, Document, Strategy};
        /// let document = Document {
        ///     strategies: vec![Strategy { id: "s".into(), title: "A strategy".into(), ..Default::default() }],
        ///     areas: vec![Area { id: "s/a".into(), strategy: "s".into(), title: "An area".into(), ..Default::default() }],
        ///     ..Default::default()
        /// };
        /// let portfolio = milepost::Portfolio::from_document(document, &Default::default())?;
        /// # Ok::<(), milepost::Error>(())
        /// ```
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Document {
            /// The language of its texts, such as `en`.
            pub lang: Option<String>,
            $(#[doc = concat!("The rows of the table `", stringify!($table), "`.")] pub $table: Vec<$row>,)+
        }

        #[cfg(feature = "typescript")]
        $crate::typescript::declared!(
            Document as "PortfolioDocument", "A document: flat tables of plain rows, each of which may be left out.",
            |config| $crate::typescript::object(
                &[
                    ("milepost", "one", $crate::document::FORMAT.to_string(), " The version of the format."),
                    ("lang", "maybe", "string".to_owned(), " The language of the texts, such as `en`."),
                    $((
                        stringify!($table), "list", <$row as ts_rs::TS>::name(config),
                        concat!(" The rows of the table `", stringify!($table), "`."),
                    ),)+
                ],
                "",
            ),
            [$($row),+]
        );

        /// All tables, kept by column, and the ids that occur in them.
        #[derive(Clone, Default)]
        pub(crate) struct Tables {
            pub(crate) lang: Option<String>,
            pub(crate) names: Names,
            $(pub(crate) $table: Table<$row>,)+
        }

        impl Tables {
            /// Adds the rows of a document; the head stays.
            pub(crate) fn extend(&mut self, document: Document) {
                $(for row in document.$table {
                    self.$table.push(row, &mut self.names);
                })+
            }

            /// How many rows there are in all.
            pub(crate) fn count(&self) -> usize {
                0 $(+ self.$table.len())+
            }

            pub(crate) fn shrink(&mut self) {
                self.names.shrink();
                $(<$row as Row>::shrink(&mut self.$table.columns);)+
            }

            /// Does something to every table, in order.
            pub(crate) fn each<V: TableVisitor>(&self, visitor: &mut V) {
                $(visitor.visit(&self.$table, &self.names);)+
            }

            /// The same tables without some rows; `keep` is asked for each.
            pub(crate) fn filtered<K: RowFilter>(&self, keep: &K) -> Self {
                let mut kept = Self { lang: self.lang.clone(), ..Self::default() };
                $(for row in 0..self.$table.len() {
                    if keep.keeps::<$row>(row) {
                        kept.$table.push(self.$table.get(row, &self.names), &mut kept.names);
                    }
                })+
                kept
            }

            /// Adds the rows of other tables behind one's own; the head stays.
            pub(crate) fn append(&mut self, other: &Self) {
                $(for row in other.$table.rows(&other.names) {
                    self.$table.push(row, &mut self.names);
                })+
            }
        }

        /// Reads the rows of the table with this name; `None` when there is none.
        pub(crate) fn read_table<'de, A: de::MapAccess<'de>>(
            name: &str, map: &mut A, tables: &mut Tables, max_rows: usize,
        ) -> Result<Option<()>, A::Error> {
            match name {
                $(stringify!($table) => map.next_value_seed($crate::table::RowsSeed {
                    rows_before: tables.count(), max_rows,
                    table: &mut tables.$table, names: &mut tables.names,
                }).map(Some),)+
                _ => Ok(None),
            }
        }

        /// Reads a table row by row for what is wrong with it, keeping the rows that are right.
        pub(crate) fn diagnose_table<D: TableDiagnosis>(
            name: &str, rows: Vec<serde_json::Value>, tables: &mut Tables, diagnosis: &mut D,
        ) -> bool {
            match name {
                $(stringify!($table) => {
                    for (number, value) in rows.into_iter().enumerate() {
                        if let Some(row) = diagnosis.row::<$row>(number, value) {
                            tables.$table.push(row, &mut tables.names);
                        }
                    }
                    true
                })+
                _ => false,
            }
        }
    };
}
pub(crate) use tables;

/// Something done to every table in turn.
pub(crate) trait TableVisitor {
    fn visit<R: Row>(&mut self, table: &Table<R>, names: &Names);
}

/// Decides which rows stay.
pub(crate) trait RowFilter {
    fn keeps<R: Row>(&self, row: usize) -> bool;
}

/// Says what is wrong with a row, or gives it.
pub(crate) trait TableDiagnosis {
    fn row<R: Row>(&mut self, number: usize, value: serde_json::Value) -> Option<R>;
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

/// The type of a column by its mode.
macro_rules! cell {
    (one $type:ty) => { $type };
    (maybe $type:ty) => { Option<$type> };
    (list $type:ty) => { Vec<$type> };
    (some $type:ty) => { Vec<$type> };
}
pub(crate) use cell;

/// Whether a column of this mode must be there.
macro_rules! is_required {
    (one) => { true };
    (some) => { true };
    ($other:ident) => { false };
}
pub(crate) use is_required;

/// What the ids of a column may refer to.
macro_rules! targets {
    () => { &[] };
    ($target:expr) => { $target };
}
pub(crate) use targets;

/// Calls back for the ids of a column, if it holds any.
macro_rules! refer {
    ($cell:ty, $column:expr, $row:ident, $each:ident, $info:expr,) => {};
    ($cell:ty, $column:expr, $row:ident, $each:ident, $info:expr, $target:expr) => {
        Column::<$cell>::symbols($column, $row, &mut |symbol| {
            const INFO: &ColumnInfo = $info;
            $each(INFO, symbol);
        });
    };
}
pub(crate) use refer;

/// The id of a row: in every table that has one it is the first column.
macro_rules! own_id {
    ($columns:ident, $row:ident, id $($rest:ident)*) => { $columns.id.at($row) };
    ($columns:ident, $row:ident, $($rest:ident)*) => {{ let _ = ($columns, $row); None }};
}
pub(crate) use own_id;

/// The description of a column, found while compiling.
#[expect(clippy::indexing_slicing, clippy::panic, reason = "evaluated while compiling, where a panic is an error")]
pub(crate) const fn column_info(table: &'static TableInfo, name: &str) -> &'static ColumnInfo {
    let mut at = 0;
    while at < table.columns.len() {
        let (left, right) = (table.columns[at].name.as_bytes(), name.as_bytes());
        let mut same = left.len() == right.len();
        let mut byte = 0;
        while same && byte < left.len() {
            same = left[byte] == right[byte];
            byte += 1;
        }
        if same {
            return &table.columns[at];
        }
        at += 1;
    }
    panic!("no such column")
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

/// Declares one table.
macro_rules! table {
    (
        $(#[doc = $about:literal])+ $(#[derive($derived:ident)])?
        $table:ident: $row:ident ($kind:expr) in $columns:ident {
            $($(#[doc = $doc:literal])+ $field:ident: $mode:ident $type:ty $(=> $target:expr)?,)+
        }
    ) => {
        $(#[doc = $about])+
        $(#[derive($derived)])?
        #[derive(Clone, Debug, PartialEq)]
        pub struct $row {
            $($(#[doc = $doc])+ pub $field: cell!($mode $type),)+
            /// The row's number in its own source, or your database key.
            pub r#ref: Option<Ref>,
            /// Your own columns, whose names begin with `x_`.
            pub extra: Option<Extra>,
        }

        #[cfg(feature = "typescript")]
        $crate::typescript::declared!(
            $row as concat!(stringify!($row), "Row"), concat!($($about, "\n"),+),
            |config| $crate::typescript::object(
                &[$((stringify!($field), stringify!($mode), <$type as ts_rs::TS>::name(config), concat!($($doc),+)),)+],
                $crate::typescript::NOTES,
            ),
            [$($type),+]
        );

        #[derive(Clone, Default)]
        pub(crate) struct $columns {
            $(pub(crate) $field: <cell!($mode $type) as Cell>::Column,)+
            pub(crate) r#ref: <Option<Ref> as Cell>::Column,
            pub(crate) extra: <Option<Extra> as Cell>::Column,
        }

        impl Row for $row {
            const TABLE: &'static TableInfo = &TableInfo {
                name: stringify!($table),
                columns: &[$(ColumnInfo {
                    name: stringify!($field),
                    type_name: stringify!($type),
                    required: is_required!($mode),
                    refers_to: targets!($($target)?),
                    doc: concat!($($doc),+),
                }),+],
            };
            const KIND: Option<ElementKind> = $kind;
            type Columns = $columns;

            fn push(self, row: usize, columns: &mut $columns, names: &mut Names) {
                $(Column::<cell!($mode $type)>::push(&mut columns.$field, row, self.$field, names);)+
                columns.r#ref.push(row, self.r#ref, names);
                columns.extra.push(row, self.extra, names);
            }

            fn get(columns: &$columns, row: usize, names: &Names) -> Self {
                Self {
                    $($field: Column::<cell!($mode $type)>::get(&columns.$field, row, names),)+
                    r#ref: columns.r#ref.get(row, names),
                    extra: columns.extra.get(row, names),
                }
            }

            fn id(columns: &$columns, row: usize) -> Option<Symbol> {
                own_id!(columns, row, $($field)+)
            }

            fn references(columns: &$columns, row: usize, each: &mut Reference<'_>) {
                // A table without references needs none of them.
                let _ = (columns, row, &each);
                $(refer!(
                    cell!($mode $type), &columns.$field, row, each,
                    $crate::table::column_info(<$row as Row>::TABLE, stringify!($field)), $($target)?
                );)+
            }

            fn shrink(columns: &mut $columns) {
                $(Column::<cell!($mode $type)>::shrink(&mut columns.$field);)+
                Column::<Option<Ref>>::shrink(&mut columns.r#ref);
                Column::<Option<Extra>>::shrink(&mut columns.extra);
            }

            fn without_notes(self) -> Self {
                Self { r#ref: None, extra: None, ..self }
            }

            fn try_cell(
                column: &str, value: serde_json::Value,
            ) -> Result<(), serde_path_to_error::Error<serde_json::Error>> {
                match column {
                    $(stringify!($field) =>
                        $crate::table::try_wire::<<cell!($mode $type) as Cell>::Wire>(value),)+
                    "ref" => $crate::table::try_wire::<Ref>(value),
                    _ => Ok(()),
                }
            }
        }

        impl Serialize for $row {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if let Some(extra) = &self.extra {
                    let mut map = serializer.serialize_map(None)?;
                    $(if !self.$field.is_absent() {
                        map.serialize_entry(stringify!($field), &self.$field)?;
                    })+
                    if let Some(reference) = &self.r#ref {
                        map.serialize_entry("ref", reference)?;
                    }
                    for (name, value) in extra {
                        map.serialize_entry(name, value)?;
                    }
                    return map.end();
                }
                let mut object = serializer.serialize_struct(stringify!($row), 0)?;
                $(if !self.$field.is_absent() {
                    object.serialize_field(stringify!($field), &self.$field)?;
                })+
                if let Some(reference) = &self.r#ref {
                    object.serialize_field("ref", reference)?;
                }
                object.end()
            }
        }

        impl<'de> Deserialize<'de> for $row {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct RowVisitor;

                impl<'de> Visitor<'de> for RowVisitor {
                    type Value = $row;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(concat!("a row of `", stringify!($table), "`, which is an object"))
                    }

                    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<$row, A::Error> {
                        const TABLE: &TableInfo = <$row as Row>::TABLE;
                        $(let mut $field: Option<Option<<cell!($mode $type) as Cell>::Wire>> = None;)+
                        let mut reference: Option<Option<Ref>> = None;
                        let mut extra = Extra::new();
                        while let Some(ColumnName(name)) = map.next_key()? {
                            match &*name {
                                $(stringify!($field) => {
                                    if $field.is_some() {
                                        return Err(repeated_column(&name));
                                    }
                                    $field = Some(map.next_value()?);
                                })+
                                "ref" => {
                                    if reference.is_some() {
                                        return Err(repeated_column(&name));
                                    }
                                    reference = Some(map.next_value()?);
                                }
                                own if own.starts_with("x_") => {
                                    if extra.contains_key(own) {
                                        return Err(repeated_column(own));
                                    }
                                    extra.insert(own.to_owned(), map.next_value()?);
                                }
                                other => return Err(unknown_column(TABLE, other)),
                            }
                        }
                        // Absent and null are one thing, in your own columns too.
                        extra.retain(|_, value| !value.is_null());
                        Ok($row {
                            $($field: <cell!($mode $type)>::from_wire($field.flatten())
                                .ok_or_else(|| missing_column(TABLE, stringify!($field)))?,)+
                            r#ref: reference.flatten(),
                            extra: (!extra.is_empty()).then_some(extra),
                        })
                    }
                }

                deserializer.deserialize_map(RowVisitor)
            }
        }
    };
}
pub(crate) use table;
