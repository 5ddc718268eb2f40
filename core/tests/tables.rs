//! Tables as CSV and column by column: what is written is read again, and what is wrong is told where it is.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;

use chrono::NaiveDate;
use milepost::document::{
    Action, After, AfterType, Area, Document, Extra, Fact, Indicator, Milestone, Observation, Period, Point, Ref,
    Source, Status, Strategy as Plan, Text, Theme,
};
use milepost::frame::{Datum, Frame, FrameTable, Given};
use milepost::{Date, Limits, Portfolio};
use proptest::prelude::*;

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{0,9}", "[\"',;\t\r\n= ]{0,6}", "[0-9.e-]{1,4}", "\\PC{0,8}", Just(String::new())]
}

fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(serde_json::Value::from),
        any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(serde_json::Value::from),
        any::<i32>().prop_map(serde_json::Value::from),
        any_text().prop_map(serde_json::Value::from),
        Just(serde_json::Value::Null),
    ];
    leaf.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(serde_json::Value::from),
            prop::collection::btree_map(any_text(), inner, 0..3)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

fn any_extra() -> impl Strategy<Value = Option<Extra>> {
    let name = prop_oneof!["x_[a-c]", any_text().prop_map(|text| format!("x_{text}"))];
    // In JSON a null is absent; a document in code would keep it.
    let value = any_value().prop_filter("present", |value| !value.is_null());
    prop::option::of(prop::collection::btree_map(name, value, 1..3))
}

fn any_ref() -> impl Strategy<Value = Option<Ref>> {
    prop::option::of(prop_oneof![
        any::<i32>().prop_map(|number| Ref::Number(f64::from(number))),
        any::<f64>().prop_filter("finite", |x| x.is_finite()).prop_map(Ref::Number),
        any_text().prop_map(Ref::Text),
    ])
}

fn any_date() -> impl Strategy<Value = Date> {
    prop::sample::select(vec!["2021", "2022-Q3", "2022-07", "2023-02-28", "2021-07-12/2021-07-13", "../2024-02-25"])
        .prop_map(|text| text.parse().unwrap())
}

