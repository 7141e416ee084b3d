//! What the site's own style sheets and templates would load from other websites.

use crate::address;
use crate::checks::foreign_file::{self, Loads};
use crate::css;
use crate::file_names::ending;
use crate::seen_text;
use spanned::{Diagnostic, FileId, Span};
use std::ops::Range;

/// Reports the addresses of other websites in a file of the theme `theme`; `base_url` is the portal's own address.
pub(super) fn check(
    name: &str,
    (file, text): (FileId, &str),
    theme: &str,
    base_url: Option<&str>,
) -> Vec<Diagnostic> {
    let folder = format!("themes/{theme}/assets/");
    let found = match ending(name) {
        "css" => style_sheet(text),
        "html" | "svg" => template(text),
        _ => return Vec::new(),
    };
    let is_own = |address: &str| base_url.is_some_and(|base| address::is_below(address, base));
    let found = found.into_iter();
    let found = found.filter(|(_, address, _)| is_elsewhere(address) && !is_own(address));
    found
        .map(|(range, _, loads)| foreign_file::found(loads, &folder, Span::new(file, range)))
        .collect()
}

type Address = (Range<usize>, String, Loads);

fn is_elsewhere(address: &str) -> bool {
    let begins = |scheme: &str| {
        let start = address.get(..scheme.len());
        start.is_some_and(|it| it.eq_ignore_ascii_case(scheme))
    };
    ["https://", "http://", "//"].into_iter().any(begins)
}

fn style_sheet(text: &str) -> Vec<Address> {
    let found = css::loaded(text).into_iter();
    found
        .map(|(range, address)| (range, address, Loads::File))
        .collect()
}

fn template(text: &str) -> Vec<Address> {
    let starts =
        std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|it| it + 1));
    let starts: Vec<usize> = starts.collect();
    let found = seen_text::loaded(text).into_iter();
    found
        .map(|it| {
            let end = starts.get(it.line + 1).map_or(text.len(), |end| end - 1);
            let start = starts.get(it.line).copied().unwrap_or_default();
            // A tag can begin in a line above.
            let place = text[start..end].find(&it.address);
            let range = place.map_or(start..end, |at| start + at..start + at + it.address.len());
            let loads = if it.is_script {
                Loads::Script
            } else {
                Loads::File
            };
            (range, it.address, loads)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{is_elsewhere, template};

    fn found(text: &str) -> Vec<String> {
        let found = template(text).into_iter().map(|(_, address, _)| address);
        found.filter(|it| is_elsewhere(it)).collect()
    }

    #[test]
    fn what_a_browser_would_load_from_elsewhere_is_found_and_links_are_not() {
        for (text, address) in [
            (
                "<script async src=\"https://a.test/t.js\"></script>",
                "https://a.test/t.js",
            ),
            (
                "<SCRIPT SRC = 'HTTPS://a.test/t.js'></SCRIPT>",
                "HTTPS://a.test/t.js",
            ),
            (
                "<input accept=\"image/*\"><img alt='a > b' src='http://a.test/p.png'>",
                "http://a.test/p.png",
            ),
            (
                "<link rel=\"STYLESHEET\" href=\"//a.test/x.css\">",
                "//a.test/x.css",
            ),
            (
                "{% if a %}<video\n poster=\"https://a.test/v.jpg\"\n>{% endif %}",
                "https://a.test/v.jpg",
            ),
            (
                "<svg><image href=\"https://a.test/x.png\"/></svg>",
                "https://a.test/x.png",
            ),
        ] {
            assert_eq!(found(text), [address], "{text}");
        }
        for text in [
            "<a href=\"https://a.test/\">a</a>",
            "<link rel=\"canonical\" href=\"https://silicon.test/\">",
            "<link rel=\"alternate\" title=\"icon\" hreflang=\"ar\" href=\"https://a.test/ar/\">",
            "<img src=\"{{ picture.src }}\" alt=\"\" data-src=\"https://a.test/p.png\">",
            "<meta content=\"<img src=https://a.test/x.png>\">",
            "<!-- <img src=\"https://a.test/p.png\"> -->",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
