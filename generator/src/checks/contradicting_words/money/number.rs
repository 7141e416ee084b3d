//! Numbers in words about money.

use crate::lexicon::{self, Key, Words};
use crate::locale;

/// A number in a text.
pub(super) struct Number<'w> {
    pub(super) words: &'w str,
    pub(super) value: i64,
    /// As written.
    pub(super) digits: String,
    /// As written, with the word after it or the sign before it.
    pub(super) text: String,
    before: String,
    after: String,
    /// Whether another number or a sign that connects numbers is next to it.
    is_part: bool,
}

impl Number<'_> {
    /// Whether the sign, the code or the name of a currency is next to it.
    pub(super) fn is_of(&self, currency: &str) -> bool {
        let is_name = |word: &str| {
            let word = word.to_lowercase();
            let code = currency.to_lowercase();
            word == code || names(currency).iter().any(|name| is_form(&word, name))
        };
        is_name(&self.after) || is_name(&self.before)
    }

    /// Whether it can be an amount whose currency is next to another one: no year, no small number, and no
    /// number of days or kilometres.
    pub(super) fn is_bare_amount(&self) -> bool {
        let after = self.after.to_lowercase();
        let is_alone = after.is_empty() || FOR.contains(&after.as_str());
        let is_code = self.before.len() == 3 && self.before.bytes().all(|b| b.is_ascii_uppercase());
        let is_other = is_code || self.before.contains(is_sign);
        !self.is_part
            && !is_other
            && is_alone
            && self.value >= 100
            && !(1900..=2100).contains(&self.value)
    }
}

/// Words after an amount that has no currency of its own: "100 for a child".
static FOR: Words = Words::new(|| lexicon::of_all(Key::ForEach));

/// Whether a word is a name or a sign with an ending: "euros", and not "European".
fn is_form(word: &str, name: &str) -> bool {
    const LONGEST: usize = 3;
    let ending = word.strip_prefix(name);
    ending.is_some_and(|it| it.chars().count() <= LONGEST)
}

/// The signs of a currency, and how its names begin, in small letters.
fn names(currency: &str) -> &'static [&'static str] {
    static EUR: Words = Words::new(|| with_signs(Key::Eur, &["€"]));
    static USD: Words = Words::new(|| with_signs(Key::Usd, &["$", "us$"]));
    static GBP: Words = Words::new(|| with_signs(Key::Gbp, &["£"]));
    static CHF: Words = Words::new(|| with_signs(Key::Chf, &["sfr"]));
    match currency {
        "EUR" => &EUR,
        "USD" => &USD,
        "GBP" => &GBP,
        "CHF" => &CHF,
        _ => &[],
    }
}

fn with_signs(names: Key, signs: &[&'static str]) -> Vec<&'static str> {
    [signs, &lexicon::of_all(names)].concat()
}

/// The whole numbers of a text. People write groups of three digits with a point, a comma, an
/// apostrophe or a blank between them. A number with a fraction that is not zero is left out.
pub(super) fn numbers<'w>(text: &'w str, conditions: &[i64]) -> Vec<Number<'w>> {
    let characters: Vec<char> = text.chars().collect();
    let digit = |at: usize| characters.get(at).copied().and_then(locale::digit_value);
    let mut found = Vec::new();
    let mut at = 0;
    while at < characters.len() {
        if digit(at).is_none() {
            at += 1;
            continue;
        }
        let start = at;
        let (mut value, mut fraction): (Option<i64>, i64) = (Some(0), 0);
        let take = |at: &mut usize, value: &mut Option<i64>| {
            let first = *at;
            while let Some(next) = digit(*at) {
                *value = value.and_then(|it| it.checked_mul(10)?.checked_add(i64::from(next)));
                *at += 1;
            }
            *at - first
        };
        take(&mut at, &mut value);
        while characters.get(at).is_some_and(|c| is_between(*c)) {
            let digits = (at + 1..characters.len())
                .take_while(|at| digit(*at).is_some())
                .count();
            let mut next = at + 1;
            match digits {
                3 => {
                    take(&mut next, &mut value);
                    at = next;
                }
                1 | 2 if matches!(characters[at], '.' | ',') => {
                    let mut cents = Some(0);
                    take(&mut next, &mut cents);
                    fraction = cents.unwrap_or(1);
                    at = next;
                    break;
                }
                _ => break,
            }
        }
        let is_blank = |c: &&char| c.is_whitespace();
        let after: Vec<char> = characters[at..]
            .iter()
            .skip_while(is_blank)
            .take_while(|c| c.is_alphabetic() || is_sign(**c))
            .copied()
            .collect();
        let before: Vec<char> = characters[..start]
            .iter()
            .rev()
            .skip_while(is_blank)
            .take_while(|c| c.is_alphabetic() || is_sign(**c))
            .copied()
            .collect();
        let blanks = |all: &mut dyn Iterator<Item = &char>| all.take_while(is_blank).count();
        let first = start - before.len() - blanks(&mut characters[..start].iter().rev());
        let last = at + after.len() + blanks(&mut characters[at..].iter());
        let whole = if after.is_empty() {
            first..at
        } else {
            start..last
        };
        let connects = |c: &char| {
            locale::digit_value(*c).is_some() || matches!(c, '-' | '–' | '/' | ':' | '%')
        };
        let next = characters[at..].iter().find(|c| !c.is_whitespace());
        let previous = characters[..start]
            .iter()
            .rev()
            .find(|c| !c.is_whitespace());
        let Some(value) = value.filter(|it| fraction == 0 && !conditions.contains(it)) else {
            continue;
        };
        found.push(Number {
            words: text,
            value,
            digits: characters[start..at].iter().collect(),
            text: characters[whole].iter().collect(),
            before: before.into_iter().rev().collect(),
            after: after.into_iter().collect(),
            // A point is behind a short form, too: `no. 1100`.
            is_part: next.is_some_and(connects)
                || previous.is_some_and(|c| connects(c) || *c == '.'),
        });
    }
    found
}

fn is_sign(character: char) -> bool {
    matches!(character, '€' | '$' | '£')
}

fn is_between(character: char) -> bool {
    matches!(
        character,
        '.' | ',' | '\'' | '’' | ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '٬'
    )
}
