use super::asset::Assets;
use super::data_file::DataFile;
use super::list::ListPage;
use super::titles::SearchPage;
use crate::browser_editor::EditorFile;
use crate::file_names::divided;
use crate::hosting::HostFile;
use crate::kinds::{EntryIx, Kind};
use crate::resolve::{Lang, Site};

/// The file that marks a directory as a site made by this program: only such a directory,
/// or an empty one, is ever replaced.
pub(crate) const MARKER: &str = ".homeward";
/// The text of the marker, for people who find it.
pub(crate) const MARKER_TEXT: &str =
    "This folder is made by `homeward build` and replaced whole by the next build.\n";

/// What a file of the site is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) enum Route {
    /// The choice of languages.
    Root,
    /// What servers show for addresses that do not exist.
    NotFound,
    Entry(EntryIx, Lang),
    /// The questions of one programme.
    Questions(EntryIx, Lang),
    List(ListPage),
    /// The page for searching, with a part of the list of all titles.
    Search(SearchPage),
    /// The state of the translations, for those who translate.
    Translations(Lang),
    /// An entry that takes place on days, as iCalendar.
    Event(EntryIx, Lang),
    /// The entries of a dated kind that are to come, as iCalendar.
    Calendar(Kind, Lang),
    /// A file for other programs.
    Data(DataFile, Lang),
    /// What is new, as Atom.
    Feed(Lang),
    /// What browsers need to put a language on the home screen of a device.
    WebManifest(Lang),
    /// Names the sitemaps, so many of them.
    SitemapIndex(usize),
    Sitemap(usize),
    Robots,
    /// Says that the folder is a site of ours, which the next build may replace.
    Marker,
    Asset(usize),
    /// A file of `static/`.
    Static(usize),
    /// The page at a former address of an entry, by its position in `formerly`.
    Moved(EntryIx, Lang, usize),
    /// A file that hosts read.
    Host(HostFile),
    /// A file of the editor in the browser.
    Editor(EditorFile),
}

impl Route {
    /// The file's path below the site's root.
    pub(crate) fn path(&self, site: &Site, assets: &Assets) -> String {
        match self {
            Self::Root => "index.html".to_owned(),
            Self::NotFound => super::NOT_FOUND.to_owned(),
            Self::Entry(ix, lang) => site.path(*ix, *lang).to_owned(),
            Self::Questions(ix, lang) => questions_path(site, *ix, *lang).unwrap_or_default(),
            Self::List(page) => page.path(site),
            Self::Search(page) => page.path(site),
            Self::Translations(lang) => translations_path(site, *lang),
            Self::Event(ix, lang) => event_path(site, *ix, *lang),
            Self::Calendar(kind, lang) => calendar_path(site, *kind, *lang),
            Self::Data(file, lang) => file.path(site.languages.tag(*lang)),
            Self::Feed(lang) => format!("{}/feed.xml", site.languages.tag(*lang)),
            Self::WebManifest(lang) => web_manifest_path(site, *lang),
            Self::SitemapIndex(_) => "sitemap.xml".to_owned(),
            Self::Sitemap(chunk) => format!("sitemap-{}.xml", chunk + 1),
            Self::Robots => "robots.txt".to_owned(),
            Self::Marker => MARKER.to_owned(),
            Self::Asset(index) => assets.get(*index).path.clone(),
            Self::Static(index) => static_path(site, *index).to_owned(),
            Self::Moved(ix, lang, former) => moved_path(site, *ix, *lang, *former),
            Self::Host(file) => file.path().to_owned(),
            Self::Editor(file) => file.path().to_owned(),
        }
    }

    /// The language of a page. `None` if the output is not a page, or has no language.
    pub(crate) fn lang(&self) -> Option<Lang> {
        match self {
            Self::Entry(_, lang) | Self::Questions(_, lang) | Self::Translations(lang) => {
                Some(*lang)
            }
            Self::List(page) => Some(page.lang),
            Self::Search(page) => Some(page.lang),
            _ => None,
        }
    }

    /// Whether sitemaps may name it: pages, and the choice of languages. The questions of a
    /// programme and the page for searching have nothing that other pages do not have; the state
    /// of the translations is for those who work on the portal.
    pub(crate) fn is_page(&self) -> bool {
        match self {
            Self::Questions(..) | Self::Search(_) | Self::Translations(_) => false,
            _ => self.lang().is_some() || *self == Self::Root,
        }
    }
}

/// The path of a file of `static/`.
fn static_path(site: &Site, index: usize) -> &str {
    let file = site.static_files[index].0;
    let path = site.sources.path(file);
    path.strip_prefix("static/").unwrap_or(path)
}

/// The path of a former address of an entry.
pub(crate) fn moved_path(site: &Site, ix: EntryIx, lang: Lang, former: usize) -> String {
    let today = site.path(ix, lang);
    let folder = today.rsplit_once('/').map_or("", |(folder, _)| folder);
    let former = &site.entry(ix).facts.provenance().formerly[former];
    format!("{folder}/{}.html", former.as_str())
}

/// The path of the page with the state of the translations.
pub(crate) fn translations_path(site: &Site, lang: Lang) -> String {
    format!("{}/translations.html", site.languages.tag(lang))
}

/// The path of the web app manifest of a language.
pub(crate) fn web_manifest_path(site: &Site, lang: Lang) -> String {
    format!("{}/manifest.webmanifest", site.languages.tag(lang))
}

/// The path of an entry's file for calendars: next to its page.
pub(crate) fn event_path(site: &Site, ix: EntryIx, lang: Lang) -> String {
    let page = site.path(ix, lang);
    format!("{}.ics", divided(page).0)
}

/// The path of a list's file for calendars: next to the list.
pub(crate) fn calendar_path(site: &Site, kind: Kind, lang: Lang) -> String {
    let tag = site.languages.tag(lang);
    format!("{tag}/{}/index.ics", kind.folder())
}

/// The path of the page with a programme's questions: next to the page of the self-check,
/// whose words and links it shares. `None` where the site has no self-check.
pub(crate) fn questions_path(site: &Site, programme: EntryIx, lang: Lang) -> Option<String> {
    let check = site.path(site.self_check_page()?, lang);
    let slug = &site.entry(programme).slug;
    Some(format!("{}-{slug}.html", divided(check).0))
}
