//! Fourth stage: what will exist. Every route and every file of the site is known before
//! one byte of it is rendered.

mod asset;
mod collisions;
mod data_file;
mod icons;
mod list;
mod path;
mod route;
mod titles;

pub(crate) use asset::{Asset, AssetBody, Assets, ExtraAsset};
pub(crate) use data_file::{DataFile, DataTable, HsdsList, TableFormat};
pub(crate) use list::{ListPage, Lists};
pub(crate) use path::{Addresses, NOT_FOUND};
pub(crate) use route::{
    MARKER, MARKER_TEXT, Route, calendar_path, event_path, questions_path, translations_path,
    web_manifest_path,
};
pub(crate) use titles::{SearchPage, Titles};

use crate::browser_editor::{self, EditorFile};
use crate::hosting::HostFile;
use crate::kinds::{EntryIx, Kind};
use crate::resolve::Site;
use crate::theme::Theme;
use spanned::Diagnostics;

/// One file of the site to be.
#[derive(Debug)]
pub(crate) struct Output {
    /// Path below the site's root, with `/` between its parts.
    pub(crate) path: String,
    pub(crate) route: Route,
}

impl Output {
    /// Whether it is the file that marks the directory as a site.
    pub(crate) fn is_marker(&self) -> bool {
        self.route == Route::Marker
    }
}

/// Everything that will exist.
#[derive(Debug)]
pub struct Plan {
    pub(crate) outputs: Vec<Output>,
    pub(crate) assets: Assets,
    pub(crate) lists: Lists,
    pub(crate) titles: Titles,
    pub(crate) addresses: Addresses,
}

impl Plan {
    /// The number of files that will exist.
    pub fn len(&self) -> usize {
        self.outputs.len()
    }

    /// Returns `true` if the plan has no outputs.
    pub fn is_empty(&self) -> bool {
        self.outputs.is_empty()
    }

    /// Former addresses and those of today, below the root.
    pub(crate) fn moved(&self, site: &Site) -> Vec<(String, String)> {
        let moved = self.outputs.iter().filter_map(|output| match output.route {
            Route::Moved(ix, lang, _) => {
                Some((output.path.clone(), site.path(ix, lang).to_owned()))
            }
            _ => None,
        });
        moved.collect()
    }

    /// The number of pages of each language, by its tag.
    pub(crate) fn pages_by_language(&self, site: &Site) -> Vec<(String, usize)> {
        let of = |lang| {
            self.outputs
                .iter()
                .filter(|output| output.route.lang() == Some(lang))
                .count()
        };
        let each = |lang| (site.languages.tag(lang).to_owned(), of(lang));
        site.languages.all().map(each).collect()
    }
}

/// What a site gets besides its entries and its theme.
#[derive(Debug, Default)]
pub(crate) struct Extra {
    /// Files that pages refer to.
    pub(crate) assets: Vec<ExtraAsset>,
    /// Programmes that get a page with their questions.
    pub(crate) questions: Vec<EntryIx>,
}

impl Extra {
    /// Adds the style sheet with the portal's own colours, if it has some.
    #[must_use]
    pub(crate) fn with_style(mut self, sheet: Option<String>) -> Self {
        let sheet = sheet.map(|css| ExtraAsset::new(OWN_STYLE, css.into_bytes()));
        self.assets.extend(sheet);
        self
    }
}

/// The name of the asset with the portal's own colours.
pub(crate) const OWN_STYLE: &str = "brand.css";

/// Plans the site, and reports files that would have the same path.
pub(crate) fn plan(
    site: &Site,
    theme: &Theme,
    extra: Extra,
    diagnostics: &mut Diagnostics,
) -> Plan {
    let assets = Assets::of(site, theme, extra.assets);
    let lists = Lists::of(site);
    let titles = Titles::of(site);
    let mut routes = vec![Route::Root];
    if !site.portable {
        routes.extend([Route::NotFound, Route::Robots, Route::Marker]);
    }
    for lang in site.languages.all() {
        for kind in Kind::ALL.iter().copied() {
            routes.extend(
                site.of_kind(kind, lang)
                    .iter()
                    .map(|ix| Route::Entry(*ix, lang)),
            );
            // A file that was moved has no visitors who know its former address.
            let moved = site.of_kind(kind, lang).iter().filter(|_| !site.portable);
            routes.extend(moved.flat_map(|ix| {
                let formerly = &site.entry(*ix).facts.provenance().formerly;
                (0..formerly.len()).map(|former| Route::Moved(*ix, lang, former))
            }));
            routes.extend(lists.pages(kind, lang).map(Route::List));
            if kind.is_dated() {
                let events = site.of_kind(kind, lang).iter();
                routes.extend(events.map(|ix| Route::Event(*ix, lang)));
                let list = site.has_list(kind).then_some(Route::Calendar(kind, lang));
                routes.extend(list);
            }
        }
        if !site.portable {
            routes.push(Route::WebManifest(lang));
        }
        let questions = extra.questions.iter();
        routes.extend(questions.map(|ix| Route::Questions(*ix, lang)));
        routes.extend(site.is_translated().then_some(Route::Translations(lang)));
        if site.facts.search {
            routes.extend(titles.pages(lang).map(Route::Search));
        }
        if site.facts.data {
            let files = DataFile::all(site.base_url.is_some());
            routes.extend(files.map(|file| Route::Data(file, lang)));
        }
    }
    let pages = routes.iter().filter(|route| route.is_page()).count();
    // Feeds and sitemaps name pages by absolute addresses only.
    if site.base_url.is_some() {
        routes.extend(site.languages.all().map(Route::Feed));
        let chunks = pages.div_ceil(SITEMAP_PAGES);
        routes.push(Route::SitemapIndex(chunks));
        routes.extend((0..chunks).map(Route::Sitemap));
    }
    routes.extend((0..assets.len()).map(Route::Asset));
    let edits = site.facts.editor.is_some();
    let leaves_editor_out = edits && site.portable;
    let static_files = (0..site.static_files.len()).map(Route::Static);
    routes.extend(static_files.filter(|route| {
        let is_of_editor = |path: String| path.starts_with(browser_editor::DIRECTORY);
        !(leaves_editor_out && is_of_editor(route.path(site, &assets)))
    }));
    routes.extend(
        HostFile::of(&site.facts.hosting.hosts)
            .into_iter()
            .map(Route::Host),
    );
    if edits && !site.portable {
        routes.extend(EditorFile::ALL.map(Route::Editor));
    }
    let outputs: Vec<Output> = routes
        .into_iter()
        .map(|route| Output {
            path: route.path(site, &assets),
            route,
        })
        .collect();
    collisions::check(&outputs, site, &assets, diagnostics);
    icons::check(site, theme, diagnostics);
    Plan {
        outputs,
        assets,
        lists,
        titles,
        addresses: Addresses::of(site.base_url.as_deref()),
    }
}

/// How many pages one sitemap file names. The protocol allows 50,000 and 50 MB, but a sitemap is
/// made in memory, and those who upload send it whole: with six languages, this many pages are 700 KB.
pub(crate) const SITEMAP_PAGES: usize = 500;
