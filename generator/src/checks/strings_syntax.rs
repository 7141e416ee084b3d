use spanned::{Code, Diagnostic, Severity, Span};

/// A file of UI strings is not well-formed Fluent.
pub(crate) const CODE: &Code = &Code {
    name: "strings-syntax",
    severity: Severity::Error,
    summary: "A file of UI strings is not well-formed Fluent.",
    explanation: "UI strings are the words of buttons and labels, written in the language Fluent: \
        `name = text`. A string that cannot be read is missing from the page. Further lines \
        of the same string are indented.",
    wrong: "skip Jump to the content",
    right: "skip = Jump to the content",
};

/// A mistake in a file of UI strings, in the words of the parser.
pub(crate) fn malformed(error: &impl std::fmt::Display, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("not well-formed Fluent: {error}"))
        .at(span, "")
        .help("a string is written `name = text`; further lines are indented")
}

/// A brace that is not closed, with what follows it.
pub(crate) fn open_brace(open: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the brace of `{open}` is not closed"))
        .at(span, "")
        .help(format!("write `{open} }}`"))
}

/// A variable whose sign is behind its name, as it looks where people write from right to left.
pub(crate) fn sign_behind(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("the `$` is behind the name `{name}`"))
        .at(span, "")
        .help(format!("the `$` comes first: write `{{ ${name} }}`"))
}

/// A choice between forms without its end.
pub(crate) fn open_choice(name: &str, span: Span) -> Diagnostic {
    let message = format!("the brace that begins the forms of `{name}` is not closed");
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("write a line with `}` alone below the last form")
}

/// The name of a form in other letters, with its brackets.
pub(crate) fn form(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{name}` is not the name of a form"))
        .at(span, "")
        .help("the names in square brackets are not translated: write the one that was here, such as `[one]` and `[other]`; translate only what is behind the brackets")
}

/// A line of the words of a string that is not indented.
pub(crate) fn not_indented(name: &str, words: &str, span: Span) -> Diagnostic {
    let message = format!("this line is not indented, so its words are not a part of `{name}`");
    Diagnostic::new(CODE, message).at(span, "").help(format!(
        "if its words belong to `{name}`, write two blanks before it: `  {words}`; if it is a string of its own, write `=` behind its name"
    ))
}

/// The name of a string with blanks before it.
pub(crate) fn indented(name: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the blanks before `{name}` make it a part of the string above"),
    )
    .at(span, "readers would see this line there")
    .help(format!("delete the blanks before `{name}`"))
}

/// A string without words; `is_built_in` is whether the theme has words for it in the language.
pub(crate) fn empty(name: &str, is_built_in: bool, span: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("`{name}` has no words"))
        .at(span, "")
        .help(if is_built_in {
            "write the words after `=`, or remove the line: then the words of the built-in theme are used"
        } else {
            "write the words after `=`: the built-in theme has none in this language"
        })
}
