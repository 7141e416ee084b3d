use spanned::{Code, Diagnostic, Severity, Span};

/// HTML in a text is removed or changed by sanitising.
pub(crate) const CODE: &Code = &Code {
    name: "raw-html",
    severity: Severity::Warning,
    summary: "HTML in a text is removed or changed by sanitising.",
    explanation: "A text may contain simple HTML, such as `<kbd>` or `<sub>`. Scripts, styles, event \
        handlers, forms, frames and pictures are always removed, because they can harm \
        readers, load from other hosts, or break the page on a small screen. Write Markdown \
        instead.",
    wrong: r#"A <b onclick="alert(1)">word</b>."#,
    right: "A **word**.",
};

/// HTML that readers will not get as it is written; `html` is what it begins with.
pub(crate) fn changed(html: &str, span: Span) -> Diagnostic {
    let is_picture = html
        .get(..4)
        .is_some_and(|it| it.eq_ignore_ascii_case("<img"));
    let help = if is_picture {
        "write the picture in Markdown: `![what the picture shows](picture.jpg)`, with a file that is next to the text"
    } else {
        "write Markdown; scripts, styles, forms and frames are always removed"
    };
    Diagnostic::new(CODE, "this HTML is removed or changed by sanitising")
        .at(span, "")
        .help(help)
}
