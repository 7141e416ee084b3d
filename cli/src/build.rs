use crate::arguments::{BuildArgs, Format, LinkArgs, OUT, SiteArgs};
use crate::clock::today;
use crate::external::External;
use crate::out::{coloured, print, say};
use crate::progress::Bar;
use crate::{exit, summary};
use homeward::publish::Written;
use homeward::{Findings, Request};
use spanned::Severity;
use std::io::IsTerminal;
use std::path::Path;
use std::time::Instant;

/// Builds as `build` says, or only checks; `external` asks other sites whether the pages that the
/// portal links to are there.
pub(crate) fn run(args: &SiteArgs, build: Option<&BuildArgs>, external: bool) -> u8 {
    let portable = build.and_then(|build| build.portable.as_deref());
    let out = portable.or(build.map(|build| build.out.as_path()));
    let start = Instant::now();
    if !is_publishable(args.base_url.as_deref()) {
        return exit::USAGE;
    }
    if portable.is_none() {
        bring_back(out.unwrap_or(Path::new(OUT)));
    }
    let request = Request {
        strict: args.strict,
        draft: args.draft,
        base_url: args.base_url.clone(),
        links: args.links.allow_link.clone(),
        ..Request::new(&args.site, args.today.unwrap_or_else(today))
    };
    let bar = Bar::new();
    let probe = external.then(|| External::new(&request.site, request.today));
    let result = if let Some(file) = portable {
        homeward::build_portable(&request, file, &bar)
    } else if let Some(probe) = &probe {
        homeward::check_with_links(&request, probe, &bar)
    } else {
        homeward::build(&request, out, &bar)
    };
    bar.finish();
    let result = match result {
        Ok(result) => result,
        Err(failure) => {
            return exit::told(&failure);
        }
    };
    show(&result.findings, args.format);
    if build.is_some_and(|build| build.changed) {
        let written = result.summary.as_ref().and_then(|it| it.written.as_ref());
        print(&changed(written));
    }
    let errors = result.findings.count(Severity::Error);
    // Programs read standard output, so the summary for people is printed to standard error.
    let detailed = args.format == Format::Human;
    let not_asked = probe.as_ref().and_then(External::not_asked);
    let is_complete = not_asked.is_none();
    let summary = summary::text(&result, out, start.elapsed(), detailed, is_complete);
    say!("{}", summary.trim_end());
    if let Some(told) = not_asked {
        say!("{told}");
    }
    // A script that tries again when there is internet would never come to the errors.
    if errors > 0 {
        exit::CONTENT
    } else if probe.is_some_and(|it| it.is_offline()) {
        exit::IO
    } else {
        exit::FINE
    }
}

/// Brings a portal back that a stopped build has left under another name, and says so: until then, readers have
/// none. What prevents it is told by the next build, which cannot go on.
pub(crate) fn bring_back(out: &Path) {
    if homeward::bring_back(out).is_ok_and(|is_back| is_back) {
        let out = out.display();
        say!(
            "a build was stopped while it replaced `{out}`: the former portal is back in its place"
        );
    }
}

/// Checks a site after a command has written files, and shows what is wrong.
pub(crate) fn check_again(site: &Path) -> u8 {
    let args = SiteArgs {
        site: site.to_path_buf(),
        base_url: None,
        links: LinkArgs::default(),
        today: None,
        strict: false,
        draft: false,
        format: Format::Human,
    };
    run(&args, None, false)
}

/// Checks a site after a command has written entries, and shows what is wrong with them. What is wrong elsewhere is
/// counted: a person who has written one entry would not find it among all reports. `folders` are those
/// of the entries, below the site, with a slash at the end.
pub(crate) fn check_written(site: &Path, links: &LinkArgs, folders: &[String]) -> u8 {
    let is_written = |path: &str| folders.iter().any(|folder| path.starts_with(folder));
    let request = Request {
        links: links.allow_link.clone(),
        ..Request::new(site, today())
    };
    check_part(&request, is_written, |findings, others| match others {
        [0, 0] => None,
        others => Some(summary::of_written(findings, others)),
    })
}

/// Checks a site after a command has written it, and shows what is wrong, but not in `files`: the command says
/// itself what is to be done with them.
pub(crate) fn check_without(site: &Path, files: &[String]) -> u8 {
    let is_other = |path: &str| !files.iter().any(|file| file == path);
    check_part(&Request::new(site, today()), is_other, |_, _| None)
}

/// Checks a site and shows what is wrong in a part of its files. `summary` gives what is said in place of the usual
/// one, which counts all files, from the numbers of errors and warnings in the other files.
fn check_part(
    request: &Request,
    is_part: impl Fn(&str) -> bool,
    summary: impl Fn(&Findings, [usize; 2]) -> Option<String>,
) -> u8 {
    let start = Instant::now();
    let bar = Bar::new();
    let result = homeward::build(request, None, &bar);
    bar.finish();
    let mut result = match result {
        Ok(result) => result,
        Err(failure) => {
            return exit::told(&failure);
        }
    };
    let of_all = summary::text(&result, None, start.elapsed(), true, true);
    let others = result.findings.keep_of(is_part);
    show(&result.findings, Format::Human);
    let others = [Severity::Error, Severity::Warning].map(|of| others.count(of));
    let text = summary(&result.findings, others).unwrap_or(of_all);
    say!("{}", text.trim_end());
    if result.findings.count(Severity::Error) > 0 {
        exit::CONTENT
    } else {
        exit::FINE
    }
}

/// Whether a portal can be published at an address, if one is given; if not, this reports it.
pub(crate) fn is_publishable(base_url: Option<&str>) -> bool {
    let wrong = base_url.filter(|url| !homeward::is_base_url(url));
    if let Some(url) = wrong {
        say!(
            "error: invalid base URL `{url}`\nhelp: write the whole address, such as `https://example.org/portal/`"
        );
    }
    wrong.is_none()
}

/// Shows what is wrong: to people on standard error, to programs on standard output.
pub(crate) fn show(findings: &Findings, format: Format) {
    let colour = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    match format {
        Format::Human => {
            // `coloured` ends the last line.
            let text = findings.human(colour);
            if let Some(text) = text.strip_suffix('\n') {
                coloured(text);
            }
        }
        Format::Json => print(&findings.json()),
        Format::Sarif => print(&findings.sarif()),
        Format::Github => print(&findings.github()),
    }
}

/// The files that differ from the earlier portal, a line each.
fn changed(written: Option<&Written>) -> String {
    let Some(Written { changes, .. }) = written else {
        return String::new();
    };
    let lists = [
        ('A', &changes.added),
        ('M', &changes.changed),
        ('D', &changes.removed),
    ];
    let lines = lists.into_iter().flat_map(|(letter, paths)| {
        let line = move |path: &String| format!("{letter}\t{path}\n");
        paths.iter().map(line)
    });
    lines.collect()
}
