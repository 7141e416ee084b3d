//! Failures of templates as diagnostics.

use crate::checks::template_error;
use spanned::{Diagnostic, FileId, Sources, Span, did_you_mean};
use std::collections::BTreeMap;
use tera::{Error, ErrorKind};

/// A template's mistake, in the site's own file or in the default theme.
pub(super) fn diagnostic(
    error: &Error,
    own: &BTreeMap<String, FileId>,
    sources: &Sources,
) -> Diagnostic {
    let (ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report)) = error.kind() else {
        return template_error::unnamed(&chain(error));
    };
    let template = report.filename();
    let mut reason = short(report.message());
    if let Some(cause) = std::error::Error::source(error) {
        reason = format!("{reason}: {cause}");
    }
    let place = own.get(template).map(|source| {
        let text = sources.text(*source);
        let span = report.span();
        let start = byte_at(text, span.start_line, span.start_col);
        let end = byte_at(text, span.end_line, span.end_col).max(start);
        Span::new(*source, start..end)
    });
    template_error::failed(template, &reason, place)
}

/// The engine's message, without its list of the known fields if that is long: of hundreds
/// of UI strings only the most similar one helps.
fn short(message: &str) -> String {
    const FEW: usize = 20;
    let Some((what, fields)) = message.split_once(" Available fields: ") else {
        return message.to_owned();
    };
    let fields: Vec<&str> = fields.split(", ").collect();
    if fields.len() <= FEW {
        return message.to_owned();
    }
    let name = what.split('`').nth(1).unwrap_or_default();
    match did_you_mean(name, fields) {
        Some(help) => format!("{what} {help}"),
        None => what.to_owned(),
    }
}

fn chain(error: &Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

/// The byte of a line (from 1) and column (from 0, in characters).
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text
        .split_inclusive('\n')
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum();
    let rest = &text[start.min(text.len())..];
    start + rest.chars().take(column).map(char::len_utf8).sum::<usize>()
}
