use crate::parse::RulesDocuments;
use homeward_eligibility::document_path::{Document, DocumentPath, Segment};
use spanned::yaml::{Node, Value};
use spanned::{FileId, Span};
use std::collections::BTreeMap;

/// Converts the engine's document paths to byte spans.
pub(super) struct DocumentSpans<'a> {
    /// The first one is `questions.yaml`.
    questions: Vec<(FileId, Option<&'a Node>)>,
    programmes: BTreeMap<&'a str, (FileId, Option<&'a Node>)>,
}

impl<'a> DocumentSpans<'a> {
    pub(super) fn new(documents: &'a RulesDocuments) -> Self {
        let programmes = documents.programmes.iter();
        let questions = documents.questions.iter();
        let questions = questions.map(|document| (document.source, document.node.as_ref()));
        let more = documents.more_questions.iter();
        let more = more.map(|document| (document.source, document.node.as_ref()));
        Self {
            questions: questions.chain(more).collect(),
            programmes: programmes
                .map(|(id, document)| (id.as_str(), (document.source, document.node.as_ref())))
                .collect(),
        }
    }

    pub(super) fn span(&self, place: &DocumentPath) -> Span {
        if let (Document::Questions, [Segment::Key(key), Segment::Index(at), rest @ ..]) =
            (&place.document, &place.route[..])
            && key == "never"
            && let Some(span) = self.never(*at, rest)
        {
            return span;
        }
        let document = match &place.document {
            Document::Questions => self.file_with(&place.route),
            Document::Programme(id) => self.programmes.get(id.as_str()),
        };
        let Some((source, tree)) = document else {
            return Span::start_of(FileId::FIRST);
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

impl<'a> DocumentSpans<'a> {
    /// A place in an entry of `never`: the entries of all files are one list.
    fn never(&self, mut at: usize, rest: &[Segment]) -> Option<Span> {
        for (_, node) in &self.questions {
            let entries = node.and_then(|node| node.get("never"));
            let Some(Value::Sequence(entries)) = entries.map(|entries| &entries.value) else {
                continue;
            };
            if let Some(entry) = entries.get(at) {
                let steps: Vec<String> = rest.iter().map(step).collect();
                return Some(entry.span_at(steps.iter().map(String::as_str)));
            }
            at -= entries.len();
        }
        None
    }

    /// The file of questions that has a place; the first one if none has.
    fn file_with(&self, route: &[Segment]) -> Option<&(FileId, Option<&'a Node>)> {
        let has = |(_, node): &&(FileId, Option<&Node>)| {
            let [Segment::Key(key), Segment::Key(id), ..] = route else {
                return false;
            };
            let below = node.and_then(|node| node.get(key));
            below.is_some_and(|below| below.get(id).is_some())
        };
        self.questions.iter().find(has).or(self.questions.first())
    }
}

fn step(segment: &Segment) -> String {
    match segment {
        Segment::Key(key) => key.clone(),
        Segment::Index(index) => index.to_string(),
    }
}
