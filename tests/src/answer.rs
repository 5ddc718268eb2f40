//! Answers: what a call gives, as the one line that every language must give.

use milepost::{
    AuditOptions, AuditReport, BlockersReport, BriefOptions, BriefReport, CalendarOptions, ChangesOptions,
    ChangesReport, CheckReport, Dossier, EarnedScheduleOptions, EarnedScheduleReport, Element, ElementsOptions,
    ElementsReport, Error, ExplainOptions, ExplainReport, Extent, GraphOptions, HtmlOptions, ImpactReport,
    IndicatorsOptions, IndicatorsReport, Lang, Limits, Measure, NeighboursOptions, OnScaleOptions, OnScaleReport,
    Portfolio, ProgressOptions, ProgressReport, ReachOptions, RecommendationsOptions, RecommendationsReport,
    ScheduleOptions, ScheduleReport, StatesOptions, StatesReport, SuccessionOptions, SuccessionReport, TimelineOptions,
    TimelineReport,
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::arguments::Arguments;
use crate::cases::{Call, Case};
use crate::document;
use crate::own_view;

/// The answer to one call.
pub struct Answer {
    /// The whole of it, as JSON.
    pub full: String,
    /// The line in `.expected`: the whole, or its digest.
    pub line: String,
}

/// The answers to all calls of a case.
///
/// # Panics
/// Where the case cannot be run, or where two ways to the same answer differ.
pub fn answers(case: &Case) -> Vec<Answer> {
    let loaded = load(case);
    if let Err(error) = &loaded {
        let only_loads = case.calls.iter().all(|call| ["load", "check"].contains(&&*call.call));
        assert!(only_loads, "the document does not load: {}", error.to_json());
    }
    case.calls.iter().map(|call| answer(case, &loaded, call)).collect()
}

fn answer(case: &Case, loaded: &Result<Portfolio, Error>, call: &Call) -> Answer {
    let result = match &*call.call {
        "load" => loaded.clone().map(Given::Portfolio),
        "check" => Ok(Given::Report(Box::new(check(case)))),
        _ => self::call(loaded.as_ref().expect("checked above"), call),
    };
    let full = result.and_then(|given| given.line(call));
    let full = full.unwrap_or_else(|error| format!(r#"{{"error":{}}}"#, error.to_json()));
    let line = if call.digest { digest(&full) } else { full.clone() };
    Answer { full, line }
}

fn digest(line: &str) -> String {
    let hex: String = Sha256::digest(line.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    format!(r#"{{"bytes":{},"sha256":"{hex}"}}"#, line.len())
}

/// Loads what the case says; a document in both ways that there are.
pub fn load(case: &Case) -> Result<Portfolio, Error> {
    let limits: Limits = case.limits.as_ref().map_or_else(Limits::default, |limits| {
        serde_json::from_value(limits.clone()).expect("the limits of a case are limits")
    });
    match (case.whole_document(), &case.text, &case.csv, case.embedded) {
        (Some(document), None, None, false) => load_document(&document, &limits),
        (None, Some(text), None, false) => Portfolio::from_json(text, &limits),
        (None, None, Some(tables), false) => Portfolio::from_csv(tables, &limits),
        (None, None, None, true) => Ok(milepost::embedded()),
        _ => panic!("a case has one of `document`, `text`, `csv` and `embedded`"),
    }
}

fn load_document(document: &Value, limits: &Limits) -> Result<Portfolio, Error> {
    let from_text = Portfolio::from_json(&document.to_string(), limits);
    if let Some(plain) = document::plain(document) {
        let from_rows = Portfolio::from_document(plain, limits);
        let line = |loaded: &Result<Portfolio, Error>| loaded.as_ref().map_or_else(Error::to_json, Portfolio::to_json);
        assert_eq!(line(&from_text), line(&from_rows), "`from_json` and `from_document` differ");
    }
    from_text
}

fn check(case: &Case) -> CheckReport {
    if let Some(tables) = &case.csv {
        return milepost::check_csv(tables, &Limits::default());
    }
    let text = case.whole_document().map(|document| document.to_string());
    let text = text.as_ref().or(case.text.as_ref()).expect("`check` needs a document or a text");
    milepost::check(text, &Limits::default())
}

/// A method of a portfolio by its name.
fn call(portfolio: &Portfolio, call: &Call) -> Result<Given, Error> {
    let mut arguments = Arguments::new(&call.args);
    let given = match &*call.call {
        "merge" => {
            let other = arguments.value("other");
            let other = load_document(&other["document"], &Limits::default()).expect("the other document loads");
            Given::Portfolio(portfolio.merge(&other)?)
        }
        "with_rows" => Given::Portfolio(with_rows(portfolio, &arguments.value("tables"))?),
        "publishable" => Given::Portfolio(portfolio.publishable()?),
        "to_json" => Given::Json(portfolio.to_json()),
        "to_csv" => Given::Json(serde_json::to_string(&portfolio.to_csv()).expect("texts are JSON")),
        "hash" => Given::Text(portfolio.hash()),
        "extent" => Given::report(portfolio.extent()),
        "progress" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.progress(moment, &arguments.options(ProgressOptions::from_json)?)?)
        }
        "states" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.states(moment, &arguments.options(StatesOptions::from_json)?)?)
        }
        "explain" => {
            let moment = arguments.moment()?;
            let measure: Measure =
                arguments.text("measure").parse().map_err(|error: Error| error.with_path("measure"))?;
            Given::report(portfolio.explain(measure, moment, &arguments.options(ExplainOptions::from_json)?)?)
        }
        "audit" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.audit(moment, &arguments.options(AuditOptions::from_json)?)?)
        }
        "dossier" => {
            let id = arguments.text("id");
            Given::report(portfolio.dossier(&id, arguments.moment()?)?)
        }
        "on_scale" => {
            let name = arguments.text("name").parse()?;
            let moment = arguments.moment()?;
            Given::report(portfolio.on_scale(name, moment, &arguments.options(OnScaleOptions::from_json)?)?)
        }
        "timeline" => {
            let (start, end) = (arguments.day("start")?, arguments.day("end")?);
            Given::report(portfolio.timeline(
                start.as_of,
                end.as_of,
                &arguments.options(TimelineOptions::from_json)?,
            )?)
        }
        "changes" => {
            let (before, after) = (arguments.moment_named("before"), arguments.moment_named("after"));
            let earlier = arguments.maybe("earlier").filter(|earlier| !earlier.is_null()).map(|other| {
                load_document(&other["document"], &Limits::default()).expect("the earlier document loads")
            });
            let options = ChangesOptions { earlier, ..arguments.options(ChangesOptions::from_json)? };
            Given::report(portfolio.changes(before?, after?, &options)?)
        }
        "brief" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.brief(moment, &arguments.options(BriefOptions::from_json)?)?)
        }
        "succession" => {
            let old = arguments.text("old");
            let moment = arguments.moment()?;
            Given::report(portfolio.succession(&old, moment, &arguments.options(SuccessionOptions::from_json)?)?)
        }
        "recommendations" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.recommendations(moment, &arguments.options(RecommendationsOptions::from_json)?))
        }
        "indicators" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.indicators(moment, &arguments.options(IndicatorsOptions::from_json)?)?)
        }
        "schedule" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.schedule(moment, &arguments.options(ScheduleOptions::from_json)?)?)
        }
        "impact" => {
            let (id, delay_days) = (arguments.text("id"), arguments.whole("delay_days"));
            let moment = arguments.moment()?;
            let options = arguments.options(ScheduleOptions::from_json)?;
            Given::report(portfolio.impact(&id, delay_days, moment, &options)?)
        }
        "blockers" => {
            let moment = arguments.moment()?;
            Given::report(portfolio.blockers(moment, &arguments.options(ScheduleOptions::from_json)?)?)
        }
        "earned_schedule" => {
            let moment = arguments.moment()?;
            let options = arguments.options(EarnedScheduleOptions::from_json)?;
            Given::report(portfolio.earned_schedule(moment, &options)?)
        }
        "element" => Given::report(portfolio.element(&arguments.text("id"))?),
        "elements" => Given::report(portfolio.elements(&arguments.options(ElementsOptions::from_json)?)),
        "neighbours" => {
            let id = arguments.text("id");
            Given::report(portfolio.neighbours(&id, &arguments.options(NeighboursOptions::from_json)?)?)
        }
        "reach" => {
            let id = arguments.text("id");
            Given::report(portfolio.reach(&id, &arguments.options(ReachOptions::from_json)?)?)
        }
        "path" => Given::report(portfolio.path(&arguments.text("source"), &arguments.text("target"))?),
        "calendar" => {
            let moment = arguments.moment()?;
            Given::Text(portfolio.calendar(moment, &arguments.options(CalendarOptions::from_json)?)?)
        }
        "graph" => {
            let format = arguments.text("format").parse().map_err(|error: Error| error.with_path("format"))?;
            Given::Text(portfolio.graph(format, &arguments.options(GraphOptions::from_json)?)?)
        }
        other => panic!("no operation is called `{other}`"),
    };
    arguments.finish();
    Ok(given)
}

