//! What was meant as a link, and is not read as one because of its address.

use super::Review;
use super::address::is_mail;
use crate::checks::stray_mark;
use std::ops::Range;

/// What is wrong with an address.
#[derive(Debug, PartialEq, Eq)]
enum Address<'t> {
    Two(&'t str, &'t str),
    File(&'t str),
    Mail(&'t str),
}

/// Reports the link of a run whose words end at the byte `at`. Whether it is known what is wrong with it.
pub(super) fn look(review: &mut Review<'_, '_>, run: &Range<usize>, at: usize) -> bool {
    let text = &review.text[run.clone()];
    let Some((words, address)) = link(text, at - run.start) else {
        return false;
    };
    let span = review.span(at..at + "](".len());
    review.found.push(match address {
        Address::Two(one, other) => stray_mark::two_addresses(words, one, other, span),
        Address::File(address) => stray_mark::file_name(words, address, span),
        Address::Mail(mail) => stray_mark::letter(words, mail, span),
    });
    true
}

fn link(text: &str, at: usize) -> Option<(&str, Address<'_>)> {
    let rest = text[at..].strip_prefix("](")?;
    let words = text[..at].rfind('[').map(|open| &text[open + 1..at]);
    let words = words.filter(|it| !it.is_empty()).unwrap_or("words");
    let is_bare = |it: &str| !it.is_empty() && !it.contains(['[', ']', '(', ')', ' ']);
    if let Some((one, other)) = rest.split_once("](")
        && let Some((other, _)) = other.split_once(')')
        && is_bare(one)
        && is_bare(other)
    {
        return Some((words, Address::Two(one, other)));
    }
    let address = &rest[..end(rest)?];
    if address.contains(['<', '>', '"', '[', ']']) {
        return None;
    }
    if address.starts_with("static:") && address.contains([' ', '(', ')']) {
        return Some((words, Address::File(address)));
    }
    let mail = address.strip_prefix("mailto:")?;
    let (mail, _) = mail.split_once(['?', ' '])?;
    is_mail(mail).then_some((words, Address::Mail(mail)))
}

/// Where the bracket is that closes an address.
fn end(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, bracket) in rest.match_indices(['(', ')']) {
        if bracket == "(" {
            depth += 1;
        } else if depth == 0 {
            return Some(at);
        } else {
            depth -= 1;
        }
    }
    rest.rfind(')')
}

#[cfg(test)]
mod tests {
    use super::{Address, link};

    #[test]
    fn what_is_wrong_with_an_address_is_known() {
        for (text, found) in [
            (
                "[safety](page:safety](service:legal-support).",
                Some((
                    "safety",
                    Address::Two("page:safety", "service:legal-support"),
                )),
            ),
            (
                "[plan](static:Rückkehr Plan (neu).pdf).",
                Some(("plan", Address::File("static:Rückkehr Plan (neu).pdf"))),
            ),
            (
                "[خطة](static:خطة العودة.pdf) (here)",
                Some(("خطة", Address::File("static:خطة العودة.pdf"))),
            ),
            (
                "[Write](mailto:office@portal.example?subject=Return help).",
                Some(("Write", Address::Mail("office@portal.example"))),
            ),
            (
                "](mailto:office@portal.example the office)",
                Some(("words", Address::Mail("office@portal.example"))),
            ),
            ("[a](service:legal support)", None),
            ("[a](static:a b.pdf", None),
            ("[a](mailto:the office)", None),
            ("[a](https://a.test/a b)", None),
            ("[a](static:a \"b\")", None),
            ("[a](page:a) and [b](page:b c)", None),
        ] {
            assert_eq!(link(text, text.find("](").unwrap()), found, "{text}");
        }
    }
}
