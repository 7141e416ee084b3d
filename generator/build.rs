//! Builds the self-check's widget and bundles it, so that one `cargo build` yields one
//! binary that carries everything.
//!
//! The widget is another crate for another machine (WASM), so a cargo of its own builds it,
//! into a folder of its own (a folder is locked while it is built into). It is the same to
//! the byte wherever the repository lies.
#![allow(clippy::disallowed_methods)] // The one-door rules are the program's, not its build's.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, exit};
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

fn main() {
    if let Err(problem) = bundle() {
        println!("cargo::error={}", problem.replace('\n', " · "));
        exit(1);
    }
}

fn bundle() -> Result<(), String> {
    let workspace = path("CARGO_MANIFEST_DIR")?.join("..");
    for input in [
        "widget/Cargo.toml",
        "widget/src",
        "widget/loader.js",
        "eligibility/Cargo.toml",
        "eligibility/src",
        "Cargo.toml",
        "Cargo.lock",
    ] {
        println!(
            "cargo::rerun-if-changed={}",
            workspace.join(input).display()
        );
    }
    println!("cargo::rerun-if-changed=build.rs");
    let out = path("OUT_DIR")?;
    let wasm = compile(&workspace, &target_dir(&out))?;
    let loader = workspace.join("widget/loader.js");
    let loader = fs::read_to_string(&loader).map_err(|e| format!("{}: {e}", loader.display()))?;
    let mut output = Bindgen::new()
        .input_path(&wasm)
        .out_name("self-check")
        .web(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .map_err(|error| format!("the widget cannot be bundled: {error:#}"))?;
    let mut names = Names::default();
    for import in output.wasm_mut().imports.iter_mut() {
        names.shorten(&mut import.name);
        names.shorten(&mut import.module);
    }
    for export in output.wasm_mut().exports.iter_mut() {
        names.shorten(&mut export.name);
    }
    output
        .emit(&out)
        .map_err(|error| format!("the bundle cannot be written: {error:#}"))?;
    let script = out.join("self-check.js");
    let generated = fs::read_to_string(&script).map_err(|error| error.to_string())?;
    let generated = names.in_script(&light(&generated));
    fs::write(&script, generated + &light(&loader)).map_err(|error| error.to_string())
}

/// Short names for what the script and the WASM give each other. Their own carry a hash
/// each, which no compression makes smaller, and which only matters between crates.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// Shortens a name that was made for a machine; leaves any other as it is.
    fn shorten(&mut self, name: &mut String) {
        let made = [
            "__wbg_",
            "__wbindgen_cast",
            "wasm_bindgen__",
            "./self-check",
        ];
        if made.iter().any(|begin| name.starts_with(begin)) {
            let number = self.0.len();
            let short = self.0.entry(name.clone());
            name.clone_from(short.or_insert_with(|| format!("_{number}")));
        }
    }

    /// The script with the same names.
    fn in_script(&self, script: &str) -> String {
        let in_name = |c: char| c.is_alphanumeric() || "_$./-".contains(c);
        let mut short = String::new();
        let mut rest = script;
        while let Some(start) = rest.find(in_name) {
            let end = rest[start..].find(|c| !in_name(c));
            let end = end.map_or(rest.len(), |length| start + length);
            // Names stand alone, or after `wasm.`.
            let (before, name) = match rest[start..end].rsplit_once('.') {
                Some((before, name)) if !rest[start..].starts_with("./") => {
                    (start + before.len() + 1, name)
                }
                _ => (start, &rest[start..end]),
            };
            short.push_str(&rest[..before]);
            short.push_str(self.0.get(name).map_or(name, String::as_str));
            rest = &rest[end..];
        }
        short + rest
    }
}

/// The lines of a script without comments of their own and without indentation.
fn light(script: &str) -> String {
    let comment = |line: &str| {
        ["//", "/*", "*"]
            .iter()
            .any(|begin| line.starts_with(begin))
    };
    let mut light = String::new();
    for line in script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !comment(line))
    {
        light.push_str(line);
        light.push('\n');
    }
    light
}

fn path(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| format!("cargo has set no {variable}"))
}

/// The widget's own target folder: one for all profiles, inside that of the workspace.
fn target_dir(out: &Path) -> PathBuf {
    // …/target/<profile>/build/<package>/out
    let profile = out
        .ancestors()
        .find(|folder| folder.ends_with("build"))
        .and_then(Path::parent);
    profile.and_then(Path::parent).unwrap_or(out).join("widget")
}

/// Builds the widget and gives the path of its WASM.
fn compile(workspace: &Path, target_dir: &Path) -> Result<PathBuf, String> {
    let sysroot = installed_target()?;
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    // What is set for this build (a linter in the compiler's place, other flags, another
    // target) is not meant for that one.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        let flags = text.contains("RUSTFLAGS") || text.contains("WRAPPER") || text == "RUSTC";
        let place = text.starts_with("CARGO_BUILD_") || text.starts_with("CARGO_PROFILE_");
        if flags || place || text == "CARGO_TARGET_DIR" {
            cargo.env_remove(&name);
        }
    }
    let status = cargo
        .current_dir(workspace)
        .env(
            "CARGO_ENCODED_RUSTFLAGS",
            remappings(workspace, &sysroot).join("\u{1f}"),
        )
        .args([
            "rustc",
            "--package",
            "homeward-widget",
            "--lib",
            "--crate-type",
            "cdylib",
        ])
        .args([
            "--profile",
            "widget",
            "--target",
            TARGET,
            "--locked",
            "--target-dir",
        ])
        .arg(target_dir)
        .status()
        .map_err(|error| format!("cargo cannot be run: {error}"))?;
    if !status.success() {
        return Err("the self-check's widget does not compile: see above".to_owned());
    }
    Ok(target_dir.join(TARGET).join("widget/homeward_widget.wasm"))
}

/// The compiler's own folder, once it is certain that it has the standard library for WASM.
fn installed_target() -> Result<PathBuf, String> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let ask = |what: &str| {
        let output = Command::new(&rustc)
            .args(["--print", what, "--target", TARGET])
            .output();
        let output = output.map_err(|error| format!("rustc cannot be run: {error}"))?;
        Ok::<_, String>(PathBuf::from(
            String::from_utf8_lossy(&output.stdout).trim(),
        ))
    };
    if !ask("target-libdir")?.is_dir() {
        return Err(format!(
            "the self-check needs Rust's {TARGET} target: run `rustup target add {TARGET}` or `cargo xtask site`"
        ));
    }
    ask("sysroot")
}

/// No path of this machine ends up in the widget, in the texts of panics for instance.
fn remappings(workspace: &Path, sysroot: &Path) -> Vec<String> {
    let workspace = workspace
        .canonicalize()
        .unwrap_or_else(|_| workspace.to_owned());
    let mut folders = vec![
        (workspace, "homeward"),
        (sysroot.join("lib/rustlib/src/rust"), "rust"),
    ];
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    if let Some(home) = home {
        // The folder of a registry has a name of its own on each machine.
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
