//! Dates, numbers, lists, names of countries and the order of titles as each language
//! writes them. The only module that names ICU4X.

mod aliases;
mod arabic_letters;
mod bytes;
mod countries;
mod days;
mod digits;
mod frequent_words;
mod grouped;
mod ids;
mod letters;
mod near;
mod plurals;
mod separators;
mod tags;
mod terminals;

pub(crate) use aliases::aliases;
pub(crate) use arabic_letters::{on_persian_keyboard, other_in_arabic_letters};
pub(crate) use bytes::{next_byte, next_where};
pub(crate) use countries::{
    countries, country_code, country_name, country_names, is_country, is_country_id,
};
pub(crate) use days::DayNames;
pub(crate) use digits::{
    digit_value, has_digit, has_other_digit, is_digit, latin_digit, latin_digits, next_digit,
    next_latin_digit, with_latin_digits,
};
pub(crate) use frequent_words::{FrequentWords, OtherLanguage};
pub(crate) use grouped::{isolated, with_numbers_between};
pub use ids::id_of;
pub(crate) use ids::whole_id_of;
pub(crate) use near::share_sentences;
pub(crate) use plurals::Plurals;
pub(crate) use separators::separators;
pub(crate) use tags::{
    is_language, is_language_tag, is_name_of_other, known_as, language_name, language_tag,
    own_name, own_name_for, primary_language, shorter_tag, written_tag,
};
pub(crate) use terminals::ends_sentence;

