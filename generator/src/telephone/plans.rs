//! The numbering plans of the countries of a portal.

use crate::locale;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region};
use std::str::FromStr;

/// The fewest digits of a number before which no word says that it is one.
const FEWEST: usize = 8;

/// How people write numbers in the countries of a portal and of its languages.
pub(crate) struct Plans {
    countries: Vec<Region>,
    /// Where most people speak a language.
    languages: Vec<Region>,
}

impl Plans {
    /// `countries` are codes of ISO 3166, `languages` tags of BCP 47.
    pub(crate) fn of<'a>(
        countries: impl Iterator<Item = &'a str>,
        languages: impl Iterator<Item = &'a str>,
    ) -> Self {
        let region = |code: &str| Region::from_str(code).ok();
        let regions = languages.filter_map(|tag| region(&locale::likely_region(tag)?));
        Self {
            countries: countries.filter_map(region).collect(),
            languages: regions.collect(),
        }
    }

    /// Whether digits without `+` and without a zero at the start are a telephone number. `is_called`: a word
    /// before it says so. `is_story`: the number of a person may be there, and a mobile number is one without
    /// blanks, too.
    pub(crate) fn have(&self, written: &str, is_called: bool, is_story: bool) -> bool {
        let groups = groups(written);
        let digits = groups.concat();
        let all = self.countries.iter().chain(&self.languages);
        if is_called {
            return all.copied().any(|it| read(written, it).is_some());
        }
        if digits.len() < FEWEST || is_day(&groups) {
            return false;
        }
        if let [_] = groups.as_slice() {
            let mut countries = self.countries.iter().copied();
            return is_story && countries.any(|it| is_mobile(&digits, it));
        }
        let has_signs = written.contains(['.', '/']);
        let is_clear = groups.len() > 2 && !has_signs && !is_amount(&groups);
        let in_country = |it: &Region| is_grouped(written, &groups, *it, true);
        let in_language = |it: &Region| is_grouped(written, &groups, *it, false);
        is_clear
            && (self.countries.iter().any(in_country) || self.languages.iter().any(in_language))
    }
}

fn groups(written: &str) -> Vec<&str> {
    let parts = written.split(|c: char| !c.is_ascii_digit());
    parts.filter(|it| !it.is_empty()).collect()
}

/// A number that can exist in a region.
fn read(written: &str, region: Region) -> Option<PhoneNumber> {
    let number = PHONE_NUMBER_UTIL.parse(written, Some(region)).ok()?;
    let is_there = PHONE_NUMBER_UTIL.is_valid_number_for_region(&number, region);
    is_there.then_some(number)
}

/// Whether the groups are those that people of a region write. In a country of the portal (`is_own`) also pairs of
/// digits, which are common, and the several ways to write a mobile number.
fn is_grouped(written: &str, groups: &[&str], region: Region, is_own: bool) -> bool {
    let Some(number) = read(written, region) else {
        return false;
    };
    let national = number.format_as(PhoneNumberFormat::National);
    let usual = self::groups(&national);
    let are_pairs = groups.iter().all(|it| it.len() == 2);
    let is_other = is_own && (are_pairs || is_for_mobiles(&number));
    usual == groups || (is_other && usual.concat() == groups.concat())
}

/// Whether digits are a mobile number as a region writes it.
fn is_mobile(digits: &str, region: Region) -> bool {
    let Some(number) = read(digits, region) else {
        return false;
    };
    let national = number.format_as(PhoneNumberFormat::National);
    is_for_mobiles(&number) && groups(&national).concat() == digits
}

fn is_for_mobiles(number: &PhoneNumber) -> bool {
    let types = [PhoneNumberType::Mobile, PhoneNumberType::FixedLineOrMobile];
    types.contains(&number.get_type())
}

/// Whether groups are those of a large number: `20 000 000`.
fn is_amount(groups: &[&str]) -> bool {
    let mut rest = groups.iter().skip(1);
    groups.first().is_some_and(|it| it.len() <= 3) && rest.all(|it| it.len() == 3)
}

/// Whether digits are a day: `2026 11 21`, `21-11-2026`, `20261121`.
fn is_day(groups: &[&str]) -> bool {
    let is_year = |it: &str| it.len() == 4 && (it.starts_with("19") || it.starts_with("20"));
    let digits = groups.concat();
    match groups {
        [year, ..] if is_year(year) => true,
        [.., year] if is_year(year) => groups.len() > 2,
        [_] if digits.len() == 8 => is_year(&digits[..4]) || is_year(&digits[4..]),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plans() -> Plans {
        Plans::of(["NO", "IQ"].into_iter(), ["en", "so"].into_iter())
    }

    #[test]
    fn numbers_of_a_country_are_those_that_its_people_write() {
        let plans = plans();
        for (written, expected) in [
            ("22 12 34 65", true),
            ("900 12 345", true),
            ("90 01 23 45", true),
            // By the language: the United States.
            ("202) 456-1111", true),
            ("22 33 44 55 66", false),
            // Of Spain, which has nothing to do with the portal.
            ("612 34 56 78", false),
            ("20 000 000", false),
            ("2212 3465", false),
            ("22.12.34.65", false),
            ("2026 11 21", false),
            ("21 11 2026", false),
            ("90012345", false),
            ("10 20 30 40", false),
        ] {
            assert_eq!(plans.have(written, false, false), expected, "{written}");
        }
    }

    #[test]
    fn a_word_or_a_mobile_number_in_a_story_is_enough() {
        let plans = plans();
        for (written, is_called, expected) in [
            ("90012345", false, true),
            ("22123465", false, false),
            ("20261121", false, false),
            ("22123465", true, true),
            ("2212 3465", true, true),
            ("11223344556677", true, false),
        ] {
            assert_eq!(plans.have(written, is_called, true), expected, "{written}");
        }
    }
}
