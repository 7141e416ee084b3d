//! The last sentence of a program that writes texts.

use crate::lexicon::{self, Key, Words};
use std::ops::Range;

/// What such a program says at the end, in small letters and with straight apostrophes: it speaks of
/// itself, or asks about the next task.
static CLOSINGS: Words = Words::new(|| lexicon::of_all(Key::AnswerEnd));

/// What it offers to change. Without these words, such a sentence can be of a person.
static CHANGES: Words = Words::new(|| lexicon::of_all(Key::AnswerOffer));

/// What it says of its work.
static NOTES: Words = Words::new(|| lexicon::of_all(Key::AnswerNote));

/// The longest last paragraph, in bytes, that is looked at.
const LONGEST: usize = 400;

/// The last paragraph of a text, if a program that writes texts speaks there. `is_opened` says whether
/// it has already spoken: then its offer need not say what it would change.
pub(super) fn last(text: &str, is_opened: bool) -> Option<Range<usize>> {
    let text = text.trim_end();
    let line = text.rfind('\n').map_or(0, |at| at + 1);
    let words = &text[line..];
    if words.len() > LONGEST {
        return None;
    }
    let in_small = |words: &str| words.to_lowercase().replace('\u{2019}', "'");
    let small = in_small(words);
    let has = |small: &str, phrases: &[&str]| phrases.iter().any(|it| small.contains(it));
    let asks = || has(&small, &CLOSINGS) && (is_opened || has(&small, &CHANGES));
    let own: &[&str] = if has(&small, &NOTES) {
        &NOTES
    } else if asks() {
        &CLOSINGS
    } else {
        return None;
    };
    // The sentences before it are perhaps those of the author.
    let ends = words.match_indices(['.', '!', '?', '؟']);
    let mut starts = ends.filter_map(|(at, end)| {
        let rest = &words[at + end.len()..];
        let start = words.len() - rest.trim_start().len();
        (rest.starts_with(' ') && has(&in_small(&words[start..]), own)).then_some(start)
    });
    Some(line + starts.next_back().unwrap_or(0)..text.len())
}

#[cfg(test)]
mod tests {
    use super::last;

    #[test]
    fn a_program_speaks_at_the_end_and_a_person_does_not() {
        for (text, is_opened, found) in [
            (
                "Papers.\n\nLet me know if you would like a more formal version!\n",
                false,
                true,
            ),
            (
                "N\u{2019}hésitez pas à me dire si vous souhaitez une version plus formelle !",
                false,
                true,
            ),
            ("Avísame si quieres una versión más formal.", false, true),
            (
                "Daha resmi bir sürüm isterseniz bana bildirin.",
                false,
                true,
            ),
            (
                "Дайте знать, если нужна более официальная версия!",
                false,
                true,
            ),
            ("أخبرني إذا أردت نسخة أكثر رسمية.", false, true),
            ("Would you like me to translate another text?", false, true),
            ("Note: I left the links as they are.", false, true),
            (
                "Souhaitez-vous que je traduise un autre texte ?",
                false,
                true,
            ),
            ("¿Quieres que traduzca otro texto?", false, true),
            ("Başka bir metin çevirmemi ister misiniz?", false, true),
            ("Хотите, чтобы я перевёл ещё один текст?", false, true),
            ("هل تريد أن أترجم نصا آخر؟", false, true),
            ("Note: the links are those of 2024.", false, false),
            ("¿Quieres que te ayuden?", false, false),
            ("Do you want me to call the office? he asked.", false, false),
            ("I hope this helps!", true, true),
            ("I hope this helps!", false, false),
            (
                "\u{201C}Let me know if you need help.\u{201D}",
                false,
                false,
            ),
            ("Дайте знать, если вам нужен переводчик.", false, false),
            (
                "Let me know if the bus stops at the informal settlement, she asked.",
                false,
                false,
            ),
            ("أخبرني إذا أردت نسخة من الوثيقة", false, false),
            (
                "Дайте знать, если вам нужен перевод на русский язык.",
                false,
                false,
            ),
            (
                "N'hésitez pas à me demander la version papier, dit Amal.",
                false,
                false,
            ),
            (
                "Let me know if you would like a more formal version!\n\nShe wrote it.",
                true,
                false,
            ),
        ] {
            assert_eq!(last(text, is_opened).is_some(), found, "{text}");
        }
        let text = "Ask the office. Let me know if you would like a more formal version!";
        let found = last(text, false).map(|range| &text[range]);
        let own = "Let me know if you would like a more formal version!";
        assert_eq!(found, Some(own));
        let own =
            "Not: Bağlantıları olduğu gibi bıraktım. Başka bir metin çevirmemi ister misiniz?";
        let text = format!("Sorun. {own}\n");
        let found = last(&text, false).map(|range| &text[range]);
        assert_eq!(found, Some(own));
    }
}
