//! Every example of `docs/rules.md` does what the page says.
//!
//! The language of a code block is followed by what the block is: `questions`, `rules <id>`,
//! `programmes` (several, by id), `when`, `words`, `criteria` (their words) or `findings`. A block of another kind fails the test, so that no example is left
//! out. A table below a block gives a person in each row; its last column is the result.

mod page;

use crate::documented::page::{Example, Table, examples};
use eligibility::compile::{Compiled, Limits, Programmes, compile};
use eligibility::model::{Given, Kind, Persona, ProgrammeRules, Questions};
use eligibility::prove::{Finding, Flaw, prove};
use eligibility::{Date, OutcomeId, ProgrammeId, Status};
use serde_json::Value;
use std::collections::BTreeSet;

/// The day of examples that name no day.
const TODAY: &str = "2026-06-15";

/// What the page has said so far.
#[derive(Default)]
struct Reader {
    questions: Questions,
    /// The criteria of the rules before.
    criteria: Vec<String>,
    counts: [usize; 4],
}

#[test]
fn every_example_does_what_the_page_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/rules.md");
    let text = std::fs::read_to_string(path).unwrap();
    let mut reader = Reader::default();
    for example in examples(&text) {
        let line = example.line;
        let result = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            reader.run(&example);
        }));
        assert!(result.is_ok(), "docs/rules.md:{line}");
    }
    let [questions, rules, formulas, people] = reader.counts;
    // A page whose examples the test no longer finds must not pass.
    assert!(
        questions >= 2 && rules >= 20 && formulas >= 25 && people >= 100,
        "{:?}",
        reader.counts
    );
}

impl Reader {
    fn run(&mut self, example: &Example<'_>) {
        let words: Vec<&str> = example.info.split(' ').collect();
        match words[..] {
            ["yaml", "questions"] => {
                self.questions = serde_saphyr::from_str(&example.code).unwrap();
                self.counts[0] += 1;
                if !example.findings.is_empty() {
                    self.rules(Programmes::new(), example);
                }
            }
            ["yaml", "rules", id] => {
                let rules: ProgrammeRules = serde_saphyr::from_str(&example.code).unwrap();
                let edition = rules.editions.last().unwrap();
                self.criteria = edition.criteria.keys().cloned().collect();
                self.rules(Programmes::from_iter([(id.to_owned(), rules)]), example);
            }
            ["yaml", "programmes"] => {
                self.rules(serde_saphyr::from_str(&example.code).unwrap(), example);
            }
            ["yaml", "when"] => self.formula(example),
            ["yaml", "words"] => self.words(&serde_saphyr::from_str(&example.code).unwrap()),
            ["yaml", "criteria"] => {
                let words: Value = serde_saphyr::from_str(&example.code).unwrap();
                let each = words["criteria"].as_object().unwrap();
                assert!(
                    each.values()
                        .all(|it| it["title"].is_string() && it["text"].is_string())
                );
                assert_eq!(
                    each.keys().collect::<BTreeSet<_>>(),
                    self.criteria.iter().collect()
                );
            }
            _ => panic!("no kind of example: {}", example.info),
        }
    }

    /// Words: those of each group, question, option and outcome.
    fn words(&self, words: &Value) {
        let keys =
            |of: &Value| -> BTreeSet<String> { of.as_object().unwrap().keys().cloned().collect() };
        let ids = |of: &[String]| of.iter().cloned().collect::<BTreeSet<_>>();
        assert_eq!(keys(&words["groups"]), ids(&self.questions.groups));
        assert_eq!(keys(&words["outcomes"]), ids(&self.questions.outcomes));
        let questions = &self.questions.questions;
        assert_eq!(
            keys(&words["questions"]),
            questions.keys().cloned().collect()
        );
        for (id, question) in questions {
            let said = &words["questions"][id];
            assert!(said["title"].is_string(), "{id}");
            if question.kind != Kind::Country && !question.options.is_empty() {
                assert_eq!(keys(&said["options"]), ids(&question.options), "{id}");
            }
        }
    }

