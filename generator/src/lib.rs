//! Homeward turns a folder of Markdown and YAML into a static, multilingual portal on
//! reintegration, with a self-check that runs in the reader's browser.
//!
//! # One way through
//!
//! Data moves in one direction; each stage takes the former's type, so their order is a
//! fact that the compiler checks. [`build`] and `make` below are the whole of it.
//!
//! | stage       | from → to             | what it knows                                  |
//! |-------------|-----------------------|------------------------------------------------|
//! | [`read`]    | disk → `Input`        | texts, handles of pictures; the only one that reads files |
//! | [`parse`]   | `Input` → `Documents` | YAML and Markdown, typed, each value with its place |
//! | [`resolve`] | `Documents` → `Site`  | references, languages, consent, rules           |
//! | [`plan`]    | `Site` → `Plan`       | every route and file that will exist            |
//! | [`render`]  | one route → bytes     | templates; pure, in parallel                    |
//! | [`publish`] | bytes → disk          | the only one that writes; swaps the site whole  |
//!
//! Between the last two, observers see the bytes of each file and may add files: the search
//! index and the lists of files to save for offline are made by two.
//!
//! Every stage reports what is wrong as [`Diagnostic`](spanned::Diagnostic)s and goes
//! on, so that a run reports all mistakes at once; nothing is written while there is an error.
//!
//! # Where to go
//!
//! [`kinds`] holds the kinds of content as types, and `spanned::schema` checks YAML against
//! them; [`content`] is what all kinds share; [`markdown`] is the language of texts;
//! [`theme`] brings templates and UI strings together; [`locale`] writes dates, numbers and
//! lists as each language does. [`blocks`] divides texts into what translators work on;
//! [`translations`] reports on it and exchanges it with their tools.

mod address;
mod authoring;
mod blocks;
mod brand;
mod browser_editor;
pub mod checks;
mod colour;
mod compressed;
mod content;
mod css;
mod date;
mod document_data;
mod external;
mod file_names;
mod findings;
#[doc(hidden)]
pub mod fuzzing;
mod hosting;
mod kinds;
mod lexicon;
mod locale;
mod markdown;
mod observe;
mod offline;
mod parse;
mod picture;
mod plan;
mod progress;
pub mod publish;
pub mod read;
mod render;
mod request;
mod resolve;
pub mod rulebook;
mod search;
mod seen;
mod seen_text;
mod self_check;
mod silence;
mod telephone;
mod theme;
mod threads;
pub mod translations;
mod workspace;

pub use address::{host, uri};
pub use authoring::{
    EntryTitle, ForBrowserEditor, Inventory, Rewrite, for_browser_editor, has_format, id_of,
    inventory, is_reference, kind_name, prepare_photo,
};
pub use date::{Date, NotADate};
pub use external::LinkProbe;
pub use findings::Findings;
pub use hosting::content_type;
pub use parse::{FileSchema, schemas};
pub use progress::Progress;
pub use publish::{BuildResult, BuildSummary, Failure, bring_back};
pub use request::Request;
pub use resolve::LeftOut;
pub use seen::seen;
pub use seen_text::{SeenText, is_hidden_element, is_inline_element, push_seen};
pub use telephone::{WantedNumber, dialled, from_every_country};
pub use threads::use_available_threads;
pub use workspace::{Preview, Workspace};

use compressed::CompressedCopies;
use observe::{Observer, ObserverError};
use offline::OfflineLists;
use plan::Plan;
use publish::{Archive, PublishError, Report, Target};
use read::{Folder, Input};
use resolve::Site;
use search::SearchIndex;
use spanned::{Diagnostics, Sources};
use std::path::Path;
use workspace::Snapshot;

/// Builds a site into `target`; with `None`, performs a dry run (everything except writing).
///
/// # Errors
/// When the site cannot be read or written at all. Mistakes in the content are part of the
/// [`BuildResult`], which has no summary then.
pub fn build(
    request: &Request,
    target: Option<&Path>,
    progress: &dyn Progress,
) -> Result<BuildResult, Failure> {
    build_with(request, target, None, progress)
}

