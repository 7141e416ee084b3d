//! The street and the number of the house where a person lives.

use crate::lexicon::{self, Key, Words};
use crate::locale::is_digit;
use std::ops::Range;

/// The most bytes between the word `lives` and the address, and of a half of the address.
const FAR: usize = 60;

/// The most words of the name of a street, and of a town before it.
const FEW: usize = 4;

/// The most letters of a word that is no name: `in`, `de`, `the`.
const SHORT: usize = 3;

/// Words between two sentences in one: what follows can be another place.
const AND: [&str; 12] = [
    "and", "or", "but", "et", "ou", "y", "e", "o", "и", "но", "und", "ve",
];

static LIVES: Words = Words::new(|| lexicon::of_all(Key::Lives));
static LIVES_AFTER: Words = Words::new(|| lexicon::of_all(Key::LivesAfter));
static STREET: Words = Words::new(|| lexicon::of_all(Key::Street));
static HOUSE: Words = Words::new(|| lexicon::of_all(Key::House));

/// The address of a person whose number of the house is at a byte of a text.
pub(super) fn at(text: &str, digit: usize) -> Option<Range<usize>> {
    let before = near_end(&text[..digit]);
    let number = number(&text[digit..])?;
    if before.ends_with(|c: char| c.is_alphanumeric() || "+/.-,€$£".contains(c)) {
        return None;
    }
    let behind = near_start(&text[digit + number..]);
    let length = |it: usize| digit..digit + number + it;
    let first = street_behind(behind).map(length);
    let last = || {
        let start = street_before(before)?;
        is_last(behind).then(|| digit - (before.len() - start)..digit + number)
    };
    let address = first.or_else(last)?;
    let lives = lives(near_end(&text[..address.start])) || lives_after(&text[address.end..]);
    lives.then_some(address)
}

fn near_end(text: &str) -> &str {
    let near = &text[text.floor_char_boundary(text.len().saturating_sub(FAR))..];
    near.rsplit('\n').next().unwrap_or(near)
}

fn near_start(text: &str) -> &str {
    let near = &text[..text.floor_char_boundary(FAR.min(text.len()))];
    near.split('\n').next().unwrap_or(near)
}

/// The bytes of the number of a house at the beginning of a text: `14`, `14a`, `14 bis`.
fn number(text: &str) -> Option<usize> {
    const MOST: usize = 4;
    let digits = text.find(|c| !is_digit(c)).unwrap_or(text.len());
    let rest = &text[digits..];
    let mut letters = rest.chars();
    let letter = letters.next().filter(char::is_ascii_alphabetic);
    let length = digits + usize::from(letter.is_some());
    let goes_on = text[length..].starts_with(|c: char| c.is_alphanumeric() || "%°:/".contains(c));
    if text[..digits].chars().count() > MOST || goes_on {
        return None;
    }
    Some(
        length
            + text[length..]
                .strip_prefix(" bis")
                .map_or(0, |_| " bis".len()),
    )
}

fn is_street(word: &str) -> bool {
    let small = word.to_lowercase();
    // German writes the name of a street and this word as one.
    let is_end = |street: &&str| street.len() > "strasse".len() - 1 && small.ends_with(*street);
    STREET.contains(&small.as_str()) || STREET.iter().any(is_end)
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
}

fn is_short(word: &str) -> bool {
    word.chars().count() <= SHORT && !AND.contains(&word.to_lowercase().as_str())
}

/// The words of a text with their bytes, up to a sign.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let end = text.find(|c: char| !(c.is_alphabetic() || " '’-".contains(c)));
    let text = &text[..end.unwrap_or(text.len())];
    let mut at = 0;
    text.split(' ').filter_map(move |word| {
        let range = at..at + word.len();
        at = range.end + 1;
        (!word.is_empty()).then_some(range)
    })
}

/// The bytes of the name of a street at the beginning of a text: ` Haifa Street`, `, rue de Haïfa`.
fn street_behind(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(',').unwrap_or(text);
    let rest = rest.strip_prefix(' ')?;
    let skipped = text.len() - rest.len();
    let all: Vec<Range<usize>> = words(rest).take(FEW).collect();
    let at = all.iter().position(|it| is_street(&rest[it.clone()]))?;
    let (before, behind) = (&all[..at], &all[at + 1..]);
    if before.is_empty() {
        let name = behind.iter().position(|it| is_name(&rest[it.clone()]))?;
        let is_short = |it: &Range<usize>| is_short(&rest[it.clone()]);
        let end = behind[name].end;
        return behind[..name].iter().all(is_short).then_some(skipped + end);
    }
    let is_named = before.iter().all(|it| is_name(&rest[it.clone()]));
    is_named.then_some(skipped + all[at].end)
}

