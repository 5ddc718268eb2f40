//! The portfolio that is compiled in.

use std::sync::OnceLock;

use crate::portfolio::Portfolio;

/// The documents of the embedded portfolio, in the order in which they are merged.
const PARTS: &[&str] = &[
    include_str!("../data/actors.json"),
    include_str!("../data/themes.json"),
    include_str!("../data/thb21.json"),
    include_str!("../data/coordination.json"),
    include_str!("../data/joint-meetings.json"),
    include_str!("../data/directive-revision.json"),
    include_str!("../data/transposition.json"),
    include_str!("../data/demand.json"),
    include_str!("../data/business-model.json"),
    include_str!("../data/victims.json"),
    include_str!("../data/international.json"),
    include_str!("../data/ukraine-plan.json"),
    include_str!("../data/successor.json"),
    include_str!("../data/recommendations.json"),
    include_str!("../data/indicators.json"),
];

/// The portfolio compiled into the library.
///
/// It holds the EU Strategy on Combatting Trafficking in Human Beings 2021-2025, its announced
/// successor, and the evidence of how it was carried out. It is as complete as the material that was read, and no more: what was not found is unreported.
/// `core/data/README.md` says what is covered and how to check each figure. It is read when first
/// asked for and shared from then on.
///
/// ```
/// let portfolio = milepost::embedded();
/// assert_eq!(portfolio.element("thb21")?.kind.as_str(), "strategy");
/// # Ok::<(), milepost::Error>(())
/// ```
#[must_use]
#[expect(clippy::expect_used, reason = "the data is part of the build, and a test loads it")]
pub fn embedded() -> Portfolio {
    static EMBEDDED: OnceLock<Portfolio> = OnceLock::new();
    EMBEDDED.get_or_init(|| Portfolio::from_parts(PARTS).expect("the embedded data is checked by a test")).clone()
}
