//! Ways to contact an organisation that another one has, too.

mod cards;

use super::languages::{Lang, Languages};
use crate::checks::repeated_value;
use crate::kinds::{EntryRef, Facts, Organisation};
use crate::parse::EntryDocument;
use spanned::{Diagnostics, Span};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A way to contact an organisation: what it is, the value to compare, and its place.
type Way<'a> = (&'static str, String, Span);

/// Reports organisations with the website, the number or the e-mail address of another one, unless they are offices of
/// one body in one country, or a body above has it, too.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    diagnostics: &mut Diagnostics,
) {
    let organisations = entries.iter().filter_map(|entry| match &entry.facts {
        Some(Facts::Organisation(organisation)) => Some((&**entry, &**organisation)),
        _ => None,
    });
    let all: HashMap<&str, &Organisation> = organisations
        .clone()
        .map(|(entry, it)| (entry.id.as_str(), it))
        .collect();
    let mut owners: HashMap<(&str, String), Vec<(&str, Span)>> = HashMap::new();
    let mut order = Vec::new();
    for (entry, organisation) in organisations {
        for (what, value, span) in ways(entry, organisation) {
            let key = (what, value);
            let known = owners.entry(key.clone()).or_default();
            // A number twice in one list is told there.
            if known.last().is_none_or(|(id, _)| *id != entry.id) {
                known.push((&entry.id, span));
                if known.len() == 2 {
                    order.push(key);
                }
            }
        }
    }
    let mut told: HashSet<&str> = HashSet::new();
    for key in &order {
        let owners = &owners[key];
        let has = |id: &str| owners.iter().any(|(it, _)| *it == id);
        // Offices of a body that has it have it from there.
        let own: Vec<_> = owners
            .iter()
            .filter(|(id, _)| !above(id, &all).into_iter().any(has))
            .collect();
        let Some(((first, there), others)) = own.split_first() else {
            continue;
        };
        for (id, here) in others {
            let others = above(first, &all);
            let parent = above(id, &all).into_iter().find(|it| others.contains(it));
            let country = |id: &str| all[id].country.as_ref().and_then(EntryRef::id);
            let is_elsewhere = country(id).is_some() && country(first).is_some();
            let is_elsewhere = is_elsewhere && country(id) != country(first);
            if parent.is_none() || is_elsewhere {
                let ids = (*first, *id);
                let found = repeated_value::contact_of(key.0, ids, parent, (*here, *there));
                diagnostics.push(found);
                told.insert(&key.1);
            }
        }
    }
    cards::check(
        entries,
        languages.tag(Lang::SOURCE),
        (&all, &told),
        diagnostics,
    );
}

/// The bodies above an organisation. There can be a circle, which is reported.
fn above<'a>(id: &str, all: &HashMap<&'a str, &'a Organisation>) -> Vec<&'a str> {
    /// More levels than any body has.
    const LEVELS: usize = 8;
    let parent = |id: &str| all.get(id)?.parent.as_ref()?.id();
    std::iter::successors(parent(id), |id| parent(id))
        .take(LEVELS)
        .collect()
}

fn ways<'a>(
    entry: &'a EntryDocument,
    organisation: &'a Organisation,
) -> impl Iterator<Item = Way<'a>> {
    let contact = organisation.contact.as_ref();
    let website = contact.and_then(|it| it.website.as_ref()).map(|it| {
        let value = it.as_str().trim_end_matches('/').to_lowercase();
        ("website", value, entry.subject_at("contact.website").span)
    });
    let email = contact.and_then(|it| it.email.as_ref()).map(|it| {
        let place = entry.subject_at("contact.email").span;
        ("e-mail address", it.as_str().to_lowercase(), place)
    });
    let phones = organisation.phones().iter().zip(&entry.phones);
    let phones = phones.filter_map(|(phone, span)| {
        // A short number of a country can be that of many offices.
        let number = phone.number.as_ref()?;
        Some(("number", number.as_str().to_owned(), *span))
    });
    website.into_iter().chain(email).chain(phones)
}

#[cfg(test)]
mod tests {
    use super::super::tests::resolved;

    const TEXT: &str = "---\ntitle: T\nsummary: S.\n---\nWords.\n";

    /// How often two organisations with such facts are told, below a body with other facts.
    fn told(above: &str, one: &str, other: &str) -> usize {
        let [above, one, other] = [above, one, other].map(|facts| format!("type: ngo\n{facts}\n"));
        let (_, reports) = resolved(&[
            ("content/organisations/qz/organisation.yaml", &above),
            ("content/organisations/qz/en.md", TEXT),
            ("content/organisations/qa/organisation.yaml", &one),
            ("content/organisations/qa/en.md", TEXT),
            ("content/organisations/qb/organisation.yaml", &other),
            ("content/organisations/qb/en.md", TEXT),
        ]);
        let found = reports.iter();
        let found = found.filter(|it| it.message.starts_with("the organisations `"));
        found.count()
    }

    #[test]
    fn offices_have_what_their_body_has() {
        let site = "contact: { website: \"https://ngo.test/\" }";
        let of = |more: &str| format!("{more}\n{site}");
        let (here, there) = ("country: here\nparent: qz", "country: there\nparent: qz");
        for (above, one, other, count) in [
            (String::new(), of("country: here"), of("country: here"), 1),
            (String::new(), of("country: here"), of("parent: qa"), 0),
            (String::new(), of(here), of(here), 0),
            (String::new(), of(here), of("parent: qz"), 0),
            (String::new(), of(here), of(there), 1),
            (site.to_owned(), of(here), of(there), 0),
        ] {
            assert_eq!(told(&above, &one, &other), count, "{above} {one} {other}");
        }
        let number = |digits: &str| format!("contact: {{ phones: [{{ number: \"{digits}\" }}] }}");
        let number = [number("+37069999991"), number("+37069999992")];
        assert_eq!(told("", &number[0], &number[0]), 1);
        assert_eq!(told("", &number[0], &number[1]), 0);
    }
}
