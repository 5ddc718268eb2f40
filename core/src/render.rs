//! Reports as text: canonical JSON, CSV, Markdown, HTML, and plain text for a terminal.

mod audit;
mod blockers;
mod brief;
mod changes;
mod csv;
mod document;
mod dossier;
mod earned_schedule;
mod elements;
mod explain;
pub(crate) mod figures;
mod html;
mod impact;
mod indicators;
mod lines;
mod markdown;
mod on_scale;
mod options;
mod picture;
mod progress;
mod recommendations;
pub(crate) mod row;
mod schedule;
mod states;
mod style;
mod succession;
mod table;
mod text;
mod timeline;

pub use options::HtmlOptions;

use crate::audit::AuditReport;
use crate::blockers::report::BlockersReport;
use crate::brief::BriefReport;
use crate::canonical;
use crate::changes::report::ChangesReport;
use crate::dossier::Dossier;
use crate::earned_schedule::report::EarnedScheduleReport;
use crate::explain::report::ExplainReport;
use crate::frame::{self, ColumnKind, Sink};
use crate::graph::{Element, ElementsReport};
use crate::impact::report::ImpactReport;
use crate::indicators::IndicatorsReport;
use crate::on_scale::OnScaleReport;
use crate::portfolio::{CheckReport, Extent};
use crate::progress::report::ProgressReport;
use crate::recommendations::RecommendationsReport;
use crate::schedule::report::ScheduleReport;
use crate::states::StatesReport;
use crate::succession::SuccessionReport;
use crate::texts::Lang;
use crate::timeline::report::TimelineReport;
use document::Document;
pub(crate) use figures::moment;
pub(crate) use lines::lines;
use picture::Stands;

/// Writes the rows of a report into columns of another program, in a way of its own where it has one.
macro_rules! put {
    ($it:ident, $rows:expr, $sink:ident,) => {
        row::put_all($rows, $sink)
    };
    ($it:ident, $rows:expr, $sink:ident, $put:path) => {
        $put($it, $sink)
    };
}

