//! Letters of an old encoding that were read as others. Here Arabic and Cyrillic ones that became Latin: `ÇáÓáÇãÉ` for
//! `السلامة`.

mod misread;

use encoding_rs::{Encoding, KOI8_R, WINDOWS_1251, WINDOWS_1252, WINDOWS_1256};
use memchr::memchr_iter;
use std::ops::Range;

/// Letters of the shortest word that is looked at: no language has as long a word without a letter of ASCII.
const SHORTEST: usize = 4;

/// So many words at least: one can be a row of letters.
const FEWEST: usize = 2;

/// As many words show it in a text without letters of the other alphabet.
const MANY: usize = 8;

/// The letters of German that are not of ASCII: a text can list them.
const GERMAN: &str = "ÄÖÜäöüß";

/// What is found in a text.
pub(super) struct Legacy {
    /// The number of words.
    pub(super) count: usize,
    /// The first word.
    pub(super) first: Range<usize>,
    /// What it was, if this is sure.
    pub(super) meant: Option<String>,
    /// The encodings that the text can have been saved in, in words.
    pub(super) encodings: &'static str,
}

/// The words of an old encoding.
pub(super) fn find(text: &str) -> Option<Legacy> {
    of_other_alphabets(text).or_else(|| misread::find(text))
}

fn of_other_alphabets(text: &str) -> Option<Legacy> {
    let bytes = text.as_bytes();
    let (mut count, mut first, mut next) = (0, None, 0);
    for at in memchr_iter(0xC3, bytes) {
        if at < next {
            continue;
        }
        let pairs = bytes[at..].chunks_exact(2).take_while(|it| it[0] == 0xC3);
        let end = at + 2 * pairs.count();
        next = end;
        // Most rows of such letters are one.
        if end - at >= 2 * SHORTEST && is_word(text, at..end) {
            count += 1;
            first.get_or_insert(at..end);
        }
    }
    let first = first.filter(|_| count >= FEWEST)?;
    let of = |has: fn(&u8) -> bool| bytes.iter().filter(|byte| has(byte)).count();
    let ascii = of(u8::is_ascii_alphabetic);
    let arabic = of(|byte| (0xD8..=0xDB).contains(byte));
    let cyrillic = of(|byte| (0xD0..=0xD1).contains(byte));
    let word = &text[first.clone()];
    // Other Latin letters are those of a language.
    let wrong = of(|byte| *byte == 0xC3);
    if wrong < 4 * of(|byte| (0xC4..=0xC7).contains(byte)) {
        return None;
    }
    let meant = if 2 * arabic.max(cyrillic) < ascii {
        // Or the whole text is so.
        if count < MANY || 2 * wrong < ascii || arabic + cyrillic > 0 {
            return None;
        }
        None
    } else if arabic > cyrillic {
        decoded(word, WINDOWS_1256).filter(|it| it.chars().all(is_arabic_letter))
    } else {
        let all = [WINDOWS_1251, KOI8_R].into_iter();
        let mut all = all.filter_map(|encoding| decoded(word, encoding));
        all.find(|it| is_cyrillic_word(it))
    };
    Some(Legacy {
        count,
        first,
        meant,
        encodings: "Windows-1256 (Arabic) or Windows-1251 (Cyrillic)",
    })
}

/// Whether a range has a whole word that can be one of these.
fn is_word(text: &str, range: Range<usize>) -> bool {
    let word = &text[range.clone()];
    let mut letters: Vec<char> = word.chars().collect();
    let count = letters.len();
    letters.sort_unstable();
    letters.dedup();
    count >= SHORTEST
        && letters.len() >= SHORTEST - 1
        && !letters.iter().all(|c| GERMAN.contains(*c))
        && !text[..range.start].ends_with(char::is_alphanumeric)
        && !text[range.end..].starts_with(char::is_alphanumeric)
}

/// A word of Windows-1252 as another encoding reads it; `None` if it has other letters.
fn decoded(word: &str, encoding: &'static Encoding) -> Option<String> {
    let (bytes, _, is_lossy) = WINDOWS_1252.encode(word);
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    (!is_lossy).then(|| text.into_owned())
}

fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{652}')
}

/// Whether a word is Cyrillic, with small letters behind the first one: in the other encoding they are capital ones.
fn is_cyrillic_word(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{410}'..='\u{44F}'))
        && word.chars().skip(1).all(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn words_of_old_encodings_are_found_and_what_they_were() {
        for (text, meant) in [
            ("كن آمنا. ÇáÓáÇãÉ ÃæáÇ.", Some("السلامة")),
            ("Он пришёл. Ïðèâåò, ìèðó.", Some("Привет")),
            ("Он пришёл. ðÒÉ×ÅÔ ÍÉÒÕ.", Some("Привет")),
            ("ÇáÓáÇãÉ ÃæáÇ ÇáÓáÇãÉ ÃæáÇ ÇáÓáÇãÉ ÃæáÇ ÇáÓáÇãÉ ÃæáÇ", None),
        ] {
            let found = find(text).expect(text);
            assert_eq!(found.meant.as_deref(), meant, "{text}");
        }
    }

    #[test]
    fn letters_of_languages_are_left() {
        for text in [
            "كن آمنا في Besançon أو Łódź أو São Paulo.",
            "الحروف الألمانية: ÄÖÜß äöüß",
            "Été, créée, où, là, çà et là, àâäéèêëîïôöùûüÿ",
            "El pingüino, la cigüeña, ñandú. ÁÉÍÓÚ",
            "Он живёт в Ålesund, Ærø и Öland. Ää! Öö!",
            "öö, üö, jäääär, töö, õu",
            "Çeşme, İzmir, ÖÇÜ",
            "Größe, Äußeres, Öl",
            "Þórður, Æðey, ÍÞÞÍ",
            "Á šĥóŕŧ ķéý íš þŕéššéđ ŧĥŕéé ŧíɱéš, óþéñš áñóŧĥéŕ ŵéƀšíŧé áŧ óñçé: Русский. Íŧ đóéš ñóŧ éŕášé ýóúŕ ĥíšŧóŕý. áñóúé óñéó",
            "éáèé óñéó ýóúé éáèé óñéó áñóé éáèé óñéó ŧĥŕ ŵéƀšíŧé ŵŵŵ ƀŕóŵšéŕ ŧŵó",
        ] {
            assert!(find(text).is_none(), "{text}");
        }
    }
}
