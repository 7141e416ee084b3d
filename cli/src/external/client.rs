use std::io;
use std::time::Duration;
use ureq::config::AutoHeaderValue;
use ureq::{Agent, Error, Timeout};

/// How long one answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long it may take to look up the name of a host, and then to connect with it. Both end before
/// [`PATIENCE`] does, so that a slow page is not taken for a host that is away.
const CONNECTION: Duration = Duration::from_secs(8);

/// Asks for pages, and reads no more of them than the first line.
pub(super) struct Client(Agent);

impl Client {
    /// A client that tells the sites to which a portal links who asks, and why.
    pub(super) fn new() -> Self {
        let version = env!("CARGO_PKG_VERSION");
        Self::with_name(format!("homeward/{version} (check of links)").into())
    }

    /// A client that names only the library that it uses: no host learns from it that somebody makes a portal.
    pub(super) fn unnamed() -> Self {
        Self::with_name(AutoHeaderValue::Default)
    }

    fn with_name(user_agent: AutoHeaderValue) -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .timeout_resolve(Some(CONNECTION))
            .timeout_connect(Some(CONNECTION))
            .user_agent(user_agent)
            .http_status_as_error(false)
            .build();
        Self(config.into())
    }

    /// The reason why readers cannot open an address; `None` if they can. `pause` is called between two
    /// requests.
    pub(super) fn problem(&self, url: &str, pause: &dyn Fn()) -> Option<Problem> {
        // The client takes no other letters, and servers need not.
        let uri = homeward::uri(url);
        let url = uri.as_deref().unwrap_or(url);
        // HEAD has no body, but some servers do not know it.
        let head = self.0.head(url).call();
        let failed = match head {
            Ok(answer) if answer.status().is_success() => return None,
            Ok(_) => None,
            Err(error) => Some(Problem::of(&error)).filter(|it| !it.is_answer),
        };
        pause();
        // A redirect may lead to another host: which of the two is silent?
        if failed.is_some() {
            let own = self.0.get(url).config().max_redirects(0).build().call();
            match own.map(|answer| answer.status()) {
                Ok(status) if status.is_redirection() => pause(),
                Ok(status) => return problem_of(status.as_u16()).map(Problem::answered),
                Err(error) => return Some(Problem::of(&error)),
            }
        }
        let got = self.0.get(url).call();
        let status = got.map(|answer| answer.status().as_u16());
        match status {
            Ok(status) => problem_of(status).map(Problem::answered),
            Err(error) => Some(Problem::of(&error).of_page(failed.is_some())),
        }
    }
}

/// Why an address cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) words: String,
    /// Whether the host sent something. If not, the fault may be on this side.
    pub(super) is_answer: bool,
}

impl Problem {
    fn answered(words: String) -> Self {
        Self {
            words,
            is_answer: true,
        }
    }

    fn silent(words: &str) -> Self {
        Self {
            words: words.to_owned(),
            is_answer: false,
        }
    }

    /// The problem of one page of a host that has answered.
    fn of_page(self, is_redirect: bool) -> Self {
        let words = self.words;
        Self::answered(if is_redirect {
            format!("it leads to another address: {words}")
        } else {
            words
        })
    }

    fn of(error: &Error) -> Self {
        match error {
            Error::HostNotFound => Self::silent(NO_HOST),
            Error::Io(error) => Self::of_io(error),
            Error::Timeout(Timeout::Resolve | Timeout::Connect) => Self::silent(&format!(
                "no connection to the host in {} seconds",
                CONNECTION.as_secs()
            )),
            Error::Timeout(_) => {
                Self::answered(format!("no answer in {} seconds", PATIENCE.as_secs()))
            }
            Error::ConnectionFailed => Self::silent("the host does not answer"),
            Error::ConnectProxyFailed(_) => Self::silent("the proxy does not reach the host"),
            Error::TooManyRedirects => {
                Self::answered("it leads from address to address without end".to_owned())
            }
            Error::Tls(_) | Error::Rustls(_) | Error::TlsRequired => {
                Self::answered(insecure(&error.to_string()))
            }
            other => Self::answered(other.to_string()),
        }
    }

    fn of_io(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::ConnectionRefused => Self::silent("the host refuses the connection"),
            io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::AddrNotAvailable
            | io::ErrorKind::PermissionDenied => Self::silent("there is no way to the host"),
            io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::UnexpectedEof => {
                Self::answered("the host ends the connection".to_owned())
            }
            io::ErrorKind::InvalidData => Self::answered(insecure(&error.to_string())),
            _ if is_of_names(error) => Self::silent(NO_HOST),
            _ => Self::answered(error.to_string()),
        }
    }
}

const NO_HOST: &str = "there is no such host";

/// Whether the name of a host could not be looked up. The standard library has no kind for it.
fn is_of_names(error: &io::Error) -> bool {
    // Winsock's WSAHOST_NOT_FOUND to WSANO_DATA.
    let of_windows = error
        .raw_os_error()
        .is_some_and(|it| (11001..=11004).contains(&it));
    of_windows || error.to_string().contains("failed to lookup address")
}

/// What is wrong with a secure connection.
fn insecure(reason: &str) -> String {
    let plain = [
        ("Expired", "its certificate has expired"),
        (
            "NotValidYet",
            "its certificate is not valid yet; see whether the clock of this computer is right",
        ),
        ("NotValidForName", "its certificate is for another host"),
        (
            "UnknownIssuer",
            "nobody whom browsers trust has signed its certificate",
        ),
        ("certificate", "its certificate is not valid"),
    ];
    // The words of the library are names in its code, in one or the other form.
    let bare = reason.replace(' ', "").to_lowercase();
    let found = plain
        .iter()
        .find(|(name, _)| bare.contains(&name.to_lowercase()));
    let found = found.map_or("it does not speak HTTPS as browsers do", |(_, words)| words);
    format!("there is no secure connection to the host: {found}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_has_plain_words() {
        let io = |kind| Error::Io(io::Error::from(kind));
        let names = "failed to lookup address information: Name or service not known";
        let tls = |text: &str| Error::Io(io::Error::new(io::ErrorKind::InvalidData, text));
        for (error, words, is_answer) in [
            (Error::HostNotFound, "no such host", false),
            (Error::Io(io::Error::other(names)), "no such host", false),
            (io(io::ErrorKind::ConnectionRefused), "refuses", false),
            (io(io::ErrorKind::NetworkUnreachable), "no way", false),
            (Error::Timeout(Timeout::Resolve), "8 seconds", false),
            (Error::Timeout(Timeout::Connect), "8 seconds", false),
            // The host is there, and one of its pages is slow.
            (Error::Timeout(Timeout::RecvResponse), "20 seconds", true),
            (Error::Timeout(Timeout::Global), "20 seconds", true),
            (io(io::ErrorKind::ConnectionReset), "ends the", true),
            (
                tls("invalid peer certificate: Expired"),
                "has expired",
                true,
            ),
            (
                tls("invalid peer certificate: certificate not valid for name \"a\""),
                "for another host",
                true,
            ),
            (
                tls("received corrupt message"),
                "does not speak HTTPS",
                true,
            ),
        ] {
            let problem = Problem::of(&error);
            assert!(problem.words.contains(words), "{problem:?}");
            assert_eq!(problem.is_answer, is_answer, "{problem:?}");
        }
    }
}
