//! UI strings. Only this module makes texts with Fluent; `string_checks` looks at its syntax tree.

#[cfg(test)]
mod tests;

use super::built_in::{BuiltIn, embedded_languages_of, keys, parse_quietly};
use super::{Overrides, english_marks, nesting, string_checks, string_words, syntax};
use crate::checks::{missing_string, rule_words, strings_syntax, unpublished_language};
use crate::content::drafted;
use crate::locale::Formats;
use crate::resolve::{Lang, Site};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use spanned::{Diagnostics, FileId, Span};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use unic_langid::LanguageIdentifier;

/// An argument of a UI string.
#[derive(Debug, Clone)]
pub(crate) enum Argument {
    Number(i64),
    Text(String),
}

/// In place of a tag, the strings that languages of a draft show if they have none of their own.
const DRAFT: &str = "";

/// The UI strings of every language of the site.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strings(Arc<HashMap<String, Language>>);

/// What was reported of a file and explains why strings are missing.
#[derive(Default)]
struct Told {
    /// Strings that are there, but cannot be read.
    unread: HashSet<String>,
    /// Names that the theme does not have, and the strings in whose places they are.
    renamed: Vec<(String, String)>,
}

struct Language {
    /// Strings without arguments, which most are: formatted once.
    plain: HashMap<String, String>,
    bundle: FluentBundle<Arc<FluentResource>>,
    formats: Formats,
    /// The names of the strings that nobody has translated yet.
    still_english: HashSet<String>,
}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Language")
            .field("plain", &self.plain.len())
            .finish_non_exhaustive()
    }
}

impl Strings {
    /// `theme` is the path of the site's own theme, with a slash at the end.
    pub(super) fn of(
        site: &Overrides<'_>,
        theme: &str,
        overrides: &BTreeMap<String, FileId>,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let english = BuiltIn::english();
        let mut languages = HashMap::new();
        // What the strings say: in English, and as the site has it in its first language.
        let mut meant = vec![Arc::clone(english.resource())];
        for lang in site.languages.all() {
            let tag = site.languages.tag(lang);
            let mut bundle = new_bundle(tag);
            let mut resources = Vec::new();
            let built_in = embedded_languages_of(tag);
            let built_in: Vec<&BuiltIn> = built_in.filter_map(BuiltIn::of).collect();
            resources.extend(built_in.iter().map(|it| Arc::clone(it.resource())));
            let built_in = built_in.into_iter().flat_map(BuiltIn::keys).collect();
            let mut told = Told::default();
            let mut still_english = HashSet::new();
            let source = overrides.get(tag).copied();
            if let Some(source) = source
                && let Some(text) = site.sources.utf8(source, diagnostics)
            {
                let resource = parse(source, text, &built_in, &mut told, diagnostics);
                told.renamed = string_checks::check(
                    tag,
                    source,
                    text,
                    &resource,
                    english.resource(),
                    &built_in,
                    diagnostics,
                );
                let path = (lang != Lang::SOURCE).then(|| site.sources.path(source));
                let digests = english.digests();
                still_english =
                    string_checks::english(tag, source, text, digests, path, diagnostics);
                let resource = Arc::new(resource);
                resources.push(Arc::clone(&resource));
                let of = string_words::Own {
                    tag,
                    is_source: lang == Lang::SOURCE,
                    file: (source, text),
                    resources: &resources,
                };
                of.check(&meant, &still_english, diagnostics);
                if lang == Lang::SOURCE {
                    meant.push(resource);
                }
            }
            for resource in &resources {
                bundle.add_resource_overriding(Arc::clone(resource));
            }
            let known: HashSet<&str> = resources.iter().flat_map(|it| keys(it)).collect();
            let is_missing = |key: &&str| !known.contains(key) && !told.unread.contains(*key);
            let missing = english.keys().filter(is_missing);
            let mut missing: Vec<&str> = missing.collect();
            if site.draft {
                missing.clear();
            }
            let path = format!("{theme}strings/{tag}.ftl");
            let file = source.map(Span::start_of);
            if known.is_empty() && source.is_none() && !site.draft {
                let place = site.languages.place(lang);
                diagnostics.push(missing_string::language(tag, lang == Lang::SOURCE, place));
                // The way to translate all texts is told; the words of the self-check are among them.
                diagnostics.retain(|it| !rule_words::is_of_language(it, tag));
            } else {
                diagnostics.extend(missing_string::check(
                    tag,
                    &missing,
                    file,
                    &path,
                    &told.renamed,
                ));
            }
            let language = Language::new(tag, bundle, known);
            languages.insert(
                tag.to_owned(),
                Language {
                    still_english,
                    ..language
                },
            );
        }
        let unknown = overrides.iter();
        let unknown = unknown.filter(|(tag, _)| !languages.contains_key(*tag));
        for (tag, source) in unknown.filter(|(tag, _)| BuiltIn::of(tag).is_none()) {
            let known = languages.keys().map(String::as_str);
            let file = Span::start_of(*source);
            diagnostics.extend(unpublished_language::check(tag, known, file));
        }
        if site.draft {
            languages.insert(DRAFT.to_owned(), Language::drafted(english));
        }
        Self(Arc::new(languages))
    }

