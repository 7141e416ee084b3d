//! `homeward serve`: shows the portal in a browser while people edit it.
//!
//! One thread owns the [`Workspace`] and answers one message after the other
//! ([`worker`]); requests over HTTP ([`server`]) and changes on disk ([`watch`]) become
//! messages ([`message`]). Pages come from the workspace; pictures and files of `static/` are read from disk
//! when a browser asks for them, and only those that the workspace names.
//!
//! | module | purpose |
//! |---|---|
//! | [`arguments`] | options |
//! | [`port`] | the address that the server listens on |
//! | [`server`] | routes, live events |
//! | [`guard`] | refuses requests that are not for this machine |
//! | [`message`] | what the worker is asked |
//! | [`worker`] | keeps the site, answers, applies changes |
//! | [`state`] | one state of the site: pages and mistakes for the browser |
//! | [`answer`] | status, type and bytes; the script in pages |
//! | [`address`] | from the path of a request to a file of the site |
//! | [`mistakes`] | diagnostics as data for the overlay |
//! | [`editor`] | links that open a file in an editor |
//! | [`report`] | what the terminal shows |
//! | [`watch`] | changes on disk |
//!
//! `browser/` has the script and the style sheet that the browser loads.

mod address;
mod answer;
mod arguments;
mod editor;
mod guard;
mod message;
mod mistakes;
mod port;
mod report;
mod server;
mod state;
mod watch;
mod worker;

pub(crate) use arguments::ServeArgs;

use crate::arguments::OUT;
use crate::build::{bring_back, is_publishable};
use crate::clock::today;
use crate::exit;
use crate::out::say;
use homeward::{Request, Workspace};
use server::{End, Server};
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Instant;
use watch::Watch;
use worker::Worker;

/// Serves until a person interrupts it.
pub(crate) fn run(args: &ServeArgs) -> u8 {
    let start = Instant::now();
    if !is_publishable(args.base_url.as_deref()) {
        return exit::USAGE;
    }
    let request = Request {
        draft: args.draft,
        base_url: args.base_url.clone(),
        links: args.links.allow_link.clone(),
        ..Request::new(&args.site, args.today.unwrap_or_else(today))
    };
    bring_back(Path::new(OUT));
    let workspace = match Workspace::open(request) {
        Ok(workspace) => workspace,
        Err(error) => {
            say!("error: {error}");
            return exit::USAGE;
        }
    };
    let listener = match port::listen(args.port) {
        Ok(listener) => listener,
        Err(message) => {
            say!("error: {message}");
            return exit::USAGE;
        }
    };
    let (messages, inbox) = channel();
    let (server, states, ended) = Server::new(messages.clone());
    let end = server.run(listener, |url| {
        let worker = Worker {
            workspace,
            inbox,
            watch: Watch::new(messages, args.poll),
            states,
            today: args.today,
            editor: args.editor.clone(),
        };
        std::thread::spawn(move || {
            worker.run(start);
            drop(ended);
        });
        say!("the portal is on {url} (Ctrl-C ends this)");
        if args.open
            && let Err(error) = opener::open_browser(url)
        {
            say!("cannot open a browser: {error}");
        }
    });
    match end {
        Ok(End::Interrupted) => exit::FINE,
        Ok(End::WorkerFailed) => exit::INTERNAL,
        Err(error) => {
            say!("error: {error}");
            exit::IO
        }
    }
}
