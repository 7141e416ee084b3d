use spanned::{Code, Diagnostic, Label, Severity, Span};
use std::collections::HashSet;

/// A translation was made from an older source text.
pub(crate) const CODE: &Code = &Code {
    name: "stale-translation",
    severity: Severity::Warning,
    summary: "A translation was made from an older source text.",
    explanation: "The source text has changed since the translation was made or compared, so the two \
        may say different things. Until it is corrected, the page tells readers so. Compare \
        the blocks that the message names, correct the translation, then run \
        `homeward translations confirm` with its path. This command records what the \
        translation was made from: a digest of each heading, paragraph, item, cell and text \
        of the front matter.",
    wrong: r#"translation: { source: "0123456789abcdef", method: person }"#,
    right: r#"translation: { source: "193f86c9493d13ad", method: person }"#,
};

/// The number of blocks that are named; the others are counted.
const FEW: usize = 4;

/// The translation at `path` is not of the source text of today. `changes` are the blocks of
/// the source text that have changed, none if it records no blocks; `current` is the fingerprint
/// of the source text.
pub(crate) fn of(
    changes: &[(String, Option<Span>)],
    current: &str,
    path: &str,
    translation: Span,
) -> Diagnostic {
    let message = "the source text has changed since this translation was made";
    let help = format!("compare the two texts, then run `homeward translations confirm {path}`");
    if changes.is_empty() {
        return Diagnostic::new(CODE, message)
            .at(translation, "")
            .help(format!("{help}, or set `source: \"{current}\"`"));
    }
    let named: Vec<&str> = changes
        .iter()
        .take(FEW)
        .map(|(it, _)| it.as_str())
        .collect();
    let rest = match changes.len().saturating_sub(FEW) {
        0 => String::new(),
        more => format!(", and {more} more"),
    };
    let mut found = Diagnostic::new(CODE, format!("{message}: {}{rest}", named.join(", ")))
        .at(translation, "")
        .help(help);
    for (_, place) in changes.iter().take(FEW) {
        if let Some(place) = place {
            found = found.related(*place, "the source text of today");
        }
    }
    found
}

/// The same reports, with the lines of each source text in the first one alone that has these lines.
pub(crate) fn each_source_once(reports: Vec<Diagnostic>) -> impl Iterator<Item = Diagnostic> {
    let mut shown: HashSet<Vec<Label>> = HashSet::new();
    reports.into_iter().map(move |mut report| {
        if !report.related.is_empty() && !shown.insert(report.related.clone()) {
            report.related.clear();
        }
        report
    })
}
