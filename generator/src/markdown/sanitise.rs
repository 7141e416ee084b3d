use crate::checks::raw_html::Lost;
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

static ALLOWED: LazyLock<HashSet<&'static str>> = LazyLock::new(|| POLICY.clone_tags());

/// A well-formed fragment with only what the policy allows.
pub(super) fn sanitise(html: &str) -> String {
    POLICY.clean(html).to_string()
}

/// Elements that stand for pages and films of other sites.
const FRAMES: [&str; 8] = [
    "audio", "embed", "frame", "frameset", "iframe", "object", "svg", "video",
];

/// Elements that run, style or ask.
const PROGRAMS: [&str; 14] = [
    "base", "button", "canvas", "form", "input", "label", "link", "meta", "noscript", "option",
    "script", "select", "style", "textarea",
];

/// Elements of HTML, of today and of before, that are no more than a look.
const LOOKS: [&str; 24] = [
    "article", "aside", "acronym", "basefont", "big", "body", "center", "dir", "fieldset",
    "figure", "font", "footer", "h1", "head", "header", "hgroup", "html", "main", "marquee", "nav",
    "section", "strike", "title", "tt",
];

/// What sanitising takes away from one tag or block. Closing tags and comments are nothing that a reader
/// would miss.
pub(super) fn lost(html: &str) -> Option<Lost<'_>> {
    let html = html.trim();
    let is_silent = html.starts_with("</") || html.starts_with("<!--") || html.is_empty();
    if is_silent || sanitise(html).contains(html) {
        return None;
    }
    let names = || html.split('<').skip(1).map(name);
    let has = |elements: &[&str]| names().any(|name| elements.contains(&name.as_str()));
    let first = names().next().unwrap_or_default();
    Some(if has(&["img", "picture"]) {
        Lost::Picture
    } else if has(&FRAMES) {
        Lost::Frame
    } else if has(&PROGRAMS) {
        Lost::Program
    } else if LOOKS.contains(&first.as_str()) || ALLOWED.contains(first.as_str()) {
        Lost::Look
    } else {
        let words = html.strip_prefix('<').unwrap_or(html);
        Lost::Words(words.split('>').next().unwrap_or(words))
    })
}

/// The name of an element, of what follows `<`.
fn name(tag: &str) -> String {
    let is_end = |c: char| !c.is_alphanumeric();
    let name = tag.split(is_end).next().unwrap_or_default();
    name.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Lost, lost, sanitise};

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
            assert!(lost(evil).is_some(), "{evil}");
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
            assert_eq!(lost(plain), None, "{plain}");
        }
        assert_eq!(sanitise("H<sub>2</sub>O"), "H<sub>2</sub>O");
    }

    #[test]
    fn what_is_lost_is_named() {
        for (html, what) in [
            ("<name>", Lost::Words("name")),
            ("<Amal Office>", Lost::Words("Amal Office")),
            ("<div class=\"a\"><img src=\"b.jpg\"></div>", Lost::Picture),
            ("<iframe src=\"https://a.org\"></iframe>", Lost::Frame),
            ("<STYLE>p{}</STYLE>", Lost::Program),
            ("<font color=red>", Lost::Look),
            ("<p class=\"MsoNormal\">", Lost::Look),
        ] {
            assert_eq!(lost(html), Some(what), "{html}");
        }
    }
}
