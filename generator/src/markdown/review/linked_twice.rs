//! Boxes and lines of a list that lead to the same thing.

use super::super::block::Block;
use super::super::pieces::Piece;
use super::{Review, twice};
use crate::checks::repeated_value;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::collections::HashMap;
use std::ops::Range;

/// What the lines of one list link to, each with its label and its place.
type Lines<'a> = HashMap<&'a str, (&'a str, Range<usize>)>;

/// Reports the second box for the contact of an organisation, and the second line of a list that has only a label
/// and a link to the same thing.
pub(super) fn look(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let mut contacts: HashMap<&str, &Range<usize>> = HashMap::new();
    let mut lists: Vec<Lines<'_>> = Vec::new();
    let text = review.text;
    for (piece, range) in pieces {
        match piece {
            Piece::Open(Block::Contact, id) => {
                if let Some(first) = contacts.insert(id, range) {
                    let [first, again] = [first, range].map(|it| twice::first_line(review, it));
                    let found = repeated_value::contact(id, again, first);
                    review.found.push(found);
                }
            }
            Piece::Markdown(Event::Start(Tag::List(_))) => lists.push(Lines::new()),
            Piece::Markdown(Event::End(TagEnd::List(_))) => {
                lists.pop();
            }
            Piece::Markdown(Event::Start(Tag::Item)) => {
                let words = twice::words(text, range);
                let line = &text[words.clone()];
                let (Some(list), Some((label, target))) = (lists.last_mut(), labelled(line)) else {
                    continue;
                };
                if let Some((other, first)) = list.insert(target, (label, words.clone()))
                    && !(text[first.clone()] == *line && twice::is_long(line))
                {
                    let [first, again] = [first, words].map(|it| twice::first_line(review, &it));
                    let found = repeated_value::line(target, [other, label], again, first);
                    review.found.push(found);
                }
            }
            _ => {}
        }
    }
}

/// The label and the address of a line that has no other words: `Guinea: [](organisation:iom-guinea)`.
fn labelled(line: &str) -> Option<(&str, &str)> {
    let (before, target) = line.strip_suffix('.').unwrap_or(line).split_once("[](")?;
    let target = target.strip_suffix(')')?;
    let is_one = !target.contains([')', '\n', ' ']) && !before.contains('\n');
    let label = before.trim_end();
    let is_label = label.is_empty() || label.ends_with([':', '：']);
    let label = label.trim_end_matches([':', '：']).trim_end();
    (is_one && is_label).then_some((label, target))
}

#[cfg(test)]
mod tests {
    use super::labelled;

    #[test]
    fn a_line_is_a_label_and_a_link() {
        for (line, expected) in [
            (
                "Guinea: [](organisation:g)",
                Some(("Guinea", "organisation:g")),
            ),
            (
                "Guinée : [](organisation:g).",
                Some(("Guinée", "organisation:g")),
            ),
            ("[](organisation:g)", Some(("", "organisation:g"))),
            ("Write to [](organisation:g)", None),
            ("Guinea: [](organisation:g) or [](organisation:h)", None),
            ("Guinea: [the office](organisation:g)", None),
        ] {
            assert_eq!(labelled(line), expected, "{line}");
        }
    }
}
