//! Short names for the imports and exports between the script and the WebAssembly module.

use std::collections::BTreeMap;

/// Short names, by the names that wasm-bindgen generated.
///
/// A generated name contains a hash, which no compression makes smaller and which only
/// separates crates from each other.
#[derive(Default)]
pub(crate) struct Names(BTreeMap<String, String>);

impl Names {
    /// Replaces a generated name by a short one; leaves any other name as it is.
    pub(crate) fn shorten(&mut self, name: &mut String) {
        let generated = [
            "__wbg_",
            "__wbindgen_cast",
            "wasm_bindgen__",
            "./self-check",
        ];
        if generated.iter().any(|begin| name.starts_with(begin)) {
            let number = self.0.len();
            let short = self.0.entry(name.clone());
            name.clone_from(short.or_insert_with(|| format!("_{number}")));
        }
    }

    /// The script with the same replacements.
    pub(crate) fn in_script(&self, script: &str) -> String {
        let in_name = |c: char| c.is_alphanumeric() || "_$./-".contains(c);
        let mut short = String::new();
        let mut rest = script;
        while let Some(start) = rest.find(in_name) {
            let end = rest[start..].find(|c| !in_name(c));
            let end = end.map_or(rest.len(), |length| start + length);
            // A name occurs alone, or after `wasm.`.
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
