use super::{Loaded, loaded};
use crate::read::Input;
use crate::{Date, Request};

/// Fuzzing entry point: runs rule files through parse and resolve in an in-memory site. Any
/// input must result in diagnostics, never in a panic.
#[doc(hidden)]
pub fn front(questions: &str, rules: &str, words: &str, today: Date) -> Loaded {
    let input = Input::in_memory(&[
        (
            "content/site.yaml",
            "languages: [{ tag: en, name: English, dir: ltr }]\nbase_url: https://example.org/\nleave_url: https://example.org/\n",
        ),
        ("content/eligibility/questions.yaml", questions),
        ("content/eligibility/en.yaml", words),
        ("content/programmes/fuzzed/rules.yaml", rules),
    ]);
    let request = Request::new("", today);
    loaded(&input, &request)
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUESTIONS: &str = "groups: [a]\noutcomes: [\"yes\", \"no\"]\nquestions:\n  q: { group: a, kind: one, options: [x, y] }\n";
    const WORDS: &str = "groups: { a: A }\nquestions: { q: { title: Q?, options: { x: X, y: Y } } }\noutcomes:\n  \"yes\": { title: Y, text: T }\n  \"no\": { title: N, text: T }\n";
    const RULES: &str = "editions:\n  - from: 2024-01-01\n    criteria: { c: { role: gate, when: { q: x } } }\n    outcomes:\n      - { outcome: \"no\", when: { gates: not_all } }\n      - { outcome: \"yes\" }\n";

    fn today() -> Date {
        "2026-11-21".parse().unwrap()
    }

    #[test]
    fn sound_rules_come_through() {
        let loaded = front(QUESTIONS, RULES, WORDS, today());
        let book = loaded
            .book
            .unwrap_or_else(|| panic!("{}", loaded.findings.human(false)));
        assert_eq!(book.statistics().programmes, 1);
    }

    #[test]
    fn rubbish_ends_in_diagnostics() {
        for rubbish in [
            "",
            "[",
            "a: &a [*a]",
            "editions: 5",
            "\u{0}",
            "questions: {}",
        ] {
            for loaded in [
                front(rubbish, RULES, WORDS, today()),
                front(QUESTIONS, rubbish, WORDS, today()),
                front(QUESTIONS, RULES, rubbish, today()),
            ] {
                assert!(loaded.findings.diagnostics().has_errors(), "{rubbish:?}");
            }
        }
    }
}
