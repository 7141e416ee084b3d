//! The documentation of codes: one code for a terminal, all of them as a page.

use crate::{Code, Severity};
use std::fmt::Write as _;

/// The width of a line in a terminal.
const WIDTH: usize = 78;

/// The explanation of one code with its examples, for a terminal.
pub fn explanation(code: &Code) -> String {
    let mut out = format!("{} ({})\n\n", code.name, severity(code));
    for paragraph in [code.summary, code.explanation] {
        wrap(paragraph, &mut out);
        out.push('\n');
    }
    for (title, example) in examples(code) {
        let _ = writeln!(out, "{title}:\n");
        for line in example.lines() {
            out.push_str(format!("    {line}").trim_end());
            out.push('\n');
        }
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The explanations of all codes as Markdown, each under its name as a heading.
pub fn document(codes: &[&Code]) -> String {
    let mut out = String::new();
    for code in codes {
        let _ = writeln!(out, "## {}\n", code.name);
        let _ = writeln!(out, "*{}.* {}\n", capital(severity(code)), code.summary);
        let _ = writeln!(out, "{}\n", code.explanation);
        for (title, example) in examples(code) {
            let _ = writeln!(out, "{}:\n\n```text\n{example}\n```\n", capital(title));
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

/// The explanation of one code with its examples, as Markdown without headings.
pub(super) fn markdown(code: &Code) -> String {
    let mut out = code.explanation.to_owned();
    for (title, example) in examples(code) {
        let _ = write!(out, "\n\n{}:\n\n```text\n{example}\n```", capital(title));
    }
    out
}

fn examples(code: &Code) -> impl Iterator<Item = (&'static str, &'static str)> {
    let examples = [("wrong", code.wrong), ("right", code.right)];
    examples.into_iter().filter(|(_, text)| !text.is_empty())
}

fn severity(code: &Code) -> &'static str {
    match code.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_ascii_uppercase() + rest
}

fn wrap(paragraph: &str, out: &mut String) {
    let mut column = 0;
    for word in paragraph.split_whitespace() {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > WIDTH {
            out.push('\n');
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;

    #[test]
    fn an_explanation_has_short_lines_and_both_examples() {
        for code in codes::ALL {
            let text = explanation(code);
            assert!(
                text.lines().all(|line| line.chars().count() <= WIDTH),
                "{text}"
            );
            for part in [code.name, "error"] {
                assert!(text.contains(part), "{text}");
            }
            assert_eq!(text.contains("wrong:\n"), !code.wrong.is_empty(), "{text}");
        }
        let text = explanation(codes::DUPLICATE_KEY);
        assert!(
            text.contains("wrong:\n\n    order: 1\n    order: 2\n\nright:"),
            "{text}"
        );
    }

    #[test]
    fn the_document_has_a_heading_for_each_code() {
        let page = document(codes::ALL);
        let headings = page.lines().filter_map(|line| line.strip_prefix("## "));
        let names: Vec<&str> = codes::ALL.iter().map(|code| code.name).collect();
        assert_eq!(headings.collect::<Vec<_>>(), names);
    }
}
