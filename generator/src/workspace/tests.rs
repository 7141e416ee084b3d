//! Whatever changes on disk, a workspace shows what a fresh one shows.
#![expect(
    clippy::disallowed_methods,
    reason = "a test writes the files of a site"
)]

use super::Workspace;
use crate::Request;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const FILES: &[(&str, &str)] = &[
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
enum Change {
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

fn changes() -> impl Strategy<Value = Vec<Vec<(usize, Change)>>> {
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
fn make(site: &Path, (file, change): &(usize, Change)) -> Vec<PathBuf> {
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

/// The report and the files of a state; no files if it has errors.
fn shown(workspace: &mut Workspace) -> (String, BTreeMap<String, Vec<u8>>) {
    workspace.show(|preview| {
        let file = |path: &str| (path.to_owned(), preview.file(path).unwrap().unwrap());
        let files = preview.paths().filter(|_| preview.is_current()).map(file);
        (preview.findings().human(false), files.collect())
    })
}

fn request(site: &Path) -> Request {
    Request {
        site: site.to_path_buf(),
        today: "2026-11-25".parse().unwrap(),
        strict: false,
        draft: false,
        base_url: None,
    }
}

fn written() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    for file in 0..FILES.len() {
        make(site.path(), &(file, Change::Restore));
    }
    site
}

proptest! {
    // Each case builds a site many times. `PROPTEST_CASES` changes the number.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 4))]
    #[test]
    fn a_kept_site_equals_a_fresh_one(steps in changes()) {
        let site = written();
        let mut kept = Workspace::open(request(site.path())).unwrap();
        shown(&mut kept);
        for step in steps {
            let paths: Vec<PathBuf> = step.iter().flat_map(|it| make(site.path(), it)).collect();
            let applied = kept.apply(&paths);
            match Workspace::open(request(site.path())) {
                Ok(mut fresh) => {
                    prop_assert!(applied.is_ok(), "{:?}", applied);
                    let (kept, fresh) = (shown(&mut kept), shown(&mut fresh));
                    prop_assert_eq!(&kept.0, &fresh.0);
                    let differ = |path: &&String| kept.1.get(*path) != fresh.1.get(*path);
                    let paths = kept.1.keys().chain(fresh.1.keys());
                    let differ: Vec<&String> = paths.filter(differ).collect();
                    prop_assert!(differ.is_empty(), "{:?}", differ);
                }
                Err(_) => prop_assert!(applied.is_err()),
            }
        }
    }
}

/// The portal's own colours, as a state shows them.
fn own_colours(workspace: &mut Workspace) -> String {
    let (report, files) = shown(workspace);
    let mut sheets = files
        .iter()
        .filter(|(path, _)| path.starts_with("assets/brand."));
    let (_, css) = sheets.next().unwrap_or_else(|| panic!("{report}"));
    String::from_utf8(css.clone()).unwrap()
}

#[test]
fn a_changed_colour_is_shown_at_once() {
    let site = written();
    let mut workspace = Workspace::open(request(site.path())).unwrap();
    assert!(own_colours(&mut workspace).contains("--brand: #5b2a6e;"));
    let yaml = site.path().join("content/site.yaml");
    let text = fs::read_to_string(&yaml).unwrap();
    fs::write(&yaml, text.replace("#5b2a6e", "#123a7a")).unwrap();
    workspace.apply(&[yaml]).unwrap();
    assert!(own_colours(&mut workspace).contains("--brand: #123a7a;"));
}

#[test]
fn only_what_changed_is_parsed_again_and_the_last_good_pages_stay() {
    let site = written();
    let mut workspace = Workspace::open(request(site.path())).unwrap();
    let (report, good) = shown(&mut workspace);
    assert!(good.contains_key("ar/services/law.html"), "{report}");
    let change = (5, Change::Write("---\ntitle: [\n---\n"));
    workspace.apply(&make(site.path(), &change)).unwrap();
    workspace.show(|preview| {
        assert!(!preview.is_current());
        assert!(
            preview
                .findings()
                .human(false)
                .contains("pages/about/en.md")
        );
        let page = preview.file("en/about.html").unwrap().unwrap();
        assert_eq!(page, good["en/about.html"]);
        assert!(preview.file("en/nothing.html").is_none());
    });
    workspace
        .apply(&make(site.path(), &(5, Change::Restore)))
        .unwrap();
    assert_eq!(shown(&mut workspace).1, good);
}
