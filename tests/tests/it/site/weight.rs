//! What a page costs a reader who pays for data, and that caches may keep assets.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::Mutex;

use anyhow::{Result, anyhow, ensure};
use homeward_devtools::weight::self_check::Parts;
use homeward_devtools::weight::{self, Weights, budget, first_visit};
use homeward_tests::links::Portal;
use homeward_tests::none_wrong;
use homeward_tests::page::Page;
use homeward_tests::portal::{BASE_URL, LANGUAGES, built};

use super::portal;

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

/// What the given kinds of elements of a page load, as files, each once.
fn loaded(page: &Page, elements: &[&'static str]) -> Result<BTreeSet<String>> {
    let urls = elements.iter().flat_map(|element| page.loaded_by(element));
    urls.map(|url| Portal::file_of(page, url, BASE_URL))
        .collect()
}

fn size_of(files: impl IntoIterator<Item = String>) -> Result<usize> {
    static KNOWN: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().map_err(|_| anyhow!("another test panicked"))?;
    let mut sum = 0;
    for file in files {
        if !known.contains_key(&file) {
            let weight = weight::compressed_file(&built()?.join(&file))?;
            known.insert(file.clone(), weight);
        }
        sum += known[&file];
    }
    Ok(sum)
}

fn has_self_check(page: &Page) -> bool {
    page.loaded_by("div[data-wasm]").next().is_some()
}

#[test]
fn every_page_keeps_to_its_budget() -> Result<()> {
    let portal = portal()?;
    let mut wrong = Vec::new();
    for (path, page) in &portal.pages {
        if !weight::fits(&fs::read(built()?.join(path))?, budget::HTML)? {
            let weight = weight::compressed_file(&built()?.join(path))?;
            wrong.push(format!(
                "{path}: HTML has {weight} of {} bytes",
                budget::HTML
            ));
        }
        if has_self_check(page) {
            continue;
        }
        for (element, limit) in [
            ("link[rel=stylesheet]", budget::CSS),
            ("script", budget::SCRIPT),
        ] {
            let weight = size_of(loaded(page, &[element])?)?;
            if weight > limit {
                wrong.push(format!("{path}: {element} has {weight} of {limit} bytes"));
            }
        }
    }
    none_wrong(&wrong)
}

#[test]
fn the_self_check_keeps_to_its_budget_on_top() -> Result<()> {
    let portal = portal()?;
    let mut seen = 0;
    for (path, page) in portal.pages.iter().filter(|(_, page)| has_self_check(page)) {
        let weight = size_of(loaded(page, &["div"])?)?;
        let limit = budget::SELF_CHECK - budget::SPARE;
        ensure!(weight <= limit, "{path}: has {weight} of {limit} bytes");
        seen += 1;
    }
    // In two languages at least: that of all programmes, and that of one.
    ensure!(seen >= 4, "only {seen} pages have a self-check");
    Ok(())
}

/// Program and portal are told apart: a portal with more rules does not hide a program that grew.
#[test]
fn the_program_and_this_portal_keep_to_budgets_of_their_own() -> Result<()> {
    let parts = weight::self_check::parts(built()?, &mut Weights::best(built()?))?;
    ensure!(parts.len() == LANGUAGES.len(), "{parts:?}");
    none_wrong(&parts.iter().flat_map(Parts::over).collect::<Vec<_>>())
}

/// Every kind of page in every language; `cargo xtask size` prints the sums.
#[test]
fn every_first_visit_keeps_to_its_budget() -> Result<()> {
    let (mut quick, mut best) = (Weights::quick(built()?), Weights::best(built()?));
    let mut kinds = BTreeMap::<String, BTreeSet<String>>::new();
    let mut wrong = Vec::new();
    for visit in first_visit::all(built()?)? {
        let limit = budget::FIRST_VISIT;
        if visit.weight(|file| quick.of(file))? > limit {
            let weight = visit.weight(|file| best.of(file))?;
            if weight > limit {
                wrong.push(format!("{}: {weight} of {limit} bytes", visit.page));
            }
        }
        let lang = visit.lang.clone().unwrap_or_default();
        kinds.entry(visit.kind()).or_default().insert(lang);
    }
    none_wrong(&wrong)?;
    let with_languages = kinds.iter().filter(|(_, of)| !of.contains(""));
    ensure!(with_languages.clone().count() > 25, "only {kinds:?}");
    for (kind, of) in with_languages {
        let missing = LANGUAGES.iter().find(|lang| !of.contains(**lang));
        ensure!(missing.is_none(), "{kind} is not looked at in {missing:?}");
    }
    Ok(())
}
