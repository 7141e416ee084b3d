//! What is in the search index: read from its files, without the program that searches.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::portal::built;
use homeward_tests::tree::Tree;
use serde_json::Value;
use walkdir::WalkDir;

use super::portal;

/// What each compressed file of Pagefind begins with.
const SIGNATURE: &[u8] = b"pagefind_dcd";

/// The uncompressed files of the index below a folder, by extension.
fn index_files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry?;
        let extension = entry.path().extension();
        let extension = extension.unwrap_or_default().to_string_lossy().into_owned();
        if extension.starts_with("pf_") {
            let mut bytes = Vec::new();
            GzDecoder::new(&*fs::read(entry.path())?).read_to_end(&mut bytes)?;
            let content = bytes.strip_prefix(SIGNATURE).context("no signature")?;
            files.push((extension, content.to_vec()));
        }
    }
    Ok(files)
}

/// The paths of the pages in the index of a language.
fn indexed(public: &Path, lang: &str) -> Result<BTreeSet<String>> {
    let files = index_files(&public.join("search").join(lang))?;
    let fragments = files.iter().filter(|(kind, _)| kind == "pf_fragment");
    fragments
        .map(|(_, content)| {
            let page: Value = serde_json::from_slice(content)?;
            Ok(page["url"].as_str().context("no address")?.to_owned())
        })
        .collect()
}

#[test]
fn the_index_has_the_pages_with_content_in_the_language_and_no_others() -> Result<()> {
    let portal = portal()?;
    let languages: BTreeSet<&str> = portal
        .pages
        .keys()
        .filter_map(|path| path.split_once('/').map(|(lang, _)| lang))
        .collect();
    ensure!(languages.len() > 1, "one language only");
    for lang in languages {
        let is_found = |path: &str| {
            let page = &portal.pages[path];
            let name = path.strip_prefix(lang).unwrap_or_default();
            let is_list = page.json_ld.iter().any(|it| it.contains("CollectionPage"));
            let is_source = name.starts_with("/sources/");
            page.indexable() && !is_list && !is_source && name != "/index.html"
        };
        let paths = portal.pages.keys().map(String::as_str);
        let paths = paths.filter(|path| path.starts_with(&format!("{lang}/")));
        let expected: BTreeSet<String> = paths
            .filter(|path| is_found(path))
            .map(str::to_owned)
            .collect();
        ensure!(expected.len() > 20, "{lang}: only {} pages", expected.len());
        assert_eq!(indexed(built()?, lang)?, expected, "{lang}");
    }
    Ok(())
}

#[test]
fn a_page_in_the_words_of_another_language_is_in_no_index_of_its_own() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let (en, ar) = (
        indexed(&site.public(), "en")?,
        indexed(&site.public(), "ar")?,
    );
    let only_english = "services/legal-support.html";
    ensure!(site.public().join("ar").join(only_english).exists());
    ensure!(en.contains(&format!("en/{only_english}")), "{en:?}");
    ensure!(!ar.contains(&format!("ar/{only_english}")), "{ar:?}");
    ensure!(ar.contains("ar/safety.html"), "{ar:?}");
    Ok(())
}

#[test]
fn a_story_that_is_withdrawn_leaves_the_index() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let story = "content/stories/amal/story.yaml";
    let name = b"Amal";
    let has_name = |site: &Site| -> Result<bool> {
        let files = index_files(&site.public().join("search"))?;
        let has = |content: &[u8]| {
            let mut parts = content.windows(name.len());
            parts.any(|part| part.eq_ignore_ascii_case(name))
        };
        Ok(files.iter().any(|(_, content)| has(content)))
    };
    site.build(&[])?.expect_code(0)?;
    ensure!(has_name(&site)?, "the story is not found");
    let facts = fs::read_to_string(site.path().join(story))?;
    site.write(story, &format!("{facts}withdrawn: true\n"))?;
    site.build(&[])?.expect_code(0)?;
    ensure!(!has_name(&site)?, "the story is still found");
    Ok(())
}

#[test]
fn a_change_in_one_language_leaves_the_index_of_another_as_it_is() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    let before = Tree::of(&site.public())?;
    let text = "content/services/legal-support/en.md";
    site.replace(text, "\n---\n", "\n---\nMore words.\n")?;
    site.build(&[])?.expect_code(0)?;
    let after = Tree::of(&site.public())?;
    let paths = before.paths().chain(after.paths());
    let changed: BTreeSet<&str> = paths
        .filter(|path| path.starts_with("search/") && before.hash(path) != after.hash(path))
        .filter_map(|path| path.split('/').nth(1))
        .collect();
    assert_eq!(changed, BTreeSet::from(["en"]));
    Ok(())
}

#[test]
fn a_site_can_do_without_search() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let facts = fs::read_to_string(site.path().join("content/site.yaml"))?;
    site.write("content/site.yaml", &format!("{facts}search: false\n"))?;
    site.build(&[])?.expect_code(0)?;
    for path in ["search", "en/search.html"] {
        ensure!(!site.public().join(path).exists(), "{path} is there");
    }
    let home = fs::read_to_string(site.public().join("en/index.html"))?;
    ensure!(!home.contains("search"), "the home page names the search");
    Ok(())
}
