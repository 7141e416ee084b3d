use crate::diagnostics::{Diagnostics, Span};
use crate::parse::RulesDocuments;
use crate::read::{SourceId, Sources};
use crate::yaml::{self, Node};
use homeward_eligibility::place::{Document, Place, Segment};
use std::collections::BTreeMap;

/// Makes the engine's places concrete.
pub(super) struct Places {
    questions: Option<(SourceId, Option<Node>)>,
    programmes: BTreeMap<String, (SourceId, Option<Node>)>,
}

impl Places {
    pub(super) fn new(documents: &RulesDocuments, sources: &Sources) -> Self {
        let tree = |source: SourceId| {
            let text = sources.text(source);
            (
                source,
                yaml::parse(source, text, 0..text.len(), &mut Diagnostics::default()),
            )
        };
        Self {
            questions: documents
                .questions
                .as_ref()
                .map(|document| tree(document.source)),
            programmes: documents
                .programmes
                .iter()
                .map(|(id, document)| (id.clone(), tree(document.source)))
                .collect(),
        }
    }

    pub(super) fn span(&self, place: &Place) -> Span {
        let document = match &place.document {
            Document::Questions => self.questions.as_ref(),
            Document::Programme(id) => self.programmes.get(id),
        };
        let Some((source, tree)) = document else {
            return Span::start_of(SourceId::first());
        };
        match tree {
            Some(tree) if !place.route.is_empty() => {
                let steps: Vec<String> = place.route.iter().map(step).collect();
                tree.span_at(steps.iter().map(String::as_str))
            }
            // The file as a whole is pointed at by its beginning.
            _ => Span::start_of(*source),
        }
    }
}

fn step(segment: &Segment) -> String {
    match segment {
        Segment::Key(key) => key.clone(),
        Segment::Index(index) => index.to_string(),
    }
}
