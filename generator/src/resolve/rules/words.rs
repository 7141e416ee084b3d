use super::super::languages::{Lang, Languages};
use super::super::staleness::Original;
use super::super::{differences, untranslated};
use super::draft;
use super::spans::DocumentSpans;
use super::{same_words, turned_round};
use crate::checks::rule_words::{Missing, Shape};
use crate::checks::{contradicting_words, repeated_value, rule_words};
use crate::content::RuleTexts;
use crate::parse::{EntryDocument, RuleDocument};
use homeward_eligibility::document_path::DocumentPath;
use homeward_eligibility::model::{Edition, Kind, ProgrammeRules, Question, Questions};
use spanned::{Diagnostics, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Every group, question, option and outcome has words in every language of the site.
pub(super) fn words(
    documents: &BTreeMap<String, RuleDocument<RuleTexts>>,
    questions: &Questions,
    languages: &Languages,
    spans: &DocumentSpans<'_>,
    (sources, draft): (&Sources, bool),
    diagnostics: &mut Diagnostics,
) -> Option<Vec<RuleTexts>> {
    let mut all = Vec::new();
    let mut complete = true;
    let source = documents.get(languages.tag(Lang::SOURCE));
    let source_words = source.and_then(|document| document.value.as_ref());
    let original = source.map(|document| Original {
        file: document.source,
        digests: &document.digests,
    });
    for lang in languages.all() {
        let tag = languages.tag(lang);
        let drafted_from = source_words.filter(|_| draft && lang != Lang::SOURCE);
        let Some(document) = documents.get(tag) else {
            if let Some(source) = drafted_from {
                all.push(draft::completed(RuleTexts::default(), source));
                continue;
            }
            let place = spans.span(&DocumentPath::questions());
            diagnostics.push(rule_words::language(tag, &all_words(questions), place));
            complete = false;
            continue;
        };
        let Some(words) = &document.value else {
            complete = false;
            continue;
        };
        let mut is_current = true;
        if let Some(original) = original.filter(|_| lang != Lang::SOURCE) {
            let place = Span::start_of(document.source);
            let stale = original.check(words.translation.as_ref(), place, sources);
            is_current = stale.is_none();
            diagnostics.extend(stale);
        }
        if lang != Lang::SOURCE
            && let Some(original) = source.and_then(|it| it.node.as_ref())
            && let Some(node) = &document.node
        {
            let tags = (languages.tag(Lang::SOURCE), tag);
            untranslated::rule_words(original, node, tags, diagnostics);
            if is_current {
                let words = (tag, node);
                differences::rule_words::check(original, words, sources, diagnostics);
            }
        }
        of_nothing(questions, words, document, diagnostics);
        if let Some(source) = source_words.filter(|_| lang != Lang::SOURCE) {
            same_words::check(source, words, document, diagnostics);
        }
        turned_round::check(tag, words, document, diagnostics);
        if let Some(source) = drafted_from {
            all.push(draft::completed(words.clone(), source));
            continue;
        }
        let missing = missing_words(questions, words);
        let place = Span::start_of(document.source);
        diagnostics.extend(rule_words::questions(&missing, tag, place));
        all.push(words.clone());
    }
    complete.then_some(all)
}

/// Reports words of what the questions do not have, and two options with the same words.
fn of_nothing(
    questions: &Questions,
    words: &RuleTexts,
    document: &RuleDocument<RuleTexts>,
    diagnostics: &mut Diagnostics,
) {
    let span = |path: &[&str]| match &document.node {
        Some(node) => node.span_at(path.iter().copied()),
        None => Span::start_of(document.source),
    };
    let mut unknown = |what: &str, path: &[&str]| {
        let id = path.last().copied().unwrap_or_default();
        diagnostics.push(rule_words::unknown(what, id, span(path)));
    };
    for id in words
        .groups
        .keys()
        .filter(|id| !questions.groups.contains(id))
    {
        unknown("group", &["groups", id]);
    }
    for id in words
        .outcomes
        .keys()
        .filter(|id| !questions.outcomes.contains(id))
    {
        unknown("outcome", &["outcomes", id]);
    }
    for (id, said) in &words.questions {
        let Some(question) = questions.questions.get(id) else {
            unknown("question", &["questions", id]);
            continue;
        };
        for option in said
            .options
            .keys()
            .filter(|it| !question.options.contains(it))
        {
            unknown("option", &["questions", id, "options", option]);
        }
    }
    for (id, said) in &words.questions {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for (option, words) in &said.options {
            let place = |option: &str| span(&["questions", id, "options", option]);
            if let Some(first) = seen.insert(words, option) {
                // The one that comes later in the file is pointed at.
                let (one, other) = (place(first), place(option));
                let (first, again) = if one.start < other.start {
                    (one, other)
                } else {
                    (other, one)
                };
                diagnostics.push(repeated_value::option(words, again, first));
            }
        }
    }
}

/// What has no words.
fn missing_words(questions: &Questions, words: &RuleTexts) -> Vec<Missing> {
    let missing = |what: String, path: &[&str], words: String| Missing {
        what,
        path: path.iter().map(|key| (*key).to_owned()).collect(),
        words,
    };
    let mut all = Vec::new();
    for group in &questions.groups {
        if !words.groups.contains_key(group) {
            let what = format!("the group `{group}`");
            all.push(missing(what, &["groups", group], "…".to_owned()));
        }
    }
    for outcome in &questions.outcomes {
        if !words.outcomes.contains_key(outcome) {
            let what = format!("the outcome `{outcome}`");
            let words = "{ title: …, text: … }".to_owned();
            all.push(missing(what, &["outcomes", outcome], words));
        }
    }
    for (id, question) in &questions.questions {
        let Some(said) = words.questions.get(id) else {
            let what = format!("the question `{id}`");
            all.push(missing(what, &["questions", id], words_of(question)));
            continue;
        };
        // Countries have names of their own in every language.
        if question.kind == Kind::Country {
            continue;
        }
        for option in question
            .options
            .iter()
            .filter(|option| !said.options.contains_key(*option))
        {
            let what = format!("the option `{option}` of the question `{id}`");
            let path = ["questions", id, "options", option];
            all.push(missing(what, &path, "…".to_owned()));
        }
    }
    all
}

/// The words that a question needs, as YAML.
fn words_of(question: &Question) -> String {
    let options = question.options.iter().map(|option| format!("{option}: …"));
    let options: Vec<String> = options.collect();
    // Countries have names of their own in every language.
    if options.is_empty() || question.kind == Kind::Country {
        return "{ title: … }".to_owned();
    }
    format!("{{ title: …, options: {{ {} }} }}", options.join(", "))
}

/// All words that the questions need, as a file to fill in.
fn all_words(questions: &Questions) -> String {
    let mut lines = vec!["groups:".to_owned()];
    lines.extend(questions.groups.iter().map(|id| format!("  {id}: …")));
    lines.push("questions:".to_owned());
    let each = questions.questions.iter();
    lines.extend(each.map(|(id, question)| format!("  {id}: {}", words_of(question))));
    lines.push("outcomes:".to_owned());
    let each = questions.outcomes.iter();
    lines.extend(each.map(|id| format!("  {id}: {{ title: …, text: … }}")));
    lines.join("\n")
}

/// Every criterion and everything that a programme gives has words wherever the programme has a
/// text, and the words of criteria do not contradict the rules.
pub(super) fn criteria_words(
    programme: &EntryDocument,
    (questions, rules): (&Questions, &ProgrammeRules),
    languages: &Languages,
    document: &RuleDocument<ProgrammeRules>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let rule = |key: &str, id: &str| {
        let has = |edition: &Edition| match key {
            "gives" => edition.gives.contains_key(id),
            _ => edition.criteria.contains_key(id),
        };
        let at = rules.editions.iter().position(has).unwrap_or(0).to_string();
        let node = document.node.as_ref();
        node.map_or(Span::start_of(document.source), |node| {
            node.span_at(["editions", &at, key, id, "when"])
        })
    };
    let mut criteria: Vec<&String> = rules
        .editions
        .iter()
        .flat_map(|edition| edition.criteria.keys())
        .collect();
    criteria.sort();
    criteria.dedup();
    let gives: BTreeSet<&String> = rules
        .editions
        .iter()
        .flat_map(|edition| edition.gives.keys())
        .collect();
    for (tag, text) in &programme.texts {
        let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else {
            continue;
        };
        let place = |words: &str| text.place_of(words, sources);
        let shapes = text.words.are_lists();
        let has = [
            text.words.criteria().next().is_some(),
            text.words.gives().next().is_some(),
        ];
        let mut missing: [Vec<&str>; 2] = [Vec::new(), Vec::new()];
        for id in &criteria {
            match text.words.criterion(id) {
                None => missing[0].push(id),
                Some(words) => diagnostics.extend(contradicting_words::criterion(
                    id,
                    &[&words.title, &words.text],
                    tag,
                    (questions, rules),
                    place,
                    rule("criteria", id),
                )),
            }
        }
        for id in &gives {
            let Some(words) = text.words.gift(id) else {
                missing[1].push(id);
                continue;
            };
            // The numbers of translations are compared with those of the source text.
            let own = [words.title.as_str(), words.text.as_str()];
            let both = (questions, rules);
            let rule = rule("gives", id);
            let found = (tag == languages.tag(Lang::SOURCE))
                .then(|| contradicting_words::component(id, &own, tag, both, place, rule));
            diagnostics.extend(found.flatten());
        }
        for (at, key) in ["criteria", "gives"].into_iter().enumerate() {
            let shape = match (shapes[at], has[at]) {
                (true, _) => Shape::List,
                (false, true) => Shape::Keys,
                (false, false) => Shape::None,
            };
            let Some(first) = missing[at].first() else {
                continue;
            };
            let (title, rule) = (text.title_span, rule(key, first));
            diagnostics.extend(rule_words::parts(
                key,
                &missing[at],
                tag,
                shape,
                title,
                rule,
            ));
        }
    }
}
