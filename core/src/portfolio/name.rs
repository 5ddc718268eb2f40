//! What elements are called, and what they belong to.

use super::Inner;
use crate::column::Column;
use crate::error::{Code, Error};
use crate::id::Id;
use crate::marks;
use crate::names::Symbol;
use crate::refusal::shorten;
use crate::texts::Telling;
use crate::value::Ref;
use crate::word::ElementKind;

impl Inner {
    /// The element with an id, which must be of one of some kinds.
    pub(crate) fn locate(&self, id: &str, kinds: &[ElementKind]) -> Result<(ElementKind, usize), Error> {
        let names = &self.tables.names;
        match names.find(id).and_then(|symbol| self.elements.get(symbol)) {
            Some(found) if kinds.contains(&found.0) => Ok(found),
            Some((kind, _)) => {
                let wanted: Vec<&str> = kinds.iter().map(|kind| kind.as_str()).collect();
                Err(Error::new(Code::WrongKind, format!("`{id}` is of the kind {kind}, which cannot stand here"))
                    .with_ids([id])
                    .with_hint(Some(format!("name an element of the kind {}", wanted.join(", ")))))
            }
            None => Err(Error::new(Code::UnknownId, format!("nothing has the id `{}`", shorten(id)))
                .with_ids([id])
                .with_hint(self.elements.nearest(id, names, kinds))),
        }
    }

    /// The number of the id of a row.
    pub(crate) fn symbol(&self, kind: ElementKind, row: usize) -> Option<Symbol> {
        self.elements.symbol_of(kind, row, || self.written_id(kind, row))
    }

    /// The id of a row.
    pub(crate) fn id_text(&self, kind: ElementKind, row: usize) -> Option<&str> {
        self.symbol(kind, row).map(|symbol| self.tables.names.text(symbol))
    }

    fn written_id(&self, kind: ElementKind, row: usize) -> Option<Symbol> {
        let tables = &self.tables;
        match kind {
            ElementKind::Strategy => tables.strategies.id(row),
            ElementKind::Area => tables.areas.id(row),
            ElementKind::Action => tables.actions.id(row),
            ElementKind::Milestone => tables.milestones.id(row),
            ElementKind::Fact => tables.facts.id(row),
            ElementKind::Source => tables.sources.id(row),
            ElementKind::Actor => tables.actors.id(row),
            ElementKind::Event => tables.events.id(row),
            ElementKind::Instrument => tables.instruments.id(row),
            ElementKind::Recommendation => tables.recommendations.id(row),
            ElementKind::Indicator => tables.indicators.id(row),
            ElementKind::Observation => tables.observations.id(row),
            ElementKind::Theme => tables.themes.id(row),
            ElementKind::Grouping => tables.groupings.id(row),
            ElementKind::Group => tables.groups.id(row),
            ElementKind::Link => tables.links.id(row),
        }
    }

    /// What a person calls an element, in the words of the document. Facts, observations and links are called by what
    /// they say.
    pub(crate) fn title(&self, kind: ElementKind, row: usize) -> String {
        self.called(kind, row, None)
    }

    /// What a person calls an element: in a language, or without one in the words of the document.
    pub(super) fn called(&self, kind: ElementKind, row: usize, telling: Option<Telling>) -> String {
        let translated = telling.and_then(|telling| self.translated(kind, row, telling.lang));
        match (translated, self.own_title(kind, row)) {
            (Some(title), _) => title.to_owned(),
            (None, Some(title)) => self.as_written(title, telling),
            (None, None) => self.said(kind, row, telling),
        }
    }

    /// A text of the document, marked where pages tell it in another language.
    pub(crate) fn as_written(&self, text: &str, telling: Option<Telling>) -> String {
        let Some(tag) = self.tables.lang.as_deref().filter(|_| telling.is_some_and(|telling| telling.marks)) else {
            return text.to_owned();
        };
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let is_told = telling.is_some_and(|telling| telling.lang.as_str().eq_ignore_ascii_case(primary));
        if is_told { text.to_owned() } else { marks::marked(text, tag) }
    }

