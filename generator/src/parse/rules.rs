mod operators;

use super::blocks::LazyDigests;
use super::layout::RulesFiles;
use super::schemas::Schemas;
use super::typed::typed;
use crate::content::RuleTexts;
use crate::kinds::{Kind, Reference};
use homeward_eligibility::model::{ProgrammeRules, Questions};
use serde::de::DeserializeOwned;
use spanned::schema::Schema;
use spanned::yaml::Node;
use spanned::{Diagnostics, FileId, Sources};
use std::collections::BTreeMap;

/// A file of the self-check, typed.
#[derive(Debug)]
pub(crate) struct RuleDocument<T> {
    pub(crate) source: FileId,
    /// `None` when the file is not well-formed YAML.
    pub(crate) node: Option<Node>,
    /// `None` when the file has mistakes.
    pub(crate) value: Option<T>,
    /// What translations made from this file record.
    pub(crate) digests: LazyDigests,
}

pub(crate) type QuestionsDocument = RuleDocument<Questions>;
pub(crate) type RulesDocument = RuleDocument<ProgrammeRules>;

/// The files of the self-check.
#[derive(Debug, Default)]
pub(crate) struct RulesDocuments {
    pub(crate) questions: Option<QuestionsDocument>,
    /// By programme.
    pub(crate) programmes: BTreeMap<String, RulesDocument>,
    /// By language tag.
    pub(crate) words: BTreeMap<String, RuleDocument<RuleTexts>>,
    /// Services and sources that rules name.
    pub(crate) references: Vec<Reference>,
}

pub(super) fn parse(
    files: &RulesFiles,
    sources: &Sources,
    schemas: &Schemas,
    diagnostics: &mut Diagnostics,
) -> RulesDocuments {
    let mut documents = RulesDocuments {
        questions: files
            .questions
            .map(|id| document(id, &schemas.questions, sources, diagnostics)),
        ..RulesDocuments::default()
    };
    if let Some(document) = &documents.questions
        && let (Some(node), Some(value)) = (&document.node, &document.value)
    {
        documents.references.extend(of_parameters(node, value));
        documents.references.extend(of_first_words(node, value));
    }
    for (programme, id) in &files.programmes {
        let rules: RulesDocument = document(*id, &schemas.rules, sources, diagnostics);
        if let (Some(node), Some(value)) = (&rules.node, &rules.value) {
            documents.references.extend(references(node, value));
        }
        documents.programmes.insert(programme.clone(), rules);
    }
    for (tag, id) in &files.words {
        documents.words.insert(
            tag.clone(),
            document(*id, &schemas.rule_texts, sources, diagnostics),
        );
    }
    documents
}

fn document<T: DeserializeOwned>(
    source: FileId,
    schema: &Schema,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> RuleDocument<T> {
    let mut document = RuleDocument {
        source,
        node: None,
        value: None,
        digests: LazyDigests::new(source),
    };
    let Some(text) = sources.utf8(source, diagnostics) else {
        return document;
    };
    let mut own = Diagnostics::default();
    (document.node, document.value) = typed(source, text, 0..text.len(), schema, &mut own);
    if let Some(node) = &document.node {
        own = operators::named(own, node);
    }
    diagnostics.extend(own);
    document
}

/// The sources of lists and amounts.
fn of_parameters(node: &Node, questions: &Questions) -> Vec<Reference> {
    let lists = questions.lists.iter().flat_map(|(id, versions)| {
        let sources = versions.iter().map(|version| &version.source).enumerate();
        sources.map(move |(at, source)| ("lists", id, at, source))
    });
    let amounts = questions.amounts.iter().flat_map(|(id, versions)| {
        let sources = versions.iter().map(|version| &version.source).enumerate();
        sources.map(move |(at, source)| ("amounts", id, at, source))
    });
    let each = lists.chain(amounts).filter_map(|(key, id, at, source)| {
        let at = at.to_string();
        Some(Reference {
            kind: Kind::Source,
            id: source.as_ref()?.id.clone(),
            span: node.span_at([key, id, &at, "source", "ref"]),
        })
    });
    each.collect()
}

/// The services below the words that people read first.
fn of_first_words(node: &Node, questions: &Questions) -> Vec<Reference> {
    let each = questions.first_words.iter().enumerate();
    let each = each.filter_map(|(at, entry)| {
        Some(Reference {
            kind: Kind::Service,
            id: entry.service.clone()?,
            span: node.span_at(["first_words", &at.to_string(), "service"]),
        })
    });
    each.collect()
}

/// The engine's types know no entries of ours; services and sources are named by plain text.
fn references(node: &Node, rules: &ProgrammeRules) -> Vec<Reference> {
    let mut found = Vec::new();
    for (e, edition) in rules.editions.iter().enumerate() {
        let edition_at = e.to_string();
        for (id, criterion) in &edition.criteria {
            if let Some(cited) = &criterion.source {
                let span = node.span_at(["editions", &edition_at, "criteria", id, "source", "ref"]);
                found.push(Reference {
                    kind: Kind::Source,
                    id: cited.id.clone(),
                    span,
                });
            }
        }
        for (id, component) in &edition.gives {
            if let Some(cited) = &component.source {
                found.push(Reference {
                    kind: Kind::Source,
                    id: cited.id.clone(),
                    span: node.span_at(["editions", &edition_at, "gives", id, "source", "ref"]),
                });
            }
        }
        for (s, suggestion) in edition.services.iter().enumerate() {
            let span = node.span_at([
                "editions",
                &edition_at,
                "services",
                &s.to_string(),
                "service",
            ]);
            found.push(Reference {
                kind: Kind::Service,
                id: suggestion.service.clone(),
                span,
            });
        }
    }
    found
}
