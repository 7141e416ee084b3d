use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// The names of this machine that a request may ask for.
///
/// A page of another site cannot read this server, because no answer allows that (CORS). But
/// the owner of a domain can point it to 127.0.0.1 when the page has loaded (DNS rebinding);
/// such a request has the name of the domain.
#[derive(Clone)]
pub(super) struct Hosts(Arc<[String]>);

impl Hosts {
    /// The names of this machine, with a port.
    pub(super) fn of(port: u16) -> Self {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        let with_port = names.iter().map(|name| format!("{name}:{port}"));
        // Browsers leave out the standard port.
        let plain = names.iter().filter(|_| port == 80);
        Self(with_port.chain(plain.map(|&name| name.into())).collect())
    }

    fn admit(&self, host: &str) -> bool {
        self.0.iter().any(|known| known.eq_ignore_ascii_case(host))
    }

    fn admit_all(&self, request: &Request) -> bool {
        let mut hosts = request.headers().get_all(header::HOST).iter();
        let host = hosts.next().and_then(|host| host.to_str().ok());
        let authority = request.uri().authority();
        host.is_some_and(|host| self.admit(host))
            && hosts.next().is_none()
            && authority.is_none_or(|authority| self.admit(authority.as_str()))
    }
}

/// Refuses requests for other names, and adds the header fields that all answers have.
pub(super) async fn guard(State(hosts): State<Hosts>, request: Request, next: Next) -> Response {
    let mut response = if hosts.admit_all(&request) {
        next.run(request).await
    } else {
        let text = "this server answers only requests for localhost\n";
        (StatusCode::MISDIRECTED_REQUEST, text).into_response()
    };
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Other sites cannot load pictures or scripts from here.
        (
            header::HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        let value = HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::Hosts;

    #[test]
    fn only_names_of_this_machine_with_the_port_are_admitted() {
        let hosts = Hosts::of(8000);
        for host in ["127.0.0.1:8000", "LocalHost:8000", "[::1]:8000"] {
            assert!(hosts.admit(host), "{host}");
        }
        for host in [
            "",
            "localhost",
            "localhost:80",
            "127.0.0.1:80000",
            "evil.example:8000",
            "localhost.evil.example:8000",
            "0.0.0.0:8000",
        ] {
            assert!(!hosts.admit(host), "{host}");
        }
        assert!(Hosts::of(80).admit("localhost"));
    }
}
