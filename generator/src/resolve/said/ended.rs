//! Programmes that run by their facts, and have ended by their texts.

use super::super::languages::Languages;
use super::{is_word_start, phrases};
use crate::checks::contradicting_facts;
use crate::kinds::{Programme, ProgrammeStatus};
use crate::lexicon::{self, Key, Words};
use crate::markdown::Phrases;
use crate::parse::front_matter::body;
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostic, Sources, Span};
use std::ops::Range;
use std::sync::LazyLock;

/// Phrases for what has ended.
static ENDED: LazyLock<Phrases> = LazyLock::new(|| phrases(Key::Ended));

/// Words for a programme, before them.
static OF: Words = Words::new(|| lexicon::of_all(Key::EndedOf));

/// Words of sentences that say it of something else, or do not say it.
static OTHER: Words = Words::new(|| lexicon::of_all(Key::EndedOther));

/// The first text that says in its summary or its first paragraph that the programme has ended.
pub(super) fn check(
    entry: &EntryDocument,
    programme: &Programme,
    languages: &Languages,
    sources: &Sources,
) -> Option<Diagnostic> {
    if programme.status != Some(ProgrammeStatus::Running) {
        return None;
    }
    let texts = languages.tags().filter_map(|tag| entry.texts.get(tag));
    let mut texts = texts.filter_map(|text| text.as_deref());
    let (file, range) = texts.find_map(|text| {
        let whole = sources.text(text.source);
        let mut places = places(text, whole).into_iter();
        let found = places.find_map(|(at, words)| {
            let found = ended(words)?;
            Some(at + found.start..at + found.end)
        });
        Some((text.source, found?))
    })?;
    let said = &sources.text(file)[range.clone()];
    let status = entry.subject_at("status");
    let place = Span::new(file, range);
    Some(contradicting_facts::ended(status, said, place))
}

/// The summary and the first paragraph, each with its first byte.
fn places<'t>(text: &'t Text, whole: &'t str) -> Vec<(usize, &'t str)> {
    let summary = text.words.summary.as_str();
    let summary = whole.find(summary).map(|at| (at, summary));
    let start = body(whole).map_or(0, |(start, _)| start);
    let mut at = start;
    let mut paragraphs = whole[start..].split("\n\n").map(|paragraph| {
        let first = at;
        at += paragraph.len() + "\n\n".len();
        (first, paragraph)
    });
    let is_words = |words: &str| {
        let words = words.trim_start();
        !words.is_empty() && !words.starts_with(['#', '>', '|', '!'])
    };
    let first = paragraphs.find(|(_, paragraph)| is_words(paragraph));
    summary.into_iter().chain(first).collect()
}

/// More bytes than a sentence has before or behind such a phrase.
const NEAR: usize = 300;

/// Where words say that a programme has ended.
fn ended(words: &str) -> Option<Range<usize>> {
    let mut found = ENDED.find_words(words).map(|(_, range)| range);
    found.find(|range| {
        let ends = ['.', '!', '?', '؟', ';'];
        let first = words.floor_char_boundary(range.start.saturating_sub(NEAR));
        let last = words.floor_char_boundary(range.end + NEAR);
        let before = words[first..range.start].rsplit(ends).next();
        let after = words[range.end..last].split(ends).next();
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        let (before, after) = (before.to_lowercase(), after.to_lowercase());
        let mut all = before.split(|c: char| !c.is_alphanumeric());
        let mut rest = after.split(|c: char| !c.is_alphanumeric());
        let is_other = all.any(|it| OTHER.contains(&it)) || rest.any(|it| OTHER.contains(&it));
        let said = words[range.clone()].to_lowercase();
        let is_of = |it: &&str| said.contains(*it) || is_subject(&before, it);
        !is_other && OF.iter().any(is_of) && is_word_start(&words[..range.start])
    })
}

/// Whether a word for a programme is what the phrase behind it is about: near, and in the same clause.
fn is_subject(before: &str, word: &str) -> bool {
    /// `the programme that we know of has ended`.
    const BETWEEN: usize = 4;
    before.rfind(word).is_some_and(|at| {
        let between = &before[at + word.len()..];
        let between = between.trim_start_matches(char::is_alphabetic);
        let words = between.split_whitespace().count();
        words <= BETWEEN && !between.contains([',', ':', '،', '–', '—', '('])
    })
}

#[cfg(test)]
mod tests {
    use super::ended;

    #[test]
    fn what_has_ended_is_told_from_parts_of_it() {
        for (text, wanted) in [
            (
                "The last phase of this programme that we know of ended on 31 December 2023.",
                true,
            ),
            ("This programme has ended. Ask IOM.", true),
            ("This programme is closed.", true),
            ("La dernière phase a pris fin le 31 décembre 2023.", true),
            ("La última fase terminó el 31 de diciembre de 2023.", true),
            ("Programın bildiğimiz son dönemi 2023’te sona erdi.", true),
            ("Последний известный нам этап закончился 31 декабря.", true),
            (
                "آخر مرحلة نعرفها من هذا البرنامج انتهت في 31 ديسمبر 2023.",
                true,
            ),
            ("Das Programm ist beendet.", true),
            (
                "The first phase of the programme ended on 31 December 2023.",
                false,
            ),
            ("Ask if the programme has ended.", false),
            ("No source says that the programme has not ended.", false),
            ("The war ended on 9 May. This programme helps.", false),
            ("Registration for the programme has ended.", false),
        ] {
            assert_eq!(ended(text).is_some(), wanted, "{text}");
        }
    }
}
