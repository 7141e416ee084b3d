//! Strings of the interface, with the plural forms of each language.

use crate::theme::{Argument, Strings};
use homeward_widget::texts::keys::{BUILDS_ON, COUNTED, FILLED, GIVES, GIVES_FILLED, PLAIN};
use homeward_widget::texts::{ById, Phrase};

/// The parts of the language that some rules of the site use, and that need strings of their own.
#[derive(Clone, Copy)]
pub(super) struct Also {
    /// A programme says what it gives.
    pub(super) gives: bool,
    /// A programme builds on another one.
    pub(super) builds_on: bool,
}

/// The strings that the widget uses, by key.
pub(super) fn strings(strings: &Strings, tag: &str, also: Also) -> ById<Phrase> {
    // The keys are those of the default theme, which has all of them in every language.
    let get = |key: &str, arguments: &[(String, Argument)]| {
        strings.get(tag, key, arguments).unwrap_or_default()
    };
    let gives = if also.gives { GIVES } else { &[] };
    let gives_filled = if also.gives { GIVES_FILLED } else { &[] };
    let builds_on = if also.builds_on { BUILDS_ON } else { &[] };
    let plain = PLAIN.iter().chain(gives).chain(builds_on);
    let plain = plain.map(|key| (*key, Phrase::plain(get(key, &[]))));
    let counted = COUNTED.iter().map(|(key, most)| {
        let texts = (0..=*most).map(|count| {
            let text = get(key, &[("count".to_owned(), Argument::Number(count))]);
            // Fluent puts isolation marks around a value, so this replaces no other digits.
            text.replace(&format!("\u{2068}{count}\u{2069}"), "\u{2068}{n}\u{2069}")
        });
        (*key, Phrase::counted(texts))
    });
    let filled = FILLED.iter().chain(gives_filled).map(|(key, names)| {
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
