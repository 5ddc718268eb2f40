//! Succession: what becomes of the commitments of one strategy in the next. What has been done, and what
//! the next strategy says of it, are kept apart.

mod commitments;
mod lineage;
mod options;
mod promises;
mod report;
mod total;

use crate::error::{Code, Error};
use crate::index::links::LinkRecord;
use crate::moment::Moment;
use crate::names::Symbol;
use crate::order;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::progress::options::Credit;
use crate::state::{Evaluator, subject};
use crate::word::{ElementKind, Status};
use commitments::{Commitment, commitments};
pub(crate) use lineage::Belonging;
use lineage::{Outcome, Verdict};
pub use options::SuccessionOptions;
use promises::Promises;
pub use report::{CandidateRow, SuccessionReport, SuccessionRow};
pub use total::SuccessionTotal;

/// What stands at a moment about the strategy that follows.
#[derive(Clone, Copy)]
struct Successor {
    strategy: u32,
    adopted: bool,
    status: Option<Status>,
}

pub(crate) fn succession(
    portfolio: &Portfolio,
    old: &str,
    moment: Moment,
    options: &SuccessionOptions,
) -> Result<SuccessionReport, Error> {
    let inner = portfolio.inner();
    let strategy = |id: &str, path: &str| {
        let found = inner.locate(id, &[ElementKind::Strategy]).map_err(|error| error.with_path(path));
        found.map(|(_, row)| row as u32)
    };
    let old_row = strategy(old, "old")?;
    let new_row = options.new.as_deref().map(|id| strategy(id, "new")).transpose()?;
    let belonging = Belonging { inner };
    if let Some(new_row) = new_row {
        follows(&belonging, old_row, new_row)?;
    }
    let evaluator = Evaluator::new(&inner.tables, &inner.index, moment, options.standing, Credit::None, i32::MAX);
    let new = new_row.map(|strategy| {
        let (adopted, status) = adoption(&evaluator, inner, strategy);
        Successor { strategy, adopted, status }
    });

    let mut promises = Promises::new(&belonging, &evaluator);
    let candidates = new.map(|new| candidates(&belonging, &evaluator, old_row, new.strategy)).unwrap_or_default();
    let of_old = commitments(inner, &evaluator, old_row);
    let of_new = new.map(|new| commitments(inner, &evaluator, new.strategy)).unwrap_or_default();
    let mut least_horizon = of_old.least_horizon;
    if let Some(horizon) = of_new.least_horizon {
        least_horizon = Some(least_horizon.map_or(horizon, |least| least.min(horizon)));
    }

    let mut total = SuccessionTotal::default();
    let judged: Vec<(Commitment, Verdict)> = of_old
        .committed
        .into_iter()
        .map(|commitment| {
            let verdict = new.map(|new| of_old_commitment(&belonging, &evaluator, &commitment, new));
            (commitment, verdict.unwrap_or_default())
        })
        .collect();
    for (commitment, verdict) in &judged {
        total.add_old(commitment, verdict.outcome);
    }
    total.close(new.is_some(), new.is_some_and(|new| new.adopted));
    let mut ends: Vec<u32> = candidates.iter().map(|link| link.to.0).collect();
    order::numbers(&mut ends);
    let ending = |element: &Symbol| {
        let first = ends.partition_point(|end| *end < element.0);
        (ends.partition_point(|end| *end <= element.0) - first) as u32
    };
    let concerning = |element: Symbol| -> u32 { belonging.levels(element).iter().flatten().map(ending).sum() };
    let mut rows: Vec<SuccessionRow> = Vec::new();
    let mut shown = judged;
    if new.is_none() {
        shown.retain(|(commitment, _)| commitment.state.is_open());
        commitments::oldest_first(inner, &mut shown);
    } else {
        order::by_key(&mut shown, |(commitment, _)| commitment.row);
    }
    for (commitment, verdict) in shown {
        let element = commitment.element;
        let row = report::row(inner, "old", &commitment, verdict, promises.of(element));
        rows.push(SuccessionRow { candidates: concerning(element), ..row });
    }
    if let Some(new) = new {
        let mut of_new = of_new.committed;
        order::by_key(&mut of_new, |commitment| commitment.row);
        for commitment in of_new {
            let verdict = of_new_commitment(&belonging, &evaluator, &commitment, old_row, new);
            total.add_new(&commitment, verdict.outcome);
            rows.push(report::row(inner, "new", &commitment, verdict, promises.of(commitment.element)));
        }
    }
    Ok(SuccessionReport {
        origin: Origin(portfolio.clone()),
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "succession",
        moment,
        old: old.into(),
        new: options.new.clone(),
        standing: options.standing,
        days_beyond_data: least_horizon.map(|horizon| evaluator.as_of - horizon),
        new_status: new.and_then(|new| new.status).map(Status::as_str),
        new_adopted: new.map(|new| new.adopted),
        rows,
        candidates: candidates.iter().map(|link| report::candidate(inner, link)).collect(),
        total,
    })
}

