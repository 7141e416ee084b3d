//! What of a new portal is still in English.

use super::{strings_path, texts};
use crate::build;
use crate::out::say;
use homeward::translations::{LanguageFacts, draft_strings};
use std::path::Path;

/// How many of the texts are of the first page: the portal's own words, the home page and the one on safety.
const BEFORE_OTHERS: &str = "three";

/// Checks the new portal, and says what is still in English: each of these files would be reported alone.
pub(super) fn check(dir: &Path, languages: &[LanguageFacts]) -> u8 {
    let first = &languages[0].tag;
    let tags = languages.iter().map(|it| it.tag.as_str());
    let drafts: Vec<&str> = tags.filter(|tag| draft_strings(tag).is_some()).collect();
    let texts: Vec<String> = if super::is_english(first) {
        Vec::new()
    } else {
        texts(first).collect()
    };
    if drafts.is_empty() && texts.is_empty() {
        return build::check_again(dir);
    }
    let export = |tag: &str| format!("`homeward translations export --lang {tag} --out {tag}.po`");
    let quoted = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
        names.join(", ")
    };
    let strings = drafts.iter().map(|tag| strings_path(tag));
    let told: Vec<String> = strings.chain(texts.iter().cloned()).collect();
    let code = build::check_without(dir, &told);
    if !drafts.is_empty() {
        say!(
            "the words of buttons and headings are still in English in {}\n\
             help: translate them in `{}`, which begins with those of the first page{}",
            quoted(&drafts),
            strings_path("<language>"),
            match drafts.iter().find(|tag| *tag != first) {
                Some(tag) if texts.is_empty() =>
                    format!("; or run {}, for a translator's tool", export(tag)),
                _ => String::new(),
            }
        );
    }
    if !texts.is_empty() {
        let named: Vec<&str> = texts.iter().map(String::as_str).collect();
        say!(
            "{} texts are still in English, because this program has no others to begin with:\n{}\n\
             help: write them in `{first}` before you publish the portal{}",
            texts.len(),
            quoted(&named),
            match languages.get(1) {
                Some(other) => format!(
                    ", and the first {BEFORE_OTHERS} before you run {}: they are translated from `{first}`",
                    export(&other.tag)
                ),
                None => String::new(),
            }
        );
    }
    code
}
