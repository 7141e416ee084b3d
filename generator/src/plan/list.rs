use crate::kinds::{EntryIx, Filter, Kind};
use crate::resolve::{Lang, Site};
use std::collections::HashMap;

/// How many entries a page of a list shows: a page stays light on paid data however many
/// entries a site has.
const PER_PAGE: usize = 60;

/// One page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct ListPage {
    pub(crate) kind: Kind,
    pub(crate) filter: Option<Filter>,
    pub(crate) lang: Lang,
    /// From 0.
    pub(crate) number: usize,
}

impl ListPage {
    /// The first page of a whole list.
    pub(crate) fn first(kind: Kind, lang: Lang) -> Self {
        Self {
            kind,
            filter: None,
            lang,
            number: 0,
        }
    }

    pub(crate) fn path(self, site: &Site) -> String {
        let (tag, folder) = (site.languages.tag(self.lang), self.kind.folder());
        let page = self.number + 1;
        match (self.filter, self.number) {
            // Each page names many of these.
            (None, 0) => [tag, "/", folder, "/index.html"].concat(),
            (None, _) => format!("{tag}/{folder}/page-{page}.html"),
            (Some(filter), 0) => {
                format!("{tag}/{folder}/{}/{}.html", filter.group(), slug(filter))
            }
            (Some(filter), _) => format!(
                "{tag}/{folder}/{}/{}-page-{page}.html",
                filter.group(),
                slug(filter)
            ),
        }
    }
}

/// The entries of every list, in order.
#[derive(Debug)]
pub(crate) struct Lists(HashMap<(Kind, Option<Filter>, Lang), Vec<EntryIx>>);

impl Lists {
    pub(super) fn of(site: &Site) -> Self {
        let mut lists = HashMap::new();
        for kind in Kind::ALL
            .iter()
            .copied()
            .filter(|kind| site.has_list(*kind))
        {
            for lang in site.languages.all() {
                let all = site.listed(kind, lang);
                for filter in std::iter::once(None).chain(kind.filters().iter().copied().map(Some))
                {
                    let admits =
                        |ix: &&EntryIx| filter.is_none_or(|filter| site.admits(**ix, filter));
                    lists.insert(
                        (kind, filter, lang),
                        all.iter().filter(admits).copied().collect(),
                    );
                }
            }
        }
        Self(lists)
    }

    /// Every entry of the list that a page belongs to.
    pub(crate) fn all(&self, page: ListPage) -> &[EntryIx] {
        self.0
            .get(&(page.kind, page.filter, page.lang))
            .map_or(&[], Vec::as_slice)
    }

    /// The entries of one page.
    pub(crate) fn entries(&self, page: ListPage) -> &[EntryIx] {
        self.all(page)
            .chunks(PER_PAGE)
            .nth(page.number)
            .unwrap_or(&[])
    }

    /// How many pages the list has that a page belongs to.
    pub(crate) fn count(&self, page: ListPage) -> usize {
        self.all(page).len().div_ceil(PER_PAGE).max(1)
    }

    /// Every page of every list of a kind in a language; none for kinds without lists.
    pub(super) fn pages(&self, kind: Kind, lang: Lang) -> impl Iterator<Item = ListPage> {
        let filters = std::iter::once(None).chain(kind.filters().iter().copied().map(Some));
        let lists = filters.map(move |filter| ListPage {
            filter,
            ..ListPage::first(kind, lang)
        });
        let is_planned = self.0.contains_key(&(kind, None, lang));
        lists.filter(move |_| is_planned).flat_map(|first| {
            (0..self.count(first)).map(move |number| ListPage { number, ..first })
        })
    }
}

fn slug(filter: Filter) -> String {
    filter.value().replace('_', "-")
}
