//! `homeward find`: each file and each page where a text is.

mod page;

use crate::arguments::LinkArgs;
use crate::clock::today;
use crate::exit;
use crate::out::{print, say, visible};
use crate::summary::count;
use clap::Args;
use homeward::{Failure, Preview, Request, WantedNumber, Workspace, push_seen, seen};
use spanned::{FileId, Severity, Sources};
use std::fmt::Write as _;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct FindArgs {
    /// The text. Capital letters do not matter; of telephone numbers, only the digits do.
    text: String,
    /// Folder that holds `content/`, or a content folder itself.
    #[arg(long, value_name = "DIR", default_value = ".")]
    site: PathBuf,
    #[command(flatten)]
    links: LinkArgs,
}

pub(crate) fn run(args: &FindArgs) -> u8 {
    let Some(wanted) = Wanted::of(&args.text) else {
        say!("error: write the text to look for");
        return exit::USAGE;
    };
    let request = Request {
        // A text can be found before all others are there.
        draft: true,
        links: args.links.allow_link.clone(),
        ..Request::new(&args.site, today())
    };
    let mut workspace = match Workspace::open(request) {
        Ok(workspace) => workspace,
        Err(error) => {
            let failure = Failure::from(error);
            return exit::told(&failure);
        }
    };
    let texts = workspace.static_texts();
    let texts: Vec<(&str, &str)> = texts
        .iter()
        .map(|(path, text)| (&**path, &**text))
        .collect();
    let texts = Sources::in_memory(&texts);
    workspace.show(|preview| show(&wanted, preview, &texts))
}

/// Prints where a text is.
fn show(wanted: &Wanted, preview: &Preview<'_>, texts: &Sources) -> u8 {
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
fn lines(wanted: &Wanted, preview: &Preview<'_>, texts: &Sources) -> String {
    let mut found = String::new();
    let sources = [preview.findings().sources(), texts];
    let files = sources
        .iter()
        .flat_map(|of| of.ids().map(|file| (file, *of)));
    for (file, of) in files {
        let (path, text) = (of.path(file), of.text(file));
        let mut numbers = wanted.lines_of(file, of);
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
    /// `None` if there is nothing to look for.
    fn of(text: &str) -> Option<Self> {
        let words = lower(as_seen(text).trim()).0;
        (!words.is_empty()).then(|| Self {
            words,
            number: WantedNumber::of(text),
        })
    }

    /// Whether a text has it, as readers see the text.
    fn is_in(&self, text: &str) -> bool {
        let has_number = || self.number.as_ref().is_some_and(|it| it.is_in(text));
        lower(text).0.contains(&self.words) || has_number()
    }

    /// The numbers of the lines in which the text begins: as the file has it, and as readers see it.
    fn lines_of(&self, file: FileId, sources: &Sources) -> Vec<usize> {
        let lines = sources.text(file).lines().enumerate();
        let mut found: Vec<usize> = lines
            .filter(|(_, line)| self.is_in(&as_seen(line)))
            .map(|(number, _)| number + 1)
            .collect();
        for part in seen(file, sources) {
            let (words, starts) = lower(part.words());
            let begins = words.match_indices(&self.words).map(|(at, _)| starts[at]);
            let numbers = self.number.as_ref().map(|it| it.places(part.words()));
            let begins = begins.chain(numbers.unwrap_or_default());
            found.extend(begins.map(|at| part.line(at)));
        }
        found
    }
}

fn as_seen(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    push_seen(&mut words, text);
    words
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

    fn lines_of(wanted: &str, path: &str, text: &str) -> Vec<usize> {
        let sources = Sources::in_memory(&[(path, text)]);
        let file = sources.ids().next().unwrap();
        let mut found = Wanted::of(wanted).unwrap().lines_of(file, &sources);
        found.sort_unstable();
        found.dedup();
        found
    }

    #[test]
    fn a_text_is_found_at_the_line_in_which_it_begins() {
        let text = "---\ntitle: T\n---\nIt is free\n**of** charge, and free\n_of_ charge. ΑΣ\n\nCall 0782\n689 2128 or, if nobody\nanswers, again 0782\n689 2128.\n\nfree\u{A0}of ch\u{AD}arge\n";
        for (wanted, expected) in [
            ("free of charge", &[4, 5, 13][..]),
            ("FREE  of charge", &[4, 5, 13]),
            ("free of\u{202F}cha\u{AD}rge", &[4, 5, 13]),
            ("charge. ας", &[6]),
            ("and free of charge. ασ", &[5]),
            ("**of** charge", &[5]),
            ("0782 689 2128", &[8, 10]),
            ("free charge", &[]),
        ] {
            let found = lines_of(wanted, "content/pages/a/en.md", text);
            assert_eq!(found, expected, "{wanted}");
        }
    }

    #[test]
    fn a_text_is_found_in_html() {
        let text = "<div>Call our <b>free</b>\nline now</div>\n";
        for path in ["content/pages/a/en.md", "static/a.html"] {
            assert_eq!(lines_of("free line now", path, text), [1], "{path}");
        }
    }

    #[test]
    fn blanks_and_marks_are_nothing_to_look_for() {
        for text in ["", " ", "\u{A0}", "\u{AD}"] {
            assert!(Wanted::of(text).is_none(), "{text:?}");
        }
    }

    #[test]
    fn words_and_numbers_are_found() {
        for (wanted, text, expected) in [
            ("legal SUPPORT", "Legal support", true),
            ("legal", "support", false),
            ("0782-689-2128", "+٩٦٤ ٧٨٢ ٦٨٩ ٢١٢٨", true),
            ("0782-689-2128", "+964 782 689 9999", false),
        ] {
            let found = Wanted::of(wanted).unwrap().is_in(text);
            assert_eq!(found, expected, "{wanted} {text}");
        }
    }
}
