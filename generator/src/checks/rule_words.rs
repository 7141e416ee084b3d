use spanned::{Code, Diagnostic, Severity, Span};

/// A question, option, outcome or criterion has no words.
pub(crate) const CODE: &Code = &Code {
    name: "rule-words",
    severity: Severity::Error,
    summary: "A question, option, outcome or criterion has no words.",
    explanation: "The rules are the same in all languages; their words are not. A question without \
        words cannot be asked, and a criterion without words cannot be explained. The words \
        of questions and outcomes are in `content/eligibility/<language>.yaml`, those of \
        criteria in the front matter of each text of the programme.",
    wrong: "options: { thinking: I think about it, decided: I have decided }",
    right: "options: { thinking: I think about it, decided: I have decided, stay: I want to stay }",
};

/// The self-check has no file of words in a language. `words` are its keys, and `questions` is the
/// place to show.
pub(crate) fn language(tag: &str, words: &str, questions: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the self-check has no words in the language `{tag}`"),
    )
    .at(questions, "these questions need words")
    .help(format!(
        "add `content/eligibility/{tag}.yaml`, with words in place of each `…`:\n{words}"
    ))
}

/// Something of the questions has no words, such as "the question `wish`". `add` is the YAML that
/// it needs.
pub(crate) fn question(what: &str, add: &str, tag: &str, words: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("{what} has no words in the language `{tag}`"))
        .at(words, "")
        .help(format!("add the words: `{add}`"))
}

/// A criterion has no words in a text of its programme.
pub(crate) fn criterion(
    id: &str,
    tag: &str,
    is_list: bool,
    title: Span,
    rules: Span,
) -> Diagnostic {
    let what = format!("the criterion `{id}`");
    without_words(&what, tag, to_add("criteria", id, is_list), title, rules)
}

/// A component that a programme gives has no words in a text of the programme.
pub(crate) fn component(
    id: &str,
    tag: &str,
    is_list: bool,
    title: Span,
    rules: Span,
) -> Diagnostic {
    let what = format!("`{id}`, which the programme gives,");
    without_words(&what, tag, to_add("gives", id, is_list), title, rules)
}

/// A part of the rules has no words in a text of its programme.
fn without_words(what: &str, tag: &str, help: String, title: Span, rules: Span) -> Diagnostic {
    Diagnostic::new(CODE, format!("{what} has no words in the language `{tag}`"))
        .at(title, "")
        .related(rules, "the rule is here")
        .help(help)
}

/// What front matter needs below a key, in the shape that it has there.
fn to_add(key: &str, id: &str, is_list: bool) -> String {
    if is_list {
        return format!(
            "add `- {{ id: {id}, title: …, text: … }}` to the list below `{key}:` in the front matter"
        );
    }
    format!("add `{key}: {{ {id}: {{ title: …, text: … }} }}` to the front matter")
}

/// Words of a programme for a criterion, or something that it gives, that its rules do not have.
/// `key` is where they are in the front matter.
pub(crate) fn unused(key: &str, id: &str, place: Span) -> Diagnostic {
    let what = match key {
        "gives" => "component",
        _ => "criterion",
    };
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!("the rules of the programme have no {what} `{id}`: nobody sees these words"),
    )
    .at(place, "")
    .help(format!(
        "delete them in all texts of the programme, correct the name, or add `{id}` below `{key}:` to `rules.yaml`"
    ));
    diagnostic.severity = Severity::Warning;
    diagnostic
}

/// Words of a group, question, option or outcome that `questions.yaml` does not have.
pub(crate) fn unknown(what: &str, id: &str, span: Span) -> Diagnostic {
    let mut diagnostic = Diagnostic::new(
        CODE,
        format!("`questions.yaml` has no {what} `{id}`: nobody sees these words"),
    )
    .at(span, "")
    .help(format!(
        "delete them, correct the name, or add the {what} to `content/eligibility/questions.yaml`"
    ));
    diagnostic.severity = Severity::Warning;
    diagnostic
}
