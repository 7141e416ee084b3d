use super::asset::Assets;
use super::{Output, Route};
use crate::checks::slug_collision::{self, Remedy};
use crate::checks::{bad_id, duplicate_role};
use crate::kinds::{EntryIx, Facts, Kind, Role};
use crate::resolve::{Entry, Lang, Site};
use spanned::{Diagnostics, Span};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// Names that Windows reserves for devices, whatever their ending: a site with such a
/// file cannot be unpacked there, nor copied to a disk. From Microsoft's "Naming Files,
/// Paths, and Namespaces".
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Likewise with a digit after them.
const PORTS: [&str; 2] = ["com", "lpt"];

/// Reports files that would overwrite each other, on any file system: also where capital
/// and small letters are the same. And names that not every file system has.
pub(super) fn check(
    outputs: &[Output],
    site: &Site,
    assets: &Assets,
    diagnostics: &mut Diagnostics,
) {
    roles(site, diagnostics);
    let mut taken: HashMap<Cow<'_, str>, &Output> = HashMap::with_capacity(outputs.len());
    // An entry has a page in each language: one report is enough.
    let mut reported = HashSet::new();
    for output in outputs {
        if let Some(device) = device(&output.path) {
            let described = Described::of(&output.route, site, assets);
            if reported.insert([described.name, String::new()]) {
                diagnostics.push(bad_id::reserved(device, described.place));
            }
        }
        let Some(other) = taken.insert(lower_case(&output.path), output) else {
            continue;
        };
        if is_home(&output.route, site) && is_home(&other.route, site) {
            continue;
        }
        let described = Described::of(&output.route, site, assets);
        let remedy_of_other = remedy(&other.route);
        let other = Described::of(&other.route, site, assets);
        let mut pair = [described.name.clone(), other.name.clone()];
        pair.sort();
        if reported.insert(pair) {
            let one = (described.name.as_str(), described.place);
            let other = (other.name.as_str(), other.place);
            let remedy = remedy(&output.route).min(remedy_of_other);
            diagnostics.push(slug_collision::files(&output.path, one, other, remedy));
        }
    }
}

/// Almost every path is in lower case already.
fn lower_case(path: &str) -> Cow<'_, str> {
    if path.is_ascii() && !path.bytes().any(|byte| byte.is_ascii_uppercase()) {
        path.into()
    } else {
        path.to_lowercase().into()
    }
}

/// An output, as reports name it.
struct Described {
    name: String,
    /// A file to look at, where an editor has one.
    place: Option<Span>,
}

impl Described {
    fn of(route: &Route, site: &Site, assets: &Assets) -> Self {
        let entry = |ix: EntryIx, what: &str| {
            let entry = site.entry(ix);
            Self {
                name: format!("{what}the {} `{}`", entry.kind, entry.id),
                place: Some(Span::start_of(entry.anchor)),
            }
        };
        let own = |name: &str| Self {
            name: name.to_owned(),
            place: None,
        };
        match route {
            Route::Entry(ix, _) => entry(*ix, ""),
            Route::Questions(ix, _) => entry(*ix, "the questions of "),
            Route::List(list) if list.number == 0 => {
                own(&format!("the list of {}", list.kind.folder()))
            }
            Route::List(list) => own(&format!(
                "page {} of the list of {}",
                list.number + 1,
                list.kind.folder()
            )),
            Route::Asset(index) => {
                let asset = assets.get(*index);
                Self {
                    name: format!("the file `{}`", asset.name),
                    place: asset.source().map(Span::start_of),
                }
            }
            Route::Search(page) if page.number == 0 => own("the page for searching"),
            Route::Search(page) => own(&format!(
                "page {} of the page for searching",
                page.number + 1
            )),
            Route::Translations(_) => own("the page with the state of the translations"),
            Route::Root => own("the choice of languages"),
            Route::NotFound => own("the page for addresses that do not exist"),
            Route::Event(ix, _) => entry(*ix, "the calendar file of "),
            Route::Calendar(kind, _) => own(&format!("the calendar file of {}", kind.folder())),
            Route::Data(..) => own("the files for other programs"),
            Route::Feed(_) => own("the feed"),
            Route::WebManifest(_) => own("the web app manifest"),
            Route::SitemapIndex(_) | Route::Sitemap(_) => own("the sitemap"),
            Route::Static(index) => {
                let file = site.static_files[*index].0;
                Self {
                    name: format!("the file `{}`", site.sources.path(file)),
                    place: Some(Span::start_of(file)),
                }
            }
            Route::Moved(ix, _, former) => Self {
                place: former_address(site, *ix, *former),
                ..entry(*ix, "a former address of ")
            },
            Route::Host(file) => own(&format!("the file for hosts `{}`", file.path())),
            Route::Editor(file) => own(&format!("the file of the editor `{}`", file.path())),
            Route::Robots => own("the file for search engines"),
            Route::Marker => own("the marker of the site"),
        }
    }
}