/// Whether a strategy is adopted at the moment, by its date or by what is stated of it, and its status.
fn adoption(evaluator: &Evaluator<'_>, inner: &Inner, strategy: u32) -> (bool, Option<Status>) {
    let row = strategy as usize;
    let stated = inner.symbol(ElementKind::Strategy, row).and_then(|id| subject::stated(evaluator, id));
    let status = stated.map(|stated| stated.status);
    if matches!(status, Some(Status::Adopted | Status::Concluded)) {
        return (true, status);
    }
    let dated = inner.tables.strategies.columns.adopted.at(row);
    let adopted = dated.is_some_and(|date| date.end_day() <= evaluator.as_of.min(evaluator.known_on));
    (adopted, if adopted { Some(Status::Adopted) } else { status })
}

/// What the next strategy makes of an old commitment.
fn of_old_commitment(
    belonging: &Belonging<'_>,
    evaluator: &Evaluator<'_>,
    commitment: &Commitment,
    new: Successor,
) -> Verdict {
    let element = commitment.element;
    let found = belonging.nearest(element, |on| {
        let links = evaluator.index.links.to(on).copied();
        let decides = |link: &LinkRecord| {
            link.is_lineage()
                && !link.is_candidate()
                && link.is_known(evaluator.known_on)
                && link.from != link.to
                && belonging.is_of(link.from, new.strategy)
        };
        links.filter(decides).collect()
    });
    let mut verdict = Verdict::of(&found, |link| link.from);
    if verdict.stated_on != Some(element) && belonging.is_of(element, new.strategy) {
        // It stands in both strategies: nothing has to say that it is carried on.
        verdict = Verdict::itself(element);
    }
    verdict.outcome = Some(match verdict.outcome {
        _ if !commitment.state.is_open() => Outcome::Closed,
        _ if !new.adopted => Outcome::Undecided,
        Some(outcome) => outcome,
        None => Outcome::Unaddressed,
    });
    verdict
}

/// Whether a new commitment comes from the old strategy.
fn of_new_commitment(
    belonging: &Belonging<'_>,
    evaluator: &Evaluator<'_>,
    commitment: &Commitment,
    old: u32,
    new: Successor,
) -> Verdict {
    let element = commitment.element;
    let found = belonging.nearest(element, |on| {
        let links = evaluator.index.links.from(on).iter().copied();
        links.filter(|link| lineage::leads_back(link, evaluator) && belonging.is_of(link.to, old)).collect()
    });
    let mut verdict = Verdict::of(&found, |link| link.to);
    if verdict.stated_on != Some(element) && belonging.is_of(element, old) {
        verdict = Verdict::itself(element);
    }
    verdict.outcome = Some(match verdict.outcome {
        _ if !new.adopted => Outcome::Undecided,
        Some(_) => Outcome::Inherited,
        None => Outcome::New,
    });
    verdict
}

/// The links of lineage to the old strategy that decide nothing: those that are only put forward for the
/// new one, and those of what merely feeds into it.
fn candidates(belonging: &Belonging<'_>, evaluator: &Evaluator<'_>, old: u32, new: u32) -> Vec<LinkRecord> {
    let links = &evaluator.index.links;
    let put_forward = |link: &&LinkRecord| {
        if !link.is_lineage() || !link.is_known(evaluator.known_on) || !belonging.is_of(link.to, old) {
            return false;
        }
        if belonging.is_of(link.from, new) { link.is_candidate() } else { belonging.feeds(link.from, new, evaluator) }
    };
    let mut found: Vec<LinkRecord> = links.all().iter().filter(put_forward).copied().collect();
    order::by_key(&mut found, |link| link.row);
    found
}

/// Refuses a strategy that does not follow another.
fn follows(belonging: &Belonging<'_>, old: u32, new: u32) -> Result<(), Error> {
    let inner = belonging.inner;
    let id = |row: u32| inner.id_text(ElementKind::Strategy, row as usize).unwrap_or_default().to_owned();
    let refused = |message: String, hint: String| {
        Err(Error::new(Code::Unsupported, message).with_path("new").with_ids([id(new), id(old)]).with_hint(Some(hint)))
    };
    if old == new {
        let message = format!("`{}` cannot be its own successor", id(old));
        return refused(message, "leave `new` out to see what remains open".to_owned());
    }
    let (mut found, mut reversed) = (false, false);
    let mut successors: Vec<u32> = Vec::new();
    for link in inner.index.links.all().iter().filter(|link| link.is_lineage()) {
        if belonging.is_of(link.to, old) {
            found |= belonging.is_of(link.from, new);
            belonging.strategies(link.from, &mut |strategy| {
                if strategy != old && !successors.contains(&strategy) && successors.len() < 3 {
                    successors.push(strategy);
                }
            });
        }
        reversed |= belonging.is_of(link.from, old) && belonging.is_of(link.to, new);
    }
    if found {
        return Ok(());
    }
    let message =
        format!("`{}` does not follow `{}`: no link of lineage leads from the one to the other", id(new), id(old));
    let hint = if reversed {
        format!("it is `{}` that follows `{}`", id(old), id(new))
    } else if successors.is_empty() {
        format!(
            "state the lineage, as in {{\"from\": \"{}\", \"to\": \"{}\", \"kind\": \"continues\"}}",
            id(new),
            id(old)
        )
    } else {
        let named: Vec<String> = successors.into_iter().map(|row| format!("`{}`", id(row))).collect();
        format!("what follows `{}` is {}", id(old), named.join(", "))
    };
    refused(message, hint)
}

/// The id of an element.
fn id_of(inner: &Inner, element: Symbol) -> crate::id::Id {
    inner.tables.names.text(element).into()
}
