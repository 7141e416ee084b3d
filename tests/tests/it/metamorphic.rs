//! A change of the input whose effect on the output is known exactly.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace;
use homeward_tests::compare::without_hashes;
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::none_wrong;
use homeward_tests::portal::{self, BASE_URL};
use regex::Regex;
use walkdir::WalkDir;

/// The files under a folder, as text, by their paths.
fn files(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder)?;
            let text = String::from_utf8_lossy(&fs::read(entry.path())?).into_owned();
            files.insert(path.to_string_lossy().into_owned(), text);
        }
    }
    ensure!(!files.is_empty(), "{} is empty", folder.display());
    Ok(files)
}

fn built(site: &Site) -> Result<BTreeMap<String, String>> {
    site.build(&[])?.expect_code(0)?;
    pages(&site.public())
}

/// The files of a built site that hold text.
fn pages(public: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = files(public)?;
    // They name the digests of the other files, or of the input.
    files.retain(|path, _| path != ".homeward" && !path.ends_with("/offline.json"));
    // Compressed, and named by digests: a change in it cannot be seen as a change of text.
    files.retain(|path, _| !path.starts_with("search/"));
    Ok(files)
}

/// The files, with all sitemaps as one.
fn with_one_sitemap(files: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let (sitemaps, mut files): (BTreeMap<_, _>, BTreeMap<_, _>) = files
        .into_iter()
        .partition(|(path, _)| path.starts_with("sitemap-"));
    let whole: Vec<String> = sitemaps.into_values().collect();
    files.insert("sitemap-*.xml".to_owned(), whole.join("\n"));
    files
}

/// The paths at which two outputs differ.
fn different(one: &BTreeMap<String, String>, other: &BTreeMap<String, String>) -> Vec<String> {
    let paths = one
        .keys()
        .chain(other.keys().filter(|it| !one.contains_key(*it)));
    paths
        .filter(|path| one.get(*path) != other.get(*path))
        .cloned()
        .collect()
}

/// Ids of the minimal site, by their folders, and other ids that sort alike.
const RENAMED: [(&str, &str, &str); 6] = [
    ("countries", "lithuania", "lithuanix"),
    ("organisations", "small-office", "small-offix"),
    ("programmes", "small-help", "small-helx"),
    ("resources", "first-steps", "first-stepx"),
    ("services", "legal-support", "legal-supporx"),
    ("stories", "amal", "amax"),
];

fn renamed(text: &str) -> String {
    let ids = RENAMED.iter();
    ids.fold(text.to_owned(), |text, (_, old, new)| {
        text.replace(old, new)
    })
}

#[test]
fn another_id_changes_only_addresses() -> Result<()> {
    let (old, new) = (Site::of(MINIMAL)?, Site::of(MINIMAL)?);
    // A link is part of the text that a translation was made from: with another id the
    // translation is out of date. So it is out of date in both.
    for page in ["home", "safety"] {
        for site in [&old, &new] {
            let path = format!("content/pages/{page}/en.md");
            let text = fs::read_to_string(site.path().join(&path))?;
            site.write(&path, &format!("{text}\nMore.\n"))?;
        }
    }
    for (folder, old, renamed) in RENAMED {
        let folder = new.path().join("content").join(folder);
        fs::rename(folder.join(old), folder.join(renamed)).context(old)?;
    }
    for (path, text) in files(&new.path().join("content"))? {
        new.write(&format!("content/{path}"), &renamed(&text))?;
    }
    // The names of assets have a hash of their content, and the rules have one of all ids. An
    // address is also drawn, for paper.
    let code = Regex::new("(?s)<svg class=\"print-code\".*?</svg>")?;
    let steady = |(path, text): (String, String)| -> Result<(String, String)> {
        let is_rules = path.rsplit_once('.').is_some_and(|(_, end)| end == "bin");
        let text = if is_rules { "" } else { &text };
        let text = without_hashes(text)?;
        let text = code.replace_all(&text, "CODE").into_owned();
        Ok((without_hashes(&path)?.into_owned(), text))
    };
    let (old, new) = (built(&old)?, built(&new)?);
    ensure!(
        old.len() == new.len(),
        "{} and {} files",
        old.len(),
        new.len()
    );
    let due = old
        .into_iter()
        .map(|(path, text)| (renamed(&path), renamed(&text)));
    let due: BTreeMap<_, _> = due.map(steady).collect::<Result<_>>()?;
    let new: BTreeMap<_, _> = new.into_iter().map(steady).collect::<Result<_>>()?;
    none_wrong(&different(&due, &new))
}

