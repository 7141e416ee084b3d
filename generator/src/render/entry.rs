use super::head::{HeadParts, head};
use super::nav::{home_link, list_link};
use super::page::Page;
use super::view::{CitationView, Heading, Original, PageVariables, PageView};
use super::{alternates, item, switcher};
use crate::content::{Facts, Kind, Role, Translation};
use crate::plan::entry_path;
use crate::resolve::{EntryIx, Lang};
use spanned::Diagnostic;

/// The page of an entry.
pub(super) fn render(page: &Page<'_>, ix: EntryIx) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = page.frame;
    let site = frame.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(frame.lang);
    let trail = match entry.kind {
        _ if entry.is_home() => Vec::new(),
        Kind::Page => vec![home_link(frame)],
        kind => vec![home_link(frame), list_link(frame, kind)],
    };
    let open_graph_type = match entry.kind {
        Kind::Story => "article",
        _ => "website",
    };
    let canonical = entry_path(site, ix, shown);
    let head = head(
        frame,
        HeadParts {
            title: &text.words.title,
            description: &text.words.summary,
            canonical: &canonical,
            indexed: shown == frame.lang,
            alternates: alternates::of_entry(site, ix),
            open_graph_type,
            json_ld: Some(item::json_ld(page, ix)),
        },
    );
    let view = PageVariables {
        head,
        languages: switcher::of_entry(frame, ix),
        nav: frame.nav(page.path, trail),
        page: view(page, ix),
        item: item::view(page, ix),
    };
    page.render(
        &template(&entry.facts, entry.kind),
        &view,
        Some(text.source),
    )
}

fn template(facts: &Facts, kind: Kind) -> String {
    let name = match facts {
        Facts::Page(page) => match page.role {
            Role::Home => "home",
            Role::SelfCheck => "self-check",
            Role::Proof => "proof",
            Role::Guide | Role::Page => "page",
        },
        _ => kind.name(),
    };
    format!("{name}.html")
}

/// What every page has, of a page with a text.
fn view<'a>(page: &Page<'a>, ix: EntryIx) -> PageView<'a> {
    let frame = page.frame;
    let site = frame.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(frame.lang);
    let provenance = entry.facts.provenance();
    let translation = text.words.translation.as_ref();
    let translation = translation.filter(|_| shown != Lang::SOURCE);
    let headings = text.outline.headings.iter();
    let toc = headings.filter(|heading| heading.level == 2);
    PageView {
        kind: entry.kind.name(),
        id: &entry.id,
        title: &text.words.title,
        summary: &text.words.summary,
        lang: frame.lang_view(shown),
        fallback: shown != frame.lang,
        draft: translation.is_some_and(Translation::is_draft),
        stale: translation.is_some_and(|made| made.source != entry.source_text().fingerprint),
        original: (shown != Lang::SOURCE).then(|| Original {
            url: frame.to(&entry_path(site, ix, Lang::SOURCE)),
            lang: frame.lang_view(Lang::SOURCE),
        }),
        body: super::body::html(page, ix),
        toc: toc
            .map(|heading| Heading {
                id: &heading.id,
                title: &heading.title,
            })
            .collect(),
        gaps: &text.words.gaps,
        checked: provenance.checked,
        check_due: provenance.check_due,
        overdue: provenance.check_due.is_some_and(|due| due < site.today),
        sources: sources(page, ix),
    }
}

/// Where a page's facts come from.
fn sources<'a>(page: &Page<'a>, ix: EntryIx) -> Vec<CitationView<'a>> {
    let site = page.frame.site;
    let citations = &site.entry(ix).facts.provenance().sources;
    citations
        .iter()
        .filter_map(|citation| {
            let source = site.find(citation.source.key().0, citation.source.key().1)?;
            let card = page.card(source);
            let publisher = match &site.entry(source).facts {
                Facts::Source(facts) => facts.publisher.as_ref(),
                _ => None,
            };
            let publisher = publisher.and_then(|id| site.find(id.key().0, id.key().1));
            Some(CitationView {
                title: card.title,
                url: card.url,
                lang: card.lang,
                at: citation.at.as_deref(),
                publisher: publisher.map(|ix| page.card(ix).title),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;

    #[test]
    fn a_page_without_translation_shows_the_source_text_in_the_frame_of_its_language() {
        let sample = Sample::with(&[]);
        let page = sample.render("ar/services/law.html").unwrap();
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"));
        assert!(page.contains("<div class=\"page-head\" lang=\"en\" dir=\"ltr\">"));
        assert!(page.contains("<h1>Law &amp; order</h1>"));
        assert!(page.contains("content=\"noindex\""));
        assert!(page.contains("href=\"https://portal.example/en/services/law.html\""));
    }
}
