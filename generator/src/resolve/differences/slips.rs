//! Numbers of one or two digits of which one digit is lost, added or another one, where all else fits.

use super::numbers::{Counted, Found};
use super::same_in_words::{has_other_calendar, is_way_to_say};
use crate::checks::translation_differs;
use crate::markdown::{self, BlockKind, BodyBlock};
use crate::parse::front_matter::body;
use spanned::{Diagnostic, FileId, Span};
use std::ops::RangeInclusive;

/// A file and the numbers of a part of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbered<'a> {
    pub(super) file: FileId,
    pub(super) text: &'a str,
    pub(super) numbers: &'a [Found],
}

impl Numbered<'_> {
    /// The numbers of a block.
    fn below(self, block: &BodyBlock) -> Self {
        let first = self
            .numbers
            .partition_point(|(_, at)| at.start < block.range.start);
        let rest = &self.numbers[first..];
        let length = rest.partition_point(|(_, at)| at.end <= block.range.end);
        Self {
            numbers: &rest[..length],
            ..self
        }
    }

    fn has_same_as(self, other: Self) -> bool {
        let own = self.numbers.iter().map(|(number, _)| number);
        own.eq(other.numbers.iter().map(|(number, _)| number))
    }
}

/// A number in a block that the block of the source text in the same place has otherwise. Only where both texts
/// have the same blocks is it known which belong together.
pub(super) fn of_body(tag: &str, own: Numbered<'_>, source: Numbered<'_>) -> Option<Diagnostic> {
    // Reading Markdown takes time, and almost every text has the numbers of its source text.
    if source.numbers.is_empty() || own.numbers.is_empty() || own.has_same_as(source) {
        return None;
    }
    let blocks = |it: Numbered<'_>| {
        let (start, _) = body(it.text)?;
        Some(markdown::blocks(it.text, start..it.text.len()))
    };
    let (blocks, of_source) = (blocks(own)?, blocks(source)?);
    let kinds = |all: &[BodyBlock]| all.iter().map(|it| it.kind).collect::<Vec<BlockKind>>();
    if kinds(&blocks) != kinds(&of_source) {
        return None;
    }
    let (all, of_all) = (Counted::of(own.numbers), Counted::of(source.numbers));
    // Items can stand in another order.
    let is_elsewhere = |number: &str, wanted: &str| {
        all.count(number) <= of_all.count(number) || of_all.count(wanted) <= all.count(wanted)
    };
    let pairs = blocks.iter().zip(&of_source);
    pairs
        .filter(|(block, _)| block.kind.is_text())
        .map(|(block, wanted)| (own.below(block), source.below(wanted)))
        .find_map(|(own, source)| {
            let ((number, _), (wanted, _)) = only_other(own, source)?;
            (!is_elsewhere(number, wanted)).then(|| in_place(tag, own, source))?
        })
}

/// The only number of each of two texts that is another one than in the same place of the other one.
fn only_other<'a>(own: Numbered<'a>, source: Numbered<'a>) -> Option<(&'a Found, &'a Found)> {
    let at = position_of_other(own, source)?;
    Some((&own.numbers[at], &source.numbers[at]))
}

fn position_of_other(own: Numbered<'_>, source: Numbered<'_>) -> Option<usize> {
    if own.numbers.len() != source.numbers.len() {
        return None;
    }
    let mut pairs = own.numbers.iter().zip(source.numbers);
    let found = pairs.position(|((one, _), (other, _))| one != other)?;
    pairs
        .all(|((one, _), (other, _))| one == other)
        .then_some(found)
}

