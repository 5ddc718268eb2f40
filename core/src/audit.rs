//! Audit: what the data cannot support, one finding a row, and how punctual its sources are.
//!
//! One pass over the milestones in scope and one over the facts; nothing is kept of a finding but
//! what it is about, and its sentence is made when somebody asks for it.

mod facts;
mod kinds;
mod milestones;
pub(crate) mod options;
mod punctuality;

use serde::Serialize;

use crate::error::{Code, Error};
use crate::finding::{Finding, Severity};
use crate::id::Id;
use crate::moment::Moment;
use crate::names::Symbol;
use crate::order;
use crate::portfolio::{Inner, Portfolio};
use crate::progress::options::{Credit, StandingFilter, Where};
use crate::render::row::{RowList, report_row};
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::texts::{Lang, Telling};
use kinds::{KINDS, Kind};
use options::AuditOptions;

report_row! {
    /// How many findings an audit has under a code.
    pub struct AuditCount {
        /// The stable code.
        code: Code,
        /// How much a finding under it weighs.
        severity: Severity,
        /// How many there are.
        findings: usize,
    }
}

report_row! {
    /// How punctual a publisher, or one source, is: the days from what happened to its word of it.
    pub struct AuditSource {
        /// The publisher or the source.
        key: Id,
        /// `actor` for a publisher, `source` for one of its publications.
        kind: crate::word::ElementKind,
        /// What a person calls it.
        title: String,
        /// Who published a source; absent for publishers themselves.
        publisher: Option<Id>,
        /// How many facts that apply it speaks for.
        facts: u32,
        /// Of how many of these it is known when it said so.
        dated: u32,
        /// The median of the days over these.
        median_days: Option<f64>,
        /// The most.
        max_days: Option<i32>,
    }
}

/// What the data of a portfolio cannot support at a moment. Findings are made when asked for, in the
/// order of their codes, and under each in the order of the table.
///
/// ```
/// let audit = milepost::embedded().audit("2026-07-01".parse::<milepost::Moment>()?, &Default::default())?;
/// let counted: usize = audit.counts().iter().map(|count| count.findings).sum();
/// assert_eq!(audit.rows().count(), counted);
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct AuditReport {
    portfolio: Portfolio,
    moment: Moment,
    options: AuditOptions,
    days_beyond_data: Option<i32>,
    found: Vec<Found>,
    sources: Vec<AuditSource>,
}

/// A finding before it is put into words.
#[derive(Clone, Copy, Debug)]
struct Found {
    /// The row that it is about.
    row: u32,
    kind: &'static Kind,
    /// Days, where it counts some.
    days: i32,
    /// What else it is about: a member or a prerequisite, and facts.
    also: [Symbol; 3],
}

/// The JSON of an audit.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "AuditDocument", concrete(R = Vec<Finding>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "AuditDocument"))]
pub struct AuditDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `audit`.
    #[cfg_attr(feature = "typescript", ts(type = "\"audit\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "audit")))]
    pub report: &'static str,
    /// The moment.
    pub moment: Moment,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// After how many days an open milestone is stale.
    pub stale_after_days: u32,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// How many findings there are under each code, none included.
    pub counts: Vec<AuditCount>,
    /// The findings.
    pub rows: R,
    /// How punctual publishers and sources are.
    pub sources: Vec<AuditSource>,
}

pub(crate) fn audit(portfolio: &Portfolio, moment: Moment, options: &AuditOptions) -> Result<AuditReport, Error> {
    let inner = portfolio.inner();
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let stale_after = i32::try_from(options.stale_after_days).unwrap_or(i32::MAX);
    let (standing, credit) = (StandingFilter::Any, Credit::None);
    let evaluator = Evaluator::new(&inner.tables, &inner.index, moment, standing, credit, stale_after);
    let mut found = Vec::new();
    let in_scope = milestones::look(inner, &evaluator, &scope, &mut found);
    let sources = facts::look(inner, &evaluator, &scope, &in_scope.ranks, &mut found);
    // Stable: the items of a milestone, and its prerequisites, stay in the order in which they are written.
    order::by_key(&mut found, |one| (one.kind.code, one.row));
    // A fact that speaks for all members of a milestone is found once for each.
    found.dedup_by(|later, earlier| {
        std::ptr::eq(later.kind, earlier.kind) && later.row == earlier.row && later.also == earlier.also
    });
    let days_beyond_data = in_scope.least_horizon.map(|horizon| evaluator.as_of - horizon);
    Ok(AuditReport { portfolio: portfolio.clone(), moment, options: options.clone(), days_beyond_data, found, sources })
}

