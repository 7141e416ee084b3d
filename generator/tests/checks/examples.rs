//! The wrong example of each code raises it in a small site, and the right one does not.
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "the test writes sites to temporary directories, and a panic is how it fails"
)]

use super::insertions::{IMPOSSIBLE, INSERTIONS, Insertion};
use homeward::{Request, checks};
use homeward_devtools::tree::copy_tree;
use rayon::prelude::*;
use spanned::{Code, Severity};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The day of the minimal site.
const TODAY: &str = "2026-11-21";

/// A picture of one pixel.
const PIXEL: &[u8] =
    b"\x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\
    \x00\x00\x00\x01\x08\x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x49\x44\x41\
    \x54\x78\x9c\x63\x68\x00\x00\x00\x82\x00\x81\x77\xcd\x72\xb6\x00\x00\x00\x00\x49\
    \x45\x4e\x44\xae\x42\x60\x82";

/// Languages that an example adds to the site.
const MORE_LANGUAGES: [&str; 2] = ["fr", "sw"];

fn write(path: &Path, contents: impl AsRef<[u8]>) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, contents).unwrap();
}

/// The picture that an example names.
fn add_picture(example: &str, root: &Path) {
    for directory in ["pages/safety", "stories/amal"] {
        if example.contains("door.png") {
            let path = root.join("content").join(directory).join("door.png");
            write(&path, PIXEL);
        }
    }
}

/// The minimal site with what single examples rely on: the words for a photo and a glossary.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    let root = site.path();
    let minimal = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/minimal");
    copy_tree(&minimal, root).unwrap();
    let story = root.join("content/stories/amal/en.md");
    let text = fs::read_to_string(&story).unwrap();
    write(
        &story,
        text.replacen("summary:", "photo_alt: A door.\nsummary:", 1),
    );
    let glossary =
        "terms: { staff: { use: [staff], avoid: [personnel] } }\njargon: { beneficiar: person }\n";
    write(&root.join("content/glossary/en.yaml"), glossary);
    site
}

/// Gives the self-check words in the languages that an example has added to the site.
fn add_words(root: &Path) {
    let words = root.join("content/eligibility");
    let facts = fs::read_to_string(root.join("content/site.yaml")).unwrap_or_default();
    for tag in MORE_LANGUAGES {
        if facts.contains(&format!("tag: {tag},")) {
            fs::copy(words.join("ar.yaml"), words.join(format!("{tag}.yaml"))).unwrap();
        }
    }
}

fn put(example: &str, insertion: Insertion, root: &Path) {
    match insertion {
        Insertion::Replace(file, text) => {
            let path = root.join(file);
            let old = fs::read_to_string(&path).unwrap();
            assert_eq!(
                old.matches(text).count(),
                1,
                "{file} has not exactly one {text:?}"
            );
            write(&path, old.replace(text, example));
        }
        Insertion::Below(file, line) => {
            let indent = &line[..line.len() - line.trim_start().len()];
            put(
                &format!("{line}\n{indent}{example}"),
                Insertion::Replace(file, line),
                root,
            );
        }
        Insertion::Append(file) => {
            let path = root.join(file);
            let old = fs::read_to_string(&path).unwrap();
            // A paragraph of its own in Markdown, a key in YAML.
            write(&path, format!("{old}\n{example}\n"));
        }
        Insertion::Whole(file) => write(&root.join(file), format!("{example}\n")),
        Insertion::Paths => {
            for path in example.lines() {
                let file = root.join(path);
                if !file.exists() {
                    write(&file, contents(path, root));
                }
            }
        }
    }
}

/// Contents that are right for a file of this name.
fn contents(path: &str, root: &Path) -> String {
    let from = match path.rsplit_once('.') {
        Some((_, "yaml")) => "content/services/legal-support/service.yaml",
        Some((_, "md")) => "content/services/legal-support/en.md",
        _ => return "words\n".to_owned(),
    };
    fs::read_to_string(root.join(from)).unwrap()
}

/// The codes that the check of the site reports, and whether there is any error.
fn check(example: &str, insertion: Insertion) -> (BTreeSet<&'static Code>, String) {
    let site = site();
    put(example, insertion, site.path());
    add_picture(example, site.path());
    add_words(site.path());
    let request = Request::new(site.path(), TODAY.parse().unwrap());
    let findings = homeward::build(&request, None, &()).unwrap().findings;
    let codes = findings.diagnostics().iter().map(|it| it.code).collect();
    let errors = findings.count(Severity::Error);
    (codes, format!("{errors} errors\n{}", findings.human(false)))
}

fn is_true(code: &'static Code, insertion: Insertion) -> Result<(), String> {
    let (found, report) = check(code.wrong, insertion);
    if !found.contains(code) {
        return Err(format!(
            "the wrong example of `{code}` does not raise it:\n{report}"
        ));
    }
    let (found, report) = check(code.right, insertion);
    if found.contains(code) || !report.starts_with("0 errors") {
        return Err(format!("the right example of `{code}` is wrong:\n{report}"));
    }
    Ok(())
}

#[test]
fn every_code_has_a_place_or_a_reason_to_have_none() {
    let placed: BTreeSet<&str> = INSERTIONS.iter().map(|(name, _)| *name).collect();
    let impossible: BTreeSet<&str> = IMPOSSIBLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        placed.len() + impossible.len(),
        INSERTIONS.len() + IMPOSSIBLE.len()
    );
    for code in checks::ALL {
        assert_eq!(placed.contains(code.name), !code.wrong.is_empty(), "{code}");
        assert_ne!(
            placed.contains(code.name),
            impossible.contains(code.name),
            "{code}"
        );
    }
    assert!(IMPOSSIBLE.iter().all(|(_, reason)| !reason.is_empty()));
    assert_eq!(
        placed.len() + impossible.len(),
        checks::ALL.len(),
        "an insertion without a code"
    );
}

#[test]
fn the_site_of_the_examples_is_right() {
    let (found, report) = check("Words.", Insertion::Whole("content/README.md"));
    assert!(
        report.starts_with("0 errors") && found.is_empty(),
        "{report}"
    );
}

#[test]
fn every_example_is_true() {
    let examples: Vec<(&'static Code, Insertion)> = INSERTIONS
        .iter()
        .map(|(name, insertion)| {
            let code = checks::ALL.iter().find(|code| code.name == *name);
            (*code.unwrap(), *insertion)
        })
        .collect();
    let wrong: Vec<String> = examples
        .into_par_iter()
        .filter_map(|(code, insertion)| is_true(code, insertion).err())
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}
