//! `cargo xtask bench inputs`: what a check of a file costs that is made to cost much.
//!
//! Each input has the same thing many times: headings with the same words, footnotes, mistakes
//! in one line, keys of a YAML file, … A site with it is checked at two sizes, each in a process
//! of its own. An input whose cost grows with its size has a growth of about [`FACTOR`]; one that
//! grows with the square of it, of `FACTOR` times `FACTOR`.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};
use homeward_devtools::tree::copy_tree;
use homeward_devtools::workspace::root;

use super::measure::{self, Measured};
use super::{TODAY, Tools, median, scratch};

/// How often an input repeats its part, at the smaller size.
const REPEATED: usize = 5_000;
/// How much larger the larger size is.
const FACTOR: usize = 4;
/// The largest growth of an input that counts as linear: what is above `FACTOR` is for the
/// variation of short times.
const LARGEST: f64 = 8.0;
/// How often each command is run.
const TURNS: usize = 3;

/// The file of a site that gets an input, and what is before it.
#[derive(Clone, Copy)]
enum Place {
    Markdown,
    /// At the end of the facts of a page.
    Facts,
    /// A file of UI strings.
    Strings,
}

struct Input {
    name: &'static str,
    place: Place,
    before: &'static str,
    /// `#` is the number of the repetition.
    repeated: &'static str,
    after: &'static str,
}

const fn text(name: &'static str, repeated: &'static str) -> Input {
    Input {
        name,
        place: Place::Markdown,
        before: "",
        repeated,
        after: "\n",
    }
}

const INPUTS: [Input; 29] = [
    text("headings with the same words", "~~ Same words\n\n"),
    text("footnotes", "a[^#]\n\n[^#]: b\n\n"),
    Input {
        after: "\n\n[^1]: b\n",
        ..text("references to a footnote", "a[^1] ")
    },
    text("nested quotations", ">"),
    text("nested lists", "- "),
    text("unclosed emphasis", "*a "),
    text("unclosed brackets", "["),
    text("unclosed links", "[a]("),
    text("unclosed code", "`` ` ``` "),
    Input {
        before: "| a | b |\n|---|---|\n",
        ..text("rows of a table", "| c | d |\n")
    },
    text("links to nothing in a line", "[a](page:none) "),
    text("links with scripts in a line", "[a](javascript:x) "),
    text("addresses that are no links", "see www.example.org "),
    text("telephone numbers", "call +964 782 689 2128 or "),
    text("telephone numbers in Arabic digits", "اتصل ٠٧٨٢٦٨٩٢١٢٨ أو "),
    Input {
        before: "a ",
        ..text("plus signs", "+")
    },
    text("nested lists with plus signs", "+ "),
    text("days", "01.02.2027 "),
    text("placeholders and promises", "TODO you are eligible **x "),
    text("HTML", "<b>x</b><script>a</script> "),
    text(
        "comments, one below the other",
        "<!-- homeward: ignore[raw-html] until 2027-01-31: x -->\n\n",
    ),
    text(
        "addresses that no link names",
        "[a#]: https://example.net/\n",
    ),
    text("codes of links of a word processor", "HYPERLINK “"),
    Input {
        before: "From: a\n",
        ..text("heads of letters without an end", "Subject: b\n")
    },
    text("paragraphs", "السلامة في كل مكان\n\n"),
    Input {
        place: Place::Facts,
        ..text("unknown keys", "k#: 1\n")
    },
    Input {
        place: Place::Facts,
        ..text("the same key", "a: 1\n")
    },
    Input {
        place: Place::Facts,
        before: "x: ",
        ..text("nested lists of YAML", "[")
    },
    Input {
        place: Place::Strings,
        ..text("unknown UI strings", "m# = x\n")
    },
];

/// Measures every input and prints a line for each.
///
/// # Errors
/// When a check cannot be measured, or the cost of an input grows faster than its size.
pub(super) fn run(tools: &Tools) -> Result<()> {
    let folder = scratch()?;
    let site = folder.path().join("site");
    let none = tools.check(&site, None, 0)?;
    println!(
        "a site without such an input: {:.2} s\n\n{:>8} times {:>8} times   growth  input",
        none.processor,
        REPEATED,
        REPEATED * FACTOR
    );
    let mut wrong = Vec::new();
    for input in &INPUTS {
        let small = tools.check(&site, Some(input), REPEATED)?;
        let large = tools.check(&site, Some(input), REPEATED * FACTOR)?;
        // Less than this cannot be told apart from nothing.
        let least = none.processor / 4.0;
        let own = |it: Measured| (it.processor - none.processor).max(least);
        let growth = own(large) / own(small);
        println!(
            "{:>12.2} s {:>12.2} s {growth:>8.1}  {}",
            small.processor, large.processor, input.name
        );
        if growth > LARGEST {
            wrong.push(input.name);
        }
    }
    ensure!(
        wrong.is_empty(),
        "grows faster than its size: {}",
        wrong.join(", ")
    );
    Ok(())
}

impl Input {
    fn put(&self, site: &Path, times: usize) -> Result<()> {
        let mut text = self.before.to_owned();
        for number in 0..times {
            text.push_str(&self.repeated.replace('#', &number.to_string()));
        }
        text.push_str(self.after);
        let (path, start) = match self.place {
            Place::Markdown => (
                "content/pages/safety/en.md",
                "---\ntitle: T\nsummary: S.\n---\n".to_owned(),
            ),
            Place::Facts => {
                let path = "content/pages/safety/page.yaml";
                (path, fs::read_to_string(site.join(path))?)
            }
            Place::Strings => ("themes/default/strings/en.ftl", String::new()),
        };
        let path = site.join(path);
        fs::create_dir_all(path.parent().unwrap_or(site))?;
        // `~` stands for the sign of a heading, because `#` is the number.
        Ok(fs::write(path, start + &text.replace('~', "#"))?)
    }
}

impl Tools {
    /// The median of some checks of the smallest site with an input.
    fn check(&self, site: &Path, input: Option<&Input>, times: usize) -> Result<Measured> {
        if site.exists() {
            fs::remove_dir_all(site)?;
        }
        copy_tree(&root().join("tests/fixtures/minimal"), site)?;
        if let Some(input) = input {
            input.put(site, times)?;
        }
        let arguments: [&OsStr; 6] = [
            &self.homeward,
            "check".as_ref(),
            "--site".as_ref(),
            site.as_os_str(),
            "--today".as_ref(),
            TODAY.as_ref(),
        ];
        let ourselves = Path::new(&self.ourselves);
        let turns =
            (0..TURNS).map(|_| measure::in_own_process(ourselves, measure::CHECKED, &arguments));
        Ok(median(turns.collect::<Result<_>>()?))
    }
}
