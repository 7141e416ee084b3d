//! Whatever changes in a site or in what is asked for, a build tells what a check tells.
#![expect(
    clippy::disallowed_methods,
    reason = "a test damages what a build has kept"
)]

use super::{FILE, Report};
use crate::checks::unexpected_file;
use crate::publish::kept::{FOLDER, unfinished};
use crate::resolve::LeftOut;
use crate::workspace::edits::{Change, changes, make, request, written};
use crate::{BuildResult, Failure, Request, build, read};
use proptest::prelude::*;
use spanned::{Diagnostics, FileId, Span};
use std::fs;
use std::path::{Path, PathBuf};

/// Everything that a result tells, but for what was written.
fn told(result: Result<BuildResult, Failure>) -> String {
    let BuildResult { findings, summary } = match result {
        Ok(result) => result,
        Err(failure) => return failure.to_string(),
    };
    let texts = [
        findings.human(false),
        findings.human(true),
        findings.json(),
        findings.sarif(),
        findings.github(),
    ];
    let summary = summary.map(|it| (it.pages, it.unconfirmed, it.left_out));
    format!("{texts:?} {} {summary:?}", findings.silenced())
}

fn kept(site: &Path) -> PathBuf {
    site.join(FOLDER).join(FILE)
}

/// What happens to the kept report before a build.
#[derive(Debug, Clone)]
enum Damage {
    None,
    /// Only so many bytes of it are left.
    Cut(usize),
    /// A byte is another one.
    Flip(usize),
    /// It is that of a former step.
    Former,
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        4 => Just(Damage::None),
        1 => (0usize..2000).prop_map(Damage::Cut),
        1 => any::<usize>().prop_map(Damage::Flip),
        1 => Just(Damage::Former),
    ]
}

fn requests() -> impl Strategy<Value = Request> {
    let days = prop::sample::select(vec!["2026-11-25", "2027-06-01", "2031-01-01"]);
    let urls = prop::sample::select(vec![None, Some("https://other.example/")]);
    let of = (days, any::<bool>(), any::<bool>(), urls);
    of.prop_map(|(day, strict, draft, url)| Request {
        strict,
        draft,
        base_url: url.map(str::to_owned),
        ..Request::new("", day.parse().unwrap())
    })
}

fn apply(damage: &Damage, site: &Path, former: Option<&[u8]>) {
    let Ok(mut bytes) = fs::read(kept(site)) else {
        return;
    };
    match damage {
        Damage::None => {}
        Damage::Cut(length) => bytes.truncate(*length),
        Damage::Flip(at) => {
            let at = at % bytes.len().max(1);
            bytes
                .iter_mut()
                .skip(at)
                .take(1)
                .for_each(|byte| *byte ^= 1);
        }
        Damage::Former => bytes = former.map_or(bytes, <[u8]>::to_vec),
    }
    fs::write(kept(site), bytes).unwrap();
}

proptest! {
    // Each case builds a site many times. `PROPTEST_CASES` changes the number.
    #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases / 16))]
    #[test]
    fn a_build_tells_what_a_check_tells(
        steps in changes(),
        asked in prop::collection::vec((requests(), damage()), 8),
    ) {
        let folder = written();
        let out = tempfile::tempdir().unwrap();
        let target = out.path().join("public");
        let mut former = None;
        for (step, (asked, damage)) in steps.iter().zip(asked) {
            for change in step {
                make(folder.path(), change);
            }
            let request = Request { site: folder.path().to_path_buf(), ..asked };
            let expected = told(build(&request, None, &()));
            for _ in 0..2 {
                prop_assert_eq!(&told(build(&request, Some(&target), &())), &expected);
            }
            apply(&damage, folder.path(), former.as_deref());
            prop_assert_eq!(&told(build(&request, Some(&target), &())), &expected);
            former = fs::read(kept(folder.path())).ok();
        }
    }
}

