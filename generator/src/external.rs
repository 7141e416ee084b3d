//! Links to other sites: which there are, and what another program learns of them. The library
//! itself asks no one.

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

/// Reports links to pages of other sites that cannot be opened.
pub(crate) fn check(documents: &Documents, probe: &dyn LinkProbe, diagnostics: &mut Diagnostics) {
    let links = links(documents);
    let urls: Vec<&str> = links.keys().map(String::as_str).collect();
    let answers = probe.ask(&urls);
    for ((url, places), problem) in links.iter().zip(answers) {
        if let Some(problem) = problem {
            diagnostics.extend(dead_link::at(url, &problem, places));
        }
    }
}

/// Every address of another site with its places, each address once.
fn links(documents: &Documents) -> BTreeMap<String, Vec<Span>> {
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
    let site = documents.site.as_ref();
    if let Some(own) = site.and_then(|site| site.facts.base_url.as_ref()) {
        found.retain(|url, _| !url.starts_with(own.as_str()));
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
        let links = links(&documents);
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
}
