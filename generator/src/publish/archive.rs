use super::target::parent_of;
use super::write::{put, staging_in};
use super::{Changes, PublishError, Written, once_each};
use crate::plan::{Output, Plan};
use crate::render::Renderer;
use rayon::prelude::*;
use spanned::Diagnostic;
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::{Path, PathBuf};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// The zip file of a portable edition.
#[derive(Debug)]
pub struct Archive {
    path: PathBuf,
    /// The directory around it.
    parent: PathBuf,
}

/// By this comment in a zip file, a later build knows that it may replace the file.
const COMMENT: &str = "made by homeward build --portable";

/// The number of files that are in memory at once.
const CHUNK: usize = 256;

impl Archive {
    /// Prepares to write to `path`: looks whether a file there may be replaced. Nothing is changed.
    ///
    /// # Errors
    /// When the name is not that of a zip file, or a file of another origin is there.
    pub fn prepare(path: &Path) -> Result<Self, PublishError> {
        let is_zip = path
            .extension()
            .is_some_and(|it| it.eq_ignore_ascii_case("zip"));
        if !is_zip {
            return Err(PublishError::NoZip(path.to_path_buf()));
        }
        match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(PublishError::io("read", path)(error)),
            Ok(file) => {
                let comment = ZipArchive::new(file).map(|zip| zip.comment().to_vec());
                if !comment.is_ok_and(|it| it == COMMENT.as_bytes()) {
                    return Err(PublishError::ForeignFile(path.to_path_buf()));
                }
            }
        }
        let parent = parent_of(path).to_path_buf();
        Ok(Self {
            path: path.to_path_buf(),
            parent,
        })
    }

    /// Renders every file of the plan into the zip file, which takes the place of a former one
    /// when it is complete. The bytes follow from those of the files alone.
    ///
    /// # Errors
    /// See [`PublishError`]; a former file is unchanged then.
    pub(crate) fn write(
        &self,
        plan: &Plan,
        renderer: &Renderer<'_>,
        done: &(dyn Fn() + Sync),
    ) -> Result<Written, PublishError> {
        let failed = || PublishError::io("write", &self.path);
        let mut outputs: Vec<&Output> = plan.outputs.iter().collect();
        outputs.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        let mut staging = staging_in(&self.parent).map_err(failed())?;
        let mut zip = ZipWriter::new(BufWriter::new(staging.as_file_mut()));
        let mut written = Written {
            files: outputs.len(),
            bytes: 0,
            changes: Changes::default(),
            gone: Vec::new(),
            is_first: true,
            without_locks: false,
        };
        for chunk in outputs.chunks(CHUNK) {
            let files = chunk.par_iter().map(|output| {
                let bytes = renderer.render(output);
                done();
                bytes.map(|bytes| (output.path.as_str(), bytes))
            });
            let files: Vec<Result<_, Box<Diagnostic>>> = files.collect();
            let mut failures = Vec::new();
            for file in files {
                match file {
                    Ok((path, bytes)) => {
                        written.bytes += bytes.len() as u64;
                        add(&mut zip, path, &bytes).map_err(failed())?;
                    }
                    Err(failure) => failures.push(*failure),
                }
            }
            if !failures.is_empty() {
                return Err(PublishError::Render(once_each(failures)));
            }
        }
        finish(zip).map_err(failed())?;
        put(staging, &self.path).map_err(failed())?;
        Ok(written)
    }
}

/// Adds a file without any time, user or machine.
fn add<W: Write + Seek>(zip: &mut ZipWriter<W>, path: &str, bytes: &[u8]) -> io::Result<()> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    zip.start_file(path, options)?;
    zip.write_all(bytes)
}

fn finish<W: Write + Seek>(mut zip: ZipWriter<BufWriter<W>>) -> io::Result<()> {
    zip.set_comment(COMMENT)?;
    zip.finish()?.flush()
}
