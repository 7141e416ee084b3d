use super::editor::{Editor, Places};
use super::message::Message;
use super::report::report;
use super::state::State;
use super::watch::{Watch, real};
use crate::clock::today;
use homeward::{Date, Workspace};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How long changes are collected before they are applied. One save of an editor is several
/// changes; but the browser must show it within 100 ms.
const COLLECT: Duration = Duration::from_millis(10);
/// How often the worker looks whether a new day has begun.
const DAY: Duration = Duration::from_secs(20);

/// Keeps the site and answers.
pub(super) struct Worker {
    pub(super) workspace: Workspace,
    pub(super) inbox: Receiver<Message>,
    pub(super) watch: Watch,
    /// Gets the number of each new state.
    pub(super) states: tokio::sync::watch::Sender<u64>,
    /// The day to show, if a person has chosen one.
    pub(super) today: Option<Date>,
    pub(super) editor: Editor,
}

/// Why a state of the site has ended.
enum Next {
    /// These files and directories may have changed.
    Changed(BTreeSet<PathBuf>, Instant),
    /// A day has begun.
    Day(Date),
    /// No one asks any more.
    End,
}

impl Worker {
    /// Works until no one asks any more. `start` is when the command started.
    pub(super) fn run(mut self, start: Instant) {
        let mut day = self.today.unwrap_or_else(today);
        self.watch.follow(&self.roots(), &BTreeSet::new());
        // What has changed since the site was read and before it was watched.
        let mut unreadable = self.apply(BTreeSet::new());
        let mut start = start;
        loop {
            match self.show(unreadable.as_deref(), day, start) {
                Next::Changed(paths, since) => {
                    let all = self.watch.follow(&self.roots(), &paths) || unreadable.is_some();
                    let paths = if all { BTreeSet::new() } else { paths };
                    (start, unreadable) = (since, self.apply(paths));
                }
                Next::Day(new) => {
                    (start, day) = (Instant::now(), new);
                    self.workspace.set_today(day);
                }
                Next::End => return,
            }
        }
    }

    /// The directories whose files make the site, whether they are there or not, and those that its links may
    /// point to.
    fn roots(&self) -> BTreeSet<PathBuf> {
        let roots = self.workspace.directories();
        let links = self.workspace.links().iter();
        roots.iter().chain(links).map(|root| real(root)).collect()
    }

    /// Reads again what has changed, or everything if `paths` is empty. Gives back the reason
    /// if there is no site any more.
    fn apply(&mut self, paths: BTreeSet<PathBuf>) -> Option<String> {
        let mut paths: Vec<PathBuf> = paths.into_iter().collect();
        if paths.is_empty() {
            paths = self.workspace.directories().into();
        }
        let error = self.workspace.apply(&paths).err()?.to_string();
        // The help after it is for those who have no portal yet.
        error.lines().next().map(str::to_owned)
    }

    /// Shows one state of the site until it changes.
    fn show(&mut self, unreadable: Option<&str>, day: Date, start: Instant) -> Next {
        let [content, themes, passed_through] = self.workspace.directories();
        let places = Places {
            editor: &self.editor,
            content: real(&content),
            themes: real(&themes),
            passed_through: real(&passed_through),
        };
        let (inbox, states) = (&self.inbox, &self.states);
        let fixed_day = self.today.is_some();
        self.workspace.show(|preview| {
            states.send_modify(|number| *number += 1);
            report(preview, unreadable, start.elapsed());
            let state = State {
                preview,
                unreadable,
                places: &places,
            };
            let next_day = || (!fixed_day).then(today).filter(|today| *today != day);
            answer(inbox, &state, next_day)
        })
    }
}

/// Answers until something has changed.
fn answer(
    inbox: &Receiver<Message>,
    state: &State<'_>,
    next_day: impl Fn() -> Option<Date>,
) -> Next {
    let mut paths = BTreeSet::new();
    let mut first: Option<Instant> = None;
    loop {
        let wait = first.map_or(DAY, |first| COLLECT.saturating_sub(first.elapsed()));
        match inbox.recv_timeout(wait) {
            // A reader that has gone needs no answer.
            Ok(Message::Page { path, reply }) => drop(reply.send(state.page(&path))),
            Ok(Message::Mistakes { reply }) => drop(reply.send(state.mistakes())),
            Ok(Message::Changed(changed)) => {
                paths.extend(changed);
                first.get_or_insert_with(Instant::now);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Next::End,
        }
        match first {
            Some(first) if first.elapsed() >= COLLECT => return Next::Changed(paths, first),
            Some(_) => {}
            None => {
                if let Some(day) = next_day() {
                    return Next::Day(day);
                }
            }
        }
    }
}
