use crate::arguments::{Format, SiteArgs};
use crate::clock::today;
use crate::out::{print, say};
use crate::progress::Bar;
use crate::{exit, summary};
use homeward::{Findings, Request};
use spanned::Severity;
use std::io::IsTerminal;
use std::path::Path;
use std::time::Instant;

/// Builds into `out`, or only checks.
pub(crate) fn run(args: &SiteArgs, out: Option<&Path>) -> u8 {
    let start = Instant::now();
    if let Some(url) = &args.base_url
        && !homeward::is_base_url(url)
    {
        say!(
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
            say!("error: {failure}");
            return exit::of(&failure);
        }
    };
    show(&result.findings, args.format);
    let errors = result.findings.count(Severity::Error);
    // Programs read standard output, so the summary for people goes to standard error.
    let detailed = args.format == Format::Human;
    let summary = summary::text(&result, out, start.elapsed(), detailed);
    say!("{}", summary.trim_end());
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
        Format::Human => {
            // `say!` ends the last line.
            let text = findings.human(colour);
            if let Some(text) = text.strip_suffix('\n') {
                say!("{text}");
            }
        }
        Format::Json => print(&findings.json()),
        Format::Sarif => print(&findings.sarif()),
        Format::Github => print(&findings.github()),
    }
}
