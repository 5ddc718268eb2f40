//! What loading and asking cost, at 1,000, 100,000 and 1,000,000 milestones with two facts each.
//!
//! `cargo bench -p milepost` measures all; `MILEPOST_BENCH_MAX=100000` leaves the largest out.
//! The memory that a loaded portfolio takes is printed beside.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench, not the library"
)]

use std::alloc::System;
use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use milepost::{
    By, ExplainOptions, KnownOn, Limits, Measure, Moment, Portfolio, ProgressOptions, StatesOptions, TimelineOptions,
};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How many bytes are allocated now.
fn live() -> usize {
    let stats = ALLOCATOR.stats();
    stats.bytes_allocated - stats.bytes_deallocated
}

/// Numbers that look random and are the same every time (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    fn day(&mut self) -> String {
        format!("20{:02}-{:02}-{:02}", 19 + self.roll(7), 1 + self.roll(12), 1 + self.roll(28))
    }
}

/// A document of some milestones: 1 strategy for 1,000 of them, 5 areas a strategy, 10 actions an area.
fn document(milestones: usize) -> String {
    let mut dice = Dice(20_210_414);
    let strategies = milestones.div_ceil(1_000);
    let (areas, actions) = (strategies * 5, strategies * 50);
    let mut text = String::from("{\"milepost\":1");
    let table = |text: &mut String, name: &str, rows: usize, row: &mut dyn FnMut(&mut String, usize)| {
        let _ = write!(text, ",\"{name}\":[");
        for at in 0..rows {
            if at > 0 {
                text.push(',');
            }
            row(text, at);
        }
        text.push(']');
    };
    table(&mut text, "strategies", strategies, &mut |text, at| {
        let _ =
            write!(text, r#"{{"id":"s{at}","title":"Strategy {at}","adopted":"2019-01-01","compiled":"2025-12-31"}}"#);
    });
    table(&mut text, "areas", areas, &mut |text, at| {
        let _ = write!(text, r#"{{"id":"p{at}","strategy":"s{}","title":"Area {at}"}}"#, at / 5);
    });
    table(&mut text, "actors", 200, &mut |text, at| {
        let _ = write!(text, r#"{{"id":"a{at}","name":"Actor {at}"}}"#);
    });
    table(&mut text, "actions", actions, &mut |text, at| {
        let _ = write!(
            text,
            r#"{{"id":"c{at}","areas":["p{}"],"title":"Action {at}","responsible":["a{}"]}}"#,
            at / 10,
            at % 200
        );
    });
    table(&mut text, "sources", 5_000, &mut |text, at| {
        let _ = write!(
            text,
            r#"{{"id":"q{at}","title":"Source {at}","publisher":"a{}","published":"{}"}}"#,
            at % 200,
            dice.day()
        );
    });
    table(&mut text, "milestones", milestones, &mut |text, at| {
        // Milestones of an action stand together, as people write them; some serve a second one elsewhere.
        let action = at * actions / milestones;
        let second = if dice.roll(6) == 0 { format!(",\"c{}\"", dice.roll(actions as u64)) } else { String::new() };
        let due = dice.day();
        let _ = write!(
            text,
            r#"{{"id":"m{at}","actions":["c{action}"{second}],"title":"Milestone number {at}","due":"{due}"}}"#
        );
    });
    table(&mut text, "facts", milestones * 2, &mut |text, at| {
        let status = ["not_started", "in_progress", "completed", "completed", "dropped"][dice.roll(5) as usize];
        let (about, day, source) = (at / 2, dice.day(), dice.roll(5_000));
        let _ = write!(
            text,
            r#"{{"id":"f{at}","about":"m{about}","status":"{status}","happened":"{day}","sources":["q{source}"]}}"#
        );
    });
    text.push('}');
    text
}

fn measure(c: &mut Criterion) {
    let most: usize = std::env::var("MILEPOST_BENCH_MAX").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let moment: Moment = "2024-06-30".parse().expect("a day");
    c.bench_function("embedded/load", |b| {
        let text = milepost::embedded().to_json();
        b.iter(|| Portfolio::from_json(black_box(&text), &Limits::default()).expect("it loads"));
    });
    for size in [1_000, 100_000, 1_000_000].into_iter().filter(|size| *size <= most) {
        let mut group = c.benchmark_group("portfolio");
        group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
        let text = document(size);
        group.bench_with_input(BenchmarkId::new("load", size), &text, |b, text| {
            b.iter(|| Portfolio::from_json(text, &Limits::default()).expect("it loads"));
        });
        let before = live();
        let portfolio = Portfolio::from_json(&text, &Limits::default()).expect("it loads");
        let taken = live() - before;
        drop(text);
        println!("portfolio/memory/{size}: {:.1} MB loaded", taken as f64 / 1e6);
        for by in [By::Area, By::Milestone] {
            let options = ProgressOptions { by: by.clone(), ..Default::default() };
            group.bench_with_input(BenchmarkId::new(format!("progress_by_{by}"), size), &options, |b, options| {
                b.iter(|| portfolio.progress(black_box(moment), options).expect("it reports"));
            });
        }
        group.bench_function(BenchmarkId::new("states", size), |b| {
            b.iter(|| {
                let states = portfolio.states(black_box(moment), &StatesOptions::default()).expect("it reports");
                states.rows().filter(|row| row.overdue == "certainly").count()
            });
        });
        let (start, end) = ("2020-01-31".parse().expect("a day"), "2024-12-31".parse().expect("a day"));
        for (name, known_on) in [("timeline", KnownOn::Everything), ("timeline_as_published", KnownOn::AsPublished)] {
            let options = TimelineOptions { known_on, ..Default::default() };
            group.bench_with_input(BenchmarkId::new(name, size), &options, |b, options| {
                b.iter(|| portfolio.timeline(start, end, options).expect("it reports").len());
            });
        }
        let earlier: Moment = "2023-06-30".parse().expect("a day");
        group.bench_function(BenchmarkId::new("changes", size), |b| {
            b.iter(|| portfolio.changes(black_box(earlier), moment, &Default::default()).expect("it reports").len());
        });
        let area = ExplainOptions { key: Some("p0".to_owned()), ..Default::default() };
        group.bench_with_input(BenchmarkId::new("explain_area", size), &area, |b, area| {
            b.iter(|| portfolio.explain(Measure::CompletionLow, moment, area).expect("a figure").rows().count());
        });
        // The first one builds the graph, which is then there for all.
        portfolio.dossier("m0", moment).expect("an element");
        group.bench_function(BenchmarkId::new("dossier", size), |b| {
            b.iter(|| portfolio.dossier(black_box("m1"), moment).expect("an element"));
        });
        group.bench_function(BenchmarkId::new("hash", size), |b| {
            b.iter_batched(
                || portfolio.publishable().expect("a fresh copy"),
                |fresh| fresh.hash(),
                criterion::BatchSize::PerIteration,
            );
        });
        group.finish();
    }
}

criterion_group!(benches, measure);
criterion_main!(benches);
