use super::head::{HeadParts, head};
use super::nav::{entry_link, home_link};
use super::page::Page;
use super::switcher;
use super::view::{PageVariables, PageView, QuestionsView};
use crate::kinds::{EntryIx, PageScope};
use crate::plan::questions_path;
use crate::resolve::Lang;
use spanned::Diagnostic;

/// The page with the questions of one programme.
pub(super) fn render(page: &Page<'_>, ix: EntryIx) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = page.frame;
    let site = frame.site;
    let entry = site.entry(ix);
    let (shown, text) = entry.text(frame.lang);
    let title = frame.string_with("check-of", &[("programme", &text.words.title)]);
    let lead = frame.string("check-one-lead");
    let path = |lang: Lang| questions_path(site, ix, lang).unwrap_or_default();
    let check = site.self_check_page().map(|page| entry_link(frame, page));
    let trail = std::iter::once(home_link(frame)).chain(check).collect();
    let head = head(
        frame,
        HeadParts {
            title: &title,
            description: &lead,
            canonical: site.path(ix, shown),
            indexed: false,
            alternates: Vec::new(),
            open_graph_type: "website",
            json_ld: None,
        },
    );
    let sections = frame
        .self_check
        .and_then(|check| check.sections(ix, frame.lang));
    let lang = frame.lang_view(frame.lang);
    let view = PageVariables {
        head,
        languages: switcher::of_paths(frame, path, |_| true),
        nav: frame.nav(page.path, trail),
        page: PageView::without_text("questions", &entry.id, &title, &lead, lang),
        item: QuestionsView {
            programme: page.card(ix),
            all_url: page.self_check_url(),
            mount: page.mount(),
            sections,
        },
    };
    page.render("questions.html", &view, Some(text.source))
}
