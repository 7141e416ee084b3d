//! Numbers with a direction in a text: "under 18", "18 or older".

use super::bounds::Side;
use crate::locale;

/// A number with its direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) side: Side,
    /// The numbers that it can mean: under 18 is 17 or less.
    pub(super) numbers: [i64; 2],
    /// As written.
    pub(super) text: String,
}

/// Whether the number itself is left out.
#[derive(Clone, Copy)]
enum Edge {
    With,
    Without,
}

use Edge::{With, Without};
use Side::{From, UpTo};

/// Words with a direction.
type Words = &'static [(&'static str, Side, Edge)];

/// The words of a language: those before a number, those after it, and those between the first
/// and the number that say nothing.
struct Language {
    before: Words,
    after: Words,
    between: &'static [&'static str],
}

#[expect(clippy::too_many_lines, reason = "a table of words")]
fn language(tag: &str) -> Option<Language> {
    let (before, after, between): (Words, Words, &[&str]) = match locale::primary_language(tag) {
        "en" => (
            &[
                ("under", UpTo, Without),
                ("below", UpTo, Without),
                ("younger than", UpTo, Without),
                ("less than", UpTo, Without),
                ("fewer than", UpTo, Without),
                ("at most", UpTo, With),
                ("up to", UpTo, With),
                ("not over", UpTo, With),
                ("no more than", UpTo, With),
                ("not more than", UpTo, With),
                ("no older than", UpTo, With),
                ("not older than", UpTo, With),
                ("over", From, Without),
                ("above", From, Without),
                ("older than", From, Without),
                ("more than", From, Without),
                ("at least", From, With),
                ("not under", From, With),
                ("not below", From, With),
                ("no less than", From, With),
                ("not less than", From, With),
                ("no fewer than", From, With),
                ("no younger than", From, With),
                ("not younger than", From, With),
            ],
            &[
                ("or older", From, With),
                ("or over", From, With),
                ("or more", From, With),
                ("and older", From, With),
                ("and over", From, With),
                ("or younger", UpTo, With),
                ("or under", UpTo, With),
                ("or less", UpTo, With),
                ("or fewer", UpTo, With),
                ("and under", UpTo, With),
            ],
            &["the age of", "age"],
        ),
        "fr" => (
            &[
                ("moins de", UpTo, Without),
                ("au plus", UpTo, With),
                ("jusqu'à", UpTo, With),
                ("jusqu’à", UpTo, With),
                ("pas plus de", UpTo, With),
                ("plus de", From, Without),
                ("au moins", From, With),
                ("pas moins de", From, With),
            ],
            &[
                ("ou plus", From, With),
                ("et plus", From, With),
                ("au moins", From, With),
                ("ou moins", UpTo, With),
                ("au plus", UpTo, With),
            ],
            &["l'âge de", "l’âge de"],
        ),
        "es" => (
            &[
                ("menos de", UpTo, Without),
                ("menor de", UpTo, Without),
                ("menores de", UpTo, Without),
                ("como máximo", UpTo, With),
                ("hasta", UpTo, With),
                ("no más de", UpTo, With),
                ("más de", From, Without),
                ("mayor de", From, Without),
                ("mayores de", From, Without),
                ("al menos", From, With),
                ("por lo menos", From, With),
                ("como mínimo", From, With),
                ("no menos de", From, With),
            ],
            &[
                ("o más", From, With),
                ("y más", From, With),
                ("como mínimo", From, With),
                ("o menos", UpTo, With),
                ("como máximo", UpTo, With),
            ],
            &["la edad de"],
        ),
        "ru" => (
            &[
                ("младше", UpTo, Without),
                ("меньше", UpTo, Without),
                ("менее", UpTo, Without),
                ("до", UpTo, Without),
                ("не более", UpTo, With),
                ("не больше", UpTo, With),
                ("не старше", UpTo, With),
                ("старше", From, Without),
                ("больше", From, Without),
                ("более", From, Without),
                ("свыше", From, Without),
                ("не менее", From, With),
                ("не меньше", From, With),
                ("не младше", From, With),
                ("минимум", From, With),
            ],
            &[
                ("и старше", From, With),
                ("или старше", From, With),
                ("и больше", From, With),
                ("или больше", From, With),
                ("и младше", UpTo, With),
                ("или младше", UpTo, With),
                ("или меньше", UpTo, With),
            ],
            &[],
        ),
        "tr" => (
            &[
                ("en az", From, With),
                ("en fazla", UpTo, With),
                ("en çok", UpTo, With),
            ],
            &[
                ("küçük", UpTo, Without),
                ("altında", UpTo, Without),
                ("veya daha az", UpTo, With),
                ("büyük", From, Without),
                ("üzerinde", From, Without),
                ("üstünde", From, Without),
                ("veya daha fazla", From, With),
                ("ve üzeri", From, With),
                ("ve üstü", From, With),
            ],
            &[],
        ),
        "ar" => (
            &[
                ("أقل من", UpTo, Without),
                ("تحت", UpTo, Without),
                ("دون", UpTo, Without),
                ("لا يزيد عن", UpTo, With),
                ("لا يتجاوز", UpTo, With),
                ("أكثر من", From, Without),
                ("فوق", From, Without),
                ("لا يقل عن", From, With),
            ],
            &[
                ("أو أكثر", From, With),
                ("فأكثر", From, With),
                ("فما فوق", From, With),
                ("على الأقل", From, With),
                ("أو أقل", UpTo, With),
                ("فأقل", UpTo, With),
                ("على الأكثر", UpTo, With),
            ],
            &["سن"],
        ),
        _ => return None,
    };
    Some(Language {
        before,
        after,
        between,
    })
}

