//! Files of `static/`, which are published as they are.

use super::own_address::OwnAddress;
use crate::address;
use crate::checks::{contradicting_facts, unexpected_file, unreadable_file};
use crate::file_names::{ending, is_document, is_for_readers, is_page};
use crate::read::MediaFile;
use memchr::memmem;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use spanned::{Diagnostics, FileId, Span};

/// What cannot stand in an address.
const ESCAPED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'?');

/// What cannot stand in a link of Markdown.
const IN_MARKDOWN: &AsciiSet = &ESCAPED.add(b'(').add(b')').add(b'<').add(b'>');

/// Reports a host that is not that of the portal, and documents to which nothing links. `base_url` is the
/// place of the portal's address.
pub(super) fn check(own: OwnAddress<'_>, base_url: Span, diagnostics: &mut Diagnostics) {
    for (file, media) in own.files {
        let path = own.sources.path(*file);
        let Some(path) = path.strip_prefix("static/") else {
            continue;
        };
        if path == "CNAME" {
            host(own, (*file, media), base_url, diagnostics);
        }
        if let Some(is_empty) = damaged(path, media) {
            diagnostics.push(unreadable_file::damaged(is_empty, Span::start_of(*file)));
        }
        if is_document(path) && !is_named(own, path) {
            let url = format!("static:{}", utf8_percent_encode(path, IN_MARKDOWN));
            diagnostics.push(unexpected_file::unlinked(Span::start_of(*file), &url));
        }
    }
}

/// Whether a file is empty, if no program can open it: it is empty, or not what the end of its name says. A file
/// that holds a place, such as `.nojekyll`, can be empty.
fn damaged(path: &str, media: &MediaFile) -> Option<bool> {
    /// Where the mark of a PDF is, by the readers of these files.
    const START: u64 = 1024;
    // That it cannot be read is reported when it is published.
    let start = is_for_readers(path).then(|| media.start(START).ok())??;
    let is_pdf = ending(path).eq_ignore_ascii_case("pdf");
    let is_other = is_pdf && memmem::find(&start, b"%PDF").is_none();
    (start.is_empty() || is_other).then_some(start.is_empty())
}

/// Whether a text, facts, a template or a page in `static/` have the name of a file, as it is or in an
/// address.
fn is_named(own: OwnAddress<'_>, path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let encoded = [ESCAPED, IN_MARKDOWN].map(|set| utf8_percent_encode(name, set).to_string());
    let forms = [name, &encoded[0], &encoded[1]].map(memmem::Finder::new);
    let has = |bytes: &[u8]| forms.iter().any(|form| form.find(bytes).is_some());
    let is_page = |id: &FileId| is_page(own.sources.path(*id));
    let mut pages = own.files.iter().filter(|(id, _)| is_page(id));
    own.sources.ids().any(|id| has(own.sources.bytes(id)))
        || pages.any(|(_, page)| page.bytes().is_ok_and(|bytes| has(&bytes)))
}

/// Compares the host that a file names with that of the portal's address: one may begin with `www.`.
fn host(
    own: OwnAddress<'_>,
    (file, media): (FileId, &MediaFile),
    place: Span,
    diagnostics: &mut Diagnostics,
) {
    // That it cannot be read is reported when it is published.
    let bytes = media.bytes().unwrap_or_default();
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    let words = text
        .trim_start_matches('\u{feff}')
        .split_whitespace()
        .next();
    if let Some(named) = words.filter(|it| it.contains(['/', ':'])) {
        let host = address::written_host(named);
        let file = Span::start_of(file);
        return diagnostics.push(contradicting_facts::no_host(named, host, file));
    }
    let (Some(named), Some(base)) = (words, own.base_url) else {
        return;
    };
    if address::host(base) != address::host(named) {
        let file = Span::start_of(file);
        diagnostics.push(contradicting_facts::other_host(named, base, place, file));
    }
}
