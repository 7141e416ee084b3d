//! Signs of HTML, such as `&amp;`, that readers would see as they are.

use super::Review;
use crate::checks::stray_mark;
use memchr::memchr_iter;
use spanned::nearest;
use std::ops::Range;

/// Names that are no words, and what they stand for.
const NAMES: [(&str, char); 54] = [
    ("nbsp", ' '),
    ("quot", '"'),
    ("apos", '\''),
    ("euro", '€'),
    ("pound", '£'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("middot", '·'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("szlig", 'ß'),
    ("aelig", 'æ'),
    ("oelig", 'œ'),
    ("aacute", 'á'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("atilde", 'ã'),
    ("auml", 'ä'),
    ("aring", 'å'),
    ("ccedil", 'ç'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("iacute", 'í'),
    ("igrave", 'ì'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ograve", 'ò'),
    ("ocirc", 'ô'),
    ("otilde", 'õ'),
    ("ouml", 'ö'),
    ("oslash", 'ø'),
    ("uacute", 'ú'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("yacute", 'ý'),
    ("yuml", 'ÿ'),
    ("scaron", 'š'),
    ("zwnj", '\u{200C}'),
    ("amp", '&'),
];

/// These stand next to a number, and are words or parts of them elsewhere: `Dinar&Euro`.
const MONEY: [&str; 2] = ["euro", "pound"];

/// Shorter names may be the beginning of a word: `&quotes`.
const LONG: usize = 5;

/// The first sign of HTML in a text that is written twice, or without its end.
pub(super) fn first(text: &str) -> Option<Range<usize>> {
    memchr_iter(b'&', text.as_bytes()).find_map(|at| {
        let rest = &text[at + 1..];
        let length = match rest.strip_prefix("amp;") {
            Some(rest) => "amp;".len() + twice(rest)?,
            None => number(rest).or_else(|| name(&text[..at], rest))?,
        };
        Some(at..at + 1 + length)
    })
}

/// The first sign of HTML in a text in which none is read.
pub(super) fn in_value(text: &str) -> Option<Range<usize>> {
    let whole = memchr_iter(b'&', text.as_bytes()).find_map(|at| {
        let name = &text[at + 1..];
        let hash = usize::from(name.starts_with('#'));
        let length = letters(&name[hash..]);
        let is_sign = (2..=8).contains(&length) && name[hash + length..].starts_with(';');
        is_sign.then(|| at..at + "&;".len() + hash + length)
    });
    whole.or_else(|| first(text))
}

/// What a sign of HTML stands for.
pub(super) fn meant(sign: &str) -> Option<char> {
    let sign = sign.strip_prefix('&')?;
    let sign = sign
        .strip_prefix("amp;")
        .filter(|it| !it.is_empty())
        .unwrap_or(sign);
    if let Some(number) = sign.strip_prefix('#') {
        let digits = number.trim_end_matches(';');
        let number = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        return char::from_u32(number.ok()?);
    }
    let written = &sign[..letters(sign)];
    let name = known(written)?;
    let (_, letter) = NAMES.iter().find(|(it, _)| *it == name)?;
    let is_capital = written.starts_with(|c: char| c.is_ascii_uppercase());
    let capital = letter.to_uppercase().next().filter(|_| is_capital);
    Some(capital.unwrap_or(*letter))
}

/// Reports a name that is none, and nearly is one, in words that Markdown has not read as another character.
pub(super) fn undecoded(review: &mut Review<'_, '_>, words: &str, range: &Range<usize>) {
    let Some(sign) = nearly(words) else { return };
    if review.text.get(range.clone()) == Some(words) {
        let meant = meant(&words[sign.clone()]);
        let span = review.span(range.start + sign.start..range.start + sign.end);
        review.found.push(stray_mark::entity(meant, span));
    }
}

fn nearly(words: &str) -> Option<Range<usize>> {
    /// Shorter ones are as near to many words.
    const SHORTEST: usize = 4;
    memchr_iter(b'&', words.as_bytes()).find_map(|at| {
        let rest = &words[at + 1..];
        let length = letters(rest);
        let name = &rest[..length];
        let is_name = (SHORTEST..=LONG + LONG).contains(&length)
            && rest[length..].starts_with(';')
            // The names of shops have capitals: `Tom&Jerry`.
            && name.bytes().skip(1).all(|byte| byte.is_ascii_lowercase());
        (is_name && known(name).is_some()).then(|| at..at + "&;".len() + length)
    })
}

fn known(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let names = || NAMES.iter().map(|(name, _)| *name);
    let begun = || names().find(|it| it.len() >= LONG && name.starts_with(it));
    let long = names().filter(|it| it.len() > "amp".len());
    names()
        .find(|it| *it == name)
        .or_else(begun)
        .or_else(|| nearest(&name, long))
}

/// The length of a sign that is written behind `&amp;`.
fn twice(rest: &str) -> Option<usize> {
    let hash = usize::from(rest.starts_with('#'));
    let length = letters(&rest[hash..]);
    let is_sign = length > 0 && rest[hash + length..].starts_with(';');
    is_sign
        .then_some(hash + length + 1)
        .or_else(|| number(rest))
}

/// The length of a number such as `#8217` or `#x2019` without its end.
fn number(rest: &str) -> Option<usize> {
    let rest = rest.strip_prefix('#')?;
    let (mark, radix) = if rest.starts_with(['x', 'X']) {
        (1, 16)
    } else {
        (0, 10)
    };
    let digits = rest[mark..].chars().take_while(|c| c.is_digit(radix));
    let digits = digits.count();
    let is_number = (2..=6).contains(&digits) && !rest[mark + digits..].starts_with(';');
    is_number.then_some(1 + mark + digits)
}

/// The length of a name without its end. In an address, a name and `=` are a parameter.
fn name(before: &str, rest: &str) -> Option<usize> {
    let written = &rest[..letters(rest)];
    let lower = written.to_ascii_lowercase();
    let is_known = |(name, _): &&(&str, char)| {
        lower == *name || (*name == "nbsp" || name.len() >= LONG) && lower.starts_with(name)
    };
    let (name, _) = NAMES.iter().find(is_known)?;
    let behind = &rest[name.len()..];
    let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
    let is_money = || {
        let (last, next) = (before.trim_end(), behind.trim_start());
        lower == *name && (is_digit(last.chars().next_back()) || is_digit(next.chars().next()))
    };
    let is_free = *name != "nbsp" || !behind.starts_with(';');
    let is_ended = !rest[written.len()..].starts_with([';', '=']);
    let fits = is_free && is_ended && (!MONEY.contains(name) || is_money());
    fits.then_some(name.len())
}

fn letters(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphanumeric).count()
}

#[cfg(test)]
mod tests {
    use super::{first, meant, nearly};

    #[test]
    fn a_sign_without_its_end_or_written_twice_is_found() {
        for (text, sign, character) in [
            ("Amal&amp;#8217;s shop", "&amp;#8217;", '’'),
            ("Tom &amp;amp; Ana", "&amp;amp;", '&'),
            ("5&euro and more", "&euro", '€'),
            ("&pound 5", "&pound", '£'),
            ("don&#8217t", "&#8217", '’'),
            ("don&#x2019t", "&#x2019", '’'),
            ("caf&eacute", "&eacute", 'é'),
            ("&Eacutetat", "&Eacute", 'É'),
            ("one&nbspword", "&nbsp", ' '),
            ("Fragen&ndash Antworten", "&ndash", '–'),
        ] {
            let found = first(text).map(|it| &text[it]);
            assert_eq!(found, Some(sign), "{text}");
            assert_eq!(meant(sign), Some(character), "{text}");
        }
        for text in [
            "Tom &amp; Ana",
            "R&D; Q&A",
            "5 &euro; and caf&eacute;",
            "don&#8217;t",
            "Dinar&Euro, Dollar & Euro",
            "H&M, C&A, AT&T, B&B",
            "https://a.test/?a=1&pound=2&amp=3",
            "Quotes&quotes",
            "Apt &#5",
            "Смит&Ко",
            "سؤال&جواب",
        ] {
            assert_eq!(first(text).map(|it| &text[it]), None, "{text}");
        }
    }

    #[test]
    fn a_name_that_is_nearly_one_is_found() {
        for (text, sign, character) in [
            ("caf&eacut;", "&eacut;", 'é'),
            ("one&nbps;word", "&nbps;", ' '),
            ("M&uumll;ller", "&uumll;", 'ü'),
            ("&Eactue;tat", "&Eactue;", 'É'),
        ] {
            assert_eq!(nearly(text).map(|it| &text[it]), Some(sign), "{text}");
            assert_eq!(meant(sign), Some(character), "{text}");
        }
        for text in [
            "R&D; Q&A;",
            "Tom&Jerry; more",
            "Barnes&Noble; more",
            "P&O; H&M; B&B;",
            "Smith&Sons;",
            "rock&roll; jazz",
            "Save&Return;",
            "сок&вода;",
            "قهوة&شاي;",
        ] {
            assert_eq!(nearly(text).map(|it| &text[it]), None, "{text}");
        }
    }
}
