//! Bold words that a translation does not have.

use crate::checks::translation_differs;
use crate::parse::Text;
use crate::parse::front_matter::body;
use memchr::memmem;
use spanned::{Diagnostic, Sources};

/// One place can be a name that another language writes in quotation marks.
const FEWEST: usize = 2;

/// Reports a translation that has lost all of them, as a copy through a form without marks has.
pub(super) fn lost(original: &Text, text: &Text, sources: &Sources) -> Option<Diagnostic> {
    let [wanted, own] = [original, text].map(|it| {
        let (_, body) = body(sources.text(it.source)).unwrap_or_default();
        memmem::find_iter(body.as_bytes(), b"**").count() / 2
    });
    (own == 0 && wanted >= FEWEST).then(|| translation_differs::bold(wanted, text.title_span))
}
