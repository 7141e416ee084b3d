//! Links that are not read as links, because their address or their brackets are not in place.

use super::Known;
use crate::checks::stray_mark::lost;
use crate::kinds::Kind;
use crate::markdown::LinkTarget;
use crate::parse::{EntryDocument, Text};
use spanned::{Diagnostic, Diagnostics, Sources, Span};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// The entries by language and title; made when a text has words in brackets.
pub(super) struct Titles<'a> {
    entries: &'a [Arc<EntryDocument>],
    sources: &'a Sources,
    known: &'a Known,
    by_title: OnceLock<HashMap<(&'a str, &'a str), &'a EntryDocument>>,
}

impl<'a> Titles<'a> {
    pub(super) fn of(
        entries: &'a [Arc<EntryDocument>],
        sources: &'a Sources,
        known: &'a Known,
    ) -> Self {
        Self {
            entries,
            sources,
            known,
            by_title: OnceLock::new(),
        }
    }

    /// What a text of an entry in the language `tag` has that was meant as a link.
    pub(super) fn check(
        &self,
        entry: &EntryDocument,
        tag: &str,
        text: &Text,
        diagnostics: &mut Diagnostics,
    ) {
        let mut end = 0;
        for span in &text.outline.loose {
            if span.range().start < end {
                continue;
            }
            let found = self.look(entry, tag, text, *span);
            let place = found.as_ref().and_then(|it| it.primary.as_ref());
            end = place.map_or(end, |it| it.span.range().end);
            diagnostics.extend(found);
        }
    }

    /// What a text has at a place.
    fn look(
        &self,
        entry: &EntryDocument,
        tag: &str,
        text: &Text,
        span: Span,
    ) -> Option<Diagnostic> {
        let all = self.sources.text(text.source);
        let slice = all.get(span.range())?;
        match slice.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
            Some(words) => {
                let address = self.address(entry, tag, text, words.trim())?;
                Some(lost::address(words.trim(), &address, span))
            }
            None => self.reference(all, slice, span),
        }
    }

    /// A reference to something that is there.
    fn reference(&self, all: &str, slice: &str, span: Span) -> Option<Diagnostic> {
        let is_there = |kind, id| self.known.get(kind, id).is_some();
        let is_known = match LinkTarget::parse(slice) {
            LinkTarget::Entry { kind, id, .. } => is_there(kind, id),
            LinkTarget::Phone(id) => is_there(Kind::Organisation, id),
            LinkTarget::List(_) => true,
            _ => false,
        };
        let range = span.range();
        let whole = around(all, range.start, range.end);
        let (words, whole) = match whole {
            Some((words, whole)) => (Some(words), Span::new(span.file, whole)),
            None => (None, span),
        };
        (is_known || words.is_some()).then(|| lost::reference(slice, words, whole))
    }

    /// The address that words have elsewhere in their text, or as the title of something.
    fn address(
        &self,
        entry: &EntryDocument,
        tag: &str,
        text: &Text,
        words: &str,
    ) -> Option<String> {
        let all = self.sources.text(text.source);
        let is_same = |span: Span| {
            let before = all.get(..span.range().start);
            let before = before.and_then(|it| it.strip_suffix("]("));
            before
                .and_then(|it| it.strip_suffix(words))
                .is_some_and(|it| it.ends_with('['))
        };
        let mut links = text.outline.links.iter().filter(|link| !link.image);
        if let Some(link) = links.find(|link| is_same(link.span)) {
            return Some(link.url.to_string());
        }
        let mut headings = text.outline.headings.iter();
        if let Some(heading) = headings.find(|it| &*it.title == words) {
            return Some(format!("#{}", heading.id));
        }
        if let Some(address) = self.linked(entry, tag, words) {
            return Some(address);
        }
        let titles = self.by_title.get_or_init(|| self.titles());
        let named = titles.get(&(tag, words))?;
        let is_other = named.kind != entry.kind || named.id != entry.id;
        is_other.then(|| format!("{}:{}", named.kind.name(), named.id))
    }

    /// The address of a link that a text of the entry has in another language, to what has these words as its
    /// title.
    fn linked(&self, entry: &EntryDocument, tag: &str, words: &str) -> Option<String> {
        let words = words.to_lowercase();
        let is_named = |url: &str| {
            let LinkTarget::Entry { kind, id, .. } = LinkTarget::parse(url) else {
                return false;
            };
            let target = Some(kind).filter(|it| *it != Kind::Country);
            let target = target.and_then(|kind| self.known.get(kind, id));
            let target = target.map(|at| &self.entries[at]);
            let text = target.and_then(|it| it.texts.get(tag)?.as_ref());
            text.is_some_and(|it| it.words.title.trim().to_lowercase() == words)
        };
        let texts = entry.texts.values().flatten();
        let mut links = texts.flat_map(|text| &text.outline.links);
        links
            .find(|link| is_named(&link.url))
            .map(|link| link.url.to_string())
    }

    fn titles(&self) -> HashMap<(&'a str, &'a str), &'a EntryDocument> {
        let mut titles = HashMap::new();
        // Notes in brackets say in which country something is.
        let named = self.entries.iter().filter(|it| it.kind != Kind::Country);
        for entry in named.filter(|entry| self.known.keeps(entry)) {
            for (tag, text) in &entry.texts {
                if let Some(text) = text {
                    let title = text.words.title.trim();
                    titles.entry((tag.as_str(), title)).or_insert(&**entry);
                }
            }
        }
        titles
    }
}

/// The words in square brackets next to a reference in round ones, in whatever order and direction, and
/// the bytes of both.
fn around(all: &str, start: usize, end: usize) -> Option<(&str, std::ops::Range<usize>)> {
    /// More bytes than the words of a link have.
    const LONGEST: usize = 200;
    let is_word = |words: &&str| !words.is_empty() && !words.contains(['[', ']', '\n']);
    let before = &all[..start];
    let after = &all[end..];
    let before = before.strip_suffix(['(', ')'])?;
    let after = after.strip_prefix(['(', ')'])?;
    let until = after.floor_char_boundary(LONGEST.min(after.len()));
    if let Some(rest) = after[..until].strip_prefix(['[', ']']) {
        let length = rest.find(['[', ']'])?;
        let words = Some(&rest[..length]).filter(is_word)?;
        return Some((words, start - 1..end + "([".len() + length + "]".len()));
    }
    let from = before.ceil_char_boundary(before.len().saturating_sub(LONGEST));
    let rest = before[from..].strip_suffix(['[', ']'])?;
    let at = rest.rfind(['[', ']'])? + 1;
    let words = Some(&rest[at..]).filter(is_word)?;
    Some((words, from + at - 1..end + 1))
}

#[cfg(test)]
mod tests {
    use super::around;

    #[test]
    fn words_next_to_a_reference_are_those_of_its_link() {
        for (text, found) in [
            (
                "a )service:x([الدعم] b",
                Some(("الدعم", ")service:x([الدعم]")),
            ),
            (
                "a (service:x)[words] b",
                Some(("words", "(service:x)[words]")),
            ),
            (
                "a ]words[)service:x( b",
                Some(("words", "]words[)service:x(")),
            ),
            (
                "a [words](service:x) b",
                Some(("words", "[words](service:x)")),
            ),
            ("a (service:x) b", None),
            ("a service:x [b]", None),
            ("a (service:x)[open", None),
        ] {
            let start = text.find("service").unwrap();
            let got = around(text, start, start + "service:x".len());
            let got = got.map(|(words, range)| (words, &text[range]));
            assert_eq!(got, found, "{text}");
        }
    }
}
