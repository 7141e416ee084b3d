use super::frame::Frame;
use super::templates::Prepared;
use super::view::NavLink;
use crate::kinds::{self, EntryIx, Kind};
use crate::plan::ListPage;
use std::borrow::Cow;

/// A menu, with addresses relative to one directory.
pub(super) struct Menu<'a> {
    /// Paths and links.
    links: Vec<(String, NavLink<'a>)>,
    /// The menu as it is on all pages but those that it names.
    elsewhere: Prepared,
}

impl Default for Menu<'_> {
    fn default() -> Self {
        Self::with(Vec::new())
    }
}

impl<'a> Menu<'a> {
    /// Lists first, then the pages of the site's own, in their order.
    pub(super) fn of(frame: &Frame<'a>, menu: kinds::Menu) -> Self {
        let site = frame.site;
        let lists = Kind::in_menu(menu).into_iter();
        let lists = lists.filter(|kind| site.has_list(*kind)).map(|kind| {
            let path = ListPage::first(kind, frame.lang).path(site);
            let within = frame.is_in(path.trim_end_matches("index.html"));
            let link = list_link(frame, kind);
            (path, NavLink { within, ..link })
        });
        let pages = site.menu(menu, frame.lang).iter().map(|ix| {
            let path = site.path(*ix, frame.lang).to_owned();
            (path, entry_link(frame, *ix))
        });
        Self::with(lists.chain(pages).collect())
    }

    fn with(links: Vec<(String, NavLink<'a>)>) -> Self {
        let elsewhere: Vec<&NavLink<'_>> = links.iter().map(|(_, link)| link).collect();
        Self {
            elsewhere: Prepared::of(&elsewhere),
            links,
        }
    }

    /// Its links, as they are on pages that it does not name.
    pub(super) fn links(&self) -> impl Iterator<Item = &NavLink<'a>> {
        self.links.iter().map(|(_, link)| link)
    }

    /// The menu on the page with this path.
    pub(super) fn on(&self, path: &str) -> Prepared {
        if self.links.iter().all(|(of, _)| of != path) {
            return self.elsewhere.clone();
        }
        let links = self.links.iter().map(|(of, link)| NavLink {
            current: of == path,
            ..link.clone()
        });
        Prepared::of(&links.collect::<Vec<_>>())
    }
}

/// A link to the home page.
pub(super) fn home_link<'a>(frame: &Frame<'a>) -> NavLink<'a> {
    NavLink {
        url: frame.home_url(),
        title: Cow::Owned(frame.string("nav-home")),
        lang: None,
        current: false,
        within: false,
    }
}

/// A link to the list of a kind, from another page.
pub(super) fn list_link<'a>(frame: &Frame<'a>, kind: Kind) -> NavLink<'a> {
    NavLink {
        url: frame.list_url(kind),
        title: Cow::Owned(frame.string(&format!("nav-{}", kind.folder()))),
        lang: None,
        current: false,
        within: false,
    }
}

/// A link to the page of an entry, from another page.
pub(super) fn entry_link<'a>(frame: &Frame<'a>, ix: EntryIx) -> NavLink<'a> {
    let (lang, title) = frame.site.entry(ix).titled(frame.lang);
    NavLink {
        url: frame.entry_url(ix),
        title: Cow::Borrowed(title),
        lang: frame.other(lang),
        current: false,
        within: false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;

    /// The links of the main menu, with the current one marked.
    fn menu(page: &str) -> Vec<(String, bool)> {
        let rows = page.split("fold-menu").nth(1).unwrap();
        let menu = rows.split("</nav>").next().unwrap();
        let links = menu.split("<a href=\"").skip(1);
        links
            .map(|link| {
                let (url, rest) = link.split_once('"').unwrap();
                (url.to_owned(), rest.starts_with(" aria-current=\"page\""))
            })
            .collect()
    }

    #[test]
    fn the_menu_marks_the_page_that_it_names() {
        let sample = Sample::with(&[]);
        let lists = ["services", "countries", "programmes", "stories"];
        let expect = |up: &str, current: &str| {
            let lists = lists.map(|list| format!("{list}/index.html"));
            let urls = lists.into_iter().chain(["about.html".to_owned()]);
            urls.map(|url| (format!("{up}{url}"), url == current))
                .collect::<Vec<_>>()
        };
        let of = |path: &str| menu(&sample.render(path).unwrap());
        assert_eq!(of("en/index.html"), expect("", ""));
        assert_eq!(of("ar/about.html"), expect("", "about.html"));
        // In its own directory a list goes by its name alone.
        let in_services = |current: &str| {
            let mut menu = expect("../", current);
            menu[0].0 = "index.html".to_owned();
            menu
        };
        assert_eq!(of("en/services/law.html"), in_services(""));
        let law = sample.render("en/services/law.html").unwrap();
        let list = "<a href=\"index.html\" aria-current=\"true\">";
        assert_eq!(law.matches(list).count(), 1, "the list that it belongs to");
        assert_eq!(
            of("en/services/index.html"),
            in_services("services/index.html")
        );
    }
}
