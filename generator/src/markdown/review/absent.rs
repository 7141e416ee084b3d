//! Tables and steps that a text speaks of, and does not have.

use super::super::pieces::Piece;
use super::{Phrases, Review};
use crate::checks::pasted_text::{self, Left};
use crate::lexicon::{self, Key, Words};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::ops::Range;
use std::sync::LazyLock;

/// Phrases for a table that follows.
static TABLE: LazyLock<Phrases> = LazyLock::new(|| {
    let phrases = lexicon::of_all(Key::TableBelow);
    Phrases::with_capitals(&[], &phrases)
});

/// Words for a step, before its number or behind it.
static STEP: LazyLock<Phrases> = LazyLock::new(|| {
    let mut words = lexicon::of_all(Key::Step);
    words.extend(lexicon::of_all(Key::StepAfter));
    words.sort_unstable();
    words.dedup();
    Phrases::with_capitals(&[], &words)
});

/// Words for a step behind its number.
static AFTER: Words = Words::new(|| lexicon::of_all(Key::StepAfter));

/// Words behind which another document follows: `step 6 of the guide`.
static OF: Words = Words::new(|| lexicon::of_all(Key::PageOf));

/// What ends a sentence.
const ENDS: [char; 6] = ['.', '!', '?', '؟', '።', '。'];

/// The number of a step as a text has it.
struct Step {
    number: u64,
    range: Range<usize>,
}

