//! What all pages of one directory in one language share: addresses, menus, UI strings.

use super::brand;
use super::nav::Menu;
use super::templates::{Prepared, Templates, Variables, here_of};
use super::view::{
    FrameParts, FrameTemplateVariables, FrameVariable, FrameVariables, NavLink, NavView, SiteView,
};
use crate::kinds::{self, EntryIx, Kind, LangView};
use crate::plan::{
    ListPage, NOT_FOUND, Output, Plan, Route, SearchPage, translations_path, web_manifest_path,
};
use crate::resolve::{Lang, Site};
use crate::self_check::SelfCheck;
use crate::theme::{Argument, Theme};
use spanned::Diagnostic;
use std::collections::HashMap;

/// The frames of a site: one for each language and directory, whatever the number of pages.
pub(super) struct Frames<'a> {
    /// By language and directory.
    frames: Vec<HashMap<String, Frame<'a>>>,
}

impl<'a> Frames<'a> {
    /// The frames of every output of the plan that has one.
    ///
    /// # Errors
    /// A diagnostic when a template below `frame/` fails.
    pub(super) fn of(
        site: &'a Site,
        plan: &'a Plan,
        theme: &'a Theme,
        self_check: Option<&'a SelfCheck>,
        templates: &Templates,
    ) -> Result<Self, Box<Diagnostic>> {
        let languages = || site.languages.all();
        let icons = theme.icons.iter();
        let icons = Prepared::html(icons.map(|(name, svg)| (name.as_str(), svg.as_str())));
        let strings = |lang| Prepared::of(&theme.strings.plain(site.languages.tag(lang)));
        let strings: Vec<Prepared> = languages().map(strings).collect();
        let mut frames: Vec<HashMap<String, Frame<'a>>> =
            languages().map(|_| HashMap::new()).collect();
        for output in &plan.outputs {
            let Some(lang) = language_of(&output.route) else {
                continue;
            };
            let from = base_of(&output.path);
            if frames[lang.ix()].contains_key(from) {
                continue;
            }
            let mut frame = Frame {
                site,
                plan,
                theme,
                self_check,
                lang,
                from: from.to_owned(),
                main: Menu::default(),
                variables: Variables::default(),
            };
            frame.main = Menu::of(&frame, kinds::Menu::Main);
            let variables = frame.make_variables(strings[lang.ix()].clone(), icons.clone());
            frame.variables = frame.with_parts(variables, templates)?;
            frames[lang.ix()].insert(from.to_owned(), frame);
        }
        Ok(Self { frames })
    }

    /// The frame of an output of the plan; `None` if the output has no language.
    pub(super) fn get(&self, output: &Output) -> Option<&Frame<'a>> {
        self.by_path(language_of(&output.route)?, &output.path)
    }

    pub(super) fn by_path(&self, lang: Lang, path: &str) -> Option<&Frame<'a>> {
        self.frames[lang.ix()].get(base_of(path))
    }
}

/// The language of the frame of an output; `None` for files without language.
fn language_of(route: &Route) -> Option<Lang> {
    match route {
        Route::Feed(lang)
        | Route::WebManifest(lang)
        | Route::Event(_, lang)
        | Route::Data(_, lang)
        | Route::Calendar(_, lang) => Some(*lang),
        Route::Root | Route::NotFound => Some(Lang::SOURCE),
        _ => route.lang(),
    }
}

/// What links are relative to: the directory, with a slash at its end. The page for unknown
/// addresses is shown at any depth, and refers to files in a way of its own.
fn base_of(path: &str) -> &str {
    match path.rfind('/') {
        _ if path == NOT_FOUND => path,
        Some(slash) => &path[..=slash],
        None => "",
    }
}

/// What all pages of one directory in one language share.
pub(super) struct Frame<'a> {
    pub(super) site: &'a Site,
    pub(super) plan: &'a Plan,
    pub(super) theme: &'a Theme,
    pub(super) self_check: Option<&'a SelfCheck>,
    /// The language of everything around the text.
    pub(super) lang: Lang,
    /// What links are relative to.
    from: String,
    main: Menu<'a>,
    variables: Variables,
}

impl<'a> Frame<'a> {
    /// The variables that all templates get.
    pub(super) fn variables(&self) -> &Variables {
        &self.variables
    }

