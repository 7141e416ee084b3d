//! Everything that the widget says in one language.

use super::{contact, strings};
use crate::content::{Direction, RuleTexts};
use crate::kinds::{EntryIx, EntryRef, Facts, Kind};
use crate::locale::{Formats, Order, countries};
use crate::markdown::Heading;
use crate::plan::{Addresses, ListPage};
use crate::resolve::{Lang, Site};
use crate::theme::Theme;
use homeward_eligibility::compile::Programmes;
use homeward_eligibility::model::ProgrammeRules;
use homeward_widget::words::{
    Link, Named, Other, OutcomeWords, ProgrammeWords, QuestionWords, Words,
};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn words(
    site: &Site,
    theme: &Theme,
    said: &RuleTexts,
    rules: &Programmes,
    page: EntryIx,
    lang: Lang,
) -> Words {
    let tag = site.languages.tag(lang);
    let from = Page {
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
    let named = &site.rule_entries;
    let programmes = named.programmes.iter();
    let programmes = programmes
        .filter_map(|(id, ix)| Some((id.clone(), programme(&from, rules.get(id)?, *ix, theme)?)));
    Words {
        lang: tag.to_owned(),
        ui: strings::strings(&theme.strings, tag),
        date,
        months,
        countries: sorted_countries(&formats, tag),
        questions: questions(said),
        outcomes: outcomes(said),
        programmes: programmes.collect(),
        sources: link(&named.sources),
        services: link(&named.services),
        check: from.link(page),
        other: Kind::other_help()
            .into_iter()
            .map(|kind| from.list(kind, theme))
            .collect(),
    }
}

/// The headings of a programme's page under which it says what to prepare.
const PREPARE: [&str; 2] = ["steps", "documents"];

/// Where links start.
pub(super) struct Page<'a> {
    pub(super) site: &'a Site,
    path: &'a str,
    pub(super) lang: Lang,
}

impl Page<'_> {
    pub(super) fn link(&self, ix: EntryIx) -> Link {
        let (lang, text) = self.site.entry(ix).text(self.lang);
        let other = self.site.languages.get(lang);
        let other = (lang != self.lang).then(|| Other {
            tag: other.tag.as_str().to_owned(),
            dir: match other.dir {
                Direction::Ltr => "ltr",
                Direction::Rtl => "rtl",
            }
            .to_owned(),
        });
        Link {
            title: text.words.title.clone(),
            url: Addresses::default().between(self.path, self.site.path(ix, self.lang)),
            lang: other,
        }
    }
}

impl Page<'_> {
    /// The list of a kind.
    fn list(&self, kind: Kind, theme: &Theme) -> Link {
        let list = ListPage::first(kind, self.lang).path(self.site);
        let key = format!("nav-{}", kind.folder());
        Link {
            title: theme.strings.text(self.site, self.lang, &key),
            url: Addresses::default().between(self.path, &list),
            lang: None,
        }
    }

    /// The parts of a programme's page that say what to prepare.
    fn prepare(&self, ix: EntryIx) -> Vec<Link> {
        let page = self.link(ix);
        let headings = &self.site.entry(ix).text(self.lang).1.outline.headings;
        let parts = headings
            .iter()
            .filter(|it| PREPARE.contains(&it.id.as_str()));
        let link = |heading: &Heading| Link {
            title: heading.title.clone(),
            url: format!("{}#{}", page.url, heading.id),
            lang: page.lang.clone(),
        };
        parts.map(link).collect()
    }
}

fn questions(words: &RuleTexts) -> Named<QuestionWords> {
    let words = words.questions.iter().map(|(id, words)| {
        let words = QuestionWords {
            title: words.title.clone(),
            help: words.help.clone(),
            why: words.why.clone(),
            options: words.options.clone().into_iter().collect(),
        };
        (id.clone(), words)
    });
    words.collect()
}

fn outcomes(words: &RuleTexts) -> Named<OutcomeWords> {
    let words = words.outcomes.iter().map(|(id, words)| {
        let words = OutcomeWords {
            title: words.title.clone(),
            text: words.text.clone(),
        };
        (id.clone(), words)
    });
    words.collect()
}

fn programme(
    from: &Page<'_>,
    rules: &ProgrammeRules,
    ix: EntryIx,
    theme: &Theme,
) -> Option<ProgrammeWords> {
    let entry = from.site.entry(ix);
    let Facts::Programme(facts) = &entry.facts else {
        return None;
    };
    let text = entry.text(from.lang).1;
    // Any edition: the reader's day decides which, long after the build.
    let used: BTreeSet<&String> = rules
        .editions
        .iter()
        .flat_map(|edition| edition.criteria.keys())
        .collect();
    let criteria = text.words.criteria().filter(|(id, _)| used.contains(id));
    let criteria = criteria.map(|(id, words)| {
        let words = OutcomeWords {
            title: words.title.clone(),
            text: words.text.clone(),
        };
        (id.clone(), words)
    });
    let organisations = facts.organisations.iter();
    let contact = organisations
        .map(EntryRef::entry)
        .find_map(|organisation| contact::contact(from, organisation, &theme.strings));
    Some(ProgrammeWords {
        page: from.link(ix),
        prepare: from.prepare(ix),
        criteria: criteria.collect(),
        contact,
    })
}

fn sorted_countries(formats: &Formats, tag: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = countries()
        .filter_map(|code| Some((code.clone(), formats.country(&code)?.to_owned())))
        .collect();
    let order = Order::of(tag);
    all.sort_by(|(_, a), (_, b)| order.compare(a, b));
    all
}
