//! What `ts-rs` cannot derive: types that are text in JSON.

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

/// Declares an enum of words as the union of its literal texts.
macro_rules! as_words {
    ($type:ty) => {
        impl ts_rs::TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = Self;

            fn name(config: &ts_rs::Config) -> String {
                <Self as ts_rs::TS>::inline(config)
            }

            fn inline(_: &ts_rs::Config) -> String {
                let words: Vec<String> = Self::WORDS.iter().map(|word| format!("{word:?}")).collect();
                words.join(" | ")
            }
        }
    };
}
pub(crate) use as_words;
