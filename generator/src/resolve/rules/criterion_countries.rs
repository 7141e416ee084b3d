//! Criteria whose words name another country than their rule.

use super::super::languages::{Lang, Languages};
use super::super::named_countries::{Names, names, names_own, only_other};
use crate::checks::contradicting_words;
use crate::kinds::CriterionWords;
use crate::parse::{EntryDocument, RuleDocument};
use homeward_eligibility::model::{Formula, Kind, ProgrammeRules, Questions, Scalar, Test};
use spanned::{Diagnostics, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The names of countries by language, each made when it is first needed.
pub(super) struct CountryNames<'a> {
    entries: &'a [Arc<EntryDocument>],
    languages: &'a Languages,
    sources: &'a Sources,
    by_tag: BTreeMap<String, Vec<Names>>,
}

impl<'a> CountryNames<'a> {
    pub(super) fn new(
        entries: &'a [Arc<EntryDocument>],
        languages: &'a Languages,
        sources: &'a Sources,
    ) -> Self {
        Self {
            entries,
            languages,
            sources,
            by_tag: BTreeMap::new(),
        }
    }

    /// Compares the words of the criteria of a programme with the one country of their rule.
    pub(super) fn check(
        &mut self,
        programme: &EntryDocument,
        questions: &Questions,
        document: &RuleDocument<ProgrammeRules>,
        diagnostics: &mut Diagnostics,
    ) {
        let Some(rules) = &document.value else {
            return;
        };
        let source_tag = self.languages.tag(Lang::SOURCE);
        let original = programme.texts.get(source_tag).and_then(Option::as_ref);
        for (id, code) in of_criteria(questions, rules) {
            let source = original.and_then(|it| it.words.criterion(id));
            for (tag, text) in &programme.texts {
                let is_shown = self.languages.find(tag).is_some();
                let Some(text) = text.as_ref().filter(|_| is_shown) else {
                    continue;
                };
                let Some(words) = text.words.criterion(id) else {
                    continue;
                };
                let source = source.filter(|_| tag != source_tag);
                let Some((named, part)) = self.named(words, source, code, tag) else {
                    continue;
                };
                let place = text.place_of(part, self.sources);
                let rule = document
                    .node
                    .as_ref()
                    .map_or(Span::start_of(document.source), |node| {
                        node.span_at(["editions", "0", "criteria", id, "when"])
                    });
                let found = contradicting_words::country(id, &named, code, place, rule);
                diagnostics.push(found);
            }
        }
    }

    /// Another country than the one with a code that words name, and the part of them that does. `source` are the words
    /// in the source language, if these are a translation.
    fn named<'w>(
        &mut self,
        words: &'w CriterionWords,
        source: Option<&CriterionWords>,
        code: &str,
        tag: &str,
    ) -> Option<(String, &'w str)> {
        let source_tag = self.languages.tag(Lang::SOURCE);
        for tag in [source_tag, tag] {
            let all = || names(self.entries, tag);
            self.by_tag.entry(tag.to_owned()).or_insert_with(all);
        }
        let (all, of_source) = (&self.by_tag[tag], &self.by_tag[source_tag]);
        let both = format!("{}\n{}", words.title, words.text);
        if let Some(named) = only_other(&both, code, tag, all) {
            let is_title = words.title.contains(named);
            let part = if is_title { &words.title } else { &words.text };
            return Some((named.to_owned(), part));
        }
        // A text can speak of other countries, too: one alone is wrong where that of the source names the right one.
        let is_about = |words: &str| names_own(words, code, source_tag, of_source);
        let parts = match source {
            None => [Some(&words.title), None],
            Some(source) => [
                is_about(&source.title).then_some(&words.title),
                is_about(&source.text).then_some(&words.text),
            ],
        };
        let mut parts = parts.into_iter().flatten();
        parts.find_map(|part| {
            let named = only_other(part, code, tag, all)?;
            Some((named.to_owned(), part.as_str()))
        })
    }
}

/// The criteria whose rule is about one country in all editions, and its code.
fn of_criteria<'a>(questions: &Questions, rules: &'a ProgrammeRules) -> BTreeMap<&'a str, &'a str> {
    let mut all: BTreeMap<&str, Option<BTreeSet<&str>>> = BTreeMap::new();
    for edition in &rules.editions {
        for (id, criterion) in &edition.criteria {
            let codes = all
                .entry(id.as_str())
                .or_insert_with(|| Some(BTreeSet::new()));
            let is_plain = codes
                .as_mut()
                .is_some_and(|codes| collect(questions, &criterion.when, codes));
            if !is_plain {
                *codes = None;
            }
        }
    }
    let one = all.into_iter().filter_map(|(id, codes)| {
        let codes = codes.filter(|it| it.len() == 1)?;
        Some((id, codes.into_iter().next()?))
    });
    one.collect()
}

/// Collects the countries of a formula. `false` if it has others by a name, such as that of a list.
fn collect<'a>(questions: &Questions, formula: &'a Formula, codes: &mut BTreeSet<&'a str>) -> bool {
    let parts = formula.all.iter().chain(&formula.any).flatten();
    let parts = parts.chain(formula.not.as_deref());
    let parts = parts.chain(formula.at_least.iter().flat_map(|it| &it.of));
    for part in parts {
        if !collect(questions, part, codes) {
            return false;
        }
    }
    let is_country = |id: &str| {
        let question = questions.questions.get(id);
        question.is_some_and(|it| it.kind == Kind::Country)
    };
    for (_, test) in formula.questions.iter().filter(|(id, _)| is_country(id)) {
        match test {
            Test::Is(value) => codes.extend(value.word()),
            Test::In(values) => codes.extend(values.iter().filter_map(Scalar::word)),
            Test::Tests(_) => return false,
        }
    }
    formula.met.is_none()
}
