//! Small random portfolios, skewed to the cases in which rules meet, and random questions about them.

use chrono::{Days, NaiveDate};
use milepost::{By, Credit, Id, Moment, ProgressOptions, RollUp, StandingFilter, Where};
use serde_json::{Map, Value, json};

/// Numbers that look random and are the same every time (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % sides as u64) as usize
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.roll(100) < percent
    }

    pub(crate) fn one<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.roll(list.len())].clone()
    }

    fn some(&mut self, list: &[String], most: usize) -> Vec<String> {
        let count = 1 + self.roll(most);
        let mut picked: Vec<String> = (0..count).map(|_| self.one(list)).collect();
        picked.sort();
        picked.dedup();
        picked
    }

    /// A few days that are met again and again.
    fn day(&mut self) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(2023, 1, 1).unwrap();
        let (month, near) = (self.roll(12) as u64, self.one(&[0, 0, 1, 14, 29, 30]));
        first + Days::new(month * 61 + near)
    }

    /// A date of any precision.
    fn date(&mut self) -> String {
        let day = self.day();
        match self.roll(10) {
            0 => day.format("%Y-%m").to_string(),
            1 => day.format("%Y").to_string(),
            2 => format!("{}-Q{}", day.format("%Y"), 1 + self.roll(4)),
            3 => format!("{day}/{}", day + Days::new(self.one(&[1, 40]))),
            4 => format!("../{day}"),
            _ => day.to_string(),
        }
    }
}

/// Titles of every length; none has an id in it.
fn title(dice: &mut Dice, what: &str) -> String {
    let words = dice.one(&[1, 3, 3, 12, 40]);
    (0..words).map(|at| format!("{what}{at}")).collect::<Vec<_>>().join(" ")
}

fn maybe(
    row: &mut Map<String, Value>,
    percent: usize,
    dice: &mut Dice,
    key: &str,
    value: impl FnOnce(&mut Dice) -> Value,
) {
    if dice.chance(percent) {
        row.insert(key.to_owned(), value(dice));
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn numbered(kind: &str, count: usize) -> Vec<String> {
    (0..count).map(|at| format!("id-{kind}{at}")).collect()
}

/// Adds to the row of a number what it has besides id and title.
type Finish<'a> = &'a mut dyn FnMut(usize, &mut Dice, &mut Map<String, Value>);

pub(crate) fn document(dice: &mut Dice) -> Value {
    let strategies = numbered("s", 2);
    let areas = numbered("p", 3);
    let actions = numbered("c", 4);
    let actors = numbered("a", 4);
    let sources = numbered("q", 4);
    let milestones = numbered("m", 2 + dice.roll(5));
    let rows = |ids: &[String], dice: &mut Dice, row: Finish<'_>| {
        let all: Vec<Value> = ids
            .iter()
            .enumerate()
            .map(|(at, id)| {
                let mut made = object(json!({"id": id, "title": title(dice, "Title")}));
                row(at, dice, &mut made);
                Value::Object(made)
            })
            .collect();
        Value::Array(all)
    };
    let mut document = json!({"milepost": 1, "themes": [{"id": "id-t", "title": "Theme"}]});
    document["groupings"] = json!([{"id": "id-grouping", "title": "Grouping"}]);
    document["groups"] =
        json!([{"id": "id-g", "title": "Group", "grouping": "id-grouping", "actions": [actions[0], actions[2]]}]);
    document["strategies"] = rows(&strategies, dice, &mut |_, dice, row| {
        maybe(row, 60, dice, "adopted", |dice| dice.date().into());
        maybe(row, 60, dice, "compiled", |dice| dice.date().into());
    });
    document["areas"] = rows(&areas, dice, &mut |_, dice, row| {
        row.insert("strategy".to_owned(), dice.one(&strategies).into());
    });
    let actor_rows: Vec<Value> = actors
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let mut row = object(json!({"id": id, "name": title(dice, "Actor")}));
            if at > 0 {
                maybe(&mut row, 40, dice, "part_of", |dice| actors[dice.roll(at)].clone().into());
            }
            maybe(&mut row, 40, dice, "country", |_| "AT".into());
            Value::Object(row)
        })
        .collect();
    document["actors"] = actor_rows.into();
    document["actions"] = rows(&actions, dice, &mut |_, dice, row| {
        row.insert("areas".to_owned(), dice.some(&areas, 2).into());
        maybe(row, 60, dice, "responsible", |dice| dice.some(&actors, 2).into());
        maybe(row, 50, dice, "themes", |_| json!(["id-t"]));
    });
    document["sources"] = rows(&sources, dice, &mut |at, dice, row| {
        maybe(row, 80, dice, "publisher", |dice| dice.one(&actors).into());
        maybe(row, 50, dice, "published", |dice| dice.date().into());
        if at > 0 {
            maybe(row, 30, dice, "based_on", |dice| json!([sources[dice.roll(at)]]));
        }
    });
    document["milestones"] = rows(&milestones, dice, &mut |at, dice, row| {
        row.insert("actions".to_owned(), dice.some(&actions, 2).into());
        maybe(row, 60, dice, "due", |dice| dice.date().into());
        maybe(row, 25, dice, "committed", |dice| dice.date().into());
        maybe(row, 50, dice, "kind", |dice| dice.one(&["report", "law"]).into());
        maybe(row, 20, dice, "continuing", |_| true.into());
        maybe(row, 60, dice, "weight", |dice| dice.one(&[0.0, 0.1, 0.3, 0.7, 3.0, 1e-7]).into());
        maybe(row, 40, dice, "members", |dice| dice.some(&actors, 3).into());
        maybe(row, 20, dice, "ref", |_| "7".into());
        if at > 0 {
            maybe(row, 40, dice, "after", |dice| json!([{"milestone": milestones[dice.roll(at)]}]));
        }
    });
    document["facts"] = facts(dice, &document["milestones"], &sources).into();
    document
}

