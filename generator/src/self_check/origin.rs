//! Links from the self-check's page to other pages.

use crate::content::Direction;
use crate::kinds::{EntryIx, Facts, Kind};
use crate::locale::isolated;
use crate::markdown::Heading;
use crate::plan::{Addresses, ListPage};
use crate::resolve::{Lang, Site};
use crate::theme::Theme;
use homeward_widget::texts::{Link, OtherLanguage};

/// The headings of a programme's page about what to prepare.
const PREPARE: [&str; 2] = ["steps", "documents"];

/// The page that links start from, in one language.
pub(super) struct Origin<'a> {
    pub(super) site: &'a Site,
    pub(super) path: &'a str,
    pub(super) lang: Lang,
}

impl Origin<'_> {
    /// Words for people: in a line from right to left, numbers in groups keep their order.
    pub(super) fn words(&self, words: &str) -> String {
        match self.site.languages.get(self.lang).dir {
            Direction::Ltr => words.to_owned(),
            Direction::Rtl => isolated(words).into_owned(),
        }
    }

    /// The page of an entry.
    pub(super) fn link(&self, ix: EntryIx) -> Link {
        let (lang, text) = self.site.entry(ix).text(self.lang);
        Link {
            title: self.words(&text.words.title),
            url: Addresses::default().between(self.path, self.site.path(ix, self.lang)),
            lang: self.other(lang),
        }
    }

    /// A language that is not that of the page.
    pub(super) fn other(&self, lang: Lang) -> Option<OtherLanguage> {
        let other = self.site.languages.get(lang);
        (lang != self.lang).then(|| OtherLanguage {
            tag: other.tag.as_str().to_owned(),
            dir: other.dir.name().to_owned(),
        })
    }

    /// The code of a country.
    pub(super) fn code(&self, country: EntryIx) -> Option<String> {
        match &self.site.entry(country).facts {
            Facts::Country(facts) => Some(facts.code.as_str().to_owned()),
            _ => None,
        }
    }

    /// The list of a kind.
    pub(super) fn list(&self, kind: Kind, theme: &Theme) -> Link {
        let list = ListPage::first(kind, self.lang).path(self.site);
        let key = format!("nav-{}", kind.folder());
        Link {
            title: theme.strings.text(self.site, self.lang, &key),
            url: Addresses::default().between(self.path, &list),
            lang: None,
        }
    }

    /// The sections of a programme's page about what to prepare.
    pub(super) fn prepare(&self, ix: EntryIx) -> Vec<Link> {
        let page = self.link(ix);
        let headings = &self.site.entry(ix).text(self.lang).1.outline.headings;
        let sections = headings.iter().filter(|it| PREPARE.contains(&&*it.id));
        let link = |heading: &Heading| Link {
            title: heading.title.to_string(),
            url: format!("{}#{}", page.url, heading.id),
            lang: page.lang.clone(),
        };
        sections.map(link).collect()
    }
}
