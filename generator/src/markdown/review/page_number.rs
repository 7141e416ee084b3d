//! The number of a page, which a copy of a printed document brings: `Page 3 of 12`.

use super::{Leaf, Review};
use crate::checks::pasted_text::{self, Left};
use crate::lexicon::{self, Key, Words};
use crate::locale::latin_digits;

/// What is before the number of a page.
static PAGE: Words = Words::new(|| lexicon::of_all(Key::Page));

/// What is between the number of a page and that of the last one.
static OF: Words = Words::new(|| lexicon::of_all(Key::PageOf));

/// Looks at a paragraph. With other words around it, the number of a page can be meant.
pub(super) fn look(review: &mut Review<'_, '_>, leaf: &Leaf) {
    let (Some(_), [run]) = (&leaf.paragraph, leaf.runs.as_slice()) else {
        return;
    };
    if !run.linked && is_number_of_page(&review.text[run.range.clone()]) {
        let span = review.span(run.range.clone());
        review.found.push(pasted_text::left(Left::Page, span));
    }
}

fn is_number_of_page(paragraph: &str) -> bool {
    /// In bytes: a word, a number, and what may follow it.
    const LONGEST: usize = 40;
    if paragraph.len() > LONGEST || !paragraph.ends_with(char::is_numeric) {
        return false;
    }
    let mut words = paragraph.split_whitespace();
    let is_page = words
        .next()
        .is_some_and(|first| PAGE.contains(&first.to_lowercase().as_str()));
    let rest: Vec<&str> = words.flat_map(|word| word.split('/')).collect();
    let is_between = |word: &str| word.is_empty() || OF.contains(&word.to_lowercase().as_str());
    is_page
        && match rest.as_slice() {
            [one] => number(one).is_some(),
            [one, last] => is_before(one, last),
            [one, middle @ .., last] if middle.len() <= 2 => {
                middle.iter().all(|it| is_between(it)) && is_before(one, last)
            }
            _ => false,
        }
}

/// Whether two numbers of pages are in their order. Groups of digits without a sign between them, such as those of
/// a telephone, are none.
fn is_before(one: &str, last: &str) -> bool {
    matches!((number(one), number(last)), (Some(one), Some(last)) if one <= last)
}

/// A number of a page, in the digits of any script.
fn number(word: &str) -> Option<u32> {
    /// No document has so many pages.
    const MOST: usize = 4;
    let is_number = word.chars().count() <= MOST && word.chars().all(char::is_numeric);
    let digits = is_number.then(|| latin_digits(word))?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::is_number_of_page;

    #[test]
    fn a_number_of_a_page_has_no_other_words() {
        for (paragraph, expected) in [
            ("Page 3 of 12", true),
            ("Page 3", true),
            ("Seite 3/12", true),
            ("Sayfa 3 / 12", true),
            ("صفحة ٣ من ١٢", true),
            ("Page 3 and 4", false),
            ("Page 3 of the leaflet says it.", false),
            ("Step 1 of 3", false),
            // The word for a page in Swedish is AIDS in French and Spanish.
            ("Sida 0800 840 800", false),
            ("Sida 900 111 000", false),
            ("Page 12 of 3", false),
        ] {
            assert_eq!(is_number_of_page(paragraph), expected, "{paragraph}");
        }
    }
}
