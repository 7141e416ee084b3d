//! Real names behind words that say so, and whether a text says that names are changed.
//!
//! An office and a programme have real names too, and names that were changed: what can be said of them counts only
//! where it stands alone, in brackets or on its line.

use crate::lexicon::{self, Key, Words};
use crate::locale;
use std::ops::Range;

/// The most words of a name.
const WORDS: usize = 4;

static NO_NAMES: Words = Words::new(|| lexicon::of_all(Key::NoName));

/// Whether words of a text say that names of persons are changed. `is_note`: they do so only if they stand alone.
pub(super) fn says_changed(text: &str, words: &Range<usize>, is_note: bool) -> bool {
    let after = text[words.end..].trim_start_matches([' ', '*', '_']);
    let ends = after
        .chars()
        .next()
        .is_none_or(|c| ")].,:;\n\r\"".contains(c));
    !is_note || (ends && before(text, words.start) != Before::Words)
}

/// The real name behind words for it in a text of a language. `is_note`: the words count only at the beginning of
/// brackets or of a line.
pub(super) fn behind(
    text: &str,
    words: &Range<usize>,
    is_note: bool,
    tag: &str,
) -> Option<Range<usize>> {
    let before = before(text, words.start);
    let (start, has_sign) = after_sign(text, words.end)?;
    let rest = &text[start..];
    let length = if has_sign || before == Before::Bracket {
        whole_name(rest)?
    } else {
        // Without a sign, a capital letter alone shows a name: `her real name is Fatima and …`.
        let is_name = first_name(rest).is_some() && !is_note;
        is_name.then(|| words_of_name(rest))?
    };
    let counts = !is_note || before != Before::Words;
    (counts && is_person(&rest[..length], tag)).then_some(start..start + length)
}

/// The real name behind words that say that a name is changed: `(name changed: Fatima)`, `(name changed) (Fatima Hassan)`.
pub(super) fn behind_changed(text: &str, words: &Range<usize>, tag: &str) -> Option<Range<usize>> {
    let is_second = text[words.end..].starts_with(')');
    let start = if is_second {
        let rest = text[words.end + 1..].trim_start_matches(' ');
        text.len() - rest.strip_prefix('(')?.len()
    } else {
        let (start, has_sign) = after_sign(text, words.end)?;
        (has_sign && before(text, words.start) == Before::Bracket).then_some(start)?
    };
    let length = whole_name(&text[start..])?;
    let name = &text[start..start + length];
    // One word in brackets of its own can also be the town.
    let is_clear = !is_second || name.contains(' ');
    let is_closed = text[start + length..].starts_with(')');
    (is_closed && is_clear && is_person(name, tag)).then_some(start..start + length)
}

/// What is before words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Bracket,
    /// Nothing on the line, or the signs of a list or a quotation.
    Nothing,
    Words,
}

fn before(text: &str, start: usize) -> Before {
    let rest = text[..start].trim_end_matches([' ', '*', '_', '-', '>', '#']);
    match rest.chars().next_back() {
        Some('(' | '[') => Before::Bracket,
        None | Some('\n') => Before::Nothing,
        Some(_) => Before::Words,
    }
}

/// Where the next word begins behind a byte, and whether a colon or a dash is before it. `None` inside of a word.
fn after_sign(text: &str, end: usize) -> Option<(usize, bool)> {
    if text[end..].starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = text[end..].trim_start_matches([' ', '\u{a0}', '*', '_']);
    let bare = rest.trim_start_matches([':', '–', '—']);
    let start = text.len() - bare.trim_start_matches([' ', '\u{a0}', '*', '_']).len();
    Some((start, bare.len() < rest.len()))
}

/// Whether words can be the name of a person: not of a country or an organisation, and not that it is not told.
fn is_person(name: &str, tag: &str) -> bool {
    let small = name.to_lowercase();
    !NO_NAMES.iter().any(|stem| small.contains(stem)) && locale::country_code(tag, name).is_none()
}

/// The bytes of the first word if it begins with a capital letter and has a small one.
fn first_name(text: &str) -> Option<usize> {
    let length = word(text);
    let mut letters = text[..length].chars();
    let is_name = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    is_name.then_some(length)
}

/// The bytes of the words at the beginning of a text that are written like names.
fn words_of_name(text: &str) -> usize {
    let mut end = 0;
    for _ in 0..WORDS {
        let gap = text[end..].len() - text[end..].trim_start_matches(' ').len();
        let rest = &text[end + gap..];
        let length = word(rest);
        let has_no_case = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
        let is_name = first_name(rest).is_some() || rest.starts_with(has_no_case);
        if length == 0 || !is_name {
            break;
        }
        end += gap + length;
    }
    end
}

/// The bytes of the words at the beginning of a text, if they are a name and nothing else is in the sentence.
fn whole_name(text: &str) -> Option<usize> {
    let end = words_of_name(text);
    let after = text[end..].chars().next();
    let is_whole = after.is_none_or(|c| ").,;!?]\"،\n\r".contains(c));
    (end > 0 && is_whole).then_some(end)
}

