use crate::address::origin;
use crate::content::{BrowserEditor, CodeHost};

/// What the editor may load and whom it may ask: its own script, the code host, and pictures
/// from there. It writes styles into its own page. No page for readers has this policy.
pub(crate) fn policy(editor: &BrowserEditor) -> String {
    // The schema of the facts accepts no address without an origin.
    let api = origin(&editor.api()).unwrap_or_default();
    let server = origin(editor.server()).unwrap_or_default();
    let mut connect = vec!["'self'", "blob:", "data:", api.as_str()];
    if server != api && editor.server.is_some() {
        connect.push(&server);
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
