use crate::checks::rule_error;
use homeward_eligibility::model::operators_for;
use spanned::yaml::{Key, Node, Value};
use spanned::{Diagnostics, Severity, Span};

/// Replaces what the schema says about a word that people try as an operator (`or`,
/// `greater_than`, `between`) by the operator that they mean. The first mistake at the word or
/// in its value is replaced, and the others there are left out: they follow from it.
pub(super) fn named(found: Diagnostics, document: &Node) -> Diagnostics {
    if !found.has_errors() {
        return found;
    }
    let mut words = Vec::new();
    collect(document, false, &mut words);
    let mut reported = vec![false; words.len()];
    let mut all = Diagnostics::default();
    for diagnostic in found {
        let at = diagnostic.primary.as_ref().map(|label| label.span);
        let word = at.and_then(|at| words.iter().position(|word| word.covers(at)));
        match word {
            Some(word) if diagnostic.severity == Severity::Error => {
                if !std::mem::replace(&mut reported[word], true) {
                    let Word { key, operators, .. } = &words[word];
                    all.push(match &words[word].span_of_time {
                        Some(instead) => rule_error::time(&key.name, instead, key.span),
                        None => rule_error::operator(&key.name, operators, key.span),
                    });
                }
            }
            _ => all.push(diagnostic),
        }
    }
    all
}

/// A key that is no operator, and means one.
struct Word<'a> {
    key: &'a Key,
    value: Span,
    operators: &'static [&'static str],
    /// What to write for a word whose value is a span of time, such as `within: 3 months`.
    span_of_time: Option<String>,
    /// Whether it takes formulas: then mistakes in its value come from it, too.
    logical: bool,
}

impl Word<'_> {
    fn covers(&self, span: Span) -> bool {
        let inside = self.value.start <= span.start && span.end <= self.value.end;
        span == self.key.span || (self.logical && inside)
    }
}

fn collect<'a>(node: &'a Node, in_formula: bool, into: &mut Vec<Word<'a>>) {
    match &node.value {
        Value::Sequence(items) => items
            .iter()
            .for_each(|item| collect(item, in_formula, into)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let operators = operators_for(&key.name);
                if in_formula && !operators.is_empty() {
                    let logical = ["all", "any", "not"];
                    into.push(Word {
                        key,
                        value: value.span,
                        operators,
                        span_of_time: span_of_time(operators, value),
                        logical: operators.iter().all(|it| logical.contains(it)),
                    });
                }
                let begins = ["when", "definitions", "never"].contains(&key.name.as_str());
                collect(value, in_formula || begins, into);
            }
        }
        _ => {}
    }
}

/// The operator for a limit on a span of time that is written as a text.
fn span_of_time(operators: &[&str], value: &Node) -> Option<String> {
    let ([limit], Value::Text(text)) = (operators, &value.value) else {
        return None;
    };
    let (number, unit) = text.trim().split_once(' ')?;
    let number: u32 = number.parse().ok()?;
    let (number, unit) = match unit.trim_end_matches('s') {
        "year" => (number, "years"),
        "month" => (number, "months"),
        "week" => (number.checked_mul(7)?, "days"),
        "day" => (number, "days"),
        _ => return None,
    };
    Some(format!("`{unit}_since: {{ {limit}: {number} }}`"))
}

#[cfg(test)]
mod tests {
    use crate::parse::schemas::Schemas;
    use crate::parse::typed::typed;
    use homeward_eligibility::model::ProgrammeRules;
    use spanned::{Diagnostics, Sources};

    fn messages(when: &str) -> Vec<String> {
        let text = format!(
            "editions:\n  - from: 2026-01-01\n    criteria:\n      c: {{ role: gate, when: {{ {when} }} }}\n    \
             outcomes: [{{ outcome: ask }}]\n"
        );
        let sources = Sources::in_memory(&[("rules.yaml", &text)]);
        let file = sources.ids().next().unwrap();
        let mut found = Diagnostics::default();
        let schemas = Schemas::get();
        let (node, _) =
            typed::<ProgrammeRules>(file, &text, 0..text.len(), &schemas.rules, &mut found);
        let named = super::named(found, &node.unwrap());
        named.iter().map(|it| it.message.clone()).collect()
    }

    #[test]
    fn each_word_is_answered_once() {
        for (when, word, operators) in [
            ("or: [{ a: b }, { c: d }]", "or", "`any`"),
            ("neither: { a: b }", "neither", "`not`"),
            ("age: { greater_than: 18 }", "greater_than", "`more_than`"),
            (
                "age: { between: [18, 25] }",
                "between",
                "`at_least` and `at_most`",
            ),
            ("born: { age: { over: 18 } }", "over", "`more_than`"),
            ("born: { since: 2020-01-01 }", "since", "`on_or_after`"),
            ("children: { '>=': 3 }", ">=", "`at_least`"),
            (
                "left: { within: 3 months }",
                "within",
                "`months_since: { at_most: 3 }`, or `…_until` or `…_after`",
            ),
            (
                "left: { over: 2 weeks }",
                "over",
                "`days_since: { more_than: 14 }`, or `…_until` or `…_after`",
            ),
        ] {
            let expected = format!("there is no operator `{word}`; write {operators}");
            assert_eq!(messages(when), [expected], "{when}");
        }
    }

    #[test]
    fn other_mistakes_stay() {
        assert_eq!(
            messages("age: { at_laest: 18 }"),
            ["unknown key `at_laest`"]
        );
        assert_eq!(messages("or: [x, y]"), Vec::<String>::new());
    }
}
