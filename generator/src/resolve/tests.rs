use super::{Lang, Site, Unresolved, resolve};
use crate::kinds::{EntryIx, Facts, Kind, Menu, Role, Rung};
use crate::markdown::LinkTarget;
use crate::read::Input;
use crate::{Request, parse};
use spanned::{Diagnostics, Severity};

/// Two languages; every field that can refer to an entry does so.
const FILES: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: sv, name: Svenska, dir: ltr }\nleave_url: https://example.org/\n",
    ),
    (
        "content/en.md",
        "---\ntitle: P\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n",
    ),
    (
        "content/pages/start/page.yaml",
        "role: home\nsources: [{ ref: leaflet }]\n",
    ),
    ("content/pages/start/en.md", TEXT),
    (
        "content/pages/check/page.yaml",
        "role: self-check\nmenu: main\n",
    ),
    ("content/pages/check/en.md", TEXT),
    (
        "content/pages/read/page.yaml",
        "role: guide\nmenu: footer\nslug: read-this\n",
    ),
    (
        "content/pages/read/en.md",
        "---\ntitle: T\nsummary: S.\n---\n[Ada](story:ada) [gone](story:gone) <a@example.org>\n\n![x](x.png) [help](programme:help#who)\n\n> [!CONTACT] office\n",
    ),
    (
        "content/services/one/service.yaml",
        "phases: [arrival]\nneeds: [work]\ndimensions: []\nlevels: []\nrelated: [two]\nsources: [{ ref: leaflet }]\n",
    ),
    (
        "content/services/one/en.md",
        "---\ntitle: Zebra\nsummary: S.\n---\n",
    ),
    (
        "content/services/one/sv.md",
        "---\ntitle: Zebra\nsummary: S.\n---\n",
    ),
    (
        "content/services/two/service.yaml",
        "phases: [after_return]\nneeds: [work]\ndimensions: []\nlevels: []\n",
    ),
    (
        "content/services/two/en.md",
        "---\ntitle: Öl\nsummary: S.\n---\n",
    ),
    (
        "content/services/two/sv.md",
        "---\ntitle: Öl\nsummary: S.\n---\n",
    ),
    (
        "content/services/last/service.yaml",
        "order: 1\nphases: [after_return]\nneeds: [work]\ndimensions: []\nlevels: []\n",
    ),
    (
        "content/services/last/en.md",
        "---\ntitle: Zzz\nsummary: S.\n---\n",
    ),
    (
        "content/countries/here/country.yaml",
        "code: DE\nregion: europe\nsources: [{ ref: leaflet }]\n",
    ),
    ("content/countries/here/en.md", TEXT),
    (
        "content/countries/there/country.yaml",
        "code: IQ\nregion: asia\n",
    ),
    ("content/countries/there/en.md", TEXT),
    (
        "content/countries/far/country.yaml",
        "code: GH\nregion: africa\n",
    ),
    ("content/countries/far/en.md", TEXT),
    (
        "content/programmes/help/programme.yaml",
        "organisations: [office]\nhost_countries: { listed: [here], open: false }\norigin_countries: { listed: [there], open: false }\nservices: [two, one]\nphases: []\ndelivery: cash\nnature: programme\nsources: [{ ref: leaflet }, { ref: leaflet }]\n",
    ),
    ("content/programmes/help/en.md", TEXT),
    (
        "content/programmes/asia/programme.yaml",
        "organisations: []\nhost_countries: { listed: [], open: true }\norigin_countries: { listed: [far], open: true, region: asia }\nservices: [one]\nphases: []\ndelivery: cash\nnature: programme\n",
    ),
    ("content/programmes/asia/en.md", TEXT),
    (
        "content/organisations/office/organisation.yaml",
        "type: ngo\ncountry: here\nparent: parent\ncontact: { phones: [{ domestic: \"80050555\", country: here }] }\nsources: [{ ref: leaflet }]\n",
    ),
    ("content/organisations/office/en.md", TEXT),
    (
        "content/organisations/parent/organisation.yaml",
        "type: ngo\n",
    ),
    ("content/organisations/parent/en.md", TEXT),
    (
        "content/resources/course/resource.yaml",
        "type: course\nprogrammes: [help]\norganisations: [office]\nservices: [one]\nsources: [{ ref: leaflet }]\n",
    ),
    ("content/resources/course/en.md", TEXT),
    (
        "content/sources/leaflet/source.yaml",
        "type: document\npublisher: office\nlanguage: en\nretrieved: 2026-01-01\nsources: [{ ref: leaflet }]\n",
    ),
    ("content/sources/leaflet/en.md", TEXT),
    ("content/stories/ada/story.yaml", STORY),
    ("content/stories/ada/en.md", TEXT),
    ("content/stories/gone/story.yaml", GONE),
    ("content/stories/gone/en.md", TEXT),
];
pub(super) const TEXT: &str = "---\ntitle: T\nsummary: S.\n---\n## Who {#who}\n";
pub(super) const STORY: &str = "programme: help\nhost_country: here\norigin_country: there\nservices: [one]\nconsent: { basis: personal, reference: r, given: 2026-01-01, scope: [web], languages: [en] }\nnames_changed: true\nreview: 2027-01-01\nsources: [{ ref: leaflet }]\n";
const GONE: &str = "programme: help\nhost_country: here\norigin_country: there\nconsent: { basis: personal, reference: r, given: 2026-01-01, scope: [web], languages: all }\nnames_changed: true\nreview: 2027-01-01\nwithdrawn: true\n";

