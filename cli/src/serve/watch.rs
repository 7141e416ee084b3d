//! Changes on disk.

use super::message::Message;
use crate::out::say;
use notify::{Config, ErrorKind, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

/// How often a watcher looks where the system reports no changes.
const POLL: Duration = Duration::from_secs(1);

/// How long after a report about a directory it is looked at again.
const MOMENT: Duration = Duration::from_millis(400);

/// Watches the directories of the site.
pub(super) struct Watch {
    messages: Sender<Message>,
    /// Whether to look again and again, and not to rely on reports of the system.
    polls: bool,
    /// Watches for as long as it is kept.
    watcher: Option<Box<dyn Watcher + Send>>,
    /// What is watched.
    present: BTreeSet<PathBuf>,
}

impl Watch {
    /// Watches nothing yet; changes will be sent to `messages`.
    pub(super) fn new(messages: Sender<Message>, polls: bool) -> Self {
        Self {
            messages,
            polls,
            watcher: None,
            present: BTreeSet::new(),
        }
    }

    /// Watches these directories, of which some may not be there. `changed` is what has changed.
    ///
    /// The system watches a directory, and not its name: if one has come, or was replaced by
    /// another, watching begins anew. Then this returns `true`: changes may have been missed.
    pub(super) fn follow(
        &mut self,
        roots: &BTreeSet<PathBuf>,
        changed: &BTreeSet<PathBuf>,
    ) -> bool {
        if self.watcher.is_some() && present(roots) == self.present && changed.is_disjoint(roots) {
            return false;
        }
        loop {
            self.present = present(roots);
            self.begin(roots);
            // One that has come before its parent was watched is not reported.
            if self.watcher.is_none() || present(roots) == self.present {
                return true;
            }
        }
    }

    fn begin(&mut self, roots: &BTreeSet<PathBuf>) {
        // The former one ends first, or both would count against the limit of the system.
        self.watcher = None;
        if !self.polls {
            match self.start::<RecommendedWatcher>(roots, Config::default()) {
                Ok(()) => return,
                Err(error) => {
                    self.polls = true;
                    let reason = reason(&error);
                    say!("{reason}; looking for changes once a second instead");
                }
            }
        }
        // Without a look at the contents, it would take two changes in one second for one.
        let config = Config::default().with_poll_interval(POLL);
        let config = config.with_compare_contents(true);
        if let Err(error) = self.start::<PollWatcher>(roots, config) {
            say!("error: {}; changes are not shown", reason(&error));
        }
    }

    fn start<W: Watcher + Send + 'static>(
        &mut self,
        roots: &BTreeSet<PathBuf>,
        config: Config,
    ) -> notify::Result<()> {
        let (messages, known) = (self.messages.clone(), roots.clone());
        let handler = move |event| {
            let paths = changed(event, &known);
            let directories = paths.iter().filter(|path| path.is_dir());
            look_again(&messages, directories.cloned().collect());
            if !paths.is_empty() {
                // When the worker has ended, so does the command.
                let _ = messages.send(Message::Changed(paths));
            }
        };
        // A link leads out of the site, or to a file that is watched in its own place.
        let mut watcher = W::new(handler, config.with_follow_symlinks(false))?;
        for root in &self.present {
            watch(&mut watcher, root, RecursiveMode::Recursive)?;
        }
        if !self.polls {
            // So that a directory that comes, or comes back, is seen.
            let parents: BTreeSet<&Path> = roots.iter().filter_map(|it| it.parent()).collect();
            for parent in parents {
                if !self.present.contains(parent) {
                    watch(&mut watcher, parent, RecursiveMode::NonRecursive)?;
                }
            }
        }
        self.watcher = Some(Box::new(watcher));
        Ok(())
    }
}

/// Reports directories once more, a moment later. A file that is written into a new directory
/// before the system watches it is not reported, and may come after the first look.
fn look_again(messages: &Sender<Message>, directories: Vec<PathBuf>) {
    if directories.is_empty() {
        return;
    }
    let messages = messages.clone();
    std::thread::spawn(move || {
        std::thread::sleep(MOMENT);
        let _ = messages.send(Message::Changed(directories));
    });
}

/// Those that are there.
fn present(roots: &BTreeSet<PathBuf>) -> BTreeSet<PathBuf> {
    roots.iter().filter(|it| it.is_dir()).cloned().collect()
}

/// Watches a directory, if it is still there.
fn watch(watcher: &mut impl Watcher, path: &Path, mode: RecursiveMode) -> notify::Result<()> {
    match watcher.watch(path, mode) {
        Err(error) if matches!(error.kind, ErrorKind::PathNotFound) => Ok(()),
        result => result,
    }
}

/// The files and directories of the site that may have changed.
fn changed(event: notify::Result<Event>, roots: &BTreeSet<PathBuf>) -> Vec<PathBuf> {
    match event {
        // The system has lost reports.
        Ok(event) if event.need_rescan() => roots.iter().cloned().collect(),
        Ok(event) if event.kind.is_access() => Vec::new(),
        Ok(event) => {
            let paths = event.paths.into_iter();
            paths.filter(|path| is_of_site(path, roots)).collect()
        }
        Err(error) => {
            say!("changes may be missed: {}", reason(&error));
            Vec::new()
        }
    }
}

/// Whether a path is of the site: hidden files, such as swap files of editors, are not.
fn is_of_site(path: &Path, roots: &BTreeSet<PathBuf>) -> bool {
    roots.iter().any(|root| {
        path.strip_prefix(root).is_ok_and(|below| {
            let mut names = below.iter();
            !names.any(|name| name.to_string_lossy().starts_with('.'))
        })
    })
}

fn reason(error: &notify::Error) -> String {
    match error.kind {
        ErrorKind::MaxFilesWatch => {
            "the system cannot watch more directories (`fs.inotify.max_user_watches`)".to_owned()
        }
        _ => format!("cannot watch for changes ({error})"),
    }
}

/// The path without symbolic links, as events have it; also of a file that is not there.
pub(super) fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| {
        let parent = match path.parent() {
            Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
            Some(parent) => parent,
            None => return path.to_path_buf(),
        };
        let parent = parent.canonicalize();
        let name = path.file_name().unwrap_or_default();
        parent.map_or_else(|_| path.to_path_buf(), |parent| parent.join(name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::EventKind;
    use notify::event::{AccessKind, AccessMode, CreateKind, Flag};

    fn paths(kind: EventKind, path: &str) -> Vec<PathBuf> {
        let roots = ["/s/content", "/s/themes"].map(PathBuf::from).into();
        changed(Ok(Event::new(kind).add_path(path.into())), &roots)
    }

    #[test]
    fn only_changes_of_visible_files_of_the_site_count() {
        let create = EventKind::Create(CreateKind::File);
        for path in ["/s/content", "/s/content/a/en.md", "/s/themes/x.css"] {
            assert_eq!(paths(create, path), [PathBuf::from(path)]);
        }
        for path in [
            "/s/public/a.md",
            "/s/contents",
            "/s/content/a/.en.md.swp",
            "/s/content/.git/HEAD",
        ] {
            assert!(paths(create, path).is_empty(), "{path}");
        }
        let access = EventKind::Access(AccessKind::Close(AccessMode::Read));
        assert_eq!(paths(access, "/s/content/a.md").len(), 0);
    }

    #[test]
    fn when_reports_are_lost_everything_may_have_changed() {
        let roots: BTreeSet<PathBuf> = [PathBuf::from("/s/content")].into();
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(changed(Ok(lost), &roots), [PathBuf::from("/s/content")]);
    }
}
