//! Numbers with another unit of time, or another currency, than in the source text.

use super::numbers::Found;
use crate::checks::translation_differs;
use crate::lexicon::{self, Key};
use crate::locale::primary_language;
use spanned::{Diagnostic, FileId, Span};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

const UNITS: [Key; 5] = [
    Key::UnitHour,
    Key::UnitDay,
    Key::UnitWeek,
    Key::UnitMonth,
    Key::UnitYear,
];

/// The words for units, by language and word, each with the position of its unit in [`UNITS`].
static WORDS: LazyLock<HashMap<(&str, &str), usize>> = LazyLock::new(|| {
    let all = lexicon::languages().flat_map(|tag| {
        let units = UNITS.into_iter().enumerate();
        units.flat_map(move |(unit, key)| {
            let words = lexicon::of(tag, key).into_iter();
            words.map(move |word| ((tag, word), unit))
        })
    });
    all.collect()
});

/// How the names of currencies begin, by language, each with a number behind those of [`UNITS`].
static CURRENCIES: LazyLock<HashMap<&str, Vec<(&str, usize)>>> = LazyLock::new(|| {
    let all = lexicon::languages().map(|tag| {
        let keys = [Key::Eur, Key::Usd, Key::Gbp, Key::Chf];
        let stems = keys.into_iter().enumerate().flat_map(|(number, key)| {
            let stems = lexicon::of(tag, key).into_iter();
            stems.map(move |stem| (stem, UNITS.len() + number))
        });
        (tag, stems.collect())
    });
    all.collect()
});

/// A text with the numbers in it.
#[derive(Clone, Copy)]
pub(super) struct Counted<'a> {
    pub(super) tag: &'a str,
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) numbers: &'a [Found],
}

/// A number with a unit.
struct Measure<'a> {
    number: &'a str,
    unit: usize,
    range: Range<usize>,
}

/// The first number of a translation with a unit that the number does not have in the source text, where it has
/// another one. A number with several units in one of the texts is not compared.
pub(super) fn differing(own: Counted<'_>, wanted: Counted<'_>) -> Option<Diagnostic> {
    let measures = measures(own);
    if measures.is_empty() {
        return None;
    }
    let (own_units, wanted_measures) = (by_number(&measures), self::measures(wanted));
    let wanted_units = by_number(&wanted_measures);
    let (measure, other) = measures.iter().find_map(|measure| {
        let unit = (*wanted_units.get(measure.number)?)?;
        let is_sure = own_units.get(measure.number) == Some(&Some(measure.unit));
        let mut others = wanted_measures.iter();
        let other = others.find(|it| it.number == measure.number)?;
        (is_sure && unit != measure.unit).then_some((measure, other))
    })?;
    Some(translation_differs::other_unit(
        &own.text[measure.range.clone()],
        &wanted.text[other.range.clone()],
        Span::new(own.file, measure.range.clone()),
        Span::new(wanted.file, other.range.clone()),
    ))
}

/// The unit of each number; `None` for one with several.
fn by_number<'a>(measures: &[Measure<'a>]) -> HashMap<&'a str, Option<usize>> {
    let mut units = HashMap::new();
    for measure in measures {
        let unit = units.entry(measure.number).or_insert(Some(measure.unit));
        if *unit != Some(measure.unit) {
            *unit = None;
        }
    }
    units
}

