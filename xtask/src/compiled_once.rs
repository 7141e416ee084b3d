//! Whether the command that the tests run uses the crates that the tests use.
//!
//! Cargo compiles a crate once for each selection of features. If tests select a feature that
//! the command does not, the largest crates are compiled twice after each change.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use anyhow::{Result, ensure};
use serde_json::Value;

/// The package of the command itself, which is no part of a test.
const OF_THE_COMMAND: &str = "/cli/Cargo.toml";

/// Runs cargo, which has compiled all tests before.
///
/// # Errors
/// When it fails, or compiles a crate for the command that the tests could share.
pub(crate) fn holds(build: &mut Command) -> Result<()> {
    let output = build
        .arg("--message-format=json-render-diagnostics")
        .stderr(Stdio::inherit())
        .output()?;
    ensure!(output.status.success(), "the command does not compile");
    let text = String::from_utf8_lossy(&output.stdout);
    let again: BTreeSet<_> = text.lines().filter_map(compiled).collect();
    ensure!(
        again.is_empty(),
        "compiled a second time for the command: {again:?}; the tests select other features of \
         a crate below them (`cargo tree --workspace -f '{{p}} {{f}}'` with and without \
         `-e no-dev`): name that crate in tests/Cargo.toml"
    );
    Ok(())
}

/// The package that a line of cargo's output reports as compiled, unless it is of the command.
fn compiled(line: &str) -> Option<String> {
    let message: Value = serde_json::from_str(line).ok()?;
    let is_new = message["reason"] == "compiler-artifact" && message["fresh"] == false;
    let manifest = message["manifest_path"].as_str()?;
    let target = message["target"]["name"].as_str()?;
    let of_the_command = manifest.ends_with(OF_THE_COMMAND);
    (is_new && !of_the_command).then(|| target.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn artifact(target: &str, directory: &str, fresh: bool) -> String {
        format!(
            r#"{{"reason":"compiler-artifact","manifest_path":"/x/{directory}/Cargo.toml","target":{{"name":"{target}"}},"fresh":{fresh}}}"#
        )
    }

    #[test]
    fn only_crates_that_are_compiled_again_are_reported() {
        let again = Some("pagefind".to_owned());
        assert_eq!(compiled(&artifact("pagefind", "pagefind", false)), again);
        assert_eq!(compiled(&artifact("pagefind", "pagefind", true)), None);
        assert_eq!(compiled(&artifact("homeward", "cli", false)), None);
        let library = Some("homeward".to_owned());
        assert_eq!(compiled(&artifact("homeward", "generator", false)), library);
        assert_eq!(compiled("    Finished"), None);
    }
}
