use super::mail::{Mail, MailPlace};
use super::{Review, Run, copied, notes, spelled_mail};
use crate::address::{host, without_www, written_host};
use crate::checks::{bad_url, bare_address, unsuitable_address, vague_words};
use memchr::memchr3_iter;
use std::ops::Range;

/// Reports addresses that are not links.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) {
    let text = &review.text[run.range.clone()];
    if run.linked {
        return;
    }
    if let Some((range, address)) = spelled_mail::find(text) {
        let written = &text[range.clone()];
        let span = review.span(run.range.start + range.start..run.range.start + range.end);
        let found = bare_address::word(written, &format!("<{address}>"), span);
        review.found.push(found);
    }
    if !may_have_address(text) {
        return;
    }
    // An address in a note is not for readers.
    let note = notes::range(text).unwrap_or_default();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let start = at + word.len() - word.trim_start_matches(OPENING).len();
        at += word.len();
        let word = word.trim_start_matches(OPENING);
        let word = word.trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(c));
        if let Some(link) = link(word).filter(|_| !note.contains(&start)) {
            let start = run.range.start + start;
            if copied::is_field(&review.text[..start]) {
                continue;
            }
            let end = start + word.len();
            // Without its scheme, an address in angle brackets is no link.
            let is_bracketed =
                review.text[..start].ends_with('<') && review.text[end..].starts_with('>');
            let brackets = usize::from(is_bracketed);
            let span = review.span(start - brackets..end + brackets);
            if is_mail(word) {
                review.found.extend(unsuitable_address::mail(word, span));
                review.mails.push(Mail {
                    address: word.to_owned(),
                    span,
                    place: MailPlace::Words,
                });
            } else {
                // As a link it would be refused.
                let url = link.trim_matches(['<', '>']);
                let wrong = bad_url::link(url, span);
                let found = wrong.unwrap_or_else(|| bare_address::word(word, &link, span));
                review.found.push(found);
            }
        }
    }
}

/// Whether a text has a sign that every address has: most texts have none.
fn may_have_address(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr3_iter(b'@', b':', b'w', bytes).any(|at| match bytes[at] {
        b':' => bytes[at..].starts_with(b"://"),
        b'w' => bytes[at..].starts_with(b"www."),
        _ => true,
    })
}

/// Looks at a link whose words are an address: `link` are its bytes.
pub(super) fn link_words(review: &mut Review<'_, '_>, url: &str, link: &Range<usize>) {
    let slice = &review.text[link.clone()];
    let words = slice.strip_prefix('[').and_then(|it| it.split_once("]("));
    let Some((words, _)) = words else { return };
    let (said, real) = (words.trim(), url.trim());
    let with_scheme = is_bare_host(said).then(|| format!("https://{said}"));
    let said = with_scheme.as_deref().unwrap_or(said);
    if !(begins_as_address(said) && begins_as_address(real)) {
        return;
    }
    let name = |address| without_www(written_host(address));
    if let (Some(said_host), Some(real_host)) = (host(said), host(real))
        && said_host != real_host
        && said_host.contains('.')
    {
        let span = review.span(link.start + 1..link.start + 1 + words.len());
        let found = vague_words::other_host(name(said), name(real), span);
        review.found.push(found);
    }
}

/// Whether words are the name of a host, and not that of a file or an abbreviation: `iom.int`.
fn is_bare_host(words: &str) -> bool {
    const ENDINGS: [&str; 6] = ["com", "org", "net", "int", "info", "gov"];
    let is_label = |it: &str| {
        it.len() > 1
            && it
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    let (rest, last) = words.rsplit_once('.').unwrap_or_default();
    let is_country = last.len() == 2 && last.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_country || ENDINGS.contains(&last)) && rest.split('.').all(is_label)
}

fn begins_as_address(text: &str) -> bool {
    ["https://", "http://", "www."]
        .iter()
        .any(|start| text.starts_with(start))
}

/// The first address in a text that has no links.
pub(crate) fn address(text: &str) -> Option<&str> {
    if !may_have_address(text) {
        return None;
    }
    let mut words = text.split_whitespace().map(|word| {
        let word = word.trim_start_matches(OPENING);
        word.trim_end_matches(|c: char| CLOSING.contains(c))
    });
    words.find(|word| link(word).is_some())
}

/// What may be before and after an address in a sentence.
const OPENING: [char; 6] = ['(', '"', '“', '«', '\'', '<'];
const CLOSING: &str = ".,;:!?)\"”»'>،؛؟。、，！";

/// An address as a link.
fn link(word: &str) -> Option<String> {
    if word.starts_with("https://") {
        return Some(format!("<{word}>"));
    }
    if let Some(rest) = word.strip_prefix("http://") {
        return Some(format!("<https://{rest}>"));
    }
    if word.starts_with("www.") && word.len() > "www.a.b".len() {
        return Some(format!("[{word}](https://{word})"));
    }
    is_mail(word).then(|| format!("<{word}>"))
}

/// Whether a word is an e-mail address.
pub(crate) fn is_mail(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else {
        return false;
    };
    let is_name = |b: u8| b.is_ascii_alphanumeric() || b"._+-".contains(&b);
    !name.is_empty()
        && name.bytes().all(is_name)
        && host.contains('.')
        && host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn signs_of_a_sentence_are_no_part_of_an_address() {
        for (text, wanted) in [
            (
                "انظر https://www.iom.int/، ثم",
                Some("https://www.iom.int/"),
            ),
            ("(https://www.iom.int/؟)", Some("https://www.iom.int/")),
            ("見る https://www.iom.int/。", Some("https://www.iom.int/")),
            ("« https://www.iom.int/ »", Some("https://www.iom.int/")),
            (
                "https://ru.wikipedia.org/wiki/Мосул.",
                Some("https://ru.wikipedia.org/wiki/Мосул"),
            ),
            ("https", None),
        ] {
            assert_eq!(address(text), wanted, "{text}");
        }
    }
}
