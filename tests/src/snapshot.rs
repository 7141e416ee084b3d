//! Whole outputs, compared with files of the repository. With `SNAPSHOTS=overwrite` in
//! the environment the files are written instead, for a reviewer to read.

use std::path::Path;

use anyhow::{Result, anyhow};
use regex::Regex;
use snapbox::{Assert, Data, Redactions};

/// What changes from run to run, or with each new string of the theme; the group
/// `redacted` is replaced by the placeholder.
const CHANGING: [(&str, &str); 3] = [
    ("[SECONDS]", r"\bin (?<redacted>\d+\.\d\d) s\b"),
    ("[NUMBER]", r"\band (?<redacted>\d+) more\b"),
    ("[HASH]", r"(?m)^rules (?<redacted>[0-9a-f]{64})$"),
];

/// How the lines begin that ICU4X prints in a debug build, and in no other.
const OF_ICU: &str = "ICU4X data error: ";

/// The text without what changes from run to run; the folder of the site is `[SITE]`.
///
/// # Errors
/// When a placeholder or a pattern of this module is malformed.
pub fn redacted(text: &str, site: &Path) -> Result<String> {
    let mut redactions = Redactions::new();
    redactions.insert("[SITE]", site.to_string_lossy().into_owned())?;
    for (placeholder, pattern) in CHANGING {
        redactions.insert(placeholder, Regex::new(pattern)?)?;
    }
    let lines = text.split_inclusive('\n');
    let ours: String = lines.filter(|line| !line.starts_with(OF_ICU)).collect();
    Ok(redactions.redact(&ours))
}

/// Compares a text with a file, byte by byte.
///
/// # Errors
/// When they differ; the error shows the lines.
pub fn compare(text: &str, file: &Path) -> Result<()> {
    let name = file.display().to_string();
    let assert = Assert::new().action_env("SNAPSHOTS");
    // Raw: `...` and `[..]` in an expected text are no wildcards.
    let (text, expected) = (Data::text(text).raw(), Data::read_from(file, None).raw());
    let checked = assert.try_eq(Some(&name), text, expected);
    checked.map_err(|error| anyhow!("{error}"))
}