/// The most words between a number and the words after it: "18 years or older".
const APART: usize = 2;

/// The numbers with a direction in a text.
pub(super) fn of(text: &str, tag: &str) -> Vec<Phrase> {
    let Some(language) = language(tag) else {
        return Vec::new();
    };
    let text = text.to_lowercase();
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..].find(|c: char| locale::digit_value(c).is_some()) {
        let start = rest + start;
        let length = text[start..].find(|c: char| locale::digit_value(c).is_none());
        let end = length.map_or(text.len(), |length| start + length);
        rest = end;
        let digits = text[start..end].chars().filter_map(locale::digit_value);
        let number = digits.fold(0_i64, |number, digit| {
            number.saturating_mul(10).saturating_add(i64::from(digit))
        });
        let before = language.direction_before(&text[..start]);
        let both = before.or_else(|| language.direction_after(&text[end..]));
        let Some((words, side, edge)) = both else {
            continue;
        };
        let figure = &text[start..end];
        let step = match (edge, side) {
            (With, _) => 0,
            (Without, From) => 1,
            (Without, UpTo) => -1,
        };
        found.push(Phrase {
            side,
            numbers: [number, number.saturating_add(step)],
            text: if before.is_some() {
                format!("{words} {figure}")
            } else {
                format!("{figure} {words}")
            },
        });
    }
    found
}

impl Language {
    fn direction_before(&self, text: &str) -> Option<(&'static str, Side, Edge)> {
        let mut text = text.trim_end();
        for between in self.between {
            text = text.strip_suffix(between).unwrap_or(text).trim_end();
        }
        let ends = |words: &str| {
            let before = text.strip_suffix(words);
            before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
        };
        let fitting = self.before.iter().filter(|(words, ..)| ends(words));
        fitting.max_by_key(|(words, ..)| words.len()).copied()
    }

    fn direction_after(&self, text: &str) -> Option<(&'static str, Side, Edge)> {
        let sentence = text
            .split(['.', ',', ';', '?', '!', '،', '؟', '\n'])
            .next()?;
        let words: Vec<&str> = sentence.split_whitespace().collect();
        (0..=APART).find_map(|skipped| {
            let rest = words.get(skipped..)?.join(" ");
            let begins = |words: &str| {
                let after = rest.strip_prefix(words);
                after.is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            };
            let fitting = self.after.iter().filter(|(words, ..)| begins(words));
            fitting.max_by_key(|(words, ..)| words.len()).copied()
        })
    }
}
