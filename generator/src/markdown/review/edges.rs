//! Marks of Markdown at the edge of a word that have no partner: readers would see them.

use super::{Review, Run};
use crate::checks::stray_mark::{self, Unpaired};
use spanned::Span;
use std::ops::Range;

/// What was found, where only the rest of the text says whether it is the sign of a note.
#[derive(Default)]
pub(super) struct Stars {
    /// Stars before a word, where a note can begin.
    begin: Vec<Span>,
    /// Stars behind words, a part of which was read as a mark.
    end: Vec<Range<usize>>,
    /// Whether a star is right behind a word.
    has_sign: bool,
}

/// What of a run has been reported.
#[derive(Clone, Copy, Default)]
pub(super) struct Told {
    /// Its marks of bold words.
    pub(super) bold: bool,
    /// All that is wrong with it.
    pub(super) all: bool,
}

impl Told {
    pub(super) fn all(all: bool) -> Self {
        Self { bold: false, all }
    }
}

/// A mark next to a word.
struct Edge {
    mark: Range<usize>,
    /// Whether the word is before it.
    is_behind: bool,
    /// Whether Markdown has read a part of it.
    is_cut: bool,
}

/// Looks at a run. Each mark is reported once: the other one of a pair is the same mistake.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Run, told: Told) {
    let text = review.text;
    let mut marks: Vec<&str> = Vec::new();
    for edge in Edges::of(text, run) {
        let mark = &text[edge.mark.clone()];
        let is_star = mark.starts_with('*');
        if is_star && edge.is_behind {
            // Also the sign of those who are meant besides men and women: `Frauen*`.
            let sign = if edge.is_cut { "***" } else { "*" };
            review.stars.has_sign |= mark == sign;
            if edge.is_cut && mark != sign {
                review.stars.end.push(edge.mark);
            }
            continue;
        }
        if told.all || marks.contains(&mark) || (told.bold && mark.starts_with("**")) {
            continue;
        }
        let span = review.span(edge.mark.clone());
        let begins_line = run.begins_line && edge.mark.start == run.range.start;
        let before = text[..edge.mark.start].trim_end();
        if mark == "*" && !edge.is_cut && (begins_line || before.ends_with(can_begin_note)) {
            review.stars.begin.push(span);
            continue;
        }
        marks.push(mark);
        review.found.push(edge.told(mark, span));
    }
}

/// Reports the stars that are no signs of notes, when all of a text has been seen. `head` is where the body begins.
pub(super) fn end(review: &mut Review<'_, '_>, head: usize) {
    let stars = std::mem::take(&mut review.stars);
    let is_signed =
        || stars.has_sign || has_sign(&review.text[..head]) || review.text.contains("\\*");
    if !stars.begin.is_empty() && !is_signed() {
        let found = stars.begin.into_iter();
        review
            .found
            .extend(found.map(|span| stray_mark::unpaired(Unpaired::Before, "*", span)));
    }
    if stars.end.is_empty() {
        return;
    }
    let mut lines = review.text.lines();
    let is_note = |line: &str| {
        let line = line.trim_start_matches([' ', '>', '|', '\\']);
        line.starts_with('*') && !line.starts_with("**")
    };
    if !lines.any(is_note) {
        for mark in stars.end {
            let span = review.span(mark.clone());
            let found = stray_mark::unpaired(Unpaired::Cut, &review.text[mark], span);
            review.found.push(found);
        }
    }
}

/// Whether a title or a summary has marks, which are not read there.
pub(super) fn is_in(text: &str) -> bool {
    let run = Run {
        range: 0..text.len(),
        begins_line: true,
        linked: false,
    };
    let mut edges = Edges::of(text, &run);
    edges.any(|edge| !edge.is_behind || !text[edge.mark].starts_with('*'))
}

/// Whether values have a star right behind a word.
fn has_sign(text: &str) -> bool {
    text.match_indices('*').any(|(at, _)| {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        is_letter(text[..at].chars().next_back()) && !is_letter(text[at + 1..].chars().next())
    })
}

impl Edge {
    fn told(&self, mark: &str, span: Span) -> spanned::Diagnostic {
        let sort = match (self.is_cut, self.is_behind) {
            (true, _) => Unpaired::Cut,
            (false, true) => Unpaired::Behind,
            (false, false) => Unpaired::Before,
        };
        stray_mark::unpaired(sort, mark, span)
    }
}

/// The edges in a run.
struct Edges<'a> {
    text: &'a str,
    run: &'a Run,
    at: usize,
}

