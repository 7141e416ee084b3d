use super::answer::Answer;
use std::path::PathBuf;
use tokio::sync::oneshot::Sender;

/// What the worker is asked or told.
pub(super) enum Message {
    /// A reader asks for the file at a path of a request.
    Page { path: String, reply: Sender<Answer> },
    /// A page asks what is wrong with the site, as JSON.
    Mistakes { reply: Sender<String> },
    /// These files and directories may have changed.
    Changed(Vec<PathBuf>),
}
