use super::site::{Entry, EntryIx, Languages};
use crate::content::Kind;
use crate::locale::Order;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// For each language, each entry's place: by `order`, then by title as the language sorts
/// (CLDR collation), then by id.
pub(super) fn ranks(entries: &[Entry], languages: &Languages) -> Vec<Vec<u32>> {
    let langs: Vec<_> = languages.all().collect();
    langs
        .into_par_iter()
        .map(|lang| {
            let collation = Order::of(languages.tag(lang));
            let mut sorted: Vec<usize> = (0..entries.len()).collect();
            let key = |i: usize| {
                let entry = &entries[i];
                let order = entry.facts.provenance().order.unwrap_or(i64::MAX);
                (entry.kind, order)
            };
            let title = |i: usize| entries[i].text(lang).1.words.title.as_str();
            sorted.sort_unstable_by(|a, b| {
                key(*a)
                    .cmp(&key(*b))
                    .then_with(|| collation.compare(title(*a), title(*b)))
                    .then_with(|| entries[*a].id.cmp(&entries[*b].id))
            });
            let mut ranks = vec![0; entries.len()];
            for (rank, i) in (0..).zip(sorted) {
                ranks[i] = rank;
            }
            ranks
        })
        .collect()
}

/// For each language and kind, its entries in order; only those that may appear there.
pub(super) fn by_kind(
    entries: &[Entry],
    ranks: &[Vec<u32>],
    languages: &Languages,
) -> Vec<BTreeMap<Kind, Vec<EntryIx>>> {
    languages
        .all()
        .zip(ranks)
        .map(|(lang, ranks)| {
            let mut kinds: BTreeMap<Kind, Vec<EntryIx>> = BTreeMap::new();
            for (entry, i) in entries.iter().zip(0..) {
                if entry.appears_in(languages.tag(lang)) {
                    kinds.entry(entry.kind).or_default().push(EntryIx(i));
                }
            }
            for list in kinds.values_mut() {
                list.sort_by_key(|ix| ranks[ix.ix()]);
            }
            kinds
        })
        .collect()
}
