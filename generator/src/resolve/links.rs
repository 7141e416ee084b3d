use super::Known;
use super::differences::headings::renamed;
use super::exchanged_links;
use super::languages::Languages;
use super::link_titles::LinkTitles;
use super::loose::Titles;
use super::numbers::Numbers;
use super::numbers_of_others;
use super::own_address::OwnAddress;
use super::own_numbers;
use super::phone_links;
use super::pictures;
use crate::checks::{
    Names, Subject, broken_anchor, broken_link, consent_missing, missing_file, repeated_value,
    unsuitable_address,
};
use crate::file_names::{ending, is_film};
use crate::kinds::{Facts, Kind};
use crate::markdown::{self, Heading, Link, LinkTarget};
use crate::parse::{EntryDocument, Text};
use rayon::prelude::*;
use spanned::{Diagnostic, Diagnostics, FileId, Span, Suggestions, did_you_mean};
use std::collections::HashMap;
use std::sync::Arc;

/// Every link in every text, in any language, points to an entry, and every anchor to a
/// heading of the text that a reader of that language would see there.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    known: &Known,
    names: &mut Names<'_>,
    own: OwnAddress<'_>,
    diagnostics: &mut Diagnostics,
) {
    let titles = &Titles::of(entries, own.sources, known);
    let said = &LinkTitles::of(entries, languages, own.sources);
    let found: Vec<Visit<'_>> = entries
        .par_iter()
        .map(|entry| Visit::of(entry, (titles, said), languages, known, names, own))
        .collect();
    let numbers = Numbers::of(entries, languages);
    phone_links::check(entries, languages, own.sources, diagnostics);
    let told = own_numbers::check(entries, languages, &numbers, own.sources, diagnostics);
    numbers_of_others::check(entries, languages, own.sources, diagnostics);
    exchanged_links::check(entries, languages, own.sources, diagnostics);
    for (entry, visit) in entries.iter().zip(found) {
        numbers.check(entry, languages, (&told, own.sources), diagnostics);
        diagnostics.extend(visit.found);
        // Suggestions have a limit for the whole run: the order of entries decides who gets them.
        let missing = visit.missing.into_iter();
        diagnostics.extend(missing.filter_map(|target| broken_link::entry(target, names)));
    }
}

/// Files that only one sort of computer opens.
const UNOPENED: [&str; 6] = ["heic", "numbers", "odg", "one", "pages", "pub"];

/// The heading whose words make an anchor, and the next one with the same words.
fn same_words(headings: &[Heading], anchor: &str) -> Option<(Span, Span)> {
    let at = headings
        .iter()
        .position(|it| &*it.id == anchor && !it.has_own_id)?;
    let (first, behind) = headings[at..].split_first()?;
    let is_same = |it: &&Heading| !it.has_own_id && it.title == first.title;
    Some((first.span, behind.iter().find(is_same)?.span))
}

/// What the links of one entry showed.
struct Visit<'a> {
    entries: &'a [Arc<EntryDocument>],
    languages: &'a Languages,
    known: &'a Known,
    entry: &'a EntryDocument,
    own: OwnAddress<'a>,
    said: &'a LinkTitles<'a>,
    /// The headings of the texts that links point to.
    headings: HashMap<FileId, Suggestions<'a>>,
    found: Diagnostics,
    /// Targets that do not exist.
    missing: Vec<Subject<'a>>,
}

