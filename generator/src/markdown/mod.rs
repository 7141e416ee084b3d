//! Texts in Markdown. The only module that names the Markdown crate and the sanitiser.
//!
//! A text is parsed once, into [`pieces`]. [`outline`] finds its headings, links and
//! mistakes, [`html`] writes it as a [`Body`] whose holes are filled for each page. Both read
//! the same pieces, so that they agree on what is a block, a link or a heading.

mod block;
mod blocks;
mod body;
mod comments;
mod html;
mod line;
mod outline;
mod pieces;
mod review;
mod runs;
mod sanitise;
mod seen;
mod slug;
mod target;
mod walk;
mod words;

pub(crate) use block::Block;
pub(crate) use blocks::{BlockKind, BodyBlock, blocks, written};
pub(crate) use body::{Body, BodyHtml, Surroundings};
pub(crate) use comments::comments;
pub(crate) use line::{Fences, lines};
pub(crate) use outline::{Heading, Link, Outline};
pub(crate) use review::{
    Mail, MailPlace, Number, Phrases, address, characters, groups, has_lost_letters, in_title,
    is_cut, is_mail, numbers, numbers_and_candidates, pasted, placeholder, promised_phrase,
};
pub(crate) use seen::seen;
pub(crate) use target::{LinkTarget, file};
pub(crate) use words::{plain, plain_ranges};

use spanned::{Diagnostics, FileId};
use std::ops::Range;

/// A text that was parsed.
pub(crate) struct Parsed {
    pub(crate) outline: Outline,
    pub(crate) body: Body,
}

/// Parses the Markdown `text[range]` of a file and reports what is wrong with it by itself;
/// links to elsewhere are checked when all entries are known.
pub(crate) fn parse(
    file: FileId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Parsed {
    let source = text;
    let text = body::without_marks(source);
    let pieces = pieces::pieces(&text, range.clone());
    let mut outline = outline::outline(file, &text, &pieces, diagnostics);
    (outline.numbers, outline.mails, outline.loose) =
        review::review(file, &text, &pieces, diagnostics);
    let body = html::html(pieces, source, &range, &outline);
    Parsed { outline, body }
}
