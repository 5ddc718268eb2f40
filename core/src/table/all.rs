//! Declaring all tables of a document: what is done to each of them, once for all.

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

        #[cfg(feature = "schema")]
        $crate::schema::declared!(
            Document as "PortfolioDocument",
            |generator| $crate::schema::Object::new()
                .with("milepost", "one", schemars::json_schema!({
                    "const": $crate::document::FORMAT, "description": "The version of the format.",
                }))
                .column::<String>(generator, "lang", "maybe", "The language of the texts, such as `en`.")
                $(.column::<$row>(
                    generator, stringify!($table), "list", concat!("The rows of the table `", stringify!($table), "`."),
                ))+
                .document("A portfolio: flat tables of plain rows, each of which may be left out.")
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

            /// All tables in order.
            pub(crate) fn views(&self) -> Vec<View<'_>> {
                vec![$(self.$table.view()),+]
            }

            /// The table with this name, to be changed; `None` when there is none.
            pub(crate) fn view_mut(&mut self, name: &str) -> Option<ViewMut<'_>> {
                match name {
                    $(stringify!($table) => Some(self.$table.view_mut(&mut self.names)),)+
                    _ => None,
                }
            }
        }
    };
}
pub(crate) use tables;
