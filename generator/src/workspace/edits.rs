//! A small site, and random changes of its files on disk: for tests.
#![expect(
    clippy::disallowed_methods,
    reason = "a test writes the files of a site"
)]

use crate::Request;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

/// The files of the site.
pub(crate) const FILES: &[(&str, &str)] = &[
    (
        "content/site.yaml",
        "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: ar, name: العربية, dir: rtl }\nbase_url: https://portal.example/\nleave_url: https://example.org/\nbrand: { logo: logo.svg, colour: \"#5b2a6e\" }\n",
    ),
    (
        "content/en.md",
        "---\ntitle: Portal\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n",
    ),
    ("content/pages/home/page.yaml", "role: home\n"),
    (
        "content/pages/home/en.md",
        "---\ntitle: Home\nsummary: S.\n---\n[](service:law)\n",
    ),
    ("content/pages/about/page.yaml", "role: page\nmenu: main\n"),
    (
        "content/pages/about/en.md",
        "---\ntitle: About\nsummary: S.\n---\n## One {#one}\n",
    ),
    (
        "content/services/law/service.yaml",
        "phases: [arrival]\nneeds: [work]\ndimensions: [social]\nlevels: [individual]\nsources: [{ ref: leaflet }]\nchecked: 2026-11-21\ncheck_due: 2027-05-21\n",
    ),
    (
        "content/services/law/en.md",
        "---\ntitle: Law\nsummary: S.\n---\n[](page:about#one)\n",
    ),
    (
        "content/sources/leaflet/source.yaml",
        "type: web_page\nlanguage: en\nretrieved: 2026-11-21\nverified: true\n",
    ),
    (
        "content/sources/leaflet/en.md",
        "---\ntitle: A leaflet\nsummary: L.\n---\nText.\n",
    ),
    (
        "content/logo.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"/>",
    ),
];

/// What is done to a file or directory.
#[derive(Debug, Clone)]
pub(crate) enum Change {
    Write(&'static str),
    /// Only so many bytes of it are left, as while a program is writing it.
    Cut(usize),
    Delete,
    /// As it was at first.
    Restore,
    /// Another file takes its place, as many editors save.
    Replace(&'static str),
    /// The directory that holds it gets another name, or its name back.
    RenameDirectory,
    Touch,
}

/// Steps of changes: files by their number, and what is done to them.
pub(crate) fn changes() -> impl Strategy<Value = Vec<Vec<(usize, Change)>>> {
    let texts = prop::sample::select(vec![
        "---\ntitle: New\nsummary: S.\n---\n## One {#one}\n\n[](service:law)\n",
        "---\ntitle: New\nsummary: S.\n---\n[](service:nowhere)\n",
        "---\ntitle: [\n---\n",
        "role: home\n",
        "role: nothing\n",
        "role: page\nmenu: footer\n",
        "",
        "\u{0}",
    ]);
    let change = prop_oneof![
        4 => texts.clone().prop_map(Change::Write),
        1 => (0usize..80).prop_map(Change::Cut),
        1 => Just(Change::Delete),
        4 => Just(Change::Restore),
        2 => texts.prop_map(Change::Replace),
        1 => Just(Change::RenameDirectory),
        1 => Just(Change::Touch),
    ];
    let step = prop::collection::vec((0..FILES.len(), change), 1..4);
    prop::collection::vec(step, 1..8)
}

/// Makes a change, and returns the paths that a watcher names.
pub(crate) fn make(site: &Path, (file, change): &(usize, Change)) -> Vec<PathBuf> {
    let (path, text) = FILES[*file];
    let path = site.join(path);
    let folder = path.parent().unwrap().to_path_buf();
    let write = |bytes: &[u8]| {
        fs::create_dir_all(&folder).unwrap();
        fs::write(&path, bytes).unwrap();
    };
    match change {
        Change::Write(text) => write(text.as_bytes()),
        Change::Restore => write(text.as_bytes()),
        Change::Cut(length) => {
            let bytes = fs::read(&path).unwrap_or_default();
            write(&bytes[..bytes.len().min(*length)]);
        }
        Change::Delete => drop(fs::remove_file(&path)),
        Change::Replace(text) => {
            let new = folder.join("4913");
            fs::create_dir_all(&folder).unwrap();
            fs::write(&new, text).unwrap();
            fs::rename(&new, &path).unwrap();
            return vec![new, path];
        }
        Change::RenameDirectory => {
            let other = folder.with_file_name("renamed");
            let (from, to) = if other.exists() {
                (other, folder)
            } else {
                (folder, other)
            };
            drop(fs::rename(&from, &to));
            return vec![from, to];
        }
        Change::Touch => {
            if let Ok(bytes) = fs::read(&path) {
                write(&bytes);
            }
        }
    }
    vec![path]
}

/// A request for a site.
pub(crate) fn request(site: &Path) -> Request {
    Request::new(site, "2026-11-25".parse().unwrap())
}

/// The site on disk.
pub(crate) fn written() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for file in 0..FILES.len() {
        make(site.path(), &(file, Change::Restore));
    }
    site
}
