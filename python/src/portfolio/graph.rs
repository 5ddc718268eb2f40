//! The elements and what joins them.

use milepost::{ElementsOptions, Error, GraphFormat, GraphOptions, NeighboursOptions, ReachOptions};
use pyo3::prelude::*;

use super::Portfolio;
use crate::asked::Asked;
use crate::dossier::Dossier;
use crate::element::Element;
use crate::elements::ElementsReport;
use crate::error::raise;
use crate::moment::MomentArgument;
use crate::options::{Kind, Kinds, Options, Whole};

#[pymethods]
impl Portfolio {
    /// One element of any kind, with its row as it was written.
    ///
    /// Args:
    ///     id: Its id; facts, links and observations without one are named by the hash of their content.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, with the nearest id as a hint.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> milepost.embedded().element("thb21").kind
    ///     'strategy'
    fn element(slf: &Bound<'_, Self>, id: &str) -> PyResult<Element> {
        Asked::new(slf, "element", (id,))?.answer(slf.py(), |portfolio| portfolio.element(id))
    }

    /// Everything known of one element: row, state, all facts about it on both clocks, and what is joined to it.
    ///
    /// Args:
    ///     id: The element, of any kind.
    ///     moment: A `datetime.date`, ISO text, or a `Moment` with both clocks.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, with the nearest id as a hint; `invalid_moment`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> dossier = milepost.embedded().dossier("thb21", "2020-12-31")
    ///     >>> {fact.why_not for fact in dossier.history if not fact.applies} <= {"not_yet_happened", "expectation"}
    ///     True
    fn dossier(slf: &Bound<'_, Self>, id: &str, moment: MomentArgument) -> PyResult<Dossier> {
        Asked::new(slf, "dossier", (id, moment.own()))?.answer(slf.py(), |portfolio| portfolio.dossier(id, moment.0))
    }

    /// The elements of the portfolio, kind by kind in the order of their tables.
    ///
    /// Args:
    ///     kind: Only elements of this kind.
    ///     text: Only those whose title or id contains this, whatever its case.
    ///
    /// Raises:
    ///     MilepostError: `invalid_option` for a kind that there is not.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> len(milepost.embedded().elements(kind="strategy")) > 0
    ///     True
    #[pyo3(signature = (*, kind=None, text=None))]
    fn elements<'py>(
        slf: &Bound<'py, Self>,
        kind: Option<Kind<'py>>,
        text: Option<String>,
    ) -> PyResult<ElementsReport> {
        let options = Options::new(slf.py()).with("kind", kind)?.with("text", text)?;
        options.ask(Asked::new(slf, "elements", ())?, ElementsOptions::from_json, |portfolio, options| {
            Ok(portfolio.elements(options))
        })
    }

    /// The elements next to one in the graph, and by which edge each is.
    ///
    /// These are what its row names, what names it, and what links join to it.
    ///
    /// Args:
    ///     id: The element.
    ///     direction: Which way edges are followed: `out` from a row to what it names, `in`, or `both`.
    ///     kinds: Only elements of these kinds.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, or `invalid_option` for a word that there is not.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> {row.kind for row in milepost.embedded().neighbours("thb21", direction="in", kinds=["area"])}
    ///     {'area'}
    #[pyo3(signature = (id, *, direction: "Literal['out', 'in', 'both']"="both", kinds=None))]
    fn neighbours<'py>(
        slf: &Bound<'py, Self>,
        id: &str,
        direction: &str,
        kinds: Option<Kinds<'py>>,
    ) -> PyResult<ElementsReport> {
        let options = Options::new(slf.py()).with("direction", direction)?.kinds(kinds)?;
        options.ask(Asked::new(slf, "neighbours", (id,))?, NeighboursOptions::from_json, |portfolio, options| {
            portfolio.neighbours(id, options)
        })
    }

    /// The elements that can be reached from one, nearest first.
    ///
    /// Args:
    ///     id: The element.
    ///     direction: Which way edges are followed: `out` from a row to what it names, `in`, or `both`.
    ///     kinds: Only elements of these kinds; the way may lead through others.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`, or `invalid_option` for a word that there is not.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> actions = milepost.embedded().reach("thb21", direction="in", kinds=["action"])
    ///     >>> min(row.distance for row in actions)
    ///     2
    #[pyo3(signature = (id, *, direction: "Literal['out', 'in', 'both']"="out", kinds=None))]
    fn reach<'py>(
        slf: &Bound<'py, Self>,
        id: &str,
        direction: &str,
        kinds: Option<Kinds<'py>>,
    ) -> PyResult<ElementsReport> {
        let options = Options::new(slf.py()).with("direction", direction)?.kinds(kinds)?;
        options.ask(Asked::new(slf, "reach", (id,))?, ReachOptions::from_json, |portfolio, options| {
            portfolio.reach(id, options)
        })
    }

    /// A shortest way from one element to another along the edges; without rows when there is none.
    ///
    /// Edges are followed as they point.
    ///
    /// Args:
    ///     source: The id of the element to start from.
    ///     target: The id of the element to arrive at.
    ///
    /// Raises:
    ///     MilepostError: `unknown_id`.
    ///
    /// Example:
    ///     >>> import milepost
    ///     >>> portfolio = milepost.embedded()
    ///     >>> area = portfolio.neighbours("thb21", direction="in", kinds=["area"]).rows[0].id
    ///     >>> [row.kind for row in portfolio.path(area, "thb21")]
    ///     ['area', 'strategy']
    fn path(slf: &Bound<'_, Self>, source: &str, target: &str) -> PyResult<ElementsReport> {
        Asked::new(slf, "path", (source, target))?.answer(slf.py(), |portfolio| portfolio.path(source, target))
    }

    /// The graph as text that other programs read: typed nodes and edges in Mermaid, DOT, GraphML or JSON.
    ///
    /// JSON has the keys that `networkx.node_link_graph` reads by default. Facts, sources, observations and links are
    /// nodes only where `kinds` names them; links are edges anyway.
    ///
    /// Args:
    ///     format: `mermaid`, `dot`, `graphml` or `json`.
    ///     root: Only what hangs together with this element, whatever its kind.
    ///     depth: Only what lies within so many edges of the root, followed both ways.
    ///     kinds: Only elements of these kinds.
    ///
    /// Raises:
    ///     MilepostError: `invalid_option` for a word that there is not; `unknown_id` for the root; `unsupported` for a
    ///         depth without a root.
    ///
    /// Example:
    ///     >>> import json, milepost
    ///     >>> near = json.loads(milepost.embedded().graph("json", root="thb21", depth=1, kinds=["area"]))
    ///     >>> {(edge["target"], edge["via"]) for edge in near["edges"]}
    ///     {('thb21', 'strategy')}
    #[pyo3(signature = (
        format: "Literal['mermaid', 'dot', 'graphml', 'json']", *, root: "str | None"=None, depth=None, kinds=None
    ))]
    fn graph<'py>(
        &self,
        py: Python<'py>,
        format: &str,
        root: Option<String>,
        depth: Option<Whole<'py>>,
        kinds: Option<Kinds<'py>>,
    ) -> PyResult<String> {
        let format: GraphFormat = format.parse().map_err(|error: Error| raise(error.with_path("format")))?;
        let options =
            Options::new(py).with("root", root)?.with("depth", depth)?.kinds(kinds)?.read(GraphOptions::from_json)?;
        py.detach(|| self.0.graph(format, &options)).map_err(raise)
    }
}
