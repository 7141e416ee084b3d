use spanned::{Code, Diagnostic, Severity, Span};

/// A UI string has other variables or fewer forms than the theme expects.
pub(crate) const CODE: &Code = &Code {
    name: "string-variables",
    severity: Severity::Error,
    summary: "A UI string has other variables or fewer forms than the theme expects.",
    explanation: "A variable such as `{ $list }` is filled in by the program: its name is not translated. \
        With another name the page shows the key of the string, and not its words. A string with \
        a number needs a form for each plural of the language; `homeward` names the forms. A form for several numbers says the number.",
    wrong: "list-filtered = { $liste }: { $option }",
    right: "list-filtered = { $list }: { $option }",
};

/// A variable that the program does not fill in.
pub(crate) fn unknown(key: &str, variable: &str, known: &[&str], span: Span) -> Diagnostic {
    let known: Vec<String> = known.iter().map(|it| format!("`{{ ${it} }}`")).collect();
    let help = if known.is_empty() {
        "this string has no variables: write words alone".to_owned()
    } else {
        format!("the variables of this string are {}", known.join(", "))
    };
    Diagnostic::new(
        CODE,
        format!("the string `{key}` has no variable `${variable}`"),
    )
    .at(span, "")
    .help(help)
}

/// A variable without its sign.
pub(crate) fn no_variable(key: &str, name: &str, known: &[&str], span: Span) -> Diagnostic {
    let help = if known.contains(&name) {
        format!("write `{{ ${name} }}`")
    } else {
        "write the words without braces; only variables, such as `{ $list }`, have braces"
            .to_owned()
    };
    Diagnostic::new(
        CODE,
        format!("`{{ {name} }}` in the string `{key}` is no variable: readers would see it"),
    )
    .at(span, "")
    .help(help)
}

/// Variables that the theme's string has, and this one lacks.
pub(crate) fn lost(key: &str, lost: &[&str], span: Span) -> Diagnostic {
    let names: Vec<String> = lost.iter().map(|it| format!("`{{ ${it} }}`")).collect();
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!("the string `{key}` lacks {}", names.join(", ")),
    )
    .at(span, "readers would not see what belongs there")
    .help("write it where the number, name or word belongs, with its braces and its `$`");
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// Plural forms that the language has and the string lacks. `foreign` are names of forms that it has, and that no
/// language has.
pub(crate) fn plural(key: &str, missing: &[&str], foreign: &[&str], span: Span) -> Diagnostic {
    let named = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|it| format!("`[{it}]`")).collect();
        names.join(", ")
    };
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!(
            "the string `{key}` lacks forms of the plural: {}",
            named(missing)
        ),
    )
    .at(span, "")
    .help(if foreign.is_empty() {
        "write a line for each of these forms".to_owned()
    } else {
        let verb = if foreign.len() == 1 { "is" } else { "are" };
        format!(
            "the names in square brackets are not translated, and {} {verb} none of them: write {} there{}, and translate only what is behind the brackets",
            named(foreign),
            named(missing),
            if missing.len() > 1 { ", each before its own words" } else { "" }
        )
    });
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// A form of the plural that is for several numbers, and does not say which: its name with the variable, and some of
/// these numbers.
pub(crate) fn silent(
    key: &str,
    (form, variable): (&str, &str),
    numbers: &[usize],
    span: Span,
) -> Diagnostic {
    let message = format!("the form `[{form}]` of the string `{key}` lacks `{{ ${variable} }}`");
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    let of = match numbers.as_slice() {
        [] => "this form can be for any number".to_owned(),
        _ => format!(
            "in this language, this form is for {} and others",
            numbers.join(", ")
        ),
    };
    let mut diagnostic = Diagnostic::new(CODE, message)
        .at(span, "readers would not see the number")
        .help(format!(
            "{of}: write `{{ ${variable} }}` where the number belongs"
        ));
    diagnostic.severity = Severity::Warning;
    diagnostic
}