/// Whether the number at a position is the first of two that stand together, as in `8 to 16`, so that the other
/// text can say it in no other way: the second one is the same in both.
fn is_first_of_two(tag: &str, at: usize, own: Numbered<'_>, source: Numbered<'_>) -> bool {
    /// The bytes of `until` with blanks, and of a word such as `Uhr`.
    const NEAR: usize = 24;
    /// The second number of days, hours and small parts; with larger ones, the first can be a word elsewhere.
    const SECOND: RangeInclusive<u32> = 13..=24;
    let value = |it: Numbered<'_>, at: usize| it.numbers.get(at)?.0.parse::<u32>().ok();
    let begins = |it: Numbered<'_>| {
        let (Some((_, first)), Some((_, second))) = (it.numbers.get(at), it.numbers.get(at + 1))
        else {
            return false;
        };
        let between = &it.text[first.end..second.start];
        let is_between = ["-", "–", "—"].contains(&between)
            || (between.len() <= NEAR
                && between.starts_with([' ', '\u{a0}'])
                && !between.contains(['\n', ',', ';', '.', ':', '/', '(', '،', '؛']));
        let before = it.text[..first.start].chars().next_back();
        let is_part = before.is_some_and(|c| c.is_alphanumeric() || SIGNS.contains(&c));
        let (one, other) = (value(it, at), value(it, at + 1));
        is_between && !is_part && one < other && other.is_some_and(|it| SECOND.contains(&it))
    };
    // Other hours of the same moment: of the afternoon, and counted from the morning.
    let is_said = |one: u32, other: u32| [0, 6, 12].contains(&one.abs_diff(other));
    let (Some(one), Some(other)) = (value(own, at), value(source, at)) else {
        return false;
    };
    !has_other_calendar(tag) && begins(own) && begins(source) && !is_said(one, other)
}

/// The only number that is another one than in the same place of the source text.
pub(super) fn in_place(tag: &str, own: Numbered<'_>, source: Numbered<'_>) -> Option<Diagnostic> {
    let position = position_of_other(own, source)?;
    let (number, at) = &own.numbers[position];
    let (wanted, of_source) = &source.numbers[position];
    let stand_alone = is_alone(own.text, at.start, at.end)
        && is_alone(source.text, of_source.start, of_source.end);
    let is_slip = stand_alone && is_slip(number, wanted) && !is_way_to_say(tag, number, wanted);
    (is_slip || is_first_of_two(tag, position, own, source)).then(|| {
        let place = Span::new(own.file, at.clone());
        let of_source = Span::new(source.file, of_source.clone());
        translation_differs::other_number(number, wanted, place, of_source)
    })
}

/// What a number is a part of beside them.
const SIGNS: [char; 9] = ['/', ':', '-', '–', '.', ',', '_', '#', '+'];

/// Whether a number is no part of a word, an hour, a fraction or an abbreviation: `2nd`, `9:30`, `24/7`.
fn is_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text[..start].chars().next_back();
    let mut after = text[end..].chars();
    let next = after.next();
    let is_part = |c: char| c.is_alphanumeric() || SIGNS.contains(&c);
    // A point or a comma can end a sentence.
    let ends = match next {
        Some('.' | ',') => after.next().is_none_or(char::is_whitespace),
        // English and French write `12-month`.
        Some('-') => after.next().is_some_and(|c| c.is_ascii_lowercase()),
        other => !other.is_some_and(is_part),
    };
    ends && !before.is_some_and(is_part)
}

/// Whether one number can be the other one with a slip of the finger, and is not the same thing in another unit:
/// hours, days, weeks, months.
fn is_slip(one: &str, other: &str) -> bool {
    let value = |number: &str| {
        number
            .parse::<u32>()
            .ok()
            .filter(|it| (2..100).contains(it))
    };
    let (Some(a), Some(b)) = (value(one), value(other)) else {
        return false;
    };
    let (less, more) = (a.min(b), a.max(b));
    let is_unit = more % less == 0 && matches!(more / less, 1 | 7 | 12 | 24 | 30 | 60);
    let digits = |value: u32| value.to_string().into_bytes();
    let (few, many) = (digits(less), digits(more));
    let is_near = match (few.as_slice(), many.as_slice()) {
        ([one], [first, second]) => one == first || one == second,
        ([first, second], [third, fourth]) => {
            first == third || second == fourth || (first == fourth && second == third)
        }
        _ => false,
    };
    // 4 in the afternoon is 16.
    more - less != 12 && !is_unit && is_near
}

#[cfg(test)]
mod tests {
    use super::super::numbers;
    use super::{Numbered, of_body};
    use spanned::Sources;

