//! Ids follow the scheme of the README.

use crate::rows::{Data, Row, id, list, text};

fn assert_scheme(holds: bool, row: &Row) {
    assert!(holds, "`{}` does not follow the scheme", id(row));
}

/// The parts of an id after its first letter, if it begins with it and all are plain.
fn parts<'a>(row: &'a Row, first: &str) -> Vec<&'a str> {
    let mut parts = id(row).split('/');
    let plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    assert_scheme(parts.next() == Some(first), row);
    let parts: Vec<&str> = parts.collect();
    assert_scheme(!parts.is_empty() && parts.iter().all(|part| plain(part)), row);
    parts
}

/// The date with which a part begins: all of it up to the first word.
fn leading_date(part: &str) -> Option<&str> {
    let words: Vec<&str> = part.split('-').collect();
    let digits = words.iter().take_while(|word| word.bytes().all(|byte| byte.is_ascii_digit())).count().min(3);
    let length = words.iter().take(digits).map(|word| word.len() + 1).sum::<usize>().checked_sub(1)?;
    (words.first().is_some_and(|year| year.len() == 4)).then(|| part.split_at(length).0)
}

/// Whether a date as written begins or ends in a given one.
fn in_either_end(date: &str, of: &str) -> bool {
    of.split('/').any(|end| end.starts_with(date))
}

#[test]
fn name_strategies_areas_actions_and_milestones() {
    let data = Data::embedded();
    let below =
        |row: &Row, of: &str| assert_scheme(id(row).strip_prefix(of).is_some_and(|rest| rest.starts_with('/')), row);
    let strategies: Vec<&str> = data.table("strategies").iter().map(id).collect();
    assert_eq!(strategies, ["thb21", "ukr22", "thb26"]);
    data.table("areas").iter().for_each(|row| below(row, text(row, "strategy").expect("a strategy")));
    data.table("actions").iter().for_each(|row| below(row, &list(row, "areas")[0]));
    data.table("milestones").iter().for_each(|row| below(row, &list(row, "actions")[0]));
}

#[test]
fn name_facts_and_events() {
    let data = Data::embedded();
    for row in data.table("events") {
        let parts = parts(row, "e");
        let dated = leading_date(parts[0]).is_some_and(|date| in_either_end(date, text(row, "held").expect("held")));
        assert_scheme(parts.len() == 1 && dated, row);
    }
    for row in data.table("facts") {
        let parts = parts(row, "f");
        assert_scheme((2..=3).contains(&parts.len()), row);
        if let Some(date) = leading_date(parts[0]) {
            assert_scheme(date == parts[0] && in_either_end(date, data.happened(row)), row);
        }
    }
}

#[test]
fn name_the_rest() {
    let data = Data::embedded();
    for (table, letter, lengths) in [
        ("sources", "s", 1..=3),
        ("actors", "a", 1..=3),
        ("instruments", "i", 1..=1),
        ("recommendations", "r", 2..=2),
        ("indicators", "ind", 1..=1),
        ("themes", "t", 1..=1),
        ("groupings", "g", 1..=1),
        ("groups", "g", 2..=2),
    ] {
        for row in data.table(table) {
            assert_scheme(lengths.contains(&parts(row, letter).len()), row);
        }
    }
    for row in data.table("observations") {
        let indicator =
            text(row, "indicator").and_then(|indicator| indicator.strip_prefix("ind/")).expect("an indicator");
        let period = text(row, "period").expect("a period").replace("../", "to-").replace('/', "-");
        let country = text(row, "country").map(|country| format!("/{}", country.to_lowercase())).unwrap_or_default();
        let source = list(row, "sources")[0].trim_start_matches("s/").replace('/', "-");
        assert_eq!(id(row), format!("o/{indicator}/{period}{country}/{source}"));
    }
}