    /// The title that an element has itself; facts, observations and links have none.
    pub(crate) fn own_title(&self, kind: ElementKind, row: usize) -> Option<&str> {
        let tables = &self.tables;
        Some(match kind {
            ElementKind::Strategy => tables.strategies.columns.title.text(row),
            ElementKind::Area => tables.areas.columns.title.text(row),
            ElementKind::Action => tables.actions.columns.title.text(row),
            ElementKind::Milestone => tables.milestones.columns.title.text(row),
            ElementKind::Source => tables.sources.columns.title.text(row),
            ElementKind::Actor => tables.actors.columns.name.text(row),
            ElementKind::Event => tables.events.columns.title.text(row),
            ElementKind::Instrument => tables.instruments.columns.title.text(row),
            ElementKind::Recommendation => tables.recommendations.columns.title.text(row),
            ElementKind::Indicator => tables.indicators.columns.title.text(row),
            ElementKind::Theme => tables.themes.columns.title.text(row),
            ElementKind::Grouping => tables.groupings.columns.title.text(row),
            ElementKind::Group => tables.groups.columns.title.text(row),
            ElementKind::Fact | ElementKind::Observation | ElementKind::Link => return None,
        })
    }

    /// What a fact, an observation or a link says.
    fn said(&self, kind: ElementKind, row: usize, telling: Option<Telling>) -> String {
        let tables = &self.tables;
        let texts = telling.map(|telling| telling.lang).unwrap_or_default().texts();
        match kind {
            ElementKind::Fact => {
                let columns = &tables.facts.columns;
                let about = self.title_of(columns.about.at(row), telling);
                let says = columns.status.at(row).map(|status| texts.word("state", status.as_str()));
                let due = columns.due.at(row).map(|due| texts.fill("title.due", &[("date", &due.to_string())]));
                let retracts = columns.retracts.at(row).map(|_| texts.get("title.retracts").to_owned());
                let says: Vec<String> = [says, due, retracts].into_iter().flatten().collect();
                if says.is_empty() {
                    return about;
                }
                texts.fill("title.fact", &[("about", &about), ("says", &says.join(", "))])
            }
            ElementKind::Observation => {
                let columns = &tables.observations.columns;
                let indicator = self.title_of(columns.indicator.at(row), telling);
                let period = columns.period.at(row).map(|period| period.to_string()).unwrap_or_default();
                format!("{indicator}, {period}")
            }
            ElementKind::Link => {
                let columns = &tables.links.columns;
                let kind = columns.kind.at(row).map(|kind| texts.word("via", kind.as_str())).unwrap_or_default();
                let end = |symbol: Option<Symbol>| self.title_of(symbol, telling);
                format!("{} {kind} {}", end(columns.from.at(row)), end(columns.to.at(row)))
            }
            _ => String::new(),
        }
    }

    /// The title of an element by its id. Links of links are called by their ids, so that this ends.
    fn title_of(&self, symbol: Option<Symbol>, telling: Option<Telling>) -> String {
        let Some(symbol) = symbol else { return String::new() };
        match self.elements.get(symbol) {
            None | Some((ElementKind::Link | ElementKind::Fact, _)) => self.tables.names.text(symbol).to_owned(),
            Some((kind, row)) => self.called(kind, row, telling),
        }
    }

    /// The country of an actor by its id.
    pub(crate) fn country_of_id(&self, id: &str) -> Option<&str> {
        let actor = self.tables.names.find(id).and_then(|symbol| self.elements.get(symbol));
        let (_, row) = actor.filter(|(kind, _)| *kind == ElementKind::Actor)?;
        self.tables.actors.columns.country.text(row)
    }

    /// What an element belongs to, as written: the strategy of an area, the actions of a milestone.
    pub(crate) fn parents(&self, kind: ElementKind, row: usize) -> Vec<Id> {
        self.parent_ids(kind, row).map(Id::from).collect()
    }

    /// The same, where the ids stand.
    pub(crate) fn parent_ids(&self, kind: ElementKind, row: usize) -> impl Iterator<Item = &str> {
        let tables = &self.tables;
        let (one, several) = match kind {
            ElementKind::Area => (tables.areas.columns.strategy.at(row), &[][..]),
            ElementKind::Action => (None, tables.actions.columns.areas.at(row)),
            ElementKind::Milestone => (None, tables.milestones.columns.actions.at(row)),
            ElementKind::Group => (tables.groups.columns.grouping.at(row), &[][..]),
            _ => (None, &[][..]),
        };
        one.into_iter().chain(several.iter().copied()).map(|symbol| tables.names.text(symbol))
    }

    /// The number of a milestone in its own source.
    pub(crate) fn reference(&self, milestone: usize) -> Option<Ref> {
        self.tables.milestones.columns.r#ref.get(milestone, &self.tables.names)
    }

    /// The row of an element, as it was written.
    pub(crate) fn row_json(&self, kind: ElementKind, row: usize) -> serde_json::Value {
        let table = self.tables.view(kind).filter(|table| row < table.len());
        table.and_then(|table| serde_json::to_value(table.row(row, &self.tables.names)).ok()).unwrap_or_default()
    }
}
