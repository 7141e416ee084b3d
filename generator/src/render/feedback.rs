use super::address::absolute;
use super::page::Page;
use super::view::FeedbackView;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What is escaped in a value of a query: all but the unreserved characters (RFC 3986, 2.3).
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// How to report a mistake on a page. `None` if the portal names no way.
///
/// The parameters of these addresses are made here; those that a text of the content has are
/// refused (`checks::bad_email`).
pub(super) fn view<'a>(page: &Page<'a>) -> Option<FeedbackView<'a>> {
    let site = page.frame.site;
    let feedback = site.facts.feedback.as_ref()?;
    let here = absolute(site, page.path).unwrap_or_else(|| format!("/{}", page.path));
    let here = utf8_percent_encode(&here, ESCAPED);
    (!feedback.is_empty()).then(|| FeedbackView {
        email: feedback
            .email
            .as_ref()
            .map(|email| format!("mailto:{}?subject={here}", email.as_str())),
        whatsapp: feedback
            .whatsapp
            .as_ref()
            .map(|number| format!("{}?text={here}", number.whatsapp())),
        url: feedback.url.as_ref().map(|url| url.as_str()),
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{PROGRAMME, Sample};

    const SITE: &str = "languages:\n  - { tag: en, name: English, dir: ltr }\n  - { tag: ar, name: العربية, dir: rtl }\nleave_url: https://example.org/\n";

    fn site(more: &str) -> Sample {
        let site = format!("{SITE}{more}");
        let files = [PROGRAMME, &[("content/site.yaml", site.as_str())]].concat();
        Sample::on("2025-06-01", &files)
    }

    #[test]
    fn a_letter_names_the_page_it_is_about() {
        let sample = site(
            "base_url: https://portal.example/sub/\nfeedback: { email: us@portal.example, whatsapp: \"+37061234567\", url: \"https://portal.example/form?a=b&c\" }\n",
        );
        for (path, encoded) in [
            ("en/about.html", "en%2Fabout.html"),
            ("ar/index.html", "ar%2F"),
            ("en/programmes/help.html", "en%2Fprogrammes%2Fhelp.html"),
        ] {
            let page = sample.render(path).unwrap();
            let here = format!("https%3A%2F%2Fportal.example%2Fsub%2F{encoded}\"");
            let letters = page
                .matches(&format!("mailto:us@portal.example?subject={here}"))
                .count();
            // A programme asks for a number as well, where it is missing.
            let expected = if path.contains("programmes") { 2 } else { 1 };
            assert_eq!(letters, expected, "{path}: {page}");
            let chats = page
                .matches(&format!("https://wa.me/37061234567?text={here}"))
                .count();
            assert_eq!(chats, expected, "{path}");
            assert!(
                page.contains("https://portal.example/form?a=b&amp;c\""),
                "{path}"
            );
        }
        let footer = sample.render("en/about.html").unwrap();
        let (_, footer) = footer.split_once("<footer").unwrap();
        assert!(footer.contains("mailto:"), "{footer}");
    }

    #[test]
    fn a_portal_without_an_address_names_the_page_by_its_path() {
        let sample = site("feedback: { email: us@portal.example }\n");
        let page = sample.render("en/about.html").unwrap();
        assert!(page.contains("subject=%2Fen%2Fabout.html\""), "{page}");
        assert!(!page.contains("wa.me"), "{page}");
    }

    #[test]
    fn nothing_is_asked_for_where_nobody_listens() {
        for more in ["", "feedback: {}\n"] {
            let page = site(more).render("en/programmes/help.html").unwrap();
            assert!(
                !page.contains("feedback") && !page.contains("mailto:"),
                "{page}"
            );
        }
    }
}