fn facts(dice: &mut Dice, milestones: &Value, sources: &[String]) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    for milestone in milestones.as_array().unwrap() {
        let mut own: Vec<String> = Vec::new();
        for _ in 0..dice.one(&[0, 1, 2, 3, 5, 8]) {
            let id = format!("id-f{}", all.len());
            let mut fact = object(json!({"id": id, "about": milestone["id"], "happened": dice.date()}));
            maybe(&mut fact, 45, dice, "published", |dice| dice.date().into());
            let statuses =
                ["completed", "completed", "in_progress", "in_progress", "not_started", "dropped", "withdrawn"];
            maybe(&mut fact, 88, dice, "status", |dice| dice.one(&statuses).into());
            if fact.get("status").and_then(Value::as_str) == Some("in_progress") {
                maybe(&mut fact, 50, dice, "progress", |dice| dice.one(&[0.0, 0.1, 0.25, 1.0 / 3.0, 1.0]).into());
            }
            maybe(&mut fact, 20, dice, "due", |dice| dice.date().into());
            maybe(&mut fact, 60, dice, "standing", |dice| dice.one(&["claimed", "assessed", "on_record"]).into());
            maybe(&mut fact, 75, dice, "sources", |dice| dice.some(sources, 2).into());
            if let (Some(members), None) = (milestone["members"].as_array(), fact.get("due")) {
                maybe(&mut fact, 55, dice, "member", |dice| dice.one(members));
            }
            if !own.is_empty() && dice.chance(20) {
                // Only what is older is retracted, so that there is no circle.
                fact.insert("retracts".to_owned(), dice.one(&own).into());
            }
            own.push(id);
            all.push(Value::Object(fact));
        }
    }
    all
}

/// A moment and options.
pub(crate) fn query(dice: &mut Dice) -> (Moment, ProgressOptions) {
    let as_of = dice.day() + Days::new(dice.one(&[0, 0, 1, 45, 300]));
    let known_on = dice.chance(50).then(|| dice.day() + Days::new(dice.one(&[0, 1, 45, 300])));
    let ways = [
        By::Strategy,
        By::Area,
        By::Action,
        By::Milestone,
        By::Actor,
        By::Theme,
        By::Member,
        By::Kind,
        By::Grouping(Id::from("id-grouping")),
    ];
    let by = dice.one(&ways);
    let rolls_up = matches!(by, By::Strategy | By::Area | By::Action);
    let within = ["id-s0", "id-p1", "id-c2", "id-m0", "id-t", "id-a1", "id-g"];
    let options = ProgressOptions {
        within: dice.chance(25).then(|| vec![dice.one(&within).into(), dice.one(&within).into()]),
        r#where: dice.chance(15).then(|| Where { country: Some(vec!["AT".to_owned()]), ..Where::default() }),
        credit: dice.one(Credit::ALL),
        roll_up: if rolls_up && dice.chance(50) { RollUp::Children } else { RollUp::Milestones },
        standing: if dice.chance(30) { StandingFilter::Assessed } else { StandingFilter::Any },
        stale_after_days: dice.one(&[0, 30, 270]),
        by,
    };
    (Moment::new(as_of, known_on), options)
}
