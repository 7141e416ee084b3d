use spanned::{Code, Diagnostic, Severity, Span, nearest};

/// The name of a block is not known.
pub(crate) const CODE: &Code = &Code {
    name: "unknown-block",
    severity: Severity::Error,
    summary: "The name of a block is not known.",
    explanation: "A block is a quotation whose first line is a name in brackets. With an unknown name \
        it would appear as a plain quotation, and a warning would not look like a warning.",
    wrong: "> [!NOTICE]\n> Ask first.",
    right: "> [!NOTE]\n> Ask first.",
};

/// A block with an unknown name. `blocks` are the names that are known.
pub(crate) fn name(name: &str, blocks: &[&str], span: Span) -> Diagnostic {
    let guess = nearest(&name.to_ascii_uppercase(), blocks.iter().copied());
    let help = if let Some(guess) = guess {
        format!("did you mean `[!{guess}]`?")
    } else {
        let names: Vec<String> = blocks.iter().map(|it| format!("`[!{it}]`")).collect();
        let names = names.join(", ");
        format!("write one of {names}: the names are the same in all languages")
    };
    Diagnostic::new(CODE, format!("there is no block `[!{name}]`"))
        .at(span, "")
        .help(help)
}