fn with_rows(portfolio: &Portfolio, tables: &Value) -> Result<Portfolio, Error> {
    let from_text = portfolio.with_rows_json(&tables.to_string(), &Limits::default());
    if let Some(Ok(rows)) = tables.as_object().filter(|tables| tables.get("milepost").is_none()).map(document::rows) {
        let line = |made: Result<&Portfolio, &Error>| made.map_or_else(Error::to_json, Portfolio::to_json);
        let from_rows = portfolio.with_rows(rows);
        assert_eq!(line(from_text.as_ref()), line(from_rows.as_ref()), "`with_rows` and `with_rows_json` differ");
    }
    from_text
}

/// What a call gave.
enum Given {
    Portfolio(Portfolio),
    Report(Box<dyn Report>),
    Json(String),
    Text(String),
}

impl Given {
    fn report(report: impl Report + 'static) -> Self {
        Self::Report(Box::new(report))
    }

    /// The line: JSON as it is, any other text as a JSON string.
    fn line(self, call: &Call) -> Result<String, Error> {
        let then = call.then.as_deref();
        let mut arguments = Arguments::new(&call.then_args);
        let quoted = |text: String| Value::String(text).to_string();
        let line = match (self, then) {
            (Self::Json(json), None) => json,
            (Self::Text(text), None) => quoted(text),
            (Self::Portfolio(portfolio), None | Some("to_json")) => portfolio.to_json(),
            (Self::Portfolio(portfolio), Some("hash")) => quoted(portfolio.hash()),
            (Self::Report(report), None | Some("to_json" | "to_object")) => {
                let json = report.json();
                if !call.digest {
                    report.compare(&serde_json::from_str(&json).expect("a report is JSON"));
                }
                json
            }
            (Self::Report(report), Some("to_csv")) => quoted(report.csv()),
            (Self::Report(report), Some("to_text")) => quoted(report.text()),
            (Self::Report(report), Some(then @ ("to_markdown" | "to_svg"))) => {
                let lang = arguments.options(|json| {
                    let options: Value = serde_json::from_str(json).expect("it was written as JSON");
                    options["lang"].as_str().map_or_else(|| Ok(report.lang()), str::parse)
                })?;
                let picture = || report.svg(lang).unwrap_or_else(|| panic!("`{}` has no picture", call.call));
                quoted(if then == "to_svg" { picture() } else { report.markdown(lang) })
            }
            (Self::Report(report), Some("to_html")) => quoted(report.html(&arguments.options(HtmlOptions::from_json)?)),
            (_, then) => panic!("`{}` gives nothing that has `{}`", call.call, then.unwrap_or_default()),
        };
        arguments.finish();
        Ok(line)
    }
}

