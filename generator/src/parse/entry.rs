use super::blocks::LazyDigests;
use super::front_matter;
use super::layout::EntryFiles;
use super::schemas::Schemas;
use super::words;
use crate::checks::{Subject, empty_text, merge_conflict, missing_facts};
use crate::kinds::{Facts, FrontMatter, Kind, Reference};
use crate::markdown::{self, Body, Outline, Parsed};
use crate::picture::{self, Editions};
use crate::read::{self, Input, MediaFile};
use spanned::yaml::{self, Node, Value};
use spanned::{Diagnostics, FileId, Sources, Span, control_character, forbidden_character};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One entry, with what could be typed of it.
#[derive(Debug)]
pub(crate) struct EntryDocument {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    /// `None` when there is no such file or it has mistakes.
    pub(crate) facts: Option<Facts>,
    /// The spans of those keys of the facts that diagnostics point at.
    keys: Vec<(&'static str, Span)>,
    pub(crate) references: Vec<Reference>,
    /// By language tag; `None` for a text that has mistakes.
    pub(crate) texts: BTreeMap<String, Option<Arc<Text>>>,
    /// Any file of the entry, to point at.
    pub(crate) anchor: FileId,
    /// Pictures next to the texts, by file name.
    pub(crate) media: BTreeMap<String, Media>,
}

/// A picture next to the texts of an entry.
#[derive(Debug, Clone)]
pub(crate) struct Media {
    pub(crate) source: FileId,
    /// `None` for a file that cannot be published, which is reported.
    pub(crate) picture: Option<(MediaFile, Editions)>,
}

/// A text in one language.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) source: FileId,
    pub(crate) words: FrontMatter,
    /// The place of the title, to point at.
    pub(crate) title_span: Span,
    pub(crate) outline: Outline,
    /// The Markdown as HTML.
    pub(crate) body: Body,
    /// What translations made from this text record.
    pub(crate) digests: LazyDigests,
}

pub(super) fn parse(
    files: EntryFiles,
    Input {
        sources,
        media: handles,
        ..
    }: &Input,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> EntryDocument {
    let kind = files.kind;
    let anchor = files
        .facts
        .or_else(|| files.texts.values().next().copied())
        .or_else(|| files.media.values().next().copied());
    let mut entry = EntryDocument {
        kind,
        id: files.id,
        facts: None,
        keys: Vec::new(),
        references: Vec::new(),
        texts: BTreeMap::new(),
        anchor: anchor.unwrap_or(FileId::FIRST),
        media: media(files.media, handles, diagnostics),
    };
    diagnostics.extend(missing_facts::check(files.facts.is_some(), entry.subject()));
    if let Some(source) = files.facts {
        entry.facts(source, sources, schemas, diagnostics);
    }
    for (tag, source) in files.texts {
        let text = text(kind, source, sources, schemas, diagnostics).map(Arc::new);
        entry.texts.insert(tag, text);
    }
    entry
}

/// A key of the facts and its span: that of the value if it is on one line, else its own.
fn span_of(key: &'static str, facts: &Node) -> Option<(&'static str, Span)> {
    let Value::Mapping(entries) = &facts.value else {
        return None;
    };
    let (name, value) = entries.iter().find(|(name, _)| name.name == key)?;
    let span = match value.value {
        Value::Mapping(_) | Value::Sequence(_) => name.span,
        _ => value.span,
    };
    Some((key, span))
}

/// Keys of the facts that checks of other stages point at.
const KEYS: [&str; 7] = [
    "check_due",
    "code",
    "consent",
    "ends",
    "photo",
    "review",
    "withdrawn",
];

impl EntryDocument {
    /// The entry, for messages; its span is the start of a file of it.
    pub(crate) fn subject(&self) -> Subject<'_> {
        Subject {
            kind: self.kind.name(),
            folder: self.kind.folder(),
            id: &self.id,
            span: Span::start_of(self.anchor),
        }
    }

    /// As [`subject`](Self::subject), with the span of a key of the facts, if it is there.
    pub(crate) fn subject_at(&self, key: &str) -> Subject<'_> {
        let value = self.keys.iter().find(|(name, _)| *name == key);
        Subject {
            span: value.map_or(Span::start_of(self.anchor), |(_, span)| *span),
            ..self.subject()
        }
    }

    fn facts(
        &mut self,
        source: FileId,
        sources: &Sources,
        schemas: &Schemas,
        diagnostics: &mut Diagnostics,
    ) {
        let Some(text) = sources.utf8(source, diagnostics) else {
            return;
        };
        if let Some(conflict) = merge_conflict::check(source, text) {
            return diagnostics.push(conflict);
        }
        let Some(node) = yaml::parse(source, text, 0..text.len(), diagnostics) else {
            return;
        };
        diagnostics.extend(self.kind.mistakes_in_facts(&node));
        let (facts, references) = schemas.facts(self.kind).read(&node, diagnostics);
        self.facts = facts;
        self.keys = KEYS.iter().filter_map(|key| span_of(key, &node)).collect();
        self.references = references.into_iter().filter_map(Reference::of).collect();
    }
}

/// Looks at every picture, one at a time.
fn media(
    files: BTreeMap<String, FileId>,
    handles: &BTreeMap<FileId, MediaFile>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Media> {
    files
        .into_iter()
        .map(|(name, source)| {
            let picture = picture(source, handles, diagnostics);
            (name, Media { source, picture })
        })
        .collect()
}

/// Looks at a picture. `None` if it cannot be published, which is reported.
pub(super) fn picture(
    source: FileId,
    handles: &BTreeMap<FileId, MediaFile>,
    diagnostics: &mut Diagnostics,
) -> Option<(MediaFile, Editions)> {
    let file = handles.get(&source)?;
    let problem = match file.bytes() {
        Ok(bytes) => match picture::inspect(&bytes) {
            Ok(editions) => return Some((file.clone(), editions)),
            Err(unusable) => unusable.diagnostic(),
        },
        Err(error) => read::unreadable_picture(&error),
    };
    diagnostics.push(problem.at(Span::start_of(source), ""));
    None
}

fn text(
    kind: Kind,
    source: FileId,
    sources: &Sources,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> Option<Text> {
    let text = sources.utf8(source, diagnostics)?;
    if let Some(conflict) = merge_conflict::check(source, text) {
        diagnostics.push(conflict);
        return None;
    }
    markdown::pasted(source, text, diagnostics);
    let (front, body) = front_matter::split(source, text, diagnostics)?;
    let is_empty = text[body.clone()].trim().is_empty();
    if let Some((at, character)) = forbidden_character(&text[body.clone()]) {
        let at = body.start + at;
        let span = Span::new(source, at..at + character.len_utf8());
        diagnostics.push(control_character(character, span));
    }
    // The body's mistakes are reported even if the front matter has some.
    let Parsed { mut outline, body } = markdown::parse(source, text, body, diagnostics);
    let mut node = yaml::parse(source, text, front, diagnostics)?;
    if matches!(node.value, Value::Null) {
        node = Node {
            span: Span::start_of(source),
            value: Value::Mapping(Vec::new()),
        };
    }
    let title_span = node.span_at(["title"]);
    if is_empty && kind.needs_text() {
        diagnostics.push(empty_text::below(title_span));
    }
    words::check(source, text, &node, &mut outline, diagnostics);
    let (words, _) = schemas.front_matter(kind).read(&node, diagnostics);
    Some(Text {
        source,
        words: words?,
        title_span,
        outline,
        body,
        digests: LazyDigests::new(source),
    })
}
