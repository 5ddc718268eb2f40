//! What crosses between JavaScript and the core: JSON text in both directions, errors as `MilepostError`.
//!
//! The other side is `npm/src/boundary.js`.

use wasm_bindgen::prelude::*;

use crate::portfolio::Portfolio;

#[wasm_bindgen(raw_module = "./boundary.js")]
extern "C" {
    /// The JSON text of a document; throws for anything but plain data, saying where.
    #[wasm_bindgen(catch, js_name = documentJson)]
    pub(crate) fn document_json(value: &JsValue) -> Result<String, JsValue>;

    /// The JSON text of a moment.
    #[wasm_bindgen(catch, js_name = momentJson)]
    pub(crate) fn moment_json(value: &JsValue) -> Result<String, JsValue>;

    /// The JSON text of the options of a call, `{}` where there are none.
    #[wasm_bindgen(catch, js_name = optionsJson)]
    pub(crate) fn options_json(value: &JsValue) -> Result<String, JsValue>;

    /// The JSON text of an option that is an object, `{}` where it is left out. The call has no other.
    #[wasm_bindgen(catch, js_name = onlyOptionJson)]
    pub(crate) fn only_option_json(value: &JsValue, name: &str) -> Result<String, JsValue>;

    /// The JSON text of the options of a call, but for one that is no plain data.
    #[wasm_bindgen(catch, js_name = otherOptionsJson)]
    pub(crate) fn other_options_json(value: &JsValue, name: &str) -> Result<String, JsValue>;

    /// Another handle on a portfolio among the options, if it is given.
    #[wasm_bindgen(catch, js_name = optionHandle)]
    pub(crate) fn option_handle(value: &JsValue, name: &str) -> Result<Option<Portfolio>, JsValue>;

    /// An option that is a text, if it is given. The call has no other.
    #[wasm_bindgen(catch, js_name = onlyOptionText)]
    pub(crate) fn only_option_text(value: &JsValue, name: &str) -> Result<Option<String>, JsValue>;

    /// Names and texts by turns, from an object of texts; throws for anything else.
    #[cfg(feature = "analysis")]
    #[wasm_bindgen(catch, js_name = csvTables)]
    pub(crate) fn csv_tables(value: &JsValue) -> Result<Vec<String>, JsValue>;

    /// Whether all that stands in an object is text, and something does.
    #[cfg(feature = "analysis")]
    #[wasm_bindgen(js_name = isCsv)]
    pub(crate) fn is_csv(value: &JsValue) -> bool;

    /// An object of texts, from names and texts by turns.
    #[cfg(feature = "analysis")]
    #[wasm_bindgen(js_name = textsByName)]
    pub(crate) fn texts_by_name(texts: Vec<String>) -> JsValue;

    /// A text as it is; throws for anything else.
    #[wasm_bindgen(catch, js_name = plainText)]
    pub(crate) fn plain_text(value: &JsValue, name: &str) -> Result<String, JsValue>;

    /// Another handle on the portfolio behind `value`; throws for anything else.
    ///
    /// A parameter of type `&Portfolio` would throw errors of the generated code's own.
    #[wasm_bindgen(catch, js_name = secondHandle)]
    pub(crate) fn second_handle(value: &JsValue, name: &str) -> Result<Portfolio, JsValue>;

    /// Plain objects for one caller, who may change them.
    pub(crate) fn parse(json: &str) -> JsValue;

    #[wasm_bindgen(js_name = milepostError)]
    fn milepost_error(json: &str) -> JsValue;
}

/// An error of the core as it is thrown.
#[expect(clippy::needless_pass_by_value, reason = "it fits `map_err`")]
pub(crate) fn thrown(error: milepost::Error) -> JsValue {
    milepost_error(&error.to_json())
}

/// Names and texts that come by turns.
#[cfg(feature = "analysis")]
pub(crate) fn pairs(texts: &[String]) -> impl Iterator<Item = (&str, &str)> {
    texts.chunks(2).filter_map(|pair| if let [name, text] = pair { Some((&**name, &**text)) } else { None })
}
