//! The lists of files that a device saves: against the files, and against a walk through the pages
//! that knows nothing of the lists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::links::Portal;
use homeward_tests::page::Page;
use homeward_tests::portal::{BASE_URL, built};
use homeward_tests::references::Use;
use serde::Deserialize;
use serde_json::Value;

use super::portal;

#[derive(Deserialize)]
struct List {
    bytes: u64,
    files: Vec<(String, String)>,
}

impl List {
    fn read(public: &Path, lang: &str) -> Result<Self> {
        let path = format!("{lang}/offline.json");
        let text = fs::read(public.join(&path)).context(path)?;
        Ok(serde_json::from_slice(&text)?)
    }

    fn paths(&self) -> BTreeSet<&str> {
        self.files.iter().map(|(path, _)| path.as_str()).collect()
    }
}

/// The pages of each language.
fn pages_by_language(portal: &Portal) -> Result<BTreeMap<&str, Vec<&Page>>> {
    let mut languages = BTreeMap::<_, Vec<_>>::new();
    for (path, page) in &portal.pages {
        if let Some((lang, _)) = path.split_once('/') {
            languages.entry(lang).or_default().push(page);
        }
    }
    ensure!(languages.len() > 1, "one language only");
    Ok(languages)
}

#[test]
fn every_listed_file_is_there_with_its_digest_and_the_size_is_their_sum() -> Result<()> {
    let public = built()?;
    let portal = portal()?;
    for lang in pages_by_language(&portal)?.into_keys() {
        let list = List::read(public, lang)?;
        let mut bytes = 0;
        for (path, digest) in &list.files {
            let content = fs::read(public.join(path)).with_context(|| path.clone())?;
            let hash = blake3::hash(&content).to_hex();
            ensure!(
                digest.len() == 16 && hash.starts_with(digest),
                "{path}: {digest}"
            );
            bytes += content.len() as u64;
        }
        assert_eq!(list.bytes, bytes, "{lang}");
        assert!(list.files.is_sorted(), "{lang}");
        println!("{lang}: {} files, {bytes} bytes", list.files.len());
    }
    Ok(())
}

#[test]
fn all_pages_of_the_language_and_what_they_load_are_listed_and_nothing_else() -> Result<()> {
    let portal = portal()?;
    for (lang, pages) in pages_by_language(&portal)? {
        let mut needed: BTreeSet<String> = BTreeSet::new();
        for page in pages {
            needed.insert(page.path.clone());
            for reference in &page.references {
                // The index of the search is not saved, so its program is not either.
                let is_search = page.path == format!("{lang}/search.html")
                    && reference.from == "div[data-module]";
                if reference.kind == Use::Subresource
                    && !is_search
                    && !reference.url.starts_with("data:")
                {
                    needed.insert(Portal::file_of(page, &reference.url, BASE_URL)?);
                }
            }
        }
        let list = List::read(built()?, lang)?;
        let listed = list.paths();
        let missing: Vec<_> = needed
            .iter()
            .filter(|it| !listed.contains(it.as_str()))
            .collect();
        assert_eq!(missing, Vec::<&String>::new(), "{lang}");
        // Files for calendars are not loaded by pages: people follow links to them.
        let more = listed.iter().filter(|it| !needed.contains(**it));
        let more: Vec<_> = more
            .filter(|it| Path::new(it).extension().is_none_or(|it| it != "ics"))
            .collect();
        assert_eq!(more, Vec::<&&str>::new(), "{lang}");
    }
    Ok(())
}

#[test]
fn a_withdrawn_story_leaves_the_list_and_pages_that_named_it_have_another_digest() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let before = List::read(&site.public(), "en")?;
    ensure!(before.paths().contains("en/stories/amal.html"));
    let story = "content/stories/amal/story.yaml";
    let facts = fs::read_to_string(site.path().join(story))?;
    site.write(story, &format!("{facts}withdrawn: true\n"))?;
    site.build(&[])?.expect_code(0)?;
    let after = List::read(&site.public(), "en")?;
    ensure!(!after.paths().contains("en/stories/amal.html"));
    let digest = |list: &List, path: &str| {
        let found = list.files.iter().find(|(it, _)| it == path);
        found
            .map(|(_, digest)| digest.clone())
            .context("not listed")
    };
    let stories = "en/stories/index.html";
    ensure!(digest(&before, stories)? != digest(&after, stories)?);
    Ok(())
}

#[test]
fn a_site_can_do_without_saved_pages() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let facts = fs::read_to_string(site.path().join("content/site.yaml"))?;
    site.write("content/site.yaml", &format!("{facts}offline: false\n"))?;
    site.build(&[])?.expect_code(0)?;
    for path in ["sw.js", "en/offline.json"] {
        ensure!(!site.public().join(path).exists(), "{path} is there");
    }
    let home = fs::read_to_string(site.public().join("en/index.html"))?;
    ensure!(
        !home.contains("offline"),
        "the home page offers to save pages"
    );
    Ok(())
}

#[test]
fn each_language_has_a_manifest_with_a_name_a_picture_and_a_start() -> Result<()> {
    let portal = portal()?;
    for (lang, pages) in pages_by_language(&portal)? {
        let path = format!("{lang}/manifest.webmanifest");
        for page in pages {
            let linked = page.loaded_by("link[rel=manifest]").next();
            let linked = linked.with_context(|| page.path.clone())?;
            assert_eq!(Portal::file_of(page, linked, BASE_URL)?, path);
        }
        let manifest: Value = serde_json::from_slice(&fs::read(built()?.join(&path))?)?;
        assert_eq!(manifest["lang"], lang);
        assert_eq!(manifest["dir"], if lang == "ar" { "rtl" } else { "ltr" });
        assert_eq!(manifest["display"], "browser");
        ensure!(manifest["name"].as_str().is_some_and(|it| !it.is_empty()));
        let folder = built()?.join(lang);
        for member in [&manifest["start_url"], &manifest["icons"][0]["src"]] {
            let file = member
                .as_str()
                .with_context(|| format!("{lang}: {manifest}"))?;
            ensure!(folder.join(file).is_file(), "{lang}: {file} is missing");
        }
    }
    Ok(())
}
