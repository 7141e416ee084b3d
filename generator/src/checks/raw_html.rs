use spanned::{Code, Diagnostic, Severity, Span};

/// HTML in a text is not published as it is written.
pub(crate) const CODE: &Code = &Code {
    name: "raw-html",
    severity: Severity::Warning,
    summary: "HTML in a text is not published as it is written.",
    explanation: "A text may contain simple HTML, such as `<kbd>` or `<sub>`. Scripts, styles, event \
        handlers, forms, frames and pictures are always removed, because they can harm \
        readers, load from other hosts, or break the page on a small screen. Write Markdown \
        instead.",
    wrong: r#"A <b onclick="alert(1)">word</b>."#,
    right: "A **word**.",
};

/// What readers lose of a piece of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Lost<'a> {
    Picture,
    /// A film, a map, a drawing, or a page inside of the page.
    Embedded,
    /// A program, a style, or a form.
    Program,
    /// Words that only look like HTML: what is between `<` and `>`.
    Words(&'a str),
    /// An element of another look: readers get the words without it.
    Look,
    /// More elements inside of each other than anybody writes.
    Deep,
    /// An attribute: readers get the element without it.
    Attribute(String),
}

/// HTML that readers will not get as it is written.
pub(crate) fn changed(lost: Lost<'_>, span: Span) -> Diagnostic {
    const MARKDOWN: &str =
        "for bold words write `**words**`, for a link `[words](https://example.org/)`";
    // The time of every program that reads such a page grows with the square of the depth.
    let is_deep = lost == Lost::Deep;
    let (message, help) = match lost {
        Lost::Picture => (
            "pictures in HTML are not published".to_owned(),
            "write the picture in Markdown: `![what the picture shows](picture.jpg)`, with a file that is next to the text; in a story it belongs under `photo` in `story.yaml`".to_owned(),
        ),
        Lost::Embedded => (
            "films, maps and pages of other sites are not published inside of a page".to_owned(),
            "write a link instead: `[words](https://example.org/)`".to_owned(),
        ),
        Lost::Program => (
            "scripts, styles and forms are not published".to_owned(),
            "delete it".to_owned(),
        ),
        Lost::Words(words) => (
            "words between `<` and `>` are taken for HTML: readers would not see them".to_owned(),
            format!("write `({words})`; to show these signs, write a backslash before them: `\\<{words}>`"),
        ),
        Lost::Look => (
            "marks of HTML for the look of words are not published: readers would see the words alone".to_owned(),
            format!("delete what is between `<` and `>`, with these signs; {MARKDOWN}"),
        ),
        Lost::Deep => (
            "hundreds of elements of HTML are inside of each other".to_owned(),
            format!("delete the marks between `<` and `>`, which a program has left, and keep the words; {MARKDOWN}"),
        ),
        Lost::Attribute(name) => (
            format!("`{name}` in HTML is not published"),
            format!("delete it, or write Markdown: {MARKDOWN}"),
        ),
    };
    let mut found = Diagnostic::new(CODE, message).at(span, "").help(help);
    if is_deep {
        found.severity = Severity::Error;
    }
    found
}
