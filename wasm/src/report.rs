//! What every report can do: its forms as text, and its data as plain objects.

use std::cell::OnceCell;

use milepost::{HtmlOptions, Lang};
use wasm_bindgen::prelude::*;

use crate::boundary::{field, only_option_text, options_json, parse_shared, thrown};

/// The data of a report as objects of JavaScript, made when first asked for and shared from then on.
#[derive(Default)]
pub(crate) struct Shared(OnceCell<JsValue>);

impl Shared {
    pub(crate) fn field(&self, key: &str, json: impl FnOnce() -> String) -> JsValue {
        field(self.0.get_or_init(|| parse_shared(&json())), key)
    }
}

/// The name of a key without the mark that lets it be a word of Rust.
pub(crate) fn plain(key: &str) -> &str {
    key.trim_start_matches("r#")
}

/// Declares a report: a class with its forms, and a getter for each key of its JSON.
///
/// Comments are texts here, since the generator of the bindings misreads those that come through a macro.
macro_rules! report {
    (
        [$($doc:tt),+ $(,)?]
        $report:ident as $object:literal {
            $($key:ident: $type:literal = $key_doc:tt,)+
        }
    ) => {
        $(#[doc = $doc])+
        #[wasm_bindgen::prelude::wasm_bindgen]
        pub struct $report {
            inner: milepost::$report,
            shared: $crate::report::Shared,
        }

        impl From<milepost::$report> for $report {
            fn from(inner: milepost::$report) -> Self {
                Self { inner, shared: $crate::report::Shared::default() }
            }
        }

        #[wasm_bindgen::prelude::wasm_bindgen]
        impl $report {
            $(
                #[doc = $key_doc]
                #[wasm_bindgen(getter, unchecked_return_type = $type)]
                pub fn $key(&self) -> wasm_bindgen::JsValue {
                    self.shared.field($crate::report::plain(stringify!($key)), || self.inner.to_json())
                }
            )+

            /// The report as canonical JSON (RFC 8785): the same bytes in every language.
            #[wasm_bindgen(js_name = toJson)]
            pub fn to_json(&self) -> String {
                self.inner.to_json()
            }

            /// The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.
            #[wasm_bindgen(js_name = toCsv)]
            pub fn to_csv(&self) -> String {
                self.inner.to_csv()
            }

            /// The report as Markdown: a table, and what one needs to read it.
            ///
            /// Figures are rounded; 100 % stands only for all, and 0 % only for none. A title that the portfolio does
            /// not translate stays as it is.
            ///
            /// @throws {MilepostError} `invalid_option` for a language that there is not
            #[wasm_bindgen(js_name = toMarkdown)]
            pub fn to_markdown(
                &self,
                #[wasm_bindgen(unchecked_optional_param_type = "RenderOptions")] options: &wasm_bindgen::JsValue,
            ) -> Result<String, wasm_bindgen::JsValue> {
                Ok(self.inner.to_markdown($crate::report::lang(options, self.inner.lang())?))
            }

            /// The report as HTML: headings, paragraphs and tables with captions, without scripts or styles.
            ///
            /// It is a document of its own, or with `fragment` a `section` to stand in another. What the portfolio says
            /// is text in it, and links lead to the web only. Cells with numbers have the class `milepost-number`.
            ///
            /// @throws {MilepostError} `invalid_option` for an option or a language that there is not
            #[wasm_bindgen(js_name = toHtml)]
            pub fn to_html(
                &self,
                #[wasm_bindgen(unchecked_optional_param_type = "HtmlOptions")] options: &wasm_bindgen::JsValue,
            ) -> Result<String, wasm_bindgen::JsValue> {
                Ok(self.inner.to_html(&$crate::report::html(options)?))
            }

            /// The report as plain text for a terminal.
            #[wasm_bindgen(js_name = toText)]
            pub fn to_text(&self) -> String {
                self.inner.to_text()
            }

            /// The report as plain objects of one's own, with the keys of its JSON.
            #[wasm_bindgen(js_name = toObject, unchecked_return_type = $object)]
            pub fn to_object(&self) -> wasm_bindgen::JsValue {
                $crate::boundary::parse(&self.inner.to_json())
            }

            // What JavaScript itself calls where a report is written as JSON or shown as text. They are not
            // part of the API, which has names of its own for both.
            #[wasm_bindgen(js_name = toJSON, skip_typescript)]
            pub fn when_written(&self) -> wasm_bindgen::JsValue {
                $crate::boundary::parse(&self.inner.to_json())
            }

            #[wasm_bindgen(js_name = toString, skip_typescript)]
            pub fn when_shown(&self) -> String {
                self.inner.to_text()
            }
        }
    };
}
pub(crate) use report;

/// Gives a report its picture.
macro_rules! picture {
    ($report:ident) => {
        #[wasm_bindgen::prelude::wasm_bindgen]
        impl $report {
            /// The report as a picture: SVG to stand in a page or in a file, without scripts or styles.
            ///
            /// It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
            /// `toHtml` holds it above the table.
            ///
            /// @throws {MilepostError} `invalid_option` for a language that there is not
            #[wasm_bindgen(js_name = toSvg)]
            pub fn to_svg(
                &self,
                #[wasm_bindgen(unchecked_optional_param_type = "RenderOptions")] options: &wasm_bindgen::JsValue,
            ) -> Result<String, wasm_bindgen::JsValue> {
                Ok(self.inner.to_svg($crate::report::lang(options, self.inner.lang())?))
            }
        }
    };
}
pub(crate) use picture;

/// The language of a rendered report, which is its own where none is asked for.
pub(crate) fn lang(options: &JsValue, own: Lang) -> Result<Lang, JsValue> {
    let lang = only_option_text(options, "lang")?;
    lang.map_or(Ok(own), |lang| lang.parse().map_err(thrown))
}

/// How a report is written as HTML.
pub(crate) fn html(options: &JsValue) -> Result<HtmlOptions, JsValue> {
    HtmlOptions::from_json(&options_json(options)?).map_err(thrown)
}
