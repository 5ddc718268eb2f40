//! What a schedule, an impact and blockers cost, at 1,000,000 milestones with 1,500,000 links, each to a later milestone
//! within 2,000, and a fact about every second one.
//!
//! `cargo bench -p milepost --bench schedule` measures them; `MILEPOST_BENCH_MAX=100000` takes fewer milestones. The first
//! schedule of a portfolio also puts its milestones into order, which is measured apart.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a bench, not the library"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use milepost::{EarnedScheduleOptions, Limits, Moment, Portfolio, ScheduleOptions};

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
}

/// Lists of milestones that wait on others: three links for every two milestones.
fn links(milestones: usize, dice: &mut Dice) -> Vec<Vec<(usize, &'static str, u64)>> {
    let mut after = vec![Vec::new(); milestones];
    for _ in 0..milestones + milestones / 2 {
        let from = dice.roll(milestones as u64 - 1) as usize;
        let to = (from + 1 + dice.roll(2_000) as usize).min(milestones - 1);
        let kind = ["fs", "fs", "fs", "ss", "ff", "sf"][dice.roll(6) as usize];
        after[to].push((from, kind, dice.roll(5)));
    }
    after
}

/// A document of some milestones; every tenth duration is unknown where `all_known` is false.
fn document(milestones: usize, all_known: bool) -> String {
    let mut dice = Dice(20_210_414);
    let after = links(milestones, &mut dice);
    let mut text = String::from(
        r#"{"milepost":1,"strategies":[{"id":"s","title":"S","period":{"start":"2020","end":"2040"}}],"areas":[{"id":"p","strategy":"s","title":"A"}],"actions":[{"id":"c","areas":["p"],"title":"C"}],"milestones":["#,
    );
    for (at, links) in after.iter().enumerate() {
        let comma = if at > 0 { "," } else { "" };
        let _ = write!(text, r#"{comma}{{"id":"m{at}","actions":["c"],"title":"Milestone {at}","#);
        if all_known || dice.roll(10) > 0 {
            let _ = write!(text, r#""duration_days":{},"#, dice.roll(4));
        }
        let _ = write!(text, r#""due":"20{}-{:02}-15","after":["#, 20 + dice.roll(20), 1 + dice.roll(12));
        for (number, (from, kind, lag)) in links.iter().enumerate() {
            let comma = if number > 0 { "," } else { "" };
            let _ = write!(text, r#"{comma}{{"milestone":"m{from}","type":"{kind}","lag_days":{lag}}}"#);
        }
        text.push_str("]}");
    }
    text.push_str(r#"],"facts":["#);
    for at in (0..milestones).step_by(2) {
        let comma = if at > 0 { "," } else { "" };
        let status = ["not_started", "in_progress", "in_progress", "dropped"][dice.roll(4) as usize];
        let _ = write!(text, r#"{comma}{{"id":"f{at}","about":"m{at}","status":"{status}","happened":"2023-01-01"}}"#);
    }
    text.push_str("]}");
    text
}

fn measure(c: &mut Criterion) {
    let most: usize = std::env::var("MILEPOST_BENCH_MAX").ok().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let moment: Moment = "2024-06-30".parse().expect("a day");
    let options = ScheduleOptions::default();
    let mut group = c.benchmark_group(format!("schedule/{most}"));
    group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3));
    for (name, all_known) in [("known", true), ("unknown", false)] {
        let text = document(most, all_known);
        let portfolio = Portfolio::from_json(&text, &Limits::default()).expect("it loads");
        drop(text);
        if all_known {
            group.bench_function("first", |b| {
                b.iter_batched(
                    || portfolio.publishable().expect("a fresh copy"),
                    |fresh| fresh.schedule(black_box(moment), &options).expect("it schedules").len(),
                    BatchSize::PerIteration,
                );
            });
        }
        let schedule = portfolio.schedule(moment, &options).expect("it schedules");
        println!("{name}: {:?} days, {} unknown", schedule.length_days(), schedule.unknown());
        group.bench_function(format!("both_passes_{name}"), |b| {
            b.iter(|| portfolio.schedule(black_box(moment), &options).expect("it schedules").length_days());
        });
        group.bench_function(format!("rows_{name}"), |b| {
            b.iter(|| schedule.rows().filter(|row| row.critical_by_float).count());
        });
        // The first that is open: of the others nothing can be delayed.
        let open = schedule.rows().find(|row| row.state != "completed").expect("some milestone is open").key;
        group.bench_function(format!("impact_{name}"), |b| {
            b.iter(|| portfolio.impact(&open, 90, black_box(moment), &options).expect("it slips").rows.len());
        });
        let blockers = portfolio.blockers(moment, &options).expect("it reports");
        println!("{name}: {} blockers of {} overdue", blockers.rows.len(), blockers.overdue);
        group.bench_function(format!("blockers_{name}"), |b| {
            b.iter(|| portfolio.blockers(black_box(moment), &options).expect("it reports").rows.len());
        });
        let by_area = EarnedScheduleOptions::default();
        group.bench_function(format!("earned_schedule_{name}"), |b| {
            b.iter(|| portfolio.earned_schedule(black_box(moment), &by_area).expect("it reports").rows.len());
        });
    }
    group.finish();
}

criterion_group!(benches, measure);
criterion_main!(benches);
