//! What to write in place of a value of the wrong shape: the schema knows only the names of keys.

use crate::checks::{rule_error, rule_unsound};
use homeward_eligibility::model::{Expectation, Tests};
use schemars::JsonSchema;
use spanned::codes::WRONG_TYPE;
use spanned::yaml::{Node, Value};
use spanned::{Diagnostics, Span};
use std::sync::LazyLock;

/// The operators that take limits.
static SPANS: LazyLock<Vec<String>> = LazyLock::new(|| {
    keys::<Tests>(|schema| {
        let span = schema["anyOf"][0]["$ref"].as_str();
        span.is_some_and(|name| ["#/$defs/Span", "#/$defs/SpanAfter"].contains(&name))
    })
});

/// The keys of what a persona expects of a programme.
static EXPECTED: LazyLock<Vec<String>> = LazyLock::new(|| keys::<Expectation>(|_| true));

/// The keys of a type whose schemas are among those that are looked for.
fn keys<T: JsonSchema>(is_one: impl Fn(&serde_json::Value) -> bool) -> Vec<String> {
    let schema = schemars::schema_for!(T);
    let properties = schema.get("properties").and_then(|it| it.as_object());
    let properties = properties.into_iter().flatten();
    let found = properties.filter(|(_, schema)| is_one(schema));
    found.map(|(key, _)| key.clone()).collect()
}

/// Replaces the help of the schema where the place in the rules says more.
pub(super) fn explained(found: Diagnostics, document: &Node) -> Diagnostics {
    if !found.has_errors() {
        return found;
    }
    let mut helps = Vec::new();
    collect(document, &mut Vec::new(), &mut helps);
    let mut all = Diagnostics::default();
    for mut diagnostic in found {
        let at = diagnostic.primary.as_ref().map(|label| label.span);
        let help = helps.iter().find(|(span, _)| Some(*span) == at);
        if let (true, Some((_, help))) = (diagnostic.code == WRONG_TYPE, help) {
            diagnostic.help = Some(help.clone());
        }
        all.push(diagnostic);
    }
    all
}

/// Reports whole numbers with a point: `3.000` is 3 in YAML, and three thousand to many people.
pub(super) fn numbers(document: &Node, text: &str, diagnostics: &mut Diagnostics) {
    match &document.value {
        Value::Sequence(items) => items
            .iter()
            .for_each(|item| numbers(item, text, diagnostics)),
        Value::Mapping(entries) => entries
            .iter()
            .for_each(|(_, value)| numbers(value, text, diagnostics)),
        Value::Int(number) => {
            let written = &text[document.span.range()];
            if written.contains('.') {
                diagnostics.push(rule_error::point(written, *number, document.span));
            }
        }
        _ => {}
    }
}

/// The key of a formula of which one part is enough.
const ANY: &str = "any";

/// Reports formulas that are made of parts, one of which is enough, and that have one part only.
pub(super) fn only_part(
    document: &Node,
    text: &str,
    in_formula: bool,
    diagnostics: &mut Diagnostics,
) {
    match &document.value {
        Value::Sequence(items) => items
            .iter()
            .for_each(|item| only_part(item, text, in_formula, diagnostics)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                if in_formula
                    && key.name == ANY
                    && let Value::Sequence(parts) = &value.value
                    && let [part] = parts.as_slice()
                {
                    let keys: Vec<&str> = match &part.value {
                        Value::Mapping(keys) => keys.iter().map(|(key, _)| &*key.name).collect(),
                        _ => Vec::new(),
                    };
                    let in_braces = text[part.span.range()].starts_with('{');
                    diagnostics.push(rule_unsound::one_part(&keys, in_braces, key.span));
                }
                let in_formula = in_formula || FORMULAS.contains(&key.name.as_str());
                only_part(value, text, in_formula, diagnostics);
            }
        }
        _ => {}
    }
}

/// The keys whose values are formulas, or have formulas by their ids.
const FORMULAS: [&str; 3] = ["when", "definitions", "never"];

