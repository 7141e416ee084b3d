use spanned::{Code, Diagnostic, Severity, Span};

/// The editor in the browser is switched on, and its script or some entries are not there.
pub(crate) const CODE: &Code = &Code {
    name: "missing-editor",
    severity: Severity::Warning,
    summary: "The editor in the browser is switched on, and its script or some entries are not there.",
    explanation: "The page `admin/` shows Sveltia CMS. Its script is a file of your site, because a \
        build loads nothing from other places. Without it, the page stays empty. Get it once, as \
        `docs/browser-editor.md` describes, or remove `editor` from `site.yaml`. The editor shows only entries \
        whose texts are called as it calls them: `homeward editor convert` changes the others, such as those that \
        `homeward new` has made.",
    wrong: "editor: { backend: github, repo: your-organisation/portal }",
    right: "# no editor",
};

/// `script` is the path where the script should be.
pub(crate) fn check(is_there: bool, script: &str, span: Span) -> Option<Diagnostic> {
    (!is_there).then(|| {
        Diagnostic::new(CODE, format!("there is no file `{script}`, so `admin/` stays empty"))
            .at(span, "")
            .help("put the file `dist/sveltia-cms.js` of the npm package `@sveltia/cms` there, or remove `editor`")
    })
}

/// The script is so small, or begins so, that it is another file.
pub(crate) fn damaged(script: &str, span: Span) -> Diagnostic {
    Diagnostic::new(
        CODE,
        format!("`{script}` is not the whole script, so `admin/` stays empty"),
    )
    .at(span, "")
    .help("get the file again, as `docs/browser-editor.md` describes: `dist/sveltia-cms.js` of the npm package `@sveltia/cms`")
}

/// Entries that the editor does not show; `first` is the folder of one of them.
pub(crate) fn unseen(count: usize, first: &str, span: Span) -> Diagnostic {
    let message = if count == 1 {
        format!("the editor in the browser does not show the entry in `{first}`")
    } else {
        format!("the editor in the browser does not show {count} entries, such as `{first}`")
    };
    Diagnostic::new(CODE, message)
        .at(span, "")
        .help("run `homeward editor convert`: else somebody could write the same again there")
}