use crate::Date;
use countries::{named, regions};
use icu::calendar::{Date as CalendarDate, Iso};
use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorBorrowed};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::decimal::options::DecimalFormatterOptions;
use icu::experimental::displaynames::multi::RegionDisplayNames;
use icu::list::{ListFormatter, options::ListFormatterOptions};
use icu::locale::{Direction, Locale, LocaleDirectionality, LocaleExpander};
use icu::normalizer::ComposingNormalizerBorrowed;
use icu::plurals::{PluralCategory, PluralRules};
use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// A text with its letters and their marks as one character each, where there is one (NFC).
pub(crate) fn composed(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// One language's ways of writing.
#[derive(Debug)]
pub(crate) struct Formats {
    date: Option<DateTimeFormatter<YMD>>,
    number: Option<DecimalFormatter>,
    list: Option<ListFormatter>,
    regions: Option<RegionDisplayNames>,
}

impl Formats {
    /// For a tag that the schema has checked. ICU4X falls back along the language's
    /// parents; a language it has never heard of writes as ISO does.
    pub(crate) fn of(tag: &str) -> Self {
        let locale = common_locale(tag);
        Self {
            number: DecimalFormatter::try_new(
                locale.clone().into(),
                DecimalFormatterOptions::default(),
            )
            .ok(),
            list: ListFormatter::try_new_and(locale.into(), ListFormatterOptions::default()).ok(),
            regions: regions(tag),
            ..Self::of_dates(tag)
        }
    }

    /// For dates alone: all other data stay where they are.
    fn of_dates(tag: &str) -> Self {
        Self {
            date: DateTimeFormatter::try_new(common_locale(tag).into(), YMD::long()).ok(),
            number: None,
            list: None,
            regions: None,
        }
    }

    /// `21 November 2026`.
    pub(crate) fn date(&self, date: Date) -> String {
        let (year, month, day) = date.civil();
        let small = |n: u32| u8::try_from(n).unwrap_or(0);
        let iso: Option<CalendarDate<Iso>> =
            CalendarDate::try_new_iso(year, small(month), small(day)).ok();
        match (&self.date, iso) {
            (Some(formatter), Some(iso)) => formatter.format(&iso).to_string(),
            _ => date.to_string(),
        }
    }

    /// How a date is written, with `{d}`, `{m}` and `{y}` in place of its parts, and the
    /// months as they stand in it. Made from what is written of each month: what all
    /// twelve have in common is the pattern.
    pub(crate) fn date_pattern(&self) -> (String, Vec<String>) {
        let written: Vec<Vec<char>> = (1..=12)
            .filter_map(|month| format!("2026-{month:02}-21").parse().ok())
            .map(|date| self.date(date).replace("2026", "{y}").replace("21", "{d}"))
            .map(|text| text.chars().collect())
            .collect();
        let Some(first) = written.first() else {
            return (String::new(), Vec::new());
        };
        let shared = |at: &dyn Fn(&[char], usize) -> Option<char>| {
            let same = |n: &usize| {
                written
                    .iter()
                    .all(|w| at(w, *n).is_some() && at(w, *n) == at(first, *n))
            };
            (0..first.len()).take_while(same).count()
        };
        let before = shared(&|text, n| text.get(n).copied());
        // Where all twelve are written alike, the two ends would meet twice.
        let rest = written.iter().map(|w| w.len() - before).min().unwrap_or(0);
        let after = shared(&|text, n| text.iter().rev().nth(n).copied()).min(rest);
        let text = |chars: &[char]| chars.iter().collect::<String>();
        let months = written
            .iter()
            .map(|w| text(&w[before..w.len() - after]))
            .collect();
        let pattern = format!(
            "{}{{m}}{}",
            text(&first[..before]),
            text(&first[first.len() - after..])
        );
        (pattern, months)
    }

    /// `1,234`.
    pub(crate) fn number(&self, number: i64) -> String {
        match &self.number {
            Some(formatter) => formatter.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }

    /// `a, b and c`.
    pub(crate) fn list(&self, items: &[String]) -> String {
        match &self.list {
            Some(formatter) => formatter.format_to_string(items.iter().map(String::as_str)),
            None => items.join(", "),
        }
    }

    /// The name of a country by its code.
    pub(crate) fn country(&self, code: &str) -> Option<&str> {
        named(self.regions.as_ref()?, code)
    }
}

/// How a language sorts titles (CLDR collation).
#[derive(Debug)]
pub(crate) struct Order(Option<CollatorBorrowed<'static>>);

impl Order {
    pub(crate) fn of(tag: &str) -> Self {
        Self(Collator::try_new(locale(tag).into(), CollatorOptions::default()).ok())
    }

    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        match &self.0 {
            Some(collator) => collator.compare(a, b),
            None => a.cmp(b),
        }
    }
}

/// The plural forms of a language, by their names in CLDR. Those of fractions are left out: the
/// program counts whole things.
pub(crate) fn plural_forms(tag: &str) -> Vec<&'static str> {
    let Ok(rules) = PluralRules::try_new_cardinal(locale(tag).into()) else {
        return Vec::new();
    };
    // The program counts pages and steps, not millions.
    let counted: BTreeSet<PluralCategory> = (0_u32..=200)
        .map(|number| rules.category_for(number))
        .collect();
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    counted.into_iter().map(name).collect()
}

/// Whether a language is written from right to left; `None` if no one has recorded it.
pub(crate) fn is_right_to_left(tag: &str) -> Option<bool> {
    static DIRECTIONS: LazyLock<LocaleDirectionality> =
        LazyLock::new(LocaleDirectionality::new_extended);
    let tag = known_as(tag).unwrap_or(tag);
    let direction = DIRECTIONS.get(&Locale::try_from_str(tag).ok()?.id)?;
    Some(direction == Direction::RightToLeft)
}

/// Whether all letters of a name are written from right to left; `None` for a name without letters, or with letters of
/// both directions.
pub(crate) fn name_is_right_to_left(name: &str) -> Option<bool> {
    let classes = CodePointMapData::<BidiClass>::new();
    let mut letters = name.chars().filter_map(|c| match classes.get(c) {
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(true),
        BidiClass::LeftToRight => Some(false),
        _ => None,
    });
    let first = letters.next()?;
    letters.all(|it| it == first).then_some(first)
}

/// The letters at the end of a text.
pub(crate) fn last_word(text: &str) -> &str {
    &text[text.trim_end_matches(char::is_alphabetic).len()..]
}

/// Whether a word begins with a letter that is not a capital one: in many languages, a word that is no name.
pub(crate) fn begins_small(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase())
}

