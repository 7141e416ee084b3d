//! What a messenger writes in angle brackets in the place of a picture: `<Media omitted>`.

use crate::lexicon::{self, Key, Words};
use memchr::memchr_iter;
use std::ops::Range;

static OMITTED: Words = Words::new(|| lexicon::of_all(Key::MediaOmitted));

/// The first such mark of a text. Markdown takes some of them for HTML, and others for words.
pub(super) fn mark(text: &str) -> Option<Range<usize>> {
    /// More bytes than a mark has.
    const LONGEST: usize = 120;
    memchr_iter(b'<', text.as_bytes()).find_map(|at| {
        let rest = &text[at + 1..];
        let near = &rest[..rest.floor_char_boundary(LONGEST)];
        let (words, _) = near.split_once('>')?;
        is_mark(words).then(|| at..at + words.len() + "<>".len())
    })
}

/// Whether HTML begins with such a mark.
pub(in super::super) fn begins(html: &str) -> bool {
    let inside = html.trim_start().strip_prefix('<');
    inside.is_some_and(|it| is_mark(it.split('>').next().unwrap_or_default()))
}

/// `attached: 00000012-PHOTO.jpg` has the name of a file behind its colon.
fn is_mark(words: &str) -> bool {
    let words = words.split(':').next().unwrap_or_default();
    let words = words.trim_matches(|c: char| c.is_whitespace() || "\u{200E}\u{200F}.".contains(c));
    OMITTED.contains(&words.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::{begins, mark};
    use crate::lexicon::{Key, of_all};

    #[test]
    fn each_word_of_the_lexicon_is_found() {
        for word in of_all(Key::MediaOmitted) {
            let written = format!("One.\n\n<{word}>\nTwo.");
            let found = mark(&written).map(|range| &written[range]);
            assert_eq!(found, Some(format!("<{word}>").as_str()));
        }
    }

    #[test]
    fn only_the_mark_itself_is_told() {
        for (text, found) in [
            ("<Media omitted>", Some("<Media omitted>")),
            (
                "\u{200E}<attached: 12-PHOTO.jpg> It is open.",
                Some("<attached: 12-PHOTO.jpg>"),
            ),
            ("<Медиафайл пропущен>", Some("<Медиафайл пропущен>")),
            ("<b>Media omitted</b>", None),
            ("a < b and c > d", None),
            ("<é", None),
        ] {
            assert_eq!(mark(text).map(|range| &text[range]), found, "{text}");
        }
        assert!(begins(" <Media omitted>\nMore."));
        assert!(!begins("<p>Media omitted</p>"));
    }
}
