use crate::content::{BrowserEditor, CodeHost};

/// What the editor may load and whom it may ask: its own script, the code host, and pictures
/// from there. It writes styles into its own page. No page for readers has this policy.
pub(crate) fn policy(editor: &BrowserEditor) -> String {
    let api = editor.api();
    let api = origin(&api);
    let server = origin(editor.server());
    let mut connect = vec!["'self'", "blob:", "data:", api];
    if server != api && editor.server.is_some() {
        connect.push(server);
    }
    let pictures = match (editor.backend, &editor.server) {
        (CodeHost::Github, None) => " https://*.githubusercontent.com",
        (CodeHost::Gitlab, None) => " https://gitlab.com https://secure.gravatar.com",
        (_, Some(_)) => "",
    };
    let own = editor
        .server
        .as_ref()
        .map_or(String::new(), |_| format!(" {server}"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:{pictures}{own}; media-src blob:; font-src 'self' data:; frame-src blob:; worker-src 'self' blob:; manifest-src blob:; connect-src {}; base-uri 'none'; form-action 'none'",
        connect.join(" ")
    )
}

/// An address without its path.
fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    let end = url[host..].find('/').map_or(url.len(), |at| host + at);
    &url[..end]
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn an_origin_has_no_path() {
        for (url, want) in [
            ("https://api.github.com", "https://api.github.com"),
            ("https://git.ngo.test/api/v4", "https://git.ngo.test"),
        ] {
            assert_eq!(origin(url), want);
        }
    }
}
