use crate::kinds::{Card, Mount};
use serde::Serialize;

/// The questions of one programme.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct QuestionsView<'a> {
    /// The programme.
    pub(crate) programme: Card<'a>,
    /// The address of the self-check with all programmes.
    pub(crate) all_url: Option<String>,
    /// Where the widget finds its files.
    pub(crate) mount: Option<Mount>,
    /// The questions as HTML: sections that link to each other.
    pub(crate) sections: Option<String>,
}
