//! Words before what tells who a person is: all kinds are looked for in one pass.

use super::document;
use crate::lexicon::{self, Key};
use crate::locale::{has_other_digit, next_latin_digit};
use crate::markdown::Phrases;
use memchr::memchr_iter;
use std::ops::Range;
use std::sync::LazyLock;

/// Short addresses of maps, which hide a point.
const MAPS: [&str; 3] = ["maps.app.goo.gl/", "goo.gl/maps/", "maps.apple/p/"];

/// What words are before, or are themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clue {
    /// A document of one person.
    Document,
    /// That persons have other names.
    Changed,
    /// That names are changed: also names of offices.
    ChangedNote,
    /// A person's real name.
    Real,
    /// A real name, also that of an office.
    RealNote,
    /// The short address of a point on a map.
    Map,
}

const KEYS: [(Key, Clue); 5] = [
    (Key::Document, Clue::Document),
    (Key::NamesChanged, Clue::Changed),
    (Key::NamesChangedNote, Clue::ChangedNote),
    (Key::RealName, Clue::Real),
    (Key::RealNameNote, Clue::RealNote),
];

static ALL: LazyLock<(Phrases, Vec<Clue>)> = LazyLock::new(|| {
    let of_key = |(key, words): (Key, Clue)| {
        let phrases = lexicon::of_all(key)
            .into_iter()
            .flat_map(with_other_capitals);
        phrases.map(move |phrase| (phrase, words))
    };
    let maps = MAPS.map(|map| (map.to_owned(), Clue::Map));
    let all = KEYS.into_iter().flat_map(of_key).chain(maps);
    let (phrases, clues): (Vec<String>, Vec<Clue>) = all.unzip();
    let phrases = Phrases::in_any_case(phrases.iter().map(String::as_str));
    (phrases, clues)
});

/// Words of which a line has one if it has any of [`ALL`] but a document. They are few: a text is searched for them in
/// a tenth of the time.
static HINTS: LazyLock<Phrases> = LazyLock::new(|| {
    let names = lexicon::of_all(Key::Name).into_iter();
    let all = names.flat_map(with_capitals).chain(MAPS.map(str::to_owned));
    let all: Vec<String> = all.collect();
    Phrases::new(all.iter().map(String::as_str))
});

/// A phrase as it is, at the beginning of a sentence, and in capital letters.
fn with_capitals(phrase: &str) -> Vec<String> {
    let mut letters = phrase.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let sentence: String = first.chain(letters).collect();
    let mut all = vec![phrase.to_owned()];
    // Turkish writes `İ` for `i`.
    let turkish = phrase.strip_prefix('i').map(|rest| format!("İ{rest}"));
    let others = [sentence, phrase.to_uppercase()].into_iter().chain(turkish);
    for other in others {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

/// Likewise without those that have other capitals of ASCII alone, which are found in any case.
fn with_other_capitals(phrase: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for other in with_capitals(phrase) {
        if !all.iter().any(|it| it.eq_ignore_ascii_case(&other)) {
            all.push(other);
        }
    }
    all
}

/// The words of a text. `has_others`: it has digits of another script.
pub(super) fn find(text: &str, has_others: bool) -> Vec<(Clue, Range<usize>)> {
    let mut found = Vec::new();
    let mut hints = HINTS.find_iter(text).map(|it| it.1.start).peekable();
    let mut start = 0;
    for end in memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let mut has_hint = false;
        while hints.next_if(|hint| *hint < end).is_some() {
            has_hint = true;
        }
        // The number of a document can be on the next line.
        let reach = text.floor_char_boundary(end + document::FAR);
        if has_hint || may_have_number(&text[start..reach], has_others) {
            found.extend(in_line(text, start..end));
        }
        start = end + 1;
    }
    found
}

/// Whether a text has as many digits as the number of a document, near each other, or digits of another script.
/// `has_others`: the file has such digits.
fn may_have_number(text: &str, has_others: bool) -> bool {
    /// The most bytes from one digit to the next: ids in links have a few digits each.
    const NEAR: usize = 4;
    let bytes = text.as_bytes();
    let (mut count, mut last) = (0, 0);
    while let Some(digit) = next_latin_digit(bytes, last + usize::from(count > 0)) {
        count = if digit - last > NEAR { 1 } else { count + 1 };
        last = digit;
        if count >= document::FEWEST.0 {
            return true;
        }
    }
    has_others && has_other_digit(bytes)
}

fn in_line(text: &str, line: Range<usize>) -> impl Iterator<Item = (Clue, Range<usize>)> {
    let (phrases, clues) = &*ALL;
    let start = line.start;
    let found = phrases.find_iter(&text[line]);
    let found = found.map(move |(number, it)| (clues[number], start + it.start..start + it.end));
    // `this name has been changed` does not say `his name`. Arabic writes `and` together with the next word.
    found.filter(|(_, range)| {
        let before = text[..range.start].chars().next_back();
        before.is_none_or(|c| !c.is_lowercase() && !c.is_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::{Clue, HINTS, KEYS, find};
    use crate::lexicon;

    #[test]
    fn words_are_found_in_any_letters_and_whole() {
        for (text, words) in [
            ("Passport 12345", Some(Clue::Document)),
            ("Passport", None),
            ("ПАСПОРТ\n12345", Some(Clue::Document)),
            ("Вид на жительство ١٢٣٤٥", Some(Clue::Document)),
            ("واسمها الحقيقي", Some(Clue::Real)),
            ("REAL NAME", Some(Clue::RealNote)),
            ("This name has been changed", None),
            ("İkamet izni 12345", Some(Clue::Document)),
            ("Notfallnummer 12345", None),
            ("https://maps.app.goo.gl/Ab", Some(Clue::Map)),
        ] {
            assert_eq!(find(text, true).first().map(|it| it.0), words, "{text}");
        }
    }

    #[test]
    fn phrases_about_names_have_a_word_for_names() {
        for (key, clue) in KEYS {
            for phrase in lexicon::of_all(key) {
                let has_hint = HINTS.find_iter(phrase).next().is_some();
                assert!(has_hint || clue == Clue::Document, "{phrase}");
            }
        }
    }
}
