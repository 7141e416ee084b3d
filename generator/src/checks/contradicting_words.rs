mod bounds;
mod lone;
mod money;
mod phrases;

use bounds::{Bound, Side};
use homeward_eligibility::model::{ProgrammeRules, Questions};
use phrases::Phrase;
use spanned::{Code, Diagnostic, Severity, Span};

/// The words of a criterion, or of what a programme gives, contradict the rule.
pub(crate) const CODE: &Code = &Code {
    name: "contradicting-words",
    severity: Severity::Warning,
    summary: "The words of a rule contradict it.",
    explanation: "Readers see the words, and the self-check follows the rule. If the words say 'under 18' \
        and the rule says 18 or older, one of the two is wrong. The check compares numbers with \
        their direction ('under 18', '18 or older', 'at most 3 months') in Arabic, English, \
        French, Russian, Spanish and Turkish. It reports nothing if some part of the words \
        agrees with the rule. In every language, it compares a number of two digits, if the words have \
        no other number: 16 in the words, and 18 in the rule. In the words of what a programme gives, it compares amounts of money \
        ('200 euros') with the amounts of the rules, those for several people and their sums. \
        Where words name some of several amounts, another number in the place of one that they do \
        not name is reported. A country in \
        the words is compared with that of the rule. The words of the options `yes` and `no` are compared with those of the language: each \
        answer would be turned round, so it is an error. The words of the buttons that lead on and back are compared likewise.",
    wrong: "",
    right: "",
};

/// What to do.
const HELP: &str = "compare both with the source, and correct one of them";

/// Compares the words of a criterion with its formulas, in all editions. `place` is where words
/// are in the text, and `rule` where the criterion is in the rules.
pub(crate) fn criterion(
    id: &str,
    words: &[&str],
    tag: &str,
    (questions, rules): (&Questions, &ProgrammeRules),
    place: impl Fn(&str) -> Span,
    rule: Span,
) -> Option<Diagnostic> {
    let bounds = bounds::of(questions, rules, id)?;
    let said: Vec<Phrase> = words
        .iter()
        .flat_map(|words| phrases::of(words, tag))
        .collect();
    let stated: Vec<String> = bounds.iter().map(ToString::to_string).collect();
    if said.is_empty() {
        let wrong = lone::number(words, &bounds)?;
        let message = format!(
            "the words of the criterion `{id}` have the number {}, and its rule says {}",
            wrong.value,
            stated.join(" and ")
        );
        let found = Diagnostic::new(CODE, message).at(place(wrong.words), "");
        return Some(found.related(rule, "the rule is here").help(HELP));
    }
    let wrong = contradiction(&said, &bounds)?;
    let message = format!(
        "the words of the criterion `{id}` say `{}`, and its rule says {}",
        wrong.text,
        stated.join(" and ")
    );
    let says = |words: &&&str| {
        phrases::of(words, tag)
            .iter()
            .any(|it| it.text == wrong.text)
    };
    let words = words.iter().find(says).copied().unwrap_or_default();
    Some(
        Diagnostic::new(CODE, message)
            .at(place(words), "")
            .related(rule, "the rule is here")
            .help(HELP),
    )
}

/// Compares the words of what a programme gives with its amounts, in all editions. `place` is where
/// words are in the text, and `rule` where it is in the rules.
pub(crate) fn component(
    id: &str,
    words: &[&str],
    tag: &str,
    (questions, rules): (&Questions, &ProgrammeRules),
    place: impl Fn(&str) -> Span,
    rule: Span,
) -> Option<Diagnostic> {
    let wrong = money::contradiction(id, words, tag, questions, rules)?;
    let amounts = wrong.rules.iter().map(ToString::to_string);
    let amounts: Vec<String> = amounts.collect();
    let message = format!(
        "the words of `{id}` say `{}`, and its rule has {} {}",
        wrong.said,
        amounts.join(", "),
        wrong.currency
    );
    Some(
        Diagnostic::new(CODE, message)
            .at(place(wrong.words), "")
            .related(rule, "the rule is here")
            .help(HELP),
    )
}

/// The words of a criterion name the country `named`, and its rule another one.
pub(crate) fn country(id: &str, named: &str, code: &str, words: Span, rule: Span) -> Diagnostic {
    let message =
        format!("the words of the criterion `{id}` say {named}, and its rule says `{code}`");
    Diagnostic::new(CODE, message)
        .at(words, "")
        .related(rule, "the rule is here")
        .help(HELP)
}

