use crate::checks::unreadable_file;
use crate::file_names::{is_picture, is_theme_text};
use spanned::Diagnostic;

/// Bytes of the longest text. The portal's longest page has 20 KB; parsing takes about
/// sixty times the size of the text in memory.
pub(super) const TEXT: u64 = 2 << 20;

/// Bytes of the largest picture, font or other file that is not text: twice what today's
/// telephones write for a photograph.
pub(super) const MEDIA: u64 = 32 << 20;

/// The type of a file, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileType {
    /// Read at once.
    Text,
    /// Read at once: a font or another file of a theme.
    Binary,
    /// A picture of the content: read when it is needed.
    Picture,
    /// A file that is published as it is: read when it is needed.
    Static,
}

impl FileType {
    /// The type of a file by its path below the site's folder.
    pub(super) fn of(path: &str) -> Self {
        if path.starts_with("static/") {
            Self::Static
        } else if is_picture(path) && path.starts_with("content/") {
            Self::Picture
        } else if path.starts_with("content/") || is_theme_text(path) {
            Self::Text
        } else {
            Self::Binary
        }
    }

    /// How many bytes it may have.
    pub(super) fn limit(self) -> u64 {
        match self {
            Self::Text => TEXT,
            Self::Binary | Self::Picture | Self::Static => MEDIA,
        }
    }

    /// The diagnostic for a file with more bytes.
    pub(super) fn too_large(self) -> Diagnostic {
        let megabytes = self.limit() >> 20;
        let (what, help) = match self {
            Self::Text => ("text", "split the text into several files"),
            Self::Binary | Self::Static => (
                "file",
                "make it smaller, or publish it in another place and link to it",
            ),
            Self::Picture => (
                "picture",
                "save it in a smaller size: 2,000 pixels on the longer side are enough",
            ),
        };
        let message = format!("the {what} is too large: it has more than {megabytes} MB");
        unreadable_file::because(message, help)
    }
}