/// The place of a former address in the facts.
fn former_address(site: &Site, ix: EntryIx, former: usize) -> Option<Span> {
    let entry = site.entry(ix);
    let slug = entry.facts.provenance().formerly.get(former)?.as_str();
    let text = site.sources.text(entry.anchor);
    let key = text.find("formerly:").unwrap_or(0);
    let found = text[key..].find(slug);
    Some(found.map_or(Span::start_of(entry.anchor), |at| {
        Span::new(entry.anchor, key + at..key + at + slug.len())
    }))
}

/// What to do where an output has the address of another one.
fn remedy(route: &Route) -> Remedy {
    match route {
        Route::Static(_) => Remedy::Static,
        Route::Moved(..) => Remedy::Formerly,
        _ => Remedy::Rename,
    }
}

fn is_home(route: &Route, site: &Site) -> bool {
    let Route::Entry(ix, _) = route else {
        return false;
    };
    matches!(&site.entry(*ix).facts, Facts::Page(page) if page.role == Role::Home)
}

/// A portal has one home page and one self-check: the theme links to them.
fn roles(site: &Site, diagnostics: &mut Diagnostics) {
    for (role, name) in [
        (Role::Home, "home"),
        (Role::SelfCheck, "self-check"),
        (Role::Contacts, "contacts"),
    ] {
        let mut pages = site
            .of_kind(Kind::Page, Lang::SOURCE)
            .iter()
            .filter(|ix| matches!(&site.entry(**ix).facts, Facts::Page(page) if page.role == role));
        let Some(first) = pages.next().map(|ix| site.entry(*ix)) else {
            continue;
        };
        for second in pages.map(|ix| site.entry(*ix)) {
            diagnostics.push(duplicate_role::pages(name, page(first), page(second)));
        }
    }
}

/// A page, as reports name it.
fn page(entry: &Entry) -> (&str, Span) {
    (entry.id.as_str(), Span::start_of(entry.anchor))
}

/// The first part of a path that Windows reserves.
fn device(path: &str) -> Option<&str> {
    path.split('/').find_map(|part| {
        let stem = part.split('.').next().unwrap_or(part);
        let is_port = stem.split_at_checked(3).is_some_and(|(port, digit)| {
            PORTS.contains(&&*port.to_ascii_lowercase())
                && matches!(digit.as_bytes(), [b'1'..=b'9'])
        });
        (is_port || DEVICES.contains(&&*stem.to_ascii_lowercase())).then_some(stem)
    })
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn names_of_devices_are_found_in_any_part_of_a_path() {
        for (path, want) in [
            ("en/services/con.html", Some("con")),
            ("en/services/CON.html", Some("CON")),
            ("assets/nul.af1349.css", Some("nul")),
            ("aux/index.html", Some("aux")),
            ("en/com1.html", Some("com1")),
            ("en/com0.html", None),
            ("en/com.html", None),
            ("en/com10.html", None),
            ("en/contact.html", None),
        ] {
            assert_eq!(device(path), want, "{path}");
        }
    }
}