/// Checks a site without writing anything, and asks other sites whether the pages that it links
/// to are there.
///
/// # Errors
/// As [`build`].
pub fn check_with_links(
    request: &Request,
    probe: &dyn LinkProbe,
    progress: &dyn Progress,
) -> Result<BuildResult, Failure> {
    build_with(request, None, Some(probe), progress)
}

fn build_with(
    request: &Request,
    target: Option<&Path>,
    probe: Option<&dyn LinkProbe>,
    progress: &dyn Progress,
) -> Result<BuildResult, Failure> {
    let target = target.map(Target::prepare).transpose()?;
    let folder = Folder::of(&request.site, &request.links)?;
    if let Some(target) = &target {
        target.is_outside(&folder.roots())?;
    }
    let input = read::read_folder(folder)?;
    let Some(target) = &target else {
        return make(&input, request, Goal::Report(probe), progress);
    };
    let inputs = input.digest(request);
    let former = inputs.as_ref();
    let former = former.and_then(|of| Some((publish::unchanged(target, of)?, of.clone())));
    let Some(((written, origin), inputs)) = former else {
        return make(
            &input,
            request,
            Goal::Directory { target, inputs },
            progress,
        );
    };
    let report = if origin.is_quiet {
        Some(Report::default())
    } else {
        Report::kept(&request.site, &inputs, &input.sources)
    };
    let Some(report) = report.filter(|report| !report.stops(request)) else {
        return make(&input, request, Goal::Kept { written, inputs }, progress);
    };
    Ok(report.result(input.sources, origin.pages, Some(written), request))
}

/// Builds the portable edition of a site into one zip file, for devices without internet: its
/// pages work from a directory, without a web server.
///
/// # Errors
/// As [`build`].
pub fn build_portable(
    request: &Request,
    file: &Path,
    progress: &dyn Progress,
) -> Result<BuildResult, Failure> {
    let archive = Archive::prepare(file)?;
    let request = &Request {
        portable: true,
        ..request.clone()
    };
    let input = read::read_linked(&request.site, &request.links)?;
    make(&input, request, Goal::Archive(&archive), progress)
}

/// Checks a site as it would be with further texts, and writes nothing. A text has its path below
/// the site, such as `content/services/law/en.md`.
///
/// # Errors
/// When there is no site.
pub fn check_with(request: &Request, texts: &[(String, String)]) -> Result<Findings, Failure> {
    let mut input = read::read_linked(&request.site, &request.links)?;
    for (path, text) in texts {
        input.add(path, text);
    }
    make(&input, request, Goal::Report(None), &()).map(|result| result.findings)
}

