//! The UI strings of the default theme, each language parsed once in a process: every state of a
//! site that `homeward serve` shows needs them again.

use super::{Embedded, language_of};
use crate::blocks::{self, Message};
use crate::content::BlockDigest;
use crate::locale;
use fluent_bundle::FluentResource;
use fluent_syntax::ast::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock, OnceLock};

/// The strings of the default theme in one language.
#[derive(Debug)]
pub(super) struct BuiltIn {
    text: &'static str,
    resource: Arc<FluentResource>,
    /// Only a site that has strings of its own needs them.
    digests: OnceLock<BTreeSet<BlockDigest>>,
}

/// The file of a language, and what is in it.
type Texts = BTreeMap<String, (String, OnceLock<BuiltIn>)>;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| {
    let files = Embedded::iter().filter_map(|name| {
        let tag = language_of(&name)?.to_owned();
        let file = Embedded::get(&name)?;
        let text = String::from_utf8_lossy(&file.data).into_owned();
        Some((tag, (text, OnceLock::new())))
    });
    files.collect()
});

/// The default theme's UI strings, by language tag.
pub(crate) fn embedded_strings() -> BTreeMap<&'static str, &'static str> {
    let texts = TEXTS.iter();
    texts
        .map(|(tag, (text, _))| (tag.as_str(), text.as_str()))
        .collect()
}

/// The languages of the default theme whose strings a language has; later ones override the former. Those of
/// `pt-BR` are `pt` and `pt-BR`, as far as the theme has them.
pub(crate) fn embedded_languages_of(tag: &str) -> impl Iterator<Item = &'static str> {
    let wider = Some(locale::primary_language(tag)).filter(|wider| *wider != tag);
    let languages = wider.into_iter().chain([tag]);
    languages.filter_map(|tag| Some(TEXTS.get_key_value(tag)?.0.as_str()))
}

/// The names of the strings that the default theme has in the language of a tag.
pub(crate) fn embedded_keys(tag: &str) -> BTreeSet<&'static str> {
    let languages = embedded_languages_of(tag).filter_map(BuiltIn::of);
    languages.flat_map(BuiltIn::keys).collect()
}

/// What begins the line above the strings of the first page in English. The next line like it ends them.
const FIRST_PAGE: &str = "### The first page";
const HEADING: &str = "\n### ";

/// The names of the strings on the first page of a new portal: whoever begins a language translates these first.
pub(crate) fn first_page_strings() -> &'static BTreeSet<String> {
    static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let english = TEXTS.get("en").map_or("", |(text, _)| text);
        let part = english.split_once(FIRST_PAGE).map_or("", |(_, part)| part);
        let part = part.split_once(HEADING).map_or(part, |(part, _)| part);
        blocks::messages(part)
            .into_iter()
            .map(|it| it.key)
            .collect()
    });
    &NAMES
}

impl BuiltIn {
    /// The strings in a language, if the theme has it.
    pub(super) fn of(tag: &str) -> Option<&'static Self> {
        let (text, strings) = TEXTS.get(tag)?;
        Some(strings.get_or_init(|| Self::new(text)))
    }

    /// The strings in English, which those of all languages are compared with.
    pub(super) fn english() -> &'static Self {
        static NONE: LazyLock<BuiltIn> = LazyLock::new(|| BuiltIn::new(""));
        Self::of("en").unwrap_or_else(|| &NONE)
    }

    fn new(text: &'static str) -> Self {
        Self {
            text,
            resource: Arc::new(parse_quietly(text)),
            digests: OnceLock::new(),
        }
    }

    /// The strings, as Fluent reads them.
    pub(super) fn resource(&self) -> &Arc<FluentResource> {
        &self.resource
    }

    /// The names of the strings.
    pub(super) fn keys(&self) -> impl Iterator<Item = &str> {
        keys(&self.resource)
    }

    /// What translations made from the strings record.
    pub(super) fn digests(&self) -> &BTreeSet<BlockDigest> {
        self.digests.get_or_init(|| {
            let messages = blocks::messages(self.text);
            messages.iter().map(Message::digest).collect()
        })
    }
}

/// The strings of a file that can be read.
pub(super) fn parse_quietly(text: &str) -> FluentResource {
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial)
}

/// The names of the strings of a file.
pub(super) fn keys(resource: &FluentResource) -> impl Iterator<Item = &str> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    })
}
