use crate::checks::raw_html::Lost;
use crate::threads::lock;
use ammonia::Builder;
use std::collections::HashSet;
use std::sync::{Arc, LazyLock, Mutex};

/// Elements of today and of before whose words are published without them: those that a page has once are
/// not for texts.
const LOOKS: [&str; 22] = [
    "acronym", "article", "aside", "big", "center", "figure", "font", "footer", "h1", "header",
    "hgroup", "nav", "strike", "tt", "blink", "body", "head", "html", "main", "marquee", "nobr",
    "title",
];

/// Elements that stand for pages, films and drawings.
const EMBEDDED: [&str; 10] = [
    "applet", "audio", "canvas", "embed", "frame", "frameset", "iframe", "object", "svg", "video",
];

/// Elements that run, style or ask.
const PROGRAMS: [&str; 19] = [
    "base", "button", "datalist", "dialog", "fieldset", "form", "input", "label", "legend", "link",
    "menu", "meta", "noscript", "option", "output", "script", "select", "style", "textarea",
];

/// Pictures need consent, and come through Markdown.
const PICTURES: [&str; 4] = ["area", "img", "map", "picture"];

/// What editors may write in HTML: text-level marks and simple blocks, no scripts, styles,
/// frames, forms or pictures.
static POLICY: LazyLock<Builder<'static>> = LazyLock::new(policy);

fn policy<'a>() -> Builder<'a> {
    let mut policy = Builder::default();
    policy
        .rm_tags(PICTURES.iter().chain(&LOOKS))
        .url_schemes(HashSet::from(["https", "mailto", "tel"]))
        .link_rel(Some("noopener noreferrer"));
    policy
}

static ALLOWED: LazyLock<HashSet<&'static str>> = LazyLock::new(|| POLICY.clone_tags());

/// A well-formed fragment with only what the policy allows. Empty for one that is too deep, which is an error and
/// takes a time that grows with the square of the depth.
pub(super) fn sanitise(html: &str) -> String {
    if is_deep(html) {
        return String::new();
    }
    POLICY.clean(html).to_string()
}

/// What sanitising takes away from one tag or block. Closing tags and comments are nothing that a reader
/// would miss.
pub(super) fn lost(html: &str) -> Option<Lost<'_>> {
    let html = html.trim();
    if is_deep(html) {
        return Some(Lost::Deep);
    }
    let is_silent = html.starts_with("</") || html.starts_with("<!--") || html.is_empty();
    // Most HTML is as it is written.
    if is_silent || sanitise(html).contains(html) {
        return None;
    }
    let names: Vec<String> = html.split('<').skip(1).filter_map(name).collect();
    let has = |elements: &[&str]| names.iter().any(|name| elements.contains(&name.as_str()));
    let is_allowed = |name: &String| ALLOWED.contains(name.as_str());
    if has(&PICTURES) {
        return Some(Lost::Picture);
    }
    if has(&EMBEDDED) {
        return Some(Lost::Embedded);
    }
    if has(&PROGRAMS) {
        return Some(Lost::Program);
    }
    let first = names.first()?;
    if !is_allowed(first) && !has(&LOOKS) {
        let words = html.strip_prefix('<').unwrap_or(html);
        return Some(Lost::Words(words.split('>').next().unwrap_or(words)));
    }
    if !names.iter().all(is_allowed) {
        return Some(Lost::Look);
    }
    lost_attribute(html).map(Lost::Attribute)
}

/// Whether more elements are inside of each other than any text needs. Those whose end may be left out are not
/// counted.
fn is_deep(html: &str) -> bool {
    const DEEPEST: usize = 500;
    const WITHOUT_END: [&str; 14] = [
        "br", "col", "dd", "dt", "hr", "img", "input", "li", "p", "td", "th", "tr", "wbr", "option",
    ];
    // Most HTML is short.
    if html.len() < DEEPEST * "<b>".len() {
        return false;
    }
    let mut depth = 0_usize;
    html.split('<').skip(1).any(|tag| {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if name(tag).is_some_and(|name| !WITHOUT_END.contains(&name.as_str())) {
            depth += 1;
        }
        depth > DEEPEST
    })
}

