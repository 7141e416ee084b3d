//! The keys of the strings of the interface that the views use.

/// Strings without variables.
pub const PLAIN: &[&str] = &[
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
    "check-said",
    "check-said-nothing",
    "check-act-many",
    "check-act-none",
    "status-ended",
    "check-act-ended",
    "check-act-open",
    "check-so-far",
    "check-so-far-note",
    "check-go-on",
    "check-missing",
    "check-undecided",
    "check-later",
    "check-needs",
    "check-no-contact",
    "check-reasons",
    "check-may-change",
    "check-prepare",
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
    "contact-none",
    "contact-call",
    "contact-sms",
    "contact-whatsapp",
    "contact-telegram",
    "contact-email",
    "contact-website",
    "contact-address",
    "contact-more",
    "criterion-source",
];

/// Strings with a count, and the greatest count that can occur: questions, countries.
pub const COUNTED: &[(&str, i64)] = &[
    ("check-most", 64),
    ("check-left", 64),
    ("check-matches", 260),
];

/// Strings with placeholders for other texts.
pub const FILLED: &[(&str, &[&str])] = &[
    ("check-error-number", &["min", "max"]),
    ("check-error-date-limits", &["min", "max"]),
    ("check-range", &["min", "max"]),
    ("check-need-met", &["need", "programme"]),
    ("check-need-unmet", &["need"]),
    ("check-if", &["answer", "outcome"]),
    ("check-nearest", &["criteria", "outcome"]),
];

/// Strings that are needed only if some programme says what it gives.
pub const GIVES: &[&str] = &["check-gives", "check-gives-note", "check-perhaps"];

/// The same, with placeholders for other texts.
pub const GIVES_FILLED: &[(&str, &[&str])] = &[
    ("check-up-to", &["amount"]),
    ("check-up-to-range", &["min", "max"]),
];

/// A string that is needed only if some programme builds on another one.
pub const BUILDS_ON: &[&str] = &["check-builds-on"];
