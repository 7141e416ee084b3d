//! Sixth stage, and the only one that writes: files go into a staging folder next to the
//! target, which then replaces the target as a whole. A build that fails, is killed or
//! runs out of disk leaves the last good site unchanged.
#![expect(clippy::disallowed_methods, reason = "this is where files are written")]

mod leftovers;
mod lock;
mod moment;
mod staging;
mod swap;
mod target;
mod write;

pub use target::Target;
pub use write::{create_dir, write_file};

use crate::plan::{Output, Plan};
use crate::render::Renderer;
use rayon::prelude::*;
use spanned::{Diagnostic, Diagnostics};
use staging::Staging;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Files.
    pub files: usize,
    /// Bytes of all files.
    pub bytes: u64,
}

/// Why nothing was published. The former site is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The target holds files that no build of ours has made.
    #[error("`{}` is not empty and was not made by homeward; choose another folder or empty it", .0.display())]
    Foreign(PathBuf),
    /// The target is no folder.
    #[error("`{}` is a file, not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// The target is a mount point, such as a volume of a container.
    #[error("`{}` is a mount point and cannot be replaced as a whole; choose a folder inside it", .0.display())]
    MountPoint(PathBuf),
    /// A file or folder could not be written, or the swap failed.
    #[error("cannot {doing} `{}`: {error}", path.display())]
    Io {
        /// The action, as a verb.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        error: std::io::Error,
    },
    /// Something failed while rendering; the diagnostics describe it.
    #[error("rendering failed")]
    Render(Diagnostics),
}

impl PublishError {
    fn io(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |error| Self::Io { doing, path, error }
    }

    /// Whether the disk or its permissions are at fault, and not what was asked for.
    pub fn is_io(&self) -> bool {
        matches!(self, Self::Io { .. })
    }
}

/// Renders and writes every file of the plan, then replaces the target by the new site.
/// `done` is called after each file.
///
/// # Errors
/// See [`PublishError`]; the target is unchanged then.
pub fn publish(
    target: &Target,
    plan: &Plan,
    renderer: &Renderer<'_>,
    done: &(dyn Fn() + Sync),
) -> Result<Written, PublishError> {
    let staging = Staging::beside(target)?;
    staging.create_folders(plan.outputs.iter().map(|output| output.path.as_str()))?;
    let bytes = AtomicU64::new(0);
    let full = AtomicBool::new(false);
    let failures: Vec<Failure> = plan
        .outputs
        .par_iter()
        .filter_map(|output| {
            // Once the disk is full, every further file would fail the same way.
            if full.load(Ordering::Relaxed) {
                return None;
            }
            let result = write(output, renderer, &staging);
            done();
            match result {
                Ok(written) => {
                    bytes.fetch_add(written, Ordering::Relaxed);
                    None
                }
                Err(failure) => {
                    full.fetch_or(matches!(failure, Failure::Io(_)), Ordering::Relaxed);
                    Some(failure)
                }
            }
        })
        .collect();
    fail(failures)?;
    staging.commit()?;
    Ok(Written {
        files: plan.outputs.len(),
        bytes: bytes.into_inner(),
    })
}

/// Renders every file of the plan and writes none.
///
/// # Errors
/// What failed, as diagnostics.
pub fn dry_run(
    plan: &Plan,
    renderer: &Renderer<'_>,
    done: &(dyn Fn() + Sync),
) -> Result<(), Diagnostics> {
    let failures: Vec<Diagnostic> = plan
        .outputs
        .par_iter()
        .filter_map(|output| {
            let result = renderer.render(output);
            done();
            result.err().map(|diagnostic| *diagnostic)
        })
        .collect();
    if failures.is_empty() {
        Ok(())
    } else {
        Err(once_each(failures))
    }
}

enum Failure {
    Io(PublishError),
    Render(Box<Diagnostic>),
}

fn write(output: &Output, renderer: &Renderer<'_>, staging: &Staging<'_>) -> Result<u64, Failure> {
    let bytes = renderer.render(output).map_err(Failure::Render)?;
    staging.write(&output.path, &bytes).map_err(Failure::Io)?;
    Ok(bytes.len() as u64)
}

fn fail(failures: Vec<Failure>) -> Result<(), PublishError> {
    let mut rendering = Vec::new();
    for failure in failures {
        match failure {
            Failure::Io(error) => return Err(error),
            Failure::Render(diagnostic) => rendering.push(*diagnostic),
        }
    }
    if rendering.is_empty() {
        Ok(())
    } else {
        Err(PublishError::Render(once_each(rendering)))
    }
}

/// How many failures of rendering are reported: more would be the same ones again.
const FEW: usize = 20;

/// A mistake in a template fails on every page that uses it: it is reported once, for
/// the first of them.
fn once_each(mut failures: Vec<Diagnostic>) -> Diagnostics {
    failures.sort_by(|a, b| {
        let place = |d: &Diagnostic| d.primary.as_ref().map(|label| label.span);
        (place(a), a.code).cmp(&(place(b), b.code))
    });
    failures.dedup_by(|a, b| a.code == b.code && a.primary.is_some() && a.primary == b.primary);
    let mut diagnostics = Diagnostics::default();
    diagnostics.extend(failures.into_iter().take(FEW));
    diagnostics
}
