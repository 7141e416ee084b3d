use crate::arguments::{Format, SiteArgs};
use crate::clock::today;
use crate::progress::Bar;
use crate::{exit, summary};
use homeward::{Findings, Request};
use spanned::Severity;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::time::Instant;

/// Builds into `out`, or only checks.
pub(crate) fn run(args: &SiteArgs, out: Option<&Path>) -> u8 {
    let start = Instant::now();
    if let Some(url) = &args.base_url
        && !homeward::is_base_url(url)
    {
        eprintln!(
            "error: invalid base URL `{url}`\nhelp: write the whole address, such as `https://example.org/portal/`"
        );
        return exit::USAGE;
    }
    let request = Request {
        site: args.site.clone(),
        today: args.today.unwrap_or_else(today),
        strict: args.strict,
        base_url: args.base_url.clone(),
    };
    let bar = Bar::new();
    let result = homeward::build(&request, out, &bar);
    bar.finish();
    let result = match result {
        Ok(result) => result,
        Err(failure) => {
            eprintln!("error: {failure}");
            return exit::USAGE;
        }
    };
    show(&result.findings, args.format);
    let errors = result.findings.count(Severity::Error);
    // Programs read standard output, so the summary for people goes to standard error.
    eprint!(
        "{}",
        summary::text(&result, out, start.elapsed(), args.format == Format::Human)
    );
    if errors > 0 {
        exit::CONTENT
    } else {
        exit::FINE
    }
}

/// Shows what is wrong: to people on standard error, to programs on standard output.
pub(crate) fn show(findings: &Findings, format: Format) {
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match format {
        Format::Human => eprint!("{}", findings.human(colour)),
        Format::Json => print(&findings.json()),
        Format::Sarif => print(&findings.sarif()),
        Format::Github => print(&findings.github()),
    }
}

/// Prints to standard output. A reader that has closed the pipe is not an error.
pub(crate) fn print(text: &str) {
    let _ = std::io::stdout().write_all(text.as_bytes());
}
