use super::locate::Locator;
use super::raw::Raw;
use super::{Node, cause, indent};
use crate::{Diagnostic, Diagnostics, FileId, Span, codes};
use serde_saphyr::Spanned;
use std::ops::Range;

/// Parses any YAML, and reports what is wrong with it.
pub(super) fn parse(
    file: FileId,
    text: &str,
    range: Range<usize>,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        with_snippet: false,
        duplicate_keys: serde_saphyr::options::DuplicateKeyPolicy::LastWins,
    };
    let yaml = &text[range.clone()];
    match serde_saphyr::from_str_with_options::<Spanned<Raw>>(yaml, options) {
        Ok(raw) => Some(
            Locator {
                file,
                text,
                base: range.start,
            }
            .node(raw, diagnostics),
        ),
        Err(error) => {
            let at = error.location().map_or(range.start, |location| {
                range.start + byte_of(yaml, location.line(), location.column())
            });
            let full = error.without_snippet().to_string();
            let message = full.split(" at line ").next().unwrap_or(&full).to_owned();
            let diagnostic = match cause::find(yaml, at - range.start) {
                _ if message.contains("multiple YAML documents") => {
                    let (at, end_of_first) = match second_document(yaml) {
                        Some(line) => (range.start + line, "the line `---`"),
                        None => (at, "the `---` or `...` before it"),
                    };
                    let rest = &text[at..range.end];
                    let end = at + rest.find(['\n', '\r']).unwrap_or(rest.len());
                    Diagnostic::new(
                        codes::YAML_SYNTAX,
                        "a second document begins here, and a file has one",
                    )
                    .at(Span::new(file, at..end), "")
                    .help(format!(
                        "delete {end_of_first}; if the lines below belong to another entry, move them to its file"
                    ))
                }
                Some(cause) => {
                    let line = range.start + cause.line.start..range.start + cause.line.end;
                    Diagnostic::new(codes::YAML_SYNTAX, cause.message)
                        .at(Span::new(file, line), "")
                        .help(cause.help)
                }
                None => unknown(file, yaml, (range.start, at), &message),
            };
            diagnostics.push(diagnostic);
            None
        }
    }
}

/// A syntax error whose cause is not known, unless the indentation of its line is wrong.
fn unknown(file: FileId, yaml: &str, (base, at): (usize, usize), message: &str) -> Diagnostic {
    if message.contains("hexadecimal") || message.contains("escape") {
        return backslash(file, yaml, (base, at));
    }
    if let Some((line, help)) = indent::item(yaml, at - base) {
        let message = "this item of a list begins before the key above it";
        return Diagnostic::new(codes::YAML_SYNTAX, message)
            .at(Span::new(file, base + line.start..base + line.end), "")
            .help(help);
    }
    if let Some((line, help)) = indent::find(yaml, at - base) {
        let message = "this line begins in a column in which no block above it begins";
        return Diagnostic::new(codes::YAML_SYNTAX, message)
            .at(Span::new(file, base + line.start..base + line.end), "")
            .help(help);
    }
    Diagnostic::new(
        codes::YAML_SYNTAX,
        format!("not well-formed YAML: {message}"),
    )
    .at(Span::new(file, at..at), "here, or in the lines above")
    .help("check indentation, quotes and brackets; put texts with `: ` or `#` in quotes")
}

/// A backslash between quotation marks, which begins a sign that YAML does not know.
fn backslash(file: FileId, yaml: &str, (base, at): (usize, usize)) -> Diagnostic {
    let start = yaml[..at - base].rfind('\n').map_or(0, |it| it + 1);
    let end = yaml[start..].find('\n').map_or(yaml.len(), |it| start + it);
    let line = &yaml[start..end];
    let text = line
        .split_once('"')
        .and_then(|(_, rest)| rest.rsplit_once('"'));
    let help = match text {
        Some((text, _)) if !text.contains(['\'', '"']) => {
            format!("put the text between apostrophes: `'{text}'`")
        }
        _ => "write two backslashes in place of each one".to_owned(),
    };
    let message = "a backslash between quotation marks has a meaning of its own in YAML";
    Diagnostic::new(codes::YAML_SYNTAX, message)
        .at(Span::new(file, base + start..base + end), "")
        .help(help)
}

/// The byte of a line and column, both from 1, columns in characters.
fn byte_of(text: &str, line: u64, column: u64) -> usize {
    let skip = |n: u64| usize::try_from(n.saturating_sub(1)).unwrap_or(usize::MAX);
    let start: usize = text
        .split_inclusive('\n')
        .take(skip(line))
        .map(str::len)
        .sum();
    let rest = &text[start..];
    let within: usize = rest.chars().take(skip(column)).map(char::len_utf8).sum();
    start + within.min(rest.find('\n').unwrap_or(rest.len()))
}

/// The byte of the line that begins a second document.
fn second_document(yaml: &str) -> Option<usize> {
    let is_end = |at: usize| {
        yaml[at + "---".len()..]
            .trim_start_matches(' ')
            .starts_with(['\n', '\r'])
    };
    let lines = yaml.match_indices("\n---").map(|(at, _)| at + 1);
    let mut has_content = false;
    let mut from = 0;
    for at in lines.filter(|at| is_end(*at)) {
        has_content |= yaml[from..at].lines().any(|line| {
            let line = line.trim();
            !line.is_empty() && !line.starts_with('#') && line != "---"
        });
        if has_content {
            return Some(at);
        }
        from = at;
    }
    None
}
