//! Words of a site's own strings that cannot be those of their language, or say another number than in English.

use super::side_by_side;
use super::string_checks::place;
use crate::checks::{placeholder_text, translation_differs, untranslated_text};
use crate::locale::{self, digit_value};
use crate::markdown;
use crate::resolve::untranslated::letters;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, Message, Pattern, PatternElement};
use spanned::{Diagnostics, FileId, Span};
use std::borrow::Borrow;
use std::collections::{HashMap, HashSet};

/// A site's own file of strings.
#[derive(Clone, Copy)]
pub(super) struct Own<'a, R> {
    pub(super) tag: &'a str,
    /// Whether it is in the first language of the site, where strings are changed on purpose.
    pub(super) is_source: bool,
    pub(super) file: (FileId, &'a str),
    /// The strings of the language, the last of which are those of the file.
    pub(super) resources: &'a [R],
}

impl<R: Borrow<FluentResource>> Own<'_, R> {
    /// Compares the words of the file with each other, and with `meant`: the strings in English, and those that the
    /// site has in its first language. `told` are the keys of those that are reported as English.
    pub(super) fn check(self, meant: &[R], told: &HashSet<String>, diagnostics: &mut Diagnostics) {
        let (Some(own), Some(english)) = (self.resources.last(), meant.first()) else {
            return;
        };
        let (own, english) = (own.borrow(), english.borrow());
        placeholders(self.file, own, diagnostics);
        script(self.tag, self.file, own, english, told, diagnostics);
        numbers(self.is_source, self.file, own, meant, diagnostics);
        side_by_side::check(self.tag, self.file, self.resources, diagnostics);
        if !self.is_source {
            side_by_side::same(self.file, self.resources, meant, diagnostics);
        }
    }
}

/// What readers see of a string, without what programs fill in.
struct Seen<'s> {
    key: &'s str,
    words: String,
    /// Whether it is in several forms, each of which can say its number.
    has_forms: bool,
}

fn seen(resource: &FluentResource) -> impl Iterator<Item = Seen<'_>> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(Message {
            id,
            value: Some(value),
            ..
        }) => {
            let mut seen = Seen {
                key: id.name,
                words: String::new(),
                has_forms: false,
            };
            seen.add(value);
            Some(seen)
        }
        _ => None,
    })
}

impl Seen<'_> {
    fn add(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable {
                    expression: Expression::Select { variants, .. },
                } => {
                    self.has_forms = true;
                    for variant in variants {
                        self.add(&variant.value);
                        self.words.push(' ');
                    }
                }
                PatternElement::Placeable { .. } => self.words.push('…'),
            }
        }
    }
}

/// Reports strings with words that stand for others, which are still to be written.
fn placeholders((file, text): (FileId, &str), own: &FluentResource, diagnostics: &mut Diagnostics) {
    diagnostics.extend(seen(own).filter_map(|it| {
        let word = markdown::placeholder(&it.words)?;
        let span = Span::new(file, place(text, it.key, 0));
        Some(placeholder_text::in_value(word, span))
    }));
}

/// Reports strings of a site's own file in other letters than those of their language, once for the file. `english`
/// are the strings in English; `told` are the keys of those that are reported as English.
fn script(
    tag: &str,
    (file, text): (FileId, &str),
    own: &FluentResource,
    english: &FluentResource,
    told: &HashSet<String>,
    diagnostics: &mut Diagnostics,
) {
    /// So many names alone are not the strings of a portal.
    const NAMES: usize = 3;
    let Some(is_latin) = locale::is_latin(tag) else {
        return;
    };
    // A text in Latin letters that is ASCII has no others.
    if is_latin && text.is_ascii() {
        return;
    }
    let english: HashMap<&str, String> = seen(english).map(|it| (it.key, it.words)).collect();
    let own: Vec<Seen<'_>> = seen(own).collect();
    let is_foreign = |it: &&Seen<'_>| {
        !told.contains(it.key)
            && english.get(it.key).is_none_or(|words| *words != it.words)
            && is_in_other_letters(&it.words, is_latin)
    };
    let found: Vec<&Seen<'_>> = own.iter().filter(is_foreign).collect();
    let Some(first) = found.first() else { return };
    let is_word = |word: &str| word.chars().count() > 2 && locale::begins_small(word);
    let is_telling = |it: &&Seen<'_>| is_latin || it.words.split_whitespace().any(is_word);
    if found.len() >= NAMES || found.iter().any(is_telling) {
        let span = Span::new(file, place(text, first.key, 0));
        diagnostics.push(untranslated_text::strings_in_other_letters(
            tag,
            (found.len(), own.len()),
            span,
        ));
    }
}

/// Whether almost all letters of some words are of another script.
fn is_in_other_letters(words: &str, is_latin: bool) -> bool {
    const LETTERS: usize = 3;
    let (latin, other) = letters(words);
    let foreign = if is_latin { other } else { latin };
    foreign >= LETTERS && foreign * 10 >= (latin + other) * 9
}

