//! Dated entries, from the files of a site to its pages and calendars.

use super::Renderer;
use crate::read::Input;
use crate::theme::Theme;
use crate::translations::Corpus;
use crate::{Request, parse, plan, resolve};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, EventLike};
use spanned::Diagnostics;
use std::collections::BTreeMap;

const SITE: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: fr, name: Français, dir: ltr }\nbase_url: https://portal.example/sub/\nleave_url: https://example.org/\n",
    ),
    (
        "content/en.md",
        "---\ntitle: Portal\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n",
    ),
    ("content/pages/home/page.yaml", "role: home\n"),
    (
        "content/pages/home/en.md",
        "---\ntitle: Home\nsummary: S.\n---\nSee [what comes](list:events).\n",
    ),
    (
        "content/countries/here/country.yaml",
        "code: DE\nregion: europe\n",
    ),
    (
        "content/countries/here/en.md",
        "---\ntitle: Here\nsummary: S.\n---\n",
    ),
];
const TEXT: &str =
    "---\ntitle: Questions, answers; tea\nsummary: S.\nplace: |\n  Office\n  Street 1\n---\n";
const OVER: &str = "---\ntitle: The fair of yesterday\nsummary: S.\n---\n";
const NEXT: &str = "---\ntitle: The first to come\nsummary: S.\n---\n";
const EVENTS: &[(&str, &str)] = &[
    (
        "content/events/session/event.yaml",
        "type: information_session\nstarts: 2026-12-03T10:00\nends: 2026-12-03T11:30\ncountry: here\nchecked: 2026-11-20\n",
    ),
    ("content/events/session/en.md", TEXT),
    (
        "content/events/fair/event.yaml",
        "type: job_fair\nstarts: 2026-11-23\nends: 2026-11-24\ncountry: here\nchecked: 2026-11-20\n",
    ),
    ("content/events/fair/en.md", OVER),
    (
        "content/events/week/event.yaml",
        "type: workshop\nstarts: 2026-11-20\nends: 2026-11-25\n",
    ),
    ("content/events/week/en.md", NEXT),
];

/// Every file of the site that is made of `files` on 2026-11-25, but for the theme's assets.
fn rendered(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let request = Request::new("", "2026-11-25".parse().unwrap());
    let mut diagnostics = Diagnostics::default();
    let documents = parse::parse(&Input::in_memory(files), &mut diagnostics);
    let site = resolve::resolve(&documents, &request, &mut diagnostics).unwrap();
    let corpus = Corpus::of(&documents).unwrap();
    let theme = Theme::of(&site, &mut diagnostics);
    let plan = plan::plan(&site, &theme, plan::Extra::default(), &mut diagnostics);
    // The mistakes of the content are not what these tests are about.
    let mut own = Diagnostics::default();
    let renderer = Renderer::new(&site, &plan, &theme, None, &corpus, &mut own).unwrap();
    let outputs = plan.outputs.iter();
    let pages = outputs.filter(|output| !output.path.starts_with("assets/"));
    pages
        .map(|output| {
            let bytes = renderer.render(output).unwrap();
            (output.path.clone(), String::from_utf8(bytes).unwrap())
        })
        .collect()
}

fn with_events() -> BTreeMap<String, String> {
    rendered(&[SITE, EVENTS].concat())
}

#[test]
fn lists_and_pages_name_what_is_to_come_in_order() {
    let files = with_events();
    let list = &files["en/events/index.html"];
    let at = |text: &str| list.find(text);
    let (next, session) = (at("The first to come"), at("Questions, answers; tea"));
    assert!(next.is_some() && next < session, "{list}");
    for path in [
        "en/events/index.html",
        "en/countries/here.html",
        "en/index.html",
        "en/feed.xml",
    ] {
        assert!(files[path].contains("Questions, answers; tea"), "{path}");
        assert!(!files[path].contains("The fair of yesterday"), "{path}");
    }
    // What is over keeps its page, so that links still lead somewhere.
    let over = &files["en/events/fair.html"];
    assert!(over.contains("This event is over."));
    assert!(over.contains("<time datetime=\"2026-11-23\">23 November 2026</time> – "));
    let session = &files["en/events/session.html"];
    assert!(!session.contains("This event is over."));
    assert!(session.contains("<time datetime=\"2026-12-03T11:30\"><bdi dir=\"ltr\">11:30</bdi>"));
    assert!(session.contains("Office<br>Street 1"));
    assert!(session.contains("href=\"session.ics\""));
    assert!(session.contains("\"startDate\":\"2026-12-03T10:00\""));
}

#[test]
fn calendars_are_read_by_an_independent_parser() {
    let files = with_events();
    let read = |path: &str| -> Calendar { files[path].parse().unwrap() };
    let list = read("en/events/index.ics");
    let titles: Vec<&str> = list
        .events()
        .filter_map(|event| event.get_summary())
        .collect();
    assert_eq!(titles, ["The first to come", "Questions, answers; tea"]);
    let session = read("en/events/session.ics");
    let session = session.events().next().unwrap();
    assert_eq!(session.get_uid(), Some("event-session@portal.example"));
    assert_eq!(session.get_location(), Some("Office, Street 1"));
    assert_eq!(
        session.get_url(),
        Some("https://portal.example/sub/en/events/session.html")
    );
    assert_eq!(session.property_value("DTSTAMP"), Some("20261125T000000Z"));
    let start = "2026-12-03T10:00:00".parse().unwrap();
    assert_eq!(
        session.get_start(),
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Floating(start)))
    );
    // The day after the last one.
    let week = list.events().next().unwrap();
    let end = "2026-11-26".parse().unwrap();
    assert_eq!(week.get_end(), Some(DatePerhapsTime::Date(end)));
    // The same event in another language is the same for a calendar.
    let french = read("fr/events/session.ics");
    assert_eq!(
        french.events().next().unwrap().get_uid(),
        Some("event-session@portal.example")
    );
}

#[test]
fn nothing_leads_to_a_list_without_anything_to_come() {
    let files = rendered(SITE);
    let over = [SITE, &EVENTS[2..4]].concat();
    for (files, page) in [(files, false), (rendered(&over), true)] {
        assert!(!files.contains_key("en/events/index.html"));
        assert!(!files.contains_key("en/events/index.ics"));
        assert_eq!(files.contains_key("en/events/fair.html"), page);
        let home = &files["en/index.html"];
        assert!(!home.contains("events/"), "{home}");
        assert!(home.contains("what comes"));
    }
}
