//! Pictures next to texts.

use crate::picture::{self, Editions};
use crate::read::{self, MediaFile};
use spanned::{Diagnostics, FileId, Span};
use std::collections::BTreeMap;

/// A picture next to the texts of an entry.
#[derive(Debug, Clone)]
pub(crate) struct Media {
    pub(crate) source: FileId,
    /// `None` for a file that cannot be published, which is reported.
    pub(crate) picture: Option<(MediaFile, Editions)>,
}

/// Looks at every picture, one at a time.
pub(super) fn media(
    files: BTreeMap<String, FileId>,
    handles: &BTreeMap<FileId, MediaFile>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Media> {
    files
        .into_iter()
        .map(|(name, source)| {
            let picture = picture(source, handles, diagnostics);
            (name, Media { source, picture })
        })
        .collect()
}

/// Looks at a picture. `None` if it cannot be published, which is reported.
pub(super) fn picture(
    source: FileId,
    handles: &BTreeMap<FileId, MediaFile>,
    diagnostics: &mut Diagnostics,
) -> Option<(MediaFile, Editions)> {
    let file = handles.get(&source)?;
    let problem = match file.bytes() {
        Ok(bytes) => match picture::inspect(&bytes) {
            Ok(editions) => return Some((file.clone(), editions)),
            Err(unusable) => unusable.diagnostic(),
        },
        Err(error) => read::unreadable_picture(&error),
    };
    diagnostics.push(problem.at(Span::start_of(source), ""));
    None
}
