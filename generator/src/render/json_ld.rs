//! JSON-LD: what a page is, in Schema.org's terms.

use serde_json::{Value, json};

/// The parts that all pages have.
pub(super) struct Common<'p> {
    pub(super) title: &'p str,
    pub(super) description: &'p str,
    /// The tag of the page's language.
    pub(super) tag: &'p str,
    pub(super) canonical: Option<&'p str>,
}

/// The data of a page of the given type with further properties, without those that are
/// null. It is safe inside a script element.
pub(super) fn text(of: &str, more: Value, common: &Common<'_>) -> String {
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": of,
        "name": common.title,
        "description": common.description,
        "inLanguage": common.tag,
    });
    if let Some(url) = common.canonical {
        data["url"] = json!(url);
    }
    if let (Some(data), Value::Object(more)) = (data.as_object_mut(), more) {
        data.extend(more.into_iter().filter(|(_, value)| !value.is_null()));
    }
    // A `<` could end the script element that carries the data.
    data.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

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
