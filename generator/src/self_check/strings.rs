//! Strings of the interface, with the plural forms of each language.

use crate::theme::{Argument, Strings};
use homeward_widget::texts::keys::{COUNTED, FILLED, GIVES, GIVES_FILLED, PLAIN};
use homeward_widget::texts::{ById, Phrase};

/// The strings that the widget uses, by key. `gives`: some programme says what it gives.
pub(super) fn strings(strings: &Strings, tag: &str, gives: bool) -> ById<Phrase> {
    // The keys are those of the default theme, which has all of them in every language.
    let get = |key: &str, arguments: &[(String, Argument)]| {
        strings.get(tag, key, arguments).unwrap_or_default()
    };
    let (also, also_filled) = if gives {
        (GIVES, GIVES_FILLED)
    } else {
        (&[][..], &[][..])
    };
    let plain = PLAIN.iter().chain(also);
    let plain = plain.map(|key| (*key, Phrase::plain(get(key, &[]))));
    let counted = COUNTED.iter().map(|(key, most)| {
        let texts = (0..=*most).map(|count| {
            let text = get(key, &[("count".to_owned(), Argument::Number(count))]);
            // Fluent puts isolation marks around a value, so this replaces no other digits.
            text.replace(&format!("\u{2068}{count}\u{2069}"), "\u{2068}{n}\u{2069}")
        });
        (*key, Phrase::counted(texts))
    });
    let filled = FILLED.iter().chain(also_filled).map(|(key, names)| {
        let placeholder = |name: &&str| ((*name).to_owned(), Argument::Text(format!("{{{name}}}")));
        let arguments: Vec<_> = names.iter().map(placeholder).collect();
        (*key, Phrase::plain(get(key, &arguments)))
    });
    plain
        .chain(counted)
        .chain(filled)
        .map(|(key, phrase)| (key.to_owned(), phrase))
        .collect()
}
