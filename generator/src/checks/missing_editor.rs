use spanned::{Code, Diagnostic, Severity, Span};

/// The editor in the browser is switched on, and its script is not there.
pub(crate) const CODE: &Code = &Code {
    name: "missing-editor",
    severity: Severity::Warning,
    summary: "The editor in the browser is switched on, and its script is not there.",
    explanation: "The page `admin/` shows Sveltia CMS. Its script is a file of your site, because a \
        build loads nothing from other places. Without it, the page stays empty. Get it once, as \
        `docs/browser-editor.md` describes, or remove `editor` from `site.yaml`.",
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
