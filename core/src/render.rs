//! Reports as text: canonical JSON, CSV, Markdown, and plain text for a terminal.

mod csv;
mod elements;
mod figures;
mod indicators;
mod progress;
mod recommendations;
pub(crate) mod row;
mod states;
mod succession;
mod table;

use crate::canonical;
use crate::graph::{Element, ElementsReport};
use crate::indicators::IndicatorsReport;
use crate::portfolio::{CheckReport, Extent};
use crate::progress::report::ProgressReport;
use crate::recommendations::RecommendationsReport;
use crate::states::StatesReport;
use crate::succession::SuccessionReport;
use crate::texts::Lang;

/// Gives a report its forms: `$json` is what is written as JSON, `$rows` what as CSV, `$page` what a person reads.
macro_rules! forms {
    ($report:ident, |$it:ident| $json:expr, $rows:expr, $page:path) => {
        impl $report {
            /// The report as canonical JSON (RFC 8785): the same bytes in every language.
            #[must_use]
            pub fn to_json(&self) -> String {
                let $it = self;
                canonical::to_string(&$json)
            }

            /// The rows as CSV (RFC 4180) under a line of column names; lists are parted by spaces.
            #[must_use]
            pub fn to_csv(&self) -> String {
                let $it = self;
                csv::write($rows)
            }

            /// The report as Markdown: a table, and what one needs to read it.
            ///
            /// Figures are rounded; 100 % stands only for all, and 0 % only for none. Titles are in the language too
            /// where the portfolio translates them in its table `texts`.
            #[must_use]
            pub fn to_markdown(&self, lang: Lang) -> String {
                $page(self, lang).markdown()
            }

            /// The report as plain text for a terminal.
            #[must_use]
            pub fn to_text(&self) -> String {
                $page(self, Lang::English).text()
            }
        }
    };
}

forms!(ProgressReport, |it| it.document(), it.rows(), progress::page);
forms!(StatesReport, |it| it.document(), it.rows(), states::page);
forms!(SuccessionReport, |it| it, it.rows.iter().cloned(), succession::pages);
forms!(RecommendationsReport, |it| it, it.rows.iter().cloned(), recommendations::page);
forms!(IndicatorsReport, |it| it, it.rows.iter().cloned(), indicators::page);
forms!(ElementsReport, |it| it, it.rows.iter().cloned(), elements::list);
forms!(Element, |it| it, elements::columns(it).into_iter(), elements::one);
forms!(Extent, |it| it, elements::dates(it).into_iter(), elements::extent);
forms!(CheckReport, |it| it, elements::findings(it).into_iter(), elements::check);
