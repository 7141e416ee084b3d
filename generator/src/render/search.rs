use super::head::{HeadParts, head};
use super::list::page_links;
use super::nav::home_link;
use super::page::Page;
use super::view::{PageVariables, PageView, SearchProgram, SearchView};
use super::{feedback, machine, switcher};
use crate::kinds::PageScope;
use crate::plan::SearchPage;
use crate::resolve::Lang;
use crate::search;
use spanned::Diagnostic;

/// A page for searching, with a part of the list of all titles.
pub(super) fn render(page: &Page<'_>, of: SearchPage) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = page.frame;
    let (site, titles) = (frame.site, &frame.plan.titles);
    let (title, summary) = if site.portable {
        (frame.string("search-titles"), String::new())
    } else {
        (frame.string("search-title"), frame.string("search-summary"))
    };
    let same_in = |lang: Lang| {
        let exists = of.number < titles.count(lang);
        let number = if exists { of.number } else { 0 };
        SearchPage { lang, number }.path(site)
    };
    let head = head(frame, HeadParts::unlisted(&title, &summary, page.path));
    let path = |number: usize| SearchPage { number, ..of }.path(site);
    let all = titles.all(of.lang);
    let directory = search::directory(site.languages.tag(of.lang));
    let lang = frame.lang_view(frame.lang);
    let view = PageVariables {
        head,
        languages: switcher::of_paths(frame, same_in, |_| true),
        nav: frame.nav(page.path, vec![home_link(frame)]),
        feedback: feedback::view(page),
        page: machine::marked(
            page,
            PageView::without_text("search", "search", &title, "", lang),
            machine::any(page, titles.on(of)),
            &same_in(Lang::SOURCE),
        ),
        item: SearchView {
            entries: titles.on(of).iter().map(|ix| page.card(*ix)).collect(),
            pages: page_links(frame, of.number, titles.count(of.lang), path),
            // Without an index of its own language, Pagefind would search another one.
            program: frame
                .asset_url(search::MODULE)
                .filter(|_| !all.is_empty())
                .map(|module_url| SearchProgram {
                    module_url,
                    index_url: frame.to(&directory),
                    root_url: frame.to(""),
                }),
        },
    };
    page.render("search.html", &view, None)
}
