//! What messengers, word processors and programs that write texts leave in a copy of theirs.

use super::phrases::Phrases;
use super::shortened::shortened;
use super::{closings, heads, omitted, own_path};
use crate::checks::pasted_text::{self, Left};
use crate::lexicon::{self, Key};
use crate::locale::next_where;
use crate::markdown::lines;
use memchr::memmem::Finder;
use memchr::{memchr, memchr_iter, memchr2, memchr3};
use spanned::{Diagnostics, FileId, Span};
use std::iter;
use std::ops::Range;
use std::sync::LazyLock;

/// Marks of programs, the same in all languages: none of them is part of a text for readers.
const MARKS: [(&str, Left); 8] = [
    (":contentReference[", Left::Source),
    ("[oaicite:", Left::Source),
    ("\u{2020}source", Left::Source),
    ("[cite_start]", Left::Source),
    ("[cite: ", Left::Source),
    ("citeturn0", Left::Source),
    ("HYPERLINK \"", Left::Field),
    ("HYPERLINK \u{201C}", Left::Field),
];

/// Marks and sentences, and what each of them is.
static LEFT: LazyLock<(Phrases, Vec<Left>)> = LazyLock::new(|| {
    let references = lexicon::of_all(Key::LostReference);
    let answers = lexicon::of_all(Key::Answer);
    let (marks, left): (Vec<&str>, Vec<Left>) = MARKS.into_iter().unzip();
    let phrases = Phrases::with_capitals(&[marks, references.clone()].concat(), &answers);
    let references = references.iter().map(|_| Left::Reference);
    let answers = answers.iter().map(|_| Left::Answer);
    let left = left.into_iter().chain(references).chain(answers);
    (phrases, left.collect())
});

/// What a line of a table of contents has before the number of its page.
const DOTS: &str = "....";

static DOTS_FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(DOTS));

/// Letters that look the same, Cyrillic and Latin.
const SAME: [(char, char); 30] = [
    ('а', 'a'),
    ('е', 'e'),
    ('о', 'o'),
    ('р', 'p'),
    ('с', 'c'),
    ('у', 'y'),
    ('х', 'x'),
    ('і', 'i'),
    ('ј', 'j'),
    ('ѕ', 's'),
    ('һ', 'h'),
    ('ԁ', 'd'),
    ('ԛ', 'q'),
    ('ԝ', 'w'),
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('Ү', 'Y'),
];

/// Reports what is left in the text of a file: each sort once.
pub(super) fn look(file: FileId, text: &str, found: &mut Diagnostics) {
    let (mut seen, mut fields) = (Vec::new(), Vec::new());
    let mut report = |left: Left, range: Range<usize>| {
        if !seen.contains(&left) {
            seen.push(left);
            found.push(pasted_text::left(left, Span::new(file, range)));
        }
    };
    let (phrases, sorts) = &*LEFT;
    for (number, range) in phrases.find_iter(text) {
        let left = sorts[number];
        if left == Left::Field {
            let (address, code) = field(&text[range.end..]);
            let span = Span::new(file, range.start..range.end + code);
            fields.push(pasted_text::field(address, span));
            continue;
        }
        report(left, range);
    }
    if let Some(range) = comment(text).or_else(|| note(text)) {
        report(Left::Comment, range);
    }
    if DOTS_FINDER.find(text.as_bytes()).is_some()
        && let Some(range) = lines(text).find_map(contents)
    {
        report(Left::Contents, range);
    }
    if let Some(range) = omitted::mark(text) {
        report(Left::Omitted, range);
    }
    if let Some(range) = own_path::find(text) {
        report(Left::Path, range);
    }
    if let Some(range) = shortened(text) {
        report(Left::Shortened, range);
    }
    for line in lines(text) {
        if let Some(range) = heads::message(line) {
            report(Left::Message, range);
        } else if let Some(range) = heads::signature(line, text) {
            report(Left::Signature, range);
        }
    }
    if let Some(range) = heads::letter(text) {
        report(Left::Letter, range);
    }
    let is_opened = seen.contains(&Left::Answer);
    found.extend(fields);
    let closing = closings::last(text, is_opened);
    found.extend(closing.map(|range| pasted_text::left(Left::Answer, Span::new(file, range))));
}