#[test]
fn another_order_of_languages_changes_only_the_order_of_lines_and_lists() -> Result<()> {
    let new = Site::copy_of(workspace::root())?;
    let settings = fs::read_to_string(new.path().join("content/site.yaml"))?;
    let rows = settings.lines().filter(|line| line.contains("{ tag: "));
    // The first one is the source language and stays.
    let [_, second, third, ..] = rows.collect::<Vec<_>>()[..] else {
        anyhow::bail!("three languages are needed:\n{settings}");
    };
    let pair = format!("{second}\n{third}");
    ensure!(settings.contains(&pair), "the languages are not in a row");
    new.replace("content/site.yaml", &pair, &format!("{third}\n{second}"))?;
    new.build(&["--base-url", BASE_URL])?.expect_code(0)?;
    let (old, new) = (pages(portal::built()?)?, pages(&new.public())?);
    let home = "en/index.html";
    ensure!(old[home] != new[home], "the order is nowhere to be seen");
    // Which pages a sitemap has follows from the order of the languages.
    let (old, new) = (with_one_sitemap(old), with_one_sitemap(new));
    // Each line as its words in alphabetical order, and the lines likewise.
    let unordered = |(path, text): (String, String)| {
        let words = |line: &str| {
            let words = line.split(|c: char| !c.is_alphanumeric());
            let mut words: Vec<_> = words.map(str::to_owned).collect();
            words.sort_unstable();
            words.join(" ")
        };
        let mut lines: Vec<_> = text.lines().map(words).collect();
        lines.sort_unstable();
        (path, lines.join("\n"))
    };
    let old: BTreeMap<_, _> = old.into_iter().map(unordered).collect();
    let new: BTreeMap<_, _> = new.into_iter().map(unordered).collect();
    none_wrong(&different(&old, &new))
}

/// A glossary and the words of criteria may be mappings or lists, and facts a file or a part of one.
#[test]
fn another_shape_of_the_files_changes_nothing() -> Result<()> {
    let new = Site::copy_of(workspace::root())?;
    let (path, list) = ("content/glossary/fr.yaml", "- { id: staff, use: [équipe]");
    let before = fs::read_to_string(new.path().join(path))?;
    ensure!(!before.contains(list), "{path} has a list already");
    let said = new.run_any(&["editor", "convert"])?.expect_code(0)?.text();
    // All files that have a shape of their own are named in other lines.
    ensure!(said.lines().count() == 1, "{said}");
    let after = fs::read_to_string(new.path().join(path))?;
    ensure!(after.contains(list), "{after}");
    // No translation is out of date.
    new.check(&["--strict"])?.expect_code(0)?;
    new.build(&["--base-url", BASE_URL])?.expect_code(0)?;
    let (old, new) = (pages(portal::built()?)?, pages(&new.public())?);
    none_wrong(&different(&old, &new))
}

#[test]
fn the_self_check_calls_a_country_what_its_page_calls_it() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    let countries = |site: &Site| -> Result<String> {
        let files = built(site)?;
        let texts = files
            .iter()
            .find(|(path, _)| path.starts_with("assets/self-check.en."));
        Ok(texts.map(|(_, text)| text.clone()).unwrap_or_default())
    };
    let before = countries(&site)?;
    ensure!(before.contains("|Iraq="), "{before}");
    site.replace(
        "content/countries/iraq/en.md",
        "title: Iraq",
        "title: Land of two rivers",
    )?;
    let renamed = countries(&site)?;
    ensure!(renamed.contains("|Land of two rivers="), "{renamed}");
    ensure!(!renamed.contains("|Iraq"), "{renamed}");
    // People still find it by its usual name.
    ensure!(renamed.contains("=Iraq"), "{renamed}");
    // Without a page of its own, a country has its name from CLDR.
    ensure!(renamed.contains("|Sweden"), "{renamed}");
    Ok(())
}
