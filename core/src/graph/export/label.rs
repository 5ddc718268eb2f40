//! Labels: what is written beside an edge.

use super::Edge;
use crate::word::AfterType;

/// What stands at an edge: the column or the kind of link, and for `after` how, as in `after SS+3d`.
pub(super) fn of_edge(edge: &Edge) -> String {
    match edge.order {
        Some((order, lag)) if order != AfterType::FinishToStart || lag != 0 => {
            let order = order.as_str().to_uppercase();
            if lag == 0 { format!("{} {order}", edge.via) } else { format!("{} {order}{lag:+}d", edge.via) }
        }
        _ => edge.via.to_owned(),
    }
}
