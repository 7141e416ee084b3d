//! Random edits of a PO file: what is imported is what is exported again.

use super::{TRANSLATED, export, import, portal};
use anyhow::{Result, ensure};
use homeward_tests::sample;
use std::collections::BTreeSet;
use std::fs;

/// Edits of one run.
const EDITS: usize = 40;

/// A small generator (xorshift64, Marsaglia 2003): a test that fails says which edits it made.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % bound.max(1) as u64).unwrap_or_default()
    }
}

/// Additions to a text: marks of YAML, Markdown and Fluent within it.
const ADDITIONS: [&str; 12] = [
    " x",
    " : y",
    " #z",
    " \\\"q\\\"",
    " ’",
    " — w",
    " & <b",
    " 12",
    " [a](page:about)",
    " *e*",
    " س",
    " | p",
];

#[test]
fn every_edit_comes_back() -> Result<()> {
    let day = sample::seed().unwrap_or(7);
    let languages = TRANSLATED.into_iter().enumerate();
    for (at, lang) in sample::one_in(TRANSLATED.len(), 0, languages) {
        let site = portal()?;
        let path = export(&site, lang)?;
        let po = fs::read_to_string(&path)?;
        let mut random =
            Random(0x9e37_79b9_7f4a_7c15 ^ (u64::try_from(at)? + 1) ^ (day as u64) << 8);
        let mut entries: Vec<String> = po.split("\n\n").map(str::to_owned).collect();
        let mut edited = BTreeSet::new();
        for _ in 0..EDITS {
            let entry = 1 + random.below(entries.len() - 1);
            let text = entries[entry].trim_end().to_owned();
            let addition = ADDITIONS[random.below(ADDITIONS.len())];
            // A table's cell ends at a bar, and braces are of Fluent.
            let is_refused = addition.contains('|') && text.contains(" cell");
            if let Some(start) = text
                .strip_suffix('"')
                .filter(|it| !it.ends_with("msgstr \"") && !is_refused)
            {
                entries[entry] = format!("{start}{addition}\"");
                edited.insert(entry);
            }
        }
        let wanted = entries.join("\n\n");
        fs::write(&path, &wanted)?;
        let report = import(&site, lang)?;
        ensure!(!report.contains("not taken"), "{lang}: {report}");
        let again = fs::read_to_string(export(&site, lang)?)?;
        let same = |a: &str, b: &str| joined(a) == joined(b);
        let all = again.split("\n\n").zip(wanted.split("\n\n"));
        for (again, wanted) in all {
            ensure!(
                same(again, wanted),
                "{lang}: exported\n{again}\nimported\n{wanted}"
            );
        }
        ensure!(!edited.is_empty(), "no edits");
    }
    Ok(())
}

/// An entry without its line numbers, each text on one line.
fn joined(entry: &str) -> String {
    let lines = entry.lines().filter(|line| !line.starts_with("#:"));
    lines.collect::<Vec<_>>().join("\n").replace("\"\n\"", "")
}
