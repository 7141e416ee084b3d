use axum::http::Uri;
use percent_encoding::percent_decode_str;

/// The file of the site at the path of a request, such as `en/index.html` for `/en/`; `None`
/// if it is no path. `base` is the path of the site on its own host, with `/` at both ends:
/// the page for unknown addresses refers to files below it.
///
/// The result is a name to look up, and never a path on disk.
pub(super) fn file(path: &str, base: &str) -> Option<String> {
    let path = percent_decode_str(path).decode_utf8().ok()?;
    let below = path.strip_prefix(base).or_else(|| path.strip_prefix('/'))?;
    Some(if below.is_empty() || below.ends_with('/') {
        format!("{below}index.html")
    } else {
        below.to_owned()
    })
}

/// The path of a base URL, with `/` at both ends.
pub(super) fn base(url: Option<&str>) -> String {
    let uri = url.and_then(|url| url.parse::<Uri>().ok());
    let path = uri.as_ref().map_or("", Uri::path).trim_matches('/');
    if path.is_empty() {
        "/".to_owned()
    } else {
        format!("/{path}/")
    }
}

#[cfg(test)]
mod tests {
    use super::{base, file};

    #[test]
    fn a_directory_has_an_index() {
        for (path, expected) in [
            ("/", "index.html"),
            ("/en/", "en/index.html"),
            ("/en/a.html", "en/a.html"),
            ("/en/caf%C3%A9.html", "en/café.html"),
            ("/portal/", "index.html"),
            ("/portal/en/a.html", "en/a.html"),
        ] {
            assert_eq!(file(path, "/portal/").as_deref(), Some(expected), "{path}");
        }
        assert_eq!(file("/%ff", "/"), None);
        assert_eq!(file("", "/"), None);
    }

    #[test]
    fn the_base_is_the_path_of_the_address() {
        assert_eq!(base(None), "/");
        assert_eq!(base(Some("https://portal.example")), "/");
        assert_eq!(base(Some("https://portal.example/a/b")), "/a/b/");
    }
}
