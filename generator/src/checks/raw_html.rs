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

/// HTML that readers will not get as it is written.
pub(crate) fn changed(html: Span) -> Diagnostic {
    Diagnostic::new(CODE, "this HTML is removed or changed by sanitising")
        .at(html, "")
        .help("write Markdown; scripts, styles, forms and frames are always removed")
}