/// What a run makes. `inputs` is the digest of what the site is made from, if everything could be read.
enum Goal<'a> {
    /// A report alone; with a probe, also on links to other sites.
    Report(Option<&'a dyn LinkProbe>),
    /// A portal in a directory.
    Directory {
        target: &'a Target,
        inputs: Option<String>,
    },
    /// A report on the portal that is in the directory already, and is of these inputs.
    Kept {
        written: publish::Written,
        inputs: String,
    },
    /// One file.
    Archive(&'a Archive),
}

/// All stages after the first one.
fn make(
    input: &Input,
    request: &Request,
    goal: Goal<'_>,
    progress: &dyn Progress,
) -> Result<BuildResult, Failure> {
    let mut diagnostics = Diagnostics::default();
    let documents = parse::parse(input, &mut diagnostics);
    let snapshot = Snapshot::of(&documents, request, &mut diagnostics);
    if let Goal::Report(Some(probe)) = goal {
        let given = request.base_url.as_deref();
        external::check(&documents, given, probe, &mut diagnostics);
    }
    let sources = documents.sources;
    let Some(mut snapshot) = snapshot else {
        let silenced = silence::apply(&mut diagnostics, &sources, request.today, false);
        return Ok(stopped(sources, diagnostics, silenced, request));
    };
    let mut renderer = snapshot.renderer(&mut diagnostics);
    let silenced = silence::apply(&mut diagnostics, &sources, request.today, true);
    diagnostics.finish(&sources, request.strict);
    if matches!(goal, Goal::Archive(_)) && renderer.is_some() && !diagnostics.has_errors() {
        drop(renderer);
        snapshot = snapshot.portable();
        renderer = snapshot.renderer(&mut diagnostics);
    }
    let (site, plan) = (snapshot.site(), snapshot.plan());
    let Some(renderer) = renderer.filter(|_| !diagnostics.has_errors()) else {
        return Ok(stopped(sources, diagnostics, silenced, request));
    };
    let is_hosted = matches!(goal, Goal::Directory { .. } | Goal::Kept { .. });
    if is_hosted && snapshot.has_self_check() && homeward_bundle::IS_EMPTY {
        return Err(Failure::NoSelfCheck);
    }
    let pages = plan.pages_by_language(site);
    let mut report = Report {
        diagnostics,
        silenced,
        unconfirmed: site.unconfirmed(),
        left_out: site.left_out.clone(),
        over: site.over(),
    };
    let keep = |report: &Report, inputs: &str| {
        if !report.is_quiet() {
            report.keep(&request.site, inputs, &sources);
        }
    };
    if let Goal::Kept { written, inputs } = goal {
        keep(&report, &inputs);
        return Ok(report.result(sources, pages, Some(written), request));
    }
    let renderer = renderer.prepared();
    progress.start(plan.len());
    let done = || progress.advance();
    let written = match goal {
        Goal::Directory { target, inputs } => {
            let origin = publish::Origin {
                inputs,
                is_quiet: report.is_quiet(),
                pages: pages.clone(),
            };
            let observers = observers(site, plan).map_err(PublishError::from)?;
            let written = publish::publish(target, plan, &renderer, &origin, &observers, &done)
                .map(|written| Some(written.with_gone(site)));
            if let (Ok(_), Some(inputs)) = (&written, &origin.inputs) {
                keep(&report, inputs);
            }
            written
        }
        Goal::Archive(archive) => archive.write(plan, &renderer, &done).map(Some),
        Goal::Report(_) | Goal::Kept { .. } => publish::dry_run(plan, &renderer, &done)
            .map(|()| None)
            .map_err(PublishError::Render),
    };
    match written {
        Ok(written) => Ok(report.result(sources, pages, written, request)),
        Err(PublishError::Render(found)) => {
            report.diagnostics.extend(found);
            Ok(stopped(sources, report.diagnostics, silenced, request))
        }
        Err(error) => Err(error.into()),
    }
}

/// Who sees the rendered files of a portal.
fn observers<'a>(
    site: &'a Site,
    plan: &'a Plan,
) -> Result<Vec<Box<dyn Observer + 'a>>, ObserverError> {
    let mut observers: Vec<Box<dyn Observer>> = Vec::new();
    if let Some(index) = SearchIndex::of(site, plan)? {
        observers.push(Box::new(index));
    }
    if let Some(lists) = OfflineLists::of(site, plan) {
        observers.push(Box::new(lists));
    }
    if site.facts.hosting.compressed {
        observers.push(Box::new(CompressedCopies));
    }
    Ok(observers)
}

fn stopped(
    sources: Sources,
    diagnostics: Diagnostics,
    silenced: usize,
    request: &Request,
) -> BuildResult {
    BuildResult {
        findings: Findings::new(diagnostics, sources, silenced, request.strict),
        summary: None,
    }
}

/// Whether a text is an address where a site can be published.
pub fn is_base_url(text: &str) -> bool {
    checks::bad_url::check_base(text, &[]).is_ok()
}
