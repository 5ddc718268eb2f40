//! `core/src/guide/five-moments.md`: what could be said of the EU strategy on five days.

use std::collections::BTreeMap;
use std::fmt::Write;

use milepost::{Lang, Moment, Portfolio, ProgressOptions, StateRow, StatesOptions};
use serde_json::Value;

use super::plain;

/// The strategy.
const STRATEGY: &str = "thb21";

/// The days, as a person writes them, and what makes them worth a look.
const MOMENTS: [(&str, &str, &str); 5] = [
    ("2022-12-19", "19 December 2022", "the fourth progress report and the proposal to revise the directive come out"),
    (
        "2023-11-10",
        "10 November 2023",
        "the Commission reports on a meeting that discussed progress under three main areas",
    ),
    ("2025-01-20", "20 January 2025", "the fifth progress report comes out"),
    ("2025-12-19", "19 December 2025", "a press release says that the next strategy is being consulted on"),
    ("2026-07-01", "1 July 2026", "the day up to which sources were read"),
];

/// The strategy on one day, told by what was published by then.
struct Known {
    day: &'static str,
    headline: String,
    table: String,
    /// The remarks below the table.
    remarks: Vec<String>,
    states: Vec<StateRow>,
}

impl Known {
    fn on(portfolio: &Portfolio, (iso, day, _): (&str, &'static str, &str)) -> Self {
        let moment = Moment::from_json(&format!(r#"{{"as_of":"{iso}","known_on":"{iso}"}}"#)).expect("a moment");
        let within = Some(vec![STRATEGY.into()]);
        let options = ProgressOptions { within: within.clone(), ..Default::default() };
        let report = portfolio.progress(moment, &options).expect("a report").to_markdown(Lang::English);
        let mut parts = report.trim_end().split("\n\n").map(str::to_owned);
        let _title = parts.next();
        let (headline, table) = (parts.next().expect("a headline"), parts.next().expect("a table"));
        let options = StatesOptions { within, ..Default::default() };
        let states = portfolio.states(moment, &options).expect("states").rows().collect();
        Self { day, headline, table, remarks: parts.collect(), states }
    }

    /// The total of the table, by the headings of its columns.
    fn total(&self) -> BTreeMap<&str, &str> {
        let cells = |line: &'_ str| -> Vec<(usize, usize)> {
            let bars: Vec<usize> = line.match_indices(" | ").map(|(at, _)| at).collect();
            let starts = std::iter::once(2).chain(bars.iter().map(|at| at + 3));
            starts.zip(bars.iter().copied().chain([line.len() - 2])).collect()
        };
        let (head, total) = (self.table.lines().next().expect("a head"), self.table.lines().last().expect("a total"));
        let pairs = cells(head).into_iter().zip(cells(total));
        pairs.map(|((from, to), (start, end))| (&head[from..to], total[start..end].trim_matches('*'))).collect()
    }

    fn state_before(&self, row: &StateRow) -> Option<&StateRow> {
        self.states.iter().find(|before| before.key == row.key && before.member == row.member)
    }
}

/// Whether a duty is kept up.
fn is_upheld(row: &StateRow) -> bool {
    row.in_plan && !row.stalled && ["in_progress", "completed"].contains(&row.status)
}

/// The page.
pub(super) fn page(portfolio: &Portfolio) -> String {
    let known: Vec<Known> = MOMENTS.into_iter().map(|moment| Known::on(portfolio, moment)).collect();
    let mut page = String::from(
        "<!-- Written by `cargo run -p conformance --bin pages`; not edited by hand. -->\n\
         # The strategy at five moments\n\n\
         What could be said, on five days, of how far the EU Strategy on Combatting Trafficking in Human Beings \
         2021-2025 had got. Each part is the report of that day: what had happened by then, told only by what had been \
         published by then (`as_of` and `known_on` are both that day; see [clocks]). The figures are those of \
         [measures]; what the data covers, and what not, stands in `core/data/README.md`.\n\n\
         | day | why |\n| :-- | :-- |\n",
    );
    for (_, day, why) in MOMENTS {
        writeln!(page, "| {day} | {why} |").expect("a text grows");
    }
    page.push_str(&overview(&known));
    for (at, now) in known.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &known[at]);
        write!(page, "\n## {}\n\n{}\n\n{}\n", now.day, now.headline, now.table).expect("a text grows");
        page.push_str(&step(portfolio, before, now));
    }
    page.push_str(&remarks(&known));
    page
}

/// The totals of all moments, side by side.
fn overview(known: &[Known]) -> String {
    let columns = ["Milestones", "Completed", "In progress", "Not reported", "Completion", "Planned", "Kept up"];
    let mut text = String::from("\n## Side by side\n\n| | ");
    text += &columns.join(" | ");
    text += " |\n| :-- |";
    text += &" --: |".repeat(columns.len());
    for now in known {
        let total = now.total();
        let cells: Vec<&str> = columns.iter().map(|column| total.get(column).copied().unwrap_or("–")).collect();
        write!(text, "\n| {} | {} |", now.day, cells.join(" | ")).expect("a text grows");
    }
    text += "\n\nThe plan grows: steps that nobody had promised in 2021, such as those of a law that was proposed later, \
             enter it on the day they are set. So a share can fall while nothing is undone.\n\n\
             Below each report stands what is new in it. Why it is new (it happened, it became known late, a \
             statement was corrected) is what `changes` tells.\n";
    text
}

