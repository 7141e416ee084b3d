//! Compiles the widget with a cargo process of its own: it is a crate for another target.

use crate::table;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const TARGET: &str = "wasm32-unknown-unknown";

/// The result of the compilation.
pub(crate) struct Compiled {
    /// The path of the WebAssembly module.
    pub(crate) wasm: PathBuf,
    /// The files of this repository that it was compiled from.
    pub(crate) sources: Vec<PathBuf>,
}

/// Compiles the widget.
pub(crate) fn compile(workspace: &Path, out: &Path) -> Result<Compiled, String> {
    let sysroot = installed_target()?;
    let target_dir = target_dir(out);
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // Settings of the outer build (a linter in place of the compiler, other flags, another
    // target) do not apply to the inner one.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let flags = text.contains("RUSTFLAGS") || text.contains("WRAPPER") || text == "RUSTC";
        let config = text.starts_with("CARGO_BUILD_") || text.starts_with("CARGO_PROFILE_");
        if flags || config || text == "CARGO_TARGET_DIR" {
            cargo.env_remove(&name);
        }
    }
    let package = ["rustc", "--package", "homeward-widget", "--lib"];
    let output = ["--crate-type", "cdylib", "--target", TARGET];
    let status = cargo
        .current_dir(workspace)
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            remappings(workspace, &sysroot).join("\u{1f}"),
        )
        .args(package)
        .args(output)
        .args(["--profile", "widget", "--locked", "--target-dir"])
        .arg(&target_dir)
        .arg("--")
        .args(["-C", &format!("link-arg=--table-base={}", table::FIRST)])
        .args(["-C", "link-arg=--emit-relocs"])
        .status()
        .map_err(|error| format!("cargo cannot be started: {error}"))?;
    if !status.success() {
        return Err("the self-check's widget does not compile: see above".to_owned());
    }
    let wasm = target_dir.join(TARGET).join("widget/homeward_widget.wasm");
    let sources = sources(&wasm.with_extension("d"))?;
    Ok(Compiled { wasm, sources })
}

/// The widget's own target directory: one for all profiles, inside that of the workspace. Cargo
/// locks a target directory during a build, so the inner cargo cannot use the outer one.
fn target_dir(out: &Path) -> PathBuf {
    // …/target/<profile>/build/<package>/out
    let profile = out
        .ancestors()
        .find(|folder| folder.ends_with("build"))
        .and_then(Path::parent);
    profile.and_then(Path::parent).unwrap_or(out).join("widget")
}

/// The source files that cargo lists in a dep-info file, `output: source source`. Those of
/// registry crates are not in the list: `Cargo.lock` covers them.
fn sources(dep_info: &Path) -> Result<Vec<PathBuf>, String> {
    let text =
        fs::read_to_string(dep_info).map_err(|error| format!("{}: {error}", dep_info.display()))?;
    // Makefile syntax: a space that belongs to a path has a backslash before it.
    let text = text.replace("\\ ", "\0");
    let (_, sources) = text
        .split_once(": ")
        .ok_or_else(|| format!("{}: no list of sources", dep_info.display()))?;
    Ok(sources
        .split_whitespace()
        .map(|source| PathBuf::from(source.replace('\0', " ")))
        .collect())
}

/// The compiler's directory; an error if the standard library for WebAssembly is not installed.
fn installed_target() -> Result<PathBuf, String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let print = |what: &str| {
        let output = Command::new(&rustc)
            .args(["--print", what, "--target", TARGET])
            .output()
            .map_err(|error| format!("rustc cannot be started: {error}"))?;
        let path = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Ok::<_, String>(PathBuf::from(path))
    };
    if !print("target-libdir")?.is_dir() {
        return Err(format!(
            "the self-check needs Rust's {TARGET} target: run `rustup target add {TARGET}` or `cargo xtask site`"
        ));
    }
    print("sysroot")
}

/// Flags that keep paths of this machine out of the module, for example in texts of panics.
fn remappings(workspace: &Path, sysroot: &Path) -> Vec<String> {
    let workspace = workspace
        .canonicalize()
        .unwrap_or_else(|_| workspace.to_owned());
    let mut folders = vec![
        (workspace, "homeward"),
        (sysroot.join("lib/rustlib/src/rust"), "rust"),
    ];
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(home) = home {
        // The directory of a registry has another name on each machine.
        let registries = fs::read_dir(home.join("registry/src"))
            .into_iter()
            .flatten()
            .flatten();
        let mut registries: Vec<PathBuf> = registries.map(|entry| entry.path()).collect();
        registries.sort();
        folders.extend(registries.into_iter().map(|folder| (folder, "crates")));
    }
    let remap =
        |(from, to): (PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    folders.into_iter().map(remap).collect()
}
