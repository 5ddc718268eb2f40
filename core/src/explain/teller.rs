//! Sentences: in the language of the reader, of at most thirty words, with titles in the place of ids.

use crate::index::NONE;
use crate::index::facts::{happened_of, sources_of};
use crate::marks;
use crate::portfolio::Inner;
use crate::render::figures;
use crate::state::Evaluator;
use crate::texts::{Telling, Texts};
use crate::word::ElementKind;

/// How many words a sentence has at most.
pub(super) const WORDS: usize = 30;
/// How many words of a title are shown where there is room for them.
const TITLE: usize = 14;

/// What stands at a place of a sentence.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A figure or a word, as it is.
    Plain(String),
    /// A title, which is cut where the sentence would get too long.
    Title(String),
    /// Words of their own, with places of their own.
    Phrase(&'static str, Vec<(&'static str, Self)>),
}

impl<T: ToString> From<T> for Part {
    fn from(value: T) -> Self {
        Self::Plain(value.to_string())
    }
}

/// Says what was found.
pub(super) struct Teller<'a> {
    pub(super) inner: &'a Inner,
    pub(super) evaluator: &'a Evaluator<'a>,
    pub(super) texts: &'static Texts,
    telling: Telling,
}

impl<'a> Teller<'a> {
    pub(super) fn new(inner: &'a Inner, evaluator: &'a Evaluator<'a>, telling: Telling) -> Self {
        Self { inner, evaluator, texts: telling.lang.texts(), telling }
    }

    /// A sentence, with titles as long as it has room for.
    pub(super) fn say(&self, key: &'static str, places: &[(&'static str, Part)]) -> String {
        let mut words = TITLE;
        loop {
            let sentence = filled(self.texts, key, places, words);
            if words <= 1 || sentence.split_whitespace().nth(WORDS).is_none() {
                return sentence;
            }
            words -= 1;
        }
    }

    /// The title of an element, in the language where it is translated.
    pub(super) fn title(&self, kind: ElementKind, row: u32) -> String {
        self.inner.title_in(kind, row as usize, self.telling)
    }

    pub(super) fn actor(&self, actor: u32) -> Part {
        Part::Title(self.title(ElementKind::Actor, actor))
    }

    pub(super) fn source(&self, source: u32) -> Part {
        Part::Title(self.title(ElementKind::Source, source))
    }

    /// A fact by what it says, when, and where.
    pub(super) fn fact(&self, row: u32) -> Part {
        fact(self.inner, self.telling, row)
    }

    /// A milestone by its rank, or a member's item of it.
    pub(super) fn milestone(&self, rank: usize, member: u32) -> Part {
        let row = self.inner.index.milestones.get(rank).map_or(NONE, |milestone| milestone.row);
        let title = Part::Title(self.title(ElementKind::Milestone, row));
        if member == NONE {
            return Part::Phrase("explain.milestone", vec![("title", title)]);
        }
        Part::Phrase("explain.item", vec![("title", title), ("member", self.actor(member))])
    }

    /// A word of the data.
    pub(super) fn word(&self, of: &str, word: &str) -> String {
        self.texts.word(of, word)
    }

    /// A number as people write it.
    pub(super) fn number(&self, number: f64) -> String {
        figures::number(number, self.texts)
    }
}

/// The text of a key with its places filled, titles cut after so many words. Phrases are not nested beyond this file.
fn filled(texts: &Texts, key: &'static str, places: &[(&'static str, Part)], words: usize) -> String {
    let part = |part: &Part| match part {
        Part::Plain(text) => text.clone(),
        Part::Title(title) => shortened(title, words),
        Part::Phrase(key, places) => filled(texts, key, places, words),
    };
    let filled: Vec<(&str, String)> = places.iter().map(|(name, own)| (*name, part(own))).collect();
    let filled: Vec<(&str, &str)> = filled.iter().map(|(name, text)| (*name, text.as_str())).collect();
    texts.fill(key, &filled)
}

/// A fact by what it says, when, and where.
fn fact(inner: &Inner, telling: Telling, row: u32) -> Part {
    let texts = telling.lang.texts();
    let (tables, elements) = (&inner.tables, &inner.elements);
    let (columns, at) = (&tables.facts.columns, row as usize);
    let says = if let Some(status) = columns.status.at(at) {
        Part::Plain(texts.word("state", status.as_str()))
    } else if let Some(due) = columns.due.at(at) {
        Part::Phrase("explain.says_due", vec![("due", due.into())])
    } else if columns.retracts.at(at).is_some() {
        Part::Phrase("explain.says_retraction", Vec::new())
    } else {
        Part::Phrase("explain.says_nothing", Vec::new())
    };
    let date = happened_of(at, tables, elements).map(|date| date.to_string()).unwrap_or_default();
    let source = sources_of(at, tables, elements).next();
    let mut places = vec![("says", says), ("date", Part::Plain(date))];
    let Some(source) = source else { return Part::Phrase("explain.fact", places) };
    places.push(("source", Part::Title(inner.title_in(ElementKind::Source, source as usize, telling))));
    Part::Phrase("explain.fact_in", places)
}

/// A fact in words that stand alone, as in a table.
pub(crate) fn fact_told(inner: &Inner, telling: Telling, row: u32) -> String {
    filled(telling.lang.texts(), "explain.rests_on_fact", &[("fact", fact(inner, telling, row))], TITLE)
}

/// A title, cut after so many words.
fn shortened(title: &str, words: usize) -> String {
    let mut rest = title.split_whitespace();
    let kept: Vec<&str> = rest.by_ref().take(words).collect();
    let kept = kept.join(" ");
    if rest.next().is_some() { kept + "…" + marks::end_of(title) } else { kept }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_cut_between_words() {
        assert_eq!(shortened("Proposal for a  directive", 4), "Proposal for a directive");
        assert_eq!(shortened("Proposal for a directive", 2), "Proposal for…");
        assert_eq!(shortened("", 3), "");
        assert_eq!(shortened(&marks::marked("Proposal for a", "en"), 2), marks::marked("Proposal for…", "en"));
    }
}