impl AuditReport {
    /// How many findings there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The findings, in the order of their codes, and under each in the order of the table.
    pub fn rows(&self) -> impl Iterator<Item = Finding> + '_ {
        self.rows_in(Lang::English)
    }

    /// The findings with their sentences in a language.
    pub(crate) fn rows_in(&self, telling: impl Into<Telling>) -> impl Iterator<Item = Finding> + '_ {
        let telling = telling.into();
        self.found.iter().map(move |found| found.told(self.portfolio.inner(), telling))
    }

    /// How many findings there are under each code, none included.
    #[must_use]
    pub fn counts(&self) -> Vec<AuditCount> {
        let mut counts: Vec<AuditCount> = Vec::new();
        for kind in KINDS {
            if counts.last().is_none_or(|last| last.code != kind.code) {
                counts.push(AuditCount { code: kind.code, severity: kind.severity, findings: 0 });
            }
        }
        for found in &self.found {
            if let Ok(at) = counts.binary_search_by_key(&found.kind.code, |count| count.code)
                && let Some(count) = counts.get_mut(at)
            {
                count.findings += 1;
            }
        }
        counts
    }

    /// How punctual publishers are, and behind them single sources: those that speak for a fact that applies.
    #[must_use]
    pub fn sources(&self) -> &[AuditSource] {
        &self.sources
    }

    /// The moment asked at.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &AuditOptions {
        &self.options
    }

    /// By how many days the moment lies beyond what was looked for; absent for an empty scope.
    #[must_use]
    pub fn days_beyond_data(&self) -> Option<i32> {
        self.days_beyond_data
    }

    /// The hash of the portfolio.
    #[must_use]
    pub fn portfolio_hash(&self) -> String {
        self.portfolio.hash()
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }

    pub(crate) fn document(&self) -> AuditDocument<impl Serialize> {
        AuditDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "audit",
            moment: self.moment,
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            stale_after_days: self.options.stale_after_days,
            days_beyond_data: self.days_beyond_data,
            counts: self.counts(),
            rows: RowList(|| self.rows()),
            sources: self.sources.clone(),
        }
    }
}

impl Found {
    /// The finding in words.
    fn told(&self, inner: &Inner, telling: Telling) -> Finding {
        let (kind, texts, names) = (self.kind, telling.lang.texts(), &inner.tables.names);
        let about = kind.subject(inner, self.row);
        let also = || self.also.iter().copied().filter(|symbol| *symbol != Symbol::NONE);
        let title_of = |symbol: Symbol| {
            let element = inner.elements.get(symbol);
            element.map(|(of, row)| (of, inner.title_in(of, row, telling)))
        };
        let title = about.and_then(title_of).map(|(_, title)| title).unwrap_or_default();
        // Whom or what else the sentence names: facts it does not, they are among the ids.
        let other = also().filter_map(title_of).find(|(of, _)| *of != crate::word::ElementKind::Fact);
        let (other, title) = match other {
            Some((crate::word::ElementKind::Actor, member)) => (String::new(), format!("{title} ({member})")),
            Some((_, other)) => (other, title),
            None => (String::new(), title),
        };
        let places = [("title", title.as_str()), ("other", other.as_str())];
        let message = match usize::try_from(self.days) {
            Ok(days) if kind.counts_days => texts.count_with(kind.text, days, &places),
            _ => texts.fill(kind.text, &places),
        };
        let own = kind.row_symbol(inner, self.row);
        let mut ids: Vec<String> = Vec::new();
        for symbol in about.into_iter().chain(own).chain(also()) {
            let id = names.text(symbol);
            if !ids.iter().any(|known| known == id) {
                ids.push(id.to_owned());
            }
        }
        let finding = Finding::of_row(kind.code, kind.table, self.row as usize, kind.column, message);
        Finding { severity: kind.severity, ..finding }
            .with_ids(ids)
            .with_hint(kind.hint.map(|hint| texts.get(hint).to_owned()))
    }
}
