use super::blocks::LazyDigests;
use super::findings::KeptFindings;
use super::front_matter;
use super::in_texts::{InTexts, take_facts};
use super::keys;
use super::layout::EntryFiles;
use super::media::{Media, media};
use super::phones;
use super::repeated;
use super::schemas::Schemas;
use super::words;
use crate::checks::{
    Subject, duplicate_id, empty_text, merge_conflict, missing_facts, missing_front_matter,
    repeated_value,
};
use crate::kinds::{Facts, FrontMatter, Kind, Reference};
use crate::markdown::{self, Body, Mail, Outline, Parsed};
use crate::read::Input;
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
    /// The spans of `at` of the sources, in order.
    pub(crate) cited: Vec<Span>,
    /// The telephone numbers of an organisation, in order.
    pub(crate) phones: Vec<Span>,
    /// By language tag; `None` for a text that has mistakes.
    pub(crate) texts: BTreeMap<String, Option<Arc<Text>>>,
    /// Any file of the entry, to point at.
    pub(crate) anchor: FileId,
    /// Pictures next to the texts, by file name.
    pub(crate) media: BTreeMap<String, Media>,
    /// What was found in the texts by themselves.
    pub(crate) findings: KeptFindings,
    /// Whether a file has another name than a text should have. It is reported.
    pub(crate) has_misnamed_text: bool,
}

/// A text in one language.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) source: FileId,
    pub(crate) words: FrontMatter,
    /// The place of the title, to point at.
    pub(crate) title_span: Span,
    /// The place of the day of its review, to point at.
    pub(crate) reviewed: Span,
    pub(crate) outline: Outline,
    /// The Markdown as HTML.
    pub(crate) body: Body,
    /// What translations made from this text record.
    pub(crate) digests: LazyDigests,
}

impl Text {
    /// The place of words of the front matter, as they are written; that of the title if they are not.
    pub(crate) fn place_of(&self, words: &str, sources: &Sources) -> Span {
        let at = sources.text(self.source).find(words);
        at.filter(|_| !words.is_empty())
            .map_or(self.title_span, |at| {
                Span::new(self.source, at..at + words.len())
            })
    }
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
        cited: Vec::new(),
        phones: Vec::new(),
        texts: BTreeMap::new(),
        anchor: anchor.unwrap_or(files.first),
        media: media(files.media, handles, diagnostics),
        findings: KeptFindings::default(),
        has_misnamed_text: files.misnamed.text,
    };
    let mut in_texts = InTexts::default();
    for (tag, source) in files.texts {
        let text = text(kind, source, sources, schemas, &mut in_texts, diagnostics);
        entry.texts.insert(tag, text.map(Arc::new));
    }
    let has_facts = files.facts.is_some() || !in_texts.facts.is_empty() || files.misnamed.facts;
    diagnostics.extend(missing_facts::check(has_facts, entry.subject()));
    match files.facts {
        Some(source) => entry.facts(source, sources, schemas, diagnostics),
        None => {
            if let Some(facts) = in_texts.facts.first() {
                entry.anchor = facts.source;
                let text = sources.text(facts.source);
                entry.read_facts(text, &facts.node, schemas, diagnostics);
            }
        }
    }
    // Of a story that nobody may read, the text may go.
    if !matches!(&entry.facts, Some(Facts::Story(story)) if story.withdrawn) {
        diagnostics.extend(in_texts.empty.into_iter().map(empty_text::below));
    }
    let first = files.facts.map(Span::start_of);
    let mut places = first
        .into_iter()
        .chain(in_texts.facts.iter().map(|it| it.key));
    if let Some(first) = places.next() {
        let other = sources.path(first.file);
        let again = places.map(|again| duplicate_id::facts(entry.subject(), other, again, first));
        diagnostics.extend(again);
    }
    entry
}

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
        debug_assert!(keys::is_known(key), "`{key}` is not among the keys");
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
        markdown::characters(source, text, diagnostics);
        let Some(node) = yaml::parse(source, text, 0..text.len(), diagnostics) else {
            return;
        };
        self.read_facts(text, &node, schemas, diagnostics);
    }

    fn read_facts(
        &mut self,
        text: &str,
        node: &Node,
        schemas: &Schemas,
        diagnostics: &mut Diagnostics,
    ) {
        diagnostics.extend(self.kind.mistakes_in_facts(node));
        words::in_facts(self.anchor, text, node, diagnostics);
        repeated::check(node, diagnostics);
        let (facts, references) = schemas.facts(self.kind).read(node, diagnostics);
        phones::complete(text, node, diagnostics);
        self.facts = facts;
        self.keys = keys::spans(node);
        let cited = self.facts.as_ref().map(Facts::provenance);
        let cited = 0..cited.map_or(0, |it| it.sources.len());
        let at = cited.map(|each| node.span_at(["sources", &each.to_string(), "at"]));
        self.cited = at.collect();
        let phones = node.get("contact").and_then(|it| it.get("phones"));
        if let Some(Value::Sequence(phones)) = phones.map(|it| &it.value) {
            let key = |it: &Node| it.get("number").map_or("domestic", |_| "number");
            self.phones = phones.iter().map(|it| it.span_at([key(it)])).collect();
        }
        self.references = references.into_iter().filter_map(Reference::of).collect();
        let own = self.references.iter();
        let own = own.filter(|it| it.kind == self.kind && it.id == self.id);
        let itself = own.map(|it| {
            let is_one_of = is_one_of(node, it.span);
            repeated_value::itself(self.kind.name(), &self.id, is_one_of, it.span)
        });
        diagnostics.extend(itself);
    }
}

