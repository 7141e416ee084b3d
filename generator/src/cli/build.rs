use super::out::{print, say};
use super::progress::Bar;
use super::{CONTENT, FINE, Format, SiteArgs, USAGE, failed, summary};
use homeward::diagnostics::Severity;
use homeward::{Date, Request};
use std::io::IsTerminal;
use std::path::Path;
use std::time::Instant;

/// Builds into `out`, or only checks.
pub(super) fn run(args: &SiteArgs, out: Option<&Path>) -> u8 {
    let start = Instant::now();
    if let Some(url) = &args.base_url
        && !homeward::is_base_url(url)
    {
        say!(
            "error: `{url}` is no address where a portal can live\nhelp: write the whole address, as `https://example.org/portal/`"
        );
        return USAGE;
    }
    let request = Request {
        site: args.site.clone(),
        today: args.today.unwrap_or_else(Date::today),
        strict: args.strict,
        base_url: args.base_url.clone(),
    };
    let bar = Bar::new();
    let result = homeward::build(&request, out, &bar);
    bar.finish();
    let outcome = match result {
        Ok(outcome) => outcome,
        Err(failure) => {
            return failed(&failure);
        }
    };
    show(&outcome, args.format);
    let errors = outcome.diagnostics.count(Severity::Error);
    // Scripts read standard output; messages to people go to standard error.
    let detailed = args.format == Format::Human;
    let summary = summary::text(&outcome, out, start.elapsed(), detailed);
    say!("{}", summary.trim_end());
    if errors > 0 { CONTENT } else { FINE }
}

/// Shows what is wrong: to people on standard error, to programs on standard output.
pub(super) fn show(outcome: &homeward::Outcome, format: Format) {
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match format {
        Format::Human if outcome.diagnostics.iter().next().is_none() => {}
        // An empty line between the reports and what follows.
        Format::Human => say!(
            "{}",
            outcome.human(colour).strip_suffix('\n').unwrap_or_default()
        ),
        Format::Json => print(&outcome.json()),
        Format::Sarif => print(&outcome.sarif()),
        Format::Github => print(&outcome.github()),
    }
}
