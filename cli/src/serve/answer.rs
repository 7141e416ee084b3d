use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pulldown_cmark_escape::escape_html_body_text;
use std::fmt::Write as _;

/// What a reader gets for a path.
pub(super) struct Answer {
    status: StatusCode,
    content_type: String,
    body: Vec<u8>,
    /// Differs if status or bytes differ. The script in a page compares it with the one that
    /// the page came with.
    digest: String,
    /// Where the reader is sent.
    location: Option<String>,
}

/// The policy of pages that are not the site's.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

impl Answer {
    /// The bytes of a file of the site. A page gets the script that reloads it.
    pub(super) fn file(status: StatusCode, path: &str, body: Vec<u8>) -> Self {
        let content_type = homeward::content_type(path);
        let mut digest = blake3::Hasher::new();
        digest.update(&status.as_u16().to_le_bytes()).update(&body);
        let digest = digest.finalize().to_hex()[..32].to_owned();
        let is_page = content_type.starts_with("text/html");
        Self {
            status,
            content_type,
            body: if is_page {
                with_script(body, &digest)
            } else {
                body
            },
            digest,
            location: None,
        }
    }

    /// A plain page with a report, where the site has no page to show.
    pub(super) fn report(status: StatusCode, title: &str, report: &str) -> Self {
        let mut page = format!(
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <title>{title}</title>\n\
             <link rel=\"stylesheet\" href=\"/.homeward/overlay.css\">\n</head>\n\
             <body class=\"homeward-report\">\n<main>\n<h1>{title}</h1>\n<pre tabindex=\"0\">"
        );
        // Writing to a string does not fail.
        let _ = escape_html_body_text(&mut page, report);
        page.push_str("</pre>\n</main>\n</body>\n</html>\n");
        Self::file(status, "report.html", page.into_bytes())
    }

    /// Sends the reader to the directory of this name, or relative references would break.
    pub(super) fn directory(path: &str) -> Self {
        let status = StatusCode::TEMPORARY_REDIRECT;
        Self {
            location: Some(format!("{path}/")),
            ..Self::file(status, "directory.txt", Vec::new())
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        let fields = [
            (header::CONTENT_TYPE, Some(self.content_type)),
            (header::ETAG, Some(format!("\"{}\"", self.digest))),
            (header::LOCATION, self.location),
        ];
        for (name, value) in fields {
            if let Some(Ok(value)) = value.map(HeaderValue::try_from) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }
}

/// A page with the script before the end of its body. The script is a file, because the
/// policy of the site allows no script in a page.
fn with_script(mut page: Vec<u8>, digest: &str) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let mut script = String::new();
    let _ = write!(
        script,
        "<script src=\"/.homeward/reload.js\" data-digest=\"{digest}\" defer></script>"
    );
    let mut windows = page.windows(END.len());
    let at = windows.rposition(|part| part.eq_ignore_ascii_case(END));
    let at = at.unwrap_or(page.len());
    page.splice(at..at, script.into_bytes());
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(path: &str, text: &str) -> String {
        let answer = Answer::file(StatusCode::OK, path, text.into());
        String::from_utf8(answer.body).unwrap()
    }

    #[test]
    fn only_pages_get_the_script_at_the_end_of_their_body() {
        let page = body("a.html", "<body>x</body></html>");
        let (start, rest) = page
            .split_once("<script src=\"/.homeward/reload.js\"")
            .unwrap();
        assert_eq!(start, "<body>x");
        assert!(rest.ends_with(" defer></script></body></html>"), "{rest}");
        assert!(body("a.html", "x").starts_with("x<script "));
        assert_eq!(body("a.svg", "</body>"), "</body>");
    }

    #[test]
    fn the_digest_depends_on_status_and_bytes() {
        let digest = |status, text: &str| Answer::file(status, "a.html", text.into()).digest;
        let ok = digest(StatusCode::OK, "a");
        assert_eq!(ok, digest(StatusCode::OK, "a"));
        assert_ne!(ok, digest(StatusCode::OK, "b"));
        assert_ne!(ok, digest(StatusCode::NOT_FOUND, "a"));
    }

    #[test]
    fn a_report_is_text() {
        let page = Answer::report(StatusCode::OK, "A", "<script>&");
        let text = String::from_utf8(page.body).unwrap();
        assert!(text.contains("&lt;script&gt;&amp;</pre>"), "{text}");
    }
}
