//! What a figure is of: the total, a row of a progress report, or a state.

use super::measure::Measure;
use super::options::ExplainOptions;
use crate::error::{Code, Error};
use crate::finding::did_you_mean;
use crate::index::NONE;
use crate::order;
use crate::portfolio::Inner;
use crate::progress::options::By;
use crate::refusal::shorten;
use crate::scope::Scope;
use crate::word::ElementKind;

/// What a figure is of.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Subject {
    Total,
    /// A row of a progress report, with the row of its element (of kinds, its number).
    Row(By, u32),
    /// The state of a milestone by its rank, or of a member's item of it.
    State(u32, u32),
}

/// What a key can name.
const KEYS: &[ElementKind] = &[
    ElementKind::Strategy,
    ElementKind::Area,
    ElementKind::Action,
    ElementKind::Milestone,
    ElementKind::Actor,
    ElementKind::Theme,
    ElementKind::Group,
];

/// Finds out what is asked about.
pub(super) fn find(inner: &Inner, measure: Measure, options: &ExplainOptions) -> Result<Subject, Error> {
    let subject = match (&options.key, &options.by) {
        (None, by) => {
            if let Some(By::Grouping(id)) = by {
                inner.locate(id, &[ElementKind::Grouping]).map_err(|error| error.with_path("by"))?;
            }
            Subject::Total
        }
        (Some(key), Some(by)) => Subject::Row(by.clone(), row_by(inner, key, by)?),
        (Some(key), None) => by_itself(inner, measure, key, options.member.as_deref())?,
    };
    let is_state = matches!(subject, Subject::State(..));
    if options.member.is_some() && !is_state {
        return Err(unsupported("a member is named, and this is not the state of a milestone", "member")
            .with_hint(Some("name a milestone in `key`, and a key of its state; or ask by `member`".to_owned())));
    }
    if !is_state && measure.arithmetic().is_none() {
        return Err(unsupported(format!("`{measure}` is of one state, and no row of a progress report has it"), "key")
            .with_hint(Some("name a milestone in `key`, and leave `by` out".to_owned())));
    }
    Ok(subject)
}

fn unsupported(message: impl Into<String>, path: &str) -> Error {
    Error::new(Code::Unsupported, message).with_path(path)
}

/// The row of a report of which it is known what its rows are.
fn row_by(inner: &Inner, key: &str, by: &By) -> Result<u32, Error> {
    let kind = match by {
        By::Strategy => ElementKind::Strategy,
        By::Area => ElementKind::Area,
        By::Action => ElementKind::Action,
        By::Milestone => ElementKind::Milestone,
        By::Actor | By::Member => ElementKind::Actor,
        By::Theme => ElementKind::Theme,
        By::Grouping(_) => ElementKind::Group,
        By::Kind => return kind_number(inner, key).ok_or_else(|| unknown_kind(inner, key)),
    };
    let (_, row) = inner.locate(key, &[kind]).map_err(|error| error.with_path("key"))?;
    match by {
        By::Milestone => Ok(inner.index.rank_of.get(row).copied().unwrap_or(NONE)),
        By::Grouping(id) => {
            inner.locate(id, &[ElementKind::Grouping]).map_err(|error| error.with_path("by"))?;
            if grouping_of(inner, row).as_deref() == Some(id) {
                return Ok(row as u32);
            }
            Err(Error::new(Code::WrongKind, format!("`{key}` is a group of another grouping"))
                .with_path("key")
                .with_ids([key])
                .with_hint(grouping_of(inner, row).map(|other| format!("its grouping is `{other}`"))))
        }
        _ => Ok(row as u32),
    }
}

/// The row that a key names by itself.
fn by_itself(inner: &Inner, measure: Measure, key: &str, member: Option<&str>) -> Result<Subject, Error> {
    let (kind, row) = match inner.locate(key, KEYS) {
        Ok(found) => found,
        Err(error) => {
            return match kind_number(inner, key) {
                Some(kind) if error.code() == Code::UnknownId => Ok(Subject::Row(By::Kind, kind)),
                _ => Err(error.with_path("key")),
            };
        }
    };
    let by = match kind {
        ElementKind::Strategy => By::Strategy,
        ElementKind::Area => By::Area,
        ElementKind::Action => By::Action,
        ElementKind::Milestone => {
            let rank = inner.index.rank_of.get(row).copied().unwrap_or(NONE);
            if measure.is_of_state() || member.is_some() {
                return state(inner, measure, rank, key, member);
            }
            return Ok(Subject::Row(By::Milestone, rank));
        }
        ElementKind::Theme => By::Theme,
        ElementKind::Group => By::Grouping(grouping_of(inner, row).unwrap_or_default().into()),
        _ => actor_or_member(inner, row as u32, key)?,
    };
    Ok(Subject::Row(by, row as u32))
}

