//! A sign for "more than" that Markdown takes for the mark of a quotation: `> 18 years: you need …`.

use super::Review;
use crate::checks::stray_mark;
use std::ops::Range;

/// Looks at a quotation. A number at its beginning can be one of a person's words: it is told where the sign stands in
/// a sentence or in an item, and where the number is that of a heading.
pub(super) fn look(review: &mut Review<'_, '_>, range: &Range<usize>) {
    let Some((sign, number)) = begins(review.text, range) else {
        return;
    };
    let span = review.span(range.start..range.start + sign);
    review.found.push(stray_mark::more_than(number, span));
}

/// The length of the sign with the number, and the number.
fn begins<'t>(text: &'t str, range: &Range<usize>) -> Option<(usize, &'t str)> {
    let quotation = text.get(range.clone())?;
    let words = quotation
        .strip_prefix('>')?
        .trim_start_matches([' ', '\u{a0}']);
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = words.split_at(digits);
    if number.is_empty() || rest.starts_with(['.', ')']) {
        return None;
    }
    let before = &text[..range.start];
    let line = &before[before.rfind('\n').map_or(0, |it| it + 1)..];
    let above = before
        .trim_end_matches(' ')
        .strip_suffix('\n')
        .unwrap_or_default();
    let above = above.lines().next_back().unwrap_or_default().trim();
    let in_item = !line.trim().is_empty() && !line.contains('>');
    let in_sentence =
        line.trim().is_empty() && above.ends_with(|c: char| c.is_alphabetic() || c == ',');
    let unit = rest
        .trim_start()
        .split([':', ',', '\n', ' '])
        .next()
        .unwrap_or_default();
    let behind = &rest.trim_start()[unit.len()..];
    let is_head = behind.starts_with(": ") || matches!(unit, "%" | "€" | "$" | "£");
    (in_item || in_sentence || is_head).then_some((quotation.len() - rest.len(), number))
}

#[cfg(test)]
mod tests {
    use super::super::tests::codes;
    use crate::checks::stray_mark;

    #[test]
    fn more_than_is_no_quotation_and_words_of_a_person_are_one() {
        for text in [
            "> 18 years: you need a passport of your own.",
            "If you are\n> 18 years old, you need a passport.",
            "- > 18 years\n- < 18 years",
            "> 500 € a month",
            "> 65: ask for the pension",
        ] {
            assert!(codes(text).contains(&stray_mark::CODE), "{text}");
        }
        for text in [
            "> 3 years later she came back.",
            "She said:\n\n> 12 people came, and I was afraid.",
            "She said:\n> 12 people came.",
            "> She was 18: too young.",
            "> 12:30 is the hour at which we left.",
            "> 1. Call the office.\n> 2. Wait.",
            "> [!STEPS]\n> 1. Call.",
        ] {
            assert!(!codes(text).contains(&stray_mark::CODE), "{text}");
        }
    }
}
