//! Months with a year, without a day, that a translation has in the place of others: `May 2025`.

use super::super::copied_texts::Translated;
use super::super::languages::Lang;
use super::super::text_settings::TextSettings;
use super::translated::only_without_pair;
use super::{COMMAS, Dated, YEAR, date_before, part, years};
use crate::checks::translation_differs;
use crate::locale::DayNames;
use spanned::{Diagnostics, Span};
use std::ops::Range;

/// More bytes than a month has before its year.
const LONGEST: usize = 60;

/// More than a text has. Of so many, each is not searched in all others.
const MOST: usize = 100;

/// A month with its year.
struct Month<'t> {
    number: u32,
    year: &'t str,
    range: Range<usize>,
}

/// Compares each translation that counts as up to date with the source text, where both have as many months with a
/// year, and all but one are the same.
pub(super) fn compare(
    texts: &[Dated<'_>],
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let source_tag = settings.languages.tag(Lang::SOURCE);
    let sources = settings.sources;
    let Some((_, original, _)) = texts.iter().find(|(tag, ..)| *tag == source_tag) else {
        return;
    };
    let of = |tag: &str, text| {
        let names = settings.days.get(tag).map(|days| &days.names);
        names.map_or_else(Vec::new, |names| months(text, names))
    };
    let whole = sources.text(original.source);
    let wanted = of(source_tag, whole);
    if wanted.is_empty() || wanted.len() > MOST {
        return;
    }
    for (tag, text, _) in texts {
        if *tag == source_tag || settings.languages.find(tag).is_none() {
            continue;
        }
        let own_whole = sources.text(text.source);
        let own = of(tag, own_whole);
        if own.len() != wanted.len() {
            continue;
        }
        if let Some((here, there)) = only_other(&own, &wanted)
            && (Translated { original, text }).is_current(sources)
        {
            let place = Span::new(text.source, here.range.clone());
            let source = Span::new(original.source, there.range.clone());
            let (own, wanted) = (&own_whole[here.range.clone()], &whole[there.range.clone()]);
            diagnostics.push(translation_differs::other_number(
                own, wanted, place, source,
            ));
        }
    }
}

/// The one month of each of two texts that the other one does not have, in the same year.
fn only_other<'m, 't>(
    own: &'m [Month<'t>],
    others: &'m [Month<'t>],
) -> Option<(&'m Month<'t>, &'m Month<'t>)> {
    let key = |it: &Month<'t>| (it.number, it.year);
    let found = only_without_pair(own, others, &[key, key]);
    found.filter(|(here, there)| here.year == there.year)
}

fn months<'t>(text: &'t str, names: &DayNames) -> Vec<Month<'t>> {
    let found = years(text).filter_map(|at| {
        if date_before(text, at, names).is_some() {
            return None;
        }
        let near = text.floor_char_boundary(at.saturating_sub(LONGEST));
        let line = text[near..at]
            .rfind('\n')
            .map_or(near, |end| near + end + 1);
        let (word, rest) = part(&text[line..at], &COMMAS)?;
        let number = number(word, names)?;
        let start = line + rest.len() + text[line + rest.len()..at].find(word)?;
        let end = at + YEAR;
        Some(Month {
            number,
            year: &text[at..end],
            range: start..end,
        })
    });
    found.collect()
}

/// The number of a month. Russian has another ending behind `in`: `в марте`.
fn number(word: &str, names: &DayNames) -> Option<u32> {
    names.month(word).or_else(|| {
        let stem = word.strip_suffix('е')?;
        let mut endings = ["а", "я"].into_iter();
        endings.find_map(|ending| names.month(&format!("{stem}{ending}")))
    })
}

#[cfg(test)]
mod tests {
    use super::{months, only_other};
    use crate::locale::DayNames;

    fn told(tag: &str, text: &str, source: &str) -> Option<String> {
        let [own, wanted] = [(tag, text), ("en", source)]
            .map(|(tag, text)| months(text, &DayNames::of(tag).unwrap()));
        let (here, _) = only_other(&own, &wanted)?;
        Some(text[here.range.clone()].to_owned())
    }

    #[test]
    fn another_month_is_found() {
        let source = "Since May 2025, and until 4 June 2026, not in March 2024.";
        for (tag, text, found) in [
            (
                "fr",
                "Depuis mars 2025, et jusqu’au 4 juin 2026, pas en mars 2024.",
                Some("mars 2025"),
            ),
            ("fr", "Depuis mai 2025, pas en mars 2024.", None),
            (
                "es",
                "Desde marzo de 2025, no en marzo de 2024.",
                Some("marzo de 2025"),
            ),
            ("es", "Desde mayo de 2025, no en marzo de 2024.", None),
            (
                "ru",
                "С марта 2025 года, не в марте 2024.",
                Some("марта 2025"),
            ),
            ("ru", "С мая 2025 года, не в марте 2024.", None),
            (
                "tr",
                "Mart 2025’ten beri, Mart 2024’te değil.",
                Some("Mart 2025"),
            ),
            ("ar", "منذ مارس 2025، وليس في مارس 2024", Some("مارس 2025")),
        ] {
            assert_eq!(told(tag, text, source).as_deref(), found, "{text}");
        }
    }
}
