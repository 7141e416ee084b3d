use super::{Review, Run};
use crate::checks::bare_address;
use memchr::{memchr, memmem};

/// Reports addresses that are not links.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Run) {
    let text = &review.text[run.range.clone()];
    let bytes = text.as_bytes();
    let has_address = memchr(b'@', bytes).is_some()
        || memmem::find(bytes, b"://").is_some()
        || memmem::find(bytes, b"www.").is_some();
    if run.linked || !has_address {
        return;
    }
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let start = at + word.len() - word.trim_start_matches(OPENING).len();
        at += word.len();
        let word = word.trim_start_matches(OPENING);
        let word = word.trim_end_matches(|c: char| c.is_whitespace() || CLOSING.contains(c));
        if let Some(link) = link(word) {
            let start = run.range.start + start;
            let span = review.span(start..start + word.len());
            review.found.push(bare_address::word(word, &link, span));
        }
    }
}

/// What may be before and after an address in a sentence.
const OPENING: [char; 5] = ['(', '"', '“', '«', '\''];
const CLOSING: &str = ".,;:!?)\"”»'";

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
    let (name, host) = word.split_once('@')?;
    let is_name = |b: u8| b.is_ascii_alphanumeric() || b"._+-".contains(&b);
    let is_mail = !name.is_empty()
        && name.bytes().all(is_name)
        && host.contains('.')
        && host
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b".-".contains(&b));
    is_mail.then(|| format!("<{word}>"))
}
