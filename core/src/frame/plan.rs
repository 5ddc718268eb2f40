//! Which column of a table that is given goes where.

use crate::cell::CellKind;
use crate::error::Code;
use crate::finding::{Finding, did_you_mean};
use crate::refusal::shorten;
use crate::table::TableInfo;

/// Where the columns of a given table go.
pub(crate) struct Plan {
    /// For each column of the portfolio that is there, by its place: where its cells come from.
    pub(crate) own: Vec<(usize, Place)>,
    /// Columns of one's own.
    pub(crate) extra: Vec<(usize, String)>,
    /// What is wrong with the columns themselves.
    pub(crate) flaws: Vec<Flaw>,
}

/// Where the cells of a column come from.
pub(crate) enum Place {
    /// From a column, by its number.
    Column(usize),
    /// From one column for each part.
    Parts(Vec<(&'static str, usize)>),
}

/// Something wrong with a column, whatever stands in it.
pub(crate) struct Flaw {
    pub(crate) finding: Finding,
    /// The column of the portfolio of which nothing is known therefore.
    pub(crate) unread: Option<&'static str>,
}

impl Plan {
    /// `known` are the columns of the table with what they hold, `ref` among them.
    pub(crate) fn new(
        table: &'static TableInfo,
        known: &[(&'static str, CellKind)],
        columns: &[String],
        has_rows: bool,
    ) -> Self {
        let mut plan = Self { own: Vec::new(), extra: Vec::new(), flaws: Vec::new() };
        for (at, name) in columns.iter().enumerate() {
            plan.place(table, known, at, name);
        }
        for column in table.columns.iter().filter(|column| has_rows && column.required) {
            let there = |(at, _): &(usize, Place)| known.get(*at).is_some_and(|(name, _)| *name == column.name);
            if !plan.own.iter().any(there) {
                let message = format!("the table `{}` needs the column `{}`", table.name, column.name);
                plan.flaws.push(Flaw {
                    finding: Finding::of_column(Code::MissingColumn, table.name, column.name, message),
                    unread: Some(column.name),
                });
            }
        }
        plan
    }

    fn place(&mut self, table: &'static TableInfo, known: &[(&'static str, CellKind)], at: usize, name: &str) {
        // Spaces around a name are a slip; in a name of one's own they may be meant.
        let (own, part) = match name.trim().split_once('.') {
            Some((own, part)) => (own, Some(part)),
            None => (name.trim(), None),
        };
        let found = known.iter().enumerate().find(|(_, (known, _))| *known == own);
        let taken = match (found, part) {
            _ if name.starts_with("x_") => {
                let taken = self.extra.iter().any(|(_, other)| other == name);
                self.extra.push((at, name.to_owned()));
                taken
            }
            (Some((slot, _)), None) => {
                let taken = self.own.iter().any(|(other, _)| *other == slot);
                self.own.push((slot, Place::Column(at)));
                taken
            }
            (Some((slot, (_, kind))), Some(part)) if kind.parts().contains(&part) => {
                let part = kind.parts().iter().find(|known| **known == part).copied().unwrap_or_default();
                match self.own.iter_mut().find(|(other, _)| *other == slot) {
                    None => {
                        self.own.push((slot, Place::Parts(vec![(part, at)])));
                        false
                    }
                    Some((_, Place::Parts(parts))) => {
                        parts.push((part, at));
                        parts.iter().filter(|(other, _)| *other == part).count() > 1
                    }
                    Some((_, Place::Column(_))) => true,
                }
            }
            _ => return self.flaws.push(unknown(table, known, name)),
        };
        if taken {
            let message = format!("the column `{}` stands twice in `{}`", shorten(name.trim()), table.name);
            let finding = Finding::of_column(Code::RepeatedColumn, table.name, name.trim(), message);
            self.flaws.push(Flaw { finding, unread: None });
        }
    }
}

fn unknown(table: &'static TableInfo, known: &[(&'static str, CellKind)], name: &str) -> Flaw {
    let name = name.trim();
    let mut names: Vec<String> = Vec::new();
    for (own, kind) in known {
        names.push((*own).to_owned());
        names.extend(kind.parts().iter().map(|part| format!("{own}.{part}")));
    }
    let message = match name {
        "" => format!("a column of `{}` has no name", table.name),
        _ => format!("`{}` is no column of `{}`", shorten(name), table.name),
    };
    let hint = did_you_mean(name, names.iter().map(String::as_str));
    let hint = hint.or_else(|| Some("columns of your own begin with `x_`".to_owned()));
    let mut finding = Finding::of_column(Code::UnknownColumn, table.name, name, message).with_hint(hint);
    if name.is_empty() {
        finding.path = Some(table.name.to_owned());
    }
    // What the column would have been is not absent, only misspelt.
    let optional = table.columns.iter().filter(|column| !column.required).map(|column| column.name);
    let meant = crate::finding::nearest(name, optional);
    Flaw { finding, unread: meant }
}

impl CellKind {
    /// The parts of a cell that may stand in columns of their own.
    pub(crate) fn parts(self) -> &'static [&'static str] {
        match self {
            Self::Period => &["start", "end"],
            Self::Point => &["period", "value"],
            _ => &[],
        }
    }

    /// What a part holds.
    pub(crate) fn part(self, name: &str) -> Self {
        if self == Self::Point && name == "value" { Self::Number } else { Self::Date }
    }
}