/// The address of a link that a word processor has written as a code, and the length of the rest of the code.
fn field(text: &str) -> (&str, usize) {
    // An address without an end would be quoted whole, and searched again for each code behind it.
    const LONGEST: usize = 300;
    let (rest, _) = text.split_at(text.floor_char_boundary(LONGEST));
    let end = rest.find(['"', '\u{201D}', '\n']).unwrap_or(rest.len());
    let quote = text[end..]
        .chars()
        .next()
        .filter(|c| matches!(c, '"' | '\u{201D}'));
    let address = text[..end].trim();
    // A place in the same text has a name of the word processor.
    let address = if address.starts_with("\\l") {
        "#heading"
    } else {
        address
    };
    (address, end + quote.map_or(0, char::len_utf8))
}

/// Whether the code of such a link begins before an address.
pub(super) fn is_field(before: &str) -> bool {
    before.ends_with("HYPERLINK \"") || before.ends_with("HYPERLINK \u{201C}")
}

/// Reports the first word with a letter of another alphabet.
pub(super) fn letters(file: FileId, text: &str, found: &mut Diagnostics) {
    if let Some((range, letter, meant)) = mixed(text).find_map(|(start, word)| {
        let (below, letter, meant) = lookalike(word)?;
        Some((start + below.start..start + below.end, letter, meant))
    }) {
        let word = &text[range.clone()];
        let span = Span::new(file, range.clone());
        found.push(pasted_text::lookalike(word, letter, &meant, span));
    }
}

/// The mark of a comment: the letters of a name and a number, `[AK1]`. One letter and a number can be
/// the level of a language.
fn comment(text: &str) -> Option<Range<usize>> {
    let mut rest = 0;
    while let Some(at) = memchr(b'[', &text.as_bytes()[rest..]) {
        let start = rest + at + 1;
        let inside = &text.as_bytes()[start..];
        let letters = inside.iter().take_while(|b| b.is_ascii_uppercase());
        let letters = letters.count();
        let digits = inside[letters..].iter().take_while(|b| b.is_ascii_digit());
        let digits = digits.count();
        let end = start + letters + digits;
        let is_link = text.as_bytes().get(end + 1) == Some(&b'(');
        if (2..=3).contains(&letters)
            && (1..=3).contains(&digits)
            && text.as_bytes().get(end) == Some(&b']')
            && !is_link
        {
            return Some(start - 1..end + 1);
        }
        rest = start;
    }
    None
}

/// A comment of a shared document, which stands below the text: `[a]Samira: is this still true?` for the mark `[a]`.
fn note(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    memchr_iter(b'[', bytes).find_map(|start| {
        let is_mark = matches!(bytes[start..], [b'[', b'a'..=b'z', b']', ..]);
        let is_first = text[..start].ends_with('\n');
        let behind = || text[start + "[a]".len()..].starts_with(char::is_alphabetic);
        let in_text = || text[..start].contains(&text[start..start + "[a]".len()]);
        if !(is_mark && is_first && behind() && in_text()) {
            return None;
        }
        let line = text[start..].lines().next()?;
        Some(start..start + line.trim_end().len())
    })
}

/// A line with dots up to the number of a page.
fn contents((start, line): (usize, &str)) -> Option<Range<usize>> {
    let line = line.trim_end();
    let words = line.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_numbered = words.len() < line.len();
    let is_led = words.trim_end().ends_with(DOTS);
    (is_numbered && is_led).then(|| start..start + line.len())
}

