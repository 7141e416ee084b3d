//! Numbers of steps that Markdown does not count as their author means.

use super::super::pieces::Piece;
use super::{Leaf, Review};
use crate::checks::stray_mark;
use memchr::memmem;
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;

/// What ends a sentence.
const ENDS: &str = ".!?;؟؛。।…";

/// Reports a second and a third step in the line of the first one. `number` are the bytes of its number.
pub(super) fn in_one_line(review: &mut Review<'_, '_>, leaf: &Leaf, number: Range<usize>) {
    let ([first, ..], [.., last]) = (leaf.runs.as_slice(), leaf.runs.as_slice()) else {
        return;
    };
    let start = first.range.start;
    let sign = &review.text[number.end - 1..number.end];
    if let Some(step) = second(&review.text[start..last.range.end], sign) {
        let span = review.span(start + step.start..start + step.end);
        let step = &review.text[start + step.start..start + step.end];
        review.found.push(stray_mark::in_one_line(step, span));
    }
}

/// The second of three steps in the words of the first one: `sign` is what follows their numbers.
fn second(words: &str, sign: &str) -> Option<Range<usize>> {
    /// Shorter ones can be abbreviations before a number: `Art. 2`, `No. 2`, `ст. 2`.
    const LONG: usize = 5;
    let second = step(words, 0, "2", sign)?;
    let third = step(words, second.end, "3", sign)?;
    // What has the same word behind or before its number is no step: `1. Mai. 2. Mai.`, `Art. 2. Art. 3.`
    let behind = [words, &words[second.end..], &words[third.end..]];
    let [one, two, three] = behind.map(|it| it.split_whitespace().next());
    let [before, again] = [&second, &third].map(|it| last_word(&words[..it.start]));
    let is_long = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() >= LONG;
    let is_counted = one != two && two != three && one != three && before != again;
    let step = second.start..third.start;
    (is_counted && (is_long(before) || is_long(again)))
        .then(|| step.start..step.start + words[step].trim_end().len())
}

/// The last word of a text with the signs behind it.
fn last_word(text: &str) -> &str {
    let mut words = text.split_whitespace().rev();
    words
        .find(|word| word.contains(char::is_alphabetic))
        .unwrap_or_default()
}

/// The number of a step in a line, with its sign: it is behind a sentence, and words are behind it.
fn step(words: &str, from: usize, number: &str, sign: &str) -> Option<Range<usize>> {
    let written = format!(" {number}{sign} ");
    let mut found = memmem::find_iter(&words.as_bytes()[from..], &written);
    found.find_map(|at| {
        let start = from + at + 1;
        let end = start + number.len() + sign.len();
        let is_step = words[..start].trim_end().ends_with(|c| ENDS.contains(c))
            && words[end..].trim_start().starts_with(char::is_alphabetic);
        is_step.then_some(start..end)
    })
}

/// What was right before a place: only lists of one item with the number 1 count.
enum Before {
    Other,
    List,
    /// Paragraphs behind such a list: the first one, and how many there are.
    Words(Range<usize>, usize),
}

/// Reports a paragraph between two lists of one item each, which both have the number 1.
pub(super) fn again(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    /// Behind more of them, another list begins.
    const MOST: usize = 2;
    let text = review.text;
    let has_two = |mark: &str| memmem::find_iter(text.as_bytes(), mark).nth(1).is_some();
    if !has_two("1. ") && !has_two("1) ") {
        return;
    }
    let mut before = Before::Other;
    let (mut depth, mut is_one, mut items) = (0_usize, false, 0);
    for (piece, range) in pieces {
        let Piece::Markdown(event) = piece else {
            before = Before::Other;
            continue;
        };
        match event {
            Event::Start(Tag::List(start)) => {
                if depth == 0 {
                    (is_one, items) = (*start == Some(1), 0);
                }
                depth += 1;
            }
            Event::Start(Tag::Item) if depth == 1 => items += 1,
            Event::End(TagEnd::List(_)) => {
                depth = depth.saturating_sub(1);
                if depth > 0 {
                    continue;
                }
                let is_alone = is_one && items == 1;
                match std::mem::replace(&mut before, Before::Other) {
                    Before::Words(words, _) if is_alone => return review.between(words),
                    _ if is_alone => before = Before::List,
                    _ => {}
                }
            }
            _ if depth > 0 => {}
            Event::Start(Tag::Paragraph) => {
                let last = std::mem::replace(&mut before, Before::Other);
                if is_sentence(&text[range.clone()]) {
                    before = match last {
                        Before::List => Before::Words(range.clone(), 1),
                        Before::Words(first, count) if count < MOST => {
                            Before::Words(first, count + 1)
                        }
                        _ => Before::Other,
                    };
                }
            }
            Event::Rule
            | Event::Start(
                Tag::Heading { .. }
                | Tag::BlockQuote(_)
                | Tag::CodeBlock(_)
                | Tag::HtmlBlock
                | Tag::Table(_)
                | Tag::FootnoteDefinition(_),
            ) => before = Before::Other,
            _ => {}
        }
    }
}

/// Whether a paragraph says something of the step above. Words without an end, or with a colon, are the name
/// of the list below.
fn is_sentence(paragraph: &str) -> bool {
    let words = paragraph.trim_end_matches(|c: char| c.is_whitespace() || c == '>');
    words.ends_with(|c| ENDS.contains(c))
}

impl Review<'_, '_> {
    fn between(&mut self, paragraph: Range<usize>) {
        let line = self.text[paragraph.clone()].lines().next();
        let line = line.unwrap_or_default().trim_end();
        let word = line.split_whitespace().next().unwrap_or_default();
        let span = self.span(paragraph.start..paragraph.start + line.len());
        self.found.push(stray_mark::between(word, span));
    }
}

#[cfg(test)]
mod tests {
    use super::second;

    #[test]
    fn steps_in_one_line_are_found_and_days_and_articles_are_not() {
        for (words, found) in [
            (
                "Ask the office. 2. Wait for the letter. 3. Go to the airport.",
                Some("2. Wait for the letter."),
            ),
            (
                "Demandez au bureau. 2. Attendez la lettre ! 3. Partez.",
                Some("2. Attendez la lettre !"),
            ),
            (
                "اسأل المكتب. 2. انتظر الرسالة. 3. اذهب.",
                Some("2. انتظر الرسالة."),
            ),
            (
                "Спросите в офисе. 2. Ждите письма. 3. Поезжайте.",
                Some("2. Ждите письма."),
            ),
            ("Ask the office. 2. Wait for the letter.", None),
            ("Der Kurs ist am 2. Mai und am 3. Juni offen.", None),
            ("Wir haben offen am Montag. 2. Mai. 3. Mai.", None),
            ("Mai geschlossen. 2. Mai geschlossen. 3. Juni offen.", None),
            ("See Art. 2. It says so. See Art. 3. It says so too.", None),
            ("See the rules. Rule no. 2. helps, and no. 3. helps.", None),
            ("Смотрите ст. 2. Закон помогает. См. ст. 3. Он тоже.", None),
            ("Wait. 2. 3. 4.", None),
            ("It takes 2. 5 weeks, and then 3. 5 weeks.", None),
            ("Version 1. 2. Der Stock. Und dann 3. Stock.", None),
            ("Le cours a lieu les 1er, 2. et 3. jours.", None),
            ("", None),
        ] {
            assert_eq!(second(words, ".").map(|it| &words[it]), found, "{words}");
        }
    }
}
