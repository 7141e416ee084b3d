use crate::blocks::FileBlocks;
use crate::content::Translation;
use crate::file_names::{divided, is_yaml};
use crate::kinds::{Facts, Menu, Role};
use crate::parse::{Documents, EntryDocument, Text, blocks_of};
use crate::resolve::copied_texts::{self, Owner, Translated as OfEntry};
use crate::resolve::{Lang, Languages, untranslated};
use spanned::{FileId, Sources};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

/// The name of the portal's own words among the kinds.
pub(super) const SITE: &str = "site";
/// The name of the words of the self-check among the kinds.
pub(super) const RULES: &str = "rules";

/// The page to which the footer of each page leads people in danger; the theme names it.
const SAFETY: &str = "safety";

/// How the words of a file belong to the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FirstPagePlace {
    /// They are on it: those of the portal and of the home page.
    On,
    /// It leads people in danger there: whoever follows its words needs these as well.
    Safety,
    /// Only the title is on it, in a menu.
    Title,
    Elsewhere,
}

impl FirstPagePlace {
    /// Whether the whole file is translated with the first page.
    pub(super) fn is_first(self) -> bool {
        matches!(self, Self::On | Self::Safety)
    }
}

/// What is translated: each file of the source language, and what its translations record.
///
/// [`Corpus::status`] reads the blocks of a file only where a translation is not complete, so
/// that the page of the portal which shows the state costs little.
#[derive(Debug)]
pub(crate) struct Corpus {
    pub(super) sources: Sources,
    pub(super) languages: Languages,
    /// Texts and words of the self-check.
    pub(super) texts: Vec<SourceText>,
    /// The directory of the theme's UI strings, with a slash at the end.
    pub(super) strings: String,
    /// What the translations of files that belong to no entry record, by file.
    made: BTreeMap<FileId, Translation>,
    /// Made when the first translation is confirmed.
    by_title: OnceLock<PlacesOfTitles>,
}

/// Positions of texts, by kind and title.
type PlacesOfTitles = HashMap<(&'static str, String), Vec<usize>>;

/// A file of the source language.
#[derive(Debug)]
pub(super) struct SourceText {
    /// The kind of content: `page`, `programme`, …, `site`, `rules`.
    pub(super) kind: &'static str,
    /// The entry that it belongs to; `None` for the words of the site and of the self-check.
    entry: Option<Arc<EntryDocument>>,
    pub(super) file: FileId,
    /// The path before the language: the directory, and the name of the kind in
    /// `story.en.md`.
    before_tag: String,
    extension: &'static str,
}

impl SourceText {
    /// The path of its translation.
    pub(super) fn path(&self, tag: &str) -> String {
        format!("{}{tag}.{}", self.before_tag, self.extension)
    }

    /// Whether a path is that of its translation.
    pub(super) fn has_path(&self, tag: &str, path: &str) -> bool {
        let rest = path.strip_prefix(self.before_tag.as_str());
        let rest = rest.and_then(|rest| rest.strip_prefix(tag));
        rest.and_then(|rest| rest.strip_prefix('.')) == Some(self.extension)
    }

    /// The text of its entry in a language, and that from which it is translated.
    fn translated(&self, source_tag: &str, tag: &str) -> Option<OfEntry<'_>> {
        Some(OfEntry {
            original: self.text_in(source_tag)?,
            text: self.text_in(tag)?,
        })
    }

    /// How its words belong to the first page.
    pub(super) fn place(&self) -> FirstPagePlace {
        let entry = self.entry.as_ref();
        match entry.and_then(|entry| Some((entry, entry.facts.as_ref()?))) {
            Some((_, Facts::Page(page))) if page.role == Role::Home => FirstPagePlace::On,
            Some((entry, Facts::Page(_))) if entry.id == SAFETY => FirstPagePlace::Safety,
            Some((_, Facts::Page(page))) if page.menu != Menu::None => FirstPagePlace::Title,
            None if self.kind == SITE => FirstPagePlace::On,
            _ => FirstPagePlace::Elsewhere,
        }
    }

    /// Whether it may be translated to a language: a story needs consent for each.
    pub(super) fn appears_in(&self, tag: &str) -> bool {
        let facts = self.entry.as_ref().and_then(|entry| entry.facts.as_ref());
        match facts {
            Some(Facts::Story(story)) => story.consent.languages.include(tag),
            _ => true,
        }
    }

    /// The text of its entry in a language, where it has no mistakes.
    pub(super) fn text_in(&self, tag: &str) -> Option<&Text> {
        self.entry.as_ref()?.texts.get(tag)?.as_deref()
    }
}

/// A file and its translation.
pub(crate) struct Pair<'a> {
    pub(crate) kind: &'static str,
    pub(super) place: FirstPagePlace,
    /// The path of the translation, whether it is there or not.
    pub(crate) path: String,
    pub(crate) source: FileId,
    pub(crate) source_blocks: FileBlocks,
    /// The fingerprint of the source file.
    pub(crate) source_fingerprint: String,
    /// `None` if it is not there, or cannot be read.
    pub(crate) translation: Option<Translated<'a>>,
    /// Whether the translation is there, and its words are those of the source file.
    pub(crate) is_untranslated: bool,
}

/// A translation that is there.
pub(crate) struct Translated<'a> {
    pub(crate) file: FileId,
    pub(crate) blocks: FileBlocks,
    /// What it says of its source; `None` if it says nothing.
    pub(crate) made: Option<&'a Translation>,
}