    /// The menus on the page with this path, and the way to it.
    pub(super) fn nav<'v>(&self, path: &str, trail: Vec<NavLink<'v>>) -> NavView<'v> {
        NavView {
            main: self.main.on(path),
            trail,
        }
    }

    fn make_variables(&self, ui: Prepared, icons: Prepared) -> Variables {
        let site = self.site;
        let words = site.words(self.lang);
        let assets = self.plan.assets.without_pictures();
        let assets: HashMap<&str, String> = assets
            .map(|asset| (asset.name.as_str(), self.to(&asset.path)))
            .collect();
        let view = FrameVariables {
            here: &here_of(site.languages.tag(self.lang), &self.from),
            lang: self.lang_view(self.lang),
            site: SiteView {
                title: &words.title,
                tagline: &words.summary,
                publisher: &words.publisher,
                disclaimer: &words.disclaimer,
                lang: self.other(site.words_lang(self.lang)),
                home_url: self.home_url(),
                self_check_url: site.self_check_page().map(|ix| self.entry_url(ix)),
                contacts_url: site.contacts_page().map(|ix| self.entry_url(ix)),
                leave_url: site.facts.leave_url.as_str(),
            },
            brand: brand::view(self),
            ui,
            assets: Prepared::of(&assets),
            icons,
        };
        Variables::of(&view)
    }

    /// Variables with what the templates below `frame/` make of them.
    fn with_parts(
        &self,
        variables: Variables,
        templates: &Templates,
    ) -> Result<Variables, Box<Diagnostic>> {
        let footer = Menu::of(self, kinds::Menu::Footer);
        let view = FrameTemplateVariables {
            menu: footer.links().collect(),
            search_url: self.search_url(),
            can_search: self.site.facts.search && !self.site.portable,
            translations_url: self.translations_url(),
            manifest_url: (!self.site.portable)
                .then(|| self.to(&web_manifest_path(self.site, self.lang))),
        };
        let part = |name: &str| {
            let html = templates.frame(name, &variables, &view, &self.site.sources)?;
            Ok::<_, Box<Diagnostic>>(Prepared::of_html(html.trim_end()))
        };
        let frame = FrameParts {
            head: part("frame/head.html")?,
            top: part("frame/top.html")?,
            search_form: match view.search_url {
                Some(_) => part("frame/search-form.html")?,
                None => Prepared::of_html(""),
            },
            footer: part("frame/footer.html")?,
        };
        Ok(variables.with(&FrameVariable { frame }))
    }

    /// Whether its pages are in a directory.
    pub(super) fn is_in(&self, directory: &str) -> bool {
        self.from == directory
    }

    /// The relative address of a file of the site.
    pub(super) fn to(&self, path: &str) -> String {
        self.plan.addresses.between(&self.from, path)
    }

    /// The address of an entry's page.
    pub(super) fn entry_url(&self, ix: EntryIx) -> String {
        self.to(self.site.path(ix, self.lang))
    }

    /// The address of the list of a kind.
    pub(super) fn list_url(&self, kind: Kind) -> String {
        self.to(&ListPage::first(kind, self.lang).path(self.site))
    }

    /// The address of the home page.
    pub(super) fn home_url(&self) -> String {
        let tag = self.site.languages.tag(self.lang);
        self.to(&format!("{tag}/index.html"))
    }

    /// The address of the page for searching; `None` for a site without search.
    fn search_url(&self) -> Option<String> {
        let page = SearchPage::first(self.lang).path(self.site);
        self.site.facts.search.then(|| self.to(&page))
    }

    /// The address of the page with the state of the translations; `None` for a site in one
    /// language.
    fn translations_url(&self) -> Option<String> {
        let path = || self.to(&translations_path(self.site, self.lang));
        self.site.is_translated().then(path)
    }

    /// The address of an asset; `None` if the site does not have it.
    pub(super) fn asset_url(&self, name: &str) -> Option<String> {
        let asset = self.plan.assets.find(name)?;
        Some(self.to(&asset.path))
    }

    /// A language, as templates see it.
    pub(super) fn lang_view(&self, lang: Lang) -> LangView<'a> {
        let language = self.site.languages.get(lang);
        LangView {
            tag: language.tag.as_str(),
            name: &language.name,
            dir: language.dir,
        }
    }

    /// A language, if it is another one than that of the page.
    pub(super) fn other(&self, lang: Lang) -> Option<LangView<'a>> {
        (lang != self.lang).then(|| self.lang_view(lang))
    }

    /// A UI string without arguments.
    pub(super) fn string(&self, key: &str) -> String {
        self.string_with(key, &[])
    }

    /// A UI string with texts as arguments.
    pub(super) fn string_with(&self, key: &str, texts: &[(&str, &str)]) -> String {
        let arguments: Vec<(String, Argument)> = texts
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Argument::Text((*text).to_owned())))
            .collect();
        let tag = self.site.languages.tag(self.lang);
        let string = self.theme.strings.shown(tag, key, &arguments);
        string.unwrap_or_else(|| key.to_owned())
    }
}
