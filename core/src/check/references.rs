//! References: what a row names must exist and be of a kind that can stand there.

use super::Check;
use crate::document::Tables;
use crate::elements::Elements;
use crate::error::Code;
use crate::names::Names;
use crate::refusal::shorten;
use crate::table::{Row, Table, TableVisitor};

pub(super) fn check(tables: &Tables, elements: &Elements, check: &mut Check<'_>) {
    tables.each(&mut References { elements, check });
}

struct References<'a, 'b> {
    elements: &'a Elements,
    check: &'a mut Check<'b>,
}

impl TableVisitor for References<'_, '_> {
    fn visit<R: Row>(&mut self, table: &Table<R>, names: &Names) {
        for row in 0..table.len() {
            R::references(&table.columns, row, &mut |column, symbol| {
                let found = self.elements.get(symbol).map(|(kind, _)| kind);
                let is_right = found.is_some_and(|kind| column.refers_to.contains(&kind));
                if is_right || self.check.unread.holds(R::TABLE.name, row, column.name) {
                    return;
                }
                let id = names.text(symbol);
                match found {
                    Some(kind) => {
                        let message = format!(
                            "`{}` of a row of `{}` is {}, but `{id}` is of the kind {kind}",
                            column.name,
                            R::TABLE.name,
                            wanted(column.refers_to),
                        );
                        self.check.push(Code::WrongKind, R::TABLE.name, row, Some(column.name), message, &[id]);
                    }
                    None => {
                        let message = format!("nothing has the id `{}`, which `{}` names", shorten(id), column.name);
                        let hint = self.check.nearest_id(id, names, self.elements, column.refers_to);
                        self.check.push_hinted(
                            Code::UnknownReference,
                            R::TABLE.name,
                            row,
                            Some(column.name),
                            message,
                            &[id],
                            hint,
                        );
                    }
                }
            });
        }
    }
}

fn wanted(kinds: &[crate::word::ElementKind]) -> String {
    let words: Vec<String> = kinds.iter().map(|kind| kind.to_string()).collect();
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("of a kind among {} and {last}", rest.join(", ")),
        _ => format!("of the kind {}", words.concat()),
    }
}
