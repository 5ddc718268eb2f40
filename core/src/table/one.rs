//! Declaring one table: its row struct, its columns, how it is read and written.

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
            $(pub(crate) $field: <cell!($mode $type) as Field>::Column,)+
            pub(crate) r#ref: <Option<Ref> as Field>::Column,
            pub(crate) extra: <Option<Extra> as Field>::Column,
        }

        impl Row for $row {
            const TABLE: &'static TableInfo = &TableInfo {
                name: stringify!($table),
                columns: &[$(ColumnInfo {
                    name: stringify!($field),
                    type_name: stringify!($type),
                    required: is_required!($mode),
                    refers_to: targets!($($target)?),
                    doc: if cfg!(feature = "analysis") { concat!($($doc),+) } else { "" },
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

            fn columns(columns: &$columns) -> (Vec<&dyn AnyColumn>, &ExtraColumn) {
                (vec![$(&columns.$field,)+ &columns.r#ref], &columns.extra)
            }

            fn columns_mut(columns: &mut $columns) -> (Vec<&mut dyn AnyColumn>, &mut ExtraColumn) {
                (vec![$(&mut columns.$field,)+ &mut columns.r#ref], &mut columns.extra)
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
                $crate::table::read::row(deserializer)
            }
        }
    };
}
pub(crate) use table;