fn measures(of: Counted<'_>) -> Vec<Measure<'_>> {
    /// Longer ones are those of telephones.
    const DIGITS: usize = 6;
    let short = of.numbers.iter().filter(|(it, _)| it.len() <= DIGITS);
    let found = short.filter_map(|(number, range)| {
        let (unit, end) = unit(of.tag, &of.text[range.end..])?;
        Some(Measure {
            number: number.trim_start_matches('0'),
            unit,
            range: range.start..range.end + end,
        })
    });
    found.collect()
}

/// The unit in the first or second word behind a number, and where the word ends.
fn unit(tag: &str, behind: &str) -> Option<(usize, usize)> {
    const WORDS_BEHIND: usize = 2;
    let tag = primary_language(tag);
    let rest = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}', '-']);
    let mut at = behind.len() - rest.len();
    if at == 0 {
        return None;
    }
    for word in rest
        .split_inclusive([' ', '\u{a0}', '\n'])
        .take(WORDS_BEHIND)
    {
        let bare = word.trim_end_matches(|c: char| !c.is_alphabetic());
        let is_word = !bare.is_empty() && bare.chars().all(char::is_alphabetic);
        if !is_word {
            return None;
        }
        if let Some(unit) = named(tag, &bare.to_lowercase()) {
            return Some((unit, at + bare.len()));
        }
        // A comma or the end of the sentence: what follows has nothing to do with the number.
        if word[bare.len()..].contains(|c: char| !c.is_whitespace()) {
            return None;
        }
        at += word.len();
    }
    None
}

/// The unit or currency that a word in small letters names.
fn named(tag: &str, word: &str) -> Option<usize> {
    /// Letters behind the stem of a currency.
    const ENDING: usize = 3;
    let unit = WORDS.get(&(tag, word)).copied();
    unit.or_else(|| {
        let mut stems = CURRENCIES.get(tag)?.iter();
        let is_of = |stem: &str| {
            let ending = word.strip_prefix(stem);
            ending.is_some_and(|it| it.chars().count() <= ENDING)
        };
        stems.find(|(stem, _)| is_of(stem)).map(|(_, unit)| *unit)
    })
}

#[cfg(test)]
mod tests {
    use super::super::numbers::of_body;
    use super::{Counted, differing};
    use spanned::Sources;

    fn told(source: &str, tag: &str, text: &str) -> Option<String> {
        let sources = Sources::in_memory(&[("en.md", source), ("other.md", text)]);
        let [wanted, own] = ["en.md", "other.md"].map(|path| sources.find(path).unwrap());
        let [in_source, in_text] = [source, text].map(of_body);
        let counted = |tag, file, text, numbers| Counted {
            tag,
            file,
            text,
            numbers,
        };
        let found = differing(
            counted(tag, own, text, in_text.as_slice()),
            counted("en", wanted, source, in_source.as_slice()),
        );
        found.map(|it| it.message)
    }

    #[test]
    fn another_unit_is_told() {
        for (source, tag, text, is_told) in [
            ("at most 12 months.", "fr", "au plus 12 semaines.", true),
            ("at most 12 months.", "fr", "au plus 12 mois.", false),
            ("at most 12 months.", "ar", "12 شهرا على الأكثر", false),
            ("at most 12 months.", "ar", "12 أسبوعا على الأكثر", true),
            ("at most 12 months.", "tr", "en fazla 12 hafta", true),
            ("up to 14 working days", "ru", "до 14 рабочих дней", false),
            ("up to 14 working days", "ru", "до 14 рабочих недель", true),
            (
                "12 months, or 12 weeks",
                "fr",
                "12 semaines, ou 12 mois",
                false,
            ),
            ("12 months, 8 weeks", "fr", "12 mois, 8 mois", true),
            (
                "It gave 1,200 euros.",
                "fr",
                "Il donnait 1 200 dollars.",
                true,
            ),
            ("It gave 1,200 euros.", "ru", "Она дала 1200 евро.", false),
            ("It gave 200 dollars.", "ar", "200 يورو", true),
            ("It gave 200 Canadian dollars.", "fr", "200 dollars", false),
            ("He is 18.", "fr", "Il a 18 ans.", false),
            ("On 5 May. Days go.", "fr", "Le 5 mai. Jours.", false),
            (
                "room 12, months later",
                "fr",
                "salle 12, semaines après",
                false,
            ),
        ] {
            assert_eq!(
                told(source, tag, text).is_some(),
                is_told,
                "{source} {text}"
            );
        }
    }
}
