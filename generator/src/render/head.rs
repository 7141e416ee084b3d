use super::context::PageContext;
use serde::Serialize;
use serde_json::{Value, json};

/// What search engines and previews read.
#[derive(Debug, Serialize)]
pub(super) struct Head {
    title: String,
    description: String,
    canonical: Option<String>,
    robots: Option<&'static str>,
    alternates: Vec<Alternate>,
    feed_url: Option<String>,
    open_graph: Vec<Property>,
    json_ld: Option<String>,
}

/// The same page in a language.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Alternate {
    pub(super) hreflang: String,
    pub(super) href: String,
}

#[derive(Debug, Serialize)]
struct Property {
    property: &'static str,
    content: String,
}

/// What a head is made of.
pub(super) struct HeadParts<'p> {
    pub(super) title: &'p str,
    pub(super) description: &'p str,
    /// The path of the page that search engines should know; another page's where this
    /// one only repeats its text.
    pub(super) canonical: &'p str,
    pub(super) indexed: bool,
    pub(super) alternates: Vec<Alternate>,
    pub(super) open_graph_type: &'static str,
    /// Schema.org type and further properties.
    pub(super) json_ld: Option<(&'static str, Value)>,
}

impl PageContext<'_> {
    pub(super) fn head(&self, parts: HeadParts<'_>) -> Head {
        let site_title = &self.site.words(self.lang).title;
        let tag = self.site.languages.tag(self.lang);
        let canonical = self.absolute(parts.canonical);
        let title = if parts.title == site_title {
            site_title.clone()
        } else {
            format!("{} · {site_title}", parts.title)
        };
        let mut open_graph = vec![
            Property {
                property: "og:title",
                content: parts.title.to_owned(),
            },
            Property {
                property: "og:description",
                content: parts.description.to_owned(),
            },
            Property {
                property: "og:type",
                content: parts.open_graph_type.to_owned(),
            },
            Property {
                property: "og:site_name",
                content: site_title.clone(),
            },
            Property {
                property: "og:locale",
                content: tag.replace('-', "_"),
            },
        ];
        if let Some(url) = &canonical {
            open_graph.push(Property {
                property: "og:url",
                content: url.clone(),
            });
        }
        let json_ld = parts.json_ld.map(|(of, more)| {
            let mut data = json!({
                "@context": "https://schema.org",
                "@type": of,
                "name": parts.title,
                "description": parts.description,
                "inLanguage": tag,
            });
            if let Some(url) = &canonical {
                data["url"] = json!(url);
            }
            if let (Some(data), Value::Object(more)) = (data.as_object_mut(), more) {
                data.extend(more.into_iter().filter(|(_, value)| !value.is_null()));
            }
            // A `<` could end the script element that carries the data.
            data.to_string().replace('<', "\\u003c")
        });
        Head {
            title,
            description: parts.description.to_owned(),
            canonical,
            robots: (!parts.indexed).then_some("noindex"),
            alternates: if parts.indexed {
                parts.alternates
            } else {
                Vec::new()
            },
            feed_url: self
                .site
                .base_url
                .as_ref()
                .map(|_| self.to(&format!("{tag}/feed.xml"))),
            open_graph,
            json_ld,
        }
    }
}
