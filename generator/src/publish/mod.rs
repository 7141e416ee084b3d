//! Sixth stage, and the only one that writes: files go into a staging folder next to the
//! target, which then replaces the target as a whole. A build that fails, is killed or
//! runs out of disk leaves the last good site unchanged.
#![expect(clippy::disallowed_methods, reason = "this is where files are written")]

mod archive;
mod close;
mod error;
mod gone;
mod kept;
mod leftovers;
mod lock;
mod manifest;
mod moment;
mod moved;
mod report;
mod result;
mod staging;
mod swap;
mod target;
mod write;

pub use archive::Archive;
pub use error::PublishError;
pub use kept::{keep, kept};
pub use target::{Target, bring_back};
pub use write::{create_dir, write_bytes, write_file, write_new};

pub use manifest::Origin;
pub(crate) use report::Report;
pub use result::{BuildResult, BuildSummary, Failure};

use crate::observe::{AddedFile, Observer, RenderedFile};
use crate::plan::{MARKER, Output, Plan};
use crate::render::Renderer;
use manifest::{Manifest, Recorded};
use rayon::prelude::*;
use spanned::{Diagnostic, Diagnostics};
use staging::Staging;
use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The number of files of the site.
    pub files: usize,
    /// Bytes of all files.
    pub bytes: u64,
    /// What differs from the site that was there. If there was none, all files are added.
    pub changes: Changes,
    /// The pages of entries that are no longer there, and from which nothing leads on. Sorted.
    pub gone: Vec<String>,
    /// Whether there was no site, or one that another version of the program has made.
    pub is_first: bool,
    /// Whether the file system has no locks, so that two builds of one target at once can disturb
    /// each other.
    pub without_locks: bool,
}

/// How a site differs from the one in whose place it is. Each list is sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that were not there.
    pub added: Vec<String>,
    /// Files with other bytes.
    pub changed: Vec<String>,
    /// Files that are no longer there.
    pub removed: Vec<String>,
}

impl Changes {
    /// Whether both sites have the same files with the same bytes.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.removed.is_empty()
    }
}

/// What the site at the target was made from, if those are the same inputs and the same program,
/// and the site is still as it was written: then there is nothing to write.
pub fn unchanged(target: &Target, inputs: &str) -> Option<(Written, Origin)> {
    let manifest = Manifest::of(target)?;
    let same = manifest.origin.inputs.as_deref() == Some(inputs);
    (same && manifest.all_intact()).then(|| {
        let written = Written {
            files: manifest.files().count() + 1,
            bytes: manifest.files().map(|(_, file)| file.length).sum(),
            changes: Changes::default(),
            gone: Vec::new(),
            is_first: false,
            without_locks: false,
        };
        (written, manifest.origin)
    })
}

/// Renders every file of the plan and writes what has changed, then replaces the target by
/// the new site. A file that is the same as in the former site is taken from there, with its
/// time; if all are, nothing is written but the record of the inputs. The observers see each file, and what they
/// add is published with the others. `done` is called after each file of the plan.
///
/// # Errors
/// See [`PublishError`]; the target is unchanged then.
pub(crate) fn publish(
    target: &Target,
    plan: &Plan,
    renderer: &Renderer<'_>,
    origin: &Origin,
    observers: &[Box<dyn Observer + '_>],
    done: &(dyn Fn() + Sync),
) -> Result<Written, PublishError> {
    let staging = Staging::beside(target)?;
    staging.create_folders(plan.outputs.iter().map(|output| output.path.as_str()))?;
    let former = Manifest::of(target);
    let is_over = AtomicBool::new(false);
    let files = plan.outputs.par_iter().filter(|output| !output.is_marker());
    let results: Vec<Result<Vec<File<'_>>, FileFailure>> = files
        .filter_map(|output| {
            // Once the disk is full, for example, every further file would fail the same way.
            if is_over.load(Ordering::Relaxed) {
                return None;
            }
            let result = render_and_write(output, renderer, observers, &staging, former.as_ref());
            done();
            if let Err(FileFailure::Other(_)) = result {
                is_over.store(true, Ordering::Relaxed);
            }
            Some(result)
        })
        .collect();
    let (mut files, mut failures) = (Vec::with_capacity(results.len()), Vec::new());
    for result in results {
        match result {
            Ok(written) => files.extend(written),
            Err(failure) => failures.push(failure),
        }
    }
    fail(failures)?;
    for observer in observers {
        let added = observer.finish()?;
        staging.create_folders(added.iter().map(|file| file.path.as_str()))?;
        let added = added.into_par_iter();
        let added = added.map(|AddedFile { path, bytes }| {
            let content = (&*bytes, Recorded::of(&bytes, blake3::hash(&bytes)));
            write_with_companions(path.into(), content, observers, &staging, former.as_ref())
        });
        let added: Vec<Vec<File<'_>>> = added.collect::<Result<_, PublishError>>()?;
        files.extend(added.into_iter().flatten());
    }
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    let records = files.iter().map(|file| (&*file.path, file.recorded));
    let written = Written {
        files: files.len() + 1,
        bytes: files.iter().map(|file| file.recorded.length).sum(),
        changes: changes(&files, former.as_ref()),
        gone: Vec::new(),
        is_first: former.is_none(),
        without_locks: !staging.is_locked(),
    };
    let manifest = || manifest::text(origin, records);
    if written.is_first || !written.changes.is_empty() {
        staging.write(MARKER, manifest().as_bytes())?;
        staging.commit()?;
    } else if former.is_some_and(|former| former.origin != *origin) {
        // Other inputs, the same site. If the record of the inputs cannot be replaced, the next
        // build renders the site again; the site is as it should be.
        let replaced = staging.write(MARKER, manifest().as_bytes());
        let _ = replaced.and_then(|()| staging.commit_file(MARKER));
    }
    Ok(written)
}

/// A file of the new site.
struct File<'p> {
    path: Cow<'p, str>,
    recorded: Recorded,
    /// Whether the former site has it as it is.
    is_kept: bool,
}

