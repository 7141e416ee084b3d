//! Tests on one line, for people who review rules.

use super::{Scalar, Span, SpanAfter, Test, Tests};
use core::fmt;

impl fmt::Display for Test {
    /// The test on one line, in the order of its operators.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(value) => value.fmt(f),
            Self::In(values) => f.write_str(&list(values, " or ")),
            Self::Tests(tests) => {
                let sets = [
                    ("", &tests.any_of, " or "),
                    ("", &tests.all_of, " and "),
                    ("none of ", &tests.none_of, ", "),
                ];
                let sets = sets.into_iter().filter_map(|(lead, values, word)| {
                    Some(format!("{lead}{}", list(values.as_ref()?, word)))
                });
                let all: Vec<String> = sets.chain(operators(tests)).collect();
                f.write_str(&all.join(", "))
            }
        }
    }
}

fn list(values: &[Scalar], word: &str) -> String {
    let values: Vec<String> = values.iter().map(ToString::to_string).collect();
    values.join(word)
}

fn operators(tests: &Tests) -> impl Iterator<Item = String> {
    fn show(word: &str, value: Option<&impl fmt::Display>) -> Option<String> {
        value.map(|value| format!("{word} {value}"))
    }
    let span = |word: &str, span: Option<Span>| {
        let span = span?;
        let limits = limits(span.at_least, span.at_most, span.more_than, span.less_than);
        Some(format!("{word} {}", limits.join(", ")))
    };
    let after = |unit: &str, span: Option<&SpanAfter>| {
        let span = span?;
        let limits = limits(span.at_least, span.at_most, span.more_than, span.less_than);
        let limits = [vec![format!("{unit} after `{}`", span.of)], limits].concat();
        Some(limits.join(" "))
    };
    let mode = |word: &str, wanted: Option<bool>| {
        wanted.map(|wanted| format!("{}{word}", if wanted { "" } else { "not " }))
    };
    let numbers = limits(
        tests.at_least.as_ref(),
        tests.at_most.as_ref(),
        tests.more_than.as_ref(),
        tests.less_than.as_ref(),
    );
    let others = [
        show("in the list", tests.in_list.as_ref()),
        show("same as", tests.same_as.as_ref()),
        show("before", tests.before.as_ref()),
        show("after", tests.after.as_ref()),
        show("on or before", tests.on_or_before.as_ref()),
        show("on or after", tests.on_or_after.as_ref()),
        span("age", tests.age),
        span("years since", tests.years_since),
        span("months since", tests.months_since),
        span("days since", tests.days_since),
        span("months until", tests.months_until),
        span("days until", tests.days_until),
        after("years", tests.years_after.as_ref()),
        after("months", tests.months_after.as_ref()),
        after("days", tests.days_after.as_ref()),
        mode("unsure", tests.unsure),
        mode("declined", tests.declined),
    ];
    numbers.into_iter().chain(others.into_iter().flatten())
}

fn limits<T: fmt::Display>(
    at_least: Option<T>,
    at_most: Option<T>,
    more_than: Option<T>,
    less_than: Option<T>,
) -> Vec<String> {
    let limits = [
        ("at least", at_least),
        ("at most", at_most),
        ("more than", more_than),
        ("less than", less_than),
    ];
    let given = limits.into_iter();
    given
        .filter_map(|(word, limit)| Some(format!("{word} {}", limit?)))
        .collect()
}
