//! Words before what tells who a person is: all kinds are looked for in one pass.

use crate::lexicon::{self, Key};
use crate::markdown::Phrases;
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
        let phrases = lexicon::of_all(key).into_iter().flat_map(with_capitals);
        phrases.map(move |phrase| (phrase, words))
    };
    let maps = MAPS.map(|map| (map.to_owned(), Clue::Map));
    let all = KEYS.into_iter().flat_map(of_key).chain(maps);
    let (phrases, words): (Vec<String>, Vec<Clue>) = all.unzip();
    let phrases = Phrases::in_any_case(phrases.iter().map(String::as_str));
    (phrases, words)
});

/// A phrase as it is, at the beginning of a sentence, and in capital letters: the search knows only the Latin ones.
fn with_capitals(phrase: &str) -> Vec<String> {
    let mut letters = phrase.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let sentence: String = first.chain(letters).collect();
    let mut all = vec![phrase.to_owned()];
    // Turkish writes `İ` for `i`.
    let turkish = phrase.strip_prefix('i').map(|rest| format!("İ{rest}"));
    let others = [sentence, phrase.to_uppercase()].into_iter().chain(turkish);
    for other in others {
        if !all.iter().any(|it| it.eq_ignore_ascii_case(&other)) {
            all.push(other);
        }
    }
    all
}

/// The words of a text.
pub(super) fn find(text: &str) -> impl Iterator<Item = (Clue, Range<usize>)> {
    let (phrases, words) = &*ALL;
    let found = phrases.find_iter(text);
    let found = found.map(|(number, range)| (words[number], range));
    // `this name has been changed` does not say `his name`. Arabic writes `and` together with the next word.
    found.filter(|(_, range)| {
        let before = text[..range.start].chars().next_back();
        before.is_none_or(|c| !c.is_lowercase() && !c.is_uppercase())
    })
}

#[cfg(test)]
mod tests {
    use super::{Clue, find};

    #[test]
    fn words_are_found_in_any_letters_and_whole() {
        for (text, words) in [
            ("Passport", Some(Clue::Document)),
            ("ПАСПОРТ", Some(Clue::Document)),
            ("Вид на жительство", Some(Clue::Document)),
            ("واسمها الحقيقي", Some(Clue::Real)),
            ("REAL NAME", Some(Clue::RealNote)),
            ("This name has been changed", None),
            ("İkamet izni", Some(Clue::Document)),
            ("Notfallnummer", None),
            ("https://maps.app.goo.gl/Ab", Some(Clue::Map)),
        ] {
            assert_eq!(find(text).next().map(|it| it.0), words, "{text}");
        }
    }
}
