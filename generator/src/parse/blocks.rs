use super::front_matter;
use crate::blocks::FileBlocks;
use crate::content::{SourceDigests, SourceRecord, Translation};
use crate::file_names::{ending, is_markdown, is_yaml};
use spanned::yaml::{self, Node};
use spanned::{Diagnostics, FileId, Sources};
use std::sync::OnceLock;

/// What translations of a file are compared with. It is computed when the first one is: most
/// texts are translations themselves, and no text is made from them.
#[derive(Debug, Clone)]
pub(crate) struct LazyDigests {
    file: FileId,
    /// The fingerprint of the file.
    whole: OnceLock<String>,
    /// Those of its blocks; boxed, because most texts have none.
    blocks: OnceLock<Box<SourceDigests>>,
}

impl LazyDigests {
    pub(super) fn new(file: FileId) -> Self {
        Self {
            file,
            whole: OnceLock::new(),
            blocks: OnceLock::new(),
        }
    }

    /// The fingerprint of the file as it was parsed. `sources` must still have that text.
    pub(crate) fn whole(&self, sources: &Sources) -> &str {
        self.whole
            .get_or_init(|| Translation::fingerprint(sources.text(self.file)))
    }

    /// Whether the file as it was parsed is still what a translation records. `sources` must still
    /// have that text.
    pub(crate) fn are_those_of(&self, record: &SourceRecord, sources: &Sources) -> bool {
        record.is_current(|| self.whole(sources), || self.blocks(sources))
    }

    /// The digests of the blocks of the file as it was parsed. `sources` must still have that text.
    pub(crate) fn blocks(&self, sources: &Sources) -> &SourceDigests {
        let blocks = || blocks_of(self.file, sources).unwrap_or_default();
        self.blocks.get_or_init(|| blocks().digests().into())
    }
}

/// The blocks of a text, a YAML file or a file of UI strings. `None` for one that cannot be read, which was reported
/// when it was parsed.
pub(crate) fn blocks_of(file: FileId, sources: &Sources) -> Option<FileBlocks> {
    blocks_in(file, sources.path(file), sources.text(file))
}

/// The blocks of what `text` would make the file of a path.
pub(crate) fn blocks_in(file: FileId, path: &str, text: &str) -> Option<FileBlocks> {
    if ending(path) == "ftl" {
        return Some(FileBlocks::of_strings(text));
    }
    if is_yaml(path) {
        return FileBlocks::of_yaml(file, text);
    }
    let (front, body) = front_matter::split(file, text, &mut Diagnostics::default())?;
    FileBlocks::of_text(file, text, front, body)
}

/// The YAML of a file: all of it, or its front matter. `None` for a file of another kind, or one that
/// cannot be read, which was reported when it was parsed.
pub(crate) fn yaml_of(file: FileId, sources: &Sources) -> Option<Node> {
    let (path, text) = (sources.path(file), sources.text(file));
    let mut reported = Diagnostics::default();
    let range = if is_yaml(path) {
        0..text.len()
    } else if is_markdown(path) {
        front_matter::split(file, text, &mut reported)?.0
    } else {
        return None;
    };
    yaml::parse(file, text, range, &mut reported)
}