/// The bytes of the word at the beginning of a text.
fn word(text: &str) -> usize {
    let is_part = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::super::phrases::{Clue, find};
    use super::{behind, behind_changed, says_changed};

    fn name(text: &str) -> Option<&str> {
        let found = find(text, true)
            .into_iter()
            .find_map(|(clue, words)| match clue {
                Clue::Real => behind(text, &words, false, "en"),
                Clue::RealNote => behind(text, &words, true, "en"),
                Clue::Changed | Clue::ChangedNote => behind_changed(text, &words, "en"),
                _ => None,
            });
        found.map(|it| &text[it])
    }

    #[test]
    fn a_real_name_is_told_from_words_about_names() {
        for (text, wanted) in [
            (
                "Amal (real name: Fatima Hassan) left.",
                Some("Fatima Hassan"),
            ),
            ("Amal (her real name: Fatima) left.", Some("Fatima")),
            ("Her real name is Fatima and she left.", Some("Fatima")),
            ("- **Real name:** Fatima Hassan\n", Some("Fatima Hassan")),
            ("Amal (name changed: Fatima) left.", Some("Fatima")),
            (
                "Amal (name changed) (Fatima Hassan) left.",
                Some("Fatima Hassan"),
            ),
            ("Amal (heißt eigentlich Fatima)", Some("Fatima")),
            ("Sie heißt eigentlich Fatima und", Some("Fatima")),
            ("Son vrai nom est Fatima Hassan.", Some("Fatima Hassan")),
            ("Su nombre real es Fátima.", Some("Fátima")),
            ("Амаль (настоящее имя: Фатима)", Some("Фатима")),
            ("Её настоящее имя — Фатима.", Some("Фатима")),
            ("Emel (gerçek adı: Fatma Yılmaz)", Some("Fatma Yılmaz")),
            ("أمل (اسمها الحقيقي: فاطمة)", Some("فاطمة")),
            ("أمل (الاسم الحقيقي: فاطمة حسن)", Some("فاطمة حسن")),
        ] {
            assert_eq!(name(text), wanted, "{text}");
        }
        for text in [
            "اسمها الحقيقي محفوظ لدى المنظمة.",
            "اسمها الحقيقي: محفوظ لدى المنظمة.",
            "The centre: its real name is Migrant Resource Centre.",
            "Its real name: Hope and Future",
            "The office (real name: Migration Department) is closed.",
            "The office (name changed: Department of Aliens) is closed.",
            "Das Amt heißt eigentlich Landesamt.",
            "Der Kurs heißt eigentlich Deutsch für Alle.",
            "Das Amt (heißt eigentlich Landesamt für Einwanderung)",
            "Le vrai nom du centre est Maison des migrants.",
            "Son vrai nom est Maison des migrants.",
            "El nombre real del programa es Retorno.",
            "Programın gerçek adı Dönüş.",
            "Настоящее имя программы — Возвращение.",
            "Amal (name changed) went home.",
            "Amal (name changed) (Iraq) went home.",
            "Amal (name changed) (Basra) went home.",
            "Amal (name changed), Fatima's sister, went home.",
            "Emir is probably not his real name: the source says so.",
            "Emir is not his real name: The source puts a star.",
            "Emir is not his real name. He went home.",
            "Her real name is not known.",
            "Her real name is Kurdish and means mountain.",
            "Amal (real name: Withheld)",
            "The real name of Amal is not published.",
            "Ihr richtiger Name ist der Redaktion bekannt.",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn texts_say_that_names_of_persons_are_changed() {
        for (text, says) in [
            ("Amal (name changed) went home.", true),
            ("*Name changed*", true),
            ("The names have been changed.", true),
            ("Her name has been changed.", true),
            ("Name von der Redaktion geändert.", true),
            ("Имя изменено.", true),
            ("تم تغيير الاسم", true),
            ("Amal (nom modifié)", true),
            ("Le prénom a été changé.", true),
            ("Amal (nombre ficticio)", true),
            ("Emel (takma ad)", true),
            ("İsim değiştirildi.", true),
            ("Kişinin adı değiştirildi.", true),
            ("No names have been changed.", false),
            ("She has not changed her name.", false),
            ("The name changed in 2024.", false),
            ("The name of the office has been changed.", false),
            ("Le nom du programme a été changé.", false),
            ("En 2024, son nom a été changé.", false),
            ("Le nom a été changé en 2024.", false),
            ("Programın adı değiştirildi.", false),
            ("O bir takma adla yazıyor.", false),
            ("المنظمة تم تغيير اسمها", false),
            ("Der Name des Amtes wurde geändert.", false),
            ("2024 wurde der Name geändert in Landesamt.", false),
        ] {
            let said = find(text, true)
                .into_iter()
                .any(|(clue, words)| match clue {
                    Clue::Changed => says_changed(text, &words, false),
                    Clue::ChangedNote => says_changed(text, &words, true),
                    _ => false,
                });
            assert_eq!(said, says, "{text}");
        }
    }
}
