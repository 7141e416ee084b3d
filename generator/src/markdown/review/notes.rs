//! Notes of an editor: comments that are not read as comments, and comments without an end.

use super::{Review, Run};
use crate::checks::stray_mark::{self, NoteEnd};
use crate::checks::unclosed_mark;
use spanned::is_invisible;
use std::ops::Range;

/// Looks at words that readers see for a note that is meant as a comment. Whether there is one.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) -> bool {
    let text = &review.text[run.range.clone()];
    let Some(open) = opening(text) else {
        return escaped(review, run);
    };
    let is_escaped = review.text[..run.range.start + open.start].ends_with('\\');
    let close = closing(text, &open);
    let end = close.last.as_ref().map_or(text.len(), |it| it.end);
    let start = run.range.start;
    let note = start + open.start - usize::from(is_escaped)..start + end;
    let behind = behind(review.text, &note);
    // Words behind it can be those of the note: then an arrow was taken for its end. The words of a picture have
    // no comments.
    let is_safe = ends_paragraph(review.text, note.end) && !run.linked;
    // What begins so is a whole comment to browsers.
    let is_safe = is_safe && !text[open.end..].starts_with('>');
    let span = review.span(note);
    let is_right = |it: &Range<usize>, mark: &str| &text[it.clone()] == mark;
    let sure = close.sure().filter(|_| is_safe);
    let found = if !is_escaped && is_right(&open, OPEN) {
        let sure = sure.filter(|it| !is_right(it, CLOSE));
        let place = sure.map(|it| review.span(start + it.start..start + it.end));
        unclosed_mark::comment_in_line(span, place, behind)
    } else {
        let words = sure.map(|it| text[open.end..it.start].trim());
        stray_mark::comment(words, behind, span)
    };
    review.found.push(found);
    true
}

/// Whether nothing but an empty line follows, besides the sign that ends a sentence.
fn ends_paragraph(text: &str, at: usize) -> bool {
    let rest = text[at..].trim_start_matches([' ', '\t', '\r', '.', ',', ';', ':', ')']);
    rest.is_empty()
        || rest.strip_prefix('\n').is_some_and(|next| {
            let next = next.trim_start_matches([' ', '\t', '\r', '>']);
            next.is_empty() || next.starts_with('\n')
        })
}

/// Looks for the end of a comment that ended before it: `<!-- a --> b -->`.
pub(super) fn ended_before(review: &mut Review<'_, '_>, run: &Run) -> bool {
    let text = &review.text[run.range.clone()];
    if !review.text[..run.range.start].ends_with(CLOSE) {
        return false;
    }
    let Some(end) = text.find(CLOSE) else {
        return false;
    };
    let span = review.span(run.range.start..run.range.start + end + CLOSE.len());
    review.found.push(unclosed_mark::ended_before(span));
    true
}

/// Looks at the end of a run for a note with a backslash between its marks: `\<\!-- note --\>`.
fn escaped(review: &mut Review<'_, '_>, run: &Run) -> bool {
    if !review.text[run.range.clone()].ends_with('<') {
        return false;
    }
    let line = review.text[run.range.end..].lines().next();
    let line = line.unwrap_or_default().trim_end();
    let is_note = line
        .strip_prefix("\\!")
        .is_some_and(|it| it.trim_start_matches('\\').starts_with(is_dash));
    if is_note {
        let at = run.range.end - 1;
        let note = at..run.range.end + line.len();
        let behind = behind(review.text, &note);
        let span = review.span(note);
        review.found.push(stray_mark::comment(None, behind, span));
    }
    is_note
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
        if end.is_none() || inside.contains(OPEN) {
            let close = closing(&html[..words + inside.len()], &(open..words));
            let note = close
                .last
                .clone()
                .map(|it| range.start + open..range.start + it.end);
            let behind = note.map_or(NoteEnd::Other, |it| behind(review.text, &it));
            let is_safe = |it: &Range<usize>| ends_paragraph(review.text, range.start + it.end);
            let sure = close.sure().filter(is_safe);
            let place = sure.map(|it| span(it.start, it.len()));
            let found = unclosed_mark::comment(span(open, line), place, behind);
            review.found.push(found);
        }
        let Some(end) = end else { return };
        // To browsers, `<!-->` and `<!--->` are whole comments.
        if html[words..].starts_with('>') || html[words..].starts_with("->") {
            let place = review.span(range.start + open..range.start + end + CLOSE.len());
            let found = stray_mark::comment(None, NoteEnd::Other, place);
            review.found.push(found);
        }
        at = end + CLOSE.len();
    }
    // The line of its end belongs to a comment that begins a block.
    let rest = html[at..].trim_end();
    let has_marks = rest.contains("**") || rest.contains("](");
    if html.trim_start().starts_with(OPEN) && has_marks && !rest.trim_start().contains('\n') {
        let words = rest.len() - rest.trim_start().len();
        let span = review.span(range.start + at + words..range.start + at + rest.len());
        review.found.push(stray_mark::behind_comment(span));
    }
}

