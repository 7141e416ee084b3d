//! The comparison of texts with a number that somebody looks for.

use super::{FEWEST, e164, is_between, parts};
use crate::locale::{has_digit, latin_digit, latin_digits};

/// A telephone number, or some of its digits, that somebody looks for in texts. What stands between its digits
/// does not matter, nor does their script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedNumber {
    digits: String,
    /// The number without the code of its country: people who live there write it so.
    national: Option<String>,
}

impl WantedNumber {
    /// `None` if a text has other words, or so few digits that they are any number.
    pub fn of(text: &str) -> Option<Self> {
        /// As many digits as the last group of many numbers has.
        const LEAST: usize = 4;
        let is_part = |c: char| c == '+' || is_between(c) || latin_digit(c).is_some();
        let digits = latin_digits(text);
        if digits.len() < LEAST || !text.chars().all(is_part) {
            return None;
        }
        let number = e164(text);
        let abroad = number.strip_prefix('+');
        let national = abroad.and_then(|_| parts(&number)).map(|(_, rest)| rest);
        let digits = abroad.unwrap_or(&digits);
        // A zero at the start is dialled within the country alone. Without it, few digits are any number.
        let bare = digits.trim_start_matches('0');
        let digits = if bare.len() + 1 < LEAST { digits } else { bare };
        Some(Self {
            digits: digits.to_owned(),
            national: national.filter(|it| it.len() >= FEWEST),
        })
    }

    /// Whether a text has the number.
    pub fn is_in(&self, text: &str) -> bool {
        !self.places(text).is_empty()
    }

    /// The bytes of a text at which the number begins, with its first digit.
    pub fn places(&self, text: &str) -> Vec<usize> {
        let mut found = Vec::new();
        if !has_digit(text) {
            return found;
        }
        let (mut run, mut starts) = (String::new(), Vec::new());
        for (at, c) in text.char_indices() {
            if let Some(digit) = latin_digit(c) {
                run.push(digit);
                starts.push(at);
            } else if !is_between(c) && !run.is_empty() {
                found.extend(self.in_digits(&run).map(|digit| starts[digit]));
                run.clear();
                starts.clear();
            }
        }
        found.extend(self.in_digits(&run).map(|digit| starts[digit]));
        found
    }

    /// Where the number begins in Latin digits without anything between them.
    fn in_digits(&self, run: &str) -> impl Iterator<Item = usize> {
        let places = |digits: &str| -> Vec<usize> {
            let found = run.match_indices(digits);
            found.map(|(at, _)| at).collect()
        };
        let whole = places(&self.digits);
        let national = self.national.as_deref().map(places).unwrap_or_default();
        // The whole number has the national one in it.
        let is_other = |at: &usize| {
            let before = whole.partition_point(|it| it <= at).checked_sub(1);
            before.is_none_or(|before| whole[before] + self.digits.len() <= *at)
        };
        let mut found: Vec<usize> = national.into_iter().filter(is_other).collect();
        found.extend(whole);
        found.into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_it_is_written() {
        for wanted in [
            "2128",
            "٢١٢٨",
            "+964 782 689 2128",
            "+964 (0)782 689 2128",
            "00964/782/689/2128",
            "0782-689-2128",
            "07826892128",
            "۰۷۸۲۶۸۹۲۱۲۸",
        ] {
            let wanted = WantedNumber::of(wanted).unwrap();
            for text in [
                "Call +964 782 689 2128 today",
                "number: \"+9647826892128\"",
                "0782/689 2128 or 0783 689 2128",
                "+964 (0)782\u{202F}689\u{2011}2128",
                "اتصل بالرقم ٠٧٨٢٦٨٩٢١٢٨.",
                "\u{200E}+٩٦٤ ٧٨٢ ٦٨٩ ٢١٢٨",
                "۰۷۸۲ ۶۸۹ ۲۱۲۸",
                "०७८२ ६८९ २१२८",
            ] {
                assert!(wanted.is_in(text), "{wanted:?} {text}");
            }
            for text in ["+964 782 689 9999", "٠٧٨٢ ٦٨٩ ٩٩٩٩", "21, 28", "2:128", ""] {
                assert!(!wanted.is_in(text), "{wanted:?} {text}");
            }
        }
    }

    #[test]
    fn each_place_of_a_number_is_known() {
        let text = "Call 0782 689 2128, +964 782 689 2128 or ٠٧٨٢ ٦٨٩ ٢١٢٨.";
        let places = |wanted: &str| {
            let mut places = WantedNumber::of(wanted).unwrap().places(text);
            places.sort_unstable();
            let rest = places.iter().map(|at| &text[*at..]);
            let begins = rest.map(|rest| rest.chars().take(3).collect::<String>());
            begins.collect::<Vec<_>>()
        };
        assert_eq!(places("0782 689 2128"), ["782", "782", "٧٨٢"]);
        assert_eq!(places("+964 782 689 2128"), ["782", "964", "٧٨٢"]);
        assert_eq!(places("2129"), [""; 0]);
    }

    #[test]
    fn few_digits_keep_their_zeros_and_words_are_no_number() {
        let wanted = WantedNumber::of("0000").unwrap();
        assert!(wanted.is_in("800 00 00") && !wanted.is_in("12 345"));
        let wanted = WantedNumber::of("0782").unwrap();
        assert!(wanted.is_in("+964 782 689 2128"));
        for text in ["", "112", "room 2128", "21:28"] {
            assert_eq!(WantedNumber::of(text), None, "{text}");
        }
    }
}
