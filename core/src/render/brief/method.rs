//! By which method a brief's figures came about, and what they would be by another.

use super::Writer;
use crate::progress::options::{Credit, RollUp, STALE_AFTER_DAYS, StandingFilter};
use crate::render::document::{Block, Running, Table};
use crate::render::figures::range;
use crate::render::table::Align;

impl Writer<'_> {
    /// The same figure under every rule.
    pub(super) fn methods(&mut self) {
        let texts = self.texts;
        self.section("brief.methods");
        self.tell("brief.what_methods");
        let mut columns = vec![(texts.get("column.work_in_progress").to_owned(), Align::Left)];
        let mut ways = Vec::new();
        for &standing in StandingFilter::ALL {
            for &roll_up in RollUp::ALL {
                ways.push((roll_up, standing));
                let way = texts.get(match roll_up {
                    RollUp::Milestones => "brief.by_milestones",
                    RollUp::Children => "brief.by_children",
                });
                columns.push(match standing {
                    StandingFilter::Any => (way.to_owned(), Align::Right),
                    StandingFilter::Assessed => (texts.fill("brief.assessed", &[("way", way)]), Align::Right),
                });
            }
        }
        let completion = |credit: Credit, (roll_up, standing): (RollUp, StandingFilter)| {
            let fits = |credit_of: Credit, roll_up_of: RollUp, standing_of: StandingFilter| {
                (credit_of, roll_up_of, standing_of) == (credit, roll_up, standing)
            };
            let found = self.report.methods.iter().find(|way| fits(way.credit, way.roll_up, way.standing));
            range(found.and_then(|way| way.completion_low), found.and_then(|way| way.completion_high))
        };
        let row = |credit: &Credit| {
            let name = texts.word("counts", credit.as_str());
            [name].into_iter().chain(ways.iter().map(|way| completion(*credit, *way))).collect()
        };
        let rows = Credit::ALL.iter().map(row).collect();
        let caption = texts.fill("brief.methods_caption", &[("moment", &self.moment())]);
        self.blocks.push(Block::Table(Table { caption, columns, rows, total: None }));
    }

    /// The rules, a sentence each.
    pub(super) fn method(&mut self) {
        let texts = self.texts;
        self.section("brief.method");
        let moment = self.report.moment;
        let known_on = moment.known_on.map(|day| day.to_string()).unwrap_or_default();
        let clocks = if moment.known_on.is_some() { "brief.clocks_known" } else { "brief.clocks" };
        let said = vec![
            texts.fill(clocks, &[("as_of", &moment.as_of.to_string()), ("known_on", &known_on)]),
            texts.get("brief.deciding").to_owned(),
            texts.get("progress.range").to_owned(),
            texts.get("brief.weights").to_owned(),
            texts.get("brief.what_overdue_is").to_owned(),
            texts.get("brief.what_contested_is").to_owned(),
            texts.count("brief.what_stalled_is", STALE_AFTER_DAYS as usize),
            texts.get("brief.what_upheld_is").to_owned(),
        ];
        self.blocks.push(Block::List(said.into_iter().map(Running::from).collect()));
    }
}
