//! Texts that are typed on the keyboard of another language.

use super::exchanged::{paragraphs, shown};
use crate::checks::pasted_text;
use crate::locale::{self, begins_small, primary_language};
use crate::markdown::Phrases;
use crate::parse::Text;
use crate::parse::front_matter::body;
use memchr::memchr2;
use spanned::{Diagnostic, Sources, Span};
use std::sync::LazyLock;

/// Languages of whose letters so many are not of ASCII that no long paragraph is without one, with some of them.
const RICH: [(&str, &str); 9] = [
    ("az", "ə, ı, ş, ç, ğ"),
    ("cs", "á, č, ě, ř, í"),
    ("hu", "á, é, ő, ö"),
    ("lt", "ą, ė, š, ų, ž"),
    ("lv", "ā, ē, ī, š, ķ"),
    ("pl", "ą, ę, ł, ó, ś"),
    ("sk", "á, č, í, š, ž"),
    ("tr", "ı, ş, ğ, ç, ö, ü"),
    ("vi", "ă, đ, ê, ư, ạ"),
];

/// Tells of an Arabic text with Persian letters, and of a long paragraph without any letter that its language has besides those
/// of ASCII.
pub(super) fn check(tag: &str, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    let whole = sources.text(text.source);
    let language = primary_language(tag);
    if language == "ar" {
        // Both Persian letters begin with these bytes, and those of Arabic do not: most texts are done here.
        memchr2(0xDA, 0xDB, whole.as_bytes())?;
        let word = locale::on_persian_keyboard(&shown(whole))?;
        let at = whole.find(word)?;
        let span = Span::new(text.source, at..at + word.len());
        return Some(pasted_text::keyboard(word, span));
    }
    if let Some((_, letters, search)) = NOT_OF.iter().find(|it| it.0 == language) {
        // Most texts have none.
        search.find_iter(whole).next()?;
        return of_neighbour(tag, text, whole, letters);
    }
    let (_, letters) = RICH.iter().find(|(it, _)| *it == language)?;
    if locale::is_latin(tag) != Some(true) {
        return None;
    }
    let (first, body) = body(whole)?;
    let plain = paragraphs(body)
        .into_iter()
        .find(|range| is_plain(&body[range.clone()]))?;
    let line = body[plain.clone()].lines().next()?.trim_end();
    let start = first + plain.start;
    let span = Span::new(text.source, start..start + line.len());
    Some(pasted_text::plain_letters(tag, letters, span))
}

/// Letters that a language in Cyrillic letters does not have, and its neighbours have; and the search for them.
static NOT_OF: LazyLock<[(&str, &[char], Phrases); 3]> = LazyLock::new(|| {
    let all: [(&str, &[char]); 3] = [
        ("bg", &['і', 'ї', 'є', 'ґ', 'ў', 'ы', 'э', 'ё']),
        ("ru", &['і', 'ї', 'є', 'ґ', 'ў']),
        ("uk", &['ы', 'э', 'ъ', 'ё', 'ў']),
    ];
    all.map(|(tag, letters)| {
        let texts: Vec<String> = letters.iter().map(char::to_string).collect();
        (tag, letters, Phrases::new(texts.iter().map(String::as_str)))
    })
});

/// Tells of several words with letters of a neighbour, in the first paragraph that has them.
fn of_neighbour(tag: &str, text: &Text, whole: &str, letters: &[char]) -> Option<Diagnostic> {
    /// Fewer can be names.
    const FEWEST: usize = 3;
    let (first, body) = body(whole)?;
    paragraphs(body).into_iter().find_map(|range| {
        let paragraph = &body[range.clone()];
        // Most paragraphs have none.
        if !paragraph.contains(letters) {
            return None;
        }
        let parts = shown(paragraph);
        let words = parts
            .iter()
            .flat_map(|part| part.split(|c: char| !c.is_alphabetic()));
        let mut words =
            words.filter(|word| word.contains(letters) && !word.starts_with(char::is_uppercase));
        let word = words.next()?;
        words.nth(FEWEST - 2)?;
        let start = first + range.start + paragraph.find(word)?;
        let span = Span::new(text.source, start..start + word.len());
        Some(pasted_text::neighbour(tag, word, span))
    })
}

/// Whether a paragraph is long, is no list of names, and has letters of ASCII alone.
fn is_plain(paragraph: &str) -> bool {
    /// In one text of ten thousand, so many letters of these languages are all of ASCII.
    const LONG: usize = 120;
    if paragraph.len() < LONG {
        return false;
    }
    let parts = shown(paragraph);
    let mut letters = parts
        .iter()
        .flat_map(|it| it.chars())
        .filter(|c| c.is_alphabetic());
    let mut count = 0;
    if !letters.all(|c| {
        count += 1;
        c.is_ascii()
    }) {
        return false;
    }
    let words = parts.iter().flat_map(|it| it.split_whitespace());
    let words = words.filter(|it| it.starts_with(char::is_alphabetic));
    let (small, large): (Vec<&str>, Vec<&str>) = words.partition(|it| begins_small(it));
    count >= LONG && small.len() > large.len()
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_long_paragraph_of_plain_letters_is_no_turkish() {
        let plain = "Esi oldu. Bundan sonra Emir iki ogluyla Turkiye’den ayrildi. Macaristan’a geldiler. Orada kalmak icin yasal belgesi yoktu. Ogullarinin gecimini saglayamiyordu.";
        assert!(is_plain(plain));
        assert!(!is_plain(&plain.replace("Esi oldu", "Eşi öldü")));
        assert!(!is_plain("Esi oldu. Bundan sonra Emir iki ogluyla geldi."));
        let names = "Refugee Council, International Organization for Migration, Danish Refugee Council, Norwegian Refugee Council, Mercy Corps, Save the Children";
        assert!(!is_plain(names));
    }
}
