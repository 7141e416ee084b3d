//! Diagnostics for people, in the style of the Rust compiler.

use crate::{Diagnostic, Diagnostics, FileId, Label, Position, Severity, Sources, work};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The number of diagnostics that are shown of one file; the others are counted. No person
/// reads more, and each one of a file with a single long line costs the length of that line.
pub const MOST_OF_A_FILE: usize = 50;

/// Renders at most [`MOST_OF_A_FILE`] of each file, each followed by an empty line. `colour`
/// asks for ANSI styles.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut out = String::new();
    let mut numbers: BTreeMap<FileId, usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        if let Some(label) = &diagnostic.primary {
            let number = numbers.entry(label.span.file).or_default();
            *number += 1;
            if *number > MOST_OF_A_FILE {
                continue;
            }
        }
        let _ = writeln!(out, "{}\n", renderer.render(&[group(diagnostic, sources)]));
    }
    for (file, number) in numbers {
        let more = number.saturating_sub(MOST_OF_A_FILE);
        if more > 0 {
            let path = visible(sources.path(file));
            let _ = writeln!(out, "and {more} more in `{path}`\n");
        }
    }
    without_commands(out)
}

/// Names come from files that anyone may have written: control characters in them, which
/// could change the colours or the contents of a terminal, are replaced by visible ones.
pub fn visible(text: &str) -> String {
    normalize_untrusted_str(text)
}

/// As [`visible`], for what has to stay on one line.
fn visible_line(text: &str) -> String {
    visible(text).replace('\n', "␊")
}

/// GitHub's runner executes a line of output that begins with `::`, after blanks, as a command.
/// A name with a line break in it must not begin such a line. (`:::` is no command; the
/// renderer writes it before the paths of related files.)
fn without_commands(text: String) -> String {
    let is_command = |line: &str| {
        let line = line.trim_start();
        line.starts_with("::") && !line.starts_with(":::")
    };
    if !text.lines().any(is_command) {
        return text;
    }
    let lines = text.split_inclusive('\n').map(|line| {
        if is_command(line) {
            line.replacen("::", ": :", 1)
        } else {
            line.to_owned()
        }
    });
    lines.collect()
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
    let primary = diagnostic
        .primary
        .iter()
        .map(|label| (label, AnnotationKind::Primary));
    let related = diagnostic
        .related
        .iter()
        .map(|label| (label, AnnotationKind::Context));
    // One snippet for each file, in the order in which the files are named.
    let mut files: Vec<(FileId, Vec<(&Label, AnnotationKind)>)> = Vec::new();
    for label in primary.chain(related) {
        let file = label.0.span.file;
        match files.iter_mut().find(|(other, _)| *other == file) {
            Some((_, labels)) => labels.push(label),
            None => files.push((file, vec![label])),
        }
    }
    let mut group = Group::with_title(title);
    for (file, labels) in files {
        group = group.element(snippet(file, &labels, sources));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(visible(help)));
    }
    group
}

/// The lines of a file from the first label to the last one.
fn snippet<'a>(
    file: FileId,
    labels: &[(&'a Label, AnnotationKind)],
    sources: &'a Sources,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let positions = labels.iter().map(|(it, _)| Position::of(it.span, sources));
    let (first, last) = positions.fold((usize::MAX, 1), |(first, last), position| {
        (first.min(position.line), last.max(position.end_line))
    });
    let text = sources.text(file);
    let lines = sources.lines(file).range(text, first, last);
    let start = lines.start;
    work::add(lines.len());
    let mut snippet = Snippet::source(&text[lines])
        .path(visible_line(sources.path(file)))
        .line_start(first);
    for (label, kind) in labels {
        let span = label.span.range();
        // A place in the middle of a character must not end the report of all others.
        let span = text.floor_char_boundary(span.start)..text.ceil_char_boundary(span.end);
        let within = span.start.saturating_sub(start)..span.end.saturating_sub(start);
        snippet = snippet.annotation(kind.span(within).label(visible(&label.text)));
    }
    snippet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Span, codes};

    fn report(text: &str, spans: impl Iterator<Item = std::ops::Range<usize>>) -> (String, usize) {
        let sources = Sources::in_memory(&[("a.yaml", text)]);
        let file = sources.ids().next().unwrap();
        let mut diagnostics: Diagnostics = spans
            .enumerate()
            .map(|(i, range)| {
                Diagnostic::new(codes::UNKNOWN_KEY, format!("number {i}"))
                    .at(Span::new(file, range), "")
            })
            .collect();
        diagnostics.finish(&sources, false);
        let mut text = String::new();
        let work = work::of(|| text = render(&diagnostics, &sources, false));
        (text, work)
    }

    #[test]
    fn an_excerpt_has_the_lines_of_its_labels_and_their_numbers() {
        let (text, _) = report("a: 1\nb: 2\nc: 3\n", std::iter::once(5..6));
        assert!(text.contains(" --> a.yaml:2:1\n"), "{text}");
        assert!(text.contains("2 | b: 2\n"), "{text}");
        assert!(!text.contains("a: 1") && !text.contains("c: 3"), "{text}");
    }

    #[test]
    fn names_with_control_characters_cannot_control_a_terminal_or_a_forge() {
        let sources = Sources::in_memory(&[("a\u{1b}[31m\n::error::b.yaml", "a: 1\n")]);
        let file = sources.ids().next().unwrap();
        let name = "x\n \t::error::y\u{1b}[2J";
        let diagnostics: Diagnostics = std::iter::once(Diagnostic::new(
            codes::UNKNOWN_KEY,
            format!("unknown key {name}"),
        ))
        .map(|it| it.at(Span::new(file, 0..1), name).help(name))
        .collect();
        let text = render(&diagnostics, &sources, false);
        assert!(!text.contains('\u{1b}'), "{text:?}");
        for line in text.lines() {
            assert!(!line.trim_start().starts_with("::e"), "{text}");
        }
        assert!(text.contains("a␛[31m␊::error::b.yaml:1:1"), "{text}");
    }

    #[test]
    fn the_end_of_a_file_can_be_shown() {
        for text in ["", "a: 1", "a: 1\n"] {
            let (report, _) = report(text, std::iter::once(text.len()..text.len()));
            assert!(report.contains("number 0"), "{report}");
        }
    }

    #[test]
    fn of_many_mistakes_the_first_are_shown_and_the_others_counted() {
        let lines = "key: 1\n".repeat(20_000);
        let (text, work) = report(&lines, (0..20_000).map(|i| i * 7..i * 7 + 3));
        assert!(text.contains("number 49\n") && !text.contains("number 50\n"));
        assert!(
            text.ends_with("and 19950 more in `a.yaml`\n\n"),
            "{}",
            &text[text.len() - 99..]
        );
        assert!(work <= 2 * lines.len(), "{work}");
    }

    #[test]
    fn twice_as_many_mistakes_in_one_line_are_twice_the_work() {
        let cost = |n: usize| report(&"key ".repeat(n), (0..n).map(|i| i * 4..i * 4 + 3)).1;
        let (one, two) = (cost(1_000), cost(2_000));
        assert!(two <= 2 * one, "{one} {two}");
    }
}
