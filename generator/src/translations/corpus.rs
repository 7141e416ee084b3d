use crate::blocks::FileBlocks;
use crate::content::Translation;
use crate::kinds::Facts;
use crate::parse::{Documents, blocks_of, is_yaml};
use crate::resolve::Languages;
use crate::theme;
use spanned::{FileId, Sources};
use std::collections::BTreeMap;

/// What is translated: each file of the source language, and the path of its translations.
#[derive(Debug)]
pub(super) struct Pairs {
    /// Texts and words of the self-check.
    pub(super) texts: Vec<SourceText>,
    /// The directory of the theme's UI strings, with a slash at the end.
    pub(super) strings: String,
    /// What each translation says of its source, by the file.
    made: BTreeMap<FileId, Translation>,
}

/// A file of the source language.
#[derive(Debug)]
pub(super) struct SourceText {
    /// The kind of content: `page`, `programme`, …, `site`, `rules`.
    pub(super) kind: &'static str,
    /// The languages that it may appear in: a story needs consent for each. `None` for all.
    only: Option<Vec<String>>,
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

    /// Whether it may be translated to a language.
    pub(super) fn appears_in(&self, tag: &str) -> bool {
        self.only
            .as_ref()
            .is_none_or(|tags| tags.iter().any(|it| it == tag))
    }
}

/// A file and its translation.
pub(crate) struct Pair<'a> {
    pub(crate) kind: &'static str,
    /// The path of the translation, whether it is there or not.
    pub(crate) path: String,
    pub(crate) source: FileId,
    pub(crate) source_blocks: FileBlocks,
    /// The fingerprint of the source file.
    pub(crate) source_fingerprint: String,
    /// `None` if it is not there, or cannot be read.
    pub(crate) translation: Option<Translated<'a>>,
}

/// A translation that is there.
pub(crate) struct Translated<'a> {
    pub(crate) file: FileId,
    pub(crate) blocks: FileBlocks,
    /// What it says of its source; `None` if it says nothing.
    pub(crate) made: Option<&'a Translation>,
}

impl Pairs {
    pub(super) fn of(documents: &Documents, languages: &Languages) -> Self {
        let source_tag = languages.tags().next().unwrap_or_default();
        let mut pairs = Self {
            texts: Vec::new(),
            strings: String::new(),
            made: BTreeMap::new(),
        };
        let sources = &documents.sources;
        if let Some(site) = &documents.site {
            let name = site.facts.theme.as_ref();
            let name = name.map_or(theme::DEFAULT, |name| name.as_str());
            pairs.strings = format!("themes/{name}/strings/");
            for text in site.words.values().flatten() {
                pairs.put_made(text.source, text.words.translation.as_ref());
            }
            let source = site.words.get(source_tag).and_then(Option::as_ref);
            pairs
                .texts
                .extend(source.map(|it| source_text("site", it.source, sources)));
        }
        for document in documents.rules.words.values() {
            let words = document.value.as_ref();
            pairs.put_made(
                document.source,
                words.and_then(|it| it.translation.as_ref()),
            );
        }
        let source = documents.rules.words.get(source_tag);
        pairs
            .texts
            .extend(source.map(|it| source_text("rules", it.source, sources)));
        for entry in &documents.entries {
            for text in entry.texts.values().flatten() {
                pairs.put_made(text.source, text.words.translation.as_ref());
            }
            let Some(Some(source)) = entry.texts.get(source_tag) else {
                continue;
            };
            let mut text = source_text(entry.kind.name(), source.source, sources);
            if let Some(Facts::Story(story)) = &entry.facts {
                let tags = languages.tags();
                let tags = tags.filter(|tag| story.consent.languages.include(tag));
                text.only = Some(tags.map(str::to_owned).collect());
            }
            pairs.texts.push(text);
        }
        pairs
    }

    fn put_made(&mut self, file: FileId, made: Option<&Translation>) {
        if let Some(made) = made {
            self.made.insert(file, made.clone());
        }
    }

    /// A file and its translation to a language. `None` if the file cannot be read.
    pub(super) fn pair<'a>(
        &'a self,
        text: &SourceText,
        tag: &str,
        sources: &Sources,
    ) -> Option<Pair<'a>> {
        let path = text.path(tag);
        let translated = |file: FileId| {
            Some(Translated {
                file,
                blocks: blocks_of(file, sources)?,
                made: self.made.get(&file),
            })
        };
        Some(Pair {
            kind: text.kind,
            source: text.file,
            source_blocks: blocks_of(text.file, sources)?,
            source_fingerprint: Translation::fingerprint(sources.text(text.file)),
            translation: sources.find(&path).and_then(translated),
            path,
        })
    }
}

fn source_text(kind: &'static str, file: FileId, sources: &Sources) -> SourceText {
    let path = sources.path(file);
    let name = path.rfind('/').map_or(0, |at| at + 1);
    let stem = path[name..].rsplit_once('.').map_or("", |(stem, _)| stem);
    let before = stem.rfind('.').map_or(name, |at| name + at + 1);
    SourceText {
        kind,
        only: None,
        file,
        before_tag: path[..before].to_owned(),
        extension: if is_yaml(path) { "yaml" } else { "md" },
    }
}
