use spanned::{Code, Diagnostic, Severity, Span};

/// The keys of a telephone number do not belong together.
pub(crate) const CODE: &Code = &Code {
    name: "incomplete-phone",
    severity: Severity::Error,
    summary: "The keys of a telephone number do not belong together.",
    explanation: "A telephone has one number: either `number`, which works from every country, or \
        `domestic` with the `country` in which it works. Without the country a reader abroad \
        dials it in vain. WhatsApp and Telegram know people by the number that works from every country: \
        a domestic number cannot have these channels.",
    wrong: r#"domestic: "0808 157 0123""#,
    right: r#"domestic: "0808 157 0123", country: iraq"#,
};

/// What is wrong with the keys of a telephone number in the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keys {
    /// Neither an international nor a domestic number.
    None,
    /// Both of them.
    Both,
    /// A domestic number without its country.
    NoCountry,
    /// A list of channels without any.
    NoChannel,
}

/// A domestic number with the channel of a messenger, which `span` shows.
pub(crate) fn messenger(name: &str, channel: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("{name} does not find a number that works in one country only"))
        .at(span, "")
        .help(format!("write the number that {name} has, such as `number: \"+44 20 7946 0958\"`, in place of `domestic` and `country`; or take `{channel}` out, and write `channels: [call]` for calls"))
}

/// A telephone number in the facts whose keys do not belong together.
pub(crate) fn keys(wrong: Keys, span: Span) -> Diagnostic {
    let (message, help) = match wrong {
        Keys::None => (
            "this telephone has no number",
            "add `number: \"+44 20 7946 0958\"`",
        ),
        Keys::Both => (
            "this telephone has two numbers, `number` and `domestic`",
            "write each of them on a line of its own, each with `- {` before and `}` after it",
        ),
        Keys::NoCountry => (
            "a domestic number without `country` does not say where it works",
            "add `country:` with the id of the country in which the number works",
        ),
        Keys::NoChannel => (
            "this telephone has no channel: pages would not show it",
            "write `channels: [call]`, or delete `channels`",
        ),
    };
    Diagnostic::new(CODE, message).at(span, "").help(help)
}
