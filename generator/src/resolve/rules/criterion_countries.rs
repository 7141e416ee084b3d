//! Criteria whose words name another country than their rule.

use super::super::languages::Languages;
use super::super::named_countries::{Names, names, only_other};
use crate::checks::contradicting_words;
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
        for (id, code) in of_criteria(questions, rules) {
            for (tag, text) in &programme.texts {
                let is_shown = self.languages.find(tag).is_some();
                let Some(text) = text.as_ref().filter(|_| is_shown) else {
                    continue;
                };
                let Some(words) = text.words.criterion(id) else {
                    continue;
                };
                let entries = self.entries;
                let all = self.by_tag.entry(tag.clone());
                let all = all.or_insert_with(|| names(entries, tag));
                let both = format!("{}\n{}", words.title, words.text);
                let Some(named) = only_other(&both, code, tag, all) else {
                    continue;
                };
                let part = if words.title.contains(named) {
                    &words.title
                } else {
                    &words.text
                };
                let place = text.place_of(part, self.sources);
                let rule = document
                    .node
                    .as_ref()
                    .map_or(Span::start_of(document.source), |node| {
                        node.span_at(["editions", "0", "criteria", id, "when"])
                    });
                let found = contradicting_words::country(id, named, code, place, rule);
                diagnostics.push(found);
            }
        }
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
