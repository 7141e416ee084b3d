//! Days of the week in translations that are others than those of the source text.

use super::super::copied_texts::Translated;
use super::super::languages::Lang;
use super::super::text_settings::TextSettings;
use super::Dated;
use crate::checks::translation_differs;
use crate::locale::DayNames;
use crate::markdown::Phrases;
use spanned::{Diagnostics, Span};
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

    /// The places of all days of a text.
    pub(super) fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        self.0.find_words(text).map(|(_, range)| range)
    }

    /// The days that stand together in a text, such as `Monday to Friday`, from 0 for Monday, each with its
    /// place. One that stands alone can be another word: Russian has one word for Wednesday and surroundings.
    fn runs(&self, text: &str) -> Vec<Vec<(usize, Range<usize>)>> {
        /// The most bytes between two days that belong together.
        const NEAR: usize = 24;
        let mut runs: Vec<Vec<(usize, Range<usize>)>> = Vec::new();
        for (day, range) in self.0.find_words(text) {
            let is_near = |(_, last): &(usize, Range<usize>)| {
                let between = &text[last.end..range.start];
                between.len() <= NEAR && !between.contains(['.', '\n', ';', '(', '؛', '!', '?'])
            };
            match runs.last_mut() {
                Some(run) if run.last().is_some_and(is_near) => run.push((day, range)),
                _ => runs.push(vec![(day, range)]),
            }
        }
        runs.retain(|run| run.len() > 1);
        runs
    }
}

/// Compares each translation that counts as up to date with the source text. Only where both have as many days
/// together, and all but one are the same, is it known which belong together.
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
    let wanted = names.runs(whole);
    if wanted.is_empty() {
        return;
    }
    for (tag, text, _) in texts.iter().filter(|(tag, ..)| *tag != source_tag) {
        let own_whole = sources.text(text.source);
        let Some(own) = of_language(tag).map(|names| names.runs(own_whole)) else {
            continue;
        };
        let Some((here, there)) = only_other(&own, &wanted) else {
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

/// The places of the only day that is another one in the same place of the other text.
fn only_other<'d>(
    own: &'d [Vec<(usize, Range<usize>)>],
    wanted: &'d [Vec<(usize, Range<usize>)>],
) -> Option<(&'d Range<usize>, &'d Range<usize>)> {
    let lengths = |runs: &[Vec<_>]| runs.iter().map(Vec::len).collect::<Vec<_>>();
    if lengths(own) != lengths(wanted) {
        return None;
    }
    let mut pairs = own.iter().flatten().zip(wanted.iter().flatten());
    let ((_, here), (_, there)) = pairs.find(|((one, _), (other, _))| one != other)?;
    let rest = pairs.all(|((one, _), (other, _))| one == other);
    rest.then_some((here, there))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_other_day_of_the_week_is_found() {
        let runs = |tag: &str, text: &str| Weekdays::of(&DayNames::of(tag).unwrap()).runs(text);
        let told = |source: &str, tag: &str, text: &str| {
            let (wanted, own) = (runs("en", source), runs(tag, text));
            let (here, there) = only_other(&own, &wanted)?;
            Some((
                text[here.clone()].to_owned(),
                source[there.clone()].to_owned(),
            ))
        };
        for (source, tag, text, here, there) in [
            (
                "From Monday to Friday.",
                "fr",
                "Du mardi au vendredi.",
                "mardi",
                "Monday",
            ),
            (
                "From Monday to Friday.",
                "ar",
                "من الأحد إلى الجمعة",
                "الأحد",
                "Monday",
            ),
            (
                "From Monday to Friday.",
                "es",
                "De lunes a sábado",
                "sábado",
                "Friday",
            ),
            (
                "Monday, Tuesday, Friday",
                "tr",
                "Pazartesi, Çarşamba, Cuma",
                "Çarşamba",
                "Tuesday",
            ),
        ] {
            let found = told(source, tag, text);
            assert_eq!(found, Some((here.to_owned(), there.to_owned())), "{text}");
        }
        // What is right, in forms that are not found and in words that are also names of days.
        for (source, tag, text) in [
            ("From Monday to Friday.", "fr", "Du lundi au vendredi."),
            ("From Monday to Friday.", "ar", "من الاثنين إلى الجمعة"),
            (
                "Advice on Thursdays. Closed on Sunday.",
                "es",
                "Consultas los jueves. Cerrado los domingos.",
            ),
            (
                "Open Mondays and every Saturday.",
                "es",
                "Los lunes y todos los sábados.",
            ),
            (
                "Open Mondays, and on Friday.",
                "ar",
                "مفتوح يوم الاثنين والجمعة.",
            ),
            (
                "Come on Wednesday. Course on Mondays.",
                "ru",
                "Приходите в среду. Курс: понедельник.",
            ),
            (
                "Closed on Friday.",
                "ru",
                "Закрыто в пятницу. Это безопасная среда.",
            ),
            (
                "Open until Friday. Market next door.",
                "tr",
                "Cumaya kadar açık. Yanında pazar var.",
            ),
            ("Monday to Friday", "tr", "Pazartesiden cumaya kadar"),
            (
                "Mondays are free. Closed on Saturday.",
                "de",
                "Montag ist frei. Sonnabend ist zu.",
            ),
            ("Monday to Saturday", "de", "Montag bis Sonnabend"),
            // Two others: perhaps another week.
            ("From Monday to Friday.", "fr", "Du mardi au samedi"),
        ] {
            assert_eq!(told(source, tag, text), None, "{text}");
        }
    }
}
