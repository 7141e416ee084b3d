use ammonia::Builder;
use std::collections::HashSet;
use std::sync::LazyLock;

/// What editors may write in HTML: text-level marks and simple blocks, no scripts, styles,
/// frames, forms or pictures (pictures need consent and come through Markdown).
static POLICY: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut policy = Builder::default();
    policy
        .rm_tags([
            "img", "map", "area", "article", "aside", "figure", "footer", "header", "hgroup",
            "nav", "h1", // These are obsolete: no page may have them.
            "acronym", "big", "center", "font", "strike", "tt",
        ])
        .url_schemes(HashSet::from(["https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"));
    policy
});

/// A well-formed fragment with only what the policy allows.
pub(super) fn sanitise(html: &str) -> String {
    POLICY.clean(html).to_string()
}

/// Whether sanitising takes something away from one tag or block. Closing tags and
/// comments are nothing that a reader would miss.
pub(super) fn changes(html: &str) -> bool {
    let html = html.trim();
    let silent = html.starts_with("</") || html.starts_with("<!--") || html.is_empty();
    !silent && !sanitise(html).contains(html)
}

#[cfg(test)]
mod tests {
    use super::{changes, sanitise};

    #[test]
    fn scripts_handlers_styles_and_bad_schemes_go() {
        for evil in [
            "<script>alert(1)</script>",
            "<b onclick=\"x()\">",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<p style=\"position:fixed\">x</p>",
            "<iframe src=\"https://a.org\"></iframe>",
            "<svg/onload=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<form action=\"https://a.org\"><input></form>",
        ] {
            assert!(changes(evil), "{evil}");
            let clean = sanitise(evil);
            for trace in [
                "script", "onclick", "onload", "onerror", "style=", "iframe", "<form", "<input",
                "<img",
            ] {
                assert!(!clean.contains(trace), "{evil} left {clean}");
            }
        }
    }

    #[test]
    fn plain_marks_stay() {
        for plain in [
            "<b>",
            "</b>",
            "<kbd>",
            "<br>",
            "<!-- a word to other editors -->",
            "<sub>",
        ] {
            assert!(!changes(plain), "{plain}");
        }
        assert_eq!(sanitise("H<sub>2</sub>O"), "H<sub>2</sub>O");
    }
}
