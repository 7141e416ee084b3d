use super::front_matter;
use crate::blocks::FileBlocks;
use spanned::{Diagnostics, FileId, Sources};

/// The blocks of a text or a YAML file. `None` for one that cannot be read, which was reported
/// when it was parsed.
pub(crate) fn blocks_of(file: FileId, sources: &Sources) -> Option<FileBlocks> {
    blocks_in(file, sources.path(file), sources.text(file))
}

/// The blocks of what `text` would make the file of a path.
pub(crate) fn blocks_in(file: FileId, path: &str, text: &str) -> Option<FileBlocks> {
    if is_yaml(path) {
        return FileBlocks::of_yaml(file, text);
    }
    let (front, body) = front_matter::split(file, text, &mut Diagnostics::default())?;
    FileBlocks::of_text(file, text, front, body)
}

/// Whether a file is YAML as a whole, by its name.
pub(crate) fn is_yaml(path: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, end)| end == "yaml")
}