/// Looks at a whole text.
pub(super) fn look(review: &mut Review<'_, '_>, pieces: &[(Piece<'_>, Range<usize>)]) {
    let start = pieces.first().map_or(0, |(_, range)| range.start);
    let end = pieces.last().map_or(start, |(_, range)| range.end);
    let body = review.text.get(start..end).unwrap_or_default();
    let mut tables = TABLE.find_iter(body).map(|(_, range)| range);
    let table = tables.find(|range| !body[..range.start].ends_with(char::is_alphanumeric));
    let mut found = Vec::new();
    if let Some(range) = table.filter(|_| !has_table(pieces)) {
        let span = review.span(start + range.start..start + range.end);
        found.push(pasted_text::left(Left::Table, span));
    }
    if let Some(last) = last_step(pieces)
        && let Some(Step { range, .. }) = beyond(last, body)
    {
        let span = review.span(start + range.start..start + range.end);
        found.push(pasted_text::no_step(&body[range], last, span));
    }
    review.found.extend(found);
}

/// Whether a text has a table, or a picture, which can show one.
fn has_table(pieces: &[(Piece<'_>, Range<usize>)]) -> bool {
    pieces.iter().any(|(piece, _)| match piece {
        Piece::Markdown(Event::Start(Tag::Table(_) | Tag::Image { .. })) => true,
        Piece::Markdown(Event::Html(html) | Event::InlineHtml(html)) => {
            html.contains("<table") || html.contains("<img")
        }
        _ => false,
    })
}

/// The first step that is beyond the last one of a text.
fn beyond(last: u64, body: &str) -> Option<Step> {
    let steps = STEP.find_iter(body);
    let mut steps: Vec<Step> = steps.filter_map(|(_, word)| step(body, &word)).collect();
    // Steps can also be paragraphs and headings.
    let begins_line = |step: &Step| {
        let line = body[..step.range.start].rsplit('\n').next();
        line.is_some_and(|it| {
            it.trim_matches([' ', '#', '*', '>', '-', '_', '|'])
                .is_empty()
        })
    };
    if steps.iter().any(begins_line) {
        return None;
    }
    steps.retain(|step| step.number > last && !is_elsewhere(body, &step.range));
    steps.into_iter().next()
}

/// The last number of the lists of a text; `None` if none has numbers.
fn last_step(pieces: &[(Piece<'_>, Range<usize>)]) -> Option<u64> {
    let mut open: Vec<Option<u64>> = Vec::new();
    let mut last = None;
    for (piece, _) in pieces {
        match piece {
            Piece::Markdown(Event::Start(Tag::List(first))) => open.push(*first),
            Piece::Markdown(Event::End(TagEnd::List(_))) => _ = open.pop(),
            Piece::Markdown(Event::Start(Tag::Item)) => {
                if let Some(Some(next)) = open.last_mut() {
                    last = last.max(Some(*next));
                    *next += 1;
                }
            }
            // The heading of a step can have its number alone.
            Piece::Markdown(Event::Start(Tag::Heading { .. })) => open.clear(),
            _ => {}
        }
    }
    last.filter(|it| *it > 1)
}

/// The step whose word has the bytes `word`: `step 6`, `6. adım`.
fn step(body: &str, word: &Range<usize>) -> Option<Step> {
    const BLANKS: [char; 2] = [' ', '\u{a0}'];
    let (before, behind) = (&body[..word.start], &body[word.end..]);
    let is_part = |c: char| c.is_alphanumeric();
    let has_number = behind.strip_prefix(BLANKS).is_some_and(begins_with_digit);
    // Most of these words have no number.
    if !has_number && !before.trim_end_matches(BLANKS).ends_with('.') {
        return None;
    }
    if AFTER.contains(&body[word.clone()].to_lowercase().as_str()) {
        let bare = before.trim_end_matches(BLANKS).strip_suffix('.')?;
        let rest = bare.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = number(&bare[rest.len()..])?;
        let is_own = !rest.ends_with(|c: char| c.is_alphanumeric() || ".,-/".contains(c));
        return is_own.then_some(Step {
            number,
            range: rest.len()..word.end,
        });
    }
    let bare = behind.strip_prefix(BLANKS)?;
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let number = number(&bare[..digits])?;
    let rest = &bare[digits..];
    let goes_on = rest.starts_with(|c: char| c.is_alphanumeric() || "/%–-".contains(c));
    (!before.ends_with(is_part) && !goes_on).then_some(Step {
        number,
        range: word.start..body.len() - rest.len(),
    })
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

fn number(digits: &str) -> Option<u64> {
    const MOST: usize = 2;
    let is_short = (1..=MOST).contains(&digits.len());
    is_short.then(|| digits.parse().ok()).flatten()
}

/// Whether a step is one of another document: its sentence has a link, or the words behind the number say so.
fn is_elsewhere(body: &str, step: &Range<usize>) -> bool {
    let is_sign = |c: char| c == '\n' || ENDS.contains(&c);
    let mut before = body[..step.start].rmatch_indices(is_sign);
    let start = before.find(|(at, sign)| is_end(body, *at, sign));
    let start = start.map_or(0, |(at, sign)| at + sign.len());
    let rest = &body[step.end..];
    let mut behind = rest.match_indices(is_sign);
    let end = behind.find(|(at, sign)| is_end(body, step.end + at, sign));
    let end = step.end + end.map_or(rest.len(), |(at, _)| at);
    let mut words = rest.trim_start().split(|c: char| !c.is_alphabetic());
    let next = words.next().unwrap_or_default().to_lowercase();
    body[start..end].contains("](") || OF.contains(&next.as_str())
}

/// Whether the sign at a byte, which ends a line or a sentence, ends this one: no abbreviation has it, `e.g. on page 3`.
fn is_end(body: &str, at: usize, sign: &str) -> bool {
    const LETTERS: usize = 3;
    let rest = &body[at + sign.len()..];
    if sign != "." {
        return sign == "\n" || rest.starts_with([' ', '\n']);
    }
    let bare = body[..at].trim_end_matches(|c: char| !c.is_alphanumeric());
    let word = bare.rsplit(|c: char| !c.is_alphanumeric()).next();
    let is_word = word
        .is_some_and(|it| it.chars().count() >= LETTERS || it.ends_with(|c: char| c.is_numeric()));
    is_word && rest.starts_with([' ', '\n'])
}

#[cfg(test)]
mod tests {
    use super::super::tests::codes;
    use crate::checks::pasted_text;

    #[test]
    fn tables_and_steps_that_are_not_there_are_told() {
        const STEPS: &str = "1. Ask.\n2. Wait.\n3. Go.\n4. Rest.\n\n";
        for (text, is_told) in [
            ("The table below shows the amounts.", true),
            ("Les montants sont dans le tableau ci-dessous.", true),
            ("Суммы указаны в таблице ниже.", true),
            ("Tutarlar aşağıdaki tabloda.", true),
            ("المبالغ في الجدول أدناه.", true),
            (
                "The table below shows them.\n\n| a | b |\n|---|---|\n| c | d |",
                false,
            ),
            (
                "The table below shows them.\n\n![The amounts](table.png)",
                false,
            ),
            ("See step 6 below.", true),
            ("Voir l’étape 6.", true),
            ("Véase el paso 6.", true),
            ("См. шаг 6.", true),
            ("Şimdi 6. adıma bakın.", true),
            ("انظروا الخطوة 6.", true),
            ("Read [the guide](page:home). Then go on with step 7.", true),
            ("See step 6 (p. 3) in [the guide](page:home).", false),
            ("See step 4 below.", false),
            ("See step 6 of the guide.", false),
            ("See step 6 in [the guide](page:home).", false),
            (
                "Start with step 6. More is in [the guide](page:home).",
                true,
            ),
            ("In step 60% of them stay, and step by step.", false),
            ("**Step 5**: eat.\n\n**Step 6**: sleep. See step 6.", false),
        ] {
            let found = codes(&format!("{STEPS}{text}\n"));
            assert_eq!(found.contains(&pasted_text::CODE), is_told, "{text}");
        }
        for text in ["See step 6.", "- One.\n- Two.\n\nSee step 6."] {
            assert!(!codes(text).contains(&pasted_text::CODE), "{text}");
        }
    }
}