    /// Rules that compile: what the proofs find, and what people get.
    #[expect(clippy::needless_pass_by_value, reason = "made for this call")]
    fn rules(&mut self, programmes: Programmes, example: &Example<'_>) {
        let found = match compile(&self.questions, &programmes, Limits::default()) {
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
            Ok(compiled) => {
                for (persona, expected) in self.people(example.table.as_ref()) {
                    let mut found = outcomes(&compiled, &persona);
                    if expected.contains("; missing: ") {
                        found.push_str(&missing(&compiled, &persona));
                    }
                    assert_eq!(found, expected, "{persona:?}");
                }
                let report = prove(&compiled, Date::parse(TODAY).unwrap());
                let causes = report.causes().map(|it| it.finding);
                // The page says so: examples leave out these warnings, except its own.
                let shown = |it: &&Finding| match it.flaw {
                    Flaw::NoPersona(_) => example.findings.contains("no persona"),
                    Flaw::OptionsUnnamed(_) => example.findings.contains("no rule names"),
                    _ => true,
                };
                causes.filter(shown).map(ToString::to_string).collect()
            }
        };
        let expected: Vec<&str> = example.findings.lines().collect();
        let found: Vec<String> = found;
        assert_eq!(found, expected, "the findings");
        self.counts[1] += 1;
    }

    /// A formula: the people for whom it holds.
    fn formula(&mut self, example: &Example<'_>) {
        let rules = format!(
            "editions: [{{ from: 2000-01-01, criteria: {{ c: {{ role: gate, when: {} }} }}, \
             outcomes: [{{ outcome: {}, when: {{ gates: all }} }}, {{ outcome: {} }}] }}]",
            flow(&example.code),
            self.questions.outcomes[0],
            self.questions.outcomes[1],
        );
        let rules: ProgrammeRules = serde_saphyr::from_str(&rules).unwrap();
        let programmes = Programmes::from_iter([("p".to_owned(), rules)]);
        let compiled = compile(&self.questions, &programmes, Limits::default()).unwrap();
        for (persona, expected) in self.people(example.table.as_ref()) {
            let (walker, answers) = walk(&compiled, &persona);
            let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
            let holds = match verdict.criteria[0].status {
                Status::Met => "yes",
                Status::NotMet => "no",
                Status::Unknown => "open",
                Status::NotListed => panic!("no formula is open"),
            };
            assert_eq!(holds, expected, "{persona:?}");
        }
        assert!(example.table.is_some(), "a formula without people");
        self.counts[2] += 1;
    }

    fn people(&mut self, table: Option<&Table>) -> Vec<(Persona, String)> {
        let people = table.map(|table| table.people(&self.questions));
        let people: Vec<(Persona, String)> = people.unwrap_or_default();
        self.counts[3] += people.len();
        people
    }
}

/// Makes one line of the formula under `when:`.
fn flow(code: &str) -> String {
    let value: serde_json::Value = serde_saphyr::from_str(code).unwrap();
    value["when"].to_string()
}

fn walk(compiled: &Compiled, persona: &Persona) -> (eligibility::Walker, eligibility::Answers) {
    let today = Date::parse(persona.on.as_deref().unwrap_or(TODAY)).unwrap();
    let rules = compiled.ruleset();
    let answers = persona.answers(rules, today).unwrap();
    (rules.on(today), answers)
}

fn outcomes(compiled: &Compiled, persona: &Persona) -> String {
    let (walker, answers) = walk(compiled, persona);
    let verdict = walker.verdict(ProgrammeId::new(0), &answers).unwrap();
    let ids = compiled.ruleset().outcomes();
    let outcomes = verdict.outcomes.iter();
    let named: Vec<&str> = outcomes
        .map(|outcome: OutcomeId| ids[outcome.index()].as_str())
        .collect();
    named.join(", ")
}

/// What is missing for a certain outcome, and what to clear first.
fn missing(compiled: &Compiled, persona: &Persona) -> String {
    let (walker, answers) = walk(compiled, persona);
    let view = walker.look(&answers);
    let explained = view.explain(ProgrammeId::new(0)).unwrap();
    let ids = |nearest: bool| {
        let open = explained.missing().filter(|(_, near)| *near || !nearest);
        let ids: Vec<&str> = open.map(|(it, _)| it.info.id.as_str()).collect();
        ids.join(", ")
    };
    format!("; missing: {}; first: {}", ids(false), ids(true))
}

/// An answer as a cell of a table writes it; `None` for `–`.
fn answer(cell: &str) -> Option<Given> {
    let cell = cell.trim().trim_matches('`');
    (cell != "–").then(|| serde_saphyr::from_str(cell).unwrap())
}
