//! E-mail addresses in texts.

use super::Review;
use super::address::address;
use crate::checks::{bad_email, bare_address, vague_words};
use pulldown_cmark::LinkType;
use spanned::{Diagnostic, Span};
use std::ops::Range;

/// An e-mail address as a text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mail {
    pub(crate) address: String,
    pub(crate) span: Span,
    pub(crate) place: MailPlace,
}

/// Where a text has an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MailPlace {
    /// In a link that writes to it.
    Link,
    /// Among the words of a text.
    Words,
    /// In a value of the front matter, where there are no links.
    Value,
}

impl Mail {
    /// What is wrong with an address that is no link; `None` for one that is.
    pub(crate) fn without_link(&self) -> Option<Diagnostic> {
        let address = self.address.as_str();
        Some(match self.place {
            MailPlace::Link => return None,
            MailPlace::Words => bare_address::word(address, &format!("<{address}>"), self.span),
            MailPlace::Value => bare_address::in_value(address, self.span),
        })
    }
}

/// Looks at a link: `link` are its bytes.
pub(super) fn link(review: &mut Review<'_, '_>, kind: LinkType, url: &str, link: &Range<usize>) {
    let scheme = url.get(.."mailto:".len());
    let is_mail = scheme.is_some_and(|it| it.eq_ignore_ascii_case("mailto:"));
    let real = match kind {
        LinkType::Email => url,
        _ if is_mail => &url["mailto:".len()..],
        _ => return,
    };
    // One that is none is told as such.
    if bad_email::check(real).is_err() {
        return;
    }
    let slice = &review.text[link.clone()];
    let at = slice.rfind(real).map_or(link.start, |at| link.start + at);
    let span = review.span(at..(at + real.len()).min(link.end));
    review.mails.push(Mail {
        address: real.to_owned(),
        span,
        place: MailPlace::Link,
    });
    let words = slice.strip_prefix('[').and_then(|it| it.split_once("]("));
    let said = words.and_then(|(words, _)| address(words));
    let Some(said) = said.filter(|it| bad_email::check(it).is_ok()) else {
        return;
    };
    if !said.eq_ignore_ascii_case(real) {
        let start = slice.find(said).map_or(link.start, |at| link.start + at);
        let words = review.span(start..(start + said.len()).min(link.end));
        review.found.push(vague_words::other_mail(words, span));
    }
}
