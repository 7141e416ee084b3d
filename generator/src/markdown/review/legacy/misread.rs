//! Latin letters of an old encoding that were read as those of Western Europe: `yardýmý` for `yardımı`.

use super::{Legacy, decoded};
use encoding_rs::{Encoding, ISO_8859_2, WINDOWS_1250, WINDOWS_1254};
use memchr::{memchr_iter, memmem};
use std::ops::Range;

/// So many words at least: one can be a name.
const FEWEST: usize = 2;

/// What stands for the three letters of Turkish that Western Europe does not have. Icelandic has the same ones.
const TURKISH: [char; 6] = ['ý', 'þ', 'ð', 'Ý', 'Þ', 'Ð'];

/// Letters that texts in Icelandic and Faroese have, and Turkish has not.
const NORTHERN: [char; 10] = ['á', 'é', 'í', 'ó', 'ú', 'æ', 'Á', 'Í', 'Ó', 'Æ'];

/// Signs that stand for letters of Polish, Czech, Hungarian or Romanian if a letter is on both sides.
const SIGNS: [char; 6] = ['¹', '³', '¿', '¶', '¼', '¾'];

/// The words of an old encoding.
pub(super) fn find(text: &str) -> Option<Legacy> {
    of_turkish(text).or_else(|| of_signs(text))
}

fn of_turkish(text: &str) -> Option<Legacy> {
    // Names of people from the north begin with a capital letter.
    let is_wrong = |word: &str| {
        word.contains(TURKISH)
            && !word.contains(NORTHERN)
            && word.starts_with(|c: char| c.is_lowercase() || TURKISH.contains(&c))
    };
    // Most texts have none of the two, and Slovak and Turkmen have the third.
    let has = |letter: &str| memmem::find(text.as_bytes(), letter.as_bytes()).is_some();
    if !(has("þ") || has("ð")) || !text.contains(['ü', 'ç', 'ı', 'ş', 'ğ', 'Ü', 'Ç', 'İ', 'Ş'])
    {
        return None;
    }
    let words = words(text).filter(|word| is_wrong(&text[word.clone()]));
    let others = text.matches(NORTHERN).count();
    legacy(
        text,
        words,
        others,
        &[WINDOWS_1254],
        "Windows-1254 (Turkish)",
    )
}

fn of_signs(text: &str) -> Option<Legacy> {
    // Most texts are done here: all signs begin with this byte.
    let mut signs = memchr_iter(0xC2, text.as_bytes());
    signs.find(|at| text[*at..].starts_with(SIGNS))?;
    let words = words(text).filter(|word| {
        let word = &text[word.clone()];
        word.match_indices(SIGNS).any(|(at, sign)| {
            word[..at].ends_with(char::is_alphabetic)
                && word[at + sign.len()..].starts_with(char::is_alphabetic)
        })
    });
    legacy(
        text,
        words,
        0,
        &[ISO_8859_2, WINDOWS_1250],
        "ISO 8859-2 or Windows-1250 (Polish, Czech and their neighbours)",
    )
}

/// What the words are, unless they are few beside those of another language.
fn legacy(
    text: &str,
    mut words: impl Iterator<Item = Range<usize>>,
    others: usize,
    encodings: &[&'static Encoding],
    names: &'static str,
) -> Option<Legacy> {
    let first = words.next()?;
    let count = 1 + words.count();
    if count < FEWEST.max(others) {
        return None;
    }
    let word = &text[first.clone()];
    let mut read = encodings.iter().filter_map(|it| decoded(word, it));
    let meant = read.find(|it| it.chars().all(char::is_alphabetic));
    Some(Legacy {
        count,
        first,
        meant,
        encodings: names,
    })
}

/// The words of a text, with signs between their letters.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_between = |c: char| !c.is_alphabetic() && !SIGNS.contains(&c);
    let start = text.as_ptr() as usize;
    text.split(is_between)
        .filter(|word| !word.is_empty())
        .map(move |word| {
            let at = word.as_ptr() as usize - start;
            at..at + word.len()
        })
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn words_of_old_encodings_are_found_and_what_they_were() {
        for (text, meant) in [
            (
                "Üç belgelere ihtiyacýnýz var, çünkü deðiþti.",
                "ihtiyacınız",
            ),
            ("Za³o¿yæ firmê mo¿na w ka¿dym mieœcie.", "Założyć"),
        ] {
            let found = find(text).expect(text);
            assert_eq!(found.meant.as_deref(), Some(meant), "{text}");
        }
    }

    #[test]
    fn letters_of_languages_are_left() {
        for text in [
            "Það er gott að búa í Reykjavík, ý. Þórður, Æðey, blöð, við og þið",
            "Slovenský úrad, ktorý môže, ö",
            "Türkmen dili ýaly ýokary, ş, ç, ü",
            "50 m³ je Tag, Fußnote¹ und 2º piso, 1ª planta, ¿cómo?",
            "n.º 5, Mª Carmen, 20 km², nºs 5 e 6, nºs 7 e 8",
            "Herr Guðmundsson und Frau Sigurðsson für",
            "",
        ] {
            assert!(find(text).is_none(), "{text}");
        }
    }
}