/// English words for numbers.
const NUMBERS: [(&str, u32); 24] = [
    ("no", 0),
    ("one", 1),
    ("once", 1),
    ("first", 1),
    ("single", 1),
    ("two", 2),
    ("twice", 2),
    ("both", 2),
    ("second", 2),
    ("three", 3),
    ("third", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("week", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("year", 12),
    ("day", 24),
    ("hour", 60),
    ("minute", 60),
];

/// Reports strings of a site's own file with a number that the same string in English does not have. `english` are
/// all strings that say what is meant: those of the theme, and the site's own ones in its first language. In this one
/// itself, a number where English has none is added on purpose.
fn numbers<R: Borrow<FluentResource>>(
    is_source: bool,
    (file, text): (FileId, &str),
    own: &FluentResource,
    english: &[R],
    diagnostics: &mut Diagnostics,
) {
    if !locale::has_digit(text) {
        return;
    }
    let own = seen(own).filter(|it| !it.has_forms);
    let own = own.map(|it| (found(&it.words), it));
    let own: Vec<(Vec<u32>, Seen<'_>)> = own.filter(|(it, _)| !it.is_empty()).collect();
    if own.is_empty() {
        return;
    }
    let mut known: HashMap<&str, Vec<Seen<'_>>> = HashMap::new();
    for it in english.iter().flat_map(|it| seen(it.borrow())) {
        known.entry(it.key).or_default().push(it);
    }
    for (found_here, it) in own {
        let Some(english) = known.get(it.key) else {
            continue;
        };
        if english.iter().any(|it| it.has_forms) {
            continue;
        }
        let there: HashSet<u32> = english.iter().flat_map(|it| said(&it.words)).collect();
        if is_source && there.is_empty() {
            continue;
        }
        if let Some(number) = found_here.iter().find(|it| !there.contains(it)) {
            let span = Span::new(file, place(text, it.key, 0));
            let words = &english[0].words;
            let told = translation_differs::string_number(it.key, *number, words, span);
            diagnostics.push(told);
        }
    }
}

/// The numbers of a text in digits, of one digit or two that are no part of a name: longer ones are those of
/// telephones and years, which a site adds on purpose.
fn found(words: &str) -> Vec<u32> {
    const LONGEST: usize = 2;
    let mut all = Vec::new();
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let digits: Option<Vec<u32>> = bare.chars().map(digit_value).collect();
        if let Some(digits) = digits.filter(|it| (1..=LONGEST).contains(&it.len())) {
            all.push(digits.iter().fold(0, |value, digit| value * 10 + digit));
        }
    }
    all
}

/// The numbers that an English text has, in digits or in words.
fn said(words: &str) -> Vec<u32> {
    let mut all = found(words);
    let parts = words.split(|c: char| !c.is_ascii_alphabetic());
    for part in parts.filter(|it| !it.is_empty()) {
        let part = part.to_ascii_lowercase();
        let singular = part.strip_suffix('s').unwrap_or(&part);
        let of = NUMBERS
            .iter()
            .filter(|(word, _)| *word == part || *word == singular);
        all.extend(of.map(|(_, value)| *value));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::built_in::BuiltIn;
    use spanned::Sources;

    fn told(tag: &str, text: &str) -> Vec<String> {
        let sources = Sources::in_memory(&[("themes/default/strings/a.ftl", text)]);
        let file = sources.ids().next().unwrap();
        let own = FluentResource::try_new(text.to_owned()).unwrap();
        let english = BuiltIn::english().resource();
        let mut found = Diagnostics::default();
        let none = HashSet::new();
        script(tag, (file, text), &own, english, &none, &mut found);
        numbers(false, (file, text), &own, &[english.as_ref()], &mut found);
        found.iter().map(|it| it.message.clone()).collect()
    }

    #[test]
    fn strings_in_other_letters_are_told_once() {
        for (tag, text, count) in [
            ("ar", "leave = Quitter vite\nskip = Aller au contenu\n", 1),
            (
                "ar",
                "menu = Menu\nleave = Sortir\nskip = Sauter\nnav-home = Accueil\n",
                1,
            ),
            ("fr", "leave = مغادرة الموقع\n", 1),
            (
                "ru",
                "leave = Покинуть сайт\nnetwork-telegram = Telegram\n",
                0,
            ),
            // The name of a portal or of a program.
            ("ar", "leave = Homeward Erbil\n", 0),
            ("ar", "leave-note = اضغط Shift ثلاث مرات\n", 0),
            ("fr", "leave = Quitter à côté\n", 0),
        ] {
            assert_eq!(told(tag, text).len(), count, "{text}");
        }
    }

    #[test]
    fn numbers_are_those_of_english() {
        for (text, count) in [
            ("leave-two-more = Pulse Mayús 3 veces más.\n", 1),
            ("leave-two-more = Pulse Mayús ٣ veces más.\n", 1),
            ("leave-two-more = Pulse Mayús 2 veces más.\n", 0),
            ("leave-note = Appuyez 3 fois sur Maj.\n", 0),
            (
                "leave-note = Appuyez sur Maj, ou appelez le 116 123 ou le 0800-12.\n",
                0,
            ),
            ("skip = Aller au contenu (A4, 24/7)\n", 0),
            ("offline-save = Enregistrer 7 pages\n", 1),
        ] {
            assert_eq!(told("es", text).len(), count, "{text}");
        }
    }

    #[test]
    fn the_strings_of_the_theme_have_no_other_numbers_and_letters() {
        for (tag, text) in crate::theme::embedded_strings() {
            assert_eq!(told(tag, text), Vec::<String>::new(), "{tag}");
        }
    }
}