/// The site of [`FILES`], of which some are replaced.
pub(super) fn resolved(replaced: &[(&str, &str)]) -> (Result<Site, Unresolved>, Diagnostics) {
    let mut files: Vec<(&str, &str)> = FILES.to_vec();
    for (path, text) in replaced {
        files.retain(|(other, _)| other != path);
        files.push((path, text));
    }
    let mut diagnostics = Diagnostics::default();
    let documents = parse::parse(&Input::in_memory(&files), &mut diagnostics);
    let request = Request::new("", "2026-11-25".parse().unwrap());
    let site = resolve(&documents, &request, &mut diagnostics);
    (site, diagnostics)
}

fn site() -> Site {
    resolved(&[]).0.unwrap()
}

pub(super) fn find(site: &Site, kind: Kind, id: &str) -> EntryIx {
    let named = |entry: &super::Entry| entry.kind == kind && entry.id == id;
    EntryIx::new(site.entries.iter().position(named).unwrap())
}

pub(super) fn ids<'s>(site: &'s Site, entries: &[EntryIx]) -> Vec<&'s str> {
    entries
        .iter()
        .map(|ix| site.entry(*ix).id.as_str())
        .collect()
}

pub(super) fn languages(site: &Site) -> [Lang; 2] {
    ["en", "sv"].map(|tag| site.languages.find(tag).unwrap())
}

#[test]
fn entries_are_in_the_order_of_the_language() {
    let site = site();
    let [en, sv] = languages(&site);
    // `Ö` sorts as `O` in English and after `Z` in Swedish; `order` comes first in both.
    assert_eq!(
        ids(&site, site.of_kind(Kind::Service, en)),
        ["last", "two", "one"]
    );
    assert_eq!(
        ids(&site, site.of_kind(Kind::Service, sv)),
        ["last", "one", "two"]
    );
    // Consent names English alone.
    assert_eq!(ids(&site, site.of_kind(Kind::Story, en)), ["ada"]);
    assert_eq!(
        ids(&site, site.of_kind(Kind::Story, sv)),
        Vec::<&str>::new()
    );
}

#[test]
fn references_are_positions() {
    let site = site();
    let [en, sv] = languages(&site);
    let help = find(&site, Kind::Programme, "help");
    let Facts::Programme(programme) = &site.entry(help).facts else {
        panic!("a programme");
    };
    let services: Vec<EntryIx> = programme.services.iter().map(|it| it.entry()).collect();
    assert_eq!(ids(&site, &services), ["two", "one"]);
    let leaflet = find(&site, Kind::Source, "leaflet");
    let citing = |ix, kind, lang| ids(&site, site.citing(ix, kind, lang));
    assert_eq!(citing(leaflet, Kind::Programme, en), ["help"]);
    assert_eq!(citing(leaflet, Kind::Story, en), ["ada"]);
    assert_eq!(citing(leaflet, Kind::Story, sv), Vec::<&str>::new());
    assert_eq!(citing(help, Kind::Resource, sv), ["course"]);
    let office = find(&site, Kind::Organisation, "office");
    assert_eq!(citing(office, Kind::Programme, en), ["help"]);
    assert_eq!(citing(office, Kind::Service, en), Vec::<&str>::new());
}

#[test]
fn links_of_texts_are_positions() {
    let site = site();
    let page = site.entry(find(&site, Kind::Page, "read"));
    let links = page.source_text().outline.links.iter();
    let inner = links
        .zip(page.links(Lang::SOURCE))
        .filter(|(link, _)| matches!(LinkTarget::parse(&link.url), LinkTarget::Entry { .. }));
    let named: Vec<(&str, Option<&str>)> = inner
        .map(|(link, entry)| (&*link.url, entry.map(|ix| site.entry(ix).id.as_str())))
        .collect();
    assert_eq!(
        named,
        [
            ("story:ada", Some("ada")),
            ("story:gone", None),
            ("programme:help#who", Some("help")),
            ("organisation:office", Some("office")),
        ]
    );
}

#[test]
fn each_page_has_one_path_in_each_language() {
    let site = site();
    let [en, sv] = languages(&site);
    let path = |kind, id, lang| site.path(find(&site, kind, id), lang);
    assert_eq!(path(Kind::Page, "start", en), "en/index.html");
    assert_eq!(path(Kind::Page, "read", sv), "sv/read-this.html");
    assert_eq!(path(Kind::Service, "one", en), "en/services/one.html");
}

