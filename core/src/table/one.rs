//! Declaring one table: its row struct, its columns, how it is read and written.

use super::{ColumnInfo, TableInfo};

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
    (one) => {
        true
    };
    (some) => {
        true
    };
    ($other:ident) => {
        false
    };
}
pub(crate) use is_required;

/// What the ids of a column may refer to.
macro_rules! targets {
    () => {
        &[]
    };
    ($target:expr) => {
        $target
    };
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
    ($columns:ident, $row:ident, id $($rest:ident)*) => {
        $columns.id.at($row)
    };
    ($columns:ident, $row:ident, $($rest:ident)*) => {{
        let _ = ($columns, $row);
        None
    }};
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

        #[cfg(feature = "schema")]
        $crate::schema::declared!(
            $row as concat!(stringify!($row), "Row"),
            |generator| $crate::schema::Object::new()
                $(.column::<$type>(generator, stringify!($field), stringify!($mode), concat!($($doc),+)))+
                .row(concat!($($about),+))
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
                    $crate::table::one::column_info(<$row as Row>::TABLE, stringify!($field)), $($target)?
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
                        $crate::table::read::try_wire::<<cell!($mode $type) as Cell>::Wire>(value),)+
                    "ref" => $crate::table::read::try_wire::<Ref>(value),
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
