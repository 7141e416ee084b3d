//! Questions whose answers can harm a person, and that are not marked so.

use crate::checks::needed_key;
use crate::parse::RuleDocument;
use homeward_eligibility::model::{Kind, Questions};
use spanned::{Diagnostics, Span};

/// Reports questions with several answers about the life of a person, which may stay unsaid, without `sensitive`: a
/// list of illnesses and of what was done to people is nothing else.
pub(super) fn check(document: &RuleDocument<Questions>, diagnostics: &mut Diagnostics) {
    let Some(questions) = &document.value else {
        return;
    };
    for (id, question) in &questions.questions {
        let is_private = question.kind == Kind::Many && question.decline && question.circumstance;
        if is_private && !question.sensitive {
            let node = document.node.as_ref();
            let span = node.map_or(Span::start_of(document.source), |node| {
                node.span_at(["questions", id.as_str()])
            });
            diagnostics.push(needed_key::sensitive(id, span));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::resolved;

    fn told(more: &str) -> usize {
        let questions = format!(
            "groups: [life]\noutcomes: [contact]\nquestions:\n  ill: {{ group: life, kind: many, options: [a, b], {more} }}\n"
        );
        let (_, reports) = resolved(&[("content/eligibility/questions.yaml", &questions)]);
        let found = reports.iter();
        found
            .filter(|it| it.message.contains("is not marked `sensitive`"))
            .count()
    }

    #[test]
    fn answers_about_a_life_that_may_stay_unsaid_are_sensitive() {
        assert_eq!(told("decline: true, circumstance: true"), 1);
        assert_eq!(
            told("decline: true, circumstance: true, sensitive: true"),
            0
        );
        assert_eq!(told("decline: true"), 0);
    }
}