/// An actor can be responsible, or a member, or both: then somebody has to say which is meant.
fn actor_or_member(inner: &Inner, actor: u32, key: &str) -> Result<By, Error> {
    let index = &inner.index;
    let responsible = (0..inner.tables.actions.len()).any(|action| index.responsible_of.at(action).contains(&actor));
    let member = !index.milestones_of_member.at(actor as usize).is_empty();
    match (responsible, member) {
        (true, true) => Err(Error::new(
            Code::InvalidOption,
            format!("`{key}` is responsible for actions, and a member of milestones: either may be meant"),
        )
        .with_path("by")
        .with_ids([key])
        .with_hint(Some("say by `actor` or by `member`".to_owned()))),
        (false, true) => Ok(By::Member),
        _ => Ok(By::Actor),
    }
}

fn state(inner: &Inner, measure: Measure, rank: u32, key: &str, member: Option<&str>) -> Result<Subject, Error> {
    if !measure.is_of_state() {
        return Err(unsupported(format!("a state has no `{measure}`"), "measure")
            .with_hint(Some("leave `member` out".to_owned())));
    }
    let members = inner.index.members_of.at(rank as usize);
    let id_of = |actor: u32| inner.id_text(ElementKind::Actor, actor as usize).unwrap_or_default();
    let Some(wanted) = member else {
        if members.is_empty() || !measure.is_of_item() {
            return Ok(Subject::State(rank, NONE));
        }
        return Err(unsupported(format!("each member of `{key}` has a `{measure}` of its own"), "member")
            .with_ids([key])
            .with_hint(Some("name one of them in `member`, or report by `milestone`".to_owned())));
    };
    if let Some(actor) = members.iter().find(|actor| id_of(**actor) == wanted) {
        return Ok(Subject::State(rank, *actor));
    }
    let hint = did_you_mean(wanted, members.iter().map(|actor| id_of(*actor)));
    Err(Error::new(Code::UnknownId, format!("`{}` is no member of `{key}`", shorten(wanted)))
        .with_path("member")
        .with_ids([wanted])
        .with_hint(hint))
}

fn kind_number(inner: &Inner, kind: &str) -> Option<u32> {
    inner.index.kinds.binary_search_by(|known| known.as_str().cmp(kind)).ok().map(|at| at as u32)
}

fn unknown_kind(inner: &Inner, kind: &str) -> Error {
    Error::new(Code::UnknownId, format!("no milestone is of the kind `{}`", shorten(kind)))
        .with_path("key")
        .with_ids([kind])
        .with_hint(did_you_mean(kind, inner.index.kinds.iter().map(String::as_str)))
}

fn grouping_of(inner: &Inner, group: usize) -> Option<String> {
    let id = inner.tables.groups.columns.grouping.at(group)?;
    Some(inner.tables.names.text(id).to_owned())
}

/// The milestones that a row is about, by rank, before any filter.
fn reached(inner: &Inner, by: &By, row: u32) -> Vec<u32> {
    let index = &inner.index;
    let of_action = |action: &u32| -> bool {
        let at = *action as usize;
        match by {
            By::Strategy => index.areas_of.at(at).iter().any(|area| index.strategy(*area) == row),
            By::Area => index.areas_of.at(at).contains(&row),
            By::Actor => index.responsible_of.at(at).contains(&row),
            By::Theme => index.themes_of.at(at).contains(&row),
            By::Action | By::Grouping(_) | By::Milestone | By::Member | By::Kind => false,
        }
    };
    let of_actions = |actions: &mut dyn Iterator<Item = u32>| -> Vec<u32> {
        actions.flat_map(|action| index.milestones_of.at(action as usize).iter().copied()).collect()
    };
    let mut ranks = match by {
        By::Milestone => vec![row],
        By::Action => index.milestones_of.at(row as usize).to_vec(),
        By::Grouping(_) => of_actions(&mut index.group_actions.at(row as usize).iter().copied()),
        By::Member => index.milestones_of_member.at(row as usize).to_vec(),
        By::Kind => {
            let kinds = index.kind_of.iter().enumerate();
            kinds.filter(|(_, kind)| **kind == row).map(|(rank, _)| rank as u32).collect()
        }
        _ => of_actions(&mut (0..inner.tables.actions.len() as u32).filter(of_action)),
    };
    order::numbers(&mut ranks);
    ranks.dedup();
    ranks
}

/// The milestones that a row is about, in the order in which sums run.
pub(super) fn milestones(inner: &Inner, scope: &Scope, of: Option<(&By, u32)>) -> Vec<u32> {
    let holds = |rank: &u32| {
        let milestone = inner.index.milestones.get(*rank as usize);
        milestone.is_some_and(|milestone| scope.holds(inner, *rank as usize, milestone))
    };
    match of {
        Some((by, row)) => reached(inner, by, row).into_iter().filter(holds).collect(),
        None => (0..inner.index.milestones.len() as u32).filter(holds).collect(),
    }
}
