use super::super::card::Card;
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

/// The addresses of the self-check's files.
#[expect(clippy::struct_field_names, reason = "the names that templates know")]
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct Mount {
    /// The script.
    pub(crate) module_url: String,
    /// The widget, as WebAssembly.
    pub(crate) wasm_url: String,
    /// The compiled rules.
    pub(crate) rules_url: String,
    /// The widget's texts in the language of the page.
    pub(crate) texts_url: String,
}
