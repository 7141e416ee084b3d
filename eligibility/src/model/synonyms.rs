//! Words that people try, and the operators that they mean.

/// The operator, or operators, for a word that is none: `any` for `or`, `at_least` and
/// `at_most` for `between`. For messages about unknown keys in rules.
pub fn operators_for(word: &str) -> &'static [&'static str] {
    match word {
        "and" | "every" | "all_true" => &["all"],
        "or" | "either" | "one_of" | "any_true" => &["any"],
        "none" | "neither" | "nor" => &["not"],
        "in" | "is" | "includes" | "contains" => &["any_of"],
        "!=" | "is_not" | "not_in" | "excludes" => &["none_of"],
        "contains_all" | "includes_all" => &["all_of"],
        ">" | "greater_than" | "gt" | "over" | "above" | "older_than" | "longer_than" => {
            &["more_than"]
        }
        "<" | "less" | "lt" | "under" | "below" | "younger_than" | "shorter_than" => &["less_than"],
        ">=" | "=>" | "≥" | "gte" | "ge" | "minimum" | "min" | "from" => &["at_least"],
        "<=" | "=<" | "≤" | "lte" | "le" | "maximum" | "max" | "up_to" | "within" => &["at_most"],
        "=" | "==" | "equals" | "same" | "equal_to" => &["same_as"],
        "between" | "range" => &["at_least", "at_most"],
        "age_in_years" | "aged" => &["age"],
        "years" | "years_ago" => &["years_since"],
        "months" | "months_ago" => &["months_since"],
        "days" | "days_ago" => &["days_since"],
        "since" => &["on_or_after"],
        "until" | "by" => &["on_or_before"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::operators_for;
    use crate::kinds::Kind;

    #[test]
    fn the_operators_exist() {
        let kinds = [
            Kind::Country,
            Kind::One,
            Kind::Many,
            Kind::Number,
            Kind::Date,
        ];
        let of_kinds = kinds.map(|kind| kind.authoring().operators()).concat();
        for (word, operators) in [
            ("and", ["all"].as_slice()),
            ("or", &["any"]),
            ("neither", &["not"]),
            ("in", &["any_of"]),
            ("not_in", &["none_of"]),
            ("contains_all", &["all_of"]),
            ("greater_than", &["more_than"]),
            ("under", &["less_than"]),
            ("minimum", &["at_least"]),
            ("up_to", &["at_most"]),
            ("equals", &["same_as"]),
            ("between", &["at_least", "at_most"]),
            ("age_in_years", &["age"]),
            ("years_ago", &["years_since"]),
            ("months_ago", &["months_since"]),
            ("days_ago", &["days_since"]),
            ("since", &["on_or_after"]),
            ("by", &["on_or_before"]),
            ("colour", &[]),
        ] {
            assert_eq!(operators_for(word), operators);
            let formula = ["all", "any", "not"];
            let exists = |one: &&str| of_kinds.contains(one) || formula.contains(one);
            assert!(operators.iter().all(exists), "{word}");
        }
        assert!(of_kinds.iter().all(|known| operators_for(known).is_empty()));
    }
}
