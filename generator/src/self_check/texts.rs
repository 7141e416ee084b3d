//! All texts of the self-check in one language.

use super::origin::Origin;
use super::{contact, strings};
use crate::content::RuleTexts;
use crate::kinds::{CriterionWords, EntryIx, Facts, Kind};
use crate::locale::{Formats, Order, aliases, countries};
use crate::resolve::{Lang, Site};
use crate::theme::Theme;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::model::{AnswerCondition, FirstWords, Place, ProgrammeRules};
use homeward_widget::texts::{
    ById, CountryNames, Link, ProgrammeTexts, QuestionTexts, Texts, TitledText,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn texts(
    site: &Site,
    theme: &Theme,
    words: &RuleTexts,
    compiled: &Compiled,
    page: EntryIx,
    lang: Lang,
) -> Texts {
    let tag = site.languages.tag(lang);
    let from = Origin {
        site,
        path: site.path(page, lang),
        lang,
    };
    let formats = Formats::of(tag);
    let (date, months) = formats.date_pattern();
    let link = |entries: &BTreeMap<String, EntryIx>| {
        let entries = entries.iter();
        entries
            .map(|(id, ix)| (id.clone(), from.link(*ix)))
            .collect()
    };
    let questions_of_rules = compiled.questions();
    let also = strings::Also {
        gives: {
            let mut editions = compiled.programmes().values().flat_map(|it| &it.editions);
            editions.any(|edition| !edition.gives.is_empty())
        },
        builds_on: compiled
            .programmes()
            .values()
            .any(|it| !it.builds_on.is_empty()),
    };
    let named = &site.rule_entries;
    let programmes = named.programmes.iter();
    let programmes = programmes.filter_map(|(id, ix)| {
        Some((
            id.clone(),
            programme(&from, compiled.programmes().get(id)?, *ix, theme),
        ))
    });
    let (countries, known_countries) = sorted_countries(site, lang, &formats);
    Texts {
        lang: tag.to_owned(),
        ui: strings::strings(&theme.strings, tag, also),
        date,
        months,
        countries,
        known_countries,
        needs: questions_of_rules.needs.clone().unwrap_or_default(),
        place: questions_of_rules.place.iter().map(place).collect(),
        first_words: {
            let each = questions_of_rules.first_words.iter();
            each.map(first_words).collect()
        },
        questions: questions(&from, words),
        outcomes: outcomes(&from, words),
        programmes: programmes.collect(),
        sources: link(&named.sources),
        services: link(&named.services),
        check: from.link(page),
        other: {
            let lists = Kind::other_help().into_iter();
            let lists = lists.map(|kind| from.list(kind, theme));
            let contacts = site
                .contacts_page()
                .map(|page| anywhere(&from, page, theme));
            contacts.into_iter().chain(lists).collect()
        },
    }
}

/// The page with all contacts; where it says how to ask in any country, that place.
fn anywhere(from: &Origin<'_>, page: EntryIx, theme: &Theme) -> Link {
    const ANYWHERE: &str = "anywhere";
    let link = from.link(page);
    let (_, text) = from.site.entry(page).text(from.lang);
    let mut headings = text.outline.headings.iter();
    if headings.any(|heading| &*heading.id == ANYWHERE) {
        return Link {
            title: theme
                .strings
                .text(from.site, from.lang, "check-ask-anywhere"),
            url: format!("{}#{ANYWHERE}", link.url),
            lang: None,
        };
    }
    link
}

/// An entry of `place`, in the line that the widget reads.
fn place(entry: &Place) -> String {
    line(&[&entry.question], entry.when.as_ref())
}

/// An entry of `first_words`, in the line that the widget reads.
fn first_words(entry: &FirstWords) -> String {
    let service = entry.service.as_deref().unwrap_or_default();
    let note = if entry.note { "+" } else { "" };
    let outcome = format!("{note}{}", entry.outcome);
    line(&[&outcome, service], Some(&entry.when))
}

/// Ids, and then the question and the options of a condition.
fn line(ids: &[&str], condition: Option<&AnswerCondition>) -> String {
    let condition = condition.into_iter().flat_map(|when| {
        let question = std::iter::once(&when.question);
        question.chain(&when.any_of).map(String::as_str)
    });
    let parts: Vec<&str> = ids.iter().copied().chain(condition).collect();
    parts.join("|")
}

fn questions(from: &Origin<'_>, words: &RuleTexts) -> ById<QuestionTexts> {
    let words = words.questions.iter().map(|(id, words)| {
        let words = QuestionTexts {
            title: from.words(&words.title),
            help: words.help.as_deref().map(|help| from.words(help)),
            why: words.why.as_deref().map(|why| from.words(why)),
            options: {
                let options = words.options.iter();
                let option = |(id, words): (&String, &String)| (id.clone(), from.words(words));
                options.map(option).collect()
            },
        };
        (id.clone(), words)
    });
    words.collect()
}

fn outcomes(from: &Origin<'_>, words: &RuleTexts) -> ById<TitledText> {
    let words = words.outcomes.iter().map(|(id, words)| {
        let words = TitledText {
            title: from.words(&words.title),
            text: from.words(&words.text),
        };
        (id.clone(), words)
    });
    words.collect()
}

fn programme(
    from: &Origin<'_>,
    rules: &ProgrammeRules,
    ix: EntryIx,
    theme: &Theme,
) -> ProgrammeTexts {
    let text = from.site.entry(ix).text(from.lang).1;
    // Of any edition: which one is in force depends on the day when the page is read.
    let used: BTreeSet<&String> = rules
        .editions
        .iter()
        .flat_map(|edition| edition.criteria.keys())
        .collect();
    let components: BTreeSet<&String> = rules
        .editions
        .iter()
        .flat_map(|edition| edition.gives.keys())
        .collect();
    let titled = |(id, words): (&String, &CriterionWords)| {
        let words = TitledText {
            title: from.words(&words.title),
            text: from.words(&words.text),
        };
        (id.clone(), words)
    };
    let criteria = text.words.criteria().filter(|(id, _)| used.contains(id));
    let gives = text.words.gives().filter(|(id, _)| components.contains(id));
    let reach = from.site.reach(ix);
    let contact_of = |ix: EntryIx| contact::contact(from, ix, &theme.strings);
    let contact = reach.and_then(|reach| contact_of(reach.organisation));
    let offices = reach.into_iter().flat_map(|reach| &reach.offices);
    let offices = offices.filter_map(|office| contact_of(*office)).collect();
    ProgrammeTexts {
        page: from.link(ix),
        prepare: from.prepare(ix),
        ended: matches!(
            &from.site.entry(ix).facts,
            Facts::Programme(programme) if programme.has_ended()
        ),
        builds_on: {
            let bases = from.site.rule_entries.builds_on(ix).iter();
            bases.map(|base| from.link(*base)).collect()
        },
        criteria: criteria.map(titled).collect(),
        gives: gives.map(titled).collect(),
        contact,
        offices,
    }
}

/// A country with a page has the name that the page gives it: a reader looks for the word
/// that the portal uses. Others have their name from CLDR. Both are found by other names, too.
/// Those with a page come first; the number says how many they are.
fn sorted_countries(site: &Site, lang: Lang, formats: &Formats) -> (Vec<CountryNames>, usize) {
    let tag = site.languages.tag(lang);
    let aliases: BTreeMap<&str, Vec<&str>> = aliases(tag).collect();
    let titles = site
        .of_kind(Kind::Country, lang)
        .iter()
        .map(|ix| site.entry(*ix));
    let known: BTreeMap<&str, Option<&str>> = titles
        .filter_map(|entry| match &entry.facts {
            Facts::Country(facts) => {
                let title = entry.is_translated(lang).then(|| entry.title(lang));
                Some((facts.code.as_str(), title))
            }
            _ => None,
        })
        .collect();
    let mut all: Vec<CountryNames> = countries()
        .filter_map(|code| {
            let title = known.get(code.as_str()).copied().flatten();
            let from_cldr = formats.country(&code);
            let name = title.or(from_cldr)?;
            // Where the page has a title of its own, people may still look for the usual name.
            let usual = from_cldr.into_iter().filter(|usual| *usual != name);
            let others = aliases.get(code.as_str()).into_iter().flatten().copied();
            let names = std::iter::once(name).chain(usual).chain(others);
            Some(CountryNames {
                names: names.map(str::to_owned).collect(),
                code,
            })
        })
        .collect();
    let order = Order::of(tag);
    let is_known = |country: &CountryNames| known.contains_key(country.code.as_str());
    all.sort_by(|a, b| order.compare(a.name(), b.name()));
    all.sort_by_key(|country| !is_known(country));
    let count = all.iter().filter(|country| is_known(country)).count();
    (all, count)
}
