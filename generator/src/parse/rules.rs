use super::entry::{json_without_nulls, mismatch};
use super::layout::RulesFiles;
use crate::content::{Kind, Reference, RuleWords, Translation};
use crate::diagnostics::Diagnostics;
use crate::read::{SourceId, Sources};
use crate::schema::Schema;
use crate::yaml;
use homeward_eligibility::model::{ProgrammeRules, Questions};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A file of the self-check, typed.
#[derive(Debug)]
pub(crate) struct RuleDocument<T> {
    pub(crate) source: SourceId,
    /// `None` when the file has mistakes.
    pub(crate) value: Option<T>,
    /// What translations made from this file record.
    pub(crate) fingerprint: String,
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
    pub(crate) words: BTreeMap<String, RuleDocument<RuleWords>>,
    /// Services and sources that rules name.
    pub(crate) references: Vec<Reference>,
}

pub(super) fn parse(
    files: &RulesFiles,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> RulesDocuments {
    let mut documents = RulesDocuments {
        questions: files.questions.map(|id| document(id, sources, diagnostics)),
        ..RulesDocuments::default()
    };
    for (programme, id) in &files.programmes {
        let rules: RulesDocument = document(*id, sources, diagnostics);
        if let Some(value) = &rules.value {
            documents.references.extend(references(*id, value, sources));
        }
        documents.programmes.insert(programme.clone(), rules);
    }
    for (tag, id) in &files.words {
        documents
            .words
            .insert(tag.clone(), document(*id, sources, diagnostics));
    }
    documents
}

fn document<T: DeserializeOwned + JsonSchema>(
    source: SourceId,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> RuleDocument<T> {
    let mut document = RuleDocument {
        source,
        value: None,
        fingerprint: String::new(),
    };
    let Some(text) = sources.utf8(source, diagnostics) else {
        return document;
    };
    document.fingerprint = Translation::fingerprint(text);
    let Some(node) = yaml::parse(source, text, 0..text.len(), diagnostics) else {
        return document;
    };
    let mut found = Diagnostics::default();
    Schema::of::<T>().check(&node, &mut found);
    if !found.has_errors() {
        match serde_json::from_value(json_without_nulls(&node)) {
            Ok(value) => document.value = Some(value),
            Err(error) => found.push(mismatch(&node, &error.to_string())),
        }
    }
    diagnostics.extend(found);
    document
}

/// The engine's types know no entries of ours; services and sources are named by plain text.
fn references(source: SourceId, rules: &ProgrammeRules, sources: &Sources) -> Vec<Reference> {
    let text = sources.text(source);
    let Some(node) = yaml::parse(source, text, 0..text.len(), &mut Diagnostics::default()) else {
        return Vec::new();
    };
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
