use super::address::absolute;
use super::frame::Frame;
use super::json_ld;
use super::view::{Alternate, HeadView, OpenGraph};
use serde_json::Value;
use std::borrow::Cow;

/// What a head is made of.
pub(super) struct HeadParts<'p> {
    pub(super) title: &'p str,
    pub(super) description: &'p str,
    /// The path of the page that search engines should know; another page's if this one
    /// only repeats its text.
    pub(super) canonical: &'p str,
    pub(super) indexed: bool,
    pub(super) alternates: Vec<Alternate<'p>>,
    pub(super) open_graph_type: &'static str,
    /// Schema.org type and further properties.
    pub(super) json_ld: Option<(&'static str, Value)>,
}

impl<'p> HeadParts<'p> {
    /// Of a page that search engines must not list, and that has no other version of its text.
    pub(super) fn unlisted(title: &'p str, description: &'p str, path: &'p str) -> Self {
        Self {
            title,
            description,
            canonical: path,
            indexed: false,
            alternates: Vec::new(),
            open_graph_type: "website",
            json_ld: None,
        }
    }
}

/// What search engines and previews read of a page.
pub(super) fn head<'p>(frame: &Frame<'p>, parts: HeadParts<'p>) -> HeadView<'p> {
    let site = frame.site;
    let site_title = site.words(frame.lang).title.as_str();
    let tag = site.languages.tag(frame.lang);
    let canonical = absolute(site, parts.canonical);
    let title = if parts.title == site_title {
        Cow::Borrowed(site_title)
    } else {
        Cow::Owned(format!("{} · {site_title}", parts.title))
    };
    let property = |property, content| OpenGraph { property, content };
    let mut open_graph = vec![
        property("og:title", Cow::Borrowed(parts.title)),
        property("og:description", Cow::Borrowed(parts.description)),
        property("og:type", Cow::Borrowed(parts.open_graph_type)),
        property("og:site_name", Cow::Borrowed(site_title)),
        property("og:locale", Cow::Owned(tag.replace('-', "_"))),
    ];
    open_graph.extend(
        canonical
            .clone()
            .map(|url| property("og:url", Cow::Owned(url))),
    );
    let common = json_ld::Common {
        title: parts.title,
        description: parts.description,
        tag,
        canonical: canonical.as_deref(),
    };
    let json_ld = parts
        .json_ld
        .map(|(of, more)| json_ld::text(of, more, &common));
    let feed = format!("{tag}/feed.xml");
    HeadView {
        title,
        description: parts.description,
        canonical,
        robots: (!parts.indexed).then_some("noindex"),
        alternates: if parts.indexed {
            parts.alternates
        } else {
            Vec::new()
        },
        feed_url: site.base_url.as_ref().map(|_| frame.to(&feed)),
        open_graph,
        json_ld,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;
    use crate::resolve::Lang;

    fn parts(title: &str, indexed: bool) -> HeadParts<'_> {
        HeadParts {
            title,
            description: "D",
            canonical: "en/about.html",
            indexed,
            alternates: vec![Alternate {
                hreflang: "en",
                href: "https://portal.example/en/about.html".to_owned(),
            }],
            open_graph_type: "website",
            json_ld: None,
        }
    }

    #[test]
    fn the_title_names_the_portal_once() {
        let sample = Sample::with(&[]);
        let frames = sample.frames();
        let frame = frames.by_path(Lang::SOURCE, "en/about.html").unwrap();
        assert_eq!(head(frame, parts("About", true)).title, "About · Portal");
        assert_eq!(head(frame, parts("Portal", true)).title, "Portal");
    }

    #[test]
    fn a_page_that_search_engines_are_not_to_know_names_no_alternates() {
        let sample = Sample::with(&[]);
        let frames = sample.frames();
        let frame = frames.by_path(Lang::SOURCE, "en/about.html").unwrap();
        let hidden = head(frame, parts("About", false));
        assert_eq!(
            (hidden.robots, hidden.alternates.len()),
            (Some("noindex"), 0)
        );
        let shown = head(frame, parts("About", true));
        assert_eq!((shown.robots, shown.alternates.len()), (None, 1));
        assert_eq!(shown.feed_url.as_deref(), Some("feed.xml"));
    }
}
