//! Spans of hours with `am` and `pm` whose end is before their beginning: `9 am to 4 am`.

use super::hours::{Half, Hour, HourWords};
use crate::checks::wrong_day;
use spanned::{Diagnostic, FileId, Span};

/// Minutes of a day.
const DAY: u32 = 24 * 60;

/// The first span of a text that looks wrong.
pub(super) fn check(file: FileId, text: &str, words: &HourWords) -> Option<Diagnostic> {
    if !words.has_halves() {
        return None;
    }
    let hours = words.all(text);
    let mut pairs = hours.windows(2);
    pairs.find_map(|pair| {
        let [first, last] = pair else {
            return None;
        };
        let range = first.range.start..last.range.end;
        // The last full stop of `a.m.`
        let between = text[first.range.end..last.range.start].trim_start_matches('.');
        if !words.is_between(between) {
            return None;
        }
        let written = &text[range.clone()];
        let span = Span::new(file, range);
        match doubt(first, last)? {
            Doubt::Reversed => Some(wrong_day::reversed_hours(written, span)),
            Doubt::LongNight => Some(wrong_day::long_night(written, span)),
        }
    })
}

enum Doubt {
    Reversed,
    LongNight,
}

/// Why a span can be wrong. One from the evening to the morning is right if it is a night.
fn doubt(first: &Hour, last: &Hour) -> Option<Doubt> {
    let halves = (first.half?, last.half?);
    // At its end, midnight is that of the next day.
    let end = if last.minutes == 0 { DAY } else { last.minutes };
    match halves {
        (Half::Am, Half::Am) | (Half::Pm, Half::Pm) => {
            (end < first.minutes).then_some(Doubt::Reversed)
        }
        (Half::Pm, Half::Am) if end < DAY => {
            (DAY - first.minutes + end > DAY / 2).then_some(Doubt::LongNight)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::hours::HourWords;
    use super::check;
    use spanned::{Severity, Sources};

    #[test]
    fn slips_of_am_and_pm_are_told_from_nights() {
        let (warning, note) = (Some(Severity::Warning), Some(Severity::Note));
        for (tag, text, wanted) in [
            (
                "en",
                "from Monday to Friday, 9 am to 4 am, without",
                warning,
            ),
            ("en", "Open 8 p.m. – 4 p.m.", warning),
            ("en", "Open 9:30am-4am", warning),
            ("en", "8 pm to 12 pm", warning),
            ("es", "de 9 a. m. a 4 a. m.", warning),
            ("fr", "de 9 h du matin à 4 h du matin", warning),
            ("ru", "с 9 утра до 4 утра", warning),
            ("ar", "9 صباحا إلى 4 صباحا", warning),
            ("en", "8 pm to 10 am", note),
            ("en", "The shelter is open 8 pm to 8 am.", None),
            ("en", "6 pm to 12 am, 12 am to 5 am, 12 pm to 5 pm", None),
            ("en", "9 am to 4 pm, 8 am to 8 am", None),
            ("en", "at 9 am or 8 am; 11 am, 10 am", None),
            ("en", "18:00–8:00, 9 to 4 am", None),
        ] {
            let sources = Sources::in_memory(&[("a.md", text)]);
            let file = sources.ids().next().unwrap();
            let found = check(file, text, HourWords::of(tag));
            assert_eq!(found.map(|it| it.severity), wanted, "{text}");
        }
    }
}
