//! What pictures cost: each kind with the most rows that it draws, and by milestone over a million of them.
//!
//! `cargo bench -p milepost --bench pictures` measures all; `MILEPOST_BENCH_MAX=100000` leaves the largest out. How long
//! the texts are is printed beside.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench, not the library"
)]

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use milepost::{By, KnownOn, Lang, Limits, Moment, Portfolio, ProgressOptions, Step, TimelineOptions};

/// How many rows a picture has at most.
const ROWS: usize = 2_000;

/// Milestones of 40 areas, every tenth of which takes 27 members; each waits on the one before, and on one long before.
fn portfolio(milestones: usize, members: bool) -> Portfolio {
    let mut text = String::from(
        r#"{"milepost":1,"strategies":[{"id":"s","title":"A strategy","adopted":"2020-01-01","period":{"start":"2020-01-01","end":"2030"},"compiled":"2026-01-01"}]"#,
    );
    let table = |text: &mut String, name: &str, rows: usize, row: &dyn Fn(&mut String, usize)| {
        let _ = write!(text, ",\"{name}\":[");
        for at in 0..rows {
            if at > 0 {
                text.push(',');
            }
            row(text, at);
        }
        text.push(']');
    };
    table(&mut text, "areas", 40, &|text, at| {
        let _ = write!(text, r#"{{"id":"a{at}","strategy":"s","title":"Area {at}, with a title of some length"}}"#);
    });
    table(&mut text, "actions", 400, &|text, at| {
        let _ = write!(text, r#"{{"id":"c{at}","areas":["a{}"],"title":"Action {at}"}}"#, at / 10);
    });
    table(&mut text, "actors", 27, &|text, at| {
        let _ =
            write!(text, r#"{{"id":"m{at}","name":"Member {at}","country":"X{}"}}"#, char::from(b'A' + at as u8 % 26));
    });
    table(&mut text, "milestones", milestones, &|text, at| {
        let action = at * 400 / milestones;
        let (year, month) = (2020 + at % 10, 1 + at % 12);
        let _ = write!(
            text,
            r#"{{"id":"n{at:07}","actions":["c{action}"],"title":"Milestone number {at}, which is called something longer than fits into one line","duration_days":{},"due":"{year}-{month:02}""#,
            at % 9
        );
        if members && at % 10 == 0 {
            let all: Vec<String> = (0..27).map(|member| format!("\"m{member}\"")).collect();
            let _ = write!(text, r#","members":[{}]"#, all.join(","));
        }
        if at % 50 > 0 {
            let _ = write!(
                text,
                r#","after":[{{"milestone":"n{:07}"}},{{"milestone":"n{:07}","type":"ff"}}]"#,
                at - 1,
                at / 2
            );
        }
        text.push('}');
    });
    table(&mut text, "facts", milestones / 2, &|text, at| {
        let status = if at % 3 == 0 { "completed" } else { "in_progress" };
        let (about, year, month) = (at * 2, 2020 + at % 6, 1 + at % 12);
        let _ = write!(text, r#"{{"about":"n{about:07}","status":"{status}","happened":"{year}-{month:02}-01"}}"#);
    });
    text.push('}');
    Portfolio::from_json(&text, &Limits { max_bytes: u64::MAX, max_rows: u64::MAX }).expect("it is a portfolio")
}

fn measure(c: &mut Criterion) {
    let most: usize = std::env::var("MILEPOST_BENCH_MAX").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let moment: Moment = "2025-06-30".parse().expect("a day");
    let mut drawn = |name: &str, draw: &dyn Fn() -> String| {
        println!("{name}: {} bytes", draw().len());
        c.bench_function(name, |b| b.iter(|| black_box(draw())));
    };
    let full = portfolio(ROWS, false);
    let schedule = full.schedule(moment, &Default::default()).expect("a schedule");
    drawn("schedule/2000", &|| schedule.to_svg(Lang::English));
    let by_milestone = ProgressOptions { by: By::Milestone, ..Default::default() };
    let progress = full.progress(moment, &by_milestone).expect("a report");
    drawn("progress/2000", &|| progress.to_svg(Lang::English));
    let with_members = portfolio(ROWS, true);
    let states = with_members.states(moment, &Default::default()).expect("states");
    drawn("states/2000 with members", &|| states.to_svg(Lang::English));
    let options =
        TimelineOptions { by: Some(By::Area), step: Step::Week, known_on: KnownOn::Everything, ..Default::default() };
    let (start, end) = ("2020-01-01".parse::<Moment>().expect("a day"), moment);
    let timeline = full.timeline(start.as_of, end.as_of, &options).expect("a timeline");
    drawn("timeline/40 charts of 287 days", &|| timeline.to_svg(Lang::English));
    if most < 1_000_000 {
        return;
    }
    let large = portfolio(1_000_000, false);
    let progress = large.progress(moment, &by_milestone).expect("a report");
    drawn("progress/1000000, of which 2000", &|| progress.to_svg(Lang::English));
    let schedule = large.schedule(moment, &Default::default()).expect("a schedule");
    drawn("schedule/1000000, of which 2000", &|| schedule.to_svg(Lang::English));
    let states = large.states(moment, &Default::default()).expect("states");
    drawn("states/1000000, of which 2000", &|| states.to_svg(Lang::English));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10);
    targets = measure
}
criterion_main!(benches);
