//! Amounts of a translation that have the sign between their thousands of the source text, where it is that of
//! parts of a whole in the language of the translation: `1,500` in French.

use crate::checks::translation_differs;
use crate::locale::separators;
use crate::parse::front_matter::body;
use memchr::memchr2_iter;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// A text, its file and its language.
#[derive(Debug, Clone, Copy)]
pub(super) struct InLanguage<'a> {
    pub(super) tag: &'a str,
    pub(super) file: FileId,
    pub(super) text: &'a str,
}

/// The first such amount. The source text has it with the same sign.
pub(super) fn differing(own: InLanguage<'_>, source: InLanguage<'_>) -> Option<Diagnostic> {
    let (start, text) = body(own.text)?;
    let mut signs = None;
    let mut all = memchr2_iter(b',', b'.', text.as_bytes()).filter_map(|at| amount(text, at));
    let (here, there) = all.find_map(|range| {
        let there = place(source.text, &text[range.clone()])?;
        let both = || Some((separators(own.tag)?, separators(source.tag)?));
        let ((_, of_parts), (of_thousands, _)) = (*signs.get_or_insert_with(both))?;
        let sign = text[range.clone()]
            .chars()
            .find(char::is_ascii_punctuation)?;
        (sign == of_parts && sign == of_thousands).then_some((range, there))
    })?;
    let ((thousands, _), _) = signs.flatten()?;
    let written = &text[here.clone()];
    let right = written.replace([',', '.'], thousands.encode_utf8(&mut [0; 4]));
    Some(translation_differs::thousands(
        written,
        &right,
        Span::new(own.file, start + here.start..start + here.end),
        Span::new(source.file, there),
    ))
}

/// The number with one sign at a byte before its last three digits.
fn amount(text: &str, sign: usize) -> Option<Range<usize>> {
    let (before, after) = (&text[..sign], &text[sign + 1..]);
    let first = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let last = after.bytes().take_while(u8::is_ascii_digit).count();
    let range = sign - first..sign + 1 + last;
    let is_number = (1..=3).contains(&first) && last == 3 && !text[range.clone()].starts_with('0');
    (is_number && is_alone(text, &range)).then_some(range)
}

/// Whether a number is no part of a longer one, of a word or of an address.
fn is_alone(text: &str, range: &Range<usize>) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || ".,:/_-+#".contains(c);
    let mut behind = text[range.end..].chars();
    let next = behind.next();
    let goes_on = match next {
        Some('.' | ',') => behind.next().is_some_and(char::is_alphanumeric),
        Some(c) => c.is_alphanumeric() || "/_-".contains(c),
        None => false,
    };
    !text[..range.start].ends_with(is_part) && !goes_on
}

/// Where a text has the same number.
fn place(text: &str, number: &str) -> Option<Range<usize>> {
    let mut found = text.match_indices(number).map(|(at, it)| at..at + it.len());
    found.find(|range| is_alone(text, range))
}

#[cfg(test)]
mod tests {
    use super::{InLanguage, differing};
    use spanned::Sources;

    #[test]
    fn a_sign_that_makes_another_number_is_told() {
        for (tags, source, own, right) in [
            (
                ["en", "fr"],
                "names 1,500 euros.",
                "cite 1,500 euros.",
                Some("1\u{202f}500"),
            ),
            (
                ["en", "de"],
                "names 25,000 dinars",
                "25,000 Dinar",
                Some("25.000"),
            ),
            (
                ["en", "ru"],
                "up to 1,500.",
                "до 1,500.",
                Some("1\u{a0}500"),
            ),
            (["de", "en"], "1.500 Euro", "1.500 euros", Some("1,500")),
            (
                ["en", "fr"],
                "names 1,500 euros.",
                "cite 1 500 euros.",
                None,
            ),
            (
                ["en", "fr"],
                "takes 1.5 or 1,500",
                "dure 1,5 ou 1 500",
                None,
            ),
            // Both are right, each in its country.
            (
                ["en", "es"],
                "names 1,500 euros.",
                "cita 1,500 euros.",
                None,
            ),
            (["en", "fr"], "weighs 1.500 kg", "pèse 1,500 kg", None),
            (
                ["en", "fr"],
                "names 1,500,000 euros",
                "cite 1,500,000 euros",
                None,
            ),
            (["en", "fr"], "§ 1,500-2", "§ 1,500-2", None),
        ] {
            let texts = [source, own].map(|it| format!("---\ntitle: a\n---\n{it}\n"));
            let sources = Sources::in_memory(&[("a.md", ""), ("b.md", "")]);
            let files: Vec<_> = sources.ids().collect();
            let [source, own] = [0, 1].map(|at: usize| InLanguage {
                tag: tags[at],
                file: files[at],
                text: &texts[at],
            });
            let found = differing(own, source).and_then(|it| it.fix);
            let found = found.map(|it| it.replacement);
            assert_eq!(found.as_deref(), right, "{own:?}");
        }
    }
}
