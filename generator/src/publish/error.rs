use super::moved::is_in_use;
use crate::observe::ObserverError;
use spanned::Diagnostics;
use std::path::{Path, PathBuf};

/// Why nothing was published. The former site is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The target holds files that no build of ours has made.
    #[error("`{}` is not empty and was not made by homeward; choose another folder, such as one that is not there yet", .0.display())]
    Foreign(PathBuf),
    /// The target is in a folder that the site is made from: the next build would publish the portal inside of itself,
    /// with what is withdrawn since.
    #[error("`{}` is inside `{}`, which the portal is made from; choose a folder beside it, such as `public`", target.display(), source_folder.display())]
    InSources {
        /// The target.
        target: PathBuf,
        /// The folder of the site.
        source_folder: PathBuf,
    },
    /// The target is no folder.
    #[error("`{}` is a file, not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// The name of the zip file has another ending.
    #[error("the name of `{}` must end with `.zip`", .0.display())]
    NoZip(PathBuf),
    /// There is a file that is not a portable edition of ours.
    #[error("`{}` was not made by `homeward build --portable`; choose another name or remove it", .0.display())]
    ForeignFile(PathBuf),
    /// The target is a mount point, such as a volume of a container.
    #[error("`{}` is a mount point and cannot be replaced as a whole; choose a folder inside it", .0.display())]
    MountPoint(PathBuf),
    /// A file or folder could not be written, or the swap failed.
    #[error("cannot {doing} `{}`: {error}{}", path.display(), remedy(error))]
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
    /// Something that is made of the rendered files could not be made.
    #[error(transparent)]
    Observer(#[from] ObserverError),
}

/// What to do about an error of the system, where that is known.
fn remedy(error: &std::io::Error) -> &'static str {
    if is_in_use(error) {
        "; if another program has it open, such as an editor, a web server or a window of Explorer, close it; else see whether you may write there"
    } else {
        ""
    }
}

impl PublishError {
    pub(super) fn io(doing: &'static str, path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |error| Self::Io { doing, path, error }
    }

    /// Whether the disk or its permissions are at fault, and not what was asked for.
    pub fn is_io(&self) -> bool {
        matches!(self, Self::Io { .. })
    }
}
