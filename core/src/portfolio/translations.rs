//! Titles in other languages: an index of the table of translations, made when first asked for.

use super::{Inner, Portfolio};
use crate::document::Tables;
use crate::elements::Elements;
use crate::names::Symbol;
use crate::order;
use crate::texts::{Lang, Telling};
use crate::word::ElementKind;

/// Where the title of an element stands in a language: its row in the table of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Translation {
    element: Symbol,
    lang: Lang,
    /// A text in the language itself comes before one in a variety of it, such as `de-AT`.
    is_variety: bool,
    row: u32,
}

/// The translated titles, by element and language.
pub(super) struct Translations(Vec<Translation>);

impl Translations {
    pub(super) fn of(tables: &Tables, elements: &Elements) -> Self {
        let columns = &tables.texts.columns;
        let mut found: Vec<Translation> = (0..tables.texts.len())
            .filter_map(|row| {
                let element = columns.element.at(row)?;
                let (kind, _) = elements.get(element)?;
                let titles = if kind == ElementKind::Actor { "name" } else { "title" };
                let (lang, is_variety) = language(columns.lang.text(row))?;
                let row = row as u32;
                (columns.column.text(row as usize) == titles).then_some(Translation { element, lang, is_variety, row })
            })
            .collect();
        order::ascending(&mut found);
        Self(found)
    }

    fn find(&self, element: Symbol, lang: Lang) -> Option<usize> {
        let at = self.0.partition_point(|text| (text.element, text.lang) < (element, lang));
        let text = self.0.get(at).filter(|text| (text.element, text.lang) == (element, lang))?;
        Some(text.row as usize)
    }
}

/// The language of a tag such as `de` or `de-AT`, and whether the tag says more than the language.
fn language(tag: &str) -> Option<(Lang, bool)> {
    let (primary, is_variety) = tag.split_once(['-', '_']).map_or((tag, false), |(primary, _)| (primary, true));
    let lang = Lang::ALL.iter().find(|lang| lang.as_str().eq_ignore_ascii_case(primary))?;
    Some((*lang, is_variety))
}

impl Inner {
    /// The translation of an element's title, if the portfolio has one.
    pub(super) fn translated(&self, kind: ElementKind, row: usize, lang: Lang) -> Option<&str> {
        if self.tables.texts.len() == 0 {
            return None;
        }
        let translations = self.translations.get_or_init(|| Translations::of(&self.tables, &self.elements));
        let text = translations.find(self.symbol(kind, row)?, lang)?;
        Some(self.tables.texts.columns.text.text(text))
    }

    /// What a person calls an element in a language: the translation where there is one, else its own title.
    pub(crate) fn title_in(&self, kind: ElementKind, row: usize, telling: impl Into<Telling>) -> String {
        self.called(kind, row, Some(telling.into()))
    }

    /// The same by its id; an id that nothing has is given back.
    pub(crate) fn title_of_id(&self, id: &str, telling: impl Into<Telling>) -> String {
        let found = self.locate(id, ElementKind::ALL);
        found.map_or_else(|_| id.to_owned(), |(kind, row)| self.title_in(kind, row, telling))
    }
}

/// The portfolio that a report was made from, for what is no part of its data: titles in other languages.
#[derive(Clone)]
pub(crate) struct Origin(pub(crate) Portfolio);

impl PartialEq for Origin {
    /// Reports are equal when their data is, which the hash of the portfolio belongs to.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Origin")
    }
}

#[cfg(test)]
mod tests {
    use crate::texts::Lang;
    use crate::word::ElementKind;

    #[test]
    fn the_language_itself_comes_before_a_variety() {
        let portfolio = crate::Portfolio::from_json(
            r#"{
                "milepost": 1,
                "strategies": [{"id": "s", "title": "Strategy"}, {"id": "t", "title": "Another"}],
                "actors": [{"id": "a", "name": "Ministry"}],
                "facts": [{"id": "f", "about": "s", "status": "adopted", "happened": "2021"}],
                "texts": [
                    {"element": "s", "column": "title", "lang": "de-AT", "text": "Strategie (AT)"},
                    {"element": "s", "column": "title", "lang": "DE", "text": "Strategie"},
                    {"element": "s", "column": "note", "lang": "fr", "text": "Une note"},
                    {"element": "t", "column": "title", "lang": "fr_CH", "text": "Une autre"},
                    {"element": "t", "column": "title", "lang": "it", "text": "Altra"},
                    {"element": "a", "column": "title", "lang": "de", "text": "Kein Name"},
                    {"element": "a", "column": "name", "lang": "de", "text": "Ministerium"}
                ]
            }"#,
            &Default::default(),
        )
        .unwrap();
        let inner = portfolio.inner();
        let title = |kind, row, lang| inner.title_in(kind, row, lang);
        assert_eq!(title(ElementKind::Strategy, 0, Lang::German), "Strategie");
        assert_eq!(title(ElementKind::Strategy, 0, Lang::French), "Strategy");
        assert_eq!(title(ElementKind::Strategy, 1, Lang::French), "Une autre");
        assert_eq!(title(ElementKind::Strategy, 1, Lang::English), "Another");
        assert_eq!(title(ElementKind::Actor, 0, Lang::German), "Ministerium");
        assert_eq!(title(ElementKind::Fact, 0, Lang::German), "Strategie: verabschiedet");
        assert_eq!(inner.title(ElementKind::Fact, 0), "Strategy: adopted");
        assert_eq!(inner.title_of_id("a", Lang::German), "Ministerium");
        assert_eq!(inner.title_of_id("nothing", Lang::German), "nothing");
    }
}
