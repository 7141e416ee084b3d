//! Pictures next to texts that no page shows.

use super::own_address::OwnAddress;
use crate::checks::{
    bad_picture, consent_missing, contradicting_facts, missing_file, unexpected_file,
};
use crate::file_names::is_picture;
use crate::kinds::{Facts, Kind};
use crate::locale;
use crate::markdown::Link;
use crate::parse::EntryDocument;
use crate::picture::Unusable;
use crate::read::MediaFile;
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// Reports the pictures that neither a text of their entry nor its facts name, and returns them: they are
/// not published. Reports those of stories that are published in another place, too.
pub(super) fn check(
    own: OwnAddress<'_>,
    theme_files: &[FileId],
    diagnostics: &mut Diagnostics,
) -> BTreeSet<FileId> {
    let unnamed = unnamed(own.entries, theme_files, own.sources, diagnostics);
    previews(own.entries, diagnostics);
    of_stories(own, &unnamed, diagnostics);
    unnamed
}

fn unnamed(
    entries: &[Arc<EntryDocument>],
    theme_files: &[FileId],
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> BTreeSet<FileId> {
    let mut found = BTreeSet::new();
    for entry in entries.iter().filter(|entry| !entry.media.is_empty()) {
        let Some(named) = named(entry) else { continue };
        // A name that no file has is reported: it may be the wrong name of one of these.
        if named.iter().any(|name| !entry.media.contains_key(*name)) {
            continue;
        }
        for (name, media) in &entry.media {
            let asset = format!("{}-{}-{}", entry.kind, entry.id, name.to_lowercase());
            let has_asset = |id: &FileId| sources.text(*id).contains(&asset);
            if !named.contains(name.as_str()) && !theme_files.iter().any(has_asset) {
                found.insert(media.source);
                // Why a picture cannot be published, or a text not show it, is reported already.
                if media.picture.is_some() && !is_meant(entry, name, sources) {
                    let file = Span::start_of(media.source);
                    let is_story = entry.kind == Kind::Story;
                    diagnostics.push(unexpected_file::unnamed_picture(name, is_story, file));
                }
            }
        }
    }
    found
}

/// The sides of a photo in pixels, below which both are those of a copy that a messenger shows before it loads the photo.
const SMALL: u32 = 200;

/// Sides of a picture in pixels that a sign has, such as one of a button that a text explains.
const OF_SIGNS: u32 = 48;

/// Reports pictures in texts that are far too small, each at the first link to it.
fn previews(entries: &[Arc<EntryDocument>], diagnostics: &mut Diagnostics) {
    for entry in entries {
        for (name, media) in &entry.media {
            let Some((_, editions)) = &media.picture else {
                continue;
            };
            let (width, height) = (editions.full.picture.width, editions.full.picture.height);
            let longer = width.max(height);
            // Codes for cameras are squares, and logos are long or high.
            let is_photo = width != height && longer <= 2 * width.min(height);
            if !is_photo || longer >= SMALL || longer <= OF_SIGNS {
                continue;
            }
            let texts = entry.texts.values().flatten();
            let mut links = texts.flat_map(|text| &text.outline.links);
            if let Some(link) = links.find(|link| link.image && *link.url == **name) {
                diagnostics.push(bad_picture::preview(name, (width, height), link.span));
            }
        }
    }
}

/// Reports stories whose photo is that of another story, or far too small.
pub(super) fn photos(entries: &[Arc<EntryDocument>], diagnostics: &mut Diagnostics) {
    // A size in pixels is known already: files are read again only where it is the same.
    let mut seen: HashMap<(u32, u32), Vec<(&str, &MediaFile)>> = HashMap::new();
    for entry in entries {
        let Some(Facts::Story(story)) = &entry.facts else {
            continue;
        };
        // The folder of a withdrawn story is a record; the same person can have a new story.
        if story.withdrawn {
            continue;
        }
        let media = story.photo.as_ref();
        let media = media.and_then(|photo| entry.media.get(&photo.file));
        let Some((file, editions)) = media.and_then(|it| it.picture.as_ref()) else {
            continue;
        };
        let picture = editions.full.picture;
        if picture.width < SMALL && picture.height < SMALL {
            let story = entry.subject_at("photo");
            let size = (picture.width, picture.height);
            diagnostics.push(bad_picture::small(story, size));
        }
        let others = seen.entry((picture.width, picture.height)).or_default();
        if let Some((first, _)) = others.iter().find(|(_, other)| file.is_same(other)) {
            let story = entry.subject_at("photo");
            diagnostics.push(contradicting_facts::same_photo(first, story));
        } else {
            others.push((&entry.id, file));
        }
    }
}

/// Reports pictures of stories that are published in another place, too: next to the texts of other entries, if these
/// name them, or in `static/`. Of a withdrawn story, all pictures in its folder are meant.
fn of_stories(own: OwnAddress<'_>, unnamed: &BTreeSet<FileId>, diagnostics: &mut Diagnostics) {
    let mut of_stories: HashMap<blake3::Hash, (&str, &MediaFile)> = HashMap::new();
    for entry in own.entries {
        let Some(Facts::Story(story)) = &entry.facts else {
            continue;
        };
        let photo = story.photo.as_ref().map(|it| it.file.as_str());
        for (name, media) in &entry.media {
            if let Some((file, editions)) = &media.picture
                && (story.withdrawn || photo == Some(name))
            {
                let digest = editions.full.picture.digest;
                of_stories.entry(digest).or_insert((&entry.id, file));
            }
        }
    }
    if of_stories.is_empty() {
        return;
    }
    let others = own.entries.iter().filter(|it| it.kind != Kind::Story);
    for entry in others {
        let shown = entry.media.values();
        for media in shown.filter(|it| !unnamed.contains(&it.source)) {
            let digest = media.picture.as_ref().map(|it| it.1.full.picture.digest);
            if let Some((story, _)) = digest.and_then(|it| of_stories.get(&it)) {
                let file = Span::start_of(media.source);
                diagnostics.push(consent_missing::copy(story, file));
            }
        }
    }
    let mut by_length: HashMap<u64, Vec<(&str, &MediaFile)>> = HashMap::new();
    for (story, file) in of_stories.into_values() {
        let length = file.length().unwrap_or_default();
        by_length.entry(length).or_default().push((story, file));
    }
    for (id, media) in own.files {
        let path = own.sources.path(*id);
        if !path.starts_with("static/") || !is_picture(path) {
            continue;
        }
        let length = media.length().unwrap_or_default();
        let mut same = by_length.get(&length).into_iter().flatten();
        if let Some((story, _)) = same.find(|(_, file)| media.is_same(file)) {
            diagnostics.push(consent_missing::copy(story, Span::start_of(*id)));
        }
    }
}

/// What is wrong with a picture that is next to the texts of its entry, in a format that no page can show.
pub(super) fn unusable(
    entry: &EntryDocument,
    name: &str,
    span: Span,
    sources: &Sources,
) -> Option<Diagnostic> {
    let path = format!("content/{}/{}/{name}", entry.kind.folder(), entry.id);
    if entry.media.contains_key(name) || sources.find(&path).is_none() {
        return None;
    }
    let ending = name.rsplit('.').next().unwrap_or_default();
    let why = match ending.to_ascii_lowercase().as_str() {
        "heic" | "heif" => Unusable::Heic,
        _ => Unusable::UnknownFormat,
    };
    let (reason, help) = (why.to_string(), why.help());
    Some(missing_file::unusable(name, &reason, help, span))
}

/// Whether a picture that is not there by its name is there by one whose letters are stored in another form: Macs
/// write the name of a file with an accent in two characters.
pub(super) fn is_there_in_other_form(entry: &EntryDocument, name: &str) -> bool {
    let is_same = |file: &String| locale::composed(file) == locale::composed(name);
    !entry.media.contains_key(name) && entry.media.keys().any(is_same)
}

/// Whether a text has a link to a picture, or HTML that would show it.
fn is_meant(entry: &EntryDocument, name: &str, sources: &Sources) -> bool {
    entry.texts.values().flatten().any(|text| {
        let words = sources.text(text.source);
        let is_link = |link: &Link| link.url.rsplit(['/', '\\']).next() == Some(name);
        text.outline.links.iter().any(is_link) || (words.contains("<img") && words.contains(name))
    })
}

/// The files that texts and facts name; `None` if not all of them can be read.
fn named(entry: &EntryDocument) -> Option<BTreeSet<&str>> {
    let facts = entry.facts.as_ref()?;
    let texts: Option<Vec<_>> = entry.texts.values().map(Option::as_deref).collect();
    let links = texts?.into_iter().flat_map(|text| &text.outline.links);
    let pictures = links.filter(|link| link.image);
    let mut named: BTreeSet<&str> = pictures.map(|link| &*link.url).collect();
    if let Facts::Story(story) = facts {
        named.extend(story.photo.iter().map(|photo| photo.file.as_str()));
    }
    Some(named)
}
