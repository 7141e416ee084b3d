//! Everything that pages and style sheets refer to.

use anyhow::Result;
use scraper::{ElementRef, Html};

use crate::page::css;

/// How a page refers to something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// A reader may follow it.
    Link,
    /// The browser loads it without being asked.
    Subresource,
}

/// One reference, as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Link or subresource.
    pub kind: Use,
    /// The element and attribute, for messages: `a[href]`.
    pub from: String,
    /// The address as written.
    pub url: String,
}

/// Attributes that hold addresses. `link` is special: it depends on `rel`.
const ADDRESSES: [(&str, &str, Use); 15] = [
    ("a", "href", Use::Link),
    ("area", "href", Use::Link),
    ("form", "action", Use::Link),
    ("blockquote", "cite", Use::Link),
    ("audio", "src", Use::Subresource),
    ("embed", "src", Use::Subresource),
    ("iframe", "src", Use::Subresource),
    ("image", "href", Use::Subresource),
    ("img", "src", Use::Subresource),
    ("input", "src", Use::Subresource),
    ("object", "data", Use::Subresource),
    ("script", "src", Use::Subresource),
    ("source", "src", Use::Subresource),
    ("use", "href", Use::Subresource),
    ("video", "src", Use::Subresource),
];

/// What the self-check's script loads when it starts.
const LOADED_BY_SCRIPT: [&str; 4] = ["data-module", "data-wasm", "data-rules", "data-texts"];

/// The files that a browser loads because of a `link` element.
const LOADED_RELS: [&str; 8] = [
    "stylesheet",
    "icon",
    "apple-touch-icon",
    "mask-icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
];

pub(crate) fn references(document: &Html) -> Result<Vec<Reference>> {
    let mut found = Vec::new();
    for element in document.select(&css("*")?) {
        let name = element.value().name();
        for (_, attribute, kind) in ADDRESSES.iter().filter(|(it, _, _)| *it == name) {
            push(&mut found, *kind, element, attribute);
        }
        match name {
            "link" => push(&mut found, use_of_link(element), element, "href"),
            "video" => push(&mut found, Use::Subresource, element, "poster"),
            "style" => css_addresses(&mut found, "style", &element.text().collect::<String>()),
            _ => {}
        }
        if let Some(set) = element.attr("srcset") {
            for candidate in set.split(',').filter_map(|it| it.split_whitespace().next()) {
                add(
                    &mut found,
                    Use::Subresource,
                    format!("{name}[srcset]"),
                    candidate,
                );
            }
        }
        for attribute in LOADED_BY_SCRIPT {
            push(&mut found, Use::Subresource, element, attribute);
        }
        if let Some(style) = element.attr("style") {
            css_addresses(&mut found, &format!("{name}[style]"), style);
        }
    }
    Ok(found)
}

fn use_of_link(link: ElementRef<'_>) -> Use {
    let rels = link.attr("rel").unwrap_or_default();
    let loaded = rels
        .split_whitespace()
        .any(|rel| LOADED_RELS.contains(&rel));
    if loaded { Use::Subresource } else { Use::Link }
}

fn push(found: &mut Vec<Reference>, kind: Use, element: ElementRef<'_>, attribute: &str) {
    if let Some(url) = element.attr(attribute) {
        let name = element.value().name();
        let rel = element.attr("rel").filter(|_| name == "link");
        let rel = rel.map(|it| format!("[rel={it}]")).unwrap_or_default();
        add(found, kind, format!("{name}{rel}[{attribute}]"), url);
    }
}

fn add(found: &mut Vec<Reference>, kind: Use, from: String, url: &str) {
    let url = url.to_owned();
    found.push(Reference { kind, from, url });
}

/// The addresses that a style sheet loads: `url(…)` and `@import "…"`.
pub fn css_addresses(found: &mut Vec<Reference>, from: &str, css: &str) {
    for marker in ["url(", "@import "] {
        for rest in css.split(marker).skip(1) {
            let end = rest.find([')', ';']).unwrap_or(rest.len());
            let url = rest[..end].trim().trim_matches(['"', '\'']);
            if !url.starts_with("url(") {
                add(
                    found,
                    Use::Subresource,
                    format!("{from} {}", marker.trim()),
                    url,
                );
            }
        }
    }
}
