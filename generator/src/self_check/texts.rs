//! All texts of the self-check in one language.

use super::origin::Origin;
use super::{contact, strings};
use crate::content::{Facts, Kind, RuleWords};
use crate::locale::{Formats, Order, countries};
use crate::plan::entry_path;
use crate::resolve::{EntryIx, Lang, Site};
use crate::theme::Theme;
use homeward_eligibility::compile::Programmes;
use homeward_widget::texts::{ById, ProgrammeTexts, QuestionTexts, Texts, TitledText};
use std::collections::BTreeSet;

pub(super) fn texts(
    site: &Site,
    theme: &Theme,
    words: &RuleWords,
    rules: &Programmes,
    page: EntryIx,
    lang: Lang,
) -> Texts {
    let tag = site.languages.tag(lang);
    let from = Origin {
        site,
        path: entry_path(site, page, lang),
        lang,
    };
    let formats = Formats::of(tag);
    let (date, months) = formats.date_pattern();
    let (sources, services) = cited(rules);
    let link = |kind: Kind, ids: BTreeSet<&str>| {
        ids.into_iter()
            .filter_map(|id| Some((id.to_owned(), from.link(site.find(kind, id)?))))
            .collect()
    };
    let programmes = rules.keys().filter_map(|id| {
        Some((
            id.clone(),
            programme(&from, rules, site.find(Kind::Programme, id)?, theme)?,
        ))
    });
    Texts {
        lang: tag.to_owned(),
        ui: strings::strings(&theme.strings, tag),
        date,
        months,
        countries: sorted_countries(&formats, tag),
        questions: questions(words),
        outcomes: outcomes(words),
        programmes: programmes.collect(),
        sources: link(Kind::Source, sources),
        services: link(Kind::Service, services),
        check: from.link(page),
        other: OTHER_HELP
            .iter()
            .map(|kind| from.list(*kind, theme))
            .collect(),
    }
}

/// The lists that a result links to.
const OTHER_HELP: [Kind; 4] = [
    Kind::Service,
    Kind::Country,
    Kind::Resource,
    Kind::Organisation,
];

fn questions(words: &RuleWords) -> ById<QuestionTexts> {
    let words = words.questions.iter().map(|(id, words)| {
        let words = QuestionTexts {
            title: words.title.clone(),
            help: words.help.clone(),
            why: words.why.clone(),
            options: words.options.clone().into_iter().collect(),
        };
        (id.clone(), words)
    });
    words.collect()
}

fn outcomes(words: &RuleWords) -> ById<TitledText> {
    let words = words.outcomes.iter().map(|(id, words)| {
        let words = TitledText {
            title: words.title.clone(),
            text: words.text.clone(),
        };
        (id.clone(), words)
    });
    words.collect()
}

fn programme(
    from: &Origin<'_>,
    rules: &Programmes,
    ix: EntryIx,
    theme: &Theme,
) -> Option<ProgrammeTexts> {
    let entry = from.site.entry(ix);
    let Facts::Programme(facts) = &entry.facts else {
        return None;
    };
    let text = entry.text(from.lang).1;
    // Of any edition: which one is in force depends on the day when the page is read.
    let used: BTreeSet<&String> = rules
        .get(&entry.id)?
        .editions
        .iter()
        .flat_map(|edition| edition.criteria.keys())
        .collect();
    let criteria = text
        .words
        .criteria
        .iter()
        .filter(|(id, _)| used.contains(id));
    let criteria = criteria.map(|(id, words)| {
        let words = TitledText {
            title: words.title.clone(),
            text: words.text.clone(),
        };
        (id.clone(), words)
    });
    let organisations = facts.organisations.iter();
    let contact = organisations
        .filter_map(|id| from.site.find(id.key().0, id.key().1))
        .find_map(|organisation| contact::contact(from, organisation, &theme.strings));
    Some(ProgrammeTexts {
        page: from.link(ix),
        prepare: from.prepare(ix),
        criteria: criteria.collect(),
        contact,
    })
}

/// The sources and services that rules name.
fn cited(rules: &Programmes) -> (BTreeSet<&str>, BTreeSet<&str>) {
    let editions = || rules.values().flat_map(|programme| &programme.editions);
    let sources = editions()
        .flat_map(|edition| edition.criteria.values())
        .filter_map(|criterion| criterion.source.as_ref())
        .map(|source| source.id.as_str())
        .collect();
    let services = editions()
        .flat_map(|edition| &edition.services)
        .map(|suggestion| suggestion.service.as_str())
        .collect();
    (sources, services)
}

fn sorted_countries(formats: &Formats, tag: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = countries()
        .filter_map(|code| Some((code.clone(), formats.country(&code)?.to_owned())))
        .collect();
    let order = Order::of(tag);
    all.sort_by(|(_, a), (_, b)| order.compare(a, b));
    all
}
