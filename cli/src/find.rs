//! `homeward find`: each file and each page where a text is.

mod page;

use crate::clock::today;
use crate::exit;
use crate::out::{print, say, visible};
use crate::summary::count;
use clap::Args;
use homeward::{Failure, Preview, Request, SeenText, WantedNumber, Workspace, seen};
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
    let texts = workspace.static_texts();
    workspace.show(|preview| show(&wanted, preview, &texts))
}

/// Prints where a text is.
fn show(wanted: &Wanted, preview: &Preview<'_>, texts: &[(String, String)]) -> u8 {
    let lines = lines(wanted, preview, texts);
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

/// The lines of the sources and of `texts` in which a text begins, each with its place.
fn lines(wanted: &Wanted, preview: &Preview<'_>, texts: &[(String, String)]) -> String {
    let mut found = String::new();
    let files = preview.findings().sources();
    let sources = files.ids().map(|id| (files.path(id), files.text(id)));
    let texts = texts
        .iter()
        .map(|(path, text)| (path.as_str(), text.as_str()));
    for (path, text) in sources.chain(texts) {
        let mut numbers = wanted.lines_of(path, text);
        numbers.sort_unstable();
        numbers.dedup();
        let lines: Vec<&str> = text.lines().collect();
        for number in numbers {
            let line = lines.get(number - 1).map_or("", |line| line.trim());
            let _ = writeln!(found, "{path}:{number}: {}", visible(line));
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
        let words: Vec<&str> = text.split_whitespace().collect();
        Self {
            words: lower(&words.join(" ")).0,
            number: WantedNumber::of(text),
        }
    }

    fn is_in(&self, text: &str) -> bool {
        let has_words = !self.words.is_empty() && lower(text).0.contains(&self.words);
        has_words || self.number.as_ref().is_some_and(|it| it.is_in(text))
    }

    /// The numbers of the lines in which the text begins: as the file has it, and as readers see it.
    fn lines_of(&self, path: &str, text: &str) -> Vec<usize> {
        let lines = text.lines().enumerate();
        let mut found: Vec<usize> = lines
            .filter(|(_, line)| self.is_in(line))
            .map(|(number, _)| number + 1)
            .collect();
        for part in seen(path, text) {
            let (words, starts) = lower(part.words());
            let begins = words.match_indices(&self.words).map(|(at, _)| starts[at]);
            let begins = begins.filter(|_| !self.words.is_empty());
            found.extend(begins.map(|at| part.line(at)));
            found.extend(self.number_in(&part));
        }
        found
    }

    /// The line in which the last such number of a part begins.
    fn number_in(&self, part: &SeenText) -> Option<usize> {
        let (number, words) = (self.number.as_ref()?, part.words());
        if !number.is_in(words) {
            return None;
        }
        let starts = words.char_indices().map(|(at, _)| at);
        let mut starts = starts.rev();
        starts
            .find(|at| number.is_in(&words[*at..]))
            .map(|at| part.line(at))
    }
}

/// A text in small letters, and the position in the text that each byte of these is from.
fn lower(text: &str) -> (String, Vec<usize>) {
    let (mut words, mut starts) = (String::with_capacity(text.len()), Vec::new());
    for (at, c) in text.char_indices() {
        // At the end of a word, Greek has another small letter for the same one.
        words.extend(c.to_lowercase().map(|it| if it == 'ς' { 'σ' } else { it }));
        starts.resize(words.len(), at);
    }
    (words, starts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_at_the_line_in_which_it_begins() {
        let text = "---\ntitle: T\n---\nIt is free\n**of** charge, and free\n_of_ charge. ΑΣ\n\nCall 0782\n689 2128.\n";
        for (wanted, expected) in [
            ("free of charge", &[4, 5][..]),
            ("FREE  of charge", &[4, 5]),
            ("charge. ας", &[6]),
            ("and free of charge. ασ", &[5]),
            ("**of** charge", &[5]),
            ("0782 689 2128", &[8]),
            ("free charge", &[]),
        ] {
            let mut found = Wanted::of(wanted).lines_of("content/pages/a/en.md", text);
            found.sort_unstable();
            found.dedup();
            assert_eq!(found, expected, "{wanted}");
        }
    }

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
