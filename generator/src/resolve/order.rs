use super::entry::Entry;
use super::languages::{Lang, Languages};
use crate::kinds::EntryIx;
use crate::locale;

/// All entries in the order of a language: by kind, then by `order`, then by the time at which
/// they start, then by title as the language sorts (CLDR collation), then by id.
pub(super) fn sorted(entries: &[Entry], lang: Lang, languages: &Languages) -> Vec<EntryIx> {
    let collation = locale::Order::of(languages.tag(lang));
    let mut sorted: Vec<EntryIx> = (0..entries.len()).map(EntryIx::new).collect();
    let key = |entry: &Entry| {
        let order = entry.facts.provenance().order.unwrap_or(i64::MAX);
        let starts = entry.facts.period().map(|period| period.starts);
        (entry.kind, order, starts)
    };
    sorted.sort_unstable_by(|a, b| {
        let (a, b) = (&entries[a.ix()], &entries[b.ix()]);
        key(a)
            .cmp(&key(b))
            .then_with(|| collation.compare(a.title(lang), b.title(lang)))
            .then_with(|| a.id.cmp(&b.id))
    });
    sorted
}
