//! What a report costs on a document of one's own, to be held against what it costs from other languages.
//!
//! `MILEPOST_BENCH_DOCUMENT=plan.json cargo bench -p milepost --bench document` prints a line for each question: what the
//! rows are, and the seconds of the shortest of several runs. `python/benches/frames.py --rust` asks it.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    missing_docs,
    reason = "a bench, not the library"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use milepost::{By, Limits, Moment, Portfolio, ProgressOptions};

const RUNS: usize = 15;

fn main() {
    let Some(path) = std::env::var_os("MILEPOST_BENCH_DOCUMENT") else {
        println!("MILEPOST_BENCH_DOCUMENT names no document");
        return;
    };
    let text = std::fs::read_to_string(path).expect("a document");
    let portfolio = Portfolio::from_json(&text, &Limits::default()).expect("it loads");
    drop(text);
    let day = "2025-01-01".parse().expect("a day");
    let moment = Moment::new(day, Some(day));
    for by in [By::Area, By::Milestone] {
        let options = ProgressOptions { by: by.clone(), ..Default::default() };
        let run = || {
            let start = Instant::now();
            let report = portfolio.progress(black_box(moment), &options).expect("it reports");
            let taken = start.elapsed();
            drop(black_box(report));
            taken
        };
        let shortest = (0..RUNS).map(|_| run()).min().unwrap_or(Duration::MAX);
        println!("{by} {:.6}", shortest.as_secs_f64());
    }
}
