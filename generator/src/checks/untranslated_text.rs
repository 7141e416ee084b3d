use spanned::{Code, Diagnostic, Severity, Span};

/// A text is in another language than its file says.
pub(crate) const CODE: &Code = &Code {
    name: "untranslated-text",
    severity: Severity::Warning,
    summary: "A text is in another language than its file says.",
    explanation: "A page says in which language it is, and screen readers read it aloud in that language. \
        A paragraph of another language becomes noise. Translate it, or remove the translation: then \
        readers get the source text, which is marked as such.",
    wrong: "---\ntitle: Safety\nsummary: How to stay safe.\ntranslation: { source: \"193f86c9493d13ad\", method: person, reviewed: 2026-11-21 }\n---\nCall the office before you travel, and ask whom you can bring with you.",
    right: "---\ntitle: السلامة\nsummary: كيف تبقى آمنا.\ntranslation: { source: \"193f86c9493d13ad\", method: person, reviewed: 2026-11-21 }\n---\n## كن آمنا {#stay-safe}\n\nكن آمنا. انظر [](programme:small-help#steps).",
};

/// A paragraph in the letters of another language; `example` is the tag of one.
pub(crate) fn script(tag: &str, is_source: bool, example: &str, span: Span) -> Diagnostic {
    // Without the source text, there is no entry.
    let help = if is_source {
        format!(
            "write it in `{tag}`; mark words that are to stay as they are with the tag of their language, such as `[words](lang:{example})`"
        )
    } else {
        "translate it, or remove the file: then readers get the source text".to_owned()
    };
    Diagnostic::new(
        CODE,
        format!("this paragraph is not written in the letters of the language `{tag}`"),
    )
    .at(span, "")
    .help(help)
}

/// Words of a language with other letters, without a mark of their language.
pub(crate) fn words(span: Span) -> Diagnostic {
    Diagnostic::new(CODE, "these words are in the letters of another language")
        .at(span, "")
        .help("mark them with the tag of their language, such as `[مركز](lang:ar)`: programs that read aloud then use the right voice")
}

/// A translation that repeats its source text.
pub(crate) fn copy(source: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("this text is still in the source language `{source}`"),
    )
    .at(span, "")
    .help("translate it, or remove the file: then readers get the source text")
}

/// Lines of a translation that are those of its source text, by their numbers.
pub(crate) fn lines(source: &str, numbers: &[usize], first: Span) -> Diagnostic {
    /// More are not named.
    const NAMED: usize = 6;
    let quotation =
        format!("mark words that are a quotation with their language: `[words](lang:{source})`");
    let (message, help) = if numbers.len() == 1 {
        (
            format!("this line is still in the source language `{source}`"),
            format!("translate it; {quotation}"),
        )
    } else {
        let named = numbers.iter().take(NAMED).map(usize::to_string);
        let named = named.collect::<Vec<_>>().join(", ");
        let more = match numbers.len().saturating_sub(NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        (
            format!(
                "{} lines of this text are still in the source language `{source}`",
                numbers.len()
            ),
            format!("translate the lines {named}{more}; {quotation}"),
        )
    };
    let label = if numbers.len() == 1 {
        ""
    } else {
        "the first one"
    };
    Diagnostic::new(CODE, message).at(first, label).help(help)
}

/// A text most of which is also the text of another language; the spans are in the two files.
pub(crate) fn same(tag: &str, other: &str, (here, there): (Span, Span)) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("the texts of `{other}` and `{tag}` are the same"),
    )
    .at(here, "the first line that is the same")
    .related(there, "here it is too")
    .help("one of the two files is in a wrong language: write its own text into it, or remove it: then readers get the source text")
}

/// A text whose words are those of another language of the portal.
/// `is_source`: without this text there is no entry.
pub(crate) fn other_language(tag: &str, other: &str, is_source: bool, line: Span) -> Diagnostic {
    let remove = if is_source {
        ""
    } else {
        ", or remove it: then readers get the source text"
    };
    Diagnostic::new(
        CODE,
        format!("this text looks like the language `{other}`, not like `{tag}`"),
    )
    .at(line, "the first line")
    .help(format!(
        "if it was saved under a wrong name, such as that of the file for `{other}`, exchange the two files; else write it in `{tag}`{remove}"
    ))
}

/// A text whose words are those of a language that the portal does not have.
/// `is_source`: without this text there is no entry.
pub(crate) fn outside_language(tag: &str, other: &str, is_source: bool, place: Span) -> Diagnostic {
    let quotation = format!(
        "mark words that are to stay as they are with their language: `[words](lang:{other})`"
    );
    let help = if is_source {
        format!(
            "write it in `{tag}`; {quotation}. If all texts are written in `{other}` first, put `{other}` first under `languages` in `site.yaml`, and name the files `{other}.md`"
        )
    } else {
        format!("write it in `{tag}`, or remove it: then readers get the source text; {quotation}")
    };
    Diagnostic::new(
        CODE,
        format!("this text looks like the language `{other}`, not like `{tag}`"),
    )
    .at(place, "")
    .help(help)
}

/// A paragraph whose words are those of another language.
pub(crate) fn paragraph(tag: &str, other: &str, line: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("this paragraph looks like the language `{other}`, not like `{tag}`"),
    )
    .at(line, "its first line")
    .help(format!(
        "write it in `{tag}`; if it is to stay as it is, such as a quotation, mark it with its language: `[words](lang:{other})`, before and behind a link apart"
    ))
}

/// A text of a translation that is the same as in the source text; `what` is its key.
pub(crate) fn value(what: &str, source: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{what}` is still in the source language `{source}`"),
    )
    .at(span, "")
    .help("translate it")
}

/// What a translation says of a picture is what the source text says.
pub(crate) fn alternative(source: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("what is said of this picture is still in the source language `{source}`"),
    )
    .at(span, "")
    .help("translate the words between `![` and `]`: people who do not see the picture hear them")
}

/// UI strings of a language that are still English: how many, of how many, and how many of them are on the first page.
/// `confirm` is the path of the file, if it is one that can be confirmed.
pub(crate) fn strings(
    tag: &str,
    (count, all): (usize, usize),
    of_first_page: usize,
    confirm: Option<&str>,
    first: Span,
) -> Diagnostic {
    let verb = if count == 1 { "is" } else { "are" };
    let (on_it, begin) = match of_first_page {
        0 => (String::new(), ""),
        of_it => (
            format!(", {of_it} of them on the first page"),
            "; begin with those below the heading `The first page`",
        ),
    };
    Diagnostic::new(
        CODE,
        format!("{count} of {all} strings of `{tag}` {verb} still English{on_it}"),
    )
    .at(first, "the first one")
    .help(match confirm {
        Some(path) => format!("translate what is behind each `=`; if all words are right as they are, run `homeward translations confirm {path}`"),
        None => format!("translate what is behind each `=`{begin}"),
    })
}

/// UI strings in other letters than those of their language: how many, and of how many.
pub(crate) fn strings_in_other_letters(
    tag: &str,
    (count, all): (usize, usize),
    first: Span,
) -> Diagnostic {
    let verb = if count == 1 { "is" } else { "are" };
    Diagnostic::new(
        CODE,
        format!("{count} of {all} strings of `{tag}` {verb} not in the letters of this language"),
    )
    .at(first, "the first one")
    .help(format!(
        "write what is behind each `=` in `{tag}`; words that belong to another language go into the file of that language"
    ))
}
