use super::context::PageContext;
use super::templates::here_of;
use crate::kinds::{EntryIx, Kind, Menu};
use crate::plan::ListPage;
use serde::Serialize;
use serde_json::{Value, json};

/// A link of a menu.
#[derive(Debug, Serialize)]
pub(super) struct NavLink {
    url: String,
    title: String,
    current: bool,
}

impl PageContext<'_> {
    /// What is around every page: languages, menus, the portal's words. `trail` leads
    /// from the home page to this one.
    pub(super) fn frame(&self, trail: &[NavLink], languages: &[Value]) -> Value {
        let words = self.site.words(self.lang);
        json!({
            "here": self.here(),
            "lang": self.lang_view(self.lang),
            "site": {
                "title": words.title,
                "tagline": words.summary,
                "publisher": words.publisher,
                "disclaimer": words.disclaimer,
                "home_url": self.home_url(),
                "leave_url": self.site.facts.leave_url.as_str(),
            },
            "languages": languages,
            "nav": { "main": self.menu(Menu::Main), "footer": self.menu(Menu::Footer), "trail": trail },
        })
    }

    /// What functions of templates read to know the page.
    pub(super) fn here(&self) -> String {
        here_of(self.site.languages.tag(self.lang), self.path)
    }

    pub(super) fn home_url(&self) -> String {
        self.to(&format!(
            "{}/index.html",
            self.site.languages.tag(self.lang)
        ))
    }

    fn menu(&self, menu: Menu) -> Vec<NavLink> {
        // Lists come before the pages of the site's own.
        let lists = Kind::in_menu(menu).into_iter();
        let lists = lists.filter(|kind| self.site.has_list(*kind));
        let lists = lists.map(|kind| self.list_link(kind));
        let pages = self.site.menu(menu, self.lang).iter();
        lists.chain(pages.map(|ix| self.entry_link(*ix))).collect()
    }

    /// A link to the list of a kind.
    pub(super) fn list_link(&self, kind: Kind) -> NavLink {
        let path = ListPage::first(kind, self.lang).path(self.site);
        NavLink {
            url: self.to(&path),
            title: self.string(&format!("nav-{}", kind.folder())),
            current: path == self.path,
        }
    }

    pub(super) fn entry_link(&self, ix: EntryIx) -> NavLink {
        let path = self.site.path(ix, self.lang);
        NavLink {
            url: self.to(path),
            title: self.site.entry(ix).title(self.lang).to_owned(),
            current: path == self.path,
        }
    }

    /// A link to the home page.
    pub(super) fn home_link(&self) -> NavLink {
        NavLink {
            url: self.home_url(),
            title: self.string("nav-home"),
            current: false,
        }
    }
}
