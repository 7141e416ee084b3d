//! Notes of an editor: comments that are not read as comments, and comments without an end.

use super::{Review, Run};
use crate::checks::{stray_mark, unclosed_mark};
use std::ops::Range;

/// Looks at words that readers see for a note that is meant as a comment. Whether there is one.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) -> bool {
    let text = &review.text[run.range.clone()];
    let Some(open) = opening(text) else {
        return false;
    };
    let is_escaped = review.text[..run.range.start + open.start].ends_with('\\');
    let close = closing(&text[open.end..]).map(|it| open.end + it.start..open.end + it.end);
    let end = close.as_ref().map_or(text.len(), |it| it.end);
    let start = run.range.start;
    let span = review.span(start + open.start - usize::from(is_escaped)..start + end);
    let is_right = |it: &Range<usize>, mark: &str| &text[it.clone()] == mark;
    let found = if !is_escaped && is_right(&open, "<!--") {
        let close = close.filter(|it| !is_right(it, "-->"));
        let place = close.map(|it| review.span(start + it.start..start + it.end));
        unclosed_mark::comment_in_line(span, place)
    } else {
        let words = close.map(|it| text[open.end..it.start].trim());
        stray_mark::comment(words, span)
    };
    review.found.push(found);
    true
}

/// Looks at a block of HTML.
pub(super) fn html(review: &mut Review<'_, '_>, range: Range<usize>) {
    let html = &review.text[range.clone()];
    let mut at = 0;
    while let Some(open) = html[at..].find(OPEN) {
        let open = at + open;
        let words = open + OPEN.len();
        let end = html[words..].find(CLOSE).map(|it| words + it);
        let inside = &html[words..end.unwrap_or(html.len())];
        let span =
            |at: usize, length: usize| review.span(range.start + at..range.start + at + length);
        let line = html[open..].lines().next().unwrap_or_default().len();
        // A dash in a comment can be a dash: only what follows shows that it was meant as the end.
        let other = closing(inside).filter(|_| end.is_none() || inside.contains(OPEN));
        if end.is_none() || inside.contains(OPEN) {
            let place = other.map(|it| span(words + it.start, it.len()));
            let found = unclosed_mark::comment(span(open, line), place);
            review.found.push(found);
        }
        let Some(end) = end else { return };
        at = end + CLOSE.len();
    }
}

const OPEN: &str = "<!--";
const CLOSE: &str = "-->";

fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The beginning of a comment, or what programs make of it: `<!—`, `<!–-`, `< !--`, `<!-`.
fn opening(text: &str) -> Option<Range<usize>> {
    text.match_indices('<').find_map(|(at, _)| {
        let rest = text[at + 1..].trim_start_matches(' ').strip_prefix('!')?;
        let dashes = rest.trim_start_matches(' ');
        let end = dashes.trim_start_matches(is_dash);
        (end.len() < dashes.len()).then(|| at..text.len() - end.len())
    })
}

/// The end of a comment, or what programs make of it.
fn closing(text: &str) -> Option<Range<usize>> {
    text.match_indices('>').find_map(|(at, _)| {
        let dashes = text[..at].trim_end_matches(' ');
        let words = dashes.trim_end_matches(is_dash);
        (words.len() < dashes.len()).then_some(words.len()..at + 1)
    })
}

#[cfg(test)]
mod tests {
    use super::{closing, opening};

    #[test]
    fn what_programs_make_of_a_comment_is_found_and_nothing_else() {
        for (text, marks) in [
            ("<!— call them —>", Some(("<!—", "—>"))),
            ("a <!– call them – > b", Some(("<!–", "– >"))),
            ("<!-— call them —->", Some(("<!-—", "—->"))),
            ("< ! -- call them -- >", Some(("< ! --", "-- >"))),
            ("<!- call them ->", Some(("<!-", "->"))),
            ("Stop! — she said — 5 < 6 - and 7 > 6", None),
            ("<b>Stop!</b>", None),
        ] {
            let found = opening(text).zip(closing(text));
            let found = found.map(|(open, close)| (&text[open], &text[close]));
            assert_eq!(found, marks, "{text}");
        }
    }
}