    /// The strings of a language that have no arguments, by key, as [`shown`](Self::shown).
    pub(crate) fn plain(&self, tag: &str) -> BTreeMap<&str, Cow<'_, str>> {
        let languages = [DRAFT, tag].into_iter().filter_map(|tag| self.0.get(tag));
        let strings = languages.flat_map(|of| of.plain.iter().map(move |it| (of, it)));
        strings
            .map(|(of, (key, text))| (key.as_str(), of.marked(key, Cow::Borrowed(text))))
            .collect()
    }

    /// Whether strings of a language are still English: then files have marks, which
    /// [`render`](crate::render) makes into HTML.
    pub(crate) fn are_marked(&self) -> bool {
        self.0.values().any(|of| !of.still_english.is_empty())
    }

    /// A string of a language, as [`get`](Self::get), for pages: between marks if it is still English.
    pub(crate) fn shown(
        &self,
        tag: &str,
        key: &str,
        arguments: &[(String, Argument)],
    ) -> Option<String> {
        let text = self.get(tag, key, arguments)?;
        Some(match self.0.get(tag) {
            Some(language) => language.marked(key, Cow::Owned(text)).into_owned(),
            None => text,
        })
    }

    /// A string of a language; `None` for a key that the theme does not have, and for
    /// arguments that the string does not take.
    pub(crate) fn get(
        &self,
        tag: &str,
        key: &str,
        arguments: &[(String, Argument)],
    ) -> Option<String> {
        let own = self.own(tag, key, arguments);
        own.or_else(|| {
            let text = self.own(DRAFT, key, arguments)?;
            Some(if arguments.is_empty() {
                text
            } else {
                drafted(&text)
            })
        })
    }

    fn own(&self, tag: &str, key: &str, arguments: &[(String, Argument)]) -> Option<String> {
        let language = self.0.get(tag)?;
        if arguments.is_empty()
            && let Some(plain) = language.plain.get(key)
        {
            return Some(plain.clone());
        }
        let pattern = language.bundle.get_message(key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, value) in arguments {
            let value = match value {
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Text(text) => FluentValue::from(text.as_str()),
            };
            args.set(name.as_str(), value);
        }
        let mut errors = Vec::new();
        let text = language
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }

    /// The formats of dates, numbers and lists in a language.
    pub(crate) fn formats(&self, tag: &str) -> Option<&Formats> {
        self.0.get(tag).map(|language| &language.formats)
    }

    /// A string without arguments; the key itself if there is none, so that a typo is seen.
    pub(crate) fn text(&self, site: &Site, lang: Lang, key: &str) -> String {
        self.get(site.languages.tag(lang), key, &[])
            .unwrap_or_else(|| key.to_owned())
    }
}

impl Language {
    /// The text of a string, between marks if it is still English.
    fn marked<'t>(&self, key: &str, text: Cow<'t, str>) -> Cow<'t, str> {
        if self.still_english.contains(key) {
            Cow::Owned(english_marks::marked(&text))
        } else {
            text
        }
    }

    /// English, for strings that languages of a draft do not have: those without arguments are
    /// marked, the others when they are formatted.
    fn drafted(english: &BuiltIn) -> Self {
        let mut bundle = new_bundle("en");
        bundle.add_resource_overriding(Arc::clone(english.resource()));
        let mut language = Self::new("en", bundle, english.keys());
        for text in language.plain.values_mut() {
            *text = drafted(text);
        }
        language
    }

    fn new<'k>(
        tag: &str,
        bundle: FluentBundle<Arc<FluentResource>>,
        keys: impl IntoIterator<Item = &'k str>,
    ) -> Self {
        let mut plain = HashMap::new();
        for key in keys {
            let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
                continue;
            };
            let mut errors = Vec::new();
            let text = bundle
                .format_pattern(pattern, None, &mut errors)
                .into_owned();
            if errors.is_empty() {
                plain.insert(key.to_owned(), text);
            }
        }
        Self {
            plain,
            bundle,
            formats: Formats::of(tag),
            still_english: HashSet::new(),
        }
    }
}

/// Whether a file of UI strings has no mistake of syntax.
pub(crate) fn is_well_formed(text: &str) -> bool {
    nesting::too_deep(text).is_none() && FluentResource::try_new(text.to_owned()).is_ok()
}

fn new_bundle(tag: &str) -> FluentBundle<Arc<FluentResource>> {
    let locale: LanguageIdentifier = tag.parse().unwrap_or_default();
    FluentBundle::new_concurrent(vec![locale])
}

fn parse(
    source: FileId,
    text: &str,
    built_in: &HashSet<&str>,
    told: &mut Told,
    diagnostics: &mut Diagnostics,
) -> FluentResource {
    told.unread = syntax::begun(text).map(str::to_owned).collect();
    if let Some(at) = nesting::too_deep(text) {
        let span = Span::new(source, at..at + 1);
        diagnostics.push(strings_syntax::malformed(&nesting::Deep, span));
        return parse_quietly("");
    }
    FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, errors)| {
        diagnostics.extend(syntax::explained(source, text, &errors, built_in));
        partial
    })
}
