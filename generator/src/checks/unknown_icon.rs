use spanned::{Code, Diagnostic, Severity, Span, did_you_mean};

/// The theme does not have a drawing.
pub(crate) const CODE: &Code = &Code {
    name: "unknown-icon",
    severity: Severity::Error,
    summary: "The theme does not have a drawing of this name.",
    explanation: "`icon` names a file below `icons/` of the theme, without `.svg`. Use one that the \
        theme has, add a file of that name under your own `themes/default/icons/`, or leave \
        `icon` out: then the drawing of the first need is shown.",
    wrong: "icon: scales",
    right: "icon: scale",
};

/// The drawing that an entry names; `known` are those of the theme.
pub(crate) fn check<'a>(
    name: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    span: Span,
) -> Option<Diagnostic> {
    if known.clone().any(|other| other == name) {
        return None;
    }
    let help = did_you_mean(name, known)
        .unwrap_or_else(|| format!("add `themes/default/icons/{name}.svg`, or leave `icon` out"));
    let message = format!("the theme has no drawing `{name}`");
    Some(Diagnostic::new(CODE, message).at(span, "").help(help))
}
