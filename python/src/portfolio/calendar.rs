//! The dates, for calendars.

use milepost::CalendarOptions;
use pyo3::prelude::*;

use super::Portfolio;
use crate::error::raise;
use crate::moment::MomentArgument;
use crate::options::{List, Options};

#[pymethods]
impl Portfolio {
    /// The dates as an iCalendar (RFC 5545): what is due at a moment, and what took place or is to.
    ///
    /// An open milestone in the plan stands on the last day of its due date in force, a recommendation with a due date
    /// likewise until it is fulfilled or rejected, an event on its days. Each has the same UID in every calendar, so
    /// that a newer one updates an older one. Lines end as RFC 5545 asks: write the text with `newline=""`, or encoded.
    ///
    /// Args:
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///     within: Only what is reachable from any of these strategies, areas, actions, milestones, themes, actors or
    ///         groups, by id.
    ///     lang: The language of words and titles: `en`, `fr` or `de`. A title that the portfolio does not translate
    ///         stays as it is.
    ///
    /// Raises:
    ///     MilepostError: `invalid_moment`, `invalid_option`, `unknown_id` or `wrong_kind`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> calendar = milepost.embedded().calendar("2026-07-01", within=["thb21"], lang="de")
    ///     >>> calendar.splitlines()[0]
    ///     'BEGIN:VCALENDAR'
    #[pyo3(signature = (moment, *, within=None, lang: "Literal['en', 'fr', 'de']"="en"))]
    fn calendar<'py>(
        &self,
        py: Python<'py>,
        moment: MomentArgument,
        within: Option<List<'py>>,
        lang: &str,
    ) -> PyResult<String> {
        let options = Options::new(py).list("within", within)?.with("lang", lang)?.read(CalendarOptions::from_json)?;
        py.detach(|| self.0.calendar(moment.0, &options)).map_err(raise)
    }
}
