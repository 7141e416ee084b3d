use crate::content::{OutcomeWords, QuestionWords, RuleTexts, drafted};
use std::collections::BTreeMap;

/// The words of the self-check with those of the source language, marked, where some are missing.
pub(super) fn completed(mut words: RuleTexts, source: &RuleTexts) -> RuleTexts {
    for (id, group) in &source.groups {
        words
            .groups
            .entry(id.clone())
            .or_insert_with(|| drafted(group));
    }
    for (id, outcome) in &source.outcomes {
        let missing = || OutcomeWords {
            title: drafted(&outcome.title),
            text: drafted(&outcome.text),
        };
        words.outcomes.entry(id.clone()).or_insert_with(missing);
    }
    for (id, question) in &source.questions {
        let missing = || QuestionWords {
            title: drafted(&question.title),
            help: question.help.as_deref().map(drafted),
            why: question.why.as_deref().map(drafted),
            options: BTreeMap::new(),
        };
        let of = words.questions.entry(id.clone()).or_insert_with(missing);
        for (option, text) in &question.options {
            let text = || drafted(text);
            of.options.entry(option.clone()).or_insert_with(text);
        }
    }
    words
}