/// What is new in a moment.
fn step(portfolio: &Portfolio, before: Option<&Known>, now: &Known) -> String {
    let was = |row: &StateRow| before.and_then(|before| before.state_before(row)).cloned();
    let mut text = match before {
        Some(before) => format!("\n### New since {}\n", before.day),
        None => "\n### What stands by then\n".to_owned(),
    };
    let mut sentence = |lead: &str, by_member: bool, fits: &dyn Fn(&StateRow, Option<&StateRow>) -> bool| {
        let mut named: Vec<String> = now
            .states
            .iter()
            .filter(|row| fits(row, was(row).as_ref()))
            .map(|row| if by_member { name_of(portfolio, row) } else { plain(&row.title) })
            .collect();
        named.dedup();
        if before.is_some() && !named.is_empty() {
            write!(text, "\n{lead}: {}.\n", named.join("; ")).expect("a text grows");
        }
    };
    sentence("New in the plan", false, &|row, was| row.in_plan && !was.is_some_and(|was| was.in_plan));
    sentence("No longer in the plan", false, &|row, was| !row.in_plan && was.is_some_and(|was| was.in_plan));
    sentence("Duties kept up again", true, &|row, was| {
        row.continuing && is_upheld(row) && was.is_some_and(|was| !is_upheld(was) && was.status != "unreported")
    });
    sentence("Duties not kept up any more", true, &|row, was| {
        row.continuing && !is_upheld(row) && was.is_some_and(is_upheld)
    });
    let changed: Vec<(&StateRow, Option<StateRow>)> = now
        .states
        .iter()
        .map(|row| (row, was(row)))
        .filter(|(row, was)| row.status != was.as_ref().map_or("unreported", |was| was.status))
        .collect();
    if changed.is_empty() {
        return text + "\nNo milestone stands otherwise than before.\n";
    }
    text += "\n| Milestone | Stands as | Since | Deciding fact | Its sources |\n| :-- | :-- | :-- | :-- | :-- |\n";
    for (row, was) in changed {
        let before = was.filter(|was| was.status != "unreported").map(|was| format!(", before {}", words(was.status)));
        let since = row.since.map(|since| since.to_string()).unwrap_or_default();
        let (fact, sources) = row.fact.as_ref().map(|fact| reason(portfolio, fact)).unwrap_or_default();
        writeln!(
            text,
            "| {} | {}{} | {since} | {fact} | {sources} |",
            name_of(portfolio, row),
            words(row.status),
            before.unwrap_or_default(),
        )
        .expect("a text grows");
    }
    text
}

/// The title of a milestone, with the member that the row is about.
fn name_of(portfolio: &Portfolio, row: &StateRow) -> String {
    let member = row.member.as_ref().map(|member| format!(" ({})", title_of(portfolio, member)));
    plain(&row.title) + &member.unwrap_or_default()
}

fn words(status: &str) -> String {
    status.replace('_', " ")
}

fn title_of(portfolio: &Portfolio, id: &str) -> String {
    plain(&portfolio.element(id).unwrap_or_else(|error| panic!("{error}")).title)
}

/// A fact and the titles of its sources, or of those of its event.
fn reason(portfolio: &Portfolio, fact: &str) -> (String, String) {
    let row_of = |id: &str| portfolio.element(id).unwrap_or_else(|error| panic!("{error}")).row;
    let list = |row: &Value| -> Vec<String> {
        let cells = row["sources"].as_array().into_iter().flatten();
        cells.map(|cell| cell.as_str().expect("an id").to_owned()).collect()
    };
    let row = row_of(fact);
    let own = list(&row);
    let sources = match row["event"].as_str() {
        Some(event) if own.is_empty() => list(&row_of(event)),
        _ => own,
    };
    let source = |id: &String| {
        let row = row_of(id);
        let publisher = title_of(portfolio, row["publisher"].as_str().expect("a publisher"));
        let published = row["published"].as_str().unwrap_or("undated");
        let title = plain(row["title"].as_str().expect("a title"));
        let title = row["url"].as_str().map(|url| format!("[{title}](<{url}>)")).unwrap_or(title);
        format!("{title} ({publisher}, {published})")
    };
    let undated = sources.iter().all(|id| row_of(id)["published"].is_null()) && row["published"].is_null();
    let assumed = if undated { ", publication date assumed" } else { "" };
    (format!("`{fact}`{assumed}"), sources.iter().map(source).collect::<Vec<_>>().join("; "))
}

/// What is said below the reports, once.
fn remarks(known: &[Known]) -> String {
    let mut said: Vec<&String> = Vec::new();
    for remark in known.iter().flat_map(|known| &known.remarks) {
        if !said.contains(&remark) {
            said.push(remark);
        }
    }
    let (last, others) = said.split_last().expect("there are remarks");
    // The hash of the data comes last, as in every report.
    let (names, others): (Vec<&&String>, Vec<&&String>) =
        others.iter().chain([last]).partition(|remark| remark.contains(", portfolio "));
    let mut text = String::from("\n## How to read the reports\n");
    for remark in others.into_iter().chain(names) {
        write!(text, "\n{remark}\n").expect("a text grows");
    }
    text
}
