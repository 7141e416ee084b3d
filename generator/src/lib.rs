//! Homeward turns a folder of Markdown and YAML into a static, multilingual portal on
//! reintegration, with a self-check that runs in the reader's browser.
//!
//! # One way through
//!
//! Data moves in one direction; each stage takes the former's type, so their order is a
//! fact that the compiler checks. [`build`] below is the whole of it.
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
//! Every stage reports what is wrong as [`Diagnostic`](diagnostics::Diagnostic)s and goes
//! on, so that a run tells all mistakes at once; nothing is written while there is one.
//!
//! # Where to go
//!
//! [`content`] holds the kinds of content as types; [`schema`] checks YAML against them;
//! [`markdown`] is the language of texts; [`theme`] brings templates and UI strings
//! together; [`locale`] writes dates, numbers and lists as each language does.

mod content;
pub mod diagnostics;
mod locale;
mod markdown;
pub mod parse;
mod picture;
pub mod plan;
pub mod publish;
pub mod read;
pub mod render;
pub mod resolve;
pub mod rules;
pub mod schema;
mod self_check;
pub mod theme;
mod threads;
mod yaml;

pub use content::Date;
pub use threads::use_available_threads;

use diagnostics::Diagnostics;
use publish::{PublishError, Target};
use read::{ReadError, Sources};
use render::Renderer;
use std::path::{Path, PathBuf};
use theme::Theme;

/// What to build.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder that holds `content/`, or a content folder itself.
    pub site: PathBuf,
    /// The day that decides about consent, reviews and checks: the only clock.
    pub today: Date,
    /// Whether warnings stop the build.
    pub strict: bool,
    /// Where the site will live, if not as `site.yaml` says.
    pub base_url: Option<String>,
}

/// What a run found and did.
#[derive(Debug)]
pub struct Outcome {
    /// What is to be said, in the order of files.
    pub diagnostics: Diagnostics,
    /// The files, to show excerpts of.
    pub sources: Sources,
    /// What was made; `None` when errors stopped it.
    pub report: Option<Report>,
}

/// What was made.
#[derive(Debug, Clone)]
pub struct Report {
    /// Pages in each language, by its tag.
    pub pages: Vec<(String, usize)>,
    /// Files and bytes; `None` where nothing was to be written.
    pub written: Option<publish::Written>,
}

/// Why a run could not even report on content.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// There is no site to read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The site could not be written.
    #[error(transparent)]
    Publish(#[from] PublishError),
}

impl Failure {
    /// Whether the disk or its permissions are at fault, and not what was asked for.
    pub fn is_io(&self) -> bool {
        match self {
            Self::Read(_) => false,
            Self::Publish(error) => error.is_io(),
        }
    }
}

/// Tells how far rendering is: called with the number of files before the first, and
/// after each.
pub trait Progress: Sync {
    /// So many files will be rendered.
    fn begin(&self, files: usize);
    /// One more is done.
    fn done(&self);
}

/// Builds a site into `target`, or, without one, only rehearses: everything but writing.
///
/// # Errors
/// When the site cannot be read or written at all. Mistakes in the content are part of
/// the [`Outcome`], which has no report then.
pub fn build(
    request: &Request,
    target: Option<&Path>,
    progress: &dyn Progress,
) -> Result<Outcome, Failure> {
    let mut diagnostics = Diagnostics::default();
    let target = target.map(Target::prepare).transpose()?;
    let input = read::read(&request.site, &mut diagnostics)?;
    let documents = parse::parse(input, &mut diagnostics);
    let site = match resolve::resolve(documents, request, &mut diagnostics) {
        Ok(site) => site,
        Err(sources) => return Ok(stopped(sources, diagnostics, request)),
    };
    let theme = Theme::of(&site, &mut diagnostics);
    let plan = plan::plan(&site, &theme, &mut diagnostics);
    let renderer = Renderer::new(&site, &plan, &theme, &mut diagnostics);
    diagnostics.settle(request.strict);
    let Some(renderer) = renderer.filter(|_| !diagnostics.has_errors()) else {
        return Ok(stopped(site.into_sources(), diagnostics, request));
    };
    progress.begin(plan.len());
    let written = match &target {
        Some(target) => publish::publish(target, &plan, &renderer, &|| progress.done()).map(Some),
        None => publish::dry_run(&plan, &renderer, &|| progress.done())
            .map(|()| None)
            .map_err(PublishError::Render),
    };
    match written {
        Ok(written) => {
            let report = Report {
                pages: plan.pages_by_language(&site),
                written,
            };
            Ok(Outcome {
                diagnostics,
                sources: site.into_sources(),
                report: Some(report),
            })
        }
        Err(PublishError::Render(found)) => {
            diagnostics.extend(found);
            Ok(stopped(site.into_sources(), diagnostics, request))
        }
        Err(error) => Err(error.into()),
    }
}

fn stopped(sources: Sources, mut diagnostics: Diagnostics, request: &Request) -> Outcome {
    diagnostics.settle(request.strict);
    Outcome {
        diagnostics,
        sources,
        report: None,
    }
}

impl Outcome {
    /// What is to be said, for people; `colour` asks for ANSI styles.
    pub fn human(&self, colour: bool) -> String {
        diagnostics::human::render(&self.diagnostics, &self.sources, colour)
    }

    /// What is to be said, as a JSON array.
    pub fn json(&self) -> String {
        diagnostics::json::render(&self.diagnostics, &self.sources)
    }

    /// What is to be said, as SARIF 2.1.0.
    pub fn sarif(&self) -> String {
        diagnostics::sarif::render(&self.diagnostics, &self.sources)
    }

    /// What is to be said, as workflow commands of GitHub Actions.
    pub fn github(&self) -> String {
        diagnostics::github::render(&self.diagnostics, &self.sources)
    }
}

/// Whether a text is an address where a site can live.
pub fn is_base_url(text: &str) -> bool {
    schema::formats::check("iri", text).is_ok()
}
