//! The files for other programs: HSDS and tables, compared with the facts as editors wrote them.

mod hsds;
mod tables;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_tests::fixture::{MINIMAL, Site};
use homeward_tests::portal::built;
use homeward_tests::tree::Tree;
use serde_json::Value;

/// A JSON file of the built portal.
fn json(path: &str) -> Result<Value> {
    let text = fs::read_to_string(built()?.join(path)).with_context(|| path.to_owned())?;
    Ok(serde_json::from_str(&text)?)
}

/// The items of a list.
fn items(list: &Value) -> Result<&Vec<Value>> {
    list.as_array().with_context(|| format!("no list: {list}"))
}

/// The facts of all entries of a kind, by id, read without the generator.
fn facts(kind: &str, folder: &str) -> Result<BTreeMap<String, Value>> {
    let directory = homeward_devtools::workspace::root()
        .join("content")
        .join(folder);
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(&directory)? {
        let entry = entry?;
        let text = fs::read_to_string(entry.path().join(format!("{kind}.yaml")))?;
        let id = entry.file_name().to_string_lossy().into_owned();
        all.insert(id, serde_saphyr::from_str(&text)?);
    }
    ensure!(!all.is_empty(), "no {kind} in {}", directory.display());
    Ok(all)
}

/// The minimal site with files for other programs.
fn small_site() -> Result<Site> {
    let site = Site::of(MINIMAL)?;
    site.replace("content/site.yaml", "leave_url:", "data: true\nleave_url:")?;
    Ok(site)
}

fn files_of(public: &Path) -> Result<Vec<String>> {
    let tree = Tree::of(public)?;
    let files = tree.paths().filter(|path| path.starts_with("data/"));
    Ok(files.map(str::to_owned).collect())
}

#[test]
fn a_portal_has_these_files_only_if_it_wants_them() -> Result<()> {
    let site = Site::of(MINIMAL)?;
    site.build(&[])?.expect_code(0)?;
    assert_eq!(files_of(&site.public())?, Vec::<String>::new());

    let site = small_site()?;
    site.build(&[])?.expect_code(0)?;
    let files = files_of(&site.public())?;
    assert_eq!(files.len(), 2 * 8, "{files:?}");

    // Without an address there is nothing that the ids of HSDS could be made of.
    site.replace("content/site.yaml", "base_url: https://portal.test/\n", "")?;
    site.build(&[])?.expect_code(0)?;
    let files = files_of(&site.public())?;
    ensure!(files.iter().all(|path| !path.contains("hsds")), "{files:?}");
    assert_eq!(files.len(), 2 * 6, "{files:?}");
    Ok(())
}

/// What people told is published where they have agreed to it: never here.
#[test]
fn no_story_is_in_them() -> Result<()> {
    let stories = homeward_devtools::workspace::root().join("content/stories");
    for story in fs::read_dir(stories)? {
        let story = story?.path();
        let id = story
            .file_name()
            .context("a story without name")?
            .to_string_lossy()
            .into_owned();
        let text = fs::read_to_string(story.join("en.md"))?;
        let title = text
            .lines()
            .find_map(|line| line.strip_prefix("title: "))
            .context("no title")?;
        let title = title.trim_matches('"');
        for file in files_of(built()?)? {
            let data = fs::read_to_string(built()?.join(&file))?;
            let has = data.contains(title) || data.contains(&format!("\"{id}\""));
            ensure!(!has, "{file} has the story {id}");
        }
    }
    Ok(())
}
