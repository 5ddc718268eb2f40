//! The hash of a portfolio: a digest a row, a digest of these a table, one of all.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::canonical;
use crate::digest::{Digest, hex, sha256};
use crate::document::{FORMAT, TABLES, Tables};
use crate::names::Names;
use crate::table::{Row, Table, TableVisitor};

/// The digests of all rows, table by table, and the hash that follows from them.
pub(super) struct Digests {
    rows: Vec<Vec<Digest>>,
    text: String,
}

impl Digests {
    /// Digests of tables. Rows that `known` already covers, which are the first of each table, are not read again.
    pub(super) fn of(tables: &Tables, known: Option<&Self>) -> Self {
        let head = match &tables.lang {
            Some(lang) => json!({"milepost": FORMAT, "lang": lang}),
            None => json!({"milepost": FORMAT}),
        };
        let mut all = Sha256::new();
        all.update(canonical::to_string(&head));
        all.update("\n");
        let mut hashing = Hashing { all, rows: Vec::new(), known, writer: canonical::Writer::default() };
        tables.each(&mut hashing);
        Self { rows: hashing.rows, text: hex(&hashing.all.finalize().into()) }
    }

    /// The digest of a row of a table.
    pub(super) fn row<R: Row>(&self, row: usize) -> Option<&Digest> {
        let table = TABLES.iter().position(|table| table.name == R::TABLE.name)?;
        self.rows.get(table)?.get(row)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}

struct Hashing<'a> {
    all: Sha256,
    rows: Vec<Vec<Digest>>,
    known: Option<&'a Digests>,
    writer: canonical::Writer,
}

impl TableVisitor for Hashing<'_> {
    fn visit<R: Row>(&mut self, table: &Table<R>, names: &Names) {
        let mut digests = self.known.and_then(|known| known.rows.get(self.rows.len())).cloned().unwrap_or_default();
        digests.reserve_exact(table.len().saturating_sub(digests.len()));
        for row in digests.len()..table.len() {
            self.writer.out.clear();
            self.writer.write(&table.get(row, names));
            digests.push(sha256(self.writer.out.as_bytes()));
        }
        if !digests.is_empty() {
            let mut of_table = Sha256::new();
            digests.iter().for_each(|digest| of_table.update(digest));
            self.all.update(R::TABLE.name);
            self.all.update("\n");
            self.all.update(of_table.finalize());
        }
        self.rows.push(digests);
    }
}
