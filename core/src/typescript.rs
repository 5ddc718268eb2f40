//! The TypeScript declarations that `ts-rs` cannot derive: texts, words, tables.

use std::fmt::Write;

/// Declares a type as plain text.
macro_rules! as_string {
    ($type:ty) => {
        impl ts_rs::TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }

            fn inline(_: &ts_rs::Config) -> String {
                "string".to_owned()
            }
        }
    };
}
pub(crate) use as_string;

/// Declares a type under a name of its own, by what it is and what it is made of.
macro_rules! declared {
    ($type:ty as $name:expr, $docs:expr, |$config:ident| $inline:expr, [$($part:ty),* $(,)?]) => {
        impl ts_rs::TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn docs() -> Option<String> {
                Some($docs.to_owned())
            }

            fn name(_: &ts_rs::Config) -> String {
                $name.to_owned()
            }

            fn inline($config: &ts_rs::Config) -> String {
                $inline
            }

            fn decl(config: &ts_rs::Config) -> String {
                format!("type {} = {};", $name, <Self as ts_rs::TS>::inline(config))
            }

            fn visit_dependencies(_visitor: &mut impl ts_rs::TypeVisitor) {
                $(_visitor.visit::<$part>();)*
            }

            fn output_path() -> Option<std::path::PathBuf> {
                Some(concat!(stringify!($type), ".ts").into())
            }
        }
    };
}
pub(crate) use declared;

/// One of a few words.
pub(crate) fn words(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("{word:?}")).collect();
    words.join(" | ")
}

/// An object with some columns, each by name, mode, type and description.
pub(crate) fn object(columns: &[(&str, &str, String, &str)], more: &str) -> String {
    let mut text = String::from("{\n");
    for (name, mode, inner, doc) in columns {
        let name = name.trim_start_matches("r#");
        // Writing to a `String` cannot fail.
        let _ = match *mode {
            "one" => writeln!(text, "/**\n *{doc}\n */\n{name}: {inner},"),
            "maybe" => writeln!(text, "/**\n *{doc}\n */\n{name}?: {inner} | null,"),
            "some" => writeln!(text, "/**\n *{doc}\n */\n{name}: readonly {inner}[],"),
            _ => writeln!(text, "/**\n *{doc}\n */\n{name}?: readonly {inner}[] | null,"),
        };
    }
    text.push_str(more);
    text.push('}');
    text
}

/// What every row may have besides the columns of its table.
pub(crate) const NOTES: &str = "\
/**\n * The row's number in its own source, or your database key.\n */\nref?: number | string | null,
/**\n * Your own columns.\n */\n[own: `x_${string}`]: unknown,
";
