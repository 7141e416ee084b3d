//! Marks in a title or another value.

use super::{edges, entities, notes};
use crate::checks::stray_mark::{self, Stray};
use spanned::{Diagnostic, Span};

/// A title or summary with marks: they are not read as Markdown.
pub(crate) fn in_title(text: &str, span: Span) -> Option<Diagnostic> {
    let has_tag = text.find('<').is_some_and(|at| {
        let rest = text[at + 1..].trim_start_matches('/');
        rest.starts_with(|c: char| c.is_ascii_alphabetic()) && rest.contains('>')
    });
    if notes::is_in(text) {
        return Some(stray_mark::note_in_value(span));
    }
    if let Some(sign) = entities::in_value(text) {
        return Some(stray_mark::entity(entities::meant(&text[sign]), span));
    }
    let is_marked = text.contains("**")
        || text.contains("](")
        || text.contains("<!")
        || has_tag
        || is_heading(text)
        || has_backslash(text)
        || edges::is_in(text);
    is_marked.then(|| stray_mark::seen(Stray::Title, span))
}

/// Whether a value begins with the marks of a heading.
fn is_heading(text: &str) -> bool {
    let words = text.trim_start_matches('#');
    (1..=6).contains(&(text.len() - words.len())) && words.starts_with([' ', '\u{a0}'])
}

/// Whether a value has a mark with a backslash, of which readers would see both.
fn has_backslash(text: &str) -> bool {
    let mut marks = text.match_indices('\\').map(|(at, _)| &text[at + 1..]);
    marks.any(|rest| rest.starts_with(['*', '_', '#', '[', ']', '(', ')', '<', '>', '~', '`', '|']))
}
