//! The schemas that the command gives, and its own checker, judge alike: over all files of
//! this repository's content, and over those files with one thing changed. The independent
//! judge is the `jsonschema` crate, which knows the whole of JSON Schema.
//!
//! Left out: that a phone number can exist, that a country has the code, that a language has
//! the tag. No schema can say so; the schemas give the look of such texts (`pattern`), and
//! the changed texts here differ in that.

mod agreement;
mod document;
mod keywords;
mod mutation;
mod settings;
mod shapes;

use std::fs;

use anyhow::{Context, Result, ensure};
use homeward_devtools::workspace;
use homeward_tests::TODAY;
use homeward_tests::command::{homeward, run};
use homeward_tests::none_wrong;
use serde_json::Value;
use shapes::Shape;
use walkdir::WalkDir;

/// A file of the content: its path from the repository's root, and its YAML.
struct ContentFile {
    path: String,
    document: Value,
}

/// The content's files, each with the schema it belongs to. What the portal has no entry of
/// is in a fixture.
fn content(shapes: &[Shape]) -> Result<Vec<(&Shape, ContentFile)>> {
    let root = workspace::root();
    let sites = [root.to_path_buf(), root.join("tests/fixtures/kinds")];
    let mut all = Vec::new();
    let walks = sites.iter().flat_map(|site| {
        let walk = WalkDir::new(site.join("content")).sort_by_file_name();
        walk.into_iter().map(move |entry| (site, entry))
    });
    for (site, entry) in walks {
        let entry = entry?;
        let path = entry.path().strip_prefix(site)?;
        let path = path
            .to_str()
            .context("a path that is no text")?
            .replace('\\', "/");
        let written = [".yaml", ".md"].iter().any(|end| path.ends_with(end));
        if !entry.file_type().is_file() || !written || path.ends_with("README.md") {
            continue;
        }
        let mut fitting = shapes.iter().filter(|shape| shape.is_for(&path));
        let shape = fitting
            .next()
            .with_context(|| format!("no schema is for {path}"))?;
        ensure!(fitting.next().is_none(), "several schemas are for {path}");
        let document = shapes::document(&path, &fs::read_to_string(entry.path())?)?;
        all.push((shape, ContentFile { path, document }));
    }
    Ok(all)
}

#[test]
fn all_content_is_valid_by_both() -> Result<()> {
    let shapes = shapes::all()?;
    let content = content(&shapes)?;
    let mut faults = Vec::new();
    for (shape, file) in &content {
        let mistakes = shape.mistakes(&file.document);
        faults.extend(mistakes.iter().map(|it| format!("{}: {it}", file.path)));
    }
    for shape in &shapes {
        let used = content.iter().any(|(of, _)| of.name == shape.name);
        ensure!(
            used,
            "no file of the content tries the schema {}",
            shape.name
        );
    }
    none_wrong(&faults)?;
    let mut check = homeward()?;
    check.current_dir(workspace::root());
    run(check.args(["check", "--today", TODAY]))?.expect_code(0)?;
    Ok(())
}