impl<'a> Edges<'a> {
    fn of(text: &'a str, run: &'a Run) -> Self {
        let at = run.range.start;
        Self { text, run, at }
    }

    /// The mark with the byte `at`: also what Markdown has read of it.
    fn mark(&self, at: usize) -> Range<usize> {
        let sign = self.text.as_bytes()[at];
        let is_sign = |byte: &&u8| **byte == sign;
        let bytes = self.text.as_bytes();
        let before = bytes[..at].iter().rev().take_while(is_sign).count();
        let after = bytes[at..].iter().take_while(is_sign).count();
        at - before..at + after
    }

    fn edge(&self, mark: Range<usize>) -> Option<Edge> {
        /// Longer ones are lines to write on, or drawn.
        const LONGEST: usize = 3;
        let Run { range, .. } = self.run;
        let begins = self.run.begins_line && mark.start == range.start;
        let above = &self.text[..mark.start];
        let before = if begins { "" } else { above };
        let after = &self.text[mark.end..];
        let sign = self.text.as_bytes()[mark.start];
        let is_single = mark.len() == 1;
        if mark.len() > LONGEST || above.ends_with('\\') || (sign == b'~' && is_single) {
            return None;
        }
        let is_cut = mark.start < range.start || mark.end > range.end;
        let is_begun = after.starts_with(char::is_alphabetic)
            || !is_single && after.starts_with(char::is_numeric)
            || after.starts_with(['"', '“', '„', '«', '¿', '¡']);
        let is_behind = if is_begun && is_free(before) {
            false
        } else if before.ends_with(is_word_end) && is_ended(after) {
            true
        } else {
            return None;
        };
        // People write letters of some languages with a grave accent at the end: `tog``.
        let is_letter = sign == b'`' && is_behind && is_single;
        let is_word = !is_letter && !is_name(sign, before, after);
        is_word.then_some(Edge {
            mark,
            is_behind,
            is_cut,
        })
    }
}

impl Iterator for Edges<'_> {
    type Item = Edge;

    fn next(&mut self) -> Option<Edge> {
        let end = self.run.range.end;
        loop {
            let rest = self.text.get(self.at..end)?;
            let is_mark = |byte: u8| matches!(byte, b'*' | b'_' | b'~' | b'`');
            let at = self.at + rest.bytes().position(is_mark)?;
            let mark = self.mark(at);
            self.at = mark.end;
            if let Some(edge) = self.edge(mark) {
                return Some(edge);
            }
        }
    }
}

/// Whether a word can begin behind this. A bracket within a word, as in `Helfer(*innen)`, begins none.
fn is_free(before: &str) -> bool {
    let Some(last) = before.chars().next_back() else {
        return true;
    };
    if last == '(' {
        return !before[..before.len() - 1].ends_with(char::is_alphanumeric);
    }
    last.is_whitespace() || "[{\"'“„«‹‘‚¿¡—–>|".contains(last)
}

/// Whether a note can begin behind a sign: in brackets, or behind a sentence.
fn can_begin_note(c: char) -> bool {
    "([.!?:;؟。".contains(c)
}

fn is_word_end(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '!' | '?' | ')' | '"' | '”' | '“' | '»' | '%' | '€')
}

fn is_ended(after: &str) -> bool {
    let next = after.chars().next();
    next.is_none_or(|c| c.is_whitespace() || ".,;:!?)]\"”»|<،؛؟。，".contains(c))
}

/// Whether the sign is a part of a name or of a code: `@_amal`, `_file.txt`, `*abc#`.
fn is_name(sign: u8, before: &str, after: &str) -> bool {
    /// No name is longer.
    const LONGEST: usize = 60;
    let before = &before[before.floor_char_boundary(before.len().saturating_sub(LONGEST))..];
    let after = &after[..after.floor_char_boundary(LONGEST)];
    let begun = before.rsplit(char::is_whitespace).next();
    let rest = after.split(char::is_whitespace).next();
    let has = |signs: &[char]| {
        let mut parts = [begun, rest].into_iter().flatten();
        parts.any(|part| part.contains(signs))
    };
    match sign {
        b'*' => has(&['#']),
        b'_' => {
            let rest = rest.unwrap_or_default();
            let is_file = rest
                .match_indices('.')
                .any(|(at, _)| rest[at + 1..].starts_with(char::is_alphanumeric));
            let is_inner = |part: &str| {
                part.trim_matches(|c: char| !c.is_alphanumeric())
                    .contains('_')
            };
            has(&['@', '/', '=', '\\']) || is_file || is_inner(rest) || begun.is_some_and(is_inner)
        }
        _ => false,
    }
}
