//! What `cargo xtask fuzz` feeds with changed inputs (`docs/fuzzing.md`). Any input must end in
//! diagnostics: never in a panic, and `check` and `build` must agree.
//!
//! The inputs are in memory. Each function returns the codes of what was found, sorted: an input
//! with a set of codes that no input had before is worth to be changed further.
#![expect(
    clippy::disallowed_methods,
    reason = "it looks whether a site was published"
)]

use crate::parse;
use crate::picture;
use crate::publish::Target;
use crate::read::Input;
use crate::resolve::{self, Unresolved};
use crate::rulebook;
use crate::theme::Theme;
use crate::{Date, Failure, Goal, Request, make};
use spanned::Diagnostics;
use std::path::Path;

/// The codes of what a run found, sorted, each once.
pub type Codes = Vec<&'static str>;

/// A file of a site in memory: its path below the site, and its bytes.
pub type File = (String, Vec<u8>);

const SITE: &str = "languages: [{ tag: en, name: English, dir: ltr }]\nbase_url: https://example.org/\nleave_url: https://example.org/\n";

fn codes(diagnostics: &Diagnostics) -> Codes {
    let mut codes: Codes = diagnostics.iter().map(|it| it.code.name).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// One file of a site, YAML or Markdown: its syntax, its schema, its text.
pub fn file(path: &str, bytes: &[u8]) -> Codes {
    let site = ("content/site.yaml".to_owned(), SITE.as_bytes().to_vec());
    let input = Input::of_files(&[site, (path.to_owned(), bytes.to_vec())]);
    let mut diagnostics = Diagnostics::default();
    let documents = parse::parse(&input, &mut diagnostics);
    diagnostics.finish(&documents.sources, false);
    codes(&diagnostics)
}

/// A file with strings of the interface, in Fluent. Its path says the language.
pub fn strings(path: &str, bytes: &[u8], today: Date) -> Codes {
    let name = path.rsplit('/').next().unwrap_or_default();
    let tag = name.strip_suffix(".ftl").unwrap_or("en");
    let site = SITE.replace("tag: en", &format!("tag: {tag}"));
    let words = "---\ntitle: T\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n";
    let input = Input::of_files(&[
        ("content/site.yaml".to_owned(), site.into_bytes()),
        (format!("content/{tag}.md"), words.as_bytes().to_vec()),
        (format!("themes/default/strings/{tag}.ftl"), bytes.to_vec()),
    ]);
    let mut diagnostics = Diagnostics::default();
    let documents = parse::parse(&input, &mut diagnostics);
    match resolve::resolve(&documents, &Request::new("", today), &mut diagnostics) {
        Ok(site) => drop(Theme::of(&site, &mut diagnostics)),
        Err(Unresolved::Incomplete(site)) => drop(Theme::of(&*site, &mut diagnostics)),
        Err(Unresolved::NoSite) => {}
    }
    codes(&diagnostics)
}

/// A picture: whether it can be used, and each edition that is published.
///
/// # Panics
/// If a picture that can be used cannot be published.
pub fn picture(bytes: &[u8]) -> Codes {
    let editions = match picture::inspect(bytes) {
        Ok(editions) => editions,
        Err(unusable) => return vec![unusable.diagnostic().code.name],
    };
    // A picture whose pixels are damaged is found only when they are decoded.
    let mut codes = vec![editions.full.picture.format.extension()];
    for edition in editions.all() {
        match picture::publish(&edition, bytes) {
            Ok(published) => {
                let again = picture::inspect(&published);
                assert!(again.is_ok(), "a published picture is none: {again:?}");
            }
            Err(unusable) => codes.push(unusable.diagnostic().code.name),
        }
    }
    codes
}

/// The questions, the rules of a programme and the words of a self-check.
pub fn rules(questions: &str, rules: &str, words: &str, today: Date) -> Codes {
    let loaded = rulebook::front(questions, rules, words, today);
    codes(loaded.findings.diagnostics())
}

/// A whole site: `check` and `build` must report the same, and a site without errors is published
/// to `directory`, whole.
///
/// # Panics
/// If they do not agree.
pub fn site(files: &[File], today: Date, directory: &Path) -> Codes {
    let input = Input::of_files(files);
    let request = Request::new("", today);
    let checked = make(&input, &request, Goal::Report(None), &());
    let checked = checked.unwrap_or_else(|failure| unreachable!("nothing is written: {failure}"));
    let found = codes(checked.findings.diagnostics());
    let target = Target::prepare(directory);
    let target = target.unwrap_or_else(|error| unreachable!("the directory is ours: {error}"));
    let goal = Goal::Directory {
        target: &target,
        inputs: None,
    };
    let built = match make(&input, &request, goal, &()) {
        Ok(built) => built,
        Err(Failure::NoSelfCheck) => return found,
        Err(failure) => unreachable!("a site that is checked can be built: {failure}"),
    };
    let report = built.findings.human(false);
    assert_eq!(checked.findings.human(false), report, "reports");
    let (checked, built) = (checked.summary, built.summary);
    assert_eq!(checked.is_some(), built.is_some(), "an outcome\n{report}");
    if let (Some(checked), Some(built)) = (checked, built) {
        assert_eq!(checked.pages, built.pages, "pages");
        let published = directory.join("index.html");
        assert!(published.is_file(), "nothing is published");
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> Date {
        "2026-11-21".parse().unwrap()
    }

    #[test]
    fn each_entry_point_reports_and_does_not_panic() {
        assert_eq!(file("content/en.md", b"\xff"), ["not-utf8"]);
        assert!(strings("en.ftl", b"nav-main = {", today()).contains(&"strings-syntax"));
        assert_eq!(picture(b"GIF89a"), ["bad-picture"]);
        assert_ne!(rules("", "", "", today()).len(), 0);
    }

    #[test]
    fn check_and_build_agree_on_a_site_with_and_without_a_mistake() {
        let directory = tempfile::tempdir().unwrap();
        let words = b"---\ntitle: T\nsummary: S.\npublisher: P.\ndisclaimer: D.\n---\n";
        let mut files = vec![
            ("content/site.yaml".to_owned(), SITE.as_bytes().to_vec()),
            ("content/en.md".to_owned(), words.to_vec()),
            (
                "content/pages/home/page.yaml".to_owned(),
                b"role: home\nmenu: none\n".to_vec(),
            ),
            (
                "content/pages/home/en.md".to_owned(),
                b"---\ntitle: Home\nsummary: S.\n---\nText.\n".to_vec(),
            ),
        ];
        let at = directory.path().join("public");
        let found = site(&files, today(), &at);
        assert!(at.join("en/index.html").is_file(), "{found:?}");
        files[3].1 = b"---\ntitle: Home\nsummary: S.\n---\n[](page:none)\n".to_vec();
        let found = site(&files, today(), &directory.path().join("other"));
        assert!(found.contains(&"broken-link"), "{found:?}");
    }
}
