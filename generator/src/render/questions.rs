use super::head::{HeadParts, head};
use super::nav::{entry_link, home_link};
use super::page::Page;
use super::view::{PageVariables, PageView, QuestionsView};
use super::{feedback, machine, switcher};
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
        feedback: feedback::view(page),
        page: machine::marked(
            page,
            PageView::without_text("questions", &entry.id, &title, &lead, lang),
            entry.is_draft(frame.lang) || machine::words_of_self_check(page),
            &path(Lang::SOURCE),
        ),
        item: QuestionsView {
            programme: page.card(ix),
            all_url: page.self_check_url(),
            mount: page.mount(),
            sections,
        },
    };
    page.render("questions.html", &view, Some(text.source))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PROGRAMME, Sample};

    #[test]
    fn the_questions_of_a_programme_point_to_its_page_and_to_the_self_check() {
        let check = [
            ("content/pages/check/page.yaml", "role: self-check\n"),
            (
                "content/pages/check/en.md",
                "---\ntitle: Check\nsummary: S.\n---\n",
            ),
        ];
        let sample = Sample::on("2025-06-01", &[PROGRAMME, &check].concat());
        let page = sample.render("en/check-help.html").unwrap();
        assert!(page.contains("data-programme=\"help\""));
        assert!(page.contains("content=\"noindex\""));
        assert!(page.contains(
            "<link rel=\"canonical\" href=\"https://portal.example/en/programmes/help.html\">"
        ));
        let trail = page.split("class=\"trail").nth(1).unwrap();
        let trail = trail.split("</nav>").next().unwrap();
        assert!(
            trail.contains("<a href=\"index.html\">") && trail.contains("<a href=\"check.html\">")
        );
        assert!(page.contains("Q?"), "the question is on the page");
        let programme = sample.render("en/programmes/help.html").unwrap();
        assert!(programme.contains("<a class=\"button wide\" href=\"../check-help.html\">"));
    }
}
