//! What is wrong with a document.

use milepost::{Code, Finding, Limits, Severity};
use wasm_bindgen::prelude::*;

use crate::boundary::{document_json, plain_text};
use crate::report::report;

report! {
    [
        "Everything that is wrong with a document; without rows when it would load.",
    ]
    CheckReport as "CheckDocument" {
        milepost: "string" = "The version of milepost.",
        report: "\"check\"" = "Which report it is.",
        findings_total: "number" = "How many findings there are, among the rows or not.",
        rows: "readonly Shared<Finding>[]" = "The first 1,000.",
    }
}

/// Says everything that is wrong with a document; never fails for a bad one.
///
/// Loading throws the same findings as an error. Here they are a report, to be shown or saved.
///
/// @param document - the document as a plain object, or its JSON text; or CSV texts by table, as for `fromCsv`
#[wasm_bindgen]
#[expect(unreachable_pub, reason = "only public functions are exported")]
pub fn check(
    #[wasm_bindgen(unchecked_param_type = "PortfolioDocument | string | Readonly<Record<string, string>>")]
    document: &JsValue,
) -> CheckReport {
    #[cfg(feature = "analysis")]
    if crate::boundary::is_csv(document)
        && let Ok(tables) = crate::boundary::csv_tables(document)
    {
        return milepost::check_csv(crate::boundary::pairs(&tables), &Limits::default()).into();
    }
    let text = if document.is_string() { plain_text(document, "document") } else { document_json(document) };
    match text {
        Ok(text) => milepost::check(&text, &Limits::default()).into(),
        Err(refusal) => unreadable(refusal.unchecked_ref()).into(),
    }
}

#[wasm_bindgen]
extern "C" {
    /// A `MilepostError` that the boundary threw.
    type Refusal;

    #[wasm_bindgen(method, getter)]
    fn message(this: &Refusal) -> String;

    #[wasm_bindgen(method, getter)]
    fn path(this: &Refusal) -> Option<String>;

    #[wasm_bindgen(method, getter)]
    fn hint(this: &Refusal) -> Option<String>;
}

/// The report on a document that cannot even be written as JSON.
fn unreadable(refusal: &Refusal) -> milepost::CheckReport {
    milepost::CheckReport {
        milepost: milepost::VERSION.to_owned(),
        report: "check",
        findings_total: 1,
        rows: vec![Finding {
            code: Code::NotPlainData,
            severity: Severity::Error,
            table: None,
            row: None,
            ids: Vec::new(),
            path: refusal.path(),
            message: refusal.message(),
            hint: refusal.hint(),
        }],
    }
}