/// The option `id` has the word for the other one of `yes` and `no`.
pub(crate) fn turned_round(id: &str, words: &str, span: Span) -> Diagnostic {
    let other = if id == "yes" { "no" } else { "yes" };
    let message = format!("the option `{id}` has the words `{words}`: these are for `{other}`");
    let mut found = Diagnostic::new(CODE, message).at(span, "").help(format!(
        "write the words for `{id}` here; if those of `{other}` are wrong too, exchange both"
    ));
    found.severity = Severity::Error;
    found
}

/// The button `key` has the words of the one for the other direction.
pub(crate) fn direction(key: &str, words: &str, span: Span) -> Diagnostic {
    let message = format!("the words `{words}` of `{key}` are those for the other direction");
    Diagnostic::new(CODE, message).at(span, "").help(
        "`check-continue` leads to the next question, and `check-back` to the one before: write the words for it",
    )
}

/// The first phrase that contradicts the bounds; none if some phrase agrees with one.
fn contradiction<'p>(said: &'p [Phrase], bounds: &[Bound]) -> Option<&'p Phrase> {
    let same = |phrase: &Phrase, bound: &Bound| {
        phrase
            .numbers
            .iter()
            .any(|number| bound.numbers.contains(number))
    };
    let agrees = |phrase: &Phrase| {
        bounds
            .iter()
            .any(|it| it.side == phrase.side && same(phrase, it))
    };
    if said.iter().any(agrees) {
        return None;
    }
    let turned = |phrase: &&Phrase| {
        bounds
            .iter()
            .any(|it| it.side != phrase.side && same(phrase, it))
    };
    let other = |phrase: &&Phrase| bounds.iter().any(|it| it.side == phrase.side);
    said.iter().find(turned).or_else(|| said.iter().find(other))
}

