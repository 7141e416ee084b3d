//! Strings of the interface, with the forms that each language's plurals need.

use crate::theme::{Argument, Strings};
use homeward_widget::words::{Named, Phrase};

/// Strings without variables.
const PLAIN: [&str; 68] = [
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
    "check-some-country",
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
    "check-first-true",
    "check-more-true",
    "check-again",
    "check-another-country",
    "check-services-may",
    "check-other-help",
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
pub(super) fn strings(strings: &Strings, tag: &str) -> Named<Phrase> {
    // The keys are those of the default theme, which is complete in every language.
    let get = |key: &str, arguments: &[(String, Argument)]| {
        strings.get(tag, key, arguments).unwrap_or_default()
    };
    let plain = PLAIN.iter().map(|key| (*key, Phrase::plain(get(key, &[]))));
    let counted = COUNTED.iter().map(|(key, most)| {
        let said = (0..=*most).map(|count| {
            let text = get(key, &[("count".to_owned(), Argument::Number(count))]);
            // Fluent puts marks around what it fills in, so that no other digits are meant.
            text.replace(&format!("\u{2068}{count}\u{2069}"), "\u{2068}{n}\u{2069}")
        });
        (*key, Phrase::counted(said))
    });
    let filled = FILLED.iter().map(|(key, names)| {
        let place = |name: &&str| ((*name).to_owned(), Argument::Text(format!("{{{name}}}")));
        let arguments: Vec<_> = names.iter().map(place).collect();
        (*key, Phrase::plain(get(key, &arguments)))
    });
    plain
        .chain(counted)
        .chain(filled)
        .map(|(key, phrase)| (key.to_owned(), phrase))
        .collect()
}
