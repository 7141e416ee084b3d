//! Real names behind words that say so, and whether a text says that names are changed.

use crate::lexicon::{self, Key};
use crate::locale;
use crate::markdown::Phrases;
use std::ops::Range;
use std::sync::LazyLock;

static CHANGED: LazyLock<Phrases> = LazyLock::new(|| of(Key::NamesChanged));

static REAL: LazyLock<Phrases> = LazyLock::new(|| of(Key::RealName));

fn of(key: Key) -> Phrases {
    Phrases::with_capitals(&[], &lexicon::of_all(key))
}

/// The most words of a name.
const WORDS: usize = 4;

/// Where a text says that a name is changed.
pub(super) fn says_changed(text: &str) -> Option<Range<usize>> {
    CHANGED.find_iter(text).next().map(|(_, range)| range)
}

/// The first real name in a text of a language.
pub(super) fn find(text: &str, tag: &str) -> Option<Range<usize>> {
    let mut real = REAL.find_iter(text);
    let said = real.find_map(|(_, words)| {
        let (start, has_sign) = after_sign(text, words.end);
        // Without a sign, a capital letter alone shows a name: `her real name is Fatima and …`.
        let length = if has_sign {
            whole_name(&text[start..])?
        } else {
            first_name(&text[start..])?
        };
        Some(start..start + length)
    });
    said.or_else(|| {
        let mut changed = CHANGED.find_iter(text);
        changed.find_map(|(_, words)| behind_changed(text, words.end, tag))
    })
}

/// `(name changed: Fatima)`, `(name changed) (Fatima)`.
fn behind_changed(text: &str, end: usize, tag: &str) -> Option<Range<usize>> {
    let closing = text[end..].strip_prefix(')');
    let start = match closing {
        Some(rest) => {
            let bracket = rest.trim_start().strip_prefix('(')?;
            text.len() - bracket.len()
        }
        None => match after_sign(text, end) {
            (start, true) => start,
            (_, false) => return None,
        },
    };
    let length = whole_name(&text[start..])?;
    let name = &text[start..start + length];
    // In brackets there can also be where the person lives.
    let is_country = locale::country_code(tag, name).is_some();
    let is_closed = text[start + length..].starts_with(')');
    (is_closed && !is_country).then_some(start..start + length)
}

/// Where the next word begins behind a byte, and whether a colon or a dash is before it.
fn after_sign(text: &str, end: usize) -> (usize, bool) {
    let rest = text[end..].trim_start();
    let bare = rest.trim_start_matches([':', '–', '—']);
    let start = text.len() - bare.trim_start_matches([' ', '*', '_']).len();
    (start, bare.len() < rest.len())
}

/// The bytes of the first word if it begins with a capital letter and has a small one.
fn first_name(text: &str) -> Option<usize> {
    let length = word(text);
    let mut letters = text[..length].chars();
    let is_name = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    is_name.then_some(length)
}

/// The bytes of the words at the beginning of a text, if they are a name and nothing else is in the sentence.
fn whole_name(text: &str) -> Option<usize> {
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
    let after = text[end..].chars().next();
    let is_whole = after.is_none_or(|c| ").,;!?]\"،".contains(c));
    (end > 0 && is_whole).then_some(end)
}

/// The bytes of the word at the beginning of a text.
fn word(text: &str) -> usize {
    let is_part = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '’');
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{find, says_changed};

    #[test]
    fn a_real_name_is_told_from_words_about_names() {
        for (text, wanted) in [
            (
                "Amal (real name: Fatima Hassan) went home.",
                Some("Fatima Hassan"),
            ),
            ("Her real name is Fatima and she went home.", Some("Fatima")),
            ("Amal (name changed: Fatima) went home.", Some("Fatima")),
            (
                "Amal (name changed) (Fatima Hassan) went home.",
                Some("Fatima Hassan"),
            ),
            ("Amal (heißt eigentlich Fatima)", Some("Fatima")),
            ("Амаль (настоящее имя: Фатима)", Some("Фатима")),
            ("أمل (اسمها الحقيقي: فاطمة)", Some("فاطمة")),
            ("اسمها الحقيقي محفوظ لدى المنظمة.", None),
            ("Amal (name changed) went home.", None),
            ("Amal (name changed) (Iraq) went home.", None),
            ("Amal (name changed), Fatima's sister, went home.", None),
            (
                "Emir is probably not his real name: the source says so.",
                None,
            ),
            ("Emir is not his real name: The source puts a star.", None),
            ("Emir is not his real name. He went home.", None),
            ("Her real name is not known.", None),
            ("The real name of Amal is not published.", None),
            ("Ihr richtiger Name ist der Redaktion bekannt.", None),
        ] {
            let tag = "en";
            assert_eq!(find(text, tag).map(|it| &text[it]), wanted, "{text}");
        }
    }

    #[test]
    fn texts_say_that_names_are_changed() {
        for (text, says) in [
            ("Amal (name changed) went home.", true),
            ("The names have been changed.", true),
            ("Name von der Redaktion geändert.", true),
            ("Имя изменено.", true),
            ("تم تغيير الاسم", true),
            ("No names have been changed.", false),
            ("She has not changed her name.", false),
        ] {
            assert_eq!(says_changed(text).is_some(), says, "{text}");
        }
    }
}
