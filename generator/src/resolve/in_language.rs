use super::citing::Citing;
use super::entry::Entry;
use super::languages::{Lang, Languages};
use super::{countries, order, paths};
use crate::kinds::{CountryHelp, EntryIx, Facts, Kind, Menu, Role};
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Range;

/// The site as one language shows it. Everything that a page asks about other entries is
/// made here once.
#[derive(Debug)]
pub(super) struct InLanguage {
    /// The entries that may appear, by kind, each kind in order.
    shown: ByKind,
    /// Those that lists and other pages name: not what is over.
    listed: ByKind,
    citing: Citing,
    /// The path of every entry's page.
    paths: Vec<String>,
    /// The pages that the main menu names.
    main_menu: Vec<EntryIx>,
    /// The pages that the footer names.
    footer_menu: Vec<EntryIx>,
    guides: Vec<EntryIx>,
    countries: HashMap<EntryIx, CountryHelp>,
}

impl InLanguage {
    /// For each language; `targets` are the entries that each entry refers to.
    pub(super) fn all(
        entries: &[Entry],
        targets: &[Vec<EntryIx>],
        languages: &Languages,
    ) -> Vec<Self> {
        let langs: Vec<Lang> = languages.all().collect();
        let langs = langs.into_par_iter();
        let of = |lang| Self::of(entries, targets, lang, languages);
        langs.map(of).collect()
    }

    /// `targets` are the entries that each entry refers to.
    fn of(entries: &[Entry], targets: &[Vec<EntryIx>], lang: Lang, languages: &Languages) -> Self {
        let tag = languages.tag(lang);
        let sorted = order::sorted(entries, lang, languages);
        let mut ranks = vec![0; entries.len()];
        for (rank, ix) in (0..).zip(&sorted) {
            ranks[ix.ix()] = rank;
        }
        let mut shown = sorted;
        shown.retain(|ix| entries[ix.ix()].appears_in(lang, languages));
        let mut listed = shown.clone();
        listed.retain(|ix| entries[ix.ix()].is_current);
        let listed = ByKind::of(listed, entries);
        let pages = listed.get(Kind::Page).iter().copied();
        let pages = |wanted: fn(Menu, Role) -> bool| {
            let is_wanted = |ix: &EntryIx| match &entries[ix.ix()].facts {
                Facts::Page(page) => wanted(page.menu, page.role),
                _ => false,
            };
            pages.clone().filter(is_wanted).collect()
        };
        Self {
            citing: Citing::of(targets, &listed.entries),
            paths: entries.iter().map(|entry| paths::of(entry, tag)).collect(),
            main_menu: pages(|menu, _| menu == Menu::Main),
            footer_menu: pages(|menu, _| menu == Menu::Footer),
            guides: pages(|_, role| role == Role::Guide),
            countries: countries::help(entries, &listed.entries, &ranks),
            shown: ByKind::of(shown, entries),
            listed,
        }
    }

    /// All entries of a kind, in order.
    pub(super) fn of_kind(&self, kind: Kind) -> &[EntryIx] {
        self.shown.get(kind)
    }

    /// The entries of a kind that lists name, in order.
    pub(super) fn listed(&self, kind: Kind) -> &[EntryIx] {
        self.listed.get(kind)
    }

    /// The entries of a kind that refer to `ix` and that lists name, in order.
    pub(super) fn citing(&self, ix: EntryIx, kind: Kind, entries: &[Entry]) -> &[EntryIx] {
        let all = self.citing.all(ix);
        &all[range(all, |ix| entries[ix.ix()].kind, kind)]
    }

    /// The path of an entry's page, below the site's root.
    pub(super) fn path(&self, ix: EntryIx) -> &str {
        &self.paths[ix.ix()]
    }

    /// The pages that a menu names, in order.
    pub(super) fn menu(&self, menu: Menu) -> &[EntryIx] {
        match menu {
            Menu::Main => &self.main_menu,
            Menu::Footer => &self.footer_menu,
            Menu::None => &[],
        }
    }

    /// All guides, in order.
    pub(super) fn guides(&self) -> &[EntryIx] {
        &self.guides
    }

    /// What programmes offer in a country.
    pub(super) fn help_in(&self, country: EntryIx) -> Option<&CountryHelp> {
        self.countries.get(&country)
    }
}

/// Entries by kind, each kind in order.
#[derive(Debug)]
struct ByKind {
    entries: Vec<EntryIx>,
    /// The range of each kind.
    kinds: Vec<Range<usize>>,
}

impl ByKind {
    /// `sorted` is sorted by kind.
    fn of(sorted: Vec<EntryIx>, entries: &[Entry]) -> Self {
        let kinds = Kind::ALL.iter().copied();
        let kinds = kinds.map(|kind| range(&sorted, |ix| entries[ix.ix()].kind, kind));
        Self {
            kinds: kinds.collect(),
            entries: sorted,
        }
    }

    fn get(&self, kind: Kind) -> &[EntryIx] {
        &self.entries[self.kinds[kind as usize].clone()]
    }
}

/// The range of the entries of a kind in a list that is sorted by kind.
fn range(sorted: &[EntryIx], kind_of: impl Fn(EntryIx) -> Kind, kind: Kind) -> Range<usize> {
    let start = sorted.partition_point(|ix| kind_of(*ix) < kind);
    let end = sorted.partition_point(|ix| kind_of(*ix) <= kind);
    start..end
}
