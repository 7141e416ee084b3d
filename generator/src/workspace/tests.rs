//! Whatever changes on disk, a workspace shows what a fresh one shows.
#![expect(
    clippy::disallowed_methods,
    reason = "a test writes the files of a site"
)]

use super::Workspace;
use super::edits::{Change, changes, make, request, written};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

/// The report and the files of a state; no files if it has errors.
fn shown(workspace: &mut Workspace) -> (String, BTreeMap<String, Vec<u8>>) {
    workspace.show(|preview| {
        let file = |path: &str| (path.to_owned(), preview.file(path).unwrap().unwrap());
        let files = preview.paths().filter(|_| preview.is_current()).map(file);
        (preview.findings().human(false), files.collect())
    })
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
