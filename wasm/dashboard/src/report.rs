//! Reports as texts, each in the forms in which the dashboard shows it or hands it out.

use milepost::{HtmlOptions, Lang};
use wasm_bindgen::prelude::*;

use crate::Thrown;
use crate::asked::read;

trait Forms {
    /// The report in one of its forms; nothing in one that nobody asks for.
    fn form(&self, form: &str, lang: Lang) -> Option<String>;
}

/// A report, behind which one cannot see which it is.
#[wasm_bindgen]
pub struct Report(Box<dyn Forms>);

#[wasm_bindgen]
impl Report {
    /// The report as `json`, `csv`, `md` or `html`, as a `part` of a page, or as a picture: `svg`.
    pub fn form(&self, form: &str, lang: &str) -> Thrown<Option<String>> {
        Ok(self.0.form(form, read(lang)?))
    }
}

/// Lists the forms of each report: what is not listed is not in the module.
macro_rules! forms {
    ($($report:ident: $($form:ident)+;)+) => {
        $(
            impl Forms for milepost::$report {
                fn form(&self, form: &str, lang: Lang) -> Option<String> {
                    match form {
                        $(stringify!($form) => Some(form!($form of self in lang)),)+
                        _ => None,
                    }
                }
            }

            impl From<milepost::$report> for Report {
                fn from(report: milepost::$report) -> Self {
                    Self(Box::new(report))
                }
            }
        )+
    };
}

macro_rules! form {
    (json of $report:ident in $lang:ident) => {
        $report.to_json()
    };
    (csv of $report:ident in $lang:ident) => {
        $report.to_csv()
    };
    (md of $report:ident in $lang:ident) => {
        $report.to_markdown($lang)
    };
    (html of $report:ident in $lang:ident) => {
        $report.to_html(&HtmlOptions { lang: Some($lang), fragment: false })
    };
    (part of $report:ident in $lang:ident) => {
        $report.to_html(&HtmlOptions { lang: Some($lang), fragment: true })
    };
    (svg of $report:ident in $lang:ident) => {
        $report.to_svg($lang)
    };
}

forms! {
    ProgressReport: json csv md html svg;
    StatesReport: json csv md html;
    BriefReport: json csv md html;
    TimelineReport: json svg;
    ChangesReport: part;
    ExplainReport: part;
    SuccessionReport: part svg;
}