fn collect<'a>(node: &'a Node, above: &mut Vec<&'a str>, into: &mut Vec<(Span, String)>) {
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| collect(item, above, into)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                let help = help(above, &key.name, &value.value);
                into.extend(help.map(|help| (value.span, help)));
                above.push(&key.name);
                collect(value, above, into);
                above.pop();
            }
        }
        _ => {}
    }
}

fn help(above: &[&str], key: &str, value: &Value) -> Option<String> {
    let number = match value {
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.chars().filter(char::is_ascii_digit).collect(),
        _ => String::new(),
    };
    let number = if number.is_empty() { "3" } else { &number };
    let is_scalar = matches!(value, Value::Int(_) | Value::Text(_) | Value::Bool(_));
    let in_formula = above.iter().any(|key| FORMULAS.contains(key));
    match (above, key) {
        (_, key) if is_scalar && in_formula && SPANS.iter().any(|it| it == key) => Some(format!(
            "write a limit in braces: `{{ at_most: {number} }}` or `{{ at_least: {number} }}`"
        )),
        ([.., "outcomes"], "when") if is_scalar => Some(
            "write criteria and their state in braces, such as `{ gates: all }` or `{ adult: met }`".to_owned(),
        ),
        (_, "when") if is_scalar => Some(
            "write questions and their answers in braces, such as `{ status: permit }`; `any` is for \"or\", `not` for \"not\"".to_owned(),
        ),
        ([.., "outcomes", "when"], key) if matches!(value, Value::Mapping(_)) => Some(format!(
            "a row asks for criteria, not for answers: write this formula as a criterion, and its state here, such as `{key}: met`"
        )),
        ([.., "gives", _], "amount") if is_scalar => Some(format!(
            "write `{{ currency: EUR, rows: [{{ amount: {number} }}] }}`"
        )),
        (["personas", _, "expect"], key) if EXPECTED.iter().any(|it| it == key) => Some(format!(
            "write the programme first: `expect: {{ <programme>: {{ {key}: … }} }}`"
        )),
        ([], "editions") if matches!(value, Value::Mapping(_)) => Some(
            "begin each edition with `- `: `- from: …`, and its other keys below `from`".to_owned(),
        ),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{EXPECTED, SPANS, only_part};
    use spanned::{Diagnostics, Sources, yaml};

    #[test]
    fn a_choice_has_more_than_one_part() {
        for (text, is_told) in [
            ("when:\n  any:\n    - a: 1\n      b: 2\n", true),
            ("when: { not: { any: [{ a: 1 }] } }\n", true),
            ("definitions: { d: { any: [{ a: 1 }] } }\n", true),
            ("when:\n  any:\n    - a: 1\n    - b: 2\n", false),
            ("when: { all: [{ a: 1, b: 2 }] }\n", false),
            ("when: { priorities: any }\n", false),
            ("options: { any: [a] }\n", false),
        ] {
            let sources = Sources::in_memory(&[("rules.yaml", text)]);
            let file = sources.ids().next().unwrap();
            let mut found = Diagnostics::default();
            let node = yaml::parse(file, text, 0..text.len(), &mut found).unwrap();
            only_part(&node, text, false, &mut found);
            assert_eq!(found.iter().count(), usize::from(is_told), "{text}");
        }
    }

    #[test]
    fn the_keys_are_those_of_the_rules() {
        let spans: Vec<&str> = SPANS.iter().map(String::as_str).collect();
        for (key, takes_limits) in [
            ("age", true),
            ("months_since", true),
            ("days_until", true),
            ("years_after", true),
            ("before", false),
            ("at_least", false),
            ("unsure", false),
        ] {
            assert_eq!(spans.contains(&key), takes_limits, "{key}");
        }
        assert_eq!(spans.len(), 9);
        assert!(EXPECTED.iter().any(|key| key == "questions_at_most"));
    }
}
