mod operators;
mod shapes;
mod signs;

use super::blocks::LazyDigests;
use super::layout::RulesFiles;
use super::schemas::Schemas;
use super::typed::typed;
use super::words;
use crate::checks::duplicate_id;
use crate::content::RuleTexts;
use crate::kinds::{Kind, Reference};
use crate::markdown::{self, Number};
use homeward_eligibility::model::{
    AmountVersion, ListVersion, MoreQuestions, ProgrammeRules, Questions,
};
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
    /// The telephone numbers in its words.
    pub(crate) numbers: Vec<Number>,
}

pub(crate) type QuestionsDocument = RuleDocument<Questions>;
pub(crate) type RulesDocument = RuleDocument<ProgrammeRules>;

/// The files of the self-check.
#[derive(Debug, Default)]
pub(crate) struct RulesDocuments {
    pub(crate) questions: Option<QuestionsDocument>,
    /// Further files of questions, by name. What they have is in the value of `questions`, too.
    pub(crate) more_questions: Vec<RuleDocument<MoreQuestions>>,
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
        let of_parameters = of_parameters(node, &value.lists, &value.amounts);
        documents.references.extend(of_parameters);
        documents.references.extend(of_first_words(node, value));
    }
    for id in files.more_questions.values() {
        let more = document(*id, &schemas.more_questions, sources, diagnostics);
        documents.add(more, sources, diagnostics);
    }
    for (programme, id) in &files.programmes {
        let rules: RulesDocument = document(*id, &schemas.rules, sources, diagnostics);
        if let (Some(node), Some(value)) = (&rules.node, &rules.value) {
            documents.references.extend(references(node, value));
        }
        documents.programmes.insert(programme.clone(), rules);
    }
    for (tag, id) in &files.words {
        let mut words = document(*id, &schemas.rule_texts, sources, diagnostics);
        if let Some(node) = &words.node {
            let text = sources.text(*id);
            markdown::pasted(*id, text, diagnostics);
            words.numbers = words::for_readers(*id, text, node, diagnostics);
        }
        documents.words.insert(tag.clone(), words);
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
        numbers: Vec::new(),
    };
    let Some(text) = sources.utf8(source, diagnostics) else {
        return document;
    };
    let mut own = Diagnostics::default();
    (document.node, document.value) = typed(source, text, 0..text.len(), schema, &mut own);
    if let Some(node) = &document.node {
        own = shapes::explained(operators::named(own, node), node);
        let before = own.has_errors();
        shapes::numbers(node, text, &mut own);
        shapes::only_part(node, text, false, &mut own);
        if own.has_errors() && !before {
            document.value = None;
        }
    } else {
        own = signs::explained(own, text);
    }
    diagnostics.extend(own);
    document
}

impl RulesDocuments {
    /// Adds a further file of questions. What is in two files is reported with both places.
    fn add(
        &mut self,
        more: RuleDocument<MoreQuestions>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        let questions = self.questions.as_mut();
        let (Some(node), Some(value)) = (&more.node, &more.value) else {
            // What it has would be missing everywhere: only its own mistakes are reported.
            if let Some(questions) = questions {
                questions.value = None;
            }
            return self.more_questions.push(more);
        };
        let parameters = of_parameters(node, &value.lists, &value.amounts);
        self.references.extend(parameters);
        let all = questions.and_then(|it| it.value.as_mut());
        let twice = all.map(|all| all.add(value.clone())).unwrap_or_default();
        for (key, id) in twice {
            let nodes = self.questions.iter().filter_map(|it| it.node.as_ref());
            let others = self.more_questions.iter();
            let others = others.filter_map(|it| it.node.as_ref());
            if let Some(first) = nodes.chain(others).find(|node| has(node, key, &id)) {
                let (again, first) = (node.span_at([key, &id]), first.span_at([key, &id]));
                let file = sources.path(first.file);
                diagnostics.push(duplicate_id::shared(key, &id, file, again, first));
            }
        }
        self.more_questions.push(more);
    }
}

/// Whether a file has an id below a key.
fn has(node: &Node, key: &str, id: &str) -> bool {
    node.get(key).is_some_and(|below| below.get(id).is_some())
}

/// The sources of lists and amounts.
fn of_parameters<'v>(
    node: &Node,
    lists: impl IntoIterator<Item = (&'v String, &'v Vec<ListVersion>)>,
    amounts: impl IntoIterator<Item = (&'v String, &'v Vec<AmountVersion>)>,
) -> Vec<Reference> {
    let lists = lists.into_iter().flat_map(|(id, versions)| {
        let sources = versions.iter().map(|version| &version.source).enumerate();
        sources.map(move |(at, source)| ("lists", id, at, source))
    });
    let amounts = amounts.into_iter().flat_map(|(id, versions)| {
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