/// Gives a report its forms: `$json` is what is written as JSON, `$rows` what as CSV, `$page` what a person reads.
macro_rules! forms {
    ($report:ident, |$it:ident| $json:expr, $rows:expr, $page:path) => {
        forms!($report, |$it| $json, $rows, $page, Lang::English, |_lang| None);
    };
    ($report:ident, |$it:ident| $json:expr, $rows:expr, $page:path, $lang:expr) => {
        forms!($report, |$it| $json, $rows, $page, $lang, |_lang| None);
    };
    ($report:ident, |$it:ident| $json:expr, $rows:expr, $page:path; $draw:path $(, $put:path)?) => {
        forms!(
            $report, |$it| $json, $rows, $page, Lang::English, |lang| Some($draw($it, lang, Stands::AboveTable)) $(, $put)?
        );

        impl $report {
            /// The report as a picture: SVG to stand in a page or in a file, without scripts or styles.
            ///
            /// It says in words what it shows, tells nothing by colour alone, and takes the colour of the text around it.
            /// The guide says [what it shows and how to restyle it](crate::guide::pictures).
            #[must_use]
            pub fn to_svg(&self, lang: Lang) -> String {
                $draw(self, lang, Stands::Alone).svg(Stands::Alone)
            }
        }
    };
    (
        $report:ident, |$it:ident| $json:expr, $rows:expr, $page:path, $own_lang:expr, |$lang:ident| $picture:expr
        $(, $put:path)?
    ) => {
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
                let mut text = csv::begin(&self.columns());
                self.each_row(&mut |row| csv::add(&mut text, row));
                text
            }

            /// The columns of the rows and what they hold, for [`put_rows`](Self::put_rows).
            #[doc(hidden)]
            #[must_use]
            pub fn columns(&self) -> Vec<(&'static str, ColumnKind)> {
                /// The columns of what an iterator gives, which need not be run for it.
                fn of<R: row::ReportRow>(_: &impl Iterator<Item = R>) -> Vec<(&'static str, ColumnKind)> {
                    frame::columns_of::<R>()
                }
                let $it = self;
                of(&$rows)
            }

            /// Writes the rows cell by cell into columns of another program.
            #[doc(hidden)]
            pub fn put_rows(&self, sink: &mut dyn Sink) {
                let $it = self;
                put!($it, $rows, sink, $($put)?);
            }

            fn each_row(&self, take: &mut dyn FnMut(&dyn row::Row)) {
                let $it = self;
                $rows.for_each(|row| take(&row));
            }

            /// The report as Markdown: a table, and what one needs to read it.
            ///
            /// Figures are rounded; 100 % stands only for all, and 0 % only for none. Titles are in the language too
            /// where the portfolio translates them in its table `texts`.
            #[must_use]
            pub fn to_markdown(&self, lang: Lang) -> String {
                markdown::write(&Document::from($page(self, lang)).unmarked())
            }

            /// The report as HTML: headings, paragraphs and tables with captions, without scripts.
            ///
            /// It is a document of its own, light or dark as the reader has it, or a `section` with the class `milepost` to
            /// stand in another, which says how it looks. What the portfolio says is text in it; links lead to the web only.
            /// Cells with numbers have the class `milepost-number`, those with dates `milepost-date`.
            #[must_use]
            pub fn to_html(&self, options: &HtmlOptions) -> String {
                let ($it, $lang) = (self, options.lang.unwrap_or(self.lang()));
                let _ = $it;
                html::write(&$page(self, $lang).into(), $picture, $lang, options.fragment)
            }

            /// What a notebook shows: the section, and how it looks.
            #[doc(hidden)]
            #[must_use]
            pub fn to_notebook(&self) -> String {
                html::styled(&self.to_html(&HtmlOptions { lang: None, fragment: true }))
            }

            /// The report as plain text for a terminal.
            #[must_use]
            pub fn to_text(&self) -> String {
                text::write(&Document::from($page(self, self.lang())).unmarked())
            }

            /// The language that a person reads the report in where none is asked for.
            #[must_use]
            pub fn lang(&self) -> Lang {
                let $it = self;
                let _ = $it;
                $own_lang
            }
        }
    };
}

forms!(ProgressReport, |it| it.document(), it.rows(), progress::page; picture::progress::draw, ProgressReport::put);
forms!(StatesReport, |it| it.document(), it.rows(), states::page; picture::states::draw);
forms!(ChangesReport, |it| it.document(), it.rows(), changes::page);
forms!(TimelineReport, |it| it.document(), it.rows(), timeline::page; picture::timeline::draw);
forms!(ScheduleReport, |it| it.document(), it.rows(), schedule::page; picture::schedule::draw);
forms!(ImpactReport, |it| it, it.rows.iter(), impact::page);
forms!(BlockersReport, |it| it, it.rows.iter(), blockers::page);
forms!(EarnedScheduleReport, |it| it, it.rows.iter(), earned_schedule::page);
forms!(ExplainReport, |it| it.document(), it.rows(), explain::page);
forms!(AuditReport, |it| it.document(), it.rows().map(elements::finding), audit::page);
forms!(Dossier, |it| it, it.history.iter(), dossier::page);
forms!(OnScaleReport, |it| it.document(), it.rows(), on_scale::page);
forms!(BriefReport, |it| it, it.rows.iter(), brief::page, it.lang);
forms!(SuccessionReport, |it| it, it.rows.iter(), succession::page; picture::succession::draw);
forms!(RecommendationsReport, |it| it, it.rows.iter(), recommendations::page);
forms!(IndicatorsReport, |it| it, it.rows.iter(), indicators::page);
forms!(ElementsReport, |it| it, it.rows.iter(), elements::list);
forms!(Element, |it| it, elements::columns(&it.row).into_iter(), elements::one);
forms!(Extent, |it| it, elements::dates(it).into_iter(), elements::extent);
forms!(CheckReport, |it| it, elements::findings(it).into_iter(), elements::check);
