//! Links to other sites: which there are, and what another program learns of them. The library
//! itself asks no one.

use crate::address;
use crate::checks::dead_link;
use crate::markdown::LinkTarget;
use crate::parse::{Documents, yaml_of};
use spanned::yaml::{Node, Value};
use spanned::{Diagnostics, FileId, Span};
use std::collections::BTreeMap;

/// Asks other sites whether their pages are there.
pub trait LinkProbe {
    /// For each address, the reason why readers cannot open it; `None` if they can.
    fn ask(&self, urls: &[&str]) -> Vec<Option<String>>;
}

/// Reports links to pages of other sites that cannot be opened. `given` is the portal's address of the
/// command line.
pub(crate) fn check(
    documents: &Documents,
    given: Option<&str>,
    probe: &dyn LinkProbe,
    diagnostics: &mut Diagnostics,
) {
    let links = links(documents, given);
    let urls: Vec<&str> = links.keys().map(String::as_str).collect();
    let answers = probe.ask(&urls);
    for ((url, places), problem) in links.iter().zip(answers) {
        if let Some(problem) = problem {
            diagnostics.extend(dead_link::at(url, &problem, places));
        }
    }
}

/// Every address of another site with its places, each address once.
fn links(documents: &Documents, given: Option<&str>) -> BTreeMap<String, Vec<Span>> {
    let mut found: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for text in documents.entries.iter().flat_map(|it| it.texts.values()) {
        for link in text.iter().flat_map(|text| &text.outline.links) {
            if let LinkTarget::Outside(url) = LinkTarget::parse(&link.url) {
                put(&mut found, url, link.span);
            }
        }
    }
    let sources = &documents.sources;
    let is_content = |file: &FileId| {
        sources.path(*file).starts_with("content/") && !sources.is_unreadable(*file)
    };
    for file in sources.ids().filter(is_content) {
        if let Some(node) = yaml_of(file, sources) {
            collect(&node, &mut found);
        }
    }
    // A page that is new is at neither address before it is published.
    let site = documents.site.as_ref();
    let written = site.and_then(|site| site.facts.base_url.as_ref());
    for own in given.into_iter().chain(written.map(|url| url.as_str())) {
        found.retain(|url, _| !address::is_below(url, own));
    }
    found
}

fn collect(node: &Node, found: &mut BTreeMap<String, Vec<Span>>) {
    match &node.value {
        Value::Text(text) => put(found, text, node.span),
        Value::Sequence(items) => items.iter().for_each(|item| collect(item, found)),
        Value::Mapping(entries) => entries.iter().for_each(|(_, value)| collect(value, found)),
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
    }
}

/// Keeps what is an address and nothing else. A part of a page (`#…`) is not asked for.
fn put(found: &mut BTreeMap<String, Vec<Span>>, text: &str, span: Span) {
    let is_address = text.starts_with("https://") && !text.contains(char::is_whitespace);
    if is_address {
        let page = text.split('#').next().unwrap_or(text);
        found.entry(page.to_owned()).or_default().push(span);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;
    use crate::read::Input;

    #[test]
    fn addresses_are_found_in_facts_front_matter_and_texts() {
        let text = "---\ntitle: x\nsummary: See https://not.test/ today.\n---\n[a](https://a.test/#part) <https://b.test/>\n";
        let input = Input::in_memory(&[
            (
                "content/pages/about/page.yaml",
                "role: page\nurl: https://c.test/\n",
            ),
            ("content/pages/about/en.md", text),
            ("content/site.yaml", "leave_url: https://a.test/\n"),
        ]);
        let documents = parse::parse(&input, &mut Diagnostics::default());
        let links = links(&documents, None);
        let urls: Vec<(&str, usize)> = links
            .iter()
            .map(|(url, at)| (url.as_str(), at.len()))
            .collect();
        assert_eq!(
            urls,
            [
                ("https://a.test/", 2),
                ("https://b.test/", 1),
                ("https://c.test/", 1)
            ]
        );
    }

    #[test]
    fn only_the_portals_own_pages_are_left_out() {
        let site = "languages: [{ tag: en, name: English, dir: ltr }]\nleave_url: https://leave.test/\nbase_url: https://portal.test\n";
        let text = "---\ntitle: x\nsummary: x\n---\n<https://portal.test/en/> <https://Portal.test/ar/> <https://portal.test?x> <https://portal.testing.org/> <https://preview.test/portal/en/> <https://preview.test/portals/>\n";
        let input = Input::in_memory(&[
            ("content/pages/about/page.yaml", "role: page\n"),
            ("content/pages/about/en.md", text),
            ("content/site.yaml", site),
        ]);
        let documents = parse::parse(&input, &mut Diagnostics::default());
        assert!(documents.site.is_some());
        let asked = |given| links(&documents, given).into_keys().collect::<Vec<_>>();
        let (leave, other) = ("https://leave.test/", "https://portal.testing.org/");
        let (preview, beside) = (
            "https://preview.test/portal/en/",
            "https://preview.test/portals/",
        );
        assert_eq!(asked(None), [leave, other, preview, beside]);
        let given = Some("https://preview.test/portal/");
        assert_eq!(asked(given), [leave, other, beside]);
    }
}
