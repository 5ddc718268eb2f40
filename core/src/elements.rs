//! Which element an id names: its kind, and its row in the table of that kind.

use crate::canonical;
use crate::digest;
use crate::document::Tables;
use crate::finding::did_you_mean;
use crate::names::{Names, Symbol};
use crate::table::{View, id_at};
use crate::word::ElementKind;

/// The elements of a portfolio by the number of their id.
#[derive(Clone, Default)]
pub(crate) struct Elements {
    kinds: Vec<Option<ElementKind>>,
    rows: Vec<u32>,
    /// The ids of facts, observations and links, of which some may be named by their content.
    facts: Vec<Symbol>,
    observations: Vec<Symbol>,
    links: Vec<Symbol>,
}

impl Elements {
    /// Names the rows that have no id by the hash of their content.
    pub(crate) fn name(tables: &mut Tables) -> Self {
        let facts = names_of(&tables.facts.view(), &mut tables.names);
        let observations = names_of(&tables.observations.view(), &mut tables.names);
        let links = names_of(&tables.links.view(), &mut tables.names);
        Self { kinds: vec![None; tables.names.len()], rows: vec![0; tables.names.len()], facts, observations, links }
    }

    pub(crate) fn get(&self, symbol: Symbol) -> Option<(ElementKind, usize)> {
        let kind = self.kinds.get(symbol.index()).copied().flatten()?;
        let row = self.rows.get(symbol.index()).copied()?;
        Some((kind, row as usize))
    }

    /// The row of an element that is known to be of a kind.
    pub(crate) fn row(&self, symbol: Symbol, kind: ElementKind) -> Option<usize> {
        self.get(symbol).filter(|(found, _)| *found == kind).map(|(_, row)| row)
    }

    pub(crate) fn set(&mut self, symbol: Symbol, kind: ElementKind, row: usize) {
        if let (Some(kinds), Some(rows)) = (self.kinds.get_mut(symbol.index()), self.rows.get_mut(symbol.index())) {
            *kinds = Some(kind);
            *rows = row as u32;
        }
    }

    /// The id of a row, written or given; `written` reads the former.
    pub(crate) fn symbol_of(
        &self,
        kind: ElementKind,
        row: usize,
        written: impl FnOnce() -> Option<Symbol>,
    ) -> Option<Symbol> {
        match kind {
            ElementKind::Fact => self.facts.get(row).copied(),
            ElementKind::Observation => self.observations.get(row).copied(),
            ElementKind::Link => self.links.get(row).copied(),
            _ => written(),
        }
    }

    /// The id of a fact.
    pub(crate) fn fact(&self, row: usize) -> Symbol {
        self.facts.get(row).copied().unwrap_or(Symbol::NONE)
    }

    /// "Did you mean ...?" among the ids of some kinds.
    pub(crate) fn nearest(&self, id: &str, names: &Names, kinds: &[ElementKind]) -> Option<String> {
        let candidates = names
            .iter()
            .enumerate()
            .filter(|(at, _)| self.kinds.get(*at).copied().flatten().is_some_and(|kind| kinds.contains(&kind)))
            .map(|(_, name)| name);
        did_you_mean(id, candidates)
    }
}

fn names_of(table: &View<'_>, names: &mut Names) -> Vec<Symbol> {
    let mut writer = canonical::Writer::default();
    let mut symbols = Vec::with_capacity(table.len());
    let ids = table.ids();
    for row in 0..table.len() {
        symbols.push(match id_at(ids, row) {
            Some(symbol) => symbol,
            None => {
                writer.out.clear();
                writer.write(&table.row(row, names).without_notes());
                names.intern(&digest::hex(&digest::sha256(writer.out.as_bytes())))
            }
        });
    }
    symbols
}
