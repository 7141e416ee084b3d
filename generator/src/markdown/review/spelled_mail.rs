//! E-mail addresses that are written so that programs do not find them: `office(at)portal.example`. Nor do telephones.

use super::address::is_mail;
use memchr::memchr2_iter;
use std::ops::Range;

/// What stands for `@` behind its opening bracket, in small letters.
const AT: [&str; 4] = ["at", "arroba", "ät", "собака"];

/// What stands for a full stop, likewise.
const DOT: [&str; 5] = ["dot", "punkt", "point", "punto", "точка"];

/// More bytes than a name or a host has.
const LONGEST: usize = 100;

/// The first of them, with its address.
pub(super) fn find(text: &str) -> Option<(Range<usize>, String)> {
    let mut brackets = memchr2_iter(b'(', b'[', text.as_bytes());
    brackets.find_map(|at| around(text, at))
}

fn around(text: &str, bracket: usize) -> Option<(Range<usize>, String)> {
    let behind = in_brackets(&text[bracket..], &AT)?;
    let before = text[..bracket].trim_end_matches(' ');
    let is_part = |c: char| c.is_ascii_alphanumeric() || "._+-".contains(c);
    let name = &before[before.trim_end_matches(is_part).len()..];
    let (host, length) = host(behind);
    let address = format!("{name}@{host}");
    // Without a dot in brackets, blanks can belong to a sentence: `she asked (at) once`.
    let is_host = host.rsplit_once('.').is_some_and(|(_, last)| {
        last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    let start = before.len() - name.len();
    let end = text.len() - behind.len() + length;
    (is_host && is_mail(&address)).then_some((start..end, address))
}

/// What is behind a word in brackets, and blanks, at the beginning of a text.
fn in_brackets<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    let close = match text.as_bytes().first()? {
        b'(' => ')',
        b'[' => ']',
        _ => return None,
    };
    let near = &text[1..text.floor_char_boundary(LONGEST.min(text.len()))];
    let (word, _) = near.split_once(close)?;
    let is_one = words.contains(&word.trim().to_lowercase().as_str());
    is_one.then(|| text[word.len() + 2..].trim_start_matches(' '))
}

/// The host at the beginning of a text, and its bytes there.
fn host(text: &str) -> (String, usize) {
    let (mut host, mut rest) = (String::new(), text);
    while host.len() < LONGEST {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let label = &rest[..end];
        if label.is_empty() {
            break;
        }
        host.push_str(label);
        rest = &rest[end..];
        let next = rest
            .strip_prefix('.')
            .or_else(|| in_brackets(rest.trim_start_matches(' '), &DOT));
        match next.filter(|next| next.starts_with(is_part)) {
            Some(next) => {
                host.push('.');
                rest = next;
            }
            None => break,
        }
    }
    (host, text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn spelled_addresses_are_told_from_other_words_in_brackets() {
        for (text, address) in [
            (
                "Write to office(at)portal.example.",
                Some("office@portal.example"),
            ),
            (
                "office [at] portal [dot] example",
                Some("office@portal.example"),
            ),
            (
                "Mail: an.na (AT) mail.portal.example, or",
                Some("an.na@mail.portal.example"),
            ),
            (
                "escriba a oficina(arroba)portal(punto)example",
                Some("oficina@portal.example"),
            ),
            ("büro: info (at) portal (Punkt) de", Some("info@portal.de")),
            ("She asked (at) once.", None),
            ("Wait [at] the gate. Then go.", None),
            ("Warten Sie (at) home.", None),
            ("Le point (at) est", None),
            ("el punto [dot] es", None),
            ("Спросите (собака) там.", None),
            ("اسأل (at) المكتب.", None),
            ("saat (at) 5.30", None),
        ] {
            let found = find(text).map(|(_, address)| address);
            assert_eq!(found.as_deref(), address, "{text}");
        }
        let text = "Write to office(at)portal.example.";
        assert_eq!(&text[find(text).unwrap().0], "office(at)portal.example");
    }
}
