//! References: what a row names must exist and be of a kind that can stand there.

use super::Check;
use crate::document::Tables;
use crate::elements::Elements;
use crate::error::Code;
use crate::refusal::shorten;
use crate::table::ColumnInfo;

pub(super) fn check(tables: &Tables, elements: &Elements, check: &mut Check<'_>) {
    let names = &tables.names;
    let is_right = |symbol, column: &'static ColumnInfo| {
        elements.get(symbol).is_some_and(|(kind, _)| column.refers_to.contains(&kind))
    };
    for table in tables.views().iter().filter(|table| !table.refers_only(is_right)) {
        let own = table.info.name;
        table.references(&mut |row, column, symbol| {
            if is_right(symbol, column) || check.unread.holds(own, row, column.name) {
                return;
            }
            let id = names.text(symbol);
            match elements.get(symbol) {
                Some((kind, _)) => {
                    let message = format!(
                        "`{}` of a row of `{own}` is {}, but `{id}` is of the kind {kind}",
                        column.name,
                        wanted(column.refers_to),
                    );
                    check.push(Code::WrongKind, own, row, Some(column.name), message, &[id]);
                }
                None => {
                    let message = format!("nothing has the id `{}`, which `{}` names", shorten(id), column.name);
                    let hint = check.nearest_id(id, names, elements, column.refers_to);
                    check.push_hinted(Code::UnknownReference, own, row, Some(column.name), message, &[id], hint);
                }
            }
        });
    }
}

fn wanted(kinds: &[crate::word::ElementKind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| kind.to_string()).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("of a kind among {} and {last}", rest.join(", ")),
        _ => format!("of the kind {}", words.concat()),
    }
}
