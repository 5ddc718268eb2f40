//! What the graph can be asked.

use serde::Deserialize;

use super::Direction;
use crate::error::Error;
use crate::id::Id;
use crate::options::from_json;
use crate::word::ElementKind;

/// Which elements are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct ElementsOptions {
    /// Only those of a kind.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub kind: Option<ElementKind>,
    /// Only those whose title or id contains this, whatever its case.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub text: Option<String>,
}

/// Which elements next to one are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct NeighboursOptions {
    /// Which way edges are followed.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub direction: Direction,
    /// Only elements of these kinds.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly ElementKind[] | null"))]
    pub kinds: Option<Vec<ElementKind>>,
}

/// Which reachable elements are listed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct ReachOptions {
    /// Which way edges are followed.
    #[cfg_attr(feature = "typescript", ts(as = "Option<_>"))]
    pub direction: Direction,
    /// Only elements of these kinds; the way may lead through others.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly ElementKind[] | null"))]
    pub kinds: Option<Vec<ElementKind>>,
}

impl Default for ReachOptions {
    fn default() -> Self {
        Self { direction: Direction::Out, kinds: None }
    }
}

/// Which part of the graph is written.
///
/// ```
/// use milepost::GraphOptions;
/// let near = GraphOptions { root: Some("thb21".into()), depth: Some(2), ..Default::default() };
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(optional_fields))]
pub struct GraphOptions {
    /// Only what hangs together with this element, whatever its kind.
    #[cfg_attr(feature = "typescript", ts(optional, type = "string | null"))]
    pub root: Option<Id>,
    /// Only what lies within so many edges of the root, both ways.
    #[cfg_attr(feature = "typescript", ts(optional = nullable))]
    pub depth: Option<u32>,
    /// Only elements of these kinds; without it all but facts, sources, observations and links.
    #[cfg_attr(feature = "typescript", ts(optional, type = "readonly ElementKind[] | null"))]
    pub kinds: Option<Vec<ElementKind>>,
}

from_json!(ElementsOptions, NeighboursOptions, ReachOptions, GraphOptions);
