//! Stars that readers would see, because a letter is next to them; and bold words in the place of a heading.

use super::super::outline::shown_level;
use super::super::pieces::Piece;
use super::Review;
use crate::checks::{heading_level, stray_mark};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// More words are no heading.
const WORDS: usize = 8;

/// Reports the first paragraph of bold words alone that has another paragraph or a list below. In boxes, lists and
/// quotations, headings have no place.
pub(super) fn heading(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let mut depth = 0_usize;
    let mut line: Option<Range<usize>> = None;
    let mut is_followed = false;
    // The level of the headings below the last one: the words are a part of its section.
    let mut level = 2;
    for (piece, range) in pieces {
        match piece {
            Piece::Markdown(Event::Start(Tag::Paragraph | Tag::List(_))) if line.is_some() => {
                is_followed = true;
                break;
            }
            Piece::Markdown(Event::Start(Tag::Paragraph)) if depth == 0 => {
                line = bold_line(review.text, range);
            }
            Piece::Open(..)
            | Piece::Markdown(Event::Start(
                Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_),
            )) => {
                line = None;
                depth += 1;
            }
            Piece::Close(_)
            | Piece::Markdown(Event::End(
                TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition,
            )) => depth = depth.saturating_sub(1),
            Piece::Markdown(Event::Start(Tag::Heading { level: last, .. })) => {
                line = None;
                level = shown_level(*last) + 1;
            }
            Piece::Markdown(
                Event::Start(Tag::Table(_) | Tag::CodeBlock(_) | Tag::HtmlBlock) | Event::Rule,
            ) => line = None,
            _ => {}
        }
    }
    if let Some(line) = line.filter(|_| is_followed) {
        let words = review.text[line.clone()].trim_matches('*').to_owned();
        let span = review.span(line);
        review.found.push(heading_level::bold(level, &words, span));
    }
}

/// A paragraph that is a few bold words, and no sentence.
fn bold_line(text: &str, paragraph: &Range<usize>) -> Option<Range<usize>> {
    let line = text[paragraph.clone()].trim_end();
    let words = line.strip_prefix("**")?.strip_suffix("**")?;
    let is_heading = !words.contains(['*', '\n', '[', '{'])
        && words.ends_with(|c: char| c.is_alphanumeric() || c == '?' || c == ')')
        && words.contains(char::is_alphabetic)
        && (2..=WORDS).contains(&words.split_whitespace().take(WORDS + 1).count())
        // Hours, numbers and addresses are no headings.
        && !words.contains(char::is_numeric);
    is_heading.then(|| paragraph.start..paragraph.start + line.len())
}

/// Reports the stars at the byte `at` of a text, if a blank is missing next to them: between two signs that
/// are no letters, and a letter. Whether one is missing.
pub(super) fn glued(review: &mut Review<'_, '_>, at: usize) -> bool {
    const MARK: &str = "**";
    let text = review.text;
    let inner = &text[at + MARK.len()..];
    let Some(length) = inner.find(MARK).filter(|length| *length > 0) else {
        return false;
    };
    let (words, after) = (&inner[..length], &inner[length + MARK.len()..]);
    if words.contains("\n\n") {
        return false;
    }
    let before = text[..at].chars().next_back();
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_sign = |c: Option<char>| c.is_some_and(|c| !c.is_alphanumeric() && !c.is_whitespace());
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let place = if is_sign(last) && is_letter(after.chars().next()) {
        at + MARK.len() + length
    } else if is_letter(before) && is_sign(first) {
        at
    } else {
        return false;
    };
    let span = review.span(place..place + MARK.len());
    review.found.push(stray_mark::glued(place > at, span));
    true
}

#[cfg(test)]
mod tests {
    use super::super::tests::codes;
    use crate::checks::heading_level;

    #[test]
    fn bold_lines_in_the_place_of_headings_are_told() {
        for (text, is_told) in [
            ("**More help**\n\nAsk.\n", true),
            ("Wait.\n\n**Who can ask?**\n\n- You.\n", true),
            ("**المزيد من المساعدة**\n\nاسألوا.\n", true),
            ("**Never sign what you do not know.**\n\nAsk.\n", false),
            ("**More help**\n", false),
            ("Wait.\n\n**More help**\n\n## Help\n\nAsk.\n", false),
            ("> **More help**\n>\n> Ask.\n", false),
            ("- **More help**\n\n  Ask.\n", false),
            ("**More help** is here.\n\nAsk.\n", false),
        ] {
            let is = codes(text).contains(&heading_level::CODE);
            assert_eq!(is, is_told, "{text}");
        }
    }
}
