//! Third stage: documents become a site. References, links and anchors are followed,
//! stories without valid consent are left out, fallbacks are chosen, rules are compiled
//! and proved. After this stage the content is known to be right.

mod links;
mod order;
mod provenance;
mod references;
mod rules;
mod site;
mod stories;
mod texts;

pub(crate) use rules::Rules;
pub(crate) use site::{Entry, EntryIx, Lang, Languages, Site};

use crate::Request;
use crate::checks::{Names, slug_collision};
use crate::content::{Facts, Kind, Role};
use crate::parse::Documents;
use spanned::{Diagnostics, Sources};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Which entries there are, with mistakes or without: what references may point to.
pub(crate) struct Known {
    ids: BTreeMap<(Kind, String), usize>,
    /// Stories that are left out: a link to one is not a mistake, its words stay without it.
    withdrawn: BTreeSet<String>,
}

impl Known {
    /// The position of an entry among the documents.
    fn get(&self, kind: Kind, id: &str) -> Option<usize> {
        self.ids.get(&(kind, id.to_owned())).copied()
    }
}

/// Resolves everything and reports what is wrong. A site with mistakes is still a site,
/// only not one to be published.
///
/// # Errors
/// Gives the sources back when there is no usable `site.yaml`: nothing else can be judged.
pub(crate) fn resolve(
    documents: Documents,
    request: &Request,
    diagnostics: &mut Diagnostics,
) -> Result<Site, Sources> {
    let Documents {
        sources,
        site,
        entries,
        rules,
        theme_files,
    } = documents;
    let Some(site) = site else {
        return Err(sources);
    };
    let today = request.today;
    let languages = Languages::of(&site.facts);
    let site_words = texts::site_words(&site, &languages, diagnostics);
    let known = Known {
        ids: (entries
            .iter()
            .enumerate()
            .map(|(i, e)| ((e.kind, e.id.clone()), i)))
        .collect(),
        withdrawn: stories::withdrawn(&entries, today, diagnostics),
    };
    texts::check(&entries, &languages, diagnostics);
    let ids = entries
        .iter()
        .map(|entry| (entry.kind.name(), entry.id.as_str()));
    let mut names = Names::of(ids);
    references::check(&entries, &rules.references, &mut names, diagnostics);
    references::check_codes(&entries, diagnostics);
    links::check(&entries, &languages, &known, &mut names, diagnostics);
    provenance::check(&entries, today, diagnostics);
    let slugs = entries.iter().map(|entry| {
        let slug = slug_of(entry.facts.as_ref(), &entry.id);
        (slug, entry.subject_at("slug"))
    });
    diagnostics.extend(slug_collision::check(slugs));
    let rules = rules::resolve(&rules, &entries, &languages, today, diagnostics);
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    for entry in entries {
        if entry.kind == Kind::Story && known.withdrawn.contains(&entry.id) {
            continue;
        }
        if let Some(mut entry) = Entry::of(entry, &languages) {
            stories::drop_ended_photo(&mut entry, today, diagnostics);
            kept.push(entry);
        }
    }
    let index: HashMap<(Kind, String), EntryIx> = kept
        .iter()
        .zip(0..)
        .map(|(entry, i)| ((entry.kind, entry.id.clone()), EntryIx(i)))
        .collect();
    let cited_by = references::cited_by(&kept, &index);
    let ranks = order::ranks(&kept, &languages);
    let by_kind = order::by_kind(&kept, &ranks, &languages);
    let page_of = |role: Role| {
        let pages = by_kind.first().and_then(|kinds| kinds.get(&Kind::Page));
        let mut pages = pages.into_iter().flatten().copied();
        pages.find(|ix| kept[ix.ix()].page_role() == Some(role))
    };
    let (home, self_check_page) = (page_of(Role::Home), page_of(Role::SelfCheck));
    let base_url = request
        .base_url
        .as_deref()
        .or(site.facts.base_url.as_ref().map(|url| url.as_str()))
        .map(|url| url.trim_end_matches('/').to_owned());
    Ok(Site {
        facts: site.facts,
        words: site_words,
        base_url,
        by_kind,
        home,
        self_check_page,
        entries: kept,
        index,
        cited_by,
        ranks,
        rules,
        languages,
        sources,
        theme_files,
        today,
    })
}

pub(crate) fn slug_of<'a>(facts: Option<&'a Facts>, id: &'a str) -> &'a str {
    facts
        .and_then(|facts| facts.provenance().slug.as_ref())
        .map_or(id, |slug| slug.as_str())
}
