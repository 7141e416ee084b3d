//! What the gaps of an organisation say was not found, and its facts or texts have.

use super::super::languages::Languages;
use crate::checks::contradicting_facts;
use crate::kinds::Organisation;
use crate::lexicon::{self, Key};
use crate::locale::is_digit;
use crate::parse::EntryDocument;
use spanned::{Diagnostic, Sources};
use std::ops::Range;

/// Looks at each way to reach an organisation, in the first language that says it.
pub(super) fn check(
    entry: &EntryDocument,
    organisation: &Organisation,
    languages: &Languages,
    sources: &Sources,
) -> Vec<Diagnostic> {
    let texts = languages
        .tags()
        .filter_map(|tag| Some((tag, entry.texts.get(tag)?.as_deref()?)));
    let texts: Vec<_> = texts.collect();
    if texts.iter().all(|(_, text)| text.words.gaps.is_empty()) {
        return Vec::new();
    }
    let contact = organisation.contact.as_ref();
    let place = |key: &str| entry.subject_at(key).span;
    let mail = contact.and_then(|it| it.email.as_ref());
    let site = contact.and_then(|it| it.website.as_ref());
    let address = texts.iter().find_map(|(_, text)| {
        let street = text.words.address().find(|line| has_house(line))?;
        Some(text.place_of(street, sources))
    });
    let facts = [
        (Key::GapPhone, "phone number", entry.phones.first().copied()),
        (
            Key::GapMail,
            "e-mail address",
            mail.map(|_| place("contact.email")),
        ),
        (
            Key::GapWebsite,
            "website",
            site.map(|_| place("contact.website")),
        ),
        (Key::GapAddress, "address", address),
    ];
    let known = facts
        .into_iter()
        .filter_map(|(key, what, fact)| Some((key, what, fact?)));
    let found = known.filter_map(|(key, what, fact)| {
        let mut said = texts.iter().flat_map(|(tag, text)| {
            let gaps = text.words.gaps.iter();
            gaps.filter_map(move |gap| Some((*text, gap, missing(gap, tag, key)?)))
        });
        let (text, gap, range) = said.next()?;
        let small = gap.to_lowercase();
        let is_sure = is_end(&small[range.end..]) && begins(&small, &range);
        // It can be the address of another office that is missing.
        if !is_sure && key == Key::GapAddress {
            return None;
        }
        let places = [text.place_of(gap, sources), fact];
        Some(contradicting_facts::not_missing(
            &entry.id, what, is_sure, places,
        ))
    });
    found.collect()
}

/// Where a gap says in the language `tag` that something was not found, in the gap in small letters.
fn missing(gap: &str, tag: &str, key: Key) -> Option<Range<usize>> {
    let gap = gap.to_lowercase();
    let none = lexicon::of(tag, Key::GapNone);
    let says_none = none.iter().any(|it| words(&gap, it).next().is_some());
    if !says_none {
        return None;
    }
    let before = lexicon::of(tag, Key::GapBefore);
    let nouns = lexicon::of(tag, key);
    let found = nouns.iter().flat_map(|noun| words(&gap, noun));
    let found = found.filter(|range| {
        let rest = gap[..range.start].trim_end();
        let is_before =
            |word: &&str| rest.ends_with(*word) && is_apart(&rest[..rest.len() - word.len()]);
        rest.is_empty() || rest.ends_with(',') || before.iter().any(is_before)
    });
    found.max_by_key(|range| range.end)
}

/// Whether a gap is about nothing but what was not found: nothing but a few words is before it, and no condition
/// such as `for women, `.
fn begins(gap: &str, range: &Range<usize>) -> bool {
    const WORDS: usize = 6;
    let before = &gap[..range.start];
    !before.contains([',', '،', ':']) && before.split_whitespace().count() <= WORDS
}

/// The places of whole words in a text in small letters.
fn words<'t>(text: &'t str, words: &str) -> impl Iterator<Item = Range<usize>> + use<'t> {
    let length = words.len();
    let found: Vec<usize> = text.match_indices(words).map(|(at, _)| at).collect();
    found
        .into_iter()
        .map(move |at| at..at + length)
        .filter(|range| {
            let behind = &text[range.end..];
            is_apart(&text[..range.start])
                && !behind.starts_with(|c: char| c.is_alphanumeric() || c == '-')
        })
}

fn is_apart(before: &str) -> bool {
    !before.ends_with(|c: char| c.is_alphanumeric() || c == '-')
}

/// Whether the line of an address has the number of a house: a town alone is no address.
fn has_house(line: &str) -> bool {
    /// More digits are those of a postal code.
    const MOST: usize = 3;
    let mut numbers = line.split(|c: char| !is_digit(c));
    numbers.any(|it| (1..=MOST).contains(&it.chars().count()))
}

/// Whether nothing but other things of the list is behind words.
fn is_end(rest: &str) -> bool {
    /// More words than two further things of a list have.
    const FEW: usize = 4;
    rest.split_whitespace().count() <= FEW && (rest.starts_with([',', '.']) || rest.is_empty())
}

#[cfg(test)]
mod tests {
    use super::missing;
    use crate::lexicon::Key;

    #[test]
    fn what_is_missing_is_found_in_each_language() {
        for (tag, gap, wanted) in [
            (
                "en",
                "We found no street, phone number or e-mail for this programme.",
                true,
            ),
            ("en", "We found no phone number, e-mail or street.", true),
            ("en", "We could not find a phone number.", true),
            (
                "en",
                "We found no phone numbers for the centres in Erbil.",
                false,
            ),
            (
                "en",
                "We found no opening hours of this phone number.",
                false,
            ),
            (
                "en",
                "We do not know if the phone number works from Mexico.",
                false,
            ),
            (
                "fr",
                "Nous n’avons trouvé ni rue, ni numéro de téléphone, ni e-mail.",
                true,
            ),
            ("fr", "Nous n’avons trouvé aucun numéro de téléphone.", true),
            (
                "es",
                "No encontramos dirección, teléfono ni horarios.",
                true,
            ),
            (
                "ru",
                "Мы не нашли ни адреса, ни телефона, ни часов работы.",
                true,
            ),
            ("ru", "Мы не нашли телефонов центров в Эрбиле.", false),
            (
                "tr",
                "Adres, telefon numarası veya çalışma saati bulamadık.",
                true,
            ),
            ("ar", "لم نجد رقم هاتف ولا بريدا إلكترونيا ولا شارعا.", true),
            (
                "de",
                "Wir haben keine Adresse und keine Telefonnummer gefunden.",
                true,
            ),
        ] {
            assert_eq!(missing(gap, tag, Key::GapPhone).is_some(), wanted, "{gap}");
        }
        let gap = "We found no phone number, e-mail or street.";
        for key in [Key::GapMail, Key::GapAddress] {
            assert!(missing(gap, "en", key).is_some());
        }
        assert!(missing(gap, "en", Key::GapWebsite).is_none());
    }
}
