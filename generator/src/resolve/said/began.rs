//! The year in which a programme began, in its texts and in the places of its sources.

use super::super::languages::Languages;
use super::{is_word_start, phrases};
use crate::checks::contradicting_facts;
use crate::kinds::Programme;
use crate::lexicon::{self, Key};
use crate::markdown::Phrases;
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Sources, Span};
use std::ops::Range;
use std::sync::LazyLock;

/// Phrases before the year.
static BEGAN: LazyLock<Phrases> = LazyLock::new(|| phrases(Key::Began));

/// Phrases behind the year.
static BEGAN_AFTER: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(lexicon::of_all(Key::BeganAfter)));

/// Words before the year in the place of a source.
static SINCE: LazyLock<Phrases> = LazyLock::new(|| phrases(Key::Since));

/// The digits of a year.
const YEAR: usize = 4;

/// A year other than that of the facts, if no text and no source names this one.
pub(super) fn check(
    entry: &EntryDocument,
    programme: &Programme,
    languages: &Languages,
    sources: &Sources,
) -> Option<Diagnostic> {
    let since = programme.since?;
    let texts = languages.tags().filter_map(|tag| entry.texts.get(tag));
    let files = texts.filter_map(|text| Some(text.as_ref()?.source));
    let mut found: Vec<(i32, String, Span)> = Vec::new();
    for file in files {
        let text = sources.text(file);
        let said = said(text).into_iter().map(|(year, range)| {
            let words = text[range.clone()].to_owned();
            (year, words, Span::new(file, range))
        });
        found.extend(said);
    }
    let cited = programme.provenance.sources.iter().zip(&entry.cited);
    for (source, place) in cited {
        let at = source.at.as_deref().unwrap_or_default();
        let said = since_in(at).map(|(year, range)| (year, at[range].to_owned(), *place));
        found.extend(said);
    }
    // Sources can say different things, and the facts follow one of them.
    let is_named = found.iter().any(|(year, ..)| *year == since);
    let (_, said, place) = found.first().filter(|_| !is_named)?;
    let programme = entry.subject_at("since");
    Some(contradicting_facts::year(programme, since, said, *place))
}

/// The years in which a text says that its programme began.
fn said(text: &str) -> Vec<(i32, Range<usize>)> {
    let before = BEGAN.find_iter(text).filter_map(|(_, range)| {
        let (year, end) = year_behind(&text[range.end..])?;
        is_word_start(&text[..range.start]).then_some((year, range.start..range.end + end))
    });
    let behind = BEGAN_AFTER.find_iter(text).filter_map(|(_, range)| {
        let bare = text[..range.start].trim_end_matches([' ', '\u{a0}']);
        let start = bare.len().checked_sub(YEAR)?;
        let year = year(bare.get(start..)?)?;
        is_word_start(&bare[..start]).then_some((year, start..range.end))
    });
    before.chain(behind).collect()
}

/// The years behind words such as `since`.
fn since_in(at: &str) -> impl Iterator<Item = (i32, Range<usize>)> {
    SINCE.find_words(at).filter_map(|(_, range)| {
        // Behind other words it says of something else how long it has been: `returns since 2019`.
        let before = at[..range.start].trim_end();
        if !(before.is_empty() || before.ends_with([':', ',', ';', '،', '؛'])) {
            return None;
        }
        let (year, end) = year_behind(&at[range.end..])?;
        Some((year, range.start..range.end + end))
    })
}

/// The year at the beginning of a text, with at most a day and a month before it, and where it ends.
fn year_behind(rest: &str) -> Option<(i32, usize)> {
    /// The most words before it: `on 1 August`.
    const WORDS: usize = 3;
    let mut end = 0;
    for word in rest.split_inclusive([' ', '\u{a0}']).take(WORDS + 2) {
        let bare = word.trim();
        let digits = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        if let Some(year) = digits.get(..YEAR).and_then(year) {
            let rest = &digits[YEAR..];
            let is_whole = !rest.starts_with(|c: char| c.is_ascii_digit() || c == '-');
            return is_whole.then_some((year, end + YEAR));
        }
        // Another clause begins behind a sign.
        if bare.ends_with([',', ';', '.', ':', '\n']) {
            return None;
        }
        end += word.len();
    }
    None
}

fn year(text: &str) -> Option<i32> {
    let is_year = text.bytes().all(|byte| byte.is_ascii_digit())
        && (text.starts_with("19") || text.starts_with("20"));
    text.parse().ok().filter(|_| is_year)
}

#[cfg(test)]
mod tests {
    use super::{said, since_in};

    #[test]
    fn years_are_found_in_each_language() {
        for (text, wanted) in [
            ("It began in 2008, says the source.", Some(2008)),
            ("It began in August 2022. In 2024, more.", Some(2022)),
            ("Cette aide a commencé en 2008, dit la source.", Some(2008)),
            ("Este programa empezó en 2008, dice la fuente.", Some(2008)),
            ("Kaynağa göre 2008’de başladı.", Some(2008)),
            ("Программа началась в 2008 году.", Some(2008)),
            ("بدأ البرنامج في عام 2008.", Some(2008)),
            ("Das Programm begann 2008.", Some(2008)),
            ("It began in Bratislava, and in 2008 it grew.", None),
            ("The office has been there since 1996.", None),
            ("It began in 20081.", None),
        ] {
            let found = said(text).into_iter().map(|(year, _)| year).next();
            assert_eq!(found, wanted, "{text}");
        }
        for (text, wanted) in [
            ("first paragraph: since 2008, who; purpose", Some(2008)),
            ("depuis 2007", Some(2007)),
            ("page 2008", None),
        ] {
            assert_eq!(since_in(text).map(|it| it.0).next(), wanted, "{text}");
        }
    }
}
