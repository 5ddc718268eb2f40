//! What is wrong with a portfolio beyond its cells: ids, references, facts, periods, circles.

mod circles;
pub(crate) mod facts;
mod references;
mod values;

use std::collections::BTreeMap;

use crate::document::{Tables, Text};
use crate::elements::Elements;
use crate::error::Code;
use crate::finding::{Finding, Findings};
use crate::id;
use crate::names::{Names, Symbol};
use crate::read::{Reading, Unread};
use crate::table::{Table, View, id_at};
use crate::word::ElementKind;

/// Tables in which nothing is wrong, and where each element stands in them.
pub(crate) struct Checked {
    pub(crate) tables: Tables,
    pub(crate) elements: Elements,
}

/// Checks what was read; everything that is wrong, or the tables with each row once.
pub(crate) fn check(reading: Reading) -> Result<Checked, Findings> {
    let Reading { mut tables, findings, unread } = reading;
    let elements = Elements::name(&mut tables);
    let mut check = Check { findings, unread: &unread, hints_left: HINTED_LOOKUPS };
    let (elements, repeated) = register(&tables, elements, &mut check);
    references::check(&tables, &elements, &mut check);
    values::check(&tables, &mut check);
    facts::check(&tables, &elements, &mut check);
    circles::check(&tables, &elements, &mut check);
    if check.findings.has_errors() {
        return Err(check.findings);
    }
    if repeated.0.is_empty() {
        tables.shrink();
        return Ok(Checked { tables, elements });
    }
    // A row that stands twice counts once. It is rare, so the tables are simply made again.
    let mut tables = tables.filtered(&|table, row| !repeated.0.contains(&(table.info.name, row)));
    tables.shrink();
    let elements = Elements::name(&mut tables);
    let mut nothing_new = Check { findings: Findings::default(), unread: &unread, hints_left: 0 };
    let (elements, _) = register(&tables, elements, &mut nothing_new);
    Ok(Checked { tables, elements })
}

/// How many candidates may be compared for "did you mean", over all findings of one check.
const HINTED_LOOKUPS: usize = 2_000_000;

/// Where findings are gathered.
pub(crate) struct Check<'a> {
    findings: Findings,
    unread: &'a Unread,
    hints_left: usize,
}

impl Check<'_> {
    /// Adds a finding about a row, whose number is that in the document.
    fn push(
        &mut self,
        code: Code,
        table: &'static str,
        row: usize,
        column: Option<&str>,
        message: String,
        ids: &[&str],
    ) {
        self.push_hinted(code, table, row, column, message, ids, None);
    }

    #[expect(clippy::too_many_arguments, reason = "they are the fields of a finding")]
    fn push_hinted(
        &mut self,
        code: Code,
        table: &'static str,
        row: usize,
        column: Option<&str>,
        message: String,
        ids: &[&str],
        hint: Option<String>,
    ) {
        // A cell that could not be read was told of already, and what stands in for it means nothing.
        if column.is_some_and(|column| self.unread.holds(table, row, column)) {
            return;
        }
        let row = self.unread.number(table, row);
        self.findings
            .push(Finding::of_row(code, table, row, column, message).with_ids(ids.iter().copied()).with_hint(hint));
    }

    /// The nearest known id, as long as looking for it stays cheap.
    fn nearest_id(&mut self, id: &str, names: &Names, elements: &Elements, kinds: &[ElementKind]) -> Option<String> {
        self.hints_left = self.hints_left.checked_sub(names.len())?;
        elements.nearest(id, names, kinds)
    }
}

/// Rows that stand twice.
#[derive(Default)]
struct Repeated(std::collections::BTreeSet<(&'static str, usize)>);

/// Gives every id its element, and finds the ids that are malformed or taken.
fn register(tables: &Tables, elements: Elements, check: &mut Check<'_>) -> (Elements, Repeated) {
    let has_flaws = !id::are_sound(&tables.names);
    let mut register = Register { elements, check, repeated: Repeated::default(), tables, has_flaws };
    tables.views().iter().for_each(|table| register.table(table));
    let Register { elements, mut repeated, check, .. } = register;
    register_texts(&tables.texts, &tables.names, check, &mut repeated);
    (elements, repeated)
}

struct Register<'a, 'b> {
    elements: Elements,
    check: &'a mut Check<'b>,
    repeated: Repeated,
    tables: &'a Tables,
    /// Whether any id cannot be one; looking at all texts together is quicker than at one after the other.
    has_flaws: bool,
}

impl Register<'_, '_> {
    fn table(&mut self, table: &View<'_>) {
        let Some(kind) = table.kind else { return };
        let (names, own, ids) = (&self.tables.names, table.info.name, table.ids());
        for row in 0..table.len() {
            let Some(symbol) = self.elements.symbol_of(kind, row, || id_at(ids, row)) else { continue };
            let id = names.text(symbol);
            if self.has_flaws
                && let Some(flaw) = id::flaw(id)
            {
                let message = format!("`{}` cannot be an id: {flaw}", crate::refusal::shorten(id));
                self.check.push(Code::MalformedId, own, row, Some("id"), message, &[id]);
            }
            match self.elements.get(symbol) {
                None => self.elements.set(symbol, kind, row),
                Some((before, earlier)) if before == kind => {
                    if table.same(earlier, row, names) {
                        self.repeated.0.insert((own, row));
                    } else {
                        let message = format!("two different rows of `{own}` have the id `{id}`");
                        self.check.push(Code::DuplicateId, own, row, Some("id"), message, &[id]);
                    }
                }
                Some((before, _)) => {
                    let other = self.tables.view(before).map(|table| table.info.name).unwrap_or_default();
                    let message = format!("a row of `{other}` and a row of `{own}` have the same id `{id}`");
                    self.check.push(Code::DuplicateId, own, row, Some("id"), message, &[id]);
                }
            }
        }
    }
}

/// Translations have no id: one of a column in a language is one.
fn register_texts(texts: &Table<Text>, names: &Names, check: &mut Check<'_>, repeated: &mut Repeated) {
    let mut seen: BTreeMap<(Option<Symbol>, &str, &str), usize> = BTreeMap::new();
    let columns = &texts.columns;
    for row in 0..texts.len() {
        let key = (columns.element.at(row), columns.column.text(row), columns.lang.text(row));
        match seen.get(&key) {
            None => {
                seen.insert(key, row);
            }
            Some(&earlier) if columns.text.text(earlier) == columns.text.text(row) => {
                repeated.0.insert(("texts", row));
            }
            Some(_) => {
                let id = key.0.map(|symbol| names.text(symbol)).unwrap_or_default();
                let message =
                    format!("two different texts translate the column `{}` of `{id}` into `{}`", key.1, key.2);
                check.push(Code::DuplicateId, "texts", row, None, message, &[id]);
            }
        }
    }
}
