//! Why an indicator cannot be judged, and what is to be known where it can.

/// Declares reasons, each with its stable code.
macro_rules! reasons {
    ($($(#[doc = $doc:literal])+ $variant:ident = $code:literal,)+) => {
        /// Why there is no figure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Reason {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Reason {
            /// The stable code, under which the texts have a sentence.
            pub(super) const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }
    };
}

reasons! {
    /// Nothing was observed.
    NoData = "no_data",
    /// Which way it is meant to move is not stated.
    NoDirection = "no_direction",
    /// No way is better.
    Descriptive = "descriptive",
    /// It is a rate of change itself.
    IsARate = "is_a_rate",
    /// There is one value, and no other to compare it with.
    OnePoint = "one_point",
    /// No value is as late as the baseline, or none is later than a stated one.
    BaselineAfterData = "baseline_after_data",
    /// Baseline and latest value are of one year.
    SameYear = "same_year",
    /// A ratio to 1 needs positive values.
    NotPositive = "not_positive",
    /// Values on both sides of zero have no growth rate.
    SignsDiffer = "signs_differ",
    /// Nothing grows from zero.
    ZeroBaseline = "zero_baseline",
    /// No rate leads to zero.
    ZeroTarget = "zero_target",
    /// It stood at the target and has left it: no change was required.
    BaselineIsTarget = "baseline_is_target",
    /// It stood beyond the target and has fallen back: no share of a way was covered.
    BaselineBeyondTarget = "baseline_beyond_target",
    /// The time is over, and the target was not met.
    TargetMissed = "target_missed",
    /// The target is not later than the baseline.
    TargetBeforeBaseline = "target_before_baseline",
    /// The target is that of the whole, not of this country.
    TargetOfWhole = "target_of_whole",
    /// The target has a period and no value.
    TargetWithoutValue = "target_without_value",
    /// There is no target.
    NoTarget = "no_target",
    /// No trajectory of two points or more was supplied.
    NoTrajectory = "no_trajectory",
    /// The trajectory says nothing of that year.
    OutsideTrajectory = "outside_trajectory",
    /// A value is only a bound.
    Bound = "bound",
    /// The series breaks between the values.
    BreakInSeries = "break_in_series",
    /// The values are for periods of different length.
    PeriodsDiffer = "periods_differ",
    /// The baseline lies beyond the natural limit.
    BeyondLimit = "beyond_limit",
    /// The figures are too large to be compared.
    NotFinite = "not_finite",
}
