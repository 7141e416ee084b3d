use crate::arguments::Format;
use crate::build;
use crate::out::say;
use crate::summary::{count, not_shown, warnings, without_errors};
use homeward::Preview;
use spanned::Severity;
use std::time::Duration;

/// Shows what is wrong with a state of the site, as `homeward check` does, and how long the
/// state took.
pub(super) fn report(preview: &Preview<'_>, unreadable: Option<&str>, took: Duration) {
    let findings = preview.findings();
    build::show(findings, Format::Human);
    let ms = took.as_millis();
    if let Some(reason) = unreadable {
        say!("error: {reason}\nthe pages are those of the former state; ready in {ms} ms");
        return;
    }
    let errors = findings.count(Severity::Error);
    let pages = if preview.is_current() {
        ""
    } else if preview.paths().next().is_some() {
        "; the pages are those of the last state without errors"
    } else {
        "; there are no pages yet"
    };
    // What a state with errors leaves out is known when they are gone.
    let (errors, hidden) = match errors {
        0 => (
            without_errors(preview.left_out()).to_owned(),
            not_shown(preview.left_out(), &preview.over()),
        ),
        errors => (count(errors, "error"), String::new()),
    };
    say!("{errors}; {}{pages}; ready in {ms} ms", warnings(findings));
    // `say!` ends the last line.
    if let Some(hidden) = hidden.strip_suffix('\n') {
        say!("{hidden}");
    }
}
