//! Words that stand for a picture.

use crate::locale;
use crate::parse::Text;
use spanned::{Sources, Span};

/// How far before the address of a picture its words are looked for, in bytes.
const FAR: usize = 1000;

/// The words of each picture in a text, and their places.
fn of<'a>(text: &Text, sources: &'a Sources) -> impl Iterator<Item = (&'a str, Span)> {
    let whole = sources.text(text.source);
    let pictures = text.outline.links.iter().filter(|link| link.image);
    let words = move |before: usize| {
        let first = whole.ceil_char_boundary(before.saturating_sub(FAR));
        let near = whole[first..before].strip_suffix("](")?;
        let start = near.rfind("![")? + "![".len();
        let words = &near[start..];
        let range = first + start..first + near.len();
        (!words.contains(['\n', ']'])).then_some((words, range))
    };
    let file = text.source;
    pictures.filter_map(move |link| {
        let (words, range) = words(link.span.range().start)?;
        Some((words, Span::new(file, range)))
    })
}

/// The first picture of a translation whose words are those of the source text and are a text.
pub(super) fn copied(original: &Text, text: &Text, tag: &str, sources: &Sources) -> Option<Span> {
    if !text.outline.links.iter().any(|link| link.image) {
        return None;
    }
    let source: Vec<&str> = of(original, sources).map(|(words, _)| words).collect();
    let mut own = of(text, sources);
    let copied = own.find(|(words, _)| source.contains(words) && is_text(words, tag));
    copied.map(|(_, span)| span)
}

/// Whether words that are the same in two languages are no names.
fn is_text(words: &str, tag: &str) -> bool {
    let is_foreign =
        words.contains(|c: char| c.is_ascii_alphabetic()) && locale::is_latin(tag) == Some(false);
    // In other letters one word is enough; a particle of a name is shorter.
    let (fewest, shortest) = if is_foreign { (1, 4) } else { (3, 1) };
    let is_word = |word: &&str| {
        word.chars().count() >= shortest
            && word.chars().all(|c| c.is_alphabetic() && !c.is_uppercase())
    };
    words.split_whitespace().filter(is_word).count() >= fewest
}

#[cfg(test)]
mod tests {
    use super::is_text;

    #[test]
    fn names_are_the_same_in_all_languages() {
        for (words, tag, expected) in [
            ("The entrance of the office", "fr", true),
            ("A door", "ar", true),
            ("IOM Budapest", "ar", false),
            ("Caritas and ICMPD", "fr", false),
            ("logo.png", "fr", false),
            ("logo.png", "ar", false),
            ("iPhone", "ar", false),
            ("al-Hilal", "ar", false),
            ("von der Leyen", "ar", false),
            ("von der Leyen", "fr", false),
            ("eBay and iOS", "fr", false),
        ] {
            assert_eq!(is_text(words, tag), expected, "{words}");
        }
    }
}
