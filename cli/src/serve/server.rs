//! HTTP: routes and live events.

use super::answer::Answer;
use super::guard::{self, Hosts};
use super::message::Message;
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::middleware::from_fn_with_state;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{Stream, unfold};
use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::mpsc;
use std::time::Duration;
use tokio::runtime;
use tokio::sync::{oneshot, watch};

/// How long a browser waits before it connects again.
const RETRY: Duration = Duration::from_millis(500);
const SCRIPT: &str = concat!(
    "(() => {\n",
    include_str!("browser/overlay.js"),
    include_str!("browser/reload.js"),
    "})();\n"
);
const STYLE: &str = include_str!("browser/overlay.css");

/// Why the server has ended.
pub(super) enum End {
    /// A person interrupted it.
    Interrupted,
    /// The worker has panicked.
    WorkerFailed,
}

/// The server, before it runs.
pub(super) struct Server {
    links: Links,
    ended: oneshot::Receiver<()>,
}

/// What answers requests.
#[derive(Clone)]
struct Links {
    messages: mpsc::Sender<Message>,
    /// The number of the state of the site.
    states: watch::Receiver<u64>,
}

impl Server {
    /// A server that asks a worker. The worker sends the number of each new state, and drops
    /// the last of the three when it ends.
    pub(super) fn new(
        messages: mpsc::Sender<Message>,
    ) -> (Self, watch::Sender<u64>, oneshot::Sender<()>) {
        let (sender, states) = watch::channel(0);
        let (ending, ended) = oneshot::channel();
        let links = Links { messages, states };
        (Self { links, ended }, sender, ending)
    }

    /// Serves until a person interrupts it. `ready` is called once, with the address.
    ///
    /// # Errors
    /// When the system refuses what every server needs.
    pub(super) fn run(self, listener: TcpListener, ready: impl FnOnce(&str)) -> io::Result<End> {
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            let address = listener.local_addr()?;
            let routes = routes(self.links, Hosts::of(address.port()));
            ready(&format!("http://{address}/"));
            tokio::select! {
                served = axum::serve(listener, routes) => served.map(|()| End::WorkerFailed),
                interrupted = tokio::signal::ctrl_c() => interrupted.map(|()| End::Interrupted),
                _ = self.ended => Ok(End::WorkerFailed),
            }
        })
    }
}

fn routes(links: Links, hosts: Hosts) -> Router {
    let script = || async { ([(header::CONTENT_TYPE, "text/javascript")], SCRIPT) };
    let style = || async { ([(header::CONTENT_TYPE, "text/css")], STYLE) };
    // `get` answers HEAD too, and refuses other methods.
    Router::new()
        .route("/.homeward/reload.js", get(script))
        .route("/.homeward/overlay.css", get(style))
        .route("/.homeward/events", get(events))
        .route("/.homeward/mistakes", get(mistakes))
        .fallback_service(get(page).with_state(links.clone()))
        .with_state(links)
        .layer(from_fn_with_state(hosts, guard::guard))
}

async fn page(State(links): State<Links>, uri: Uri) -> Response {
    let path = uri.path().to_owned();
    match links.ask(|reply| Message::Page { path, reply }).await {
        Some(answer) => Answer::into_response(answer),
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

async fn mistakes(State(links): State<Links>) -> Response {
    match links.ask(|reply| Message::Mistakes { reply }).await {
        Some(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// An event for the state that there is, so that a page that has connected late sees what it
/// has missed, and one for each later state.
async fn events(State(links): State<Links>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut states = links.states;
    states.mark_changed();
    let events = unfold(states, |mut states| async {
        states.changed().await.ok()?;
        let state = states.borrow_and_update().to_string();
        Some((Ok(Event::default().retry(RETRY).data(state)), states))
    });
    Sse::new(events).keep_alive(KeepAlive::default())
}

impl Links {
    /// Asks the worker. `None` if it has ended.
    async fn ask<T>(&self, message: impl FnOnce(oneshot::Sender<T>) -> Message) -> Option<T> {
        let (reply, answer) = oneshot::channel();
        self.messages.send(message(reply)).ok()?;
        answer.await.ok()
    }
}