#[test]
fn roles_menus_and_guides_are_known() {
    let site = site();
    let [en, _] = languages(&site);
    let role = |role| site.page(role).map(|ix| site.entry(ix).id.as_str());
    assert_eq!(role(Role::Home), Some("start"));
    assert_eq!(role(Role::SelfCheck), Some("check"));
    assert_eq!(role(Role::Proof), None);
    assert_eq!(ids(&site, site.menu(Menu::Main, en)), ["check"]);
    assert_eq!(ids(&site, site.menu(Menu::Footer, en)), ["read"]);
    assert_eq!(ids(&site, site.guides(en)), ["read"]);
}

#[test]
fn countries_know_what_programmes_offer() {
    let site = site();
    let [en, _] = languages(&site);
    let help = |id| site.help_in(find(&site, Kind::Country, id), en);
    let here = help("here");
    assert!(here.is_host && !here.is_origin);
    assert_eq!(ids(&site, &here.programmes_from), ["help"]);
    assert_eq!(ids(&site, &here.services), ["two", "one"]);
    let there = help("there");
    assert!(there.is_origin && !there.is_host);
    assert_eq!(ids(&site, &there.programmes_to), ["help"]);
    // The list of `asia` is open to other countries of its region only.
    assert_eq!(ids(&site, &there.programmes_open), ["asia"]);
    assert_eq!(ids(&site, &help("far").programmes_open), Vec::<&str>::new());
}

#[test]
fn there_is_no_site_while_a_reference_has_no_entry() {
    let path = "content/resources/course/resource.yaml";
    for (path, text) in [
        (path, "type: course\nprogrammes: [nowhere]\n"),
        (path, "type: nothing\n"),
        ("content/resources/course/en.md", "no front matter"),
        ("content/en.md", "---\ntitle: P\n---\n"),
    ] {
        let (site, diagnostics) = resolved(&[(path, text)]);
        assert!(matches!(site, Err(Unresolved::Incomplete(_))), "{text}");
        assert!(diagnostics.count(Severity::Error) > 0, "{text}");
    }
    let (site, _) = resolved(&[("content/site.yaml", "languages: []\n")]);
    assert!(matches!(site, Err(Unresolved::NoSite)));
}

#[test]
fn a_programme_is_reached_by_the_nearest_rung() {
    const CONTACT: &str = "contact: { email: a@example.org }\n";
    let reach = |office: &str, parent: &str, branch: &str| {
        let office = format!("type: ngo\nparent: parent\n{office}");
        let parent = format!("type: ngo\n{parent}");
        let branch = format!("type: ngo\ncountry: there\n{branch}");
        let (site, diagnostics) = resolved(&[
            ("content/organisations/office/organisation.yaml", &office),
            ("content/organisations/parent/organisation.yaml", &parent),
            ("content/organisations/branch/organisation.yaml", &branch),
            ("content/organisations/branch/en.md", TEXT),
        ]);
        let site = site.unwrap();
        let reach = site.reach(find(&site, Kind::Programme, "help"));
        let reported = diagnostics
            .iter()
            .filter(|it| it.code.name == "no-contact" && it.message.contains("`help`"));
        let reach = reach.map(|it| (site.entry(it.organisation).id.clone(), it.rung));
        (reach, reported.count())
    };
    let own = |id: &str, rung| (Some((id.to_owned(), rung)), 0);
    let of_parent = format!("parent: parent\n{CONTACT}");
    assert_eq!(
        reach(CONTACT, CONTACT, &of_parent),
        own("office", Rung::Own)
    );
    assert_eq!(reach("", CONTACT, &of_parent), own("parent", Rung::Above));
    assert_eq!(reach("", "", &of_parent), own("branch", Rung::Office));
    // An office of someone else.
    assert_eq!(reach("", "", CONTACT), (None, 1));
}

#[test]
fn a_language_is_complete_with_the_start_the_self_check_and_the_contacts() {
    let complete = |replaced: &[(&str, &str)]| {
        let site = resolved(replaced).0.unwrap();
        let [en, sv] = languages(&site);
        assert!(site.is_complete(en), "the source language");
        site.is_complete(sv)
    };
    let needed = [
        ("content/pages/start/sv.md", TEXT),
        ("content/pages/check/sv.md", TEXT),
        ("content/organisations/office/sv.md", TEXT),
        ("content/programmes/help/sv.md", TEXT),
        ("content/programmes/asia/sv.md", TEXT),
        ("content/countries/here/sv.md", TEXT),
        ("content/countries/there/sv.md", TEXT),
        ("content/countries/far/sv.md", TEXT),
    ];
    assert!(complete(&needed));
    for missing in 0..needed.len() {
        let mut some = needed.to_vec();
        some.remove(missing);
        assert!(!complete(&some), "without {}", needed[missing].0);
    }
}
