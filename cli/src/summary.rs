use homeward::publish::Written;
use homeward::{BuildResult, Findings, LeftOut};
use spanned::{Severity, did_you_mean};
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

/// The summary at the end of a run. `is_complete`: whether everything was checked that was to be checked.
pub(crate) fn text(
    result: &BuildResult,
    out: Option<&Path>,
    took: Duration,
    detailed: bool,
    is_complete: bool,
) -> String {
    let errors = result.findings.count(Severity::Error);
    let warnings = warnings(&result.findings);
    let seconds = took.as_secs_f64();
    let mut text = String::new();
    let Some(summary) = &result.summary else {
        let untouched = match out {
            Some(out) if out.exists() => format!("; `{}` was not changed", out.display()),
            _ => String::new(),
        };
        let _ = writeln!(text, "{} and {warnings}{untouched}", count(errors, "error"));
        return text;
    };
    let pages: usize = summary.pages.iter().map(|(_, pages)| pages).sum();
    if detailed {
        let each: Vec<String> = summary
            .pages
            .iter()
            .map(|(tag, n)| format!("{tag} {n}"))
            .collect();
        let _ = writeln!(text, "{} ({})", count(pages, "page"), each.join(", "));
    }
    if let (Some(written), Some(out)) = (&summary.written, out) {
        let files = files(written);
        let size = bytes(written.bytes);
        let _ = writeln!(text, "{files}, {size}, in {seconds:.2} s; {warnings}");
        let _ = writeln!(text, "the portal is in `{}`", out.display());
        if written.without_locks {
            text.push_str(
                "this file system has no locks: do not run two builds into one folder at once\n",
            );
        }
        text.push_str(&gone(&written.gone));
    } else {
        if !summary.unconfirmed.is_empty() {
            let ids = summary.unconfirmed.join(", ");
            let _ = writeln!(text, "not confirmed that they still run: {ids}");
        }
        let result = if is_complete {
            without_errors(&summary.left_out)
        } else {
            "no errors in the content"
        };
        let _ = writeln!(text, "{result}, checked in {seconds:.2} s; {warnings}");
    }
    text.push_str(&not_shown(&summary.left_out, &summary.over));
    text
}

/// What is said of entries that were just written: what is wrong with them, and how many errors and warnings there
/// are elsewhere.
pub(crate) fn of_written(findings: &Findings, [errors, warnings]: [usize; 2]) -> String {
    let both = |errors, warnings| {
        format!(
            "{} and {}",
            count(errors, "error"),
            count(warnings, "warning")
        )
    };
    let own = match [Severity::Error, Severity::Warning].map(|of| findings.count(of)) {
        [0, 0] => "nothing is wrong with what was written".to_owned(),
        [errors, warnings] => format!("{} in what was written", both(errors, warnings)),
    };
    let elsewhere = match (errors, warnings) {
        (0, warnings) => count(warnings, "warning"),
        (errors, 0) => count(errors, "error"),
        (errors, warnings) => both(errors, warnings),
    };
    format!("{own}; elsewhere in the portal: {elsewhere}, which `homeward check` shows\n")
}

/// What is said of a site without errors.
pub(crate) fn without_errors(left_out: &[LeftOut]) -> &'static str {
    if left_out.is_empty() {
        "nothing is wrong"
    } else {
        "no errors"
    }
}

/// What readers do not find, a line each; empty if there is nothing.
pub(crate) fn not_shown(left_out: &[LeftOut], events: &[String]) -> String {
    let (photos, stories): (Vec<&LeftOut>, _) = left_out.iter().partition(|it| it.is_photo);
    let mut text = not_published(&stories, ["story is", "stories are"]);
    text.push_str(&not_published(&photos, ["photo is", "photos are"]));
    text.push_str(&over(events));
    text
}

/// The most pages that are named.
const NAMED: usize = 6;

/// The pages of entries that are gone, and what keeps links to them working; empty if none is.
fn gone(pages: &[String]) -> String {
    let Some(first) = pages.first() else {
        return String::new();
    };
    let verb = if pages.len() == 1 { "is" } else { "are" };
    let named: Vec<&str> = pages.iter().take(NAMED).map(String::as_str).collect();
    let more = match pages.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let (_, name) = first.rsplit_once('/').unwrap_or(("", first));
    let name = name.trim_end_matches(".html");
    format!(
        "{} {verb} gone, and links to them lead nowhere: {}{more}\n\
         if an entry has taken the place of one, write its former name there: `formerly: [{name}]`\n",
        count(pages.len(), "page"),
        named.join(", ")
    )
}

/// The events that lists no longer name; empty if there are none.
fn over(events: &[String]) -> String {
    let ids = events.join(", ");
    match events.len() {
        0 => String::new(),
        1 => format!("1 event is over, and no list names it: {ids}\n"),
        many => format!("{many} events are over, and no list names them: {ids}\n"),
    }
}

/// What is not published, with the reasons; empty if there is nothing.
fn not_published(left_out: &[&LeftOut], [one, many]: [&str; 2]) -> String {
    let verb = match left_out.len() {
        0 => return String::new(),
        1 => one,
        _ => many,
    };
    let reasons: Vec<&str> = left_out.iter().map(|it| it.reason.as_str()).collect();
    format!(
        "{} {verb} not published: {}\n",
        left_out.len(),
        reasons.join("; ")
    )
}

/// How many files there are, and how many of them differ from the earlier portal.
fn files(written: &Written) -> String {
    let all = count(written.files, "file");
    let changes = &written.changes;
    if written.is_first {
        return all;
    }
    if changes.is_empty() {
        return format!("{all} (none has changed)");
    }
    let parts = [
        (changes.changed.len(), "changed"),
        (changes.added.len(), "added"),
        (changes.removed.len(), "removed"),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts
        .map(|(number, what)| format!("{number} {what}"))
        .collect();
    format!("{all} ({})", parts.join(", "))
}

/// The number of warnings, and of those that comments in the content have silenced.
pub(crate) fn warnings(findings: &Findings) -> String {
    let shown = count(findings.count(Severity::Warning), "warning");
    match findings.silenced() {
        0 => shown,
        silenced => format!("{shown}; {} silenced", count(silenced, "warning")),
    }
}

/// Reports an unknown name, with a suggestion if there is a good one.
pub(crate) fn unknown<'a>(
    what: &str,
    given: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> String {
    let mut message = format!("there is no {what} `{given}`");
    if let Some(help) = did_you_mean(given, candidates) {
        message.push_str("\nhelp: ");
        message.push_str(&help);
    }
    message
}

/// A noun with `a` or `an`.
pub(crate) fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}

/// A number and its noun: `1 page`, `2 pages`.
pub(crate) fn count(n: usize, what: &str) -> String {
    format!("{n} {what}{}", if n == 1 { "" } else { "s" })
}

fn bytes(n: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "shown with one digit")]
    let n = n as f64;
    match n {
        n if n < 1e3 => format!("{n} bytes"),
        n if n < 1e6 => format!("{:.1} kB", n / 1e3),
        n if n < 1e9 => format!("{:.1} MB", n / 1e6),
        n => format!("{:.1} GB", n / 1e9),
    }
}
