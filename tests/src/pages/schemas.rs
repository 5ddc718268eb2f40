//! The JSON Schemas (2020-12) of the document and of each report, for programs that check what they are given.

use milepost::document::Document;
use milepost::{
    AuditDocument, BlockersReport, BriefReport, ChangeRow, ChangesDocument, CheckReport, Dossier, EarnedScheduleReport,
    Element, ElementsReport, ExplainDocument, ExplainRow, Extent, Finding, ImpactReport, IndicatorsReport,
    OnScaleDocument, ProgressDocument, ProgressRow, RecommendationsReport, ScaleRow, ScheduleDocument, ScheduleRow,
    StateRow, StatesDocument, SuccessionReport, TimelineDocument, TimelineRow,
};
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use super::Page;

/// All schemas, each with its title; a document is described as it may be written, a report as it is.
pub(super) fn pages() -> Vec<Page> {
    let read = || SchemaSettings::draft2020_12().for_deserialize();
    let written = || SchemaSettings::draft2020_12().for_serialize();
    vec![
        page::<Document>(read(), "core/schema/document.json", "The document of a portfolio"),
        page::<ProgressDocument<Vec<ProgressRow>>>(written(), "core/schema/progress.json", "A progress report"),
        page::<StatesDocument<Vec<StateRow>>>(written(), "core/schema/states.json", "The states of milestones"),
        page::<TimelineDocument<Vec<TimelineRow>>>(written(), "core/schema/timeline.json", "A timeline"),
        page::<ScheduleDocument<Vec<ScheduleRow>>>(written(), "core/schema/schedule.json", "What holds a plan up"),
        page::<ImpactReport>(written(), "core/schema/impact.json", "What a delay does"),
        page::<BlockersReport>(written(), "core/schema/blockers.json", "What to finish first"),
        page::<EarnedScheduleReport>(written(), "core/schema/earned_schedule.json", "Days behind the plan"),
        page::<ExplainDocument<Vec<ExplainRow>>>(written(), "core/schema/explain.json", "Why a figure is what it is"),
        page::<AuditDocument<Vec<Finding>>>(written(), "core/schema/audit.json", "What the data cannot support"),
        page::<Dossier>(written(), "core/schema/dossier.json", "Everything known of one element"),
        page::<OnScaleDocument<Vec<ScaleRow>>>(
            written(),
            "core/schema/on_scale.json",
            "Milestones on a published scale",
        ),
        page::<ChangesDocument<Vec<ChangeRow>>>(written(), "core/schema/changes.json", "What changed"),
        page::<BriefReport>(written(), "core/schema/brief.json", "A brief"),
        page::<SuccessionReport>(written(), "core/schema/succession.json", "What becomes of commitments"),
        page::<RecommendationsReport>(written(), "core/schema/recommendations.json", "Recommendations"),
        page::<IndicatorsReport>(written(), "core/schema/indicators.json", "Indicators by a published method"),
        page::<Element>(written(), "core/schema/element.json", "An element"),
        page::<ElementsReport>(written(), "core/schema/elements.json", "A list of elements"),
        page::<Extent>(written(), "core/schema/extent.json", "The extent of a portfolio"),
        page::<CheckReport>(written(), "core/schema/check.json", "What is wrong with a document"),
    ]
}

fn page<T: JsonSchema>(settings: SchemaSettings, path: &'static str, title: &str) -> Page {
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    schema["title"] = json!(title);
    tidy(&mut schema);
    Page { path, text: serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n" }
}

/// A description without the links of rustdoc and on one line.
fn plain(text: &str) -> String {
    let mut text = text.replace('\n', " ");
    while let Some((before, rest)) = text.split_once("](") {
        let (lead, name) = before.rsplit_once('[').expect("a link begins");
        let (_, after) = rest.split_once(')').expect("a link ends");
        text = format!("{lead}{name}{after}");
    }
    text
}

/// Leaves out the names of Rust's numbers, which are no formats of JSON Schema; says what a hash looks like.
fn tidy(value: &mut Value) {
    match value {
        Value::Object(map) => {
            if map.get("format").is_some_and(|format| format.is_string() && format != "date") {
                map.remove("format");
            }
            if let Some(Value::String(text)) = map.get_mut("description") {
                *text = plain(text.split("\n\n").next().unwrap_or_default());
            }
            if let Some(Value::Object(hash)) = map.get_mut("properties").and_then(|keys| keys.get_mut("portfolio")) {
                hash.insert("pattern".to_owned(), json!("^[0-9a-f]{64}$"));
            }
            map.values_mut().for_each(tidy);
        }
        Value::Array(list) => list.iter_mut().for_each(tidy),
        _ => {}
    }
}
