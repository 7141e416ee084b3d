use super::ReadError;
use super::walk::{Bounds, Found, walk};
use std::path::{Path, PathBuf};

/// The directories of a site on disk.
#[derive(Debug)]
pub(crate) struct Folder {
    /// `content/`, or a copy of it.
    content: PathBuf,
    /// `themes/`, whether it is there or not.
    themes: PathBuf,
    /// `static/`, whether it is there or not.
    statics: PathBuf,
    /// Whether `static/` lies inside the site, where it is there.
    has_statics: bool,
    /// Whether `themes/` lies inside the site, where it is there.
    has_themes: bool,
    /// Folders outside of the site to which links may point.
    links: Vec<PathBuf>,
}

/// Whether a folder is the content of a portal that has more: without its theme and its files, most of
/// what would be reported is not true.
fn is_part(content: &Path) -> bool {
    let is_named = content.file_name().is_some_and(|name| name == "content");
    let beside = ["themes", "static"].map(|name| content.with_file_name(name));
    is_named && beside.iter().any(|folder| folder.is_dir())
}

impl Folder {
    /// The directories of the site in `dir`.
    ///
    /// # Errors
    /// When there is no site, or `dir` is only the content of one, or its content is a link that leaves `dir`.
    pub(crate) fn of(dir: &Path, links: &[PathBuf]) -> Result<Self, ReadError> {
        let content = [dir.join("content"), dir.to_path_buf()]
            .into_iter()
            .find(|folder| folder.join("site.yaml").is_file())
            .ok_or_else(|| ReadError::NotASite(dir.to_path_buf()))?;
        let site = dir.canonicalize().ok();
        if content == dir && site.as_deref().is_some_and(is_part) {
            return Err(ReadError::Content(content));
        }
        let inside = |folder: &Path| match (&site, folder.canonicalize()) {
            (Some(site), Ok(folder)) => folder.starts_with(site),
            _ => false,
        };
        let is_allowed = || {
            let real = content.canonicalize();
            real.is_ok_and(|real| Bounds::around(links).admit(&real))
        };
        if !inside(&content) && !is_allowed() {
            return Err(ReadError::Outside(content));
        }
        let themes = dir.join("themes");
        let statics = dir.join("static");
        Ok(Self {
            has_statics: inside(&statics),
            statics,
            has_themes: inside(&themes),
            content,
            themes,
            links: links.to_vec(),
        })
    }

    /// Every file, in no order.
    ///
    /// # Errors
    /// When there is no site any more.
    pub(super) fn files(&self) -> Result<Vec<Found>, ReadError> {
        if !self.content.join("site.yaml").is_file() {
            let dir = self.themes.parent().unwrap_or(&self.content);
            return Err(ReadError::NotASite(dir.to_path_buf()));
        }
        let mut roots = self.links.clone();
        roots.push(self.content.clone());
        roots.extend(self.has_themes.then(|| self.themes.clone()));
        roots.extend(self.has_statics.then(|| self.statics.clone()));
        let bounds = Bounds::around(&roots);
        let mut found = walk(&self.content, "content", &bounds);
        if self.themes.is_dir() || self.themes.is_symlink() {
            found.extend(walk(&self.themes, "themes", &bounds));
        }
        if self.statics.is_dir() || self.statics.is_symlink() {
            found.extend(walk(&self.statics, "static", &bounds));
        }
        Ok(found)
    }

    /// The canonical path of a file of the site, and its path below the site's directory.
    pub(super) fn below(&self, path: &Path) -> Option<(PathBuf, String)> {
        let roots = [
            (&self.content, "content"),
            (&self.themes, "themes"),
            (&self.statics, "static"),
        ];
        roots.into_iter().find_map(|(root, prefix)| {
            let real = root.canonicalize().ok()?;
            let below = path
                .strip_prefix(root)
                .or_else(|_| path.strip_prefix(&real));
            let below = below.ok()?.to_path_buf();
            let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
            let parts = std::iter::once(prefix).chain(parts?);
            Some((real.join(&below), parts.collect::<Vec<_>>().join("/")))
        })
    }

    /// `content`, `themes` and `static`, whether they are there or not.
    pub(crate) fn roots(&self) -> [PathBuf; 3] {
        [
            self.content.clone(),
            self.themes.clone(),
            self.statics.clone(),
        ]
    }
}
