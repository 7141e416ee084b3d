//! What the words of a cell mean.

/// The values of a list in one cell, with commas.
pub(super) fn several(cell: &str, one: impl FnMut(&str) -> Option<String>) -> String {
    let parts = cell.split([',', ';', '|', '\n']).map(str::trim);
    let parts: Vec<String> = parts.filter(|it| !it.is_empty()).filter_map(one).collect();
    parts.join(",")
}

/// The value that a word means: a value, or the words for it, whatever the letters' size.
pub(super) fn chosen(word: &str, choices: &[(String, String)]) -> Option<String> {
    let plain = |text: &str| text.to_lowercase().replace(['_', '-'], " ");
    let word = plain(word);
    let mut found = choices
        .iter()
        .filter(|(value, words)| plain(value) == word || plain(words) == word);
    found.next().map(|(value, _)| value.clone())
}

/// A word as `true` or `false`, if it means one of them.
pub(super) fn flag(word: &str) -> String {
    match word.to_lowercase().as_str() {
        "yes" | "y" | "true" | "x" | "1" => "true".to_owned(),
        "no" | "n" | "false" | "0" => "false".to_owned(),
        _ => word.to_owned(),
    }
}