/// The parts of a text without blanks and signs of ASCII that have letters of both alphabets. All that
/// is looked at is bytes: the tables of Unicode are slow.
fn mixed(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let bytes = text.as_bytes();
    // Where letters of ASCII and others touch.
    let touch = |one: u8, two: u8| {
        (one.is_ascii_alphabetic() & !two.is_ascii())
            | (!one.is_ascii() & two.is_ascii_alphabetic())
    };
    let touch_here = move |it: &[u8]| it.len() > 1 && touch(it[0], it[1]);
    let ends = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    // Without Cyrillic letters there is nothing to divide.
    let has_cyrillic =
        memchr3(0xD0, 0xD1, 0xD2, bytes).is_some() || memchr2(0xD3, 0xD4, bytes).is_some();
    let mut next = if has_cyrillic { 0 } else { bytes.len() };
    iter::from_fn(move || {
        let at = next_where(bytes, next, touch, touch_here)?;
        let start = bytes[..at].iter().rposition(&ends);
        let start = start.map_or(0, |before| before + 1);
        let end = bytes[at..].iter().position(&ends);
        let end = end.map_or(bytes.len(), |length| at + length);
        next = end;
        Some((start, &text[start..end]))
    })
    .filter(|(_, part)| part.bytes().any(is_cyrillic_byte))
}

/// Whether a byte begins a letter from U+0400 to U+053F.
fn is_cyrillic_byte(byte: u8) -> bool {
    matches!(byte, 0xD0..=0xD4)
}

/// A word with letters of two alphabets that look the same: its bytes, the first wrong letter, and
/// the word as it is meant.
fn lookalike(text: &str) -> Option<(Range<usize>, char, String)> {
    let is_cyrillic = |c: char| matches!(c, '\u{400}'..='\u{52F}');
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let start = at;
        at += word.len();
        let word = word.trim_end_matches(|c: char| !c.is_alphabetic());
        let cyrillic = word.chars().filter(|c| is_cyrillic(*c)).count();
        let latin = word.chars().filter(char::is_ascii_alphabetic).count();
        if cyrillic == 0 || latin == 0 {
            continue;
        }
        let to_latin = |c: char| SAME.iter().find(|(one, _)| *one == c).map(|(_, it)| *it);
        let to_cyrillic = |c: char| SAME.iter().find(|(_, one)| *one == c).map(|(it, _)| *it);
        let mended = |is_wrong: &dyn Fn(char) -> bool, mend: &dyn Fn(char) -> Option<char>| {
            let letters = word
                .chars()
                .map(|c| if is_wrong(c) { mend(c) } else { Some(c) });
            let first = word.chars().find(|c| is_wrong(*c))?;
            Some((first, letters.collect::<Option<String>>()?))
        };
        let is_latin = |c: char| c.is_ascii_alphabetic();
        // The fewer letters are the wrong ones.
        let found = if cyrillic <= latin {
            mended(&is_cyrillic, &to_latin)
        } else {
            mended(&is_latin, &to_cyrillic)
        };
        if let Some((letter, meant)) = found {
            return Some((start..start + word.len(), letter, meant));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{comment, contents, lines, lookalike};

    #[test]
    fn what_is_left_by_other_programs_is_found_and_nothing_else() {
        for (text, found) in [
            ("See page 3. [AK1] It says", true),
            ("German at the level [A1]", false),
            ("[EU27](source:eu)", false),
        ] {
            assert_eq!(comment(text).is_some(), found, "{text}");
        }
        for (text, found) in [
            ("Papers .................... 3", true),
            ("She waited .... and waited", false),
            ("Papers: 3", false),
        ] {
            assert_eq!(lines(text).find_map(contents).is_some(), found, "{text}");
        }
    }

    #[test]
    fn a_letter_of_another_alphabet_in_a_word_is_mended() {
        let meant = |text: &str| lookalike(text).map(|(range, _, meant)| (range, meant));
        assert_eq!(meant("she cаme back"), Some((4..9, "came".to_owned())));
        assert_eq!(meant("Она пpишла"), Some((7..18, "пришла".to_owned())));
        for text in ["Она пришла", "сайт WhatsApp", "файл PDFы", "IOM и МОМ"]
        {
            assert_eq!(meant(text), None, "{text}");
        }
    }
}
