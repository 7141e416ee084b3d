//! The sizes of files as sent, and their limits.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

pub use report::report;

pub mod first_visit;
mod report;
pub mod self_check;
mod tags;

/// The budgets of one page in bytes, compressed with brotli.
pub mod budget {
    /// The page itself.
    pub const HTML: usize = 10 * 1024;
    /// All its style sheets.
    pub const CSS: usize = 8 * 1024;
    /// All its scripts, without the self-check.
    pub const SCRIPT: usize = 5 * 1024;
    /// What the self-check loads when a reader asks for it: program, rules, words.
    pub const SELF_CHECK: usize = 120 * 1024;
    /// Of these, what stays free in each language: for what the rules of other portals need.
    pub const SPARE: usize = 10 * 1024;
    /// Of these, the program: the same for every portal.
    pub const PROGRAM: usize = 97 * 1024;
    /// And what this portal adds: its rules, and its words in one language.
    pub const RULES_AND_WORDS: usize = 14 * 1024;
    /// All that a first visit to a page loads before anything is pressed, without pictures:
    /// see [`super::first_visit`].
    pub const FIRST_VISIT: usize = 30 * 1024;
}

/// The size of `bytes` as a good static host sends them: brotli at its best quality.
///
/// # Errors
/// Never in practice: the writer is memory.
pub fn compressed(bytes: &[u8]) -> Result<usize> {
    Ok(brotli(bytes, 11)?.len())
}

/// Whether `bytes`, compressed, are at most `limit`. The best quality is slow, so it is only
/// asked where a quick one does not settle it.
///
/// # Errors
/// As [`compressed`].
pub fn fits(bytes: &[u8], limit: usize) -> Result<bool> {
    Ok(brotli(bytes, 5)?.len() <= limit || compressed(bytes)? <= limit)
}

/// Writes next to each file under `folder` what a good static host would send for it: the
/// server of these tests sends it too.
///
/// # Errors
/// When a file cannot be read or written.
pub fn compress_next_to(folder: &Path) -> Result<()> {
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let bytes = std::fs::read(entry.path())?;
            let mut name = entry.path().as_os_str().to_owned();
            name.push(".br");
            std::fs::write(name, brotli(&bytes, 11)?)?;
        }
    }
    Ok(())
}

fn brotli(bytes: &[u8], quality: u32) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let (buffer, window) = (1 << 16, 22);
    let mut writer = brotli::CompressorWriter::new(&mut out, buffer, quality, window);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(out)
}

/// As [`compressed`], of a file.
///
/// # Errors
/// When the file cannot be read.
pub fn compressed_file(file: &Path) -> Result<usize> {
    let bytes = std::fs::read(file).with_context(|| format!("{}", file.display()))?;
    compressed(&bytes)
}

/// The weights of the files of a portal, each compressed once.
#[derive(Debug)]
pub struct Weights<'a> {
    public: &'a Path,
    quality: u32,
    known: BTreeMap<String, usize>,
}

impl<'a> Weights<'a> {
    /// As a good static host sends them.
    #[must_use]
    pub fn best(public: &'a Path) -> Self {
        Self {
            public,
            quality: 11,
            known: BTreeMap::new(),
        }
    }

    /// A little more than [`Weights::best`], and known much faster.
    #[must_use]
    pub fn quick(public: &'a Path) -> Self {
        Self {
            quality: 5,
            ..Self::best(public)
        }
    }

    /// The weight of a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(&mut self, file: &str) -> Result<usize> {
        if let Some(weight) = self.known.get(file) {
            return Ok(*weight);
        }
        let path = self.public.join(file);
        let bytes = std::fs::read(&path).with_context(|| path.display().to_string())?;
        let weight = brotli(&bytes, self.quality)?.len();
        self.known.insert(file.to_owned(), weight);
        Ok(weight)
    }
}

/// Bytes for people: `9.8 KB`.
#[must_use]
pub fn in_words(bytes: u64) -> String {
    let mut parts = (bytes, 0);
    let units = ["bytes", "KB", "MB", "GB"];
    let mut unit = 0;
    while parts.0 >= 1024 && unit + 1 < units.len() {
        parts = (parts.0 / 1024, parts.0 % 1024 * 10 / 1024);
        unit += 1;
    }
    let unit_name = units[unit];
    match unit {
        0 => format!("{bytes} {unit_name}"),
        _ => format!("{}.{} {unit_name}", parts.0, parts.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn repetition_weighs_little_and_nothing_weighs_almost_nothing() {
        assert!(compressed(&[b'a'; 10_000]).unwrap() < 50);
        assert!(compressed(b"").unwrap() < 5);
    }

    #[test]
    fn sizes_read_well() {
        assert_eq!(in_words(900), "900 bytes");
        assert_eq!(in_words(1536), "1.5 KB");
        assert_eq!(in_words(3 * 1024 * 1024), "3.0 MB");
    }
}
