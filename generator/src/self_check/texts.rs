//! All texts of the self-check in one language.

use super::origin::Origin;
use super::{contact, strings};
use crate::content::RuleTexts;
use crate::kinds::{CriterionWords, EntryIx, Facts, Kind};
use crate::locale::{Formats, Order, aliases, countries};
use crate::resolve::{Lang, Site};
use crate::theme::Theme;
use homeward_eligibility::compile::Compiled;
use homeward_eligibility::model::{Place, ProgrammeRules};
use homeward_widget::texts::{
    ById, CountryNames, ProgrammeTexts, QuestionTexts, Texts, TitledText,
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
    Texts {
        lang: tag.to_owned(),
        ui: strings::strings(&theme.strings, tag, also),
        date,
        months,
        countries: sorted_countries(site, lang, &formats),
        needs: questions_of_rules.needs.clone().unwrap_or_default(),
        place: questions_of_rules.place.iter().map(place).collect(),
        questions: questions(words),
        outcomes: outcomes(words),
        programmes: programmes.collect(),
        sources: link(&named.sources),
        services: link(&named.services),
        check: from.link(page),
        other: {
            let lists = Kind::other_help().into_iter();
            let lists = lists.map(|kind| from.list(kind, theme));
            let contacts = site.contacts_page().map(|page| from.link(page));
            contacts.into_iter().chain(lists).collect()
        },
    }
}

/// An entry of `place`, in the line that the widget reads.
fn place(entry: &Place) -> String {
    let condition = entry.when.iter().flat_map(|when| {
        let question = std::iter::once(&when.question);
        question.chain(&when.any_of)
    });
    let parts: Vec<&str> = std::iter::once(&entry.question)
        .chain(condition)
        .map(String::as_str)
        .collect();
    parts.join("|")
}

fn questions(words: &RuleTexts) -> ById<QuestionTexts> {
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

fn outcomes(words: &RuleTexts) -> ById<TitledText> {
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
            title: words.title.clone(),
            text: words.text.clone(),
        };
        (id.clone(), words)
    };
    let criteria = text.words.criteria().filter(|(id, _)| used.contains(id));
    let gives = text.words.gives().filter(|(id, _)| components.contains(id));
    let reach = from.site.reach(ix);
    let contact =
        reach.and_then(|reach| contact::contact(from, reach.organisation, &theme.strings));
    ProgrammeTexts {
        page: from.link(ix),
        prepare: from.prepare(ix),
        builds_on: {
            let bases = from.site.rule_entries.builds_on(ix).iter();
            bases.map(|base| from.link(*base)).collect()
        },
        criteria: criteria.map(titled).collect(),
        gives: gives.map(titled).collect(),
        contact,
    }
}

/// A country with a page has the name that the page gives it: a reader looks for the word
/// that the portal uses. Others have their name from CLDR. Both are found by other names, too.
fn sorted_countries(site: &Site, lang: Lang, formats: &Formats) -> Vec<CountryNames> {
    let tag = site.languages.tag(lang);
    let aliases: BTreeMap<&str, Vec<&str>> = aliases(tag).collect();
    let titles = site
        .of_kind(Kind::Country, lang)
        .iter()
        .map(|ix| site.entry(*ix));
    let titles = titles.filter(|entry| entry.is_translated(lang));
    let titles: BTreeMap<&str, &str> = titles
        .filter_map(|entry| match &entry.facts {
            Facts::Country(facts) => Some((facts.code.as_str(), entry.title(lang))),
            _ => None,
        })
        .collect();
    let mut all: Vec<CountryNames> = countries()
        .filter_map(|code| {
            let title = titles.get(code.as_str()).copied();
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
    all.sort_by(|a, b| order.compare(a.name(), b.name()));
    all
}
