use homeward::Outcome;
use homeward::diagnostics::{Code, Severity};
use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

/// What is said at the end.
pub(super) fn text(
    outcome: &Outcome,
    out: Option<&Path>,
    took: Duration,
    detailed: bool,
) -> String {
    let errors = outcome.diagnostics.count(Severity::Error);
    let warnings = outcome.diagnostics.count(Severity::Warning);
    let seconds = took.as_secs_f64();
    let mut text = String::new();
    let Some(report) = &outcome.report else {
        let untouched = match out {
            Some(out) if out.exists() => format!("; `{}` is as it was", out.display()),
            _ => String::new(),
        };
        let _ = writeln!(
            text,
            "{} and {}{untouched}",
            count(errors, "error"),
            count(warnings, "warning")
        );
        return text;
    };
    let pages: usize = report.pages.iter().map(|(_, pages)| pages).sum();
    if detailed {
        let each: Vec<String> = report
            .pages
            .iter()
            .map(|(tag, n)| format!("{tag} {n}"))
            .collect();
        let _ = writeln!(text, "{} ({})", count(pages, "page"), each.join(", "));
    }
    match (report.written, out) {
        (Some(written), Some(out)) => {
            let _ = writeln!(
                text,
                "{} and {} in {seconds:.2} s; {}",
                count(written.files, "file"),
                bytes(written.bytes),
                count(warnings, "warning"),
            );
            let _ = writeln!(text, "the portal is in `{}`", out.display());
        }
        _ => {
            let _ = writeln!(
                text,
                "nothing is wrong, checked in {seconds:.2} s; {}",
                count(warnings, "warning")
            );
        }
    }
    text
}

/// The kinds of mistake, a line each.
pub(super) fn list_codes() -> u8 {
    let mut text = String::new();
    for code in Code::ALL {
        let _ = writeln!(text, "{:<22} {}", code.name(), code.explanation());
    }
    super::out::print(&text);
    super::FINE
}

pub(super) fn count(n: usize, what: &str) -> String {
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
