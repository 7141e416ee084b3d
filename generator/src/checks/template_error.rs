use spanned::{Code, Diagnostic, Severity, Span};

/// A template fails.
pub(crate) const CODE: &Code = &Code {
    name: "template-error",
    severity: Severity::Error,
    summary: "A template fails.",
    explanation: "A site can replace templates of the theme by files of the same name. A mistake in \
        one, such as a variable that does not exist, stops the build, because no page can be \
        made with it. Correct the template, or delete it to use the one of the theme.",
    wrong: "<p>{{ page.no_such_thing }}</p>",
    right: "<p>{{ page.title }}</p>",
};

/// A failure that names no template.
pub(crate) fn unnamed(reason: &str) -> Diagnostic {
    Diagnostic::new(CODE, format!("a template fails: {reason}"))
}

/// A template fails. `place` is the place in the site's own file, if the template is one.
pub(crate) fn failed(template: &str, reason: &str, place: Option<Span>) -> Diagnostic {
    let found = Diagnostic::new(CODE, format!("the template `{template}` fails: {reason}"));
    match place {
        Some(span) => found
            .at(span, "")
            .help("fix the template, or delete it to use the default"),
        None => found,
    }
}
