use super::brand;
use super::frame::Frame;
use serde_json::{Map, Value, json};

/// The theme's drawing of a site that has none of its own.
const ICON: &str = "icon.svg";

/// The web app manifest of a language: the name and the picture of a site on a home screen
/// (W3C, "Web Application Manifest"). The addresses in it are relative to the file.
///
/// The site opens as a page of the browser, with its address, its Back and its menu: people
/// who leave a site fast need them. So it has no colours: they are for windows without a browser.
pub(super) fn render(frame: &Frame<'_>) -> Vec<u8> {
    let words = frame.site.words(frame.lang);
    let lang = frame.lang_view(frame.lang);
    let own = brand::view(frame).icon;
    let own =
        own.map(|icon| json!({ "src": icon.url, "sizes": icon.sizes, "type": icon.media_type }));
    let of_theme = || {
        let src = frame.asset_url(ICON)?;
        Some(json!({ "src": src, "sizes": "any", "type": "image/svg+xml" }))
    };
    let icons: Vec<Value> = own.or_else(of_theme).into_iter().collect();
    let members = [
        ("name", json!(words.title)),
        ("description", json!(words.summary)),
        ("lang", json!(lang.tag)),
        ("dir", json!(lang.dir)),
        ("start_url", json!(frame.home_url())),
        ("scope", json!(frame.to(""))),
        ("display", json!("browser")),
        ("icons", json!(icons)),
    ];
    let members: Map<String, Value> = members
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect();
    Value::Object(members).to_string().into_bytes()
}
