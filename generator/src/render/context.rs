use super::templates::Templates;
use crate::kinds::{EntryIx, Kind, LangView};
use crate::plan::{ListPage, Plan};
use crate::resolve::{Lang, Site};
use crate::self_check::SelfCheck;
use crate::theme::{Argument, Theme};

/// One page being rendered: everything it may look at, and where it stands.
pub(super) struct PageContext<'a> {
    pub(super) site: &'a Site,
    pub(super) plan: &'a Plan,
    pub(super) theme: &'a Theme,
    pub(super) self_check: Option<&'a SelfCheck>,
    pub(super) templates: &'a Templates,
    /// The language of the page's frame.
    pub(super) lang: Lang,
    /// The page's own path.
    pub(super) path: &'a str,
}

impl<'a> PageContext<'a> {
    /// The relative address of a file of the site.
    pub(super) fn to(&self, path: &str) -> String {
        self.plan.addresses.between(self.path, path)
    }

    pub(super) fn entry_url(&self, ix: EntryIx) -> String {
        self.to(self.site.path(ix, self.lang))
    }

    pub(super) fn list_url(&self, kind: Kind) -> String {
        self.to(&ListPage::first(kind, self.lang).path(self.site))
    }

    pub(super) fn asset_url(&self, name: &str) -> Option<String> {
        self.plan
            .assets
            .find(name)
            .map(|asset| self.to(&asset.path))
    }

    pub(super) fn lang_view(&self, lang: Lang) -> LangView<'a> {
        let language = self.site.languages.get(lang);
        LangView {
            tag: language.tag.as_str(),
            name: &language.name,
            dir: language.dir,
        }
    }

    /// A UI string in the page's language.
    pub(super) fn string(&self, key: &str) -> String {
        self.theme.strings.text(self.site, self.lang, key)
    }

    /// A UI string with texts in it.
    pub(super) fn string_with(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let arguments: Vec<(String, Argument)> = texts
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Argument::Text((*text).to_owned())))
            .collect();
        let tag = self.site.languages.tag(self.lang);
        let string = self.theme.strings.get(tag, key, &arguments);
        string.unwrap_or_else(|| key.to_owned())
    }

    /// The absolute address of a file, where the site has one.
    pub(super) fn absolute(&self, path: &str) -> Option<String> {
        absolute(self.site, path)
    }
}

/// The absolute address of a file, where the site has one. A folder's own page goes by
/// the folder's address.
pub(super) fn absolute(site: &Site, path: &str) -> Option<String> {
    let base = site.base_url.as_ref()?;
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    Some(format!("{base}/{path}"))
}
