use homeward_eligibility::compile::{Mistake, Problem};
use spanned::{Code, Diagnostic, Severity, Span};

/// A rule of the self-check cannot be compiled.
pub(crate) const CODE: &Code = &Code {
    name: "rule-error",
    severity: Severity::Error,
    summary: "A rule of the self-check cannot be compiled.",
    explanation: "The rules name questions, options, outcomes and dates. A name that does not exist, a \
        loop of criteria or an empty list cannot be compiled, and the self-check would be \
        wrong or missing. The diagnostic names what was expected at this place.",
    wrong: "when: { wish: [thinking, decidde] }",
    right: "when: { wish: [thinking, decided] }",
};

/// A rule that the compiler refuses, in its words.
pub(crate) fn refused(problem: &Problem, span: Span) -> Diagnostic {
    let diagnostic = Diagnostic::new(CODE, problem.mistake.to_string()).at(span, "");
    let help = problem.help().or_else(|| match &problem.mistake {
        Mistake::Twice(_) => {
            Some("delete one of the two, or write the one that was meant".to_owned())
        }
        _ => None,
    });
    match help {
        Some(help) => diagnostic.help(help),
        None => diagnostic,
    }
}

/// A word that is no operator, and the operators that it means.
pub(crate) fn operator(word: &str, operators: &[&str], span: Span) -> Diagnostic {
    let operators: Vec<String> = operators.iter().map(|it| format!("`{it}`")).collect();
    let message = format!(
        "there is no operator `{word}`; write {}",
        operators.join(" and ")
    );
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help(format!("write {} in its place", operators.join(" and ")))
}

/// A word that is no operator, and the span of time that it means.
pub(crate) fn time(word: &str, instead: &str, span: Span) -> Diagnostic {
    let message =
        format!("there is no operator `{word}`; write {instead}, or `…_until` or `…_after`");
    Diagnostic::new(CODE, message).at(span, "").help(
        "`…_since` counts from the answer to today, `…_until` from today to the answer, `…_after` from the answer to another question",
    )
}

/// A whole number with a point, which YAML reads without it.
pub(crate) fn point(written: &str, number: i64, span: Span) -> Diagnostic {
    let digits: String = written.chars().filter(|c| *c != '.').collect();
    Diagnostic::new(CODE, format!("`{written}` means {number} in YAML"))
        .at(span, "")
        .help(format!("write `{number}` or `{digits}`, without a point"))
}

/// A programme has rules, and the portal has no questions.
pub(crate) fn no_questions(rules: Span) -> Diagnostic {
    let message = "the portal has rules and no questions: there is no self-check";
    Diagnostic::new(CODE, message)
        .at(rules, "")
        .help("add `content/eligibility/questions.yaml`, or remove the rules")
}
