//! What every report can do: its forms as text. Its data as objects is made of its JSON, in `npm/src/reports.js`.

use milepost::{HtmlOptions, Lang};
use wasm_bindgen::prelude::*;

use crate::boundary::{only_option_text, options_json, thrown};

/// The forms of a report, behind which one cannot see which it is: what is done with them is compiled once.
pub(crate) trait Forms {
    fn json(&self) -> String;
    fn csv(&self) -> String;
    fn markdown(&self, lang: Lang) -> String;
    fn html(&self, options: &HtmlOptions) -> String;
    fn text(&self) -> String;
    fn lang(&self) -> Lang;
    /// The picture; only of those that have one.
    fn svg(&self, _: Lang) -> String {
        String::new()
    }
}

/// Declares a report: a class with its forms, and a property for each key of its JSON.
///
/// The class is declared to TypeScript here, as a text. Its properties are those getters that `npm/src/reports.js`
/// gives it, for which the program that packs the package reads the names from this declaration.
macro_rules! report {
    (
        [$($doc:literal),+ $(,)?]
        $report:ident as $object:literal {
            $($key:tt: $type:literal = $key_doc:literal,)+
        }
        $(and $svg:ident)?
    ) => {
        #[wasm_bindgen::prelude::wasm_bindgen(skip_typescript)]
        pub struct $report(Box<dyn $crate::report::Forms>);

        impl From<milepost::$report> for $report {
            fn from(report: milepost::$report) -> Self {
                Self(Box::new(report))
            }
        }

        impl $crate::report::Forms for milepost::$report {
            fn json(&self) -> String {
                self.to_json()
            }

            fn csv(&self) -> String {
                self.to_csv()
            }

            fn markdown(&self, lang: milepost::Lang) -> String {
                self.to_markdown(lang)
            }

            fn html(&self, options: &milepost::HtmlOptions) -> String {
                self.to_html(options)
            }

            fn text(&self) -> String {
                self.to_text()
            }

            fn lang(&self) -> milepost::Lang {
                milepost::$report::lang(self)
            }

            $(fn svg(&self, lang: milepost::Lang) -> String {
                self.$svg(lang)
            })?
        }

        #[wasm_bindgen::prelude::wasm_bindgen]
        impl $report {
            #[wasm_bindgen(js_name = toJson, skip_typescript)]
            pub fn to_json(&self) -> String {
                self.0.json()
            }

            #[wasm_bindgen(js_name = toCsv, skip_typescript)]
            pub fn to_csv(&self) -> String {
                self.0.csv()
            }

            #[wasm_bindgen(js_name = toMarkdown, skip_typescript)]
            pub fn to_markdown(&self, options: &wasm_bindgen::JsValue) -> Result<String, wasm_bindgen::JsValue> {
                $crate::report::markdown(&*self.0, options)
            }

            #[wasm_bindgen(js_name = toHtml, skip_typescript)]
            pub fn to_html(&self, options: &wasm_bindgen::JsValue) -> Result<String, wasm_bindgen::JsValue> {
                $crate::report::html(&*self.0, options)
            }

            #[wasm_bindgen(js_name = toText, skip_typescript)]
            pub fn to_text(&self) -> String {
                self.0.text()
            }

            $(#[wasm_bindgen(js_name = toSvg, skip_typescript)]
            pub fn $svg(&self, options: &wasm_bindgen::JsValue) -> Result<String, wasm_bindgen::JsValue> {
                $crate::report::svg(&*self.0, options)
            })?
        }

        const _: () = {
            #[wasm_bindgen::prelude::wasm_bindgen(typescript_custom_section)]
            const DECLARATION: &str = concat!(
                "/**\n", $(" * ", $doc, "\n",)+ " *
 * What its getters give is shared and frozen; `toObject()` gives plain objects of your own.
 */
export class ", stringify!($report), " {
  private constructor();
  free(): void;
  [Symbol.dispose](): void;
  /** The report as canonical JSON (RFC 8785): the same bytes in every language. */
  toJson(): string;
  /** The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces. */
  toCsv(): string;
  /**
   * The report as Markdown: a table, and what one needs to read it.
   *
   * Figures are rounded; 100 % stands only for all, and 0 % only for none. A title that the portfolio does
   * not translate stays as it is.
   *
   * @throws {MilepostError} `invalid_option` for a language that there is not
   */
  toMarkdown(options?: RenderOptions): string;
  /**
   * The report as HTML: headings, paragraphs and tables with captions, without scripts.
   *
   * It is a document of its own, light or dark as the reader has it, or with `fragment` a `section` to stand in another,
   * which says how it looks. What the portfolio says is text in it, and links lead to the web only. Cells with numbers have
   * the class `milepost-number`, those with dates `milepost-date`.
   *
   * @throws {MilepostError} `invalid_option` for an option or a language that there is not
   */
  toHtml(options?: HtmlOptions): string;
  /** The report as plain text for a terminal. */
  toText(): string;
", $($crate::report::declared!($svg),)? "  /** The report as plain objects of one's own, with the keys of its JSON. */
  toObject(): ", $object, ";\n",
                $("  /** ", $key_doc, " */\n  readonly ", stringify!($key), ": ", $type, ";\n",)+
                "}\n"
            );
        };
    };
}
pub(crate) use report;

/// Declares what reports with a picture can do as well.
#[cfg_attr(not(target_arch = "wasm32"), expect(unused_macros, reason = "declarations are made for the web alone"))]
macro_rules! declared {
    (to_svg) => {
        "  /**
   * The report as a picture: SVG to stand in a page or in a file, without scripts or styles.
   *
   * It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
   * `toHtml` holds it above the table.
   *
   * @throws {MilepostError} `invalid_option` for a language that there is not
   */
  toSvg(options?: RenderOptions): string;
"
    };
}
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(unused_imports, reason = "declarations are made for the web alone")
)]
pub(crate) use declared;

/// A report as Markdown, in its own language where none is asked for.
pub(crate) fn markdown(report: &dyn Forms, options: &JsValue) -> Result<String, JsValue> {
    Ok(report.markdown(lang(report, options)?))
}

/// A report as a picture, in its own language where none is asked for.
pub(crate) fn svg(report: &dyn Forms, options: &JsValue) -> Result<String, JsValue> {
    Ok(report.svg(lang(report, options)?))
}

fn lang(report: &dyn Forms, options: &JsValue) -> Result<Lang, JsValue> {
    only_option_text(options, "lang")?.map_or(Ok(report.lang()), |lang| lang.parse().map_err(thrown))
}

/// A report as HTML.
pub(crate) fn html(report: &dyn Forms, options: &JsValue) -> Result<String, JsValue> {
    Ok(report.html(&HtmlOptions::from_json(&options_json(options)?).map_err(thrown)?))
}
