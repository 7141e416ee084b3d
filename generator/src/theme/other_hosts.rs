//! What the site's own style sheets and templates would load from other websites.

use crate::checks::other_host::{self, Loads};
use crate::file_names::ending;
use memchr::memmem;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// Kinds of links by which a browser loads a file or prepares to.
const LOADING: [&str; 6] = [
    "stylesheet",
    "preload",
    "modulepreload",
    "preconnect",
    "dns-prefetch",
    "icon",
];

/// Reports the addresses of other websites in a file of the theme `theme`.
pub(super) fn check(name: &str, (file, text): (FileId, &str), theme: &str) -> Vec<Diagnostic> {
    let folder = format!("themes/{theme}/assets/");
    let found = match ending(name) {
        "css" => style_sheet(text),
        "html" => template(text),
        _ => return Vec::new(),
    };
    let found = found.into_iter();
    let found = found.filter(|(range, _)| !is_in_comment(&text[..range.start]));
    found
        .map(|(range, loads)| other_host::found(loads, &folder, Span::new(file, range)))
        .collect()
}

fn style_sheet(text: &str) -> Vec<(Range<usize>, Loads)> {
    let after = |mark: &str| -> Vec<usize> {
        let all = memmem::find_iter(text.as_bytes(), mark);
        all.map(|at| at + mark.len()).collect()
    };
    // `@import` takes a text in place of `url(…)`.
    let mut starts = after("url(");
    starts.extend(after("@import"));
    let found = starts.into_iter();
    found
        .filter_map(|start| Some((address(text, start)?, Loads::File)))
        .collect()
}

fn template(text: &str) -> Vec<(Range<usize>, Loads)> {
    let mut found = Vec::new();
    for start in memmem::find_iter(text.as_bytes(), "<") {
        let rest = &text[start + 1..];
        let element = rest
            .split(|c: char| !c.is_ascii_alphanumeric())
            .next()
            .unwrap_or_default();
        let tag = &rest[..rest.find('>').unwrap_or(rest.len())];
        let (key, loads) = match element.to_ascii_lowercase().as_str() {
            "script" => ("src=", Loads::Script),
            "img" | "source" | "iframe" | "video" | "audio" | "embed" | "input" => {
                ("src=", Loads::File)
            }
            "link" if LOADING.iter().any(|it| tag.contains(it)) => ("href=", Loads::File),
            _ => continue,
        };
        let value = tag.find(key).map(|at| start + 1 + at + key.len());
        found.extend(value.and_then(|at| Some((address(text, at)?, loads))));
    }
    found
}

/// The address of another website behind a byte, with or without quotation marks.
fn address(text: &str, start: usize) -> Option<Range<usize>> {
    let rest = &text[start..];
    let value = rest.trim_start_matches([' ', '"', '\'']);
    let start = start + (rest.len() - value.len());
    let end = value.find(|c: char| c.is_whitespace() || "\"')>;".contains(c));
    let value = &value[..end.unwrap_or(value.len())];
    let is_other = ["https://", "http://", "//"]
        .iter()
        .any(|it| value.starts_with(it));
    is_other.then(|| start..start + value.len())
}

/// Whether a comment of CSS, of HTML or of a template is open behind a text.
fn is_in_comment(before: &str) -> bool {
    let marks = [("/*", "*/"), ("<!--", "-->"), ("{#", "#}")];
    marks.iter().any(|(open, close)| {
        before
            .rfind(open)
            .is_some_and(|at| before.rfind(close).is_none_or(|end| end < at))
    })
}

#[cfg(test)]
mod tests {
    use super::{style_sheet, template};

    fn found(text: &str) -> Vec<&str> {
        let found = style_sheet(text).into_iter().chain(template(text));
        found.map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn what_a_browser_would_load_from_elsewhere_is_found_and_links_are_not() {
        for (text, address) in [
            (
                "@import url(\"https://a.test/x.css\");",
                "https://a.test/x.css",
            ),
            ("@import '//a.test/x.css';", "//a.test/x.css"),
            (
                "b { background: url( https://a.test/b.png ) }",
                "https://a.test/b.png",
            ),
            (
                "<script async src=\"https://a.test/t.js\"></script>",
                "https://a.test/t.js",
            ),
            (
                "<img alt='' src='http://a.test/p.png'>",
                "http://a.test/p.png",
            ),
            (
                "<link rel=\"stylesheet\" href=\"https://a.test/x.css\">",
                "https://a.test/x.css",
            ),
        ] {
            assert_eq!(found(text), [address], "{text}");
        }
        for text in [
            "b { background: url(\"b.png\") }",
            "<a href=\"https://a.test/\">a</a>",
            "<link rel=\"canonical\" href=\"https://a.test/\">",
            "<link rel=\"alternate\" hreflang=\"ar\" href=\"https://a.test/ar/\">",
            "<img src=\"{{ picture.src }}\" alt=\"\">",
            "<script src=\"{{ assets.search }}\"></script>",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
