//! Milestones on a published scale, and what is lost on the way.
//!
//! A scale is a table in [`scales`]; [`mapping`] reads it. A level that would say more than the data
//! hold is not given: the row says what is missing instead.

mod mapping;
pub(crate) mod options;
mod scales;

use serde::Serialize;

use crate::error::Error;
use crate::id::Id;
use crate::milestone_state::State;
use crate::moment::Moment;
use crate::order;
use crate::portfolio::Portfolio;
use crate::progress::options::{Credit, STALE_AFTER_DAYS, StandingFilter, Where};
use crate::render::row::{RowList, report_row};
use crate::scope::Scope;
use crate::state::Evaluator;
use crate::texts::Lang;
use crate::word::ElementKind;
pub use mapping::NoLevel;
use mapping::{Mapping, Seen};
use options::OnScaleOptions;
pub use scales::Scale;

report_row! {
    /// A milestone on a scale.
    pub struct ScaleRow {
        /// The id of the milestone.
        key: Id,
        /// Its title.
        title: String,
        /// Its status.
        #[cfg_attr(feature = "typescript", ts(
            type = "\"unreported\" | \"not_started\" | \"in_progress\" | \"completed\" | \"dropped\""
        ))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["unreported", "not_started", "in_progress", "completed", "dropped"])))]
        status: &'static str,
        /// Its level; absent where the data cannot carry one.
        level: Option<&'static str>,
        /// Why it has none.
        reason: Option<NoLevel>,
    }
}

report_row! {
    /// A level of a scale, and how many milestones have it.
    pub struct ScaleLevel {
        /// Its name in rows.
        level: &'static str,
        /// The code that the institution gives it.
        code: Option<&'static str>,
        /// What the institution calls it.
        name: String,
        /// How many milestones have it.
        milestones: u32,
    }
}

report_row! {
    /// Why milestones have no level, and how many have none for this.
    pub struct ScaleReason {
        /// The reason, as in rows.
        reason: NoLevel,
        /// How many milestones.
        milestones: u32,
    }
}

/// What the institution puts first: the share of some levels.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScaleHeadline {
    /// The levels that are counted.
    pub levels: Vec<&'static str>,
    /// How many milestones have one of them.
    pub milestones: u32,
    /// Of how many: of all that are not continuing, or of those that have a level, as the institution counts.
    pub of: u32,
    /// The share; absent where there are none.
    pub share: Option<f64>,
}

/// Something that a scale does not show.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScaleLoss {
    /// A stable word.
    pub code: &'static str,
    /// One sentence for a person.
    pub sentence: String,
}

/// The milestones in the plan on a published scale. Rows are made when asked for, in the order of the
/// table of milestones.
///
/// ```
/// use milepost::{Moment, Scale};
/// let report = milepost::embedded().on_scale(Scale::Rrf, "2026-07-01".parse::<Moment>()?, &Default::default())?;
/// let levelled: u32 = report.levels().iter().map(|level| level.milestones).sum();
/// let without: u32 = report.without_level().iter().map(|reason| reason.milestones).sum();
/// assert_eq!((levelled + without) as usize, report.len());
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct OnScaleReport {
    portfolio: Portfolio,
    scale: Scale,
    moment: Moment,
    options: OnScaleOptions,
    days_beyond_data: Option<i32>,
    placed: Vec<Placed>,
}

/// A milestone and where it stands.
#[derive(Clone, Copy, Debug)]
struct Placed {
    /// Its row.
    row: u32,
    state: State,
    level: Result<u8, NoLevel>,
}

/// The JSON of milestones on a scale.
#[derive(Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "OnScaleDocument", concrete(R = Vec<ScaleRow>)))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "OnScaleDocument"))]
pub struct OnScaleDocument<R> {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `on_scale`.
    #[cfg_attr(feature = "typescript", ts(type = "\"on_scale\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "on_scale")))]
    pub report: &'static str,
    /// The scale.
    pub name: Scale,
    /// The moment.
    pub moment: Moment,
    /// Only what is reachable from these.
    pub within: Option<Vec<Id>>,
    /// Only what fits these.
    pub r#where: Option<Where>,
    /// By how many days the moment lies beyond what was looked for; 0 when all was.
    pub days_beyond_data: Option<i32>,
    /// Whose scale it is.
    pub institution: String,
    /// Where it is published.
    pub url: &'static str,
    /// The milestones.
    pub rows: R,
    /// Every level, and how many milestones have it.
    pub levels: Vec<ScaleLevel>,
    /// Why others have none, and how many.
    pub without_level: Vec<ScaleReason>,
    /// What the institution puts first; absent where it publishes none, or the data cannot carry it.
    pub headline: Option<ScaleHeadline>,
    /// What the scale does not show of what the data hold.
    pub losses: Vec<ScaleLoss>,
}

