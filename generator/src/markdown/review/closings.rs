//! The last sentence of a program that writes texts.

use std::ops::Range;

/// What such a program says at the end, in small letters and with straight apostrophes: it speaks of
/// itself, or asks about the next task.
const CLOSINGS: [&str; 42] = [
    "let me know if",
    "please let me know if",
    "would you like me to",
    "i hope this helps",
    "feel free to ask",
    "if you would like, i can",
    "if you'd like, i can",
    "n'hésitez pas à me",
    "dites-moi si",
    "dis-moi si",
    "faites-moi savoir si",
    "souhaitez-vous que je",
    "voulez-vous que je",
    "si vous le souhaitez, je peux",
    "j'espère que cela",
    "avísame si",
    "avíseme si",
    "dime si",
    "dígame si",
    "hazme saber si",
    "hágame saber si",
    "¿quieres que",
    "¿desea que",
    "si quieres, puedo",
    "si lo desea, puedo",
    "espero que esto",
    "bana bildir",
    "bana haber ver",
    "umarım bu",
    "дайте мне знать",
    "дайте знать, если",
    "сообщите мне, если",
    "скажите мне, если",
    "хотите, чтобы я",
    "если хотите, я могу",
    "надеюсь, это",
    "أخبرني إذا",
    "أخبروني إذا",
    "أعلمني إذا",
    "لا تتردد في إخباري",
    "هل ترغب في أن",
    "آمل أن يكون هذا",
];

/// What it offers to change. Without one of these words, such a sentence can be of a person.
const CHANGES: [&str; 22] = [
    "version",
    "tone",
    "wording",
    "formal",
    "rephrase",
    "rewrite",
    "traduction",
    "formel",
    "reformul",
    "versión",
    "traducción",
    "sürüm",
    "versiyon",
    "çeviriyi",
    "üslup",
    "верси",
    "формальн",
    "перевод на",
    "نسخة",
    "أسلوب",
    "صياغة",
    "نبرة",
];

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
    let small = words.to_lowercase().replace('\u{2019}', "'");
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| small.contains(phrase));
    let is_closing = says(&CLOSINGS) && (is_opened || says(&CHANGES));
    is_closing.then_some(line..text.len())
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
            ("I hope this helps!", true, true),
            ("I hope this helps!", false, false),
            (
                "\u{201C}Let me know if you need help.\u{201D}",
                false,
                false,
            ),
            ("Дайте знать, если вам нужен переводчик.", false, false),
            (
                "Let me know if you would like a more formal version!\n\nShe wrote it.",
                true,
                false,
            ),
        ] {
            assert_eq!(last(text, is_opened).is_some(), found, "{text}");
        }
    }
}