    fn told(source: &str, own: &str) -> Option<String> {
        told_in("fr", source, own)
    }

    fn told_in(tag: &str, source: &str, own: &str) -> Option<String> {
        let sources = Sources::in_memory(&[("a.md", ""), ("b.md", "")]);
        let mut files = sources.ids();
        let texts = [source, own].map(|text| format!("---\ntitle: a\n---\n{text}\n"));
        let found = [0, 1].map(|at: usize| numbers::of_body(&texts[at]));
        let mut numbered = texts.iter().zip(&found).map(|(text, numbers)| Numbered {
            file: files.next().unwrap(),
            text,
            numbers,
        });
        let (source, own) = (numbered.next().unwrap(), numbered.next().unwrap());
        of_body(tag, own, source).map(|it| it.message)
    }

    #[test]
    fn slips_are_found_in_the_same_place() {
        for (source, own) in [
            ("At most 12 months.", "2 mois au plus."),
            ("At most 12 months.", "21 mois au plus."),
            ("At most 12 months.", "Au plus 22 mois."),
            ("For 6 months, 2 of 10.", "6 mois, 2 sur 16."),
            ("- a\n- a 12-month plan", "- a\n- un plan de 18 mois"),
            ("after 12 months", "بعد ٢ أشهر"),
            ("Open 8 to 16.", "Ouvert de 9 à 16."),
            ("from 8 to 16 o'clock", "من الساعة 9 إلى 16"),
            ("from 10 to 18", "de 9 h à 18 h"),
            ("Open 8-16.", "Ouvert 9-16."),
            ("Group of 3 in 14 days", "Groupe de 4 en 14 jours"),
        ] {
            assert!(told(source, own).is_some(), "{source} {own}");
        }
    }

    #[test]
    fn what_is_right_in_another_language_is_no_slip() {
        for (source, own) in [
            (
                "At most twelve months, 2 people.",
                "12 mois au plus, 2 personnes.",
            ),
            (
                "At most 12 months, three people.",
                "Douze mois au plus, 3 personnes.",
            ),
            // A number of one digit is often another word elsewhere.
            ("3 visits", "4 visites"),
            ("12 months", "1 an"),
            ("24 months", "2 ans"),
            ("14 days", "2 semaines"),
            ("from 9 to 4 pm", "de 9 h à 16 h"),
            ("from 16 to 18 years", "de 16 à 17 ans"),
            // Too far from each other, the larger one first, or the same hour.
            ("6 rooms, 20 beds", "7 salles, 20 lits"),
            ("20 to 16", "21 à 16"),
            ("from 2 to 14", "de 8 à 14"),
            ("A8 to 16", "A9 à 16"),
            (
                "from 8 in every single one of the 16 towns",
                "dès 9 dans chacune de toutes les 16 villes",
            ),
            ("until 2 pm", "jusqu’à 14 h"),
            ("open 24/7", "ouvert 7 jours sur 7"),
            ("on the 2nd floor, room 12", "au 1er étage, salle 12"),
            ("1st of 12 steps", "1re étape sur 12"),
            ("at 9:30", "à 9 h 30"),
            ("at 12.30", "à 12h30"),
            ("2 days, three visits", "يومان، 3 زيارات"),
            ("12 May and 3 June", "3 juin et 12 mai"),
            ("- 12 months\n- 2 people", "- 2 personnes\n- 12 mois"),
            ("12 months\n\nMore.", "2 mois"),
            ("05 to 10", "5 à 10"),
            ("120 people", "12 personnes"),
        ] {
            assert_eq!(told(source, own), None, "{source} {own}");
        }
        for (tag, source, own) in [
            ("am", "until 16", "እስከ 10"),
            ("so", "until 16", "ilaa 10"),
            ("fa", "on 12 June", "22 خرداد"),
            ("de", "under 18", "bis 17 Jahre"),
            ("de", "more than 19", "ab 20"),
            ("de", "up to 25", "unter 26"),
        ] {
            assert_eq!(told_in(tag, source, own), None, "{source} {own}");
        }
        assert!(told_in("fr", "until 16", "jusqu’à 10").is_some());
    }
}
