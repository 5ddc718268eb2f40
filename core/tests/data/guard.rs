//! What is only remembered, and was read nowhere, must not slip in.

use std::collections::BTreeSet;

use crate::rows::{Data, Row, files, id, read, text};

/// Numbers, works and dates that no source at hand states, or not of what they would be put to.
const NOT_READ: &[&str] = &[
    // Acts and documents whose numbers were not seen.
    "COM(2020) 605",
    "COM(2021) 170",
    "COM(2022) 71",
    "COM(2020) 152 final, the",
    "COM(2020) 258",
    "COM(2020) 607",
    "COM(2020) 609",
    "COM(2020) 620",
    "COM(2020) 825",
    "COM(2021) 142",
    "2020/1998",
    "2020/1999",
    "2022/2065",
    "2023/1543",
    "IP/21/1663",
    "CETS",
    "2012/29",
    "2004/81",
    "2014/36",
    "32011L0036",
    "32009L0052",
    "52021DC0170",
    "52020DC0605",
    "52020DC0661",
    "52020DC0152",
    "52020SC0226",
    // Figures: 2017-2018 and 2019-2020 in full, 2019, the sum of 2021-2022, the revised total of 2023.
    "14,145",
    "14145",
    "14,311",
    "14311",
    "7,777",
    "7777",
    "7,780",
    "17,248",
    "17248",
    "10,520",
    "10520",
    "7,920",
    "1,720",
    // Days and periods.
    "23 November 2026",
    "2026-11-23",
    "18 August 2026",
    "2026-08-18",
    "17 February 2024",
    "2024-02-17",
    "2026-2030",
    // Commitments and works that were not confirmed.
    "Istanbul Convention",
    "Palermo",
    "annual transmission",
    "SOCTA",
];

/// Days of which only the month or the year was seen, or nothing.
const NOT_DAYS: [&str; 12] = [
    "2021-05-26",
    "2022-05-12",
    "2022-09-14",
    "2022-09-27",
    "2022-10-19",
    "2023-06-09",
    "2023-07-28",
    "2023-10-05",
    "2024-07-05",
    "2025-03-18",
    "2025-12-10",
    "2025-12-11",
];

/// Numbers of commitments that were not confirmed.
const NOT_CONFIRMED: [&str; 6] = ["OV-M2", "RD-C4", "RD-C5", "BM-M2", "BM-M3", "ID-C5"];

#[test]
fn nothing_remembered_slipped_in() {
    for file in files().iter().map(String::as_str).chain(["coverage.json", "README.md"]) {
        let content = read(&format!("data/{file}"));
        for word in NOT_READ {
            assert!(!content.contains(word), "{file}: nobody read `{word}`");
        }
    }
}

#[test]
fn no_day_is_more_precise_than_its_source() {
    let data = Data::embedded();
    for fact in data.table("facts") {
        assert!(!NOT_DAYS.contains(&data.happened(fact)), "`{}`: nobody read that day", id(fact));
    }
    let month = |event: &str| text(data.row(event), "held").expect("held").to_owned();
    assert_eq!(month("e/2022-05-second-protocol"), "2022-05");
    assert_eq!(month("e/2022-09-coe-recommendation"), "2022-09");
    assert_eq!(month("e/2022-09-forced-labour-proposal"), "2022-09");
    assert_eq!(month("e/2023-10-ep-committees"), "2023-10");
    assert_eq!(month("e/2025-12-victims-rights-agreement"), "2025-12");
    assert_eq!(month("e/2026-eurostat"), "2026/2026-02-25");
}

#[test]
fn no_commitment_is_guessed() {
    let data = Data::embedded();
    let numbers: BTreeSet<&str> = data.table("actions").iter().filter_map(|row| text(row, "ref")).collect();
    assert!(NOT_CONFIRMED.iter().all(|number| !numbers.contains(number)));
    assert!(data.table("actions").iter().all(|row| text(row, "basis").is_some()));
}

#[test]
fn no_figure_is_guessed() {
    let data = Data::embedded();
    let periods = |indicator: &str| -> Vec<&str> {
        let of = |row: &&Row| text(row, "indicator") == Some(indicator) && text(row, "country").is_none();
        data.table("observations").iter().filter(of).filter_map(|row| text(row, "period")).collect()
    };
    assert_eq!(periods("ind/victims"), ["2020", "2021", "2022", "2023", "2024"]);
    assert_eq!(periods("ind/suspects"), ["2020", "2022", "2023", "2024"]);
    assert_eq!(periods("ind/convicted"), ["2020", "2021", "2022", "2023", "2024"]);
    assert_eq!(periods("ind/victims-two-years"), ["2017/2018"]);
    assert!(!periods("ind/share-labour").contains(&"2022"));
}