impl<'a> Visit<'a> {
    fn of(
        entry: &'a EntryDocument,
        (titles, said): (&Titles<'_>, &'a LinkTitles<'a>),
        languages: &'a Languages,
        known: &'a Known,
        names: &Names<'_>,
        own: OwnAddress<'a>,
    ) -> Self {
        let mut visit = Self {
            entries: own.entries,
            languages,
            known,
            entry,
            headings: HashMap::new(),
            own,
            said,
            found: Diagnostics::default(),
            missing: Vec::new(),
        };
        for (tag, text) in &entry.texts {
            let Some(text) = text else { continue };
            if languages.find(tag).is_none() {
                continue;
            }
            for link in &text.outline.links {
                visit.link(link, tag, text, names);
            }
            titles.check(entry, tag, text, &mut visit.found);
        }
        visit
    }

    fn link(&mut self, link: &'a Link, tag: &str, text: &'a Text, names: &Names<'_>) {
        if link.image {
            let mistake = self.image(link);
            return self.found.extend(mistake);
        }
        match LinkTarget::parse(&link.url) {
            LinkTarget::List(_) | LinkTarget::Unsafe(_) | LinkTarget::Language(_) => {}
            LinkTarget::Outside(url) => {
                let mistake = self.own.check(url, link.span);
                self.found.extend(mistake);
            }
            LinkTarget::File(file) => {
                let mistake = self.own.file(file, link.span);
                let kind = ending(&markdown::file(file).0).to_ascii_lowercase();
                let is_closed = UNOPENED.contains(&kind.as_str());
                let closed = is_closed.then(|| unsuitable_address::file(&kind, link.span));
                self.found.extend(mistake.or(closed));
            }
            LinkTarget::Phone(id) => self.phone(link, id),
            LinkTarget::Anchor(anchor) => {
                self.anchor(link, anchor, self.source_text(self.entry), text);
            }
            LinkTarget::UnknownList(list) => {
                let lists = Kind::ALL.iter().filter(|kind| kind.has_list());
                let lists = lists.map(|kind| kind.folder());
                self.found.push(broken_link::list(list, lists, link.span));
            }
            LinkTarget::Path(path) => {
                let before = &self.own.sources.text(text.source)[..link.span.range().start];
                let words = before
                    .strip_suffix("](")
                    .and_then(|it| Some(&it[it.rfind('[')? + 1..]));
                let address = words.filter(|it| it.starts_with("https://") && !it.contains(' '));
                self.found.push(match address {
                    Some(address) => broken_link::exchanged(address, path, link.span),
                    None => broken_link::path(path, link.span, names),
                });
            }
            LinkTarget::Entry { kind, id, anchor } => match self.known.get(kind, id) {
                None => self.missing.push(Subject {
                    kind: kind.name(),
                    folder: kind.folder(),
                    id,
                    span: link.span,
                }),
                Some(target) => {
                    let mistake = self.said.check(link, tag, &self.entries[target]);
                    let own = || self.own_page(link, (kind, id), text, anchor);
                    self.found.extend(mistake.or_else(own));
                    if let Some(anchor) = anchor {
                        self.anchor_of(link, anchor, &self.entries[target], tag);
                    }
                }
            },
        }
    }

    /// A link of a text to its own page.
    fn own_page(
        &self,
        link: &Link,
        (kind, id): (Kind, &str),
        text: &Text,
        anchor: Option<&str>,
    ) -> Option<Diagnostic> {
        let before = &self.own.sources.text(text.source)[..link.span.range().start];
        // A box with the contact of an organisation can be on its own page.
        let is_link = before.ends_with("](");
        let is_own = (kind, id) == (self.entry.kind, &*self.entry.id);
        (is_own && is_link && anchor.is_none())
            .then(|| repeated_value::own_page(kind.name(), id, link.span))
    }

    /// The number of an organisation.
    fn phone(&mut self, link: &'a Link, id: &'a str) {
        let kind = Kind::Organisation;
        let Some(target) = self.known.get(kind, id) else {
            return self.missing.push(Subject {
                kind: kind.name(),
                folder: kind.folder(),
                id,
                span: link.span,
            });
        };
        if let Some(Facts::Organisation(organisation)) = &self.entries[target].facts
            && organisation.first_number().is_none()
        {
            self.found.push(broken_link::no_number(id, link.span));
        }
    }

    /// An anchor in the text of another entry that a reader of the language `tag` sees.
    fn anchor_of(&mut self, link: &Link, anchor: &str, target: &'a EntryDocument, tag: &str) {
        let text = [tag, self.languages.tag(super::Lang::SOURCE)]
            .into_iter()
            .find_map(|tag| target.texts.get(tag));
        // The headings of a text with mistakes of its own are not known.
        if let Some(Some(text)) = text {
            self.anchor(link, anchor, self.source_text(target), text);
        }
    }

    /// The text of an entry in the source language.
    fn source_text(&self, entry: &'a EntryDocument) -> Option<&'a Text> {
        let text = entry.texts.get(self.languages.tag(super::Lang::SOURCE))?;
        text.as_deref()
    }

    /// An anchor in a text, whose source text is `original`.
    fn anchor(&mut self, link: &Link, anchor: &str, original: Option<&Text>, text: &'a Text) {
        let headings = self.headings.entry(text.source).or_insert_with(|| {
            let headings = text.outline.headings.iter();
            headings.map(|heading| &*heading.id).collect()
        });
        if headings.contains(anchor) {
            if let Some((first, other)) = same_words(&text.outline.headings, anchor) {
                self.found
                    .push(broken_anchor::ambiguous(anchor, (first, other), link.span));
            }
            return;
        }
        let mut renamed = original.into_iter().flat_map(|it| renamed(it, text));
        self.found
            .push(match renamed.find(|it| it.wanted == anchor) {
                Some(it) => broken_anchor::renamed(anchor, &it.own.id, it.own.span, link.span),
                None => broken_anchor::found(anchor, headings, link.span),
            });
    }

    /// The story in whose directory a file is, by its path.
    fn story_of(&self, path: &str) -> Option<&'a str> {
        let mut parts = path.rsplit(['/', '\\']);
        let (file, id, folder) = (parts.next()?, parts.next()?, parts.next());
        let is_of = |entry: &&'a Arc<EntryDocument>| {
            let is_named = folder == Some(Kind::Story.folder()) || entry.media.contains_key(file);
            entry.kind == Kind::Story && entry.id == id && is_named
        };
        let story = self.entries.iter().find(is_of)?;
        Some(story.id.as_str())
    }

    fn image(&self, link: &Link) -> Option<Diagnostic> {
        if link.url.starts_with("data:") {
            return Some(missing_file::embedded(link.span));
        }
        if is_film(&link.url) {
            return Some(missing_file::film(&link.url, link.span));
        }
        if self.entry.kind == Kind::Story {
            return Some(consent_missing::picture_in_text(link.span));
        }
        if self.entry.media.contains_key(&*link.url) {
            return None;
        }
        if let Some(story) = self.story_of(&link.url) {
            return Some(consent_missing::picture_of_story(story, link.span));
        }
        if link.url.contains("://") {
            return Some(missing_file::elsewhere(link.span));
        }
        if let Some((_, name)) = link.url.rsplit_once(['/', '\\']) {
            let is_there = self.entry.media.contains_key(name);
            return Some(missing_file::path(name, is_there, link.span));
        }
        if let Some(found) = pictures::unusable(self.entry, &link.url, link.span, self.own.sources)
        {
            return Some(found);
        }
        if pictures::is_there_in_other_form(self.entry, &link.url) {
            return Some(missing_file::other_form(&link.url, link.span));
        }
        let files = self.entry.media.keys().map(String::as_str);
        let guess = did_you_mean(&link.url, files);
        Some(missing_file::picture(&link.url, link.span, guess))
    }
}