/// What every report can do.
trait Report {
    fn lang(&self) -> Lang;
    fn html(&self, options: &HtmlOptions) -> String;
    fn json(&self) -> String;
    fn csv(&self) -> String;
    fn markdown(&self, lang: Lang) -> String;
    fn text(&self) -> String;
    /// Its picture, if it has one.
    fn svg(&self, lang: Lang) -> Option<String>;
    /// Compares what the report says of itself in Rust with its JSON.
    fn compare(&self, json: &Value);
}

macro_rules! report {
    (@svg $self:ident, $lang:ident) => {
        None
    };
    (@svg $self:ident, $lang:ident, $picture:ident) => {
        Some($self.$picture($lang))
    };
    ($($report:ident: $compare:path $(, $picture:ident)?;)+) => {
        $(impl Report for $report {
            fn lang(&self) -> Lang {
                self.lang()
            }
            fn html(&self, options: &HtmlOptions) -> String {
                self.to_html(options)
            }
            fn json(&self) -> String {
                self.to_json()
            }
            fn csv(&self) -> String {
                self.to_csv()
            }
            fn markdown(&self, lang: Lang) -> String {
                self.to_markdown(lang)
            }
            fn text(&self) -> String {
                self.to_text()
            }
            fn svg(&self, lang: Lang) -> Option<String> {
                let _ = lang;
                report!(@svg self, lang $(, $picture)?)
            }
            fn compare(&self, json: &Value) {
                $compare(self, json);
            }
        })+
    };
}

report! {
    AuditReport: own_view::audit;
    BlockersReport: own_view::same;
    BriefReport: own_view::same;
    ChangesReport: own_view::changes;
    CheckReport: own_view::same;
    Dossier: own_view::same;
    EarnedScheduleReport: own_view::same;
    Extent: own_view::same;
    Element: own_view::same;
    ElementsReport: own_view::same;
    ExplainReport: own_view::explain;
    ImpactReport: own_view::same;
    OnScaleReport: own_view::on_scale;
    ProgressReport: own_view::progress, to_svg;
    ScheduleReport: own_view::schedule, to_svg;
    StatesReport: own_view::states, to_svg;
    TimelineReport: own_view::timeline, to_svg;
    SuccessionReport: own_view::same, to_svg;
    RecommendationsReport: own_view::same;
    IndicatorsReport: own_view::same;
}
