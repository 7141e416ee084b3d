//! Texts that a machine translated and no person has read: each page that shows some says so.

use super::page::Page;
use super::view::{Original, PageView};
use crate::content::Translation;
use crate::kinds::EntryIx;
use crate::resolve::Lang;

/// Whether one of the entries has such a text in the language of the page.
pub(super) fn any<'i>(page: &Page<'_>, entries: impl IntoIterator<Item = &'i EntryIx>) -> bool {
    let frame = page.frame;
    let mut entries = entries.into_iter();
    entries.any(|ix| frame.site.entry(*ix).is_draft(frame.lang))
}

/// Whether the words of the self-check are such a text.
pub(super) fn words_of_self_check(page: &Page<'_>) -> bool {
    let frame = page.frame;
    let rules = frame.site.rules.as_ref();
    let made = rules.and_then(|rules| rules.words(frame.lang).translation.as_ref());
    frame.lang != Lang::SOURCE && made.is_some_and(Translation::is_draft)
}

/// The view of a page that is made of texts of entries, some of which are perhaps such texts.
/// `original` is the path of the page in the source language.
pub(super) fn marked<'a>(
    page: &Page<'a>,
    view: PageView<'a>,
    is_draft: bool,
    original: &str,
) -> PageView<'a> {
    let frame = page.frame;
    PageView {
        draft: is_draft,
        original: is_draft.then(|| Original {
            url: frame.to(original),
            lang: frame.lang_view(Lang::SOURCE),
        }),
        ..view
    }
}
