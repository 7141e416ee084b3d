use super::alternates;
use super::feedback;
use super::head::{HeadParts, head};
use super::page::Page;
use super::view::{LanguageChoice, NoLanguageVariables};
use crate::resolve::Lang;
use spanned::Diagnostic;

/// The pages that belong to no language: the choice of languages and the page for unknown
/// addresses.
pub(super) fn render(page: &Page<'_>, template: &str) -> Result<Vec<u8>, Box<Diagnostic>> {
    let frame = page.frame;
    let site = frame.site;
    let words = site.words(Lang::SOURCE);
    let choice = |lang: Lang| {
        let words = site.words(lang);
        let home = format!("{}/index.html", site.languages.tag(lang));
        LanguageChoice {
            lang: frame.lang_view(lang),
            url: frame.to(&home),
            complete: site.is_complete(lang),
            title: &words.title,
            tagline: &words.summary,
            tagline_lang: frame.lang_view(site.words_lang(lang)),
        }
    };
    let head = head(
        frame,
        HeadParts {
            title: &words.title,
            description: &words.summary,
            canonical: page.path,
            indexed: template == "root.html",
            alternates: alternates::of_home(site),
            open_graph_type: "website",
            json_ld: None,
        },
    );
    let view = NoLanguageVariables {
        head,
        languages: site.languages.all().map(choice).collect(),
        nav: frame.nav(page.path, Vec::new()),
        feedback: feedback::view(page),
    };
    page.render(template, &view, None)
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;

    #[test]
    fn the_page_for_unknown_addresses_refers_from_the_root_of_the_host() {
        let site = "languages: [{ tag: en, name: English, dir: ltr }]\nbase_url: https://portal.example/sub/\nleave_url: https://example.org/\n";
        let sample = Sample::with(&[("content/site.yaml", site)]);
        let page = sample.render("404.html").unwrap();
        assert!(page.contains("<a href=\"/sub/en/index.html\""));
        assert!(page.contains("<link rel=\"stylesheet\" href=\"/sub/assets/style."));
        let choice = sample.render("index.html").unwrap();
        assert!(choice.contains("<a href=\"en/index.html\""));
        assert!(choice.contains("<link rel=\"stylesheet\" href=\"assets/style."));
    }
}
