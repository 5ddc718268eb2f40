//! The hash of a portfolio: a digest a row, a digest of these a table, one of all.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::canonical;
use crate::digest::{Digest, hex, sha256};
use crate::document::{FORMAT, TABLES, Tables};
use crate::table::TableInfo;

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
        let mut writer = canonical::Writer::default();
        let mut rows: Vec<Vec<Digest>> = Vec::new();
        for table in tables.views() {
            let mut digests = known.and_then(|known| known.rows.get(rows.len())).cloned().unwrap_or_default();
            digests.reserve_exact(table.len().saturating_sub(digests.len()));
            for row in digests.len()..table.len() {
                writer.out.clear();
                writer.write(&table.row(row, &tables.names));
                digests.push(sha256(writer.out.as_bytes()));
            }
            if !digests.is_empty() {
                let mut of_table = Sha256::new();
                digests.iter().for_each(|digest| of_table.update(digest));
                all.update(table.info.name);
                all.update("\n");
                all.update(of_table.finalize());
            }
            rows.push(digests);
        }
        Self { rows, text: hex(&all.finalize().into()) }
    }

    /// The digest of a row of a table.
    pub(super) fn row(&self, table: &TableInfo, row: usize) -> Option<&Digest> {
        let table = TABLES.iter().position(|known| known.name == table.name)?;
        self.rows.get(table)?.get(row)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }
}
