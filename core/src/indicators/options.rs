//! What a report on indicators can be asked: by which method, and what the table of indicators cannot say.

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::word::words;

words! {
    /// How indicators are judged.
    #[derive(Default)]
    Method, "method for indicators", InvalidOption {
        /// The compound annual growth rate against the one that is required, or against fixed rates.
        #[default]
        GrowthRate = "growth_rate",
        /// The distance covered to the target against the time that has passed.
        Linear = "linear",
        /// The value against a trajectory that is supplied.
        Trajectory = "trajectory",
    }
}

impl Method {
    /// The method with its version, as it stands in a row: whatever changes a figure changes the version.
    #[must_use]
    pub const fn version(self) -> &'static str {
        match self {
            Self::GrowthRate => "growth-rate/1",
            Self::Linear => "linear/1",
            Self::Trajectory => "trajectory/1",
        }
    }
}

words! {
    /// A rule that some institutions apply and others do not.
    IndicatorRule, "rule for indicators", InvalidOption {
        /// A target of 0 or 100 is met by a value no more than 1 from it.
        WithinOnePoint = "within_one_point",
        /// A baseline or target of 0 is replaced by 0.001, which growth rates can reach.
        ZeroReplaced = "zero_replaced",
    }
}

/// A value of an indicator for a period: a target, or a point of a trajectory.
///
/// ```
/// use milepost::IndicatorPoint;
/// let point = IndicatorPoint { indicator: "ind/shelters".into(), country: None, period: "2030".parse()?, value: 120.0 };
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields = nullable))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct IndicatorPoint {
    /// The indicator.
    pub indicator: Id,
    /// The country that it is for; absent for the whole.
    #[serde(default)]
    pub country: Option<String>,
    /// The period.
    pub period: Date,
    /// The value.
    pub value: f64,
}

/// A value that an indicator cannot pass in the direction in which it is meant to move, such as 100 per cent.
///
/// ```
/// use milepost::NaturalLimit;
/// let limit = NaturalLimit { indicator: "ind/coverage".into(), value: 100.0 };
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NaturalLimit {
    /// The indicator.
    pub indicator: Id,
    /// The limit.
    pub value: f64,
}

/// By which method indicators are judged, and what the table of indicators cannot say.
///
/// ```
/// use milepost::{IndicatorsOptions, Method};
/// let options = IndicatorsOptions { method: Method::Linear, ..Default::default() };
/// assert_eq!(options.method.version(), "linear/1");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct IndicatorsOptions {
    /// How indicators are judged.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub method: Method,
    /// Targets for countries, or in the place of those in the table.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly IndicatorPoint[] | null"))]
    pub targets: Option<Vec<IndicatorPoint>>,
    /// The points of the trajectories.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly IndicatorPoint[] | null"))]
    pub trajectory: Option<Vec<IndicatorPoint>>,
    /// Natural limits.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly NaturalLimit[] | null"))]
    pub natural_limits: Option<Vec<NaturalLimit>>,
    /// Indicators that are rates of change themselves, which have no growth rate.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub rates: Option<Vec<Id>>,
    /// Indicators that are met or not, and nothing between.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly string[] | null"))]
    pub yes_no: Option<Vec<Id>>,
    /// Rules that some institutions apply.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly IndicatorRule[] | null"))]
    pub rules: Option<Vec<IndicatorRule>>,
}

from_json!(IndicatorsOptions);
