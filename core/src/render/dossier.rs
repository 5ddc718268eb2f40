//! A dossier for a person: what an element is, where it stands, what was said of it, what is joined to it.

use super::elements;
use super::figures::{self, percent};
use super::table::{Align, Page, Parts};
use crate::date::Date;
use crate::dossier::{Dossier, DossierFact};
use crate::id::Id;
use crate::texts::{Lang, Texts};

pub(super) fn page(dossier: &Dossier, lang: Lang) -> Parts {
    let texts = lang.texts();
    let parts = [
        items(dossier, lang),
        history(dossier, lang),
        sources(dossier, lang),
        recommendations(dossier, lang),
        events(dossier, lang),
        indicators(dossier, lang),
        links(dossier, lang),
        neighbours(dossier, lang),
    ];
    Parts {
        first: Page {
            heading: name(dossier, &dossier.id, lang),
            intro: intro(dossier, lang),
            columns: columns(texts, &["dossier.column.column", "dossier.column.value"]),
            rows: elements::told(dossier.origin.0.inner(), &dossier.row, lang),
            ..Page::default()
        },
        parts: parts.into_iter().filter(|part| !part.rows.is_empty()).collect(),
        notes: vec![figures::provenance(&dossier.portfolio, lang)],
    }
}

fn intro(dossier: &Dossier, lang: Lang) -> Vec<String> {
    let texts = lang.texts();
    let kind = texts.word("kind", dossier.kind.as_str());
    let moment = figures::moment(dossier.moment, texts);
    let places = [("kind", kind.as_str()), ("id", &*dossier.id), ("moment", moment.as_str())];
    let mut told = vec![texts.fill("dossier.about", &places)];
    if let Some(state) = &dossier.state {
        let word = texts.word("state", state.status);
        let since = date(state.since);
        let places = [("state", word.as_str()), ("since", since.as_str())];
        let key = if state.since.is_some() { "dossier.state_since" } else { "dossier.state" };
        told.push(texts.fill(key, &places));
        if state.possibly_completed {
            told.push(texts.get("dossier.possibly_completed").to_owned());
        }
    }
    told
}

fn columns(texts: &Texts, keys: &[&'static str]) -> Vec<(String, Align)> {
    keys.iter().map(|key| (texts.get(key).to_owned(), Align::Left)).collect()
}

fn part(texts: &Texts, heading: &'static str, keys: &[&'static str], rows: Vec<Vec<String>>) -> Page {
    Page { heading: texts.get(heading).to_owned(), columns: columns(texts, keys), rows, ..Page::default() }
}