pub(crate) fn on_scale(
    portfolio: &Portfolio,
    scale: Scale,
    moment: Moment,
    options: &OnScaleOptions,
) -> Result<OnScaleReport, Error> {
    let inner = portfolio.inner();
    let scope = Scope::new(inner, options.within.as_deref(), options.r#where.as_ref())?;
    let stale_after = i32::try_from(STALE_AFTER_DAYS).unwrap_or(i32::MAX);
    let (standing, credit) = (StandingFilter::Any, Credit::None);
    let evaluator = Evaluator::new(&inner.tables, &inner.index, moment, standing, credit, stale_after);
    let mapping = scale.mapping();
    let (mut placed, mut least_horizon) = (Vec::new(), None);
    for (rank, milestone) in inner.index.milestones.iter().enumerate() {
        if !scope.holds(inner, rank, milestone) {
            continue;
        }
        let horizon = evaluator.horizon(milestone);
        least_horizon = Some(least_horizon.map_or(horizon, |before: i32| before.min(horizon)));
        if !evaluator.is_committed(milestone) {
            continue;
        }
        let seen = Seen::of(&evaluator, rank, milestone);
        if seen.state != State::Withdrawn {
            placed.push(Placed { row: milestone.row, state: seen.state, level: mapping.place(&seen) });
        }
    }
    order::by_key(&mut placed, |one| one.row);
    let days_beyond_data = least_horizon.map(|horizon| evaluator.as_of - horizon);
    Ok(OnScaleReport {
        portfolio: portfolio.clone(),
        scale,
        moment,
        options: options.clone(),
        days_beyond_data,
        placed,
    })
}

impl OnScaleReport {
    /// How many milestones there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.placed.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }

    /// The milestones in the plan, in the order of their table.
    pub fn rows(&self) -> impl Iterator<Item = ScaleRow> + '_ {
        let (inner, mapping) = (self.portfolio.inner(), self.mapping());
        self.placed.iter().map(move |placed| {
            let row = placed.row as usize;
            let level = placed.level.ok().and_then(|at| mapping.levels.get(usize::from(at)));
            ScaleRow {
                key: inner.id_text(ElementKind::Milestone, row).unwrap_or_default().into(),
                title: inner.title(ElementKind::Milestone, row),
                status: placed.state.as_str(),
                level: level.map(|level| level.key),
                reason: placed.level.err(),
            }
        })
    }

    /// Every level, and how many milestones have it.
    #[must_use]
    pub fn levels(&self) -> Vec<ScaleLevel> {
        self.levels_in(Lang::English)
    }

    /// The same with the names in a language.
    pub(crate) fn levels_in(&self, lang: Lang) -> Vec<ScaleLevel> {
        let texts = lang.texts();
        let all = self.mapping().levels.iter().zip(0_u8..);
        all.map(|(level, at)| ScaleLevel {
            level: level.key,
            code: level.code,
            name: texts.word("on_scale.level", level.key),
            milestones: self.count(|placed| placed.level == Ok(at)),
        })
        .collect()
    }

    /// Why other milestones have none, and how many, in a fixed order.
    #[must_use]
    pub fn without_level(&self) -> Vec<ScaleReason> {
        let counted = NoLevel::ALL.iter().map(|reason| ScaleReason {
            reason: *reason,
            milestones: self.count(|placed| placed.level == Err(*reason)),
        });
        counted.filter(|reason| reason.milestones > 0).collect()
    }

    /// What the institution puts first, as it counts; absent where it publishes none, or the data cannot carry it.
    #[must_use]
    pub fn headline(&self) -> Option<ScaleHeadline> {
        let rule = self.mapping().headline.as_ref()?;
        let levels = self.levels();
        let counted = levels.iter().filter(|level| rule.levels.contains(&level.level));
        let milestones: u32 = counted.map(|level| level.milestones).sum();
        let of = if rule.of_all {
            self.count(|placed| placed.level != Err(NoLevel::Continuing))
        } else {
            levels.iter().map(|level| level.milestones).sum()
        };
        let share = (of > 0).then(|| f64::from(milestones) / f64::from(of));
        Some(ScaleHeadline { levels: rule.levels.to_vec(), milestones, of, share })
    }

    /// What the scale does not show of what the data hold.
    #[must_use]
    pub fn losses(&self) -> Vec<ScaleLoss> {
        self.losses_in(Lang::English)
    }

    /// The same with the sentences in a language.
    pub(crate) fn losses_in(&self, lang: Lang) -> Vec<ScaleLoss> {
        let sentence = |code: &str| lang.texts().word("on_scale.loss", code);
        self.mapping().losses.iter().map(|code| ScaleLoss { code, sentence: sentence(code) }).collect()
    }

    /// Whose scale it is.
    #[must_use]
    pub fn institution(&self) -> String {
        self.institution_in(Lang::English)
    }

    /// The same in a language.
    pub(crate) fn institution_in(&self, lang: Lang) -> String {
        lang.texts().word("on_scale.institution", self.scale.as_str())
    }

    /// Where it is published.
    #[must_use]
    pub fn url(&self) -> &'static str {
        self.mapping().url
    }

    /// The scale.
    #[must_use]
    pub fn name(&self) -> Scale {
        self.scale
    }

    /// The moment asked at.
    #[must_use]
    pub fn moment(&self) -> Moment {
        self.moment
    }

    /// What was asked.
    #[must_use]
    pub fn options(&self) -> &OnScaleOptions {
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

    fn mapping(&self) -> &'static Mapping {
        self.scale.mapping()
    }

    fn count(&self, counts: impl Fn(&Placed) -> bool) -> u32 {
        self.placed.iter().filter(|placed| counts(placed)).count() as u32
    }

    pub(crate) fn portfolio(&self) -> &Portfolio {
        &self.portfolio
    }

    pub(crate) fn document(&self) -> OnScaleDocument<impl Serialize> {
        OnScaleDocument {
            milepost: crate::VERSION.to_owned(),
            portfolio: self.portfolio.hash(),
            report: "on_scale",
            name: self.scale,
            moment: self.moment,
            within: self.options.within.clone(),
            r#where: self.options.r#where.clone(),
            days_beyond_data: self.days_beyond_data,
            institution: self.institution(),
            url: self.url(),
            rows: RowList(|| self.rows()),
            levels: self.levels(),
            without_level: self.without_level(),
            headline: self.headline(),
            losses: self.losses(),
        }
    }
}
