//! Third stage: documents become a site. References, links and anchors are followed,
//! stories without valid consent are left out, fallbacks are chosen, rules are compiled
//! and proved. After this stage the content is known to be right.

mod browser_editor;
mod citing;
mod complete;
mod consent_references;
mod consents;
mod contradictions;
mod copied_paragraphs;
pub(crate) mod copied_texts;
mod copies;
mod countries;
mod dates;
mod days;
mod differences;
mod domestic_numbers;
mod entry;
mod event_places;
mod exchanged_links;
mod foreign_numbers;
mod home;
mod in_language;
mod incomplete;
mod languages;
mod link_titles;
mod links;
mod loose;
mod mails;
mod ministries;
mod named_countries;
mod names;
mod near_addresses;
mod near_hosts;
mod numbers;
mod numbers_of_others;
mod order;
mod own_address;
mod own_numbers;
mod paths;
mod personal_data;
mod phone_links;
mod pictures;
mod places;
mod positions;
mod provenance;
mod reach;
mod references;
mod repeated_lines;
mod resources;
mod rules;
mod said;
mod same_summaries;
mod same_titles;
mod shared_contacts;
mod site;
mod source_language;
mod staleness;
mod static_documents;
mod static_files;
mod stories;
mod story_links;
#[cfg(test)]
mod tests;
mod text_checks;
mod text_settings;
mod texts;
mod unlinked;
mod unlisted;
pub(crate) mod untranslated;
mod withdrawn_words;
mod wording;

pub(crate) use consent_references::ways_to_reach;
pub(crate) use entry::Entry;
pub(crate) use incomplete::{Incomplete, Unresolved};
pub(crate) use languages::{Lang, Languages};
pub(crate) use places::Places;
pub(crate) use rules::{RuleTitles, Rules};
pub(crate) use site::Site;
pub use stories::LeftOut;

use crate::kinds::{EntryIx, Facts, Kind, Reference, Role};
use crate::locale::FrequentWords;
use crate::parse::{Documents, EntryDocument, SiteDocument};
use crate::{Date, Request};
use in_language::InLanguage;
use own_address::OwnAddress;
use positions::Inventory;
use rayon::prelude::*;
use rules::RuleEntries;
use spanned::Diagnostics;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use text_settings::TextSettings;
use unlisted::Unlisted;

/// Which entries there are, with mistakes or without: what references may point to.
pub(crate) struct Known {
    /// The position of each among the documents, by kind and id.
    ids: Vec<HashMap<String, usize>>,
    /// Stories that are left out: a link to one is not a mistake, its words stay without it.
    withdrawn: BTreeSet<String>,
}

impl Known {
    /// Whether an entry is not a story that is left out.
    fn keeps(&self, entry: &EntryDocument) -> bool {
        entry.kind != Kind::Story || !self.withdrawn.contains(&entry.id)
    }

    /// The position of an entry among the documents.
    fn get(&self, kind: Kind, id: &str) -> Option<usize> {
        self.ids[kind as usize].get(id).copied()
    }
}

