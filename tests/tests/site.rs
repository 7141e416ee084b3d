//! The repository's own portal, as built: sound, self-contained, light.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_tests::links::Portal;
use homeward_tests::portal::{BASE_URL, built};
use homeward_tests::{none_wrong, nu, sitemap};
use serde_json::Value;
use url::Url;
use xtask::weight::{self, budget};

fn portal() -> Result<Portal> {
    Portal::read(built()?, Some(BASE_URL))
}

fn file(path: &str) -> Result<String> {
    fs::read_to_string(built()?.join(path)).with_context(|| path.to_owned())
}

#[test]
fn every_reference_leads_somewhere_and_nothing_is_loaded_from_elsewhere() -> Result<()> {
    none_wrong(&portal()?.broken()?)
}

#[test]
fn the_nu_checker_finds_no_error() -> Result<()> {
    none_wrong(&nu::errors(built()?)?)
}

#[test]
fn every_page_names_its_language_direction_heading_and_address() -> Result<()> {
    let mut wrong = Vec::new();
    for (path, page) in &portal()?.pages {
        let folder = path.split_once('/').map(|(lang, _)| lang);
        match (folder, page.lang.as_deref()) {
            (_, None | Some("")) => wrong.push(format!("{path}: no lang")),
            (Some(folder), Some(lang)) if folder != lang => {
                wrong.push(format!("{path}: lang {lang}"));
            }
            _ => {}
        }
        let due = if page.lang.as_deref() == Some("ar") {
            "rtl"
        } else {
            "ltr"
        };
        if page.dir.as_deref() != Some(due) {
            wrong.push(format!("{path}: dir {:?}", page.dir));
        }
        if page.h1 != 1 {
            wrong.push(format!("{path}: {} h1", page.h1));
        }
        let canonical = page.canonical.as_deref().unwrap_or_default();
        if path != "404.html" && !canonical.starts_with(BASE_URL) {
            wrong.push(format!("{path}: canonical {canonical:?}"));
        }
        if page.indexable() && canonical != address(path) {
            wrong.push(format!("{path}: indexable, but canonical is {canonical}"));
        }
    }
    none_wrong(&wrong)
}

/// The absolute address of a page: an index page goes by its folder's name or its own.
fn address(path: &str) -> String {
    format!("{BASE_URL}{}", if path == "index.html" { "" } else { path })
}

#[test]
fn the_sitemap_lists_exactly_the_pages_that_search_engines_may_list() -> Result<()> {
    let listed: BTreeSet<String> = sitemap::parse(&file("sitemap.xml")?)?.into_keys().collect();
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
    let sitemap = sitemap::parse(&file("sitemap.xml")?)?;
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
            "{path}: entry {} stands twice",
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

#[test]
fn json_ld_is_json_with_a_context_and_a_type() -> Result<()> {
    let mut blocks = 0;
    for (path, page) in &portal()?.pages {
        for block in &page.json_ld {
            let value: Value = serde_json::from_str(block).with_context(|| path.clone())?;
            ensure!(value["@context"] == "https://schema.org", "{path}: {block}");
            let typed = value["@type"].is_string() || value["@graph"].is_array();
            ensure!(typed, "{path}: no type in {block}");
            blocks += 1;
        }
    }
    ensure!(blocks > 100, "only {blocks} pages have JSON-LD");
    Ok(())
}

#[test]
fn the_name_of_an_asset_holds_the_hash_of_its_content() -> Result<()> {
    let portal = portal()?;
    let mut assets = BTreeSet::new();
    for page in portal.pages.values() {
        for element in ["link[rel=stylesheet]", "script"] {
            for url in page.loaded_by(element) {
                assets.insert(Portal::file_of(page, url, BASE_URL)?);
            }
        }
    }
    ensure!(!assets.is_empty(), "no page loads an asset");
    for asset in assets {
        let hash = blake3::hash(&fs::read(built()?.join(&asset))?).to_hex();
        let name = asset.rsplit('/').next().unwrap_or_default();
        let mark = name
            .split(['.', '-'])
            .find(|it| it.len() >= 8 && hash.starts_with(it));
        ensure!(
            mark.is_some(),
            "{asset} does not carry its hash {}",
            &hash[..16]
        );
    }
    Ok(())
}

#[test]
fn every_page_keeps_to_its_budget() -> Result<()> {
    let public = built()?;
    let mut wrong = Vec::new();
    let mut known = BTreeMap::new();
    let portal = portal()?;
    for (path, page) in &portal.pages {
        let mut weigh = |files: Vec<String>| -> Result<usize> {
            let mut sum = 0;
            for file in files {
                if !known.contains_key(&file) {
                    known.insert(file.clone(), weight::compressed_file(&public.join(&file))?);
                }
                sum += known[&file];
            }
            Ok(sum)
        };
        let loaded = |element: &'static str| -> Result<Vec<String>> {
            page.loaded_by(element)
                .map(|url| Portal::file_of(page, url, BASE_URL))
                .collect()
        };
        for (what, files, limit) in [
            ("HTML", vec![path.clone()], budget::HTML),
            ("CSS", loaded("link[rel=stylesheet]")?, budget::CSS),
            ("script", loaded("script")?, budget::SCRIPT),
        ] {
            let weight = weigh(files)?;
            if weight > limit {
                wrong.push(format!("{path}: {what} weighs {weight} of {limit} bytes"));
            }
        }
    }
    none_wrong(&wrong)
}
