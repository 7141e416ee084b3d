//! The asking half builds for a target that has no standard library.

use std::path::Path;
use std::process::Command;

/// `rust-toolchain.toml` names this target too, so that rustup installs it.
const TARGET: &str = "thumbv7em-none-eabi";

#[test]
fn the_asking_half_needs_alloc_alone() {
    let build = Command::new(env!("CARGO"))
        .args(["build", "--lib", "--no-default-features", "--quiet"])
        .args(["--target", TARGET, "--manifest-path"])
        .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"))
        .arg("--target-dir")
        .arg(Path::new(env!("CARGO_TARGET_TMPDIR")).join("no_std"))
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&build.stderr);
    assert!(build.status.success(), "{stderr}");
}
