//! The language from which the others are translated.

use super::languages::{Lang, Languages};
use crate::checks::contradicting_facts;
use crate::parse::{Documents, SiteDocument};
use spanned::Diagnostic;

/// So many texts are no slip.
const SOME: usize = 2;

/// The texts of a language.
#[derive(Default)]
struct Texts {
    /// Those that say what they were made from.
    translated: usize,
    others: usize,
}

/// Reports a list of languages that begins with one into which another one is translated.
pub(super) fn check(
    documents: &Documents,
    site: &SiteDocument,
    languages: &Languages,
) -> Option<Diagnostic> {
    let count = |tag: &str| {
        let mut count = Texts::default();
        let entries = documents.entries.iter().filter_map(|it| it.texts.get(tag));
        let made = entries
            .flatten()
            .map(|text| text.words.translation.is_some());
        let own = site.words.get(tag).and_then(Option::as_ref);
        let own = own.map(|text| text.words.translation.is_some());
        for is_translated in made.chain(own) {
            if is_translated {
                count.translated += 1;
            } else {
                count.others += 1;
            }
        }
        count
    };
    let first = languages.tag(Lang::SOURCE);
    let its = count(first);
    if its.translated < SOME || its.translated <= its.others {
        return None;
    }
    let source = languages.tags().skip(1).find(|tag| {
        let texts = count(tag);
        // Perhaps somebody has begun to do what wrong reports said.
        texts.others >= SOME && texts.translated * 10 <= texts.others
    })?;
    Some(contradicting_facts::source_language(
        first,
        source,
        languages.place(Lang::SOURCE),
    ))
}
