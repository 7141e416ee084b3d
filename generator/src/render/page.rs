use super::context::PageContext;
use super::head::{Alternate, HeadParts};
use crate::kinds::{EntryIx, Facts, Kind, PageScope, Role};
use crate::plan::ListPage;
use crate::resolve::{Lang, Site};
use serde_json::{Value, json};
use spanned::Diagnostic;
use std::borrow::Cow;

/// The page of an entry.
pub(super) fn render(context: &PageContext<'_>, ix: EntryIx) -> Result<Vec<u8>, Box<Diagnostic>> {
    let site = context.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(context.lang);
    let trail = match (&entry.facts, entry.kind) {
        (Facts::Page(page), _) if page.role == Role::Home => Vec::new(),
        (_, Kind::Page) => vec![context.home_link()],
        (_, kind) if site.has_list(kind) => vec![context.home_link(), context.list_link(kind)],
        _ => vec![context.home_link()],
    };
    let mut values = context.frame(&trail, &languages(context, ix));
    values["page"] = page(context, ix);
    values["head"] = json!(context.head(HeadParts {
        title: &text.words.title,
        description: &text.words.summary,
        canonical: site.path(ix, shown),
        indexed: shown == context.lang,
        alternates: alternates(site, ix),
        open_graph_type: entry.kind.row().open_graph,
        json_ld: Some(entry.facts.json_ld(ix, context)),
    }));
    values["item"] = json!(entry.facts.view(ix, context));
    context.templates.page(
        entry.facts.template(),
        &values,
        &site.sources,
        Some(text.source),
        context.path,
    )
}

/// What every text page has.
fn page(context: &PageContext<'_>, ix: EntryIx) -> Value {
    let site = context.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(context.lang);
    let provenance = entry.facts.provenance();
    let translation = text
        .words
        .translation
        .as_ref()
        .filter(|_| shown != Lang::SOURCE);
    let stale = translation.is_some_and(|t| t.source != entry.source_text().fingerprint);
    let toc: Vec<Value> = text
        .outline
        .headings
        .iter()
        .filter(|heading| heading.level == 2)
        .map(|heading| json!({ "id": heading.id, "title": heading.title }))
        .collect();
    let original = json!({
        "url": context.to(site.path(ix, Lang::SOURCE)),
        "lang": context.lang_view(Lang::SOURCE),
    });
    json!({
        "kind": entry.kind.name(),
        "id": entry.id,
        "title": text.words.title,
        "summary": text.words.summary,
        "lang": context.lang_view(shown),
        "fallback": shown != context.lang,
        "draft": translation.is_some_and(crate::content::Translation::is_draft),
        "stale": stale,
        "original": if shown == Lang::SOURCE { Value::Null } else { original },
        "body": context.body(ix),
        "toc": toc,
        "gaps": text.words.gaps,
        "checked": provenance.checked,
        "check_due": provenance.check_due,
        "overdue": provenance.check_due.is_some_and(|due| due < site.today),
        "sources": sources(context, ix),
    })
}

/// The same of a page that is made, and has no text of an editor.
pub(super) fn without_text(
    context: &PageContext<'_>,
    kind: &str,
    id: &str,
    title: &str,
    summary: &str,
) -> Value {
    json!({
        "kind": kind, "id": id, "title": title, "summary": summary,
        "lang": context.lang_view(context.lang),
        "fallback": false, "draft": false, "stale": false, "overdue": false,
        "body": "", "toc": [], "gaps": [], "sources": [],
    })
}

/// Where a page's facts come from.
fn sources(context: &PageContext<'_>, ix: EntryIx) -> Vec<Value> {
    let site = context.site;
    let citations = &site.entry(ix).facts.provenance().sources;
    citations
        .iter()
        .map(|citation| {
            let source = citation.source.entry();
            let card = context.card(source);
            let publisher = match &site.entry(source).facts {
                Facts::Source(facts) => facts.publisher.as_ref(),
                _ => None,
            };
            let publisher = publisher.map(|publisher| site.entry(publisher.entry()));
            json!({
                "title": card.title,
                "url": card.url,
                "lang": card.lang,
                "at": citation.at,
                "publisher": publisher.map(|publisher| publisher.title(context.lang)),
            })
        })
        .collect()
}

/// The switcher: the same page in each language; where a story may not appear in one, the
/// list of stories.
fn languages(context: &PageContext<'_>, ix: EntryIx) -> Vec<Value> {
    let site = context.site;
    let entry = site.entry(ix);
    let each = |lang: Lang| {
        let path = if site.appears(ix, lang) {
            Cow::Borrowed(site.path(ix, lang))
        } else {
            Cow::Owned(ListPage::first(entry.kind, lang).path(site))
        };
        language(context, lang, &path, entry.is_translated(lang))
    };
    site.languages.all().map(each).collect()
}

/// One language of the switcher.
pub(super) fn language(
    context: &PageContext<'_>,
    lang: Lang,
    path: &str,
    translated: bool,
) -> Value {
    let view = context.lang_view(lang);
    json!({
        "tag": view.tag,
        "name": view.name,
        "dir": view.dir,
        "url": context.to(path),
        "current": lang == context.lang,
        "translated": translated,
    })
}

/// The page in every language that has a text of its own, and for all others.
pub(super) fn alternates(site: &Site, ix: EntryIx) -> Vec<Alternate> {
    let entry = site.entry(ix);
    if matches!(&entry.facts, Facts::Page(page) if page.role == Role::Home) {
        return home_alternates(site);
    }
    let own = site
        .languages
        .all()
        .filter(|lang| entry.is_translated(*lang) && site.appears(ix, *lang));
    alternates_of(site, own, |lang| site.path(ix, lang).to_owned())
}

/// The home page in every language; for all others the choice of languages.
pub(super) fn home_alternates(site: &Site) -> Vec<Alternate> {
    let home = |lang: Lang| format!("{}/index.html", site.languages.tag(lang));
    // Where the home page has no text of its own, search engines know the original alone.
    let entry = site.home().map(|ix| site.entry(ix));
    let own = |lang: &Lang| entry.is_none_or(|entry| entry.is_translated(*lang));
    let mut alternates = alternates_of(site, site.languages.all().filter(own), home);
    let root = super::context::absolute(site, "index.html");
    if let (Some(default), Some(href)) = (alternates.first_mut(), root) {
        default.href = href;
    }
    alternates
}

/// `hreflang` links for paths by language, with `x-default` for the source language.
pub(super) fn alternates_of(
    site: &Site,
    languages: impl Iterator<Item = Lang>,
    path: impl Fn(Lang) -> String,
) -> Vec<Alternate> {
    let mut alternates = Vec::new();
    for lang in languages {
        let Some(href) = super::context::absolute(site, &path(lang)) else {
            continue;
        };
        let language = site.languages.get(lang);
        let hreflang = language
            .hreflang
            .as_ref()
            .unwrap_or(&language.tag)
            .as_str()
            .to_owned();
        if lang == Lang::SOURCE {
            alternates.push(Alternate {
                hreflang: "x-default".to_owned(),
                href: href.clone(),
            });
        }
        alternates.push(Alternate { hreflang, href });
    }
    alternates
}
