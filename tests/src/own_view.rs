//! What a report says of itself in Rust must be what its JSON says.

use milepost::{
    AuditReport, ChangesReport, ExplainReport, OnScaleReport, ProgressReport, ScheduleReport, StatesReport,
    TimelineReport,
};
use serde::Serialize;
use serde_json::Value;

/// A report whose fields are public is its own JSON.
pub fn same(report: &impl Serialize, json: &Value) {
    assert_eq!(&value(report), json, "the fields and the JSON differ");
}

pub fn progress(report: &ProgressReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert_eq!(report.is_empty(), rows.is_empty());
    let options = report.options();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("total", value(&report.total())),
        ("moment", value(&report.moment())),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("by", value(&options.by)),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
        ("credit", value(&options.credit)),
        ("roll_up", value(&options.roll_up)),
        ("standing", value(&options.standing)),
        ("stale_after_days", value(&options.stale_after_days)),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

pub fn changes(report: &ChangesReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert_eq!(report.is_empty(), rows.is_empty());
    let options = report.options();
    let (before, after) = report.moments();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("totals", value(&report.totals())),
        ("hindsight", value(report.hindsight())),
        ("before", value(&before)),
        ("after", value(&after)),
        ("earlier", value(&report.earlier())),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
        ("credit", value(&options.credit)),
        ("standing", value(&options.standing)),
        ("stale_after_days", value(&options.stale_after_days)),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

pub fn schedule(report: &ScheduleReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert_eq!(report.is_empty(), rows.is_empty());
    let options = report.options();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("moment", value(&report.moment())),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
        ("standing", value(&options.standing)),
        ("start", value(&report.start())),
        ("finish", value(&report.finish())),
        ("length_days", value(&report.length_days())),
        ("unknown", value(&report.unknown())),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

pub fn timeline(report: &TimelineReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert_eq!(report.is_empty(), rows.is_empty());
    let options = report.options();
    let (start, end) = report.span();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("start", value(&start)),
        ("end", value(&end)),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("step", value(&options.step)),
        ("known_on", value(&options.known_on)),
        ("by", value(&options.by)),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
        ("credit", value(&options.credit)),
        ("standing", value(&options.standing)),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

pub fn states(report: &StatesReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert_eq!(report.is_empty(), rows.is_empty());
    let options = report.options();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("moment", value(&report.moment())),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
        ("standing", value(&options.standing)),
        ("stale_after_days", value(&options.stale_after_days)),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

pub fn explain(report: &ExplainReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert!(!report.is_empty());
    let options = report.options();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("value", value(report.value())),
        ("measure", value(&report.measure())),
        ("moment", value(&report.moment())),
        ("title", value(&report.title())),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("by", value(&report.by())),
        ("key", value(&options.key)),
        ("member", value(&options.member)),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
        ("credit", value(&options.credit)),
        ("roll_up", value(&options.roll_up)),
        ("standing", value(&options.standing)),
        ("stale_after_days", value(&options.stale_after_days)),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

pub fn audit(report: &AuditReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert_eq!(report.is_empty(), rows.is_empty());
    let options = report.options();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("counts", value(&report.counts())),
        ("sources", value(&report.sources())),
        ("moment", value(&report.moment())),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
        ("stale_after_days", value(&options.stale_after_days)),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

pub fn on_scale(report: &OnScaleReport, json: &Value) {
    let rows: Vec<Value> = report.rows().map(|row| value(&row)).collect();
    assert_eq!(report.len(), rows.len());
    assert_eq!(report.is_empty(), rows.is_empty());
    let options = report.options();
    for (key, own) in [
        ("rows", Value::Array(rows)),
        ("name", value(&report.name())),
        ("levels", value(&report.levels())),
        ("without_level", value(&report.without_level())),
        ("headline", value(&report.headline())),
        ("losses", value(&report.losses())),
        ("institution", value(&report.institution())),
        ("url", value(&report.url())),
        ("moment", value(&report.moment())),
        ("days_beyond_data", value(&report.days_beyond_data())),
        ("portfolio", value(&report.portfolio_hash())),
        ("within", value(&options.within)),
        ("where", value(&options.r#where)),
    ] {
        assert_eq!(json[key], own, "`{key}` and the JSON differ");
    }
}

/// As JSON, read back: the JSON of a report writes a whole number without a point.
fn value(own: &impl Serialize) -> Value {
    whole_numbers(serde_json::to_value(own).expect("reports are JSON"))
}

fn whole_numbers(value: Value) -> Value {
    match value {
        Value::Number(number) if number.as_f64().is_some_and(|number| number.fract() == 0.0) => {
            number.as_f64().map_or(Value::Null, |number| Value::from(number as i64))
        }
        Value::Array(list) => list.into_iter().map(whole_numbers).collect(),
        Value::Object(map) => map.into_iter().map(|(key, value)| (key, whole_numbers(value))).collect(),
        other => other,
    }
}
