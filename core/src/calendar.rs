//! The dates of a portfolio as an iCalendar (RFC 5545): what is due, what is recommended by when, what takes place.

mod content;
mod entry;
mod events;
mod milestones;
mod options;
mod recommendations;

pub use options::CalendarOptions;

use crate::error::Error;
use crate::index::links::LinkRecord;
use crate::moment::Moment;
use crate::names::Symbol;
use crate::portfolio::{Inner, Portfolio};
use crate::progress::options::{Credit, StandingFilter};
use crate::render;
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::texts::{Lang, Texts};
use crate::word::{ElementKind, LinkKind};
use content::Content;

/// What is asked, and of whom.
struct Asked<'a> {
    inner: &'a Inner,
    evaluator: Evaluator<'a>,
    scope: Scope,
    lang: Lang,
    texts: &'static Texts,
}

pub(crate) fn calendar(portfolio: &Portfolio, moment: Moment, options: &CalendarOptions) -> Result<String, Error> {
    let inner = portfolio.inner();
    let asked = Asked {
        inner,
        evaluator: Evaluator::new(
            &inner.tables,
            &inner.index,
            moment,
            StandingFilter::Any,
            Credit::None,
            // Nothing here asks whether a milestone is stalled.
            i32::MAX,
        ),
        scope: Scope::new(inner, options.within.as_deref(), None)?,
        lang: options.lang,
        texts: options.lang.texts(),
    };
    let mut content = Content::default();
    content.line("BEGIN", "VCALENDAR");
    content.line("VERSION", "2.0");
    content.line("PRODID", concat!("-//milepost//milepost ", env!("CARGO_PKG_VERSION"), "//EN"));
    content.line("CALSCALE", "GREGORIAN");
    let name = asked.name(options);
    content.text("NAME", &name);
    // What programs read that are older than RFC 7986.
    content.text("X-WR-CALNAME", &name);
    content.text("DESCRIPTION", &asked.provenance(moment, &portfolio.hash()));
    let stamp = asked.evaluator.as_of;
    for entry in milestones::entries(&asked) {
        entry.write(&mut content, stamp);
    }
    for entry in recommendations::entries(&asked) {
        entry.write(&mut content, stamp);
    }
    for entry in events::entries(&asked) {
        entry.write(&mut content, stamp);
    }
    content.line("END", "VCALENDAR");
    Ok(content.out)
}

impl<'a> Asked<'a> {
    fn name(&self, options: &CalendarOptions) -> String {
        match &options.within {
            Some(within) if !within.is_empty() => {
                let titles: Vec<String> = within.iter().map(|id| self.inner.title_of_id(id, self.lang)).collect();
                self.texts.fill("calendar.name_within", &[("within", &titles.join(", "))])
            }
            _ => self.texts.get("calendar.name").to_owned(),
        }
    }

    fn provenance(&self, moment: Moment, hash: &str) -> String {
        let moment = render::moment(moment, self.texts);
        let version = self.texts.fill("figures.provenance", &[("version", crate::VERSION), ("hash", hash)]);
        format!("{}\n{version}", self.texts.fill("calendar.as_of", &[("moment", &moment)]))
    }

    /// A sentence about elements of a kind, if there are any.
    fn naming(&self, key: &'static str, kind: ElementKind, ids: &[Symbol]) -> Option<String> {
        let rows = ids.iter().filter_map(|id| self.inner.elements.row(*id, kind));
        let titles: Vec<String> = rows.map(|row| self.inner.title_in(kind, row, self.lang)).collect();
        (!titles.is_empty()).then(|| self.texts.fill(key, &[("names", &titles.join(", "))]))
    }

    /// A summary that says the title of an element.
    fn titled(&self, key: &'static str, kind: ElementKind, row: usize) -> String {
        self.texts.fill(key, &[("title", &self.inner.title_in(kind, row, self.lang))])
    }

    fn stating(&self, key: &'static str, date: crate::Date) -> String {
        self.texts.fill(key, &[("date", &date.to_string())])
    }

    fn in_state(&self, state: &str) -> String {
        self.texts.fill("calendar.state", &[("state", &self.texts.word("state", state))])
    }

    /// The address of the first of some sources that has one.
    fn address(&self, sources: &[Symbol]) -> Option<&'a str> {
        let inner = self.inner;
        let row = |id: &Symbol| inner.elements.row(*id, ElementKind::Source);
        let address = |row: usize| inner.tables.sources.columns.url.text(row).filter(|address| !address.is_empty());
        sources.iter().filter_map(row).find_map(address)
    }

    /// The day from which something was known that its own date or its sources tell of; always where neither does.
    fn known_from(&self, published: Option<crate::Date>, sources: &[Symbol]) -> Option<i32> {
        let earliest = || self.inner.index.sources.earliest(sources, &self.inner.elements);
        published.map(crate::Date::end_day).or_else(earliest)
    }

    /// The earlier of the two clocks.
    fn now(&self) -> i32 {
        self.evaluator.as_of.min(self.evaluator.known_on)
    }

    /// Whether `within` names an element, or reaches it.
    fn covers(&self, element: Symbol) -> bool {
        let Some((kind, row)) = self.inner.elements.get(element) else { return false };
        let index = &self.inner.index;
        self.scope.holds_subject(kind, row)
            || match kind {
                ElementKind::Area => index
                    .strategy_of
                    .get(row)
                    .is_some_and(|it| self.scope.holds_subject(ElementKind::Strategy, *it as usize)),
                ElementKind::Action => self.scope.holds_action(self.inner, row),
                ElementKind::Milestone => index.rank_of.get(row).is_some_and(|rank| {
                    let milestone = index.milestones.get(*rank as usize);
                    milestone.is_some_and(|it| self.scope.holds(self.inner, *rank as usize, it))
                }),
                _ => false,
            }
    }

    /// Whether something in scope addresses a recommendation.
    fn is_addressed(&self, recommendation: Symbol) -> bool {
        let counts = |link: &&LinkRecord| {
            link.kind == LinkKind::Addresses && !link.is_candidate() && link.is_known(self.evaluator.known_on)
        };
        self.inner.index.links.to(recommendation).filter(counts).any(|link| self.covers(link.from))
    }
}
