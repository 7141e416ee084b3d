//! Headers that protect readers, for all hosts.

use super::Portal;

/// What a page may load: the policy of the theme (`templates/frame/head.html`), and that no other
/// site may show a page in a frame, which only a header can say.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// For every file.
pub(super) const ALWAYS: [(&str, &str); 5] = [
    (POLICY_NAME, POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=()",
    ),
];

/// The name of the header with a policy.
pub(super) const POLICY_NAME: &str = "Content-Security-Policy";

/// Tells search engines to leave a file out.
pub(super) const NO_INDEX: (&str, &str) = ("X-Robots-Tag", "noindex");

/// The policy of the editor as a header: no other site may show it in a frame.
pub(super) fn editor_policy(portal: &Portal<'_>) -> Option<String> {
    let policy = portal.editor_policy?;
    Some(format!("{policy}; frame-ancestors 'none'"))
}

/// For files whose name changes with their content: browsers keep them for a year.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// For all others: browsers ask each time whether the file has changed.
pub(super) const ASK: &str = "no-cache";

#[cfg(test)]
mod tests {
    use super::POLICY;

    #[test]
    fn the_policy_is_that_of_the_pages() {
        let head = include_str!("../../../themes/default/templates/frame/head.html");
        let policy = POLICY.strip_suffix("; frame-ancestors 'none'").unwrap();
        assert!(head.contains(&format!("content=\"{policy}\"")), "{head}");
    }
}
