//! What the texts in front matter show by themselves.

use crate::checks::{cut_value, repeated_value};
use crate::markdown::{self, Outline};
use spanned::yaml::{Node, Value};
use spanned::{Diagnostics, FileId};

/// Keys whose texts readers see in lists and headings.
const HEADINGS: [&str; 2] = ["title", "summary"];

/// Reports words that YAML has taken away, and marks in titles; adds telephone numbers to those
/// of the text.
pub(super) fn check(
    file: FileId,
    text: &str,
    front: &Node,
    outline: &mut Outline,
    diagnostics: &mut Diagnostics,
) {
    let Value::Mapping(entries) = &front.value else {
        return;
    };
    if let (Some(title), Some(summary)) = (front.get("title"), front.get("summary"))
        && let (Value::Text(title), Value::Text(words)) = (&title.value, &summary.value)
        && title.trim() == words.trim()
        && !title.is_empty()
    {
        diagnostics.push(repeated_value::summary(summary.span));
    }
    for (key, node) in entries {
        let Value::Text(words) = &node.value else {
            // A number or nothing can be what is left of a text.
            cut(text, key.span.range().end, node, diagnostics);
            continue;
        };
        cut(text, key.span.range().end, node, diagnostics);
        if HEADINGS.contains(&key.name.as_str()) {
            diagnostics.extend(markdown::in_title(words, node.span));
        }
        let slice = &text[node.span.range()];
        let numbers = markdown::numbers(file, slice, node.span.range().start);
        outline.numbers.extend(numbers);
    }
}

/// The value after a key that ends at a byte, if signs of YAML are next to it.
fn cut(text: &str, key_end: usize, node: &Node, diagnostics: &mut Diagnostics) {
    if matches!(node.value, Value::Mapping(_) | Value::Sequence(_)) {
        return;
    }
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |it| at + it);
    let start = key_end.min(text.len());
    let line = &text[start..line_end(start)];
    let value = line.trim_start_matches(':').trim();
    if let Some(sign) = value.chars().next().filter(|c| matches!(c, '&' | '!'))
        && value.contains(' ')
    {
        diagnostics.push(cut_value::by(sign, value, node.span));
        return;
    }
    // Quotes and brackets end a text before the comment, and a block of lines is on other lines.
    if value.starts_with(['"', '\'', '|', '>', '{', '[', '#']) {
        return;
    }
    let comment = value
        .split_once(" #")
        .map(|(_, comment)| comment.trim_start());
    let is_note = |comment: &&str| comment.starts_with(crate::checks::TOOL);
    if comment.is_some_and(|comment| !is_note(&comment)) {
        diagnostics.push(cut_value::by('#', value, node.span));
    }
}
