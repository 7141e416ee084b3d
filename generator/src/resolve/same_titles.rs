//! Titles that readers cannot tell apart.

use super::languages::Lang;
use super::text_settings::TextSettings;
use crate::checks::repeated_value;
use crate::kinds::{CriterionWords, Facts, FrontMatter, Kind};
use crate::parse::{EntryDocument, Text, yaml_of};
use spanned::yaml::Node;
use spanned::{Diagnostic, Diagnostics, Sources};
use std::collections::HashMap;

/// Whether readers tell two entries apart by their titles: services, programmes, countries, and organisations that
/// are not in different countries.
pub(super) fn are_one_list(one: &EntryDocument, other: &EntryDocument) -> bool {
    let country = |entry: &EntryDocument| match &entry.facts {
        Some(Facts::Organisation(it)) => Some(it.country.as_ref()?.id()?.to_owned()),
        _ => None,
    };
    match one.kind {
        Kind::Service | Kind::Programme | Kind::Country => true,
        Kind::Organisation => country(one) == country(other),
        _ => false,
    }
}

/// Whether two entries are offices of one organisation, which can describe them with the same words.
pub(super) fn are_in_one_body(one: &EntryDocument, other: &EntryDocument) -> bool {
    let parent = |entry: &EntryDocument| match &entry.facts {
        Some(Facts::Organisation(it)) => Some(it.parent.as_ref()?.id()?.to_owned()),
        _ => None,
    };
    parent(one).is_some_and(|it| Some(it) == parent(other))
}

/// Reports criteria of a programme that have one title in a language, and things that it gives.
pub(super) fn of_criteria(
    entry: &EntryDocument,
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    if entry.kind != Kind::Programme {
        return;
    }
    let (languages, sources) = (settings.languages, settings.sources);
    let source_tag = languages.tag(Lang::SOURCE);
    let original = entry.texts.get(source_tag).and_then(Option::as_ref);
    for (tag, text) in &entry.texts {
        let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
            continue;
        };
        let source = original.filter(|_| tag != source_tag).map(|it| &it.words);
        let words = &text.words;
        let is_told = |titles: fn(&FrontMatter, &str) -> Option<String>, ids: (&str, &str)| {
            source.is_some_and(|words| titles(words, ids.0) == titles(words, ids.1))
        };
        let criterion =
            |words: &FrontMatter, id: &str| words.criterion(id).map(|it| it.title.clone());
        let gift = |words: &FrontMatter, id: &str| words.gift(id).map(|it| it.title.clone());
        let criteria =
            same(words.criteria()).filter(|(one, other, _)| !is_told(criterion, (one, other)));
        let gives = same(words.gives()).filter(|(one, other, _)| !is_told(gift, (one, other)));
        diagnostics.extend(criteria.map(|it| told("criteria", it, text, sources)));
        diagnostics.extend(gives.map(|it| told("gives", it, text, sources)));
    }
}

/// The ids of words with the title of words before them, the ids of those, and the titles.
fn same<'a>(
    words: impl Iterator<Item = (&'a String, &'a CriterionWords)>,
) -> impl Iterator<Item = (&'a str, &'a str, &'a str)> {
    let mut first: HashMap<&str, &str> = HashMap::new();
    words.filter_map(move |(id, words)| {
        let title = words.title.trim();
        let before = *first.entry(title).or_insert(id);
        (before != id).then_some((id.as_str(), before, title))
    })
}

fn told(
    key: &str,
    (id, other, title_of): (&str, &str, &str),
    text: &Text,
    sources: &Sources,
) -> Diagnostic {
    let title = |words: &Node| words.get("title").map_or(words.span, |it| it.span);
    let yaml = yaml_of(text.source, sources);
    let place = |id: &str| Some(title(yaml.as_ref()?.get(key)?.get(id)?));
    let places = match (place(id), place(other)) {
        (Some(here), there) => (here, there),
        (None, _) => (text.title_span, None),
    };
    repeated_value::criteria((id, other), title_of, places)
}

#[cfg(test)]
mod tests {
    use super::super::tests::resolved;

    const SERVICE: &str = "phases: [arrival]\nneeds: [work]\ndimensions: []\nlevels: []\n";

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let (_, reports) = resolved(files);
        let found = reports.iter().filter(|it| it.code.name == "repeated-value");
        let titles = found.filter(|it| it.message.contains("has the title of the"));
        titles.map(|it| it.message.clone()).collect()
    }

    #[test]
    fn titles_of_one_list_are_compared_in_each_language() {
        let text = |title: &str, words: &str| {
            format!("---\ntitle: {title}\nsummary: {words}.\n---\n{words} more.\n")
        };
        let (money, cash, peng) = (
            text("Money", "For a shop"),
            text("Cash", "For the first days"),
            text("Pengar", "Till en butik"),
        );
        let (same, other) = (
            text("Pengar", "De första dagarna"),
            text("Kontanter", "De första dagarna"),
        );
        let of = |swedish: &str, english: &str| {
            told(&[
                ("content/services/money/service.yaml", SERVICE),
                ("content/services/money/en.md", &money),
                ("content/services/money/sv.md", &peng),
                ("content/services/cash/service.yaml", SERVICE),
                ("content/services/cash/en.md", english),
                ("content/services/cash/sv.md", swedish),
            ])
        };
        assert_eq!(of(&other, &cash), Vec::<String>::new());
        assert_eq!(of(&same, &cash).len(), 1);
        let english = text("Money", "For the first days");
        // Where the titles are one in the source language, this is told once.
        assert_eq!(of(&same, &english).len(), 1);
    }

    #[test]
    fn each_title_of_a_list_is_compared() {
        let text =
            |id: &str| format!("---\ntitle: Office\nsummary: Of {id}.\n---\nWords of {id}.\n");
        let (qa, qd, qe) = (text("qa"), text("qd"), text("qe"));
        let german = "type: ngo\ncountry: germany\n";
        let found = told(&[
            ("content/organisations/qa/organisation.yaml", "type: ngo\n"),
            ("content/organisations/qa/en.md", &qa),
            ("content/organisations/qd/organisation.yaml", german),
            ("content/organisations/qd/en.md", &qd),
            ("content/organisations/qe/organisation.yaml", german),
            ("content/organisations/qe/en.md", &qe),
        ]);
        assert_eq!(
            found,
            ["the organisation `qe` has the title of the organisation `qd`"]
        );
    }

    #[test]
    fn criteria_with_one_title_are_told_where_they_are() {
        let text = "---\ntitle: Help in Africa\nsummary: Africa.\ncriteria:\n  to_x: { title: Africa, text: One. }\n  \
            to_africa: { title: Africa, text: Other. }\n---\nWords.\n";
        let (_, reports) = resolved(&[("content/programmes/help/en.md", text)]);
        let mut found = reports
            .iter()
            .filter(|it| it.message.contains("the same title"));
        let told = found.next().unwrap();
        let start = |label: &spanned::Label| label.span.range().start;
        let places = (
            start(told.primary.as_ref().unwrap()),
            start(&told.related[0]),
        );
        let at = |key: &str| text.find(key).unwrap() + key.len() + ": { title: ".len();
        assert_eq!(places, (at("to_x"), at("  to_africa")));
        assert!(found.next().is_none());
    }
}
