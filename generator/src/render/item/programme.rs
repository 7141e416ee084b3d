use super::super::page::Page;
use crate::content::{Countries, Facts, Kind, Programme};
use crate::resolve::EntryIx;
use homeward_eligibility::model::Edition;
use serde_json::{Value, json};

pub(super) fn view(context: &Page<'_>, ix: EntryIx, programme: &Programme) -> Value {
    let contact = programme
        .organisations
        .iter()
        .filter_map(|id| context.frame.site.find(id.key().0, id.key().1))
        .find_map(|organisation| context.contact(organisation));
    let criteria = criteria(context, ix);
    let check = if criteria.is_empty() {
        None
    } else {
        context
            .questions_url(ix)
            .or_else(|| context.self_check_url())
    };
    json!({
        "nature": programme.nature,
        "delivery": programme.delivery,
        "free_of_charge": programme.free_of_charge,
        "since": programme.since,
        "phases": programme.phases,
        "contact": contact,
        "organisations": context.cards_of(&programme.organisations),
        "host_countries": countries(context, &programme.host_countries),
        "origin_countries": countries(context, &programme.origin_countries),
        "services": context.cards_of(&programme.services),
        "stories": context.citing(ix, Kind::Story),
        "resources": context.citing(ix, Kind::Resource),
        "criteria": criteria,
        "rules_not_in_force": rules_not_in_force(context, ix),
        "self_check_url": check,
    })
}

fn countries(context: &Page<'_>, countries: &Countries) -> Value {
    json!({ "listed": context.cards_of(&countries.listed), "open": countries.open })
}

/// The criteria in force on the day of the build, in words; none if the programme has no
/// rules, or none of its editions is in force on that day.
pub(super) fn criteria(context: &Page<'_>, ix: EntryIx) -> Vec<Value> {
    let site = context.frame.site;
    let entry = site.entry(ix);
    let Some(edition) = edition_in_force(context, ix) else {
        return Vec::new();
    };
    let (lang, text) = entry.text(context.frame.lang);
    edition
        .criteria
        .iter()
        .map(|(id, criterion)| {
            let words = text.words.criteria.get(id);
            let source = criterion.source.as_ref().and_then(|source| {
                let card = context.card(site.find(Kind::Source, &source.id)?);
                Some(json!({ "title": card.title, "url": card.url, "at": source.at }))
            });
            json!({
                "id": id,
                "title": words.map(|words| words.title.as_str()),
                "text": words.map(|words| words.text.as_str()),
                "lang": context.frame.lang_view(lang),
                "role": criterion.role,
                "open": criterion.open,
                "source": source,
            })
        })
        .collect()
}

/// The edition of a programme's rules that is in force on the day of the build. The dates
/// are those of the compiled rules, where an edition ends at the latest when the next begins.
fn edition_in_force<'a>(context: &Page<'a>, ix: EntryIx) -> Option<&'a Edition> {
    let site = context.frame.site;
    let id = site.entry(ix).id.as_str();
    let rules = site.rules.as_ref()?;
    let compiled = rules.compiled.ruleset().programmes().iter();
    let today = site.today.engine();
    let dates = compiled
        .filter(|info| info.id == id)
        .flat_map(|info| &info.editions)
        .find(|edition| edition.from <= today && edition.until.is_none_or(|until| today < until))?;
    let from = dates.from.to_string();
    let editions = &rules.of(id)?.editions;
    editions.iter().find(|edition| edition.from == from)
}

/// Whether the programme has rules, and none of their editions is in force on the day of the
/// build.
fn rules_not_in_force(context: &Page<'_>, ix: EntryIx) -> bool {
    let site = context.frame.site;
    let rules = site.rules.as_ref();
    let has_rules = rules.is_some_and(|rules| rules.of(&site.entry(ix).id).is_some());
    has_rules && edition_in_force(context, ix).is_none()
}

pub(super) fn json_ld(context: &Page<'_>, programme: &Programme) -> (&'static str, Value) {
    let provider = programme
        .organisations
        .first()
        .and_then(|id| context.frame.site.find(id.key().0, id.key().1))
        .map(|ix| json!({ "@type": "Organization", "name": context.card(ix).title }));
    let areas: Vec<Value> = programme
        .host_countries
        .listed
        .iter()
        .filter_map(|id| context.frame.site.find(id.key().0, id.key().1))
        .filter_map(|ix| match &context.frame.site.entry(ix).facts {
            Facts::Country(country) => {
                Some(json!({ "@type": "Country", "identifier": country.code.as_str() }))
            }
            _ => None,
        })
        .collect();
    (
        "Service",
        json!({ "provider": provider, "areaServed": areas }),
    )
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::Sample;

    const QUESTIONS: &str = "groups: [a]\noutcomes: [\"yes\", \"no\"]\nquestions:\n  q: { group: a, kind: one, options: [x, y] }\n";
    const TEXTS: &str = "groups: { a: A }\nquestions: { q: { title: Q?, options: { x: X, y: Y } } }\noutcomes:\n  \"yes\": { title: Y, text: T }\n  \"no\": { title: N, text: T }\n";
    const FACTS: &str = "organisations: [office]\nhost_countries: { listed: [here], open: true }\norigin_countries: { listed: [there], open: true }\nservices: [law]\nphases: [after_return]\ndelivery: in_kind\nnature: programme\nsources: [{ ref: leaflet }]\nchecked: 2026-11-21\ncheck_due: 2027-05-21\n";
    const TEXT: &str = "---\ntitle: Help\nsummary: S.\ncriteria: { first: { title: The first rule, text: T. }, second: { title: The second rule, text: T. } }\n---\nText.\n";
    /// The first edition ends in the middle of 2024, the second begins in 2025.
    const RULES: &str = "editions:\n  - from: 2024-01-01\n    until: 2024-07-01\n    criteria: { first: { role: gate, when: { q: x } } }\n    outcomes:\n      - { outcome: \"no\", when: { gates: not_all } }\n      - { outcome: \"yes\" }\n  - from: 2025-01-01\n    until: 2026-01-01\n    criteria: { second: { role: gate, when: { q: y } } }\n    outcomes:\n      - { outcome: \"no\", when: { gates: not_all } }\n      - { outcome: \"yes\" }\n";

    fn page_on(today: &str) -> String {
        let sample = Sample::on(
            today,
            &[
                ("content/eligibility/questions.yaml", QUESTIONS),
                ("content/eligibility/en.yaml", TEXTS),
                ("content/eligibility/ar.yaml", TEXTS),
                ("content/programmes/help/programme.yaml", FACTS),
                ("content/programmes/help/rules.yaml", RULES),
                ("content/programmes/help/en.md", TEXT),
            ],
        );
        assert!(sample.site.rules.is_some(), "the rules compile");
        sample.render("en/programmes/help.html").unwrap()
    }

    #[test]
    fn criteria_are_those_of_the_edition_in_force() {
        let in_force = |today: &str| {
            let page = page_on(today);
            let none = page.contains("No rules of this programme were in force");
            let shown = ["The first rule", "The second rule"].map(|rule| page.contains(rule));
            (shown, none)
        };
        for (today, expected) in [
            ("2023-12-31", ([false, false], true)),
            ("2024-01-01", ([true, false], false)),
            ("2024-06-30", ([true, false], false)),
            ("2024-07-01", ([false, false], true)),
            ("2025-01-01", ([false, true], false)),
            ("2025-12-31", ([false, true], false)),
            ("2026-01-01", ([false, false], true)),
        ] {
            assert_eq!(in_force(today), expected, "{today}");
        }
    }
}
