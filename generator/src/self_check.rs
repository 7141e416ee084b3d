//! What the self-check needs in a browser: the widget's bundle, the compiled rules and
//! one file of words a language.

use crate::resolve::Site;

/// The loader of the widget: the module that the self-check page names.
pub(crate) const MODULE: &str = "self-check.js";
/// The widget itself.
pub(crate) const WASM: &str = "self-check.wasm";
/// The compiled rules.
pub(crate) const RULES: &str = "self-check.rules.bin";

/// The name of a language's file of words.
pub(crate) fn words_name(tag: &str) -> String {
    format!("self-check.{tag}.json")
}

/// The self-check's files, by name; none where the site has no rules.
pub(crate) fn assets(site: &Site) -> Vec<(String, Vec<u8>)> {
    let Some(rules) = &site.rules else {
        return Vec::new();
    };
    let mut assets = vec![(RULES.to_owned(), rules.compiled.bytes().to_vec())];
    for lang in site.languages.all() {
        let json = serde_json::to_vec(rules.words(lang)).unwrap_or_default();
        assets.push((words_name(site.languages.tag(lang)), json));
    }
    assets
}