prop_compose! {
    fn any_milestone(at: usize)(
        title in any_text(), criterion in prop::option::of(any_text()), due in prop::option::of(any_date()),
        continuing in prop::option::of(any::<bool>()), weight in prop::option::of(0.0..1e9_f64),
        duration_days in prop::option::of(any::<u32>()),
        after in prop::collection::vec(
            (0..at.max(1), prop::option::of(prop::sample::select(AfterType::ALL)), prop::option::of(any::<i32>())), 0..3,
        ),
        own in (any_ref(), any_extra()),
    ) -> Milestone {
        let after = after.into_iter().filter(|_| at > 0).map(|(before, order, lag_days)| {
            After { milestone: format!("m/{before}-0").into(), r#type: order, lag_days }
        });
        Milestone {
            id: format!("m/{at}-0").into(), actions: vec!["1".into(), "2".into()], title, criterion, due, continuing,
            weight, duration_days, after: after.collect(), r#ref: own.0, extra: own.1, ..Default::default()
        }
    }
}

prop_compose! {
    fn any_document()(
        lang in prop::option::of("[a-z]{2}"),
        period in prop::option::of(Just(Period { start: "2021".parse().unwrap(), end: "2025".parse().unwrap() })),
        titles in prop::collection::vec(any_text(), 5),
        milestones in (0..4_usize).prop_flat_map(|n| (0..n).map(any_milestone).collect::<Vec<_>>()),
        value in prop::option::of(-1e9..1e9_f64),
        own in (any_ref(), any_extra()),
        note in prop::option::of(any_text()),
    ) -> Document {
        let source = Source { id: "007".into(), title: titles[0].clone(), ..Default::default() };
        Document {
            lang,
            strategies: vec![Plan {
                id: "s".into(), title: titles[1].clone(), period, documents: vec!["007".into()], r#ref: own.0,
                extra: own.1, ..Default::default()
            }],
            areas: vec![Area { id: "a".into(), strategy: "s".into(), title: titles[2].clone(), ..Default::default() }],
            actions: ["1", "2"].map(|id| Action {
                id: id.into(), areas: vec!["a".into()], title: titles[3].clone(), ..Default::default()
            }).into(),
            facts: milestones.iter().map(|milestone| Fact {
                about: milestone.id.clone(), status: Some(Status::InProgress), progress: Some(0.25),
                happened: Some("2022".parse().unwrap()), sources: vec!["007".into()], note: note.clone(),
                ..Default::default()
            }).collect(),
            indicators: vec![Indicator {
                id: "i".into(), title: "I".into(),
                target: value.map(|_| Point { period: "2030".parse().unwrap(), value }),
                baseline: note.as_ref().map(|_| Point { period: "2020".parse().unwrap(), value: None }),
                ..Default::default()
            }],
            observations: vec![Observation {
                id: None, indicator: "i".into(), period: "2021".parse().unwrap(), value: value.unwrap_or(-0.0),
                flag: None, country: note.clone(), published: None, sources: Vec::new(), note, r#ref: None, extra: None,
            }],
            themes: vec![Theme { id: "t".into(), title: titles[4].clone(), ..Default::default() }],
            texts: vec![Text {
                element: "t".into(), column: "title".into(), lang: "fr".into(), text: titles[4].clone(),
                ..Default::default()
            }],
            sources: vec![source],
            milestones,
            ..Default::default()
        }
    }
}

proptest! {
    #[test]
    fn what_is_written_as_csv_is_read_again(document in any_document()) {
        let portfolio = Portfolio::from_document(document, &Limits::default()).unwrap();
        let tables = portfolio.to_csv();
        let again = Portfolio::from_csv(&tables, &Limits::default());
        let again = again.map_err(|error| error.to_json()).unwrap();
        prop_assert_eq!(again.to_json(), portfolio.to_json());
        prop_assert_eq!(again.hash(), portfolio.hash());
    }

    #[test]
    fn no_text_makes_it_fall_over(
        text in prop_oneof!["[\",;\r\n\ta-z0-9.()=+-]{0,60}", ".{0,40}"], table in prop::sample::select(milepost::document::TABLES),
    ) {
        let header: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        let tables = [(table.name, text.clone()), ("themes.csv", format!("{}\n{text}", header.join(",")))];
        let _ = milepost::check_csv(tables, &Limits::default());
    }
}

/// The first findings of tables: path, code, hint.
fn told(tables: &[(&str, &str)]) -> Vec<(String, String, Option<String>)> {
    let report = milepost::check_csv(tables.iter().copied(), &Limits::default());
    let row = |finding: milepost::Finding| (finding.path.unwrap_or_default(), finding.code.to_string(), finding.hint);
    report.rows.into_iter().map(row).collect()
}

#[test]
fn everything_that_is_wrong_is_told_where_a_spreadsheet_shows_it() {
    let strategies = "id;title;adopted;period.start;period.ende;weight\r\n\
                      s;S;15.07.2026;2021;2025;1\r\n\
                      \r\n\
                      s2;\"two\r\nlines\";2026;;;;;x\r\n\
                      s3;;;;;\r\n";
    let areas = "id,strategy,title\na,nowhere,A\n";
    let found = told(&[("areas.csv", areas), ("strategies", strategies)]);
    let found: Vec<(&str, &str)> = found.iter().map(|(path, code, _)| (&**path, &**code)).collect();
    assert_eq!(
        found,
        [
            ("strategies.csv row 1 column period.ende", "unknown_column"),
            ("strategies.csv row 1 column weight", "unknown_column"),
            ("strategies.csv row 2 column adopted", "malformed_date"),
            ("strategies.csv row 2 column period", "wrong_type"),
            ("strategies.csv row 4", "ragged_row"),
            ("strategies.csv row 5 column title", "missing_column"),
            ("areas.csv row 2 column strategy", "unknown_reference"),
        ]
    );
}

#[test]
fn cells_are_read_by_what_their_column_holds() {
    let milestones = "id\tactions\ttitle\tdue\tcontinuing\tweight\tafter\tref\tx_note\n\
                      007\t1, 2;3\t 1.50 \t2026-Q3 \tFALSE\t 0.5\t\t0012\t0012\n\
                      8\t1|2\tTitle\t\t\t\t007(ss-10) 007\t12\t12\n";
    let tables = [
        ("strategies", "id,title\ns,S\n"),
        ("areas", "id,strategy,title\na,s,A\n"),
        ("actions", "id,areas,title\n1,a,One\n2,a,Two\n3,a,Three\n"),
        ("milestones", milestones),
    ];
    let portfolio = Portfolio::from_csv(tables, &Limits::default()).unwrap();
    assert_eq!(
        portfolio.element("007").unwrap().row,
        serde_json::json!({
            "id": "007", "actions": ["1", "2", "3"], "title": " 1.50 ", "due": "2026-Q3", "continuing": false,
            "weight": 0.5, "ref": "0012", "x_note": "0012",
        })
    );
    let row = portfolio.element("8").unwrap().row;
    assert_eq!(
        row["after"],
        serde_json::json!([{"milestone": "007", "type": "ss", "lag_days": -10}, {"milestone": "007"}])
    );
    assert_eq!((&row["ref"], &row["x_note"]), (&serde_json::json!(12.0), &serde_json::json!(12)));
}

#[test]
fn a_decimal_comma_is_not_guessed_at() {
    let tables = [("milestones", "id;actions;title;weight\nm;;M;0,5\n")];
    let weight = &told(&tables)[0];
    assert_eq!(weight.2.as_deref(), Some("write a point: 0.5"));
}

#[test]
fn limits_hold() {
    let rows = [("themes", "id,title\na,A\nb,B\n")];
    let told = |limits: &Limits| Portfolio::from_csv(rows, limits).map(drop).map_err(|error| error.code().to_string());
    assert_eq!(told(&Limits { max_rows: 2, ..Default::default() }), Ok(()));
    assert_eq!(told(&Limits { max_rows: 1, ..Default::default() }), Err("limit_exceeded".to_owned()));
    assert_eq!(told(&Limits { max_bytes: 10, ..Default::default() }), Err("limit_exceeded".to_owned()));
}

/// Rows of any cells.
struct Rows(Vec<Vec<Datum<'static>>>);

impl Frame for Rows {
    fn rows(&self) -> usize {
        self.0.len()
    }

    fn cell(&self, column: usize, row: usize) -> Datum<'_> {
        self.0[row][column].clone()
    }
}

fn text(text: &'static str) -> Datum<'static> {
    Datum::Text(text.into())
}

#[test]
fn frames_in_several_batches_are_one_table() {
    let day = NaiveDate::from_ymd_opt(2024, 2, 29).unwrap();
    let period = Datum::Object(vec![("start", text("2021")), ("end", Datum::Day(day))]);
    let first = Rows(vec![vec![text("s"), text("S"), period, Datum::Day(day)]]);
    let second = Rows(vec![vec![text("t"), text("T"), Datum::Null, text("2024-Q1")]]);
    let columns = ["id", "title", "period", "adopted"].map(str::to_owned).to_vec();
    let head = Rows(vec![vec![Datum::Whole(1), text("de")]]);
    let tables: [Given<'_>; 3] = [
        FrameTable { name: "strategies".into(), columns, batches: vec![&first, &second] }.into(),
        FrameTable { name: "milepost".into(), columns: vec!["milepost".into(), "lang".into()], batches: vec![&head] }
            .into(),
        Given::Rows("themes".into(), r#"[{"id": "x", "title": "X"}]"#.into()),
    ];
    let portfolio = Portfolio::from_frames(&tables, &Limits::default()).unwrap();
    let json = r#"{"milepost": 1, "lang": "de", "themes": [{"id": "x", "title": "X"}], "strategies": [
        {"id": "s", "title": "S", "period": {"start": "2021", "end": "2024-02-29"}, "adopted": "2024-02-29"},
        {"id": "t", "title": "T", "adopted": "2024-Q1"}
    ]}"#;
    assert_eq!(portfolio.hash(), Portfolio::from_json(json, &Limits::default()).unwrap().hash());
}

#[test]
fn frames_say_what_is_wrong_as_json_does() {
    let rows = Rows(vec![vec![text("s"), Datum::Whole(7), text("2021.5.1"), Datum::Number(f64::NAN)]]);
    let columns = ["id", "title", "adopted", "x_own"].map(str::to_owned).to_vec();
    let table = FrameTable { name: "strategies".into(), columns, batches: vec![&rows] };
    let error = Portfolio::from_frames(&[table.into()], &Limits::default()).unwrap_err();
    let found: BTreeMap<_, _> =
        error.findings().iter().map(|finding| (finding.path.clone().unwrap(), finding.message.clone())).collect();
    assert_eq!(found["strategies[0].title"], "this should be a text, not `7`");
    assert_eq!(found["strategies[0].adopted"], "`2021.5.1` is not a date: it is not written as one");
    assert!(found["strategies[0].x_own"].contains("NaN"), "{found:?}");
    assert_eq!(found.len(), 3);
}
