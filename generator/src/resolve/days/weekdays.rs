//! Days of the week in translations that are others than those of the source text.

use super::super::copied_texts::Translated;
use super::super::languages::Lang;
use super::super::text_settings::TextSettings;
use super::Dated;
use crate::checks::translation_differs;
use crate::locale::DayNames;
use crate::markdown::Phrases;
use spanned::{Diagnostics, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// Looks for the days of the week in texts of one language. Other forms of their names, such as those of
/// Russian, are not found.
pub(in super::super) struct Weekdays(Phrases);

impl Weekdays {
    pub(super) fn of(names: &DayNames) -> Self {
        let names = names.weekdays().map(str::to_lowercase);
        let names: Vec<String> = names.collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Self(Phrases::with_capitals(&[], &names))
    }

    /// The days that a text names, from 0 for Monday, each with its first place.
    fn find(&self, text: &str) -> BTreeMap<usize, Range<usize>> {
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let mut found = BTreeMap::new();
        for (day, range) in self.0.find_iter(text) {
            let is_word = !is_letter(text[..range.start].chars().next_back())
                && !is_letter(text[range.end..].chars().next());
            if is_word {
                found.entry(day).or_insert(range);
            }
        }
        found
    }
}

/// Compares each translation that counts as up to date with the source text. Only where each of them has one day
/// that the other one does not have is it known which belong together.
pub(super) fn compare(
    texts: &[Dated<'_>],
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = settings.languages.tag(Lang::SOURCE);
    let sources = settings.sources;
    let source = texts.iter().find(|(tag, ..)| *tag == source_tag);
    let of_language = |tag: &str| settings.days.get(tag).map(|days| &days.weekdays);
    let (Some((_, original, _)), Some(names)) = (source, of_language(source_tag)) else {
        return;
    };
    let whole = sources.text(original.source);
    let wanted = names.find(whole);
    if wanted.is_empty() {
        return;
    }
    for (tag, text, _) in texts.iter().filter(|(tag, ..)| *tag != source_tag) {
        let own_whole = sources.text(text.source);
        let Some(own) = of_language(tag).map(|names| names.find(own_whole)) else {
            continue;
        };
        let (Some(here), Some(there)) = (only_in(&own, &wanted), only_in(&wanted, &own)) else {
            continue;
        };
        if settings.languages.find(tag).is_some()
            && (Translated { original, text }).is_current(sources)
        {
            diagnostics.push(translation_differs::other_number(
                &own_whole[here.clone()],
                &whole[there.clone()],
                Span::new(text.source, here.clone()),
                Span::new(original.source, there.clone()),
            ));
        }
    }
}

/// The place of the only day that is not among others.
fn only_in<'d>(
    days: &'d BTreeMap<usize, Range<usize>>,
    others: &BTreeMap<usize, Range<usize>>,
) -> Option<&'d Range<usize>> {
    let mut alone = days.iter().filter(|(day, _)| !others.contains_key(day));
    let (_, range) = alone.next()?;
    alone.next().is_none().then_some(range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_other_day_of_the_week_is_found() {
        let find = |tag: &str, text: &str| Weekdays::of(&DayNames::of(tag).unwrap()).find(text);
        let wanted = find("en", "From Monday to Friday.");
        for (tag, text, day) in [
            ("fr", "Du mardi au vendredi.", Some("mardi")),
            ("fr", "Du lundi au vendredi.", None),
            ("ar", "من الأحد إلى الجمعة", Some("الأحد")),
            ("ar", "من الاثنين إلى الجمعة", None),
            ("es", "De lunes a sábado", Some("sábado")),
            ("tr", "Pazartesi-Cumartesi", Some("Cumartesi")),
            // Forms that are not known, and words that contain a name.
            ("tr", "Pazartesiden cumaya kadar", None),
            ("ru", "С понедельника по субботу", None),
            ("en", "Fridays and Sundays", None),
            // Two others: perhaps another week.
            ("fr", "Le mardi et le samedi", None),
        ] {
            let own = find(tag, text);
            let here = only_in(&own, &wanted).filter(|_| only_in(&wanted, &own).is_some());
            assert_eq!(here.map(|range| &text[range.clone()]), day, "{text}");
        }
    }
}
