//! What is checked of the texts of an entry, and of nothing else: in parallel, and kept with the
//! entry, which is another one as soon as one of its files changes.

use super::text_settings::TextSettings;
use super::{days, differences, same_titles, texts, untranslated, wording};
use crate::parse::EntryDocument;
use rayon::prelude::*;
use spanned::{Diagnostic, Diagnostics};
use std::sync::Arc;

/// Checks the texts of all entries.
pub(super) fn check(
    entries: &[Arc<EntryDocument>],
    settings: &TextSettings<'_>,
    diagnostics: &mut Diagnostics,
) {
    let digest = settings.digest();
    let found: Vec<Vec<Diagnostic>> = entries
        .par_iter()
        .map(|entry| entry.findings.get(digest, || of_entry(entry, settings)))
        .collect();
    diagnostics.extend(found.into_iter().flatten());
}

fn of_entry(entry: &EntryDocument, settings: &TextSettings<'_>) -> Vec<Diagnostic> {
    let mut found = Diagnostics::default();
    texts::check(entry, settings, &mut found);
    wording::check_entry(entry, settings, &mut found);
    untranslated::check(entry, settings, &mut found);
    differences::check(entry, settings, &mut found);
    days::check(entry, settings, &mut found);
    same_titles::of_criteria(entry, settings, &mut found);
    found.into_iter().collect()
}
