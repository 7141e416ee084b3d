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
    Diagnostic::new(CODE, no_words(tag))
        .at(questions, "these questions need words")
        .help(format!(
            "add `content/eligibility/{tag}.yaml`, with words in place of each `…`:\n{words}"
        ))
}

fn no_words(tag: &str) -> String {
    format!("the self-check has no words in the language `{tag}`")
}

/// Whether a diagnostic is that of [`language`] on a language.
pub(crate) fn is_of_language(found: &Diagnostic, tag: &str) -> bool {
    found.code == CODE && found.message == no_words(tag)
}

/// What has no words in a file.
#[derive(Debug)]
pub(crate) struct Missing {
    /// In words, such as "the question `wish`".
    pub(crate) what: String,
    /// The keys that lead to its words.
    pub(crate) path: Vec<String>,
    /// Its words as YAML, with `…` in place of each.
    pub(crate) words: String,
}

/// Those that are named; the others are counted.
const FEW: usize = 5;

/// The words that a file of the questions lacks, once for the file.
pub(crate) fn questions(missing: &[Missing], tag: &str, words: Span) -> Option<Diagnostic> {
    let all: Vec<&str> = missing.iter().map(|it| it.what.as_str()).collect();
    let message = message(&all, tag)?;
    let help = "add the words in place of each `…`; below a key that is there already, write only what is missing";
    let help = format!("{help}:\n{}", block(missing));
    Some(Diagnostic::new(CODE, message).at(words, "").help(help))
}

fn message(all: &[&str], tag: &str) -> Option<String> {
    let [first, rest @ ..] = all else {
        return None;
    };
    if rest.is_empty() {
        return Some(format!("{first} has no words in the language `{tag}`"));
    }
    let named = all[..all.len().min(FEW)].join(", ");
    let more = match all.len().saturating_sub(FEW) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Some(format!(
        "there are no words in the language `{tag}` for {named}{more}"
    ))
}

/// As YAML, with each key once.
fn block(missing: &[Missing]) -> String {
    let mut lines = Vec::new();
    let mut before: &[String] = &[];
    for Missing { path, words, .. } in missing {
        let same = path.iter().zip(before).take_while(|(a, b)| a == b).count();
        for (depth, key) in path.iter().enumerate().skip(same) {
            let end = if depth + 1 == path.len() {
                format!(" {words}")
            } else {
                String::new()
            };
            lines.push(format!("{}{key}:{end}", "  ".repeat(depth)));
        }
        before = path;
    }
    lines.join("\n")
}

/// The shape in which front matter has words of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Not at all.
    None,
    /// By key.
    Keys,
    /// A list of items with `id`.
    List,
}

/// Parts of the rules without words in a text of their programme. `key` is where words are in the front
/// matter: `criteria` or `gives`.
pub(crate) fn parts(
    key: &str,
    ids: &[&str],
    tag: &str,
    shape: Shape,
    title: Span,
    rule: Span,
) -> Option<Diagnostic> {
    let part = match key {
        "gives" => "component",
        _ => "criterion",
    };
    let named = ids.iter().map(|id| format!("the {part} `{id}`"));
    let named: Vec<String> = named.collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let message = message(&named, tag)?;
    let words = "{ title: …, text: … }";
    let help = match (shape, ids) {
        (Shape::List, [id]) => format!(
            "add `- {{ id: {id}, title: …, text: … }}` to the list below `{key}:` in the front matter"
        ),
        (Shape::List, _) => {
            let items = ids.iter();
            let items = items.map(|id| format!("\n  - {{ id: {id}, title: …, text: … }}"));
            let items: Vec<String> = items.collect();
            format!(
                "add to the list below `{key}:` in the front matter:{}",
                items.concat()
            )
        }
        (Shape::Keys, [id]) => format!("add `{id}: {words}` below `{key}:` in the front matter"),
        (Shape::None, [id]) => format!("add `{key}: {{ {id}: {words} }}` to the front matter"),
        (Shape::Keys | Shape::None, _) => {
            let lines = ids.iter().map(|id| format!("\n  {id}: {words}"));
            let lines = lines.collect::<Vec<_>>().concat();
            if shape == Shape::Keys {
                format!("add below `{key}:` in the front matter:{lines}")
            } else {
                format!("add to the front matter:\n{key}:{lines}")
            }
        }
    };
    let label = match ids {
        [_] => "the rule is here",
        _ => "the rule of the first one is here",
    };
    let diagnostic = Diagnostic::new(CODE, message).at(title, "");
    Some(diagnostic.related(rule, label).help(help))
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
