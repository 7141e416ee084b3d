use std::time::Duration;
use ureq::{Agent, Error};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Asks for pages, and reads no more of them than the first line.
pub(super) struct Client(Agent);

impl Client {
    pub(super) fn new() -> Self {
        let version = env!("CARGO_PKG_VERSION");
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .user_agent(format!("homeward/{version} (check of links)"))
            .http_status_as_error(false)
            .build();
        Self(config.into())
    }

    /// The reason why readers cannot open an address; `None` if they can. `pause` is called between two
    /// requests.
    pub(super) fn problem(&self, url: &str, pause: &dyn Fn()) -> Option<String> {
        // The client takes no other letters, and servers need not.
        let uri = homeward::uri(url);
        let url = uri.as_deref().unwrap_or(url);
        // HEAD has no body, but some servers do not know it.
        let head = self.0.head(url).call();
        if head.is_ok_and(|answer| answer.status().is_success()) {
            return None;
        }
        pause();
        let got = self.0.get(url).call();
        let status = got.map(|answer| answer.status().as_u16());
        match status {
            Ok(status) => problem_of(status),
            Err(error) => Some(in_words(&error)),
        }
    }
}

/// The meaning of a status. A server that refuses programs, or asks them to wait, has the page.
fn problem_of(status: u16) -> Option<String> {
    match status {
        404 => Some("the page is not there (404)".to_owned()),
        410 => Some("the page was removed (410)".to_owned()),
        451 => Some("the page is blocked by law (451)".to_owned()),
        500..=599 => Some(format!("the server has a fault ({status})")),
        _ => None,
    }
}

fn in_words(error: &Error) -> String {
    match error {
        Error::HostNotFound => "there is no such host".to_owned(),
        Error::Timeout(_) => format!("no answer in {} seconds", PATIENCE.as_secs()),
        Error::TooManyRedirects => "it leads from address to address without end".to_owned(),
        Error::ConnectionFailed => "the host does not answer".to_owned(),
        other => other.to_string(),
    }
}