/// What is likely for each language.
static LIKELY: LazyLock<LocaleExpander> = LazyLock::new(LocaleExpander::new_extended);

/// Whether a language is written in Latin letters; `None` if no one has recorded it.
pub(crate) fn is_latin(tag: &str) -> Option<bool> {
    let tag = known_as(tag).unwrap_or(tag);
    let script = LIKELY.get_likely_script(&Locale::try_from_str(tag).ok()?.id)?;
    Some(script.as_str() == "Latn")
}

/// The code of the country where most people speak a language, in ISO 3166; `None` if no one has recorded it.
pub(crate) fn likely_region(tag: &str) -> Option<String> {
    let mut language = Locale::try_from_str(tag).ok()?.id;
    LIKELY.maximize(&mut language);
    Some(language.region?.as_str().to_owned())
}

/// Whether the names of months and countries are known in a language.
pub(crate) fn is_known(tag: &str) -> bool {
    let formats = Formats::of(tag);
    let has_months = "2026-11-24"
        .parse()
        .is_ok_and(|date| !formats.date(date).contains("M11"));
    has_months && formats.country("IQ").is_some()
}

/// People who read English as a foreign language expect the day before the month, and no comma before
/// the last "and".
fn common_locale(tag: &str) -> Locale {
    locale(if tag == "en" { "en-001" } else { tag })
}

/// Digits are Western ones in every language, as in phone numbers and in the texts
/// themselves: two kinds of digits on one page confuse.
fn locale(tag: &str) -> Locale {
    let western = format!("{tag}-u-nu-latn");
    Locale::try_from_str(&western).unwrap_or(Locale::UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_in_its_own_way() {
        let date: Date = "2026-11-21".parse().unwrap();
        assert_eq!(Formats::of("en").date(date), "21 November 2026");
        assert_eq!(Formats::of("fr").date(date), "21 novembre 2026");
        assert_eq!(Formats::of("tr").date(date), "21 Kasım 2026");
        assert_eq!(
            Formats::of("fr").list(&["a".into(), "b".into(), "c".into()]),
            "a, b et c"
        );
        assert_eq!(Formats::of("es").country("TR"), Some("Turquía"));
        assert_eq!(Formats::of("en").number(12_345), "12,345");
    }

    #[test]
    fn the_pattern_of_dates_agrees_with_the_formatter() {
        for tag in ["en", "fr", "ar", "es", "tr", "ru", "zh", "hu"] {
            let formats = Formats::of(tag);
            let (pattern, months) = formats.date_pattern();
            for (month, name) in (1..=12).zip(&months) {
                let date: Date = format!("1987-{month:02}-05").parse().unwrap();
                let filled = pattern
                    .replace("{d}", "5")
                    .replace("{m}", name)
                    .replace("{y}", "1987");
                assert_eq!(filled, formats.date(date), "{tag}");
            }
        }
    }

    #[test]
    fn countries_are_those_that_people_come_from() {
        let all: Vec<String> = countries().collect();
        assert_eq!(all.len(), 245);
        for code in ["LT", "IQ", "XK", "PS", "TW"] {
            assert!(all.iter().any(|other| other == code), "{code}");
        }
    }

    #[test]
    fn turkish_sorts_dotless_i_before_dotted() {
        let order = Order::of("tr");
        assert_eq!(order.compare("ırmak", "iş"), Ordering::Less);
        assert_eq!(order.compare("çam", "dal"), Ordering::Less);
    }

    #[test]
    fn the_script_decides_the_direction() {
        for (tag, direction) in [
            ("ar", Some(true)),
            ("ckb", Some(true)),
            ("en", Some(false)),
            ("pa-Arab", Some(true)),
            ("prs", Some(true)),
            ("qaa", None),
        ] {
            assert_eq!(is_right_to_left(tag), direction, "{tag}");
        }
    }
}