impl std::fmt::Display for Bound {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words = match self.side {
            Side::From => "or more",
            Side::UpTo => "or less",
        };
        write!(f, "{} {words}", self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon;
    use serde_json::json;

    /// Whether the words of a criterion contradict its rule.
    fn found(when: &serde_json::Value, words: &str, tag: &str) -> bool {
        let questions = json!({ "groups": ["g"], "outcomes": ["yes", "no"],
            "questions": {}, "definitions": { "minor": { "born": { "age": { "less_than": 18 } } } },
            "amounts": { "limit": [{ "from": "2026-01-01", "value": 12 }] } });
        let rules = json!({ "editions": [{ "from": "2026-01-01", "outcomes": [{ "outcome": "yes" }],
            "criteria": { "c": { "role": "gate", "when": when }, "other": { "role": "gate", "when": { "children": { "at_least": 3 } } } } }] });
        let questions: Questions = serde_json::from_value(questions).unwrap();
        let rules: ProgrammeRules = serde_json::from_value(rules).unwrap();
        let sources = spanned::Sources::in_memory(&[("en.md", "x")]);
        let span = Span::start_of(sources.ids().next().unwrap());
        criterion("c", &[words], tag, (&questions, &rules), |_| span, span).is_some()
    }

    #[test]
    fn ages_in_each_language() {
        let adult = json!({ "born": { "age": { "at_least": 18 } } });
        let minor = json!({ "born": { "age": { "less_than": 18 } } });
        for (tag, over, under) in [
            ("en", "You are 18 or older.", "You are under 18."),
            (
                "en",
                "You are at least 18 years old",
                "for people under the age of 18",
            ),
            (
                "fr",
                "Vous avez 18 ans ou plus.",
                "Vous avez moins de 18 ans.",
            ),
            ("es", "Usted tiene 18 años o más.", "Es menor de 18 años."),
            ("ru", "Вам 18 лет или больше.", "Вам менее 18 лет."),
            ("tr", "En az 18 yaşında olmak", "18 yaşından küçük olmak"),
            ("ar", "عمرك 18 سنة أو أكثر", "عمرك أقل من ١٨ سنة"),
        ] {
            assert!(!found(&adult, over, tag), "{over}");
            assert!(found(&adult, under, tag), "{under}");
            assert!(!found(&minor, under, tag), "{under}");
            assert!(found(&minor, over, tag), "{over}");
            assert!(
                !found(&adult, under, "ka"),
                "no words of this language are known"
            );
        }
    }

    /// This explanation, `docs/handbook.md` and `docs/rules.md` name these languages.
    #[test]
    fn the_languages_that_are_read() {
        let has_words = |tag: &&str| !lexicon::of(tag, lexicon::Key::AtLeast).is_empty();
        let languages: Vec<&str> = lexicon::languages().filter(has_words).collect();
        assert_eq!(languages, ["ar", "en", "es", "fr", "ru", "tr"]);
        let named = "Arabic, English, French, Russian, Spanish and Turkish";
        assert!(CODE.explanation.contains(named));
    }

    #[test]
    fn other_numbers() {
        let adult = json!({ "born": { "age": { "at_least": 18 } } });
        assert!(found(&adult, "You are over 16.", "en"));
        assert!(!found(&adult, "You are over 18.", "en"));
        assert!(!found(&adult, "You are over 17.", "en"));
        assert!(!found(&adult, "Ask before 2030. Room 16.", "en"));
        // The one phrase explains the other.
        assert!(!found(
            &adult,
            "You are 18 or older. Are you under 18? Ask.",
            "en"
        ));
        assert!(!found(&adult, "You are not under 18.", "en"));
        assert!(found(&adult, "You are not over 18.", "en"));
    }

    #[test]
    fn a_number_in_a_language_whose_words_are_not_known() {
        let adult = json!({ "born": { "age": { "at_least": 18 } } });
        for (words, tag, differs) in [
            ("Du er 16 år eller eldre", "nb", true),
            ("Du er over 18 år", "nb", false),
            ("Du er over 17 år", "nb", false),
            ("ዕድሜኻ 16 ዓመት", "ti", true),
            ("Du er 16 år og har vært her i 12 måneder", "nb", false),
            ("Du er voksen. Rom 3", "nb", false),
            ("Du er født før 2008", "nb", false),
            ("Du er atten år, og har et pass", "nb", false),
        ] {
            assert_eq!(found(&adult, words, tag), differs, "{words}");
        }
        // The number of the rule may be in letters.
        let parents = json!({ "children": { "at_least": 3 } });
        assert!(!found(&parents, "Tre barn, innen 30 dager", "nb"));
    }

    #[test]
    fn units_and_negations() {
        let year = json!({ "arrived": { "months_since": { "at_most": 24 } } });
        assert!(!found(&year, "You came at most 2 years ago.", "en"));
        assert!(!found(&year, "You came less than 24 months ago.", "en"));
        assert!(found(&year, "You came more than 24 months ago.", "en"));
        assert!(found(
            &json!({ "not": year }),
            "You came at most 2 years ago.",
            "en"
        ));
        assert!(!found(
            &json!({ "not": year }),
            "You came more than 2 years ago.",
            "en"
        ));
        let weeks = json!({ "days_left": {}, "going": { "days_until": { "at_least": 14 } } });
        assert!(!found(&weeks, "at least 2 weeks before", "en"));
        let between = json!({ "going": { "months_after": { "of": "arrived", "at_most": 3 } } });
        assert!(found(&between, "at least 3 months later", "en"));
    }

    #[test]
    fn what_a_criterion_names() {
        for (when, number) in [
            (json!({ "met": "minor" }), 18),
            (json!({ "any": [{ "all": [{ "met": ["minor"] }] }] }), 18),
            (json!({ "children": { "less_than": "limit" } }), 12),
            (json!({ "not": { "met": "other" } }), 3),
            (
                json!({ "at_least": { "n": 1, "of": [{ "met": "minor" }] } }),
                18,
            ),
        ] {
            assert!(!found(&when, &format!("under {number}"), "en"), "{when}");
            assert!(found(&when, &format!("{number} or more"), "en"), "{when}");
        }
        // A number by itself, and days of the calendar, have no direction.
        assert!(!found(&json!({ "children": 3 }), "at most 3", "en"));
        assert!(!found(&json!({ "children": 3 }), "at least 3", "en"));
        assert!(!found(
            &json!({ "born": { "before": "2008-01-01" }, "x": { "at_least": 2 } }),
            "up to 2007",
            "en"
        ));
        assert!(!found(&json!({ "status": "a" }), "at least 3", "en"));
    }
}