/// Where the name of a street begins at the end of a text: `calle Haifa `, `Haifastraße `, `ул. Хайфа, д. `.
fn street_before(text: &str) -> Option<usize> {
    let is_sign = |c: char| c == ' ' || ",.:ºº°،".contains(c);
    let mut bare = text.trim_end_matches(is_sign);
    let last = |text: &str| text.rfind(' ').map_or(0, |at| at + 1);
    let house = &bare[last(bare)..];
    let house = house.trim_end_matches(|c: char| !c.is_alphabetic());
    if HOUSE.contains(&house.to_lowercase().as_str()) {
        bare = bare[..last(bare)].trim_end_matches(is_sign);
    }
    let mut end = bare.len();
    let mut names = 0;
    for _ in 0..FEW {
        let start = last(&bare[..end]);
        let word = bare[start..end].trim_end_matches('.');
        if is_street(word) {
            let named_before = |start: usize| {
                let before = bare[..start].trim_end_matches(' ');
                let start = last(before);
                is_name(&before[start..]).then_some(start)
            };
            let is_whole = names > 0 || !STREET.contains(&word.to_lowercase().as_str());
            return if is_whole {
                Some(start)
            } else {
                named_before(start)
            };
        }
        if !(is_name(word) || is_short(word)) || word.ends_with(|c: char| !c.is_alphabetic()) {
            return None;
        }
        names += usize::from(is_name(word));
        end = bare[..start].trim_end_matches(' ').len();
        if end == 0 {
            return None;
        }
    }
    None
}

/// Whether nothing that is counted follows a number: `in Haifa Street 3 days a week`.
fn is_last(text: &str) -> bool {
    let rest = text.trim_start_matches(' ');
    rest.len() == text.len() && !rest.starts_with(',')
        || !rest.starts_with(|c: char| c.is_alphanumeric())
        || lives_after(text)
}

/// Whether the end of a text says that somebody lives where it goes on.
fn lives(before: &str) -> bool {
    let small = before.to_lowercase();
    // Else the places are not the same.
    if small.len() != before.len() {
        return false;
    }
    LIVES.iter().any(|phrase| {
        let Some(at) = small.rfind(phrase) else {
            return false;
        };
        let (start, rest) = (&small[..at], &before[at + phrase.len()..]);
        let is_whole =
            !start.ends_with(char::is_alphanumeric) && !rest.starts_with(char::is_alphanumeric);
        let is_place = |c: char| c.is_alphabetic() || " ,،-'’".contains(c);
        let mut words = rest.split([' ', ',', '،']).filter(|it| !it.is_empty());
        is_whole
            && rest.chars().all(is_place)
            && words.clone().count() <= FEW
            && words.all(|it| it.starts_with(char::is_uppercase) && !is_and(it) || is_short(it))
    })
}

fn is_and(word: &str) -> bool {
    AND.contains(&word.to_lowercase().as_str())
}

/// Whether a text begins with such words, where the language has them behind an address: `'te oturuyor`.
fn lives_after(after: &str) -> bool {
    let near = near_start(after);
    let sentence = near.split(['.', ',', ';', ':', '!', '?']).next();
    let mut words = sentence.unwrap_or_default().split_whitespace().take(2);
    words.any(|word| LIVES_AFTER.contains(&word.to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::first_by_digits as found;

    #[test]
    fn homes_are_found_in_each_language() {
        for (text, home) in [
            ("She lives in 14 Haifa Street.", "14 Haifa Street"),
            ("She lived at 14a Haifa Street, with", "14a Haifa Street"),
            ("born in Mosul, at 14 Haifa Street.", "14 Haifa Street"),
            ("Her address is 14 Abu Nuwas Road.", "14 Abu Nuwas Road"),
            ("He lives in Mosul, Haifa Street 14.", "Haifa Street 14"),
            ("Elle habite au 14 rue de Haïfa.", "14 rue de Haïfa"),
            ("Elle vit à Mossoul, au 14, rue Haïfa.", "14, rue Haïfa"),
            ("Vive en la calle Haifa 14.", "calle Haifa 14"),
            (
                "Vivía en Mosul, calle de Haifa, n.º 14.",
                "calle de Haifa, n.º 14",
            ),
            ("Sie wohnt in der Haifastraße 14.", "Haifastraße 14"),
            ("Она живёт на улице Хайфа, дом 14.", "улице Хайфа, дом 14"),
            ("Haifa Sokak No: 14'te oturuyor.", "Haifa Sokak No: 14"),
            ("تسكن في شارع حيفا 14.", "شارع حيفا 14"),
        ] {
            assert_eq!(found(text), Some(home), "{text}");
        }
    }

    #[test]
    fn offices_and_other_numbers_are_left() {
        for text in [
            "She lives in Vilnius, and the office at 14 Haifa Street helps her.",
            "The office is at 14 Haifa Street.",
            "She lived in the shelter at 14 Haifa Street.",
            "She lives in 14 rooms near Haifa Street.",
            "She lives in Haifa Street 3 days a week.",
            "She lives in Mosul. At 14 Haifa Street is a school.",
            "She lived in 3 towns, and on Main Street.",
            "She lives in Haifa Street since 2024, and works.",
            "She lived at home until 14 March.",
            "Elle habite rue de Haïfa depuis 14 ans.",
            "Elle vit à Mossoul et 14 personnes de la rue Haïfa aussi.",
            "Elle habite à Mossoul; le bureau est au 14 rue de Haïfa.",
            "Vive en Mosul y trabaja en la calle Haifa 14.",
            "Sie wohnt in Mossul, das Büro ist in der Haifastraße 14.",
            "Sie wohnt in der Haifastraße 14 Tage lang.",
            "Она живёт в Мосуле, а офис на улице Хайфа, дом 14.",
            "Ofis Haifa Sokak No: 14'te, Amal Musul'da oturuyor.",
            "تسكن في الموصل وذهبت إلى شارع حيفا 14.",
            "المكتب في شارع حيفا 14.",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
