mod countries;
mod criterion_countries;
mod draft;
mod entries;
mod given;
mod not_begun;
mod personas;
mod proofs;
mod same_words;
mod sensitive;
mod services;
mod sources;
mod spans;
mod titles;
mod turned_round;
mod unused_words;
mod words;

pub(crate) use entries::RuleEntries;
pub(crate) use titles::RuleTitles;

use super::languages::{Lang, Languages};
use crate::checks::{far_date, rule_error};
use crate::content::RuleTexts;
use crate::kinds::Kind;
use crate::parse::{EntryDocument, RuleDocument, RulesDocuments};
use crate::{Date, Request};
use homeward_eligibility::compile::{Compiled, Limits, Programmes, compile};
use homeward_eligibility::model::ProgrammeRules;
use homeward_eligibility::prove::Statistics;
use spanned::{Diagnostics, Sources, Span};
use spans::DocumentSpans;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The rules of the self-check, compiled, with their words.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) compiled: Compiled,
    /// What the proofs covered.
    pub(crate) statistics: Statistics,
    /// By language.
    words: Vec<RuleTexts>,
    /// By language.
    titles: Vec<RuleTitles>,
}

impl Rules {
    /// The words of questions and outcomes in a language.
    pub(crate) fn words(&self, lang: Lang) -> &RuleTexts {
        &self.words[lang.ix()]
    }

    /// The titles of the entries that the rules name, in a language.
    pub(crate) fn titles(&self, lang: Lang) -> &RuleTitles {
        &self.titles[lang.ix()]
    }
}

/// Compiles and proves the rules. `None` when there are none or they have mistakes.
pub(super) fn resolve(
    documents: &RulesDocuments,
    entries: &[Arc<EntryDocument>],
    languages: &Languages,
    sources: &Sources,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> Option<Rules> {
    let spans = DocumentSpans::new(documents);
    if documents.questions.is_none() {
        let rules = documents.programmes.values().next();
        let place = rules.map(|rules| Span::start_of(rules.source));
        diagnostics.extend(place.map(rule_error::no_questions));
    }
    sensitive::check(documents.questions.as_ref()?, diagnostics);
    let questions = documents.questions.as_ref()?.value.as_ref()?;
    let by_id: HashMap<&str, &EntryDocument> = entries
        .iter()
        .filter(|entry| entry.kind == Kind::Programme)
        .map(|entry| (entry.id.as_str(), &**entry))
        .collect();
    let services = entries.iter().filter(|it| it.kind == Kind::Service);
    let services: HashSet<&str> = services.map(|it| it.id.as_str()).collect();
    let cited = entries.iter().filter(|it| it.kind == Kind::Source);
    let cited: HashSet<&str> = cited.map(|it| it.id.as_str()).collect();
    let mut names = criterion_countries::CountryNames::new(entries, languages, sources);
    let mut programmes = Programmes::default();
    for (id, document) in &documents.programmes {
        let rules = document.value.as_ref()?;
        // A directory with rules alone was reported as `missing-facts`.
        if let Some(programme) = by_id.get(id.as_str()) {
            let both = (questions, rules);
            words::criteria_words(programme, both, languages, document, sources, diagnostics);
            names.check(programme, questions, document, diagnostics);
            unused_words::check(programme, rules, languages, sources, diagnostics);
            let known = (&services, request.today);
            services::check(programme, document, rules, known, diagnostics);
            sources::listed(programme, document, rules, &cited, diagnostics);
        }
        sources::named(document, rules, diagnostics);
        far_editions(document, rules, request.today, diagnostics);
        programmes.insert(id.clone(), rules.clone());
    }
    let words = words::words(
        &documents.words,
        questions,
        languages,
        &spans,
        (sources, request.draft),
        diagnostics,
    );
    match compile(questions, &programmes, Limits::default()) {
        Ok(compiled) => {
            let statistics = proofs::prove(&compiled, request.today, &spans, diagnostics);
            countries::check(&compiled, entries, request.today.engine(), diagnostics);
            Some(Rules {
                compiled,
                statistics,
                words: words?,
                titles: languages
                    .all()
                    .map(|lang| RuleTitles::of(entries, languages, lang))
                    .collect(),
            })
        }
        Err(problems) => {
            for problem in problems {
                let span = spans.span(&problem.place);
                diagnostics.push(rule_error::refused(&problem, span));
            }
            None
        }
    }
}

/// Reports editions that begin years from today.
fn far_editions(
    document: &RuleDocument<ProgrammeRules>,
    rules: &ProgrammeRules,
    today: Date,
    diagnostics: &mut Diagnostics,
) {
    let Some(node) = &document.node else { return };
    for (at, edition) in rules.editions.iter().enumerate() {
        let Ok(from) = edition.from.parse() else {
            continue;
        };
        // A first edition that has not begun is told with its reason.
        if at == 0 && rules.edition_by.is_none() {
            continue;
        }
        let span = node.span_at(["editions", &at.to_string(), "from"]);
        diagnostics.extend(far_date::edition(from, today, span));
    }
}
