//! The look of a site: templates, styles, icons and UI strings. The default theme is part
//! of the program; a site replaces single files by files of the same name under its own
//! `themes/<name>/`.

mod strings;

pub(crate) use strings::{Argument, Strings};

use crate::codes;
use crate::resolve::Site;
use rust_embed::RustEmbed;
use spanned::{Diagnostic, Diagnostics, FileId, Sources, Span, did_you_mean};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "../themes/default"]
#[exclude = "*.md"]
struct Embedded;

/// The name of the directory with overrides if `site.yaml` names none.
const DEFAULT: &str = "default";

/// A text file of the theme, and its origin.
#[derive(Debug, Clone)]
pub(crate) struct ThemeFile {
    pub(crate) text: Cow<'static, str>,
    /// The site's own file, if it overrides the default.
    pub(crate) source: Option<FileId>,
}

/// A complete theme.
#[derive(Debug)]
pub struct Theme {
    /// By name below `templates/`.
    pub(crate) templates: BTreeMap<String, ThemeFile>,
    /// By name below `icons/`, without `.svg`.
    pub(crate) icons: BTreeMap<String, String>,
    pub(crate) strings: Strings,
    assets: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// Puts the theme of a site together, and reports mistakes in its overrides.
    pub fn of(site: &Site, diagnostics: &mut Diagnostics) -> Self {
        let mut files: BTreeMap<String, (Cow<'static, [u8]>, Option<FileId>)> = Embedded::iter()
            .filter_map(|name| {
                Embedded::get(&name).map(|file| (name.into_owned(), (file.data, None)))
            })
            .collect();
        let name = site
            .facts
            .theme
            .as_ref()
            .map_or(DEFAULT, |theme| theme.as_str());
        let prefix = format!("themes/{name}/");
        let mut string_overrides = BTreeMap::new();
        for source in &site.theme_files {
            let Some(below) = site.sources.path(*source).strip_prefix(&prefix) else {
                continue;
            };
            if std::path::Path::new(below)
                .extension()
                .is_some_and(|of| of == "md")
            {
                continue;
            }
            if let Some(tag) = language_of(below) {
                string_overrides.insert(tag.to_owned(), *source);
            } else {
                check_name(below, *source, &files, diagnostics);
                let bytes = site.sources.bytes(*source).to_vec();
                files.insert(below.to_owned(), (Cow::Owned(bytes), Some(*source)));
            }
        }
        let file = |tag: &str| format!("{prefix}strings/{tag}.ftl");
        let embedded = embedded_strings();
        let strings = Strings::of(site, &embedded, &string_overrides, file, diagnostics);
        let mut theme = Self {
            templates: BTreeMap::new(),
            icons: BTreeMap::new(),
            strings,
            assets: BTreeMap::new(),
        };
        for (name, (bytes, source)) in files {
            theme.put(&name, bytes, source, &site.sources, diagnostics);
        }
        theme
    }

    fn put(
        &mut self,
        name: &str,
        bytes: Cow<'static, [u8]>,
        source: Option<FileId>,
        sources: &Sources,
        diagnostics: &mut Diagnostics,
    ) {
        let text = match (source, bytes) {
            (Some(source), _) if is_text(name) => match sources.utf8(source, diagnostics) {
                Some(text) => Cow::Owned(text.to_owned()),
                None => return,
            },
            (None, Cow::Borrowed(bytes)) if is_text(name) => String::from_utf8_lossy(bytes),
            (_, bytes) => {
                if let Some(name) = name.strip_prefix("assets/") {
                    self.assets.insert(name.to_owned(), bytes.into_owned());
                }
                return;
            }
        };
        if let Some(name) = name.strip_prefix("templates/") {
            self.templates
                .insert(name.to_owned(), ThemeFile { text, source });
        } else if let Some(name) = name
            .strip_prefix("icons/")
            .and_then(|n| n.strip_suffix(".svg"))
        {
            self.icons.insert(name.to_owned(), text.trim().to_owned());
        }
    }

    /// Files that are published as they are, by name.
    pub(crate) fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }
}

fn is_text(name: &str) -> bool {
    name.starts_with("templates/") || name.starts_with("icons/")
}

fn language_of(name: &str) -> Option<&str> {
    name.strip_prefix("strings/")?.strip_suffix(".ftl")
}

/// The default theme's UI strings, by language tag.
fn embedded_strings() -> BTreeMap<String, String> {
    Embedded::iter()
        .filter_map(|name| {
            let tag = language_of(&name)?.to_owned();
            let file = Embedded::get(&name)?;
            Some((tag, String::from_utf8_lossy(&file.data).into_owned()))
        })
        .collect()
}

/// Reports an override whose name matches no file of the theme (probably a typo). New assets,
/// partials, components and icons are allowed.
fn check_name(
    name: &str,
    source: FileId,
    files: &BTreeMap<String, (Cow<'static, [u8]>, Option<FileId>)>,
    diagnostics: &mut Diagnostics,
) {
    let free = [
        "assets/",
        "templates/partials/",
        "templates/components/",
        "icons/",
    ];
    if files.contains_key(name) || free.iter().any(|folder| name.starts_with(folder)) {
        return;
    }
    let mut diagnostic = Diagnostic::new(
        codes::THEME_FILE,
        format!("the theme has no file `{name}` to override"),
    )
    .at(Span::start_of(source), "");
    diagnostic.help = did_you_mean(name, files.keys().map(String::as_str))
        .or_else(|| Some("a site overrides single templates, assets, icons and strings by files of the same name".to_owned()));
    diagnostics.push(diagnostic);
}
