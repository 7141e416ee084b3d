//! Dates of translations that are others than those of the source text.

use super::super::copied_texts::Translated;
use super::super::languages::Lang;
use super::super::text_settings::TextSettings;
use super::{Dated, Written};
use crate::checks::translation_differs;
use spanned::{Diagnostics, Span};

/// More dates than a text has. Of so many, each is not searched in all others.
const MOST: usize = 100;

/// Compares each translation that counts as up to date with the source text. Only where both have as many dates,
/// and all but one are the same, is it known which belong together.
pub(super) fn compare(
    texts: &[Dated<'_>],
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = settings.languages.tag(Lang::SOURCE);
    let sources = settings.sources;
    let Some((_, original, wanted)) = texts.iter().find(|(tag, ..)| *tag == source_tag) else {
        return;
    };
    if wanted.is_empty() || wanted.len() > MOST {
        return;
    }
    let whole = sources.text(original.source);
    for (tag, text, own) in texts {
        if *tag == source_tag || own.len() != wanted.len() || settings.languages.find(tag).is_none()
        {
            continue;
        }
        let own_whole = sources.text(text.source);
        let Some((here, there)) = only_other((own, own_whole), (wanted, whole)) else {
            continue;
        };
        let place = Span::new(text.source, here.range.clone());
        let source = Span::new(original.source, there.range.clone());
        // A day of two digits was perhaps told as a number.
        let is_told = diagnostics.iter().any(|it| {
            let span = it.primary.as_ref().map(|label| label.span);
            span.is_some_and(|it| {
                it.file == place.file && place.range().contains(&it.range().start)
            })
        });
        if !is_told && (Translated { original, text }).is_current(sources) {
            let (own, wanted) = (&own_whole[here.range.clone()], &whole[there.range.clone()]);
            let told = translation_differs::other_number(own, wanted, place, source);
            diagnostics.push(told);
        }
    }
}

/// The one date of each of two texts that the other one does not have. Years are compared as numbers.
fn only_other<'d>(
    (own, text): (&'d [Written], &str),
    (others, other_text): (&'d [Written], &str),
) -> Option<(&'d Written, &'d Written)> {
    let keys = [text, other_text].map(|text| move |it: &Written| (it.day, it.month, it.year(text)));
    let (here, there) = only_without_pair(own, others, &keys)?;
    let is_told = here.year(text) == there.year(other_text) && !are_neighbours(here, there);
    is_told.then_some((here, there))
}

/// The one item of each of two lists that is not in the other one, by keys of the items of each list.
pub(super) fn only_without_pair<'d, T, K: PartialEq>(
    own: &'d [T],
    others: &'d [T],
    [own_key, other_key]: &[impl Fn(&T) -> K; 2],
) -> Option<(&'d T, &'d T)> {
    let mut left: Vec<&T> = others.iter().collect();
    let mut alone = own.iter().filter(|item| {
        let key = own_key(item);
        let pair = left.iter().position(|it| other_key(it) == key);
        pair.map(|at| left.remove(at)).is_none()
    });
    let here = alone.next()?;
    let is_only = alone.next().is_none();
    drop(alone);
    match left.as_slice() {
        [there] if is_only => Some((here, there)),
        _ => None,
    }
}

/// Whether one day is the one after the other one: "before 1 July" is "until 30 June".
fn are_neighbours(one: &Written, other: &Written) -> bool {
    if one.month == other.month {
        return one.day.abs_diff(other.day) == 1;
    }
    let ends = |first: &Written, second: &Written| {
        first.day >= 28 && second.day == 1 && second.month == first.month + 1
    };
    ends(one, other) || ends(other, one)
}

#[cfg(test)]
mod tests {
    use super::super::{date_before, years};
    use super::*;
    use crate::locale::DayNames;

    fn other(tag: &str, text: &str, source: &str) -> Option<(String, String)> {
        let dates = |tag: &str, text: &str| -> Vec<Written> {
            let names = DayNames::of(tag).unwrap();
            years(text)
                .filter_map(|at| date_before(text, at, &names))
                .collect()
        };
        let (own, wanted) = (dates(tag, text), dates("en", source));
        if own.len() != wanted.len() {
            return None;
        }
        let (here, there) = only_other((&own, text), (&wanted, source))?;
        Some((
            text[here.range.clone()].to_owned(),
            source[there.range.clone()].to_owned(),
        ))
    }

    #[test]
    fn one_other_date_is_found() {
        let source = "On 4 April 2024, and until June 30, 2025.";
        for (tag, text, here) in [
            (
                "fr",
                "Le 4 mai 2024, et jusqu’au 30 juin 2025.",
                "4 mai 2024",
            ),
            (
                "fr",
                "Le 14 avril 2024, et jusqu’au 30 juin 2025.",
                "14 avril 2024",
            ),
            (
                "es",
                "Hasta el 30 de junio de 2025, desde el 4 de mayo de 2024.",
                "4 de mayo de 2024",
            ),
            ("ru", "4 мая 2024 и до 30 июня 2025", "4 мая 2024"),
        ] {
            let found = other(tag, text, source).map(|(here, _)| here);
            assert_eq!(found.as_deref(), Some(here), "{tag}");
        }
        for (tag, text) in [
            ("fr", "Le 4 avril 2024, et jusqu’au 30 juin 2025."),
            ("tr", "30 Haziran 2025’e kadar, 4 Nisan 2024’ten beri"),
            ("fr", "Le 04/05/2024, et jusqu’au 30 juin 2025."),
            ("fr", "Le 4 mai 2024, et jusqu’au 29 juin 2025."),
            // "Until" and "before".
            ("fr", "Le 4 avril 2024, et avant le 1 juillet 2025."),
            ("fr", "Le 5 avril 2024, et jusqu’au 30 juin 2025."),
            // Told as another number.
            ("fr", "Le 4 avril 2023, et jusqu’au 30 juin 2025."),
        ] {
            assert_eq!(other(tag, text, source), None, "{text}");
        }
    }
}
