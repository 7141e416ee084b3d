//! Files of `static/`, which are published as they are.

use super::own_address::OwnAddress;
use super::static_documents;
use crate::address;
use crate::checks::unreadable_file::Damage;
use crate::checks::{contradicting_facts, unexpected_file, unreadable_file};
use crate::content::Host;
use crate::file_names::{
    divided, ending, is_archive, is_data, is_document, is_film, is_for_readers, is_left_over,
    is_of_camera, is_of_program, is_other_picture, is_page, is_picture, is_secret, is_store,
    is_theme_text, name,
};
use crate::lexicon::{self, Key};
use crate::markdown::Phrases;
use crate::parse::SiteDocument;
use crate::picture::has_place;
use crate::read::MediaFile;
use memchr::memmem;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use spanned::{Diagnostic, Diagnostics, FileId, Span};
use std::sync::LazyLock;

/// Parts of the names of files that are not for everybody.
static PRIVATE: LazyLock<Phrases> = LazyLock::new(|| {
    let keys = [Key::PrivateFile, Key::Document];
    Phrases::new(keys.into_iter().flat_map(lexicon::of_all))
});

/// What cannot stand in an address.
const ESCAPED: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'?');

/// What cannot stand in a link of Markdown.
const IN_MARKDOWN: &AsciiSet = &ESCAPED.add(b'(').add(b')').add(b'<').add(b'>');

/// Reports a host that is not that of the portal, and files that are perhaps not meant to be published.
pub(super) fn check(own: OwnAddress<'_>, site: &SiteDocument, diagnostics: &mut Diagnostics) {
    for (file, media) in own.files {
        let path = own.sources.path(*file);
        let Some(path) = path.strip_prefix("static/") else {
            continue;
        };
        if path == "CNAME" {
            host(own, (*file, media), site.base_url, diagnostics);
        }
        if name(path) == ".htpasswd" && !keeps_passwords(&site.facts.hosting.hosts) {
            diagnostics.push(unexpected_file::passwords(Span::start_of(*file)));
        }
        if let Some(damage) = damaged(path, media) {
            diagnostics.push(unreadable_file::damaged(damage, Span::start_of(*file)));
        }
        diagnostics.extend(not_meant(own, path, Span::start_of(*file), media));
        static_documents::check(path, media, Span::start_of(*file), diagnostics);
        if (is_picture(path) || is_other_picture(path))
            && media.bytes().is_ok_and(|bytes| has_place(&bytes))
        {
            diagnostics.push(unexpected_file::place(name(path), Span::start_of(*file)));
        }
    }
}

/// A file that is probably not meant to be published.
fn not_meant(own: OwnAddress<'_>, path: &str, file: Span, media: &MediaFile) -> Option<Diagnostic> {
    // Hosts and the offices of certificates ask for these.
    if path.starts_with(".well-known/") {
        return None;
    }
    if is_secret(path) || has_key(path, media) {
        return Some(unexpected_file::secret(file));
    }
    let is_opened = || is_for_readers(path) || is_data(path) || is_document(path);
    let is_read = is_opened() && !is_page(path);
    let is_private = is_read && has_private_word(path);
    let is_photo = || is_read && is_picture(path) && is_of_camera(divided(name(path)).0);
    let is_doubtful = || {
        is_document(path)
            || is_film(path)
            || is_other_picture(path)
            || is_of_program(path)
            || (is_archive(path) && !is_compressed_copy(own, path))
            || is_private
            || is_photo()
    };
    let (left_over, store) = (is_left_over(path), is_store(path));
    if !(left_over || store || is_doubtful()) || is_named(own, path) {
        return None;
    }
    let url = format!("static:{}", utf8_percent_encode(path, IN_MARKDOWN));
    Some(if left_over {
        unexpected_file::left_over(file)
    } else if store {
        unexpected_file::store(file, &url)
    } else if is_private {
        unexpected_file::private(file, &url)
    } else {
        unexpected_file::unlinked(file, &url)
    })
}

/// Whether a file holds the private part of a key. It can be in the settings of any program, so that endings say
/// nothing.
fn has_key(path: &str, media: &MediaFile) -> bool {
    /// How far it is looked for: settings and certificates can be before it.
    const START: u64 = 64 * 1024;
    if is_picture(path) || is_film(path) || is_archive(path) {
        return false;
    }
    media.start(START).is_ok_and(|start| {
        memmem::find_iter(&start, b"-----BEGIN ").any(|at| {
            let title = &start[at..start.len().min(at + 60)];
            memmem::find(title, b"PRIVATE KEY-----").is_some()
                || memmem::find(title, b"PRIVATE KEY BLOCK-----").is_some()
        })
    })
}

/// Whether one of the hosts of a portal keeps the passwords that it reads from readers, by the file that is made for
/// it.
fn keeps_passwords(hosts: &[Host]) -> bool {
    let mut hosts = hosts.iter();
    hosts.any(|host| matches!(host, Host::Apache | Host::Nginx))
}

/// Whether the name of a file speaks of what is private.
fn has_private_word(path: &str) -> bool {
    let (stem, _) = divided(name(path));
    let words: String = stem
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    PRIVATE.find_iter(&words).next().is_some()
}

/// Whether it is the compressed copy of another file of `static/`, which some hosts deliver in place of it.
fn is_compressed_copy(own: OwnAddress<'_>, path: &str) -> bool {
    let (whole, ending) = divided(path);
    let mut paths = own.files.iter().map(|(id, _)| own.sources.path(*id));
    ending == "gz" && paths.any(|it| it.strip_prefix("static/") == Some(whole))
}

/// Why no program can open a file: it is empty, or not what the end of its name says. A file
/// that holds a place, such as `.nojekyll`, can be empty.
fn damaged(path: &str, media: &MediaFile) -> Option<Damage> {
    /// Where the mark of a PDF is, by the readers of these files.
    const START: u64 = 1024;
    // That it cannot be read is reported when it is published.
    let start = is_for_readers(path).then(|| media.start(START).ok())??;
    let is_pdf = ending(path).eq_ignore_ascii_case("pdf");
    let is_other = is_pdf && memmem::find(&start, b"%PDF").is_none();
    match start.as_slice() {
        [] => Some(Damage::Empty),
        [b'P', b'K', ..] if is_other => Some(Damage::Renamed),
        _ => is_other.then_some(Damage::NoPdf),
    }
}

/// Whether a text, facts, a template, or a page or a style sheet in `static/` have the name of a file, as it is or in an
/// address.
fn is_named(own: OwnAddress<'_>, path: &str) -> bool {
    let name = name(path);
    let encoded = [ESCAPED, IN_MARKDOWN].map(|set| utf8_percent_encode(name, set).to_string());
    let forms = [name, &encoded[0], &encoded[1]].map(memmem::Finder::new);
    let has = |bytes: &[u8]| forms.iter().any(|form| form.find(bytes).is_some());
    let is_read = |id: &FileId| {
        let path = own.sources.path(*id);
        is_page(path) || is_theme_text(path)
    };
    let mut pages = own.files.iter().filter(|(id, _)| is_read(id));
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
