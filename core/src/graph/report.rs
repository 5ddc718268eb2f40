//! Elements as reports: one with its row, or lists of them.

use serde::Serialize;

use super::options::{ElementsOptions, NeighboursOptions, ReachOptions};
use super::{Direction, Met, Node};
use crate::error::{Code, Error};
use crate::id::Id;
use crate::portfolio::{Inner, Origin, Portfolio};
use crate::render::row::report_row;
use crate::word::ElementKind;

/// One element with its row as it was written.
///
/// ```
/// let element = milepost::embedded().element("thb21")?;
/// assert_eq!(element.kind.as_str(), "strategy");
/// assert_eq!(element.row["adopted"], "2021-04-14");
/// # Ok::<(), milepost::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ElementDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ElementDocument"))]
pub struct Element {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `element`.
    #[cfg_attr(feature = "typescript", ts(type = "\"element\""))]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "element")))]
    pub report: &'static str,
    /// Its id.
    pub id: Id,
    /// Its kind.
    pub kind: ElementKind,
    /// What a person calls it.
    pub title: String,
    /// Its row, as it was written.
    #[cfg_attr(feature = "typescript", ts(type = "Record<string, unknown>"))]
    #[cfg_attr(feature = "schema", schemars(extend("type" = "object")))]
    pub row: serde_json::Value,
    /// For titles in other languages.
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
}

report_row! {
    /// An element in a list, and how it was come by.
    pub struct ElementRow {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: ElementKind,
        /// What a person calls it.
        title: String,
        /// The edge by which it was come by: a column, or the kind of a link.
        via: Option<&'static str>,
        /// Whether that edge was followed `out`, as it points, or `in`.
        #[cfg_attr(feature = "typescript", ts(type = "\"out\" | \"in\" | null"))]
        #[cfg_attr(feature = "schema", schemars(extend("enum" = ["out", "in", null])))]
        direction: Option<&'static str>,
        /// After how many edges.
        distance: Option<u32>,
    }
}

/// A list of elements: all of some kind, those next to one, those that can be reached, or a way.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "ElementsDocument"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ElementsDocument"))]
pub struct ElementsReport {
    /// The version of milepost.
    pub milepost: String,
    /// The hash of the portfolio.
    pub portfolio: String,
    /// `elements`, `neighbours`, `reach` or `path`.
    #[cfg_attr(feature = "typescript", ts(type = "\"elements\" | \"neighbours\" | \"reach\" | \"path\""))]
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["elements", "neighbours", "reach", "path"])))]
    pub report: &'static str,
    /// The element asked from, if any.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub id: Option<Id>,
    /// Where a way was to lead, if one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub target: Option<Id>,
    /// The rows.
    pub rows: Vec<ElementRow>,
    /// For titles in other languages.
    #[serde(skip)]
    #[cfg_attr(feature = "typescript", ts(skip))]
    pub(crate) origin: Origin,
}

fn row_of(inner: &Inner, met: Met) -> ElementRow {
    let Node { kind, row } = met.node;
    ElementRow {
        id: inner.id_text(kind, row as usize).unwrap_or_default().into(),
        kind,
        title: inner.title(kind, row as usize),
        via: met.via,
        direction: met.direction.map(Direction::as_str),
        distance: met.distance,
    }
}

fn report(
    portfolio: &Portfolio,
    report: &'static str,
    id: Option<&str>,
    target: Option<&str>,
    rows: Vec<ElementRow>,
) -> ElementsReport {
    ElementsReport {
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report,
        id: id.map(Id::from),
        target: target.map(Id::from),
        rows,
        origin: Origin(portfolio.clone()),
    }
}

pub(crate) fn element(portfolio: &Portfolio, id: &str) -> Result<Element, Error> {
    let inner = portfolio.inner();
    let (kind, row) = inner.locate(id, ElementKind::ALL)?;
    Ok(Element {
        milepost: crate::VERSION.to_owned(),
        portfolio: portfolio.hash(),
        report: "element",
        id: id.into(),
        kind,
        title: inner.title(kind, row),
        row: inner.row_json(kind, row),
        origin: Origin(portfolio.clone()),
    })
}

pub(crate) fn elements(portfolio: &Portfolio, options: &ElementsOptions) -> ElementsReport {
    let inner = portfolio.inner();
    let kind = options.kind;
    let wanted = options.text.as_deref().map(str::to_lowercase);
    let mut rows = Vec::new();
    for &of_kind in ElementKind::ALL.iter().filter(|found| kind.is_none_or(|kind| kind == **found)) {
        let mut row = 0;
        while let Some(id) = inner.id_text(of_kind, row) {
            let title = inner.title(of_kind, row);
            let fits = |text: &String| title.to_lowercase().contains(text) || id.to_lowercase().contains(text);
            if wanted.as_ref().is_none_or(fits) {
                rows.push(ElementRow {
                    id: id.into(),
                    kind: of_kind,
                    title,
                    via: None,
                    direction: None,
                    distance: None,
                });
            }
            row += 1;
        }
    }
    report(portfolio, "elements", None, None, rows)
}

/// The node of an id, which may be of any kind.
fn node_of(portfolio: &Portfolio, id: &str) -> Result<petgraph::graph::NodeIndex, Error> {
    let inner = portfolio.inner();
    inner.locate(id, ElementKind::ALL)?;
    let symbol = inner.tables.names.find(id);
    symbol
        .and_then(|symbol| inner.graph().node(symbol))
        .ok_or_else(|| Error::new(Code::UnknownId, format!("nothing has the id `{id}`")).with_ids([id]))
}

fn listed(inner: &Inner, met: Vec<Met>, kinds: Option<&[ElementKind]>) -> Vec<ElementRow> {
    let wanted = |met: &Met| kinds.is_none_or(|kinds| kinds.contains(&met.node.kind));
    met.into_iter().filter(wanted).map(|met| row_of(inner, met)).collect()
}

pub(crate) fn neighbours(
    portfolio: &Portfolio,
    id: &str,
    options: &NeighboursOptions,
) -> Result<ElementsReport, Error> {
    let inner = portfolio.inner();
    let met = inner.graph().neighbours(node_of(portfolio, id)?, options.direction);
    Ok(report(portfolio, "neighbours", Some(id), None, listed(inner, met, options.kinds.as_deref())))
}

pub(crate) fn reach(portfolio: &Portfolio, id: &str, options: &ReachOptions) -> Result<ElementsReport, Error> {
    let inner = portfolio.inner();
    let met = inner.graph().reach(node_of(portfolio, id)?, options.direction);
    Ok(report(portfolio, "reach", Some(id), None, listed(inner, met, options.kinds.as_deref())))
}

pub(crate) fn path(portfolio: &Portfolio, source: &str, target: &str) -> Result<ElementsReport, Error> {
    let inner = portfolio.inner();
    let met = inner.graph().path(node_of(portfolio, source)?, node_of(portfolio, target)?);
    Ok(report(portfolio, "path", Some(source), Some(target), listed(inner, met, None)))
}
