//! Diagnostics for people, in the manner of the Rust compiler.

use crate::{Diagnostic, Diagnostics, Label, Severity, Sources};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::fmt::Write as _;

/// Renders all of them, each followed by an empty line. `colour` asks for ANSI styles.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    for diagnostic in diagnostics {
        let _ = writeln!(out, "{}\n", renderer.render(&[group(diagnostic, sources)]));
    }
    out
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let title = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.name);
    let labels: Vec<(&Label, AnnotationKind)> = diagnostic
        .primary
        .iter()
        .map(|label| (label, AnnotationKind::Primary))
        .chain(
            diagnostic
                .related
                .iter()
                .map(|label| (label, AnnotationKind::Context)),
        )
        .collect();
    // One snippet a file, in the order in which the files are named.
    let mut files: Vec<crate::FileId> = Vec::new();
    for (label, _) in &labels {
        if !files.contains(&label.span.file) {
            files.push(label.span.file);
        }
    }
    let mut group = Group::with_title(title);
    for file in files {
        let mut snippet = Snippet::source(sources.text(file)).path(sources.path(file));
        for (label, kind) in labels.iter().filter(|(label, _)| label.span.file == file) {
            snippet = snippet.annotation(kind.span(label.span.range()).label(label.text.as_str()));
        }
        group = group.element(snippet);
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    group
}
