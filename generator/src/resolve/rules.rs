use super::site::{Lang, Languages};
use crate::content::{Kind, RuleWords};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, Span};
use crate::parse::{EntryDocument, RuleDocument, RulesDocuments};
use crate::read::{SourceId, Sources};
use crate::yaml::{self, Node};
use homeward_eligibility::compile::{Compiled, Limits, Programmes, compile};
use homeward_eligibility::model::{ProgrammeRules, Questions};
use homeward_eligibility::place::{Document, Place, Segment};
use std::collections::BTreeMap;

/// The rules of the self-check, compiled, with their words.
#[derive(Debug)]
pub(crate) struct Rules {
    pub(crate) compiled: Compiled,
    /// By language.
    words: Vec<RuleWords>,
}

impl Rules {
    /// The words of questions and outcomes in a language.
    pub(crate) fn words(&self, lang: Lang) -> &RuleWords {
        &self.words[usize::from(lang.0)]
    }

    /// What a programme's rules say, if it has any.
    pub(crate) fn of(&self, programme: &str) -> Option<&ProgrammeRules> {
        self.compiled.programmes().get(programme)
    }
}

/// Compiles and checks the rules. `None` when there are none or they have mistakes.
pub(super) fn resolve(
    documents: RulesDocuments,
    entries: &[EntryDocument],
    languages: &Languages,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) -> Option<Rules> {
    let places = Places::new(&documents, sources);
    let questions = documents.questions.as_ref()?.value.as_ref()?;
    let mut programmes = Programmes::default();
    for (id, document) in &documents.programmes {
        let programme = entries.iter().find(|e| e.kind == Kind::Programme && e.id == *id);
        // A folder with rules alone was reported by `MissingFacts`.
        let rules = document.value.as_ref()?;
        if let Some(programme) = programme {
            criteria_words(programme, rules, languages, document.source, diagnostics);
        }
        programmes.insert(id.clone(), rules.clone());
    }
    let words = words(&documents.words, questions, languages, &places, diagnostics);
    match compile(questions, &programmes, Limits::default()) {
        Ok(compiled) => Some(Rules { compiled, words: words? }),
        Err(problems) => {
            for problem in problems {
                diagnostics.push(
                    Diagnostic::new(Code::RuleError, problem.mistake.to_string())
                        .at(places.span(&problem.place), ""),
                );
            }
            None
        }
    }
}

/// Makes the engine's places concrete.
struct Places {
    questions: Option<(SourceId, Option<Node>)>,
    programmes: BTreeMap<String, (SourceId, Option<Node>)>,
}

impl Places {
    fn new(documents: &RulesDocuments, sources: &Sources) -> Self {
        let tree = |source: SourceId| {
            let text = sources.text(source);
            (source, yaml::parse(source, text, 0..text.len(), &mut Diagnostics::default()))
        };
        Self {
            questions: documents.questions.as_ref().map(|document| tree(document.source)),
            programmes: documents
                .programmes
                .iter()
                .map(|(id, document)| (id.clone(), tree(document.source)))
                .collect(),
        }
    }

    fn span(&self, place: &Place) -> Span {
        let document = match &place.document {
            Document::Questions => self.questions.as_ref(),
            Document::Programme(id) => self.programmes.get(id),
        };
        match document {
            Some((source, None)) => Span::start_of(*source),
            Some((_, Some(tree))) => {
                let steps: Vec<String> = place
                    .route
                    .iter()
                    .map(|segment| match segment {
                        Segment::Key(key) => key.clone(),
                        Segment::Index(index) => index.to_string(),
                    })
                    .collect();
                tree.span_at(steps.iter().map(String::as_str))
            }
            None => Span::start_of(SourceId::first()),
        }
    }
}

/// Every group, question, option and outcome has words in every language of the site.
fn words(
    documents: &BTreeMap<String, RuleDocument<RuleWords>>,
    questions: &Questions,
    languages: &Languages,
    places: &Places,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<RuleWords>> {
    let mut all = Vec::new();
    let mut complete = true;
    for lang in languages.all() {
        let tag = languages.tag(lang);
        let Some(document) = documents.get(tag) else {
            diagnostics.push(
                Diagnostic::new(Code::RuleWords, format!("the self-check has no words in the language `{tag}`"))
                    .at(places.span(&Place::questions()), "these questions need words")
                    .help(format!("add `content/eligibility/{tag}.yaml`")),
            );
            complete = false;
            continue;
        };
        let Some(words) = &document.value else {
            complete = false;
            continue;
        };
        for missing in missing_words(questions, words) {
            diagnostics.push(
                Diagnostic::new(Code::RuleWords, format!("{missing} has no words in the language `{tag}`"))
                    .at(Span::start_of(document.source), "")
                    .help("nobody can answer a question that they cannot read: add the words"),
            );
        }
        all.push(words.clone());
    }
    complete.then_some(all)
}

fn missing_words(questions: &Questions, words: &RuleWords) -> Vec<String> {
    let mut missing = Vec::new();
    for group in &questions.groups {
        if !words.groups.contains_key(group) {
            missing.push(format!("the group `{group}`"));
        }
    }
    for outcome in &questions.outcomes {
        if !words.outcomes.contains_key(outcome) {
            missing.push(format!("the outcome `{outcome}`"));
        }
    }
    for (id, question) in &questions.questions {
        let Some(said) = words.questions.get(id) else {
            missing.push(format!("the question `{id}`"));
            continue;
        };
        // Countries have names of their own in every language.
        if question.kind == homeward_eligibility::model::Kind::Country {
            continue;
        }
        for option in question.options.iter().filter(|option| !said.options.contains_key(*option)) {
            missing.push(format!("the option `{option}` of the question `{id}`"));
        }
    }
    missing
}

/// Every criterion has words wherever its programme has a text.
fn criteria_words(
    programme: &EntryDocument,
    rules: &ProgrammeRules,
    languages: &Languages,
    rules_source: SourceId,
    diagnostics: &mut Diagnostics,
) {
    let mut criteria: Vec<&String> =
        rules.editions.iter().flat_map(|edition| edition.criteria.keys()).collect();
    criteria.sort();
    criteria.dedup();
    for (tag, text) in &programme.texts {
        let Some(text) = text.as_ref().filter(|_| languages.find(tag).is_some()) else { continue };
        for id in &criteria {
            if !text.words.criteria.contains_key(*id) {
                diagnostics.push(
                    Diagnostic::new(Code::RuleWords, format!("the criterion `{id}` has no words in the language `{tag}`"))
                        .at(text.title_span, "")
                        .related(Span::start_of(rules_source), "the rule is here")
                        .help(format!("add `criteria: {{ {id}: {{ title: …, text: … }} }}` to the front matter")),
                );
            }
        }
    }
}
