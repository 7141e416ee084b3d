//! The number of a page, which a copy of a printed document brings: `Page 3 of 12`.

use crate::lexicon::{self, Key, Words};
use crate::markdown::lines;
use std::ops::Range;

/// What is before the number of a page.
static PAGE: Words = Words::new(|| lexicon::of_all(Key::Page));

/// The first such number that is a paragraph of its own.
pub(super) fn first(text: &str) -> Option<Range<usize>> {
    let mut is_after_empty = true;
    let mut last: Option<Range<usize>> = None;
    for (start, line) in lines(text) {
        let words = line.trim();
        if words.is_empty() {
            if last.is_some() {
                return last;
            }
            is_after_empty = true;
            continue;
        }
        let is_found = is_after_empty && is_number_of_page(words);
        let begin = start + line.len() - line.trim_start().len();
        last = is_found.then(|| begin..begin + words.len());
        is_after_empty = false;
    }
    last
}

fn is_number_of_page(line: &str) -> bool {
    // A word, a number, and what may follow it.
    const LONGEST: usize = 40;
    if line.len() > LONGEST || !line.ends_with(char::is_numeric) {
        return false;
    }
    let mut words = line.split_whitespace();
    let is_page = words.next().is_some_and(|first| {
        let first = first.to_lowercase();
        PAGE.iter().any(|page| *page == first)
    });
    let is_number = |word: &str| word.chars().all(char::is_numeric);
    let rest: Vec<&str> = words.collect();
    is_page
        && match rest.as_slice() {
            [one] => one.split('/').all(|it| !it.is_empty() && is_number(it)),
            [one, _, other] => is_number(one) && is_number(other),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn a_number_of_a_page_is_a_paragraph_of_its_own() {
        for (text, found) in [
            ("She waited.\n\nPage 3 of 12\n\nShe left.\n", Some(13..25)),
            ("Seite 3/12\n\nWarten.\n", Some(0..10)),
            ("صفحة 3 من 12\n", Some(0..18)),
            ("Read\nPage 3 of 12\nof the leaflet.\n", None),
            ("Page 3 of the leaflet says it.\n", None),
            ("Step 1 of 3\n", None),
        ] {
            assert_eq!(first(text), found, "{text}");
        }
    }
}
