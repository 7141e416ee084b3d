//! What documents in `static/` say besides their text.

use crate::checks::{unexpected_file, unreadable_file};
use crate::document_data::DocumentData;
use crate::file_names::{ending, is_document, name};
use crate::read::MediaFile;
use spanned::{Diagnostics, Span};

/// Reports a document that asks for a password, or that has comments, or the name of who wrote it.
pub(super) fn check(path: &str, media: &MediaFile, file: Span, diagnostics: &mut Diagnostics) {
    let is_pdf = ending(path).eq_ignore_ascii_case("pdf");
    if !is_pdf && !is_document(path) {
        return;
    }
    // That it cannot be read is reported when it is published.
    let Ok(bytes) = media.bytes() else { return };
    let data = DocumentData::of(&bytes);
    if data.is_protected {
        diagnostics.push(unreadable_file::protected(name(path), file));
    }
    let left = match (data.has_comments, data.has_changes) {
        (true, true) => Some("comments, and words that were taken out or put in"),
        (true, false) => Some("comments"),
        (false, true) => Some("words that were taken out or put in"),
        (false, false) => None,
    };
    diagnostics.extend(left.map(|left| unexpected_file::discussed(left, file)));
    let author = data.author.as_deref();
    diagnostics.extend(author.map(|author| unexpected_file::author(author, file)));
}
