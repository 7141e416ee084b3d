use super::Subject;
use crate::Date;
use spanned::codes::MISSING_KEY;
use spanned::{Diagnostic, Span};

/// The origin of an entry's facts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    /// Whether the entry names a source.
    pub(crate) has_sources: bool,
    /// The day of the last comparison with the sources.
    pub(crate) checked: Option<Date>,
    /// The day of the next one.
    pub(crate) check_due: Option<Date>,
}

/// Days until the next comparison with the sources, where nothing says otherwise.
const HALF_A_YEAR: u32 = 182;

/// The keys about the origin of its facts that an entry lacks. They are optional in the
/// schema, because some kinds and roles state no facts of others. The code is that of every
/// missing key.
pub(crate) fn check(origin: Origin, today: Date, entry: Subject<'_>) -> Vec<Diagnostic> {
    let due = format!("add `check_due: {}`", today.after(HALF_A_YEAR));
    let checked = format!(
        "compare the entry with its sources, and add the day on which you have done so: `checked: {today}` if it is today"
    );
    let keys = [
        (
            "sources",
            origin.has_sources,
            "add `sources: [{ ref: …, at: … }]`",
        ),
        ("checked", origin.checked.is_some(), &checked),
        ("check_due", origin.check_due.is_some(), &due),
    ];
    let missing = keys.into_iter().filter(|(_, given, _)| !given);
    missing
        .map(|(key, _, help)| missing_key(key, help, entry.kind, entry.span))
        .collect()
}

fn missing_key(key: &str, help: &str, kind: &str, span: Span) -> Diagnostic {
    Diagnostic::new(MISSING_KEY, format!("`{key}` is missing"))
        .at(
            span,
            format!("{} must say where its facts come from", with_article(kind)),
        )
        .help(help)
}

/// The name of a kind with its article.
fn with_article(kind: &str) -> String {
    let article = if kind.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {kind}")
}
