//! What the self-check needs in a browser: the widget's bundle, the compiled rules and
//! one file of words a language.

mod contact;
mod strings;
mod words;

use crate::resolve::Site;
use crate::theme::Theme;

/// The loader of the widget: the module that the self-check page names.
pub(crate) const MODULE: &str = "self-check.js";
/// The widget itself.
pub(crate) const WASM: &str = "self-check.wasm";
/// The compiled rules.
pub(crate) const RULES: &str = "self-check.rules.bin";

/// Made by the build script.
const MODULE_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/self-check.js"));
const WASM_BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/self-check_bg.wasm"));

/// The name of a language's file of words.
pub(crate) fn words_name(tag: &str) -> String {
    format!("self-check.{tag}.json")
}

/// The self-check's files, by name; none where the site has no rules or no page for it.
pub(crate) fn assets(site: &Site, theme: &Theme) -> Vec<(String, Vec<u8>)> {
    let (Some(rules), Some(page)) = (&site.rules, crate::plan::self_check(site)) else {
        return Vec::new();
    };
    let mut assets = vec![
        (MODULE.to_owned(), MODULE_BYTES.to_vec()),
        (WASM.to_owned(), WASM_BYTES.to_vec()),
        (RULES.to_owned(), rules.compiled.bytes().to_vec()),
    ];
    for lang in site.languages.all() {
        let words = words::words(
            site,
            theme,
            rules.words(lang),
            rules.compiled.programmes(),
            page,
            lang,
        );
        // Words are maps of texts: nothing in them can fail to be written.
        let json = serde_json::to_vec(&words).unwrap_or_default();
        assets.push((words_name(site.languages.tag(lang)), json));
    }
    assets
}
