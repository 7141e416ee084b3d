use crate::kinds::{EntryIx, Kind};
use crate::locale::Order;
use crate::resolve::{Lang, Site};

/// How many titles a page of the list has: the page stays light however many entries a site
/// has.
const PER_PAGE: usize = 150;

/// A page of the list of all titles, which is also the page for searching.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct SearchPage {
    pub(crate) lang: Lang,
    /// From 0.
    pub(crate) number: usize,
}

impl SearchPage {
    /// The page that searches start from.
    pub(crate) fn first(lang: Lang) -> Self {
        Self { lang, number: 0 }
    }

    pub(crate) fn path(self, site: &Site) -> String {
        let tag = site.languages.tag(self.lang);
        match self.number {
            0 => format!("{tag}/search.html"),
            number => format!("{tag}/search-{}.html", number + 1),
        }
    }
}

/// The entries that readers find by searching, by language, each language in the order of
/// its titles (CLDR collation). Empty for a site without search.
///
/// An entry is found in the languages in which it has a text of its own: a page in the words
/// of another language would be found by nobody. Not found are the home page, which has
/// nothing that other pages do not have, sources, which are reached from what they support,
/// and what is over.
#[derive(Debug)]
pub(crate) struct Titles(Vec<Vec<EntryIx>>);

impl Titles {
    pub(super) fn of(site: &Site) -> Self {
        let kinds = Kind::ALL.iter().copied();
        let kinds = kinds.filter(|kind| site.facts.search && *kind != Kind::Source);
        let in_language = |lang: Lang| {
            let found = |ix: &EntryIx| {
                let entry = site.entry(*ix);
                entry.is_translated(lang) && !entry.is_home()
            };
            let listed = kinds.clone().flat_map(|kind| site.listed(kind, lang));
            let mut titles: Vec<EntryIx> = listed.copied().filter(found).collect();
            let order = Order::of(site.languages.tag(lang));
            titles.sort_by(|a, b| {
                let (a, b) = (site.entry(*a), site.entry(*b));
                order
                    .compare(a.title(lang), b.title(lang))
                    .then_with(|| (a.kind, &a.id).cmp(&(b.kind, &b.id)))
            });
            titles
        };
        Self(site.languages.all().map(in_language).collect())
    }

    /// Every entry that is found in a language.
    pub(crate) fn all(&self, lang: Lang) -> &[EntryIx] {
        &self.0[lang.ix()]
    }

    /// The entries of one page.
    pub(crate) fn on(&self, page: SearchPage) -> &[EntryIx] {
        let mut pages = self.all(page.lang).chunks(PER_PAGE);
        pages.nth(page.number).unwrap_or(&[])
    }

    /// How many pages the list of a language has.
    pub(crate) fn count(&self, lang: Lang) -> usize {
        self.all(lang).len().div_ceil(PER_PAGE).max(1)
    }

    /// Every page of the list of a language.
    pub(super) fn pages(&self, lang: Lang) -> impl Iterator<Item = SearchPage> {
        (0..self.count(lang)).map(move |number| SearchPage { lang, number })
    }
}