fn changes(files: &[File<'_>], former: Option<&Manifest>) -> Changes {
    let mut changes = Changes::default();
    for file in files.iter().filter(|file| !file.is_kept) {
        let list = if former.is_some_and(|former| former.names(&file.path)) {
            &mut changes.changed
        } else {
            &mut changes.added
        };
        list.push(file.path.clone().into_owned());
    }
    let is_gone = |path: &&str| {
        let found = files.binary_search_by_key(path, |file| &*file.path);
        found.is_err()
    };
    let former = former.into_iter().flat_map(Manifest::files);
    let removed = former.map(|(path, _)| path).filter(is_gone);
    changes.removed = removed.map(str::to_owned).collect();
    changes.removed.sort_unstable();
    changes
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

/// Why one file of the portal was not written.
enum FileFailure {
    Render(Box<Diagnostic>),
    /// Every further file would fail the same way.
    Other(PublishError),
}

fn render_and_write<'p>(
    output: &'p Output,
    renderer: &Renderer<'_>,
    observers: &[Box<dyn Observer + '_>],
    staging: &Staging<'_>,
    former: Option<&Manifest>,
) -> Result<Vec<File<'p>>, FileFailure> {
    let bytes = renderer.render(output).map_err(FileFailure::Render)?;
    let file = RenderedFile {
        path: &output.path,
        lang: output.route.lang(),
        bytes: &bytes,
        hash: blake3::hash(&bytes),
    };
    for observer in observers {
        let seen = observer.see(&file);
        seen.map_err(|error| FileFailure::Other(error.into()))?;
    }
    let path = output.path.as_str().into();
    let content = (&*bytes, Recorded::of(&bytes, file.hash));
    write_with_companions(path, content, observers, staging, former).map_err(FileFailure::Other)
}

/// Writes a file and what belongs next to it. A companion of a file that has not changed is
/// taken from the former site, and not made again.
fn write_with_companions<'p>(
    path: Cow<'p, str>,
    (bytes, recorded): (&[u8], Recorded),
    observers: &[Box<dyn Observer + '_>],
    staging: &Staging<'_>,
    former: Option<&Manifest>,
) -> Result<Vec<File<'p>>, PublishError> {
    let file = write(path, bytes, recorded, staging, former)?;
    let mut written = Vec::with_capacity(1);
    for observer in observers {
        for name in observer.companions(&file.path, bytes.len()) {
            let kept = former.filter(|_| file.is_kept);
            let kept = kept.and_then(|former| former.recorded(&name));
            if let Some(recorded) = kept.filter(|_| staging.keep(&name)) {
                written.push(File {
                    path: name.into(),
                    recorded,
                    is_kept: true,
                });
                continue;
            }
            let bytes = observer.companion(&name, bytes)?;
            let recorded = Recorded::of(&bytes, blake3::hash(&bytes));
            written.push(write(name.into(), &bytes, recorded, staging, former)?);
        }
    }
    written.push(file);
    Ok(written)
}

fn write<'p>(
    path: Cow<'p, str>,
    bytes: &[u8],
    recorded: Recorded,
    staging: &Staging<'_>,
    former: Option<&Manifest>,
) -> Result<File<'p>, PublishError> {
    let is_kept = former.is_some_and(|former| former.has(&path, recorded));
    if !(is_kept && staging.keep(&path)) {
        staging.write(&path, bytes)?;
    }
    Ok(File {
        path,
        recorded,
        is_kept,
    })
}

fn fail(failures: Vec<FileFailure>) -> Result<(), PublishError> {
    let mut rendering = Vec::new();
    for failure in failures {
        match failure {
            FileFailure::Other(error) => return Err(error),
            FileFailure::Render(diagnostic) => rendering.push(*diagnostic),
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