/// Whether a value is in a list that has others.
fn is_one_of(node: &Node, value: Span) -> bool {
    match &node.value {
        Value::Sequence(items) => {
            let is_here = items.len() > 1 && items.iter().any(|item| item.span == value);
            is_here || items.iter().any(|item| is_one_of(item, value))
        }
        Value::Mapping(entries) => entries.iter().any(|(_, below)| is_one_of(below, value)),
        _ => false,
    }
}

fn text(
    kind: Kind,
    source: FileId,
    sources: &Sources,
    schemas: &Schemas,
    in_texts: &mut InTexts,
    diagnostics: &mut Diagnostics,
) -> Option<Text> {
    let text = sources.utf8(source, diagnostics)?;
    if let Some(conflict) = merge_conflict::check(source, text) {
        diagnostics.push(conflict);
        return None;
    }
    markdown::pasted(source, text, diagnostics);
    let (front, mut body) = front_matter::split(source, text, diagnostics)?;
    if let Some(second) = front_matter::second(text, body.clone()) {
        body.start = second.end;
        diagnostics.push(repeated_value::front_matter(source, text, second));
    } else if let Some(again) = front_matter::further_down(text, body.clone()) {
        body.end = again.start;
        let line = Span::new(source, again.start..again.start + "---".len());
        diagnostics.push(repeated_value::text(line));
    } else if let Some(key) = front_matter::key_below(text, body.clone()) {
        let known = &schemas.front_matter(kind).schema.json()["properties"];
        if known.get(&text[key.clone()]).is_some() {
            let place = Span::new(source, key.clone());
            diagnostics.push(missing_front_matter::below(&text[key], place));
        }
    }
    let is_empty = text[body.clone()].trim().is_empty();
    if let Some((at, character)) = forbidden_character(&text[body.clone()]) {
        let at = body.start + at;
        let span = Span::new(source, at..at + character.len_utf8());
        diagnostics.push(control_character(character, span));
    }
    // The body's mistakes are reported even if the front matter has some.
    let Parsed { mut outline, body } = markdown::parse(source, text, body, diagnostics);
    no_links(kind, &outline, diagnostics);
    let mut node = yaml::parse(source, text, front, diagnostics)?;
    if matches!(node.value, Value::Null) {
        node = Node {
            span: Span::start_of(source),
            value: Value::Mapping(Vec::new()),
        };
    }
    in_texts.facts.extend(take_facts(source, &mut node));
    let title_span = node.span_at(["title"]);
    if is_empty && kind.needs_text() {
        in_texts.empty.push(title_span);
    }
    words::check(source, text, &node, &mut outline, diagnostics);
    no_links(kind, &outline, diagnostics);
    let (words, _) = schemas.front_matter(kind).read(&node, diagnostics);
    Some(Text {
        source,
        words: words?,
        title_span,
        reviewed: node.span_at(["translation", "reviewed"]),
        outline,
        body,
        digests: LazyDigests::new(source),
    })
}

/// Reports e-mail addresses that are no links. Whose addresses a story has is known when all entries are.
fn no_links(kind: Kind, outline: &Outline, diagnostics: &mut Diagnostics) {
    if kind != Kind::Story {
        let mails = outline.mails.iter();
        diagnostics.extend(mails.filter_map(Mail::without_link));
    }
}
