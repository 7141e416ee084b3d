//! Short names for what wasm-bindgen generates: the imports and exports between the script and the
//! WebAssembly module, and the functions and variables of the script.

use std::collections::BTreeMap;

/// A name of so many letters is short already.
const SHORT: usize = 4;

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
            "__wbindgen_",
            "__externref_",
            "wasm_bindgen__",
            "./self-check",
        ];
        if generated.iter().any(|begin| name.starts_with(begin)) {
            *name = self.short(name).to_owned();
        }
    }

    /// Replaces the names of the functions and variables of a generated script that nobody else
    /// uses: those outside functions that it does not export.
    pub(crate) fn shorten_own(&mut self, script: &str) {
        for line in script.lines() {
            let name = ["function ", "let ", "const "]
                .iter()
                .find_map(|begin| line.strip_prefix(begin))
                .and_then(|rest| {
                    rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                        .next()
                });
            if let Some(name) = name.filter(|name| name.len() > SHORT) {
                self.short(name);
            }
        }
    }

    fn short(&mut self, name: &str) -> &str {
        let number = self.0.len();
        let short = self.0.entry(name.to_owned());
        short.or_insert_with(|| format!("_{number}"))
    }

    /// The script with the same replacements.
    pub(crate) fn in_script(&self, script: &str) -> String {
        let in_name = |c: char| c.is_alphanumeric() || "_$./-".contains(c);
        let mut short = String::new();
        let mut rest = script;
        while let Some(start) = rest.find(in_name) {
            let end = rest[start..].find(|c| !in_name(c));
            let end = end.map_or(rest.len(), |length| start + length);
            short.push_str(&rest[..start]);
            let whole = &rest[start..end];
            // A name occurs alone, before its methods, or after `wasm.`.
            let parts: Vec<&str> = if whole.starts_with("./") {
                vec![whole]
            } else {
                whole.split('.').collect()
            };
            let parts = parts
                .iter()
                .map(|name| self.0.get(*name).map_or(*name, String::as_str));
            short.push_str(&parts.collect::<Vec<_>>().join("."));
            rest = &rest[end..];
        }
        short + rest
    }
}
