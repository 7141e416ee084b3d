//! The sizes of files as sent, and their limits.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};

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

/// Prints the sizes of the pages under `public`: the largest pages, the assets, and all
/// of it together.
///
/// # Errors
/// When the folder cannot be read.
pub fn report(public: &Path) -> Result<()> {
    let mut files = Vec::new();
    let mut total = 0;
    for entry in walkdir::WalkDir::new(public) {
        let entry = entry.context("build the portal first: cargo xtask site")?;
        let extension = entry.path().extension().and_then(|it| it.to_str());
        if entry.file_type().is_file() {
            total += entry.metadata()?.len();
        }
        if let Some(kind @ ("html" | "css" | "js" | "wasm")) = extension {
            let weight = compressed_file(entry.path())?;
            files.push((kind.to_owned(), weight, entry.into_path()));
        }
    }
    files.sort_by_key(|(kind, weight, _)| (kind.clone(), std::cmp::Reverse(*weight)));
    let most = |kind: &str| if kind == "html" { 10 } else { usize::MAX };
    for kinds in files.chunk_by(|a, b| a.0 == b.0) {
        for (kind, weight, file) in kinds.iter().take(most(&kinds[0].0)) {
            let file = file.strip_prefix(public)?.display();
            println!("{kind:>5}  {:>9}  {file}", in_words(*weight as u64));
        }
        println!("{:>5}  {} files", kinds[0].0, kinds.len());
    }
    println!("all files, uncompressed: {}", in_words(total));
    Ok(())
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
