//! `homeward find`: each file and each page where a text is.

mod page;

use crate::clock::today;
use crate::exit;
use crate::out::{print, say};
use crate::summary::count;
use clap::Args;
use homeward::{Failure, Preview, Request, WantedNumber, Workspace};
use spanned::Severity;
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct FindArgs {
    /// The text. Capital letters do not matter; of telephone numbers, only the digits do.
    text: String,
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
}

pub(crate) fn run(args: &FindArgs) -> u8 {
    let wanted = Wanted::of(&args.text);
    let request = Request {
        // A text can be found before all others are there.
        draft: true,
        ..Request::new(&args.site, today())
    };
    let mut workspace = match Workspace::open(request) {
        Ok(workspace) => workspace,
        Err(error) => {
            let failure = Failure::from(error);
            say!("error: {failure}");
            return exit::of(&failure);
        }
    };
    workspace.show(|preview| show(&wanted, preview))
}

/// Prints where a text is.
fn show(wanted: &Wanted, preview: &Preview<'_>) -> u8 {
    let lines = lines(wanted, preview);
    print(&lines);
    let lines = count(lines.lines().count(), "line");
    // Without them, no pages would look as if none had the text.
    if !preview.is_current() {
        let errors = count(preview.findings().count(Severity::Error), "error");
        say!(
            "{lines} in the sources\nthe portal has {errors}: its pages were not searched; run `homeward check --draft`"
        );
        return exit::CONTENT;
    }
    let (pages, failed) = pages(wanted, preview);
    for page in &pages {
        print(&format!("{page}\n"));
    }
    say!("{lines} in the sources, {}", count(pages.len(), "page"));
    let Some((_, reason)) = failed.first() else {
        return exit::FINE;
    };
    let paths: Vec<&str> = failed.iter().map(|(path, _)| path.as_str()).collect();
    say!(
        "{reason}\n{} cannot be made and {} not searched: {}",
        count(failed.len(), "page"),
        if failed.len() == 1 { "was" } else { "were" },
        paths.join(", ")
    );
    exit::CONTENT
}

/// The lines of the sources that have a text, each with its place.
fn lines(wanted: &Wanted, preview: &Preview<'_>) -> String {
    let mut found = String::new();
    let files = preview.findings().sources();
    for id in files.ids() {
        let lines = files.text(id).lines().enumerate();
        for (number, line) in lines.filter(|(_, line)| wanted.is_in(line)) {
            let path = files.path(id);
            let _ = writeln!(found, "{path}:{}: {}", number + 1, line.trim());
        }
    }
    found
}

/// The pages that have a text, and those that cannot be made, each with the reason.
fn pages(wanted: &Wanted, preview: &Preview<'_>) -> (Vec<String>, Vec<(String, String)>) {
    let (mut found, mut failed) = (Vec::new(), Vec::new());
    let is_page = |path: &&str| path.rsplit_once('.').is_some_and(|(_, of)| of == "html");
    for path in preview.paths().filter(is_page) {
        match preview.file(path) {
            Some(Ok(page)) if wanted.is_in(&page::words(&String::from_utf8_lossy(&page))) => {
                found.push(path.to_owned());
            }
            Some(Err(reason)) => failed.push((path.to_owned(), reason)),
            _ => {}
        }
    }
    found.sort();
    failed.sort();
    (found, failed)
}

/// What is looked for.
struct Wanted {
    words: String,
    number: Option<WantedNumber>,
}

impl Wanted {
    fn of(text: &str) -> Self {
        Self {
            words: text.to_lowercase(),
            number: WantedNumber::of(text),
        }
    }

    fn is_in(&self, text: &str) -> bool {
        let has_words = !self.words.is_empty() && text.to_lowercase().contains(&self.words);
        has_words || self.number.as_ref().is_some_and(|it| it.is_in(text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_numbers_are_found() {
        for (wanted, text, expected) in [
            ("legal SUPPORT", "Legal support", true),
            ("legal", "support", false),
            ("0782-689-2128", "+٩٦٤ ٧٨٢ ٦٨٩ ٢١٢٨", true),
            ("0782-689-2128", "+964 782 689 9999", false),
            ("", "text", false),
        ] {
            assert_eq!(Wanted::of(wanted).is_in(text), expected, "{wanted} {text}");
        }
    }
}
