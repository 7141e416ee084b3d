//! Strings of the interface, with the forms that each language's plurals need.

use crate::theme::{Argument, Strings};
use homeward_widget::words::Phrase;
use std::collections::BTreeMap;

/// Strings without variables.
const PLAIN: [&str; 61] = [
    "self-check-start",
    "self-check-privacy",
    "self-check-not-a-decision",
    "check-what",
    "check-start",
    "check-continue",
    "check-back",
    "check-unsure",
    "check-decline",
    "check-none",
    "check-or",
    "check-why",
    "check-day",
    "check-month",
    "check-year",
    "check-country-hint",
    "check-errors",
    "check-error-choose",
    "check-error-choose-many",
    "check-error-country",
    "check-error-date",
    "check-answers",
    "check-no-answer",
    "check-change",
    "check-show-result",
    "check-result",
    "check-reasons",
    "check-may-change",
    "check-prepare",
    "check-compare",
    "check-print",
    "check-save",
    "check-counsellor",
    "check-clear",
    "check-cleared",
    "check-possible",
    "check-other-country",
    "check-met",
    "check-not_met",
    "check-not_listed",
    "check-unknown",
    "check-out",
    "check-none-fits",
    "check-first",
    "check-services",
    "check-remember",
    "check-counsellor-note",
    "check-shared",
    "check-shared-note",
    "check-own",
    "check-programme",
    "check-outcome",
    "contact-none",
    "contact-call",
    "contact-sms",
    "contact-whatsapp",
    "contact-telegram",
    "contact-email",
    "contact-website",
    "contact-address",
    "criterion-source",
];
/// Strings with a count, and the greatest that can occur: questions, countries.
const COUNTED: [(&str, i64); 3] = [
    ("check-most", 64),
    ("check-left", 64),
    ("check-matches", 260),
];
/// Strings with places for other texts.
const FILLED: [(&str, &[&str]); 4] = [
    ("check-error-number", &["min", "max"]),
    ("check-error-date-limits", &["min", "max"]),
    ("check-range", &["min", "max"]),
    ("check-if", &["answer", "outcome"]),
];

/// The strings that the widget uses, by key.
pub(super) fn strings(strings: &Strings, tag: &str) -> BTreeMap<String, Phrase> {
    let mut all: BTreeMap<String, Phrase> = PLAIN
        .iter()
        .map(|key| (*key, strings.get(tag, key, &[])))
        .map(|(key, text)| (key.to_owned(), Phrase::plain(text.unwrap_or_default())))
        .collect();
    for (key, most) in COUNTED {
        let said = (0..=most).map(|count| {
            let arguments = [("count".to_owned(), Argument::Number(count))];
            let text = strings.get(tag, key, &arguments).unwrap_or_default();
            // Fluent puts marks around what it fills in, so that no other digits are meant.
            text.replace(&format!("\u{2068}{count}\u{2069}"), "\u{2068}{n}\u{2069}")
        });
        all.insert(key.to_owned(), Phrase::counted(said));
    }
    for (key, names) in FILLED {
        let arguments: Vec<(String, Argument)> = names
            .iter()
            .map(|name| ((*name).to_owned(), Argument::Text(format!("{{{name}}}"))))
            .collect();
        let text = strings.get(tag, key, &arguments).unwrap_or_default();
        all.insert(key.to_owned(), Phrase::plain(text));
    }
    all
}
