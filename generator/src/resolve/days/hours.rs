//! Hours as texts have them: `9:30`, `9 am`, `14 h 30`.

use crate::lexicon::{self, Key};
use crate::locale::{last_word, next_latin_digit, primary_language};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// The words of all languages that have some.
static ALL: LazyLock<BTreeMap<&'static str, HourWords>> = LazyLock::new(|| {
    let named = |tag| (tag, HourWords::read(tag));
    lexicon::languages().map(named).collect()
});

/// Those of the others.
static NONE: HourWords = HourWords {
    am: Vec::new(),
    pm: Vec::new(),
    oclock: Vec::new(),
    to: Vec::new(),
    clock: Vec::new(),
};

/// The words of a language next to hours.
pub(super) struct HourWords {
    am: Vec<&'static str>,
    pm: Vec<&'static str>,
    oclock: Vec<&'static str>,
    to: Vec<&'static str>,
    clock: Vec<&'static str>,
}

/// The half of a day that an hour is said to be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Half {
    Am,
    Pm,
}

/// An hour of a text.
#[derive(Debug)]
pub(super) struct Hour {
    pub(super) range: Range<usize>,
    /// Minutes since midnight.
    pub(super) minutes: u32,
    pub(super) half: Option<Half>,
}

impl HourWords {
    pub(super) fn of(tag: &str) -> &'static Self {
        ALL.get(primary_language(tag)).unwrap_or(&NONE)
    }

    fn read(tag: &str) -> Self {
        let words = |key| lexicon::of(tag, key);
        Self {
            am: words(Key::Am),
            pm: words(Key::Pm),
            oclock: words(Key::Oclock),
            to: words(Key::ToHour),
            clock: words(Key::Clock),
        }
    }

    /// Whether the language has words for the halves of a day.
    pub(super) fn has_halves(&self) -> bool {
        !self.am.is_empty()
    }

    /// Whether words stand between the first and the last hour of a span.
    pub(super) fn is_between(&self, words: &str) -> bool {
        let words = words.trim().to_lowercase();
        matches!(words.as_str(), "-" | "–" | "—") || self.to.contains(&words.as_str())
    }

    /// The bytes of a word behind an hour of the whole day with which a text begins.
    pub(super) fn oclock(&self, text: &str) -> usize {
        behind(text, &self.oclock).unwrap_or(0)
    }

    /// The hours of a text, in its order.
    pub(super) fn all(&self, text: &str) -> Vec<Hour> {
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(start) = next_latin_digit(bytes, at) {
            let digits = digits(&text[start..]);
            at = start + digits;
            if let Some(hour) = self.hour(text, start, digits) {
                at = hour.range.end;
                found.push(hour);
            }
        }
        found
    }

    /// The hour whose digits begin at a byte.
    fn hour(&self, text: &str, start: usize, digits: usize) -> Option<Hour> {
        let before = &text[..start];
        let is_part = |c: char| c.is_alphanumeric() || ":.,/_+#$€£".contains(c);
        if digits > 2 || before.ends_with(is_part) {
            return None;
        }
        let hour: u32 = text[start..start + digits].parse().ok()?;
        let mut end = start + digits;
        let with_colon = text[end..].strip_prefix(':').and_then(minutes);
        let with_point = text[end..].strip_prefix('.').and_then(minutes);
        let mut minute = with_colon.or(with_point);
        end += minute.map_or(0, |_| ":00".len());
        let goes_on = text[end..].strip_prefix([':', '.', ',', '/']);
        if goes_on.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            return None;
        }
        let mut is_sure = with_colon.is_some();
        if let Some(length) = behind(&text[end..], &self.oclock) {
            end += length;
            let rest = without_blank(&text[end..]);
            if let Some(more) = minutes(rest).filter(|_| minute.is_none()) {
                minute = Some(more);
                end = text.len() - rest.len() + "00".len();
            }
            // Otherwise it can be how long something takes.
            is_sure |= self.is_meant(before);
        }
        let halves = [(Half::Am, &self.am), (Half::Pm, &self.pm)];
        let half = halves
            .into_iter()
            .find_map(|(half, words)| Some((half, behind(&text[end..], words)?)));
        if let Some((_, length)) = half {
            end += length;
            is_sure = true;
        }
        let half = half.map(|(half, _)| half);
        let hour = match half {
            Some(Half::Am) => hour % 12,
            Some(Half::Pm) if hour < 12 => hour + 12,
            _ => hour,
        };
        let minutes = 60 * hour + minute.unwrap_or(0);
        (is_sure && minutes <= 24 * 60).then_some(Hour {
            range: start..end,
            minutes,
            half,
        })
    }

    /// Whether the words before a number say that it is an hour.
    fn is_meant(&self, before: &str) -> bool {
        let bare = before.trim_end();
        let word = last_word(bare).to_lowercase();
        let words = [&self.clock, &self.to];
        bare.len() < before.len() && words.iter().any(|it| it.contains(&word.as_str()))
    }
}

fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The minutes with which a text begins.
fn minutes(text: &str) -> Option<u32> {
    let two = (digits(text) == 2).then(|| &text[..2])?;
    two.parse().ok().filter(|it| *it < 60)
}

fn without_blank(text: &str) -> &str {
    let rest = text.strip_prefix([' ', '\u{a0}', '\u{202f}']);
    rest.unwrap_or(text)
}

/// The bytes of one of some words at the beginning of a text, with a blank before it.
fn behind(text: &str, words: &[&str]) -> Option<usize> {
    let bare = without_blank(text);
    let length = |word: &&str| {
        let end = begins(bare, word)?;
        let is_whole = !bare[end..].starts_with(char::is_alphabetic);
        is_whole.then_some(text.len() - bare.len() + end)
    };
    words.iter().filter_map(length).max()
}

/// The bytes with which a text begins that are a word in small letters, whatever letters the text has.
fn begins(text: &str, word: &str) -> Option<usize> {
    let mut chars = text.chars();
    let is_same = |c: char| {
        let letter = chars.next();
        letter.is_some_and(|letter| letter == c || letter.to_lowercase().eq([c]))
    };
    let is_word = word.chars().all(is_same);
    is_word.then(|| text.len() - chars.as_str().len())
}

#[cfg(test)]
mod tests {
    use super::HourWords;

    #[test]
    fn hours_are_read_in_each_language() {
        for (tag, text, wanted) in [
            (
                "en",
                "from 9 am to 4:30 p.m., at 12 am, at 12 pm",
                &[540, 990, 0, 720][..],
            ),
            ("en", "9AM, 9.15 am, 10:05", &[540, 555, 605]),
            (
                "en",
                "on 8 December 2026, room 14, 24/7, 1.5, 3:1, 25:30:10",
                &[],
            ),
            ("fr", "à 14 h 30, de 9h15 à 16h, dure 2 h", &[870, 960]),
            (
                "es",
                "a las 9 a. m., 4 p.m., 5 de la tarde",
                &[540, 960, 1020],
            ),
            (
                "de",
                "um 14 Uhr, von 9 bis 16.30 Uhr, Raum 5 am Ende",
                &[840, 990],
            ),
            ("ru", "в 9 утра, до 8 вечера", &[540, 1200]),
            ("ar", "9 صباحا إلى 4 مساء", &[540, 960]),
            ("tr", "saat 10:30", &[630]),
        ] {
            let found = HourWords::of(tag).all(text);
            let found: Vec<u32> = found.iter().map(|it| it.minutes).collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
