//! Comparisons in signs that are not YAML: `children: > 2`.

use homeward_eligibility::compile::comparison;
use spanned::{Diagnostic, Diagnostics, Span, codes};

/// Replaces what a parser says about a sign by the operator that is meant.
pub(super) fn explained(found: Diagnostics, text: &str) -> Diagnostics {
    let mut all = Diagnostics::default();
    for diagnostic in found {
        let explained = (diagnostic.code.name == codes::YAML_SYNTAX.name)
            .then(|| sign(&diagnostic, text))
            .flatten();
        all.push(explained.unwrap_or(diagnostic));
    }
    all
}

/// The first value that begins with a sign on the line of a mistake.
fn sign(diagnostic: &Diagnostic, text: &str) -> Option<Diagnostic> {
    let span = diagnostic.primary.as_ref()?.span;
    let start = text
        .get(..span.range().start)?
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?;
    line.match_indices(": ").find_map(|(at, _)| {
        let rest = &line[at + 1..];
        let end = rest.find([',', '}', ']', '#']).unwrap_or(rest.len());
        let value = rest[..end].trim();
        let operators = comparison(value).filter(|_| value.starts_with('>'))?;
        let from = start + at + 1 + (rest.len() - rest.trim_start().len());
        let span = Span::new(span.file, from..from + value.len());
        Some(
            Diagnostic::new(codes::YAML_SYNTAX, "a value cannot begin with `>`")
                .at(span, "")
                .help(format!("write `{{ {operators} }}` in place of `{value}`")),
        )
    })
}
