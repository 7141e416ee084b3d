use super::progress::Bar;
use super::{CONTENT, FINE, Format, SiteArgs, USAGE, summary};
use homeward::diagnostics::Severity;
use homeward::{Date, Request};
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

/// Builds into `out`, or only checks.
pub(super) fn run(args: &SiteArgs, out: Option<&Path>) -> u8 {
    let start = Instant::now();
    if let Some(url) = &args.base_url
        && !homeward::is_base_url(url)
    {
        eprintln!(
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
            eprintln!("error: {failure}");
            return USAGE;
        }
    };
    show(&outcome, args.format);
    let errors = outcome.diagnostics.count(Severity::Error);
    // Scripts read standard output; what is said to people goes beside it.
    eprint!(
        "{}",
        summary::text(&outcome, out, start.elapsed(), args.format == Format::Human)
    );
    if errors > 0 { CONTENT } else { FINE }
}

/// Shows what is wrong: to people on standard error, to programs on standard output.
pub(super) fn show(outcome: &homeward::Outcome, format: Format) {
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match format {
        Format::Human => eprint!("{}", outcome.human(colour)),
        Format::Json => print(&outcome.json()),
        Format::Sarif => print(&outcome.sarif()),
        Format::Github => print(&outcome.github()),
    }
}

/// Prints to standard output; a reader that has gone away is no fault.
pub(super) fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}
