//! The look of a site: templates, styles, icons and UI strings. The default theme is part
//! of the program; a site replaces single files by files of the same name under its own
//! `themes/<name>/`.

mod absent_buttons;
mod built_in;
mod counted_forms;
mod english_marks;
mod foreign_files;
mod nesting;
mod side_by_side;
mod string_checks;
mod string_names;
mod string_words;
mod strings;
mod syntax;

pub(crate) use built_in::{
    embedded_keys, embedded_languages_of, embedded_strings, first_page_strings,
};
pub(crate) use english_marks::{END, START, unmarked};
pub(crate) use strings::{Argument, Strings, is_well_formed};

use crate::checks::theme_file;
use crate::file_names::is_markdown;
use crate::resolve::{Incomplete, Languages, Site};
use rust_embed::RustEmbed;
use spanned::{Diagnostics, FileId, Sources, Span};
use std::borrow::Cow;
use std::collections::BTreeMap;

#[derive(RustEmbed)]
#[folder = "../themes/default"]
#[exclude = "*.md"]
struct Embedded;

/// A text file of the theme, and its origin.
#[derive(Debug, Clone)]
pub(crate) struct ThemeFile {
    pub(crate) text: Cow<'static, str>,
    /// The site's own file, if it overrides the default.
    pub(crate) source: Option<FileId>,
}

/// What a site adds to the default theme.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Overrides<'a> {
    /// The folder below `themes/`.
    name: &'a str,
    /// The files below `themes/`.
    files: &'a [FileId],
    sources: &'a Sources,
    languages: &'a Languages,
    /// Whether UI strings may be missing.
    draft: bool,
    /// The portal's own address, if `site.yaml` has it.
    base_url: Option<&'a str>,
}

impl<'a> From<&'a Site> for Overrides<'a> {
    fn from(site: &'a Site) -> Self {
        Self {
            name: site.facts.theme_name(),
            files: &site.theme_files,
            sources: &site.sources,
            languages: &site.languages,
            draft: site.draft,
            base_url: site.facts.base_url.as_ref().map(|it| it.as_str()),
        }
    }
}

impl<'a> From<&'a Incomplete> for Overrides<'a> {
    fn from(site: &'a Incomplete) -> Self {
        Self {
            name: site.facts.theme_name(),
            files: &site.theme_files,
            sources: &site.sources,
            languages: &site.languages,
            draft: site.draft,
            base_url: site.facts.base_url.as_ref().map(|it| it.as_str()),
        }
    }
}

/// A complete theme.
#[derive(Debug)]
pub(crate) struct Theme {
    /// By name below `templates/`.
    pub(crate) templates: BTreeMap<String, ThemeFile>,
    /// By name below `icons/`, without `.svg`.
    pub(crate) icons: BTreeMap<String, String>,
    pub(crate) strings: Strings,
    /// By name below `assets/`, with the site's own file if it overrides the default.
    assets: BTreeMap<String, (Cow<'static, [u8]>, Option<FileId>)>,
}

impl Theme {
    /// Puts the theme of a site together, and reports mistakes in its overrides.
    pub(crate) fn of<'a>(
        overrides: impl Into<Overrides<'a>>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let site: Overrides<'_> = overrides.into();
        let mut files: BTreeMap<String, (Cow<'static, [u8]>, Option<FileId>)> = Embedded::iter()
            .filter_map(|name| {
                Embedded::get(&name).map(|file| (name.into_owned(), (file.data, None)))
            })
            .collect();
        let prefix = format!("themes/{}/", site.name);
        let mut string_overrides = BTreeMap::new();
        let mut misnamed = Vec::new();
        for source in site.files {
            let Some(below) = site.sources.path(*source).strip_prefix(&prefix) else {
                continue;
            };
            // The default stays where the site's own file cannot be read.
            if site.sources.is_unreadable(*source) {
                continue;
            }
            if is_markdown(below) {
                continue;
            }
            if let Some(meant) = string_names::meant(below, site.languages) {
                diagnostics.push(meant.report(below, &prefix, *source, site.sources));
                misnamed.push((meant, *source));
            } else if let Some(tag) = language_of(below) {
                string_overrides.insert(tag.to_owned(), *source);
            } else {
                let known = files.keys().map(String::as_str);
                diagnostics.extend(theme_file::check(below, known, Span::start_of(*source)));
                let bytes = site.sources.bytes(*source).to_vec();
                if let Ok(text) = std::str::from_utf8(&bytes) {
                    let file = (*source, text);
                    let found = foreign_files::check(below, file, site.name, site.base_url);
                    diagnostics.extend(found);
                }
                files.insert(below.to_owned(), (Cow::Owned(bytes), Some(*source)));
            }
        }
        for (meant, source) in misnamed.into_iter().filter(|(it, _)| it.is_read) {
            string_overrides.entry(meant.tag).or_insert(source);
        }
        let mut theme = Self {
            templates: BTreeMap::new(),
            icons: BTreeMap::new(),
            strings: Strings::of(&site, &prefix, &string_overrides, diagnostics),
            assets: BTreeMap::new(),
        };
        for (name, (bytes, source)) in files {
            theme.put(&name, bytes, source, site.sources, diagnostics);
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
                    self.assets.insert(name.to_owned(), (bytes, source));
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
            .map(|(name, (bytes, _))| (name.as_str(), &**bytes))
    }

    /// The text of a style sheet, and the site's own file if it overrides the default. `None` for
    /// one that is not there or is not text.
    pub(crate) fn style_sheet(&self, name: &str) -> Option<(&str, Option<FileId>)> {
        let (bytes, source) = self.assets.get(name)?;
        Some((std::str::from_utf8(bytes).ok()?, *source))
    }
}

fn is_text(name: &str) -> bool {
    name.starts_with("templates/") || name.starts_with("icons/")
}

fn language_of(name: &str) -> Option<&str> {
    name.strip_prefix("strings/")?.strip_suffix(".ftl")
}
