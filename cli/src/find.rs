//! `homeward find`: each file and each page where a text is.

use crate::clock::today;
use crate::exit;
use crate::out::{print, say};
use clap::Args;
use homeward::{Failure, Request, Workspace};
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
    let (sources, pages) = workspace.show(|preview| {
        let mut sources = String::new();
        let files = preview.findings().sources();
        for id in files.ids() {
            let lines = files.text(id).lines().enumerate();
            for (number, line) in lines.filter(|(_, line)| wanted.is_in(line)) {
                let _ = writeln!(
                    sources,
                    "{}:{}: {}",
                    files.path(id),
                    number + 1,
                    line.trim()
                );
            }
        }
        let mut pages: Vec<String> = preview
            .paths()
            .filter(|path| path.rsplit_once('.').is_some_and(|(_, of)| of == "html"))
            .filter(|path| match preview.file(path) {
                Some(Ok(bytes)) => wanted.is_in(&visible(&String::from_utf8_lossy(&bytes))),
                _ => false,
            })
            .map(str::to_owned)
            .collect();
        pages.sort();
        (sources, pages)
    });
    print(&sources);
    for page in &pages {
        print(&format!("{page}\n"));
    }
    let files = crate::summary::count(sources.lines().count(), "line");
    say!(
        "{files} in the sources, {}",
        crate::summary::count(pages.len(), "page")
    );
    exit::FINE
}

/// What is looked for.
struct Wanted {
    words: String,
    /// The digits of a telephone number.
    digits: Option<String>,
}

impl Wanted {
    fn of(text: &str) -> Self {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let is_number = digits.len() >= 4
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || " +-()./".contains(c));
        let digits = digits.trim_start_matches('0').to_owned();
        Self {
            words: text.to_lowercase(),
            digits: is_number.then_some(digits),
        }
    }

    fn is_in(&self, text: &str) -> bool {
        let has_words = !self.words.is_empty() && text.to_lowercase().contains(&self.words);
        has_words
            || self
                .digits
                .as_ref()
                .is_some_and(|digits| has_digits(text, digits))
    }
}

/// Whether a text has a number, whatever blanks and signs are between its digits.
fn has_digits(text: &str, wanted: &str) -> bool {
    let mut run = String::new();
    for character in text.chars().chain(['x']) {
        if character.is_ascii_digit() {
            run.push(character);
        } else if run.is_empty() || !" -().\u{A0}".contains(character) {
            if run.contains(wanted) {
                return true;
            }
            run.clear();
        }
    }
    false
}

/// What readers see of a page: without its tags.
fn visible(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for character in html.chars() {
        match character {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ if !in_tag => text.push(character),
            _ => {}
        }
    }
    text.replace("&amp;", "&")
        .replace("&#39;", "'")
        .replace("&quot;", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_as_people_write_it() {
        for wanted in ["2128", "+964 782 689 2128", "0782-689-2128", "07826892128"] {
            let wanted = Wanted::of(wanted);
            assert!(
                wanted.is_in("Call +964 782 689 2128 today"),
                "{}",
                wanted.words
            );
            assert!(
                wanted.is_in("number: \"+9647826892128\""),
                "{}",
                wanted.words
            );
            assert!(!wanted.is_in("+964 782 689 9999"), "{}", wanted.words);
        }
    }

    #[test]
    fn words_are_found_outside_of_tags() {
        assert!(Wanted::of("legal SUPPORT").is_in(&visible("<p class=\"x\">Legal support</p>")));
        assert!(!Wanted::of("class").is_in(&visible("<p class=\"x\">Legal</p>")));
    }
}
