use super::address::absolute;
use super::alternates;
use super::view::Alternate;
use super::xml::Document;
use crate::plan::{Output, Plan, Route, SITEMAP_PAGES};
use crate::resolve::Site;

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// The file that names the sitemaps.
pub(super) fn index(site: &Site, chunks: usize) -> Vec<u8> {
    let mut document = Document::new();
    document.element("sitemapindex", &[NAMESPACE], |index| {
        for chunk in 0..chunks {
            let path = format!("sitemap-{}.xml", chunk + 1);
            index.element("sitemap", &[], |sitemap| {
                sitemap.text("loc", &[], &absolute(site, &path).unwrap_or_default());
            });
        }
    });
    document.finish()
}

/// One sitemap: every page that search engines should know, with the same page in other
/// languages. Pages that only repeat the source language's text are left out.
pub(super) fn chunk(site: &Site, plan: &Plan, chunk: usize) -> Vec<u8> {
    let pages = plan.outputs.iter().filter(|output| output.route.is_page());
    let mut document = Document::new();
    let namespaces = [NAMESPACE, ("xmlns:xhtml", "http://www.w3.org/1999/xhtml")];
    document.element("urlset", &namespaces, |urls| {
        for output in pages.skip(chunk * SITEMAP_PAGES).take(SITEMAP_PAGES) {
            let Some((alternates, checked)) = indexed(site, plan, output) else {
                continue;
            };
            urls.element("url", &[], |url| {
                url.text(
                    "loc",
                    &[],
                    &absolute(site, &output.path).unwrap_or_default(),
                );
                if let Some(checked) = checked {
                    url.text("lastmod", &[], &checked);
                }
                for alternate in &alternates {
                    url.empty(
                        "xhtml:link",
                        &[
                            ("rel", "alternate"),
                            ("hreflang", alternate.hreflang),
                            ("href", &alternate.href),
                        ],
                    );
                }
            });
        }
    });
    document.finish()
}

/// The same page in other languages and the day of its last check; `None` for pages that are
/// not to be indexed.
fn indexed<'a>(
    site: &'a Site,
    plan: &Plan,
    output: &Output,
) -> Option<(Vec<Alternate<'a>>, Option<String>)> {
    match &output.route {
        Route::Entry(ix, lang) => {
            let entry = site.entry(*ix);
            let checked = entry
                .facts
                .provenance()
                .checked
                .map(|date| date.to_string());
            entry
                .is_translated(*lang)
                .then(|| (alternates::of_entry(site, *ix), checked))
        }
        Route::List(list) => {
            let same = |lang| crate::plan::ListPage { lang, ..*list };
            let languages = site
                .languages
                .all()
                .filter(|lang| list.number < plan.lists.count(same(*lang)));
            Some((
                alternates::of_paths(site, languages, |lang| same(lang).path(site)),
                None,
            ))
        }
        Route::Root => Some((alternates::of_home(site), None)),
        _ => None,
    }
}

/// `robots.txt`: everything may be read.
pub(super) fn robots(site: &Site) -> String {
    let mut text = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(url) = absolute(site, "sitemap.xml") {
        text.extend(["Sitemap: ", url.as_str(), "\n"]);
    }
    text
}
