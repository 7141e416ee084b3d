//! JSON-LD: what a page is, in Schema.org's terms.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// The parts that all pages have.
pub(super) struct Common<'p> {
    pub(super) title: &'p str,
    pub(super) description: &'p str,
    /// The tag of the page's language.
    pub(super) tag: &'p str,
    pub(super) canonical: Option<&'p str>,
}

/// What is written.
struct Data<'p> {
    of: &'p str,
    more: Value,
    common: &'p Common<'p>,
}

impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Common {
            title,
            description,
            tag,
            canonical,
        } = self.common;
        let mut map = serializer.serialize_map(None)?;
        let strings = [
            ("@context", "https://schema.org"),
            ("@type", self.of),
            ("name", title),
            ("description", description),
            ("inLanguage", tag),
        ];
        for (key, value) in strings.into_iter().chain(canonical.map(|url| ("url", url))) {
            map.serialize_entry(key, value)?;
        }
        for (key, value) in self.more.as_object().into_iter().flatten() {
            if !value.is_null() {
                map.serialize_entry(key, value)?;
            }
        }
        map.end()
    }
}

/// The data of a page of the given type with further properties, which have other names than those of all pages,
/// without those that are null. It is safe inside a script element.
pub(super) fn text(of: &str, more: Value, common: &Common<'_>) -> String {
    let data = serde_json::to_string(&Data { of, more, common });
    let data = data.unwrap_or_else(|error| unreachable!("all keys are strings: {error}"));
    // A `<` could end the script element that carries the data.
    data.replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn no_text_ends_the_script_element() {
        let common = Common {
            title: "</script>",
            description: "D",
            tag: "en",
            canonical: None,
        };
        let written = text(
            "Service",
            json!({ "provider": null, "areaServed": [1] }),
            &common,
        );
        assert!(!written.contains('<'), "{written}");
        let read: Value = serde_json::from_str(&written).unwrap();
        assert_eq!(
            read,
            json!({
                "@context": "https://schema.org",
                "@type": "Service",
                "name": "</script>",
                "description": "D",
                "inLanguage": "en",
                "areaServed": [1],
            })
        );
    }
}