/// Resolves everything and reports what is wrong. A site may still have mistakes, in its
/// links for example; then it is not published.
///
/// # Errors
/// Gives back what is known if a reference names no entry, or if an entry has no facts or no
/// text in the source language. Each was reported.
pub(crate) fn resolve(
    documents: &Documents,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> Result<Site, Unresolved> {
    let Documents {
        sources,
        site,
        entries,
        rules,
        theme_files,
        static_files,
        ..
    } = documents;
    let Some(site) = site else {
        return Err(Unresolved::NoSite);
    };
    let today = request.today;
    let languages = Languages::of(site);
    if let Some(order) = source_language::check(documents, site, &languages) {
        diagnostics.push(order);
        // All that follows compares texts the wrong way round.
        return Err(Unresolved::NoSite);
    }
    let unlisted = Unlisted::of(documents, site, &languages, diagnostics);
    let left_out = stories::left_out(entries, &languages, (sources, request), diagnostics);
    let known = Known {
        ids: positions(entries),
        withdrawn: left_out.iter().map(|it| it.story.clone()).collect(),
    };
    let settings = TextSettings {
        languages: &languages,
        days: &days::names(&languages),
        frequent: &FrequentWords::of(languages.tags()),
        glossaries: &documents.glossaries,
        sources,
        unlisted: &unlisted,
        today,
    };
    let site_words = texts::site_words(site, &settings, diagnostics);
    text_checks::check(entries, &settings, diagnostics);
    wording::check_site(documents, &settings, diagnostics);
    texts::of_other_files(documents, &settings, diagnostics);
    let mut names = names::of(documents, languages.tag(Lang::SOURCE));
    references::check(entries, &rules.references, &mut names, diagnostics);
    references::check_codes(entries, diagnostics);
    let base_url = own_address::base_url(request, site, diagnostics);
    let own = OwnAddress {
        base_url: base_url.as_deref(),
        entries,
        sources,
        files: static_files,
    };
    links::check(entries, &languages, &known, &mut names, own, diagnostics);
    own.complete_previews(diagnostics);
    names::count_what_follows(documents, &names, diagnostics);
    static_files::check(own, site, diagnostics);
    browser_editor::check(site, own, diagnostics);
    let unnamed = pictures::check(own, theme_files, diagnostics);
    let of_rules = &rules.references;
    check_facts(documents, of_rules, (site, &languages), today, diagnostics);
    let rules = rules::resolve(rules, entries, &languages, sources, request, diagnostics);
    let has_words = texts::has_source_words(site, &languages);
    let kept = entries.iter().filter(|entry| known.keeps(entry));
    let linked = Linked::of(kept, rules.as_ref(), &languages, request, diagnostics);
    let Some(mut linked) = linked.filter(|_| has_words) else {
        return Err(Unresolved::Incomplete(Box::new(Incomplete {
            facts: site.facts.clone(),
            brand: site.brand.clone(),
            languages,
            theme_files: theme_files.clone(),
            draft: request.draft,
            sources: sources.clone(),
            rules,
        })));
    };
    for entry in &mut linked.entries {
        entry.media.retain(|_, it| !unnamed.contains(&it.source));
    }
    let shown = InLanguage::all(&linked.entries, &linked.targets, &languages);
    let pages = roles(&linked.entries, &shown);
    let complete = languages
        .all()
        .map(|lang| complete::is_complete(&linked.entries, &pages, lang));
    Ok(Site {
        facts: site.facts.clone(),
        brand: site.brand.clone(),
        places: Places::of(&site_words),
        words: site_words,
        base_url,
        complete: complete.collect(),
        roles: pages,
        reach: reach::reach(&linked.entries, diagnostics),
        entries: linked.entries,
        languages_shown: shown,
        rules,
        left_out: [left_out, linked.photos].concat(),
        rule_entries: linked.rule_entries,
        languages,
        sources: sources.clone(),
        theme_files: theme_files.clone(),
        draft: request.draft,
        portable: false,
        static_files: static_files.clone(),
        today,
    })
}

/// The positions of entries, by kind and id.
fn positions(entries: &[Arc<EntryDocument>]) -> Vec<HashMap<String, usize>> {
    let mut ids = vec![HashMap::new(); Kind::ALL.len()];
    for (position, entry) in entries.iter().enumerate() {
        ids[entry.kind as usize].insert(entry.id.clone(), position);
    }
    ids
}

/// Reports what is wrong with the facts of entries, and with their sources.
fn check_facts(
    documents: &Documents,
    of_rules: &[Reference],
    (site, languages): (&SiteDocument, &Languages),
    today: Date,
    diagnostics: &mut Diagnostics,
) {
    let entries = &documents.entries;
    numbers::check_site(site, &documents.rules, entries, languages, diagnostics);
    domestic_numbers::check(entries, diagnostics);
    shared_contacts::check(entries, languages, diagnostics);
    near_hosts::check(entries, diagnostics);
    mails::check(site, entries, languages, diagnostics);
    personal_data::check(entries, languages, &documents.sources, diagnostics);
    provenance::check(entries, today, diagnostics);
    places::check(documents, languages, diagnostics);
    dates::check(entries, today, diagnostics);
    dates::reviews(documents, today, diagnostics);
    event_places::check(entries, languages, today, diagnostics);
    contradictions::check(entries, languages, diagnostics);
    said::check(entries, languages, &documents.sources, diagnostics);
    copies::check(documents, of_rules, languages, diagnostics);
    resources::check(entries, languages, diagnostics);
    unlinked::check(entries, languages, diagnostics);
    home::check(entries, site, documents, diagnostics);
}

/// Entries whose references are all followed.
struct Linked {
    entries: Vec<Entry>,
    /// The entries that the facts of each refer to.
    targets: Vec<Vec<EntryIx>>,
    rule_entries: RuleEntries,
    /// The photos that were removed from stories.
    photos: Vec<LeftOut>,
}

impl Linked {
    /// `None` if an entry is not complete or a reference leads nowhere; that was reported.
    fn of<'d>(
        documents: impl Iterator<Item = &'d Arc<EntryDocument>>,
        rules: Option<&Rules>,
        languages: &Languages,
        request: &Request,
        diagnostics: &mut Diagnostics,
    ) -> Option<Self> {
        let today = request.today;
        let mut complete = true;
        let (mut entries, mut photos) = (Vec::new(), Vec::new());
        let mut references = Vec::new();
        for document in documents {
            let found = document.references.len();
            match Entry::of(document, languages, today) {
                Some(mut entry) => {
                    let photo = stories::drop_ended_photo(
                        document,
                        &mut entry,
                        languages,
                        request,
                        diagnostics,
                    );
                    photos.extend(photo);
                    entries.push(entry);
                    references.push(found);
                }
                None => complete = false,
            }
        }
        if !complete {
            return None;
        }
        let inventory = Inventory::of(&entries);
        let targets = entries.par_iter_mut().zip(references);
        let targets: Option<Vec<Vec<EntryIx>>> = targets
            .map(|(entry, found)| inventory.follow(entry, found))
            .collect();
        let rule_entries = match rules {
            Some(rules) => RuleEntries::of(rules, &inventory, today)?,
            None => RuleEntries::default(),
        };
        Some(Self {
            targets: targets?,
            rule_entries,
            photos,
            entries,
        })
    }
}

/// The first page of each role, in the source language's order.
fn roles(entries: &[Entry], shown: &[InLanguage]) -> BTreeMap<Role, EntryIx> {
    let mut roles = BTreeMap::new();
    let pages = shown.first().map_or(&[][..], |it| it.of_kind(Kind::Page));
    for ix in pages {
        if let Some(role) = entries[ix.ix()].page_role() {
            roles.entry(role).or_insert(*ix);
        }
    }
    roles
}

pub(crate) fn slug_of<'a>(facts: Option<&'a Facts>, id: &'a str) -> &'a str {
    facts
        .and_then(|facts| facts.provenance().slug.as_ref())
        .map_or(id, |slug| slug.as_str())
}