/// A site with a warning: nobody reads one of its files.
fn site_with_a_warning() -> (tempfile::TempDir, Request, PathBuf) {
    let folder = written();
    fs::write(folder.path().join("content/notes.txt"), "x").unwrap();
    let request = request(folder.path());
    let target = folder.path().join("public");
    (folder, request, target)
}

/// Keeps a report of the site as it is that no check of it would make.
fn keep_another(request: &Request) {
    let input = read::read(&request.site).unwrap();
    let inputs = input.digest(request).unwrap();
    let mut found = unexpected_file::unused(Span::start_of(FileId::FIRST), None);
    "told again".clone_into(&mut found.message);
    let report = Report {
        diagnostics: Diagnostics::from_iter([found]),
        silenced: 71,
        unconfirmed: vec!["a-programme".to_owned()],
        left_out: vec![LeftOut {
            story: "a".to_owned(),
            is_photo: false,
            reason: "told why".to_owned(),
        }],
        over: vec!["an-event".to_owned()],
    };
    report.keep(&request.site, &inputs, &input.sources);
}

#[test]
fn a_kept_report_is_told_again_and_only_of_these_inputs() {
    let (folder, request, target) = site_with_a_warning();
    let first = told(build(&request, Some(&target), &()));
    assert!(first.contains("content/notes.txt"));
    keep_another(&request);
    let again = told(build(&request, Some(&target), &()));
    for part in [" 71 ", "a-programme", "told why", "told again"] {
        assert!(again.contains(part) && !first.contains(part), "{part}");
    }
    let change = Change::Write("role: home\n# the same site\n");
    make(folder.path(), &(2, change));
    assert_eq!(told(build(&request, Some(&target), &())), first);
}

#[test]
fn where_warnings_stop_a_build_a_kept_report_does_not_let_it_through() {
    let (_folder, request, target) = site_with_a_warning();
    let result = build(&request, Some(&target), &()).unwrap();
    assert!(result.summary.is_some());
    let strict = Request {
        strict: true,
        ..request
    };
    let result = build(&strict, Some(&target), &()).unwrap();
    assert!(result.summary.is_none());
    assert!(result.findings.diagnostics().has_errors());
}

#[test]
fn a_build_that_fails_keeps_nothing() {
    let (folder, request, target) = site_with_a_warning();
    make(folder.path(), &(2, Change::Write("role: nothing\n")));
    assert!(
        build(&request, Some(&target), &())
            .unwrap()
            .summary
            .is_none()
    );
    assert!(!folder.path().join(FOLDER).exists());
}

#[test]
fn nothing_of_the_report_is_in_the_portal() {
    let (folder, request, target) = site_with_a_warning();
    build(&request, Some(&target), &()).unwrap();
    assert!(
        fs::read_to_string(kept(folder.path()))
            .unwrap()
            .contains("notes.txt")
    );
    let record = fs::read_to_string(target.join(".homeward")).unwrap();
    assert!(
        !record.contains("notes") && !record.contains("unexpected"),
        "{record}"
    );
}

#[cfg(unix)]
#[test]
fn no_link_leads_the_report_elsewhere() {
    use std::os::unix::fs::symlink;
    let (folder, request, target) = site_with_a_warning();
    let outside = tempfile::tempdir().unwrap();
    symlink(outside.path(), folder.path().join(FOLDER)).unwrap();
    build(&request, Some(&target), &()).unwrap();
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    fs::remove_file(folder.path().join(FOLDER)).unwrap();
    fs::create_dir(folder.path().join(FOLDER)).unwrap();
    let victim = outside.path().join("victim");
    for name in [FILE, &unfinished(FILE)] {
        fs::write(&victim, "as it was").unwrap();
        symlink(&victim, folder.path().join(FOLDER).join(name)).unwrap();
        build(&request, Some(&target), &()).unwrap();
        assert_eq!(fs::read_to_string(&victim).unwrap(), "as it was");
        fs::remove_file(kept(folder.path())).unwrap();
    }
}