/// Whether a text has a note.
pub(super) fn is_in(text: &str) -> bool {
    opening(text).is_some()
}

/// The first note of a text.
pub(super) fn range(text: &str) -> Option<Range<usize>> {
    let open = opening(text)?;
    let close = closing(text, &open).last;
    Some(open.start..close.map_or(text.len(), |it| it.end))
}

/// What is behind a note in its line: as a comment at the start of the line, it would make HTML of words. A line
/// can have many notes, so only what is next to this one is looked at.
fn behind(text: &str, note: &Range<usize>) -> NoteEnd {
    let is_mark = |c: char| {
        let is_blank = c.is_whitespace() && c != '\n';
        is_blank || c.is_ascii_digit() || ">-*+.):\\".contains(c) || is_invisible(c)
    };
    let before = text[..note.start].trim_end_matches(is_mark);
    let begins = before.is_empty() || before.ends_with('\n') || is_footnote(before);
    let rest = text[note.end..].trim_start_matches([' ', '\t', '\r']);
    if begins && !rest.is_empty() && !rest.starts_with('\n') {
        NoteEnd::Words
    } else {
        NoteEnd::Other
    }
}

/// Whether a text ends with the name of a footnote at the start of a line: `[^1]`.
fn is_footnote(text: &str) -> bool {
    /// Bytes of the longest name that is looked at.
    const LONGEST: usize = 60;
    let near = &text[text.floor_char_boundary(text.len().saturating_sub(LONGEST))..];
    let line = near.rsplit('\n').next().unwrap_or_default();
    line.ends_with(']') && line.trim_start().starts_with("[^")
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

/// What can be the end of a comment.
struct Close {
    last: Option<Range<usize>>,
    is_sure: bool,
}

impl Close {
    /// The end, if an arrow is not taken for it.
    fn sure(&self) -> Option<Range<usize>> {
        self.last.clone().filter(|_| self.is_sure)
    }
}

/// The last end of a comment before the next one, or what programs make of it.
fn closing(text: &str, open: &Range<usize>) -> Close {
    let rest = &text[open.end..];
    let rest = &rest[..opening(rest).map_or(rest.len(), |it| it.start)];
    // Otherwise one hyphen is that of an arrow.
    let is_short = text[open.clone()].ends_with("!-") || text[open.clone()].ends_with(" -");
    let mut ends = rest.match_indices('>').filter_map(|(at, _)| {
        let dashes = rest[..at].trim_end_matches(' ');
        let words = dashes.trim_end_matches(is_dash);
        let is_end = match &dashes[words.len()..] {
            "" => false,
            "-" => is_short,
            _ => true,
        };
        is_end.then_some(open.end + words.len()..open.end + at + 1)
    });
    let first = ends.next();
    let last = ends.next_back();
    let is_alone = last.is_none();
    let last = last.or(first);
    // With one hyphen, words behind it can be those of the note.
    let is_sure = |it: &Range<usize>| {
        let mark = text[it.clone()].trim_end_matches([' ', '>']);
        mark != "-" || text[it.end..].trim().is_empty()
    };
    Close {
        is_sure: is_alone && last.as_ref().is_some_and(is_sure),
        last,
    }
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
            let found =
                opening(text).and_then(|open| Some((open.clone(), closing(text, &open).sure()?)));
            let found = found.map(|(open, close)| (&text[open], &text[close]));
            assert_eq!(found, marks, "{text}");
        }
    }
    #[test]
    fn an_arrow_in_a_note_is_not_its_end() {
        for (text, last, is_sure) in [
            ("<!-- age 5 -> 6, then name —>", Some("—>"), true),
            ("<!— a -> b —> c", Some("—>"), true),
            ("<!— a —> b —> c", Some("—>"), false),
            ("<!- a -> b", Some("->"), false),
            ("<!-- a -> b", None, false),
            ("<!— a —> b <!— c —>", Some("—>"), true),
        ] {
            let close = closing(text, &opening(text).unwrap());
            assert_eq!(close.sure().is_some(), is_sure, "{text}");
            assert_eq!(close.last.map(|it| &text[it]), last, "{text}");
        }
    }
}
