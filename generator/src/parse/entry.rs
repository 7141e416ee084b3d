use super::front_matter;
use super::layout::EntryFiles;
use super::schemas::Schemas;
use crate::codes;
use crate::content::Translation;
use crate::kinds::{Facts, FrontMatter, Kind, Reference};
use crate::markdown::{self, Outline};
use crate::picture::{self, Picture};
use crate::read::{self, MediaFile};
use spanned::yaml::{self, Node, Value};
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span};
use std::collections::BTreeMap;
use std::ops::Range;

/// One entry, with what could be typed of it.
#[derive(Debug)]
pub(crate) struct EntryDocument {
    pub(crate) kind: Kind,
    pub(crate) id: String,
    /// The file of facts, if there is one.
    pub(crate) facts_source: Option<FileId>,
    /// `None` when there is no such file or it has mistakes.
    pub(crate) facts: Option<Facts>,
    pub(crate) references: Vec<Reference>,
    /// By language tag; `None` for a text that has mistakes.
    pub(crate) texts: BTreeMap<String, Option<Text>>,
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
    pub(crate) picture: Option<(MediaFile, Picture)>,
}

/// A text in one language.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) source: FileId,
    pub(crate) words: FrontMatter,
    /// Where the title stands, to point at.
    pub(crate) title_span: Span,
    /// The Markdown, as bytes of the file.
    pub(crate) body: Range<usize>,
    pub(crate) outline: Outline,
    /// What translations made from this text record.
    pub(crate) fingerprint: String,
}

pub(super) fn parse(
    files: EntryFiles,
    sources: &Sources,
    handles: &BTreeMap<FileId, MediaFile>,
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
        facts_source: files.facts,
        facts: None,
        references: Vec::new(),
        texts: BTreeMap::new(),
        anchor: anchor.unwrap_or(FileId::FIRST),
        media: media(files.media, handles, diagnostics),
    };
    match files.facts {
        Some(source) => entry.facts(source, sources, schemas, diagnostics),
        None => diagnostics.push(
            Diagnostic::new(
                codes::MISSING_FACTS,
                format!("the {kind} `{}` has no `{}.yaml`", entry.id, kind.name()),
            )
            .at(Span::start_of(entry.anchor), "this file lies in its folder")
            .help(format!(
                "add `content/{}/{}/{}.yaml`",
                kind.folder(),
                entry.id,
                kind.name()
            )),
        ),
    }
    for (tag, source) in files.texts {
        let text = text(kind, source, sources, schemas, diagnostics);
        entry.texts.insert(tag, text);
    }
    entry
}

impl EntryDocument {
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
        let Some(node) = yaml::parse(source, text, 0..text.len(), diagnostics) else {
            return;
        };
        let (facts, references) = schemas.facts(self.kind).read(&node, diagnostics);
        self.facts = facts;
        self.references = references.into_iter().filter_map(Reference::of).collect();
    }
}

/// Looks at every picture, one at a time.
fn media(
    files: BTreeMap<String, FileId>,
    handles: &BTreeMap<FileId, MediaFile>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Media> {
    let mut picture = |source: FileId| {
        let file = handles.get(&source)?;
        let problem = match file.bytes() {
            Ok(bytes) => match picture::inspect(&bytes) {
                Ok(picture) => return Some((file.clone(), picture)),
                Err(unusable) => unusable.diagnostic(),
            },
            Err(error) => read::unreadable_picture(&error),
        };
        diagnostics.push(problem.at(Span::start_of(source), ""));
        None
    };
    files
        .into_iter()
        .map(|(name, source)| {
            let picture = picture(source);
            (name, Media { source, picture })
        })
        .collect()
}

fn text(
    kind: Kind,
    source: FileId,
    sources: &Sources,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> Option<Text> {
    let text = sources.utf8(source, diagnostics)?;
    let (front, body) = front_matter::split(source, text, diagnostics)?;
    // The body's mistakes are reported even where the front matter has some.
    let outline = markdown::outline(source, text, body.clone(), diagnostics);
    let mut node = yaml::parse(source, text, front, diagnostics)?;
    if matches!(node.value, Value::Null) {
        node = Node {
            span: Span::start_of(source),
            value: Value::Mapping(Vec::new()),
        };
    }
    let (words, _) = schemas.front_matter(kind).read(&node, diagnostics);
    Some(Text {
        source,
        words: words?,
        title_span: node.span_at(["title"]),
        body,
        outline,
        fingerprint: Translation::fingerprint(text),
    })
}
