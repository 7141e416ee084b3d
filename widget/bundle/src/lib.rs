//! The files of the self-check that a browser loads, as bytes.
//!
//! The build script compiles `homeward-widget` to WebAssembly and joins the generated
//! JavaScript with `loader.js`. It runs again only if a file that the widget is compiled from
//! has changed: not for tests, and not for the parts of the engine that the widget leaves out.
//!
//! Code that only formats the message of a panic is left out, and the message with it: a panic
//! appears in the console as `unreachable`. `build/panics.rs` explains how.
//!
//! With the environment variable `HOMEWARD_WIDGET=skip` nothing is compiled and both files are
//! empty. That is for work on the native crates: `homeward check` and all native tests run,
//! `homeward build` refuses sites that have a self-check.

/// The ES module that a page names: it loads and starts the widget.
pub const SCRIPT: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/self-check.js"));

/// The widget as a WebAssembly module.
pub const WASM: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/self-check_bg.wasm"));

/// `true` if the bundle was built with `HOMEWARD_WIDGET=skip`: then both files are empty.
pub const IS_EMPTY: bool = cfg!(homeward_widget_skipped);

#[cfg(test)]
mod tests {
    use super::*;

    /// The first bytes of every WebAssembly module: the magic number and version 1.
    const MODULE: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn the_bundle_is_complete_or_empty() {
        assert_eq!(WASM.starts_with(MODULE), !IS_EMPTY);
        assert_eq!(WASM.is_empty(), IS_EMPTY);
        assert_eq!(SCRIPT.is_empty(), IS_EMPTY);
    }

    #[test]
    fn the_script_has_no_name_that_was_to_be_shortened() {
        let script = std::str::from_utf8(SCRIPT).unwrap();
        for name in [
            "__wbindgen_",
            "__externref_",
            "FromWasm0",
            "ToWasm0",
            "Memory0",
        ] {
            assert!(!script.contains(name), "{name} in {script}");
        }
    }
}