/// The name of the element that opens behind `<`, if one does.
fn name(tag: &str) -> Option<String> {
    let is_end = |c: char| !c.is_alphanumeric();
    let name = tag.split(is_end).next().unwrap_or_default();
    name.starts_with(char::is_alphabetic)
        .then(|| name.to_ascii_lowercase())
}

/// The first attribute that the policy takes from an element that it allows.
fn lost_attribute(html: &str) -> Option<String> {
    let is_end = |c: char| "\"'= \t\n>".contains(c);
    let schemes = html.split(is_end).filter_map(|part| part.split_once(':'));
    let schemes: Vec<String> = schemes.map(|(it, _)| it.to_ascii_lowercase()).collect();
    let mut all = policy();
    all.generic_attribute_prefixes(HashSet::from([""]))
        .add_url_schemes(schemes.iter().map(String::as_str));
    let kept = attributes(html, policy());
    let mut written = attributes(html, all).into_iter();
    // The policy writes this one itself.
    let is_lost = |it: &(String, String)| it.1 != "rel" && !kept.contains(it);
    written.find(is_lost).map(|(_, attribute)| attribute)
}

/// The attributes of a fragment that are left by a policy, each with its element.
fn attributes(html: &str, mut policy: Builder<'_>) -> Vec<(String, String)> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&found);
    policy.attribute_filter(move |element, attribute, value| {
        lock(&seen).push((element.to_owned(), attribute.to_owned()));
        Some(value.into())
    });
    policy.clean(html);
    std::mem::take(&mut *lock(&found))
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
            "<br/>",
            "<BR>",
            "<a href=\"https://example.org/\">",
            "<a href='https://example.org/' rel=\"nofollow\">",
            "<abbr title='a'>",
            "<table><tr><td>a</td></tr></table>",
            "<SUB>",
            "<!-- a word to other editors -->",
            "<sub>",
        ] {
            assert_eq!(lost(plain), None, "{plain}");
        }
        assert_eq!(sanitise("H<sub>2</sub>O"), "H<sub>2</sub>O");
    }

    #[test]
    fn elements_that_nobody_nests_by_hand_are_deep() {
        let nested = |element: &str, times: usize| {
            let (open, close) = (format!("<{element}>"), format!("</{element}>"));
            format!("{}x{}", open.repeat(times), close.repeat(times))
        };
        assert_eq!(lost(&nested("div", 20_000)), Some(Lost::Deep));
        assert_eq!(lost(&nested("div", 100)), None);
        // One behind the other, and those that end by themselves.
        assert_ne!(lost(&nested("div", 1).repeat(1000)), Some(Lost::Deep));
        assert_ne!(lost(&"<p>x<br>".repeat(1000)), Some(Lost::Deep));
    }

    #[test]
    fn what_is_lost_is_named() {
        for (html, what) in [
            ("<name>", Lost::Words("name")),
            ("<Amal Office>", Lost::Words("Amal Office")),
            ("<div class=\"a\"><img src=\"b.jpg\"></div>", Lost::Picture),
            ("<iframe src=\"https://a.org\"></iframe>", Lost::Embedded),
            ("<STYLE>p{}</STYLE>", Lost::Program),
            ("<font color=red>", Lost::Look),
            ("<nobr>", Lost::Look),
            (
                "<p class=\"MsoNormal\">",
                Lost::Attribute("class".to_owned()),
            ),
            (
                "<a href=\"javascript:alert(1)\">",
                Lost::Attribute("href".to_owned()),
            ),
            ("<B onclick=\"x()\">", Lost::Attribute("onclick".to_owned())),
        ] {
            assert_eq!(lost(html), Some(what), "{html}");
        }
    }
}
