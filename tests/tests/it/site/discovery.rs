//! What search engines and feed readers find.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use homeward_tests::links::Portal;
use homeward_tests::portal::{BASE_URL, built};
use homeward_tests::{none_wrong, sitemap};
use url::Url;

use super::{file, portal};

#[test]
fn the_sitemap_lists_exactly_the_pages_that_search_engines_may_list() -> Result<()> {
    let listed: BTreeSet<String> = sitemap::read(built()?, BASE_URL)?.into_keys().collect();
    let portal = portal()?;
    let pages = portal.pages.values().filter(|page| page.indexable());
    let indexable: BTreeSet<String> = pages.filter_map(|page| page.canonical.clone()).collect();
    let not_listed = indexable
        .difference(&listed)
        .map(|it| format!("not listed: {it}"));
    let not_there = listed
        .difference(&indexable)
        .map(|it| format!("not indexable: {it}"));
    none_wrong(&not_listed.chain(not_there).collect::<Vec<_>>())
}

#[test]
fn languages_of_a_page_know_each_other_in_sitemap_and_head() -> Result<()> {
    let sitemap = sitemap::read(built()?, BASE_URL)?;
    let mut wrong = sitemap::not_reciprocal(&sitemap);
    for (path, page) in portal()?.pages.iter().filter(|(_, page)| page.indexable()) {
        let canonical = page.canonical.clone().unwrap_or_default();
        if sitemap.get(&canonical) != Some(&page.alternates) {
            wrong.push(format!(
                "{path}: the head's alternates are not the sitemap's"
            ));
        }
    }
    ensure!(
        sitemap.values().any(|it| it.len() > 2),
        "no page has an alternate at all"
    );
    none_wrong(&wrong)
}

#[test]
fn each_language_has_a_feed_that_readers_understand() -> Result<()> {
    let portal = portal()?;
    let homes = portal
        .pages
        .keys()
        .filter(|it| it.ends_with("/index.html") && it.matches('/').count() == 1);
    let mut entries = 0;
    for home in homes {
        let page = &portal.pages[home];
        let feeds = page
            .references
            .iter()
            .filter(|it| it.from.starts_with("link[rel=alternate]"));
        let feeds: Vec<_> = feeds.map(|it| &it.url).filter(|it| is_xml(it)).collect();
        ensure!(feeds.len() == 1, "{home} announces {} feeds", feeds.len());
        entries += check_feed(&Portal::file_of(page, feeds[0], BASE_URL)?, &page.path)?;
    }
    ensure!(entries > 0, "all feeds are empty");
    Ok(())
}

fn is_xml(url: &str) -> bool {
    [".xml", ".atom"].iter().any(|end| url.ends_with(end))
}

/// Atom demands an id, a title, an update time and a link of each entry.
fn check_feed(path: &str, home: &str) -> Result<usize> {
    let text = file(path)?;
    let feed = feed_rs::parser::parse(text.as_bytes()).with_context(|| path.to_owned())?;
    ensure!(
        feed.feed_type == feed_rs::model::FeedType::Atom,
        "{path} is not Atom"
    );
    ensure!(
        feed.title.is_some() && feed.updated.is_some(),
        "{path} lacks title or update time"
    );
    let own = feed
        .links
        .iter()
        .any(|it| it.rel.as_deref() == Some("self") && it.href.ends_with(path));
    ensure!(own, "{path} does not say where it is: {:?}", feed.links);
    ensure!(
        Url::parse(&feed.id).is_ok(),
        "{path}: the id {:?} is no address",
        feed.id
    );
    let root = roxmltree::Document::parse(&text)?;
    let lang = root
        .root_element()
        .attribute(("http://www.w3.org/XML/1998/namespace", "lang"));
    ensure!(
        lang.is_some_and(|it| home.starts_with(it)),
        "{path}: xml:lang is {lang:?}"
    );
    let mut ids = BTreeSet::new();
    for entry in &feed.entries {
        let whole = entry.title.is_some() && entry.updated.is_some() && !entry.links.is_empty();
        ensure!(whole, "{path}: entry {} lacks something", entry.id);
        ensure!(
            ids.insert(&entry.id),
            "{path}: entry {} occurs twice",
            entry.id
        );
        let there = entry.links.iter().all(|it| it.href.starts_with(BASE_URL));
        ensure!(
            there,
            "{path}: entry {} links elsewhere: {:?}",
            entry.id,
            entry.links
        );
    }
    Ok(feed.entries.len())
}

#[test]
fn robots_may_read_all_and_find_the_sitemap() -> Result<()> {
    let robots = file("robots.txt")?;
    let lines: Vec<_> = robots.lines().map(str::trim).collect();
    assert!(lines.contains(&"User-agent: *"), "{robots}");
    assert!(
        lines.contains(&format!("Sitemap: {BASE_URL}sitemap.xml").as_str()),
        "{robots}"
    );
    assert!(!lines.contains(&"Disallow: /"), "{robots}");
    Ok(())
}
