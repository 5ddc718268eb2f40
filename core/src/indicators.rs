//! Indicators: whether a measured quantity moves as it is meant to, by methods that others have published;
//! and where no method has a meaning, why not.

mod asked;
mod assess;
mod baseline;
mod distance;
mod growth;
mod measured;
mod options;
mod reason;
mod report;
mod series;
mod settled;

use crate::error::Error;
use crate::moment::Moment;
use crate::portfolio::{Origin, Portfolio};
use crate::word::ElementKind;
use asked::Asked;
use assess::assess;
pub use options::{IndicatorPoint, IndicatorRule, IndicatorsOptions, Method, NaturalLimit};
pub use report::{IndicatorVerdict, IndicatorsReport, IndicatorsTotal};

pub(crate) fn indicators(
    portfolio: &Portfolio,
    moment: Moment,
    options: &IndicatorsOptions,
) -> Result<IndicatorsReport, Error> {
    let inner = portfolio.inner();
    let asked = Asked::new(inner, options)?;
    let (as_of, known_on) = (moment.as_of_day(), moment.known_on_day());
    let mut rows = Vec::new();
    let mut total = IndicatorsTotal::default();
    for indicator in 0..inner.tables.indicators.len() {
        if inner.symbol(ElementKind::Indicator, indicator).is_none() {
            continue;
        }
        for series in series::of(inner, indicator, as_of, known_on) {
            let case = asked.case(inner, indicator, &series, as_of);
            let assessment = assess(&case);
            let row = report::row(inner, indicator, &series, &case, assessment);
            total.add(&row);
            rows.push(row);
        }
    }
    Ok(IndicatorsReport {
        origin: Origin(portfolio.clone()),
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "indicators",
        moment,
        method: options.method,
        targets: options.targets.clone(),
        trajectory: options.trajectory.clone(),
        natural_limits: options.natural_limits.clone(),
        rates: options.rates.clone(),
        yes_no: options.yes_no.clone(),
        rules: options.rules.clone(),
        rows,
        total,
    })
}