impl Corpus {
    /// What is translated in a site; nothing if its `site.yaml` has mistakes.
    pub(crate) fn of(documents: &Documents) -> Option<Self> {
        let site = documents.site.as_ref()?;
        let languages = Languages::of(site);
        let source_tag = languages.tag(Lang::SOURCE);
        let sources = &documents.sources;
        let mut made = BTreeMap::new();
        let mut put_made = |file: FileId, translation: Option<&Translation>| {
            made.extend(translation.map(|it| (file, it.clone())));
        };
        for text in site.words.values().flatten() {
            put_made(text.source, text.words.translation.as_ref());
        }
        for document in documents.rules.words.values() {
            let words = document.value.as_ref();
            let translation = words.and_then(|it| it.translation.as_ref());
            put_made(document.source, translation);
        }
        let of_site = site.words.get(source_tag).and_then(Option::as_ref);
        let of_site = of_site.map(|it| source_text(SITE, it.source, sources));
        let of_rules = documents.rules.words.get(source_tag);
        let of_rules = of_rules.map(|it| source_text(RULES, it.source, sources));
        let of_entries = documents.entries.iter().filter_map(|entry| {
            let source = entry.texts.get(source_tag)?.as_ref()?;
            Some(SourceText {
                entry: Some(Arc::clone(entry)),
                ..source_text(entry.kind.name(), source.source, sources)
            })
        });
        Some(Self {
            texts: of_site
                .into_iter()
                .chain(of_rules)
                .chain(of_entries)
                .collect(),
            strings: format!("themes/{}/strings/", site.facts.theme_name()),
            sources: sources.clone(),
            languages,
            made,
            by_title: OnceLock::new(),
        })
    }

    /// The tag of the source language.
    pub(super) fn source_tag(&self) -> &str {
        self.languages.tag(Lang::SOURCE)
    }

    /// A file and its translation to a language. `None` if the file cannot be read.
    pub(super) fn pair<'a>(&'a self, text: &'a SourceText, tag: &str) -> Option<Pair<'a>> {
        let sources = &self.sources;
        let path = text.path(tag);
        let translated = |file: FileId| {
            let of_entry = || text.text_in(tag)?.words.translation.as_ref();
            Some(Translated {
                file,
                blocks: blocks_of(file, sources)?,
                made: self.made.get(&file).or_else(of_entry),
            })
        };
        let source_blocks = blocks_of(text.file, sources)?;
        let translation = sources.find(&path).and_then(translated);
        let tags = (self.source_tag(), tag);
        let has_same_words = |it: &Translated<'_>| match text.entry {
            Some(_) => self.is_copy(text, tag),
            None => untranslated::has_words_of(&source_blocks, &it.blocks, tags),
        };
        Some(Pair {
            kind: text.kind,
            place: text.place(),
            source: text.file,
            is_untranslated: translation.as_ref().is_some_and(has_same_words),
            source_blocks,
            source_fingerprint: Translation::fingerprint(sources.text(text.file)),
            translation,
            path,
        })
    }

    /// Whether the text of an entry in a language is that of the source language.
    pub(super) fn is_copy(&self, text: &SourceText, tag: &str) -> bool {
        let source_tag = self.source_tag();
        let texts = text.text_in(source_tag).zip(text.text_in(tag));
        texts.is_some_and(|(original, text)| {
            untranslated::is_whole((source_tag, original), (tag, text), &self.sources)
        })
    }

    /// The path of the text of another entry that the text of an entry repeats, and for which it was written.
    pub(super) fn copied_from(&self, text: &SourceText, tag: &str) -> Option<String> {
        let own = text.translated(self.source_tag(), tag)?;
        if own.is_current(&self.sources) {
            return None;
        }
        let by_title = self.by_title.get_or_init(|| self.places_of_titles());
        let places = by_title.get(&(text.kind, own.text.words.title.clone()))?;
        let others = places.iter().map(|at| &self.texts[*at]);
        let mut others = others
            .filter(|other| other.file != text.file)
            .take(copied_texts::MOST);
        let other = others.find(|other| {
            let other = other.translated(self.source_tag(), tag);
            other.is_some_and(|other| {
                own.is_that_of(other, &self.sources)
                    && own.owner(other, &self.sources) == Owner::Other
                    && !own.is_near(other, &self.sources)
            })
        })?;
        Some(other.path(tag))
    }

    /// The positions of the texts that have a title in some language, by kind and title.
    fn places_of_titles(&self) -> PlacesOfTitles {
        let mut places = PlacesOfTitles::new();
        for (at, text) in self.texts.iter().enumerate() {
            let texts = text.entry.iter().flat_map(|entry| entry.texts.values());
            for it in texts.flatten() {
                let places = places
                    .entry((text.kind, it.words.title.clone()))
                    .or_default();
                if places.last() != Some(&at) {
                    places.push(at);
                }
            }
        }
        places
    }

    /// Every file of texts with its translation to a language.
    pub(super) fn pairs(&self, tag: &str) -> Vec<Pair<'_>> {
        let texts = self.texts.iter().filter(|text| text.appears_in(tag));
        texts.filter_map(|text| self.pair(text, tag)).collect()
    }
}

fn source_text(kind: &'static str, file: FileId, sources: &Sources) -> SourceText {
    let path = sources.path(file);
    let name = path.rfind('/').map_or(0, |at| at + 1);
    let stem = divided(&path[name..]).0;
    let before = stem.rfind('.').map_or(name, |at| name + at + 1);
    SourceText {
        kind,
        entry: None,
        file,
        before_tag: path[..before].to_owned(),
        extension: if is_yaml(path) { "yaml" } else { "md" },
    }
}