fn date(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn name(dossier: &Dossier, id: &str, lang: Lang) -> String {
    dossier.origin.0.inner().title_of_id(id, lang.marking())
}

fn name_of_any(dossier: &Dossier, id: Option<&Id>, lang: Lang) -> String {
    id.map(|id| name(dossier, id, lang)).unwrap_or_default()
}

fn ids(ids: &[Id]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// The items of members; the one of a milestone without is told above.
fn items(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let of_members = dossier.items.iter().filter(|item| item.member.is_some());
    let rows = of_members.map(|item| {
        let member = name_of_any(dossier, item.member.as_ref(), lang);
        vec![member, texts.word("state", item.status), date(item.since)]
    });
    let keys = ["dossier.column.member", "dossier.column.state", "dossier.column.since"];
    part(texts, "dossier.items", &keys, rows.collect())
}

fn history(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows = dossier.history.iter().map(|fact| {
        let mut published = date(fact.published);
        if fact.published_basis == "assumed" {
            published = texts.fill("dossier.assumed", &[("date", &published)]);
        }
        let place = fact.locator.iter().map(|locator| format!("{}, {locator}", ids(&fact.sources))).next();
        let standing = texts.word("standing", fact.standing.as_str());
        let sources = place.unwrap_or_else(|| ids(&fact.sources));
        vec![date(fact.happened), published, states(dossier, fact, lang), standing, counts(fact, texts), sources]
    });
    let keys = [
        "dossier.column.happened",
        "dossier.column.published",
        "dossier.column.states",
        "dossier.column.standing",
        "dossier.column.applies",
        "dossier.column.sources",
    ];
    part(texts, "dossier.history", &keys, rows.collect())
}

/// What a fact states, in few words.
fn states(dossier: &Dossier, fact: &DossierFact, lang: Lang) -> String {
    let texts = lang.texts();
    let mut told: Vec<String> = Vec::new();
    if let Some(status) = fact.status {
        let word = texts.word("state", status);
        told.push(fact.progress.map_or_else(|| word.clone(), |progress| format!("{word} {}", percent(progress))));
    }
    if let Some(due) = fact.due {
        told.push(texts.fill("dossier.due", &[("date", &due.to_string())]));
    }
    if let Some(target) = &fact.retracts {
        told.push(texts.fill("dossier.retracts", &[("fact", target)]));
    }
    let note = || dossier.origin.0.inner().as_written(fact.note.as_deref().unwrap_or_default(), Some(lang.marking()));
    let told = if told.is_empty() { note() } else { told.join(", ") };
    fact.member.as_ref().map_or_else(|| told.clone(), |member| format!("{}: {told}", name(dossier, member, lang)))
}

/// Whether a fact counts at the moment, and why not.
fn counts(fact: &DossierFact, texts: &Texts) -> String {
    match fact.why_not {
        Some(why) => texts.word("dossier.why_not", why),
        None => texts.get(if fact.decides { "dossier.decides" } else { "dossier.applies" }).to_owned(),
    }
}

fn sources(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows = dossier.sources.iter().map(|source| {
        let publisher = name_of_any(dossier, source.publisher.as_ref(), lang);
        let url = source.url.clone().unwrap_or_default();
        vec![source.key.to_string(), name(dossier, &source.key, lang), publisher, date(source.published), url]
    });
    let keys = [
        "dossier.column.id",
        "dossier.column.title",
        "dossier.column.publisher",
        "dossier.column.published",
        "dossier.column.url",
    ];
    part(texts, "dossier.sources", &keys, rows.collect())
}

fn recommendations(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows = dossier.recommendations.iter().map(|asked| {
        let issuer = name_of_any(dossier, asked.issuer.as_ref(), lang);
        let (via, status) = (texts.word("via", asked.via), texts.word("state", asked.status));
        vec![name(dossier, &asked.key, lang), via, issuer, date(asked.published), date(asked.due), status]
    });
    let keys = [
        "dossier.column.title",
        "dossier.column.by",
        "dossier.column.issuer",
        "dossier.column.published",
        "dossier.column.due",
        "dossier.column.state",
    ];
    part(texts, "dossier.recommendations", &keys, rows.collect())
}

fn events(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows = dossier.events.iter().map(|event| {
        let place = event.place.clone().unwrap_or_default();
        vec![name(dossier, &event.key, lang), date(event.held), place, texts.word("state", event.status)]
    });
    let keys = ["dossier.column.title", "dossier.column.held", "dossier.column.place", "dossier.column.state"];
    part(texts, "dossier.events", &keys, rows.collect())
}

fn indicators(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows = dossier.indicators.iter().map(|indicator| {
        vec![
            name(dossier, &indicator.key, lang),
            indicator.unit.clone().unwrap_or_default(),
            indicator.observations.to_string(),
        ]
    });
    let keys = ["dossier.column.title", "dossier.column.unit", "dossier.column.observations"];
    part(texts, "dossier.indicators", &keys, rows.collect())
}

fn links(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows = dossier.links.iter().map(|link| {
        let kind = texts.word("via", link.kind);
        let way = if link.direction == "out" { format!("{kind} →") } else { format!("← {kind}") };
        let by = name_of_any(dossier, link.by.as_ref(), lang);
        vec![way, name(dossier, &link.element, lang), texts.word("dossier.basis", link.basis), by, ids(&link.sources)]
    });
    let keys = [
        "dossier.column.by",
        "dossier.column.title",
        "dossier.column.basis",
        "dossier.column.proposed_by",
        "dossier.column.sources",
    ];
    part(texts, "dossier.links", &keys, rows.collect())
}

fn neighbours(dossier: &Dossier, lang: Lang) -> Page {
    let texts = lang.texts();
    let rows = dossier.neighbours.iter().map(|row| {
        let via = texts.word("via", row.via.unwrap_or_default());
        let way = if row.direction == Some("in") { format!("← {via}") } else { format!("{via} →") };
        vec![way, name(dossier, &row.id, lang), texts.word("kind", row.kind.as_str()), row.id.to_string()]
    });
    let keys = ["dossier.column.by", "dossier.column.title", "dossier.column.kind", "dossier.column.id"];
    part(texts, "dossier.neighbours", &keys, rows.collect())
}
