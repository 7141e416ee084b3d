//! Folders compared byte by byte.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walkdir::WalkDir;

/// The content hash of each file under a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    files: BTreeMap<String, blake3::Hash>,
}

impl Tree {
    /// Reads a folder that must hold at least one file.
    ///
    /// # Errors
    /// When it cannot be read or is empty.
    pub fn of(folder: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if !entry.file_type().is_dir() {
                let path = entry.path();
                let bytes = fs::read(path).with_context(|| path.display().to_string())?;
                let place = path.strip_prefix(folder)?.to_string_lossy().into_owned();
                files.insert(place, blake3::hash(&bytes));
            }
        }
        ensure!(!files.is_empty(), "{} is empty", folder.display());
        Ok(Self { files })
    }

    /// The paths of all files, `/` between folders.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The hash of one file's content.
    #[must_use]
    pub fn hash(&self, path: &str) -> Option<&blake3::Hash> {
        self.files.get(path)
    }

    /// The tree without a file that may differ.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// Insists that another folder has the same files with the same bytes.
    ///
    /// # Errors
    /// When a file is missing, new or different; the error names the first few.
    pub fn same_as(&self, other: &Self) -> Result<()> {
        let mut different: Vec<_> = self
            .files
            .iter()
            .filter(|(path, hash)| other.files.get(*path) != Some(hash))
            .map(|(path, _)| path.as_str())
            .collect();
        different.extend(other.paths().filter(|path| !self.files.contains_key(*path)));
        ensure!(
            different.is_empty(),
            "{} files differ, among them {:?}",
            different.len(),
            &different[..different.len().min(5)]
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_a_new_and_a_missing_file_are_all_seen() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        fs::write(path("a"), "1").unwrap();
        fs::write(path("b"), "1").unwrap();
        let before = Tree::of(folder.path()).unwrap();
        assert!(before.same_as(&before).is_ok());
        fs::write(path("a"), "2").unwrap();
        fs::remove_file(path("b")).unwrap();
        fs::write(path("c"), "1").unwrap();
        let after = Tree::of(folder.path()).unwrap();
        let error = before.same_as(&after).unwrap_err().to_string();
        assert_eq!(error, r#"3 files differ, among them ["a", "b", "c"]"#);
    }
}
