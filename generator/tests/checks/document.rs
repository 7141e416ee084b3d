//! The list of all codes agrees with the files of the checks and with `docs/diagnostics.md`.
#![expect(
    clippy::disallowed_methods,
    reason = "a test reads the sources, and writes the document if asked to"
)]

use homeward::checks;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Files in `src/checks` that are not checks of their own.
const OTHERS: [&str; 5] = [
    "mod",
    "names",
    "needed_key",
    "subject",
    "undocumented_facts",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

#[test]
fn every_check_has_a_file_of_its_name_and_is_listed_once() {
    let files: BTreeSet<String> = fs::read_dir(root().join("src/checks"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .map(|file| file.file_stem().unwrap().to_string_lossy().into_owned())
        .filter(|name| !OTHERS.contains(&name.as_str()))
        .collect();
    let own = checks::ALL
        .iter()
        .filter(|code| !spanned::codes::ALL.contains(code));
    let listed: Vec<String> = own.map(|code| code.name.replace('-', "_")).collect();
    assert_eq!(listed.iter().cloned().collect::<BTreeSet<_>>(), files);
    assert_eq!(listed.len(), files.len(), "a code is listed twice");
    for code in spanned::codes::ALL {
        assert!(checks::ALL.contains(code), "`{code}` is not listed");
    }
}

#[test]
fn every_code_is_documented() {
    for code in checks::ALL {
        let sentence = |text: &str| text.ends_with('.') && !text.contains("  ");
        assert!(
            sentence(code.summary) && sentence(code.explanation),
            "{code}"
        );
        assert!(
            code.explanation.len() >= 100,
            "{code} needs a reason and a correction"
        );
        assert_eq!(code.wrong.is_empty(), code.right.is_empty(), "{code}");
        assert_ne!(
            (code.wrong, code.right.is_empty()),
            (code.right, false),
            "{code}"
        );
    }
}

#[test]
fn the_document_lists_every_code() {
    let path = root().join("../docs/diagnostics.md");
    let made = checks::document();
    if std::env::var_os("SNAPSHOTS").is_some_and(|value| value == "overwrite") {
        fs::write(&path, &made).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == made,
        "docs/diagnostics.md is not up to date: run `SNAPSHOTS=overwrite cargo test -p homeward --test checks`"
    );
}
