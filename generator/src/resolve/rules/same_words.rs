//! Outcomes, questions and groups of them with the same words in a translation.

use crate::checks::repeated_value;
use crate::content::RuleTexts;
use crate::parse::RuleDocument;
use spanned::{Diagnostics, Span};
use std::collections::{BTreeMap, HashMap};

/// What people read of an outcome, a question or a group: the key of its list, its id, the key, and the words.
type Said<'a> = (&'static str, &'a str, &'static str, &'a str);

/// Reports two outcomes, two questions or two groups that have the same words in a translation, and others in the source
/// language.
pub(super) fn check(
    source: &RuleTexts,
    words: &RuleTexts,
    document: &RuleDocument<RuleTexts>,
    diagnostics: &mut Diagnostics,
) {
    let original: HashMap<_, _> = all(source)
        .map(|(list, id, key, words)| ((list, id, key), words))
        .collect();
    let mut first: HashMap<_, &str> = HashMap::new();
    let mut found: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for (list, id, key, words) in all(words) {
        let before = *first.entry((list, key, words)).or_insert(id);
        let of = |id| original.get(&(list, id, key)).map(|it| it.trim());
        let (own, other) = (of(id), of(before));
        if before != id && own.is_some() && other.is_some() && own != other {
            found.entry((list, before, id)).or_default().push(key);
        }
    }
    for ((list, one, other), keys) in found {
        let place = |id| match &document.node {
            Some(node) => node.span_at([list, id, keys[0]]),
            None => Span::start_of(document.source),
        };
        // The one that comes later in the file is pointed at.
        let mut both = [(place(one), one), (place(other), other)];
        both.sort_by_key(|(span, _)| span.range().start);
        let [(first, one), (again, other)] = both;
        let what = (list, keys.join(" and "));
        diagnostics.push(repeated_value::rule_words(what, (one, other), again, first));
    }
}

fn all(words: &RuleTexts) -> impl Iterator<Item = Said<'_>> {
    let outcomes = words.outcomes.iter().flat_map(|(id, it)| {
        let said = [("title", it.title.trim()), ("text", it.text.trim())];
        said.map(|(key, words)| ("outcomes", id.as_str(), key, words))
    });
    let questions = words.questions.iter().flat_map(|(id, it)| {
        let more = [("help", it.help.as_deref()), ("why", it.why.as_deref())];
        let more = more.map(|(key, words)| Some((key, words?)));
        let said = [Some(("title", it.title.as_str()))].into_iter().chain(more);
        said.flatten()
            .map(|(key, words)| ("questions", id.as_str(), key, words.trim()))
    });
    let groups = words.groups.iter();
    let groups = groups.map(|(id, words)| ("groups", id.as_str(), "words", words.trim()));
    outcomes.chain(questions).chain(groups)
}
