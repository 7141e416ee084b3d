//! Compiles the self-check's widget to WebAssembly and bundles it, so that one `cargo build`
//! yields one binary that contains everything.
//!
//! The output is the same to the byte wherever the repository is.

mod compile;
mod linked;
mod memory;
mod names;
mod order;
mod panics;
mod script;
mod table;

use names::Names;
use script::{without_comments, without_results, without_unused};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::exit;
use std::{env, fs};
use wasm_bindgen_cli_support::Bindgen;

/// The environment variable that controls this script.
const SWITCH: &str = "HOMEWARD_WIDGET";

fn main() {
    if let Err(problem) = run() {
        println!("cargo::error={}", problem.replace('\n', " · "));
        exit(1);
    }
}

fn run() -> Result<(), String> {
    println!("cargo::rerun-if-env-changed={SWITCH}");
    println!("cargo::rustc-check-cfg=cfg(homeward_widget_skipped)");
    let out = path("OUT_DIR")?;
    match env::var_os(SWITCH) {
        None => bundle(&out),
        Some(value) if value == "skip" => {
            println!("cargo::rustc-cfg=homeward_widget_skipped");
            write(&out.join("self-check.js"), "")?;
            write(&out.join("self-check_bg.wasm"), "")
        }
        Some(value) => Err(format!(
            "unknown value `{}` of {SWITCH}: use `skip`, or unset it",
            value.display()
        )),
    }
}

fn bundle(out: &Path) -> Result<(), String> {
    let package = path("CARGO_MANIFEST_DIR")?;
    let workspace = package.join("../..");
    let loader = package.join("loader.js");
    rerun_if_changed(&package.join("build"));
    rerun_if_changed(&loader);
    for manifest in [
        "widget/Cargo.toml",
        "eligibility/Cargo.toml",
        "Cargo.toml",
        "Cargo.lock",
    ] {
        rerun_if_changed(&workspace.join(manifest));
    }
    let compiled = compile::compile(&workspace, out)?;
    for source in &compiled.sources {
        rerun_if_changed(source);
    }
    let mut output = Bindgen::new()
        .input_path(&compiled.wasm)
        .out_name("self-check")
        .web(true)
        .map_err(|error| error.to_string())?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .map_err(|error| format!("the widget cannot be bundled: {error:#}"))?;
    let linked = fs::read(&compiled.wasm);
    let linked = linked.map_err(|error| format!("{}: {error}", compiled.wasm.display()))?;
    let addresses = linked::Addresses::read(&linked)
        .map_err(|error| format!("the linker's relocations cannot be read: {error}"))?;
    let module = output.wasm_mut();
    for section in linked::SECTIONS {
        module.customs.remove_raw(section);
    }
    panics::trap(module);
    table::clear(module, &addresses);
    let imports: HashSet<String> = module.imports.iter().map(|it| it.name.clone()).collect();
    let mut names = Names::default();
    for import in output.wasm_mut().imports.iter_mut() {
        names.shorten(&mut import.name);
        names.shorten(&mut import.module);
    }
    for export in output.wasm_mut().exports.iter_mut() {
        names.shorten(&mut export.name);
    }
    output
        .emit(out)
        .map_err(|error| format!("the bundle cannot be written: {error:#}"))?;
    let wasm = out.join("self-check_bg.wasm");
    let module = fs::read(&wasm).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let module = order::arrange(&module)
        .map_err(|error| format!("the functions of the module cannot be arranged: {error}"))?;
    fs::write(&wasm, module).map_err(|error| format!("{}: {error}", wasm.display()))?;
    let script = out.join("self-check.js");
    let generated = read(&script)?;
    names.shorten_own(&generated);
    let complete = without_unused(&(generated + &read(&loader)?), &imports);
    let complete = without_results(&without_comments(&complete));
    write(&script, &names.in_script(&complete))
}

fn rerun_if_changed(path: &Path) {
    println!("cargo::rerun-if-changed={}", path.display());
}

fn path(variable: &str) -> Result<PathBuf, String> {
    env::var_os(variable)
        .map(PathBuf::from)
        .ok_or_else(|| format!("cargo has not set {variable}"))
}

fn read(file: &Path) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

fn write(file: &Path, text: &str) -> Result<(), String> {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))
}
