use super::corpus::{Pair, SourceText};
use super::{Author, NewFile, Translations, record, strings};
use crate::Date;
use crate::file_names;
use crate::locale;
use crate::read;
use crate::translations::strings::StringsPair;
use spanned::nearest;
use std::path::Path;

/// The reason why a translation cannot be confirmed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfirmError {
    /// No file has this path.
    #[error("there is no file `{path}`\nhelp: {help}")]
    NotThere {
        /// The path.
        path: String,
        /// What to do.
        help: String,
    },
    /// The file with this path is no translation of the site.
    #[error("`{path}` is not a translation of this site\nhelp: {help}")]
    NotATranslation {
        /// The path.
        path: String,
        /// What to do.
        help: String,
    },
    /// Most of its UI strings are still English.
    #[error(
        "{count} of {all} messages of `{path}` are still English\nhelp: translate what is behind each `=`, then confirm the file"
    )]
    StillEnglish {
        /// The path of the file below the site's folder.
        path: String,
        /// The number of strings that are still English.
        count: usize,
        /// The number of its strings.
        all: usize,
    },
    /// Its words are those of the source text.
    #[error(
        "`{path}` is still in the source language `{source_tag}`\nhelp: translate it, then confirm it, or remove it: then readers get the source text, with a note"
    )]
    Untranslated {
        /// The path of the file below the site's folder.
        path: String,
        /// The tag of the source language.
        source_tag: String,
    },
    /// Its words are those of the translation of another entry, for which they were written.
    #[error(
        "`{path}` has the title and the words of `{other}`\nhelp: translate the text of its own folder, then confirm it, or remove it: then readers get the source text, with a note"
    )]
    OfAnother {
        /// The path of the file below the site's folder.
        path: String,
        /// The path of the other file.
        other: String,
    },
    /// Its YAML is not well-formed.
    #[error("`{0}` cannot be read; see `homeward check`")]
    Unreadable(String),
}

impl Translations {
    /// The file of a translation that records that it says what the source text says today.
    /// `path` is below the site's folder, or leads to the file from the current directory; `reviewed` is the day
    /// on which a person has compared the two.
    ///
    /// # Errors
    /// [`ConfirmError`] if the path is not that of a translation that can be read.
    pub fn confirm(
        &self,
        path: &str,
        author: Author,
        reviewed: Option<Date>,
    ) -> Result<NewFile, ConfirmError> {
        let name = path.strip_prefix("./").unwrap_or(path);
        let found = self.confirm_named(name, author, reviewed);
        let found = found.or_else(|| self.confirm_named(&self.name(path)?, author, reviewed));
        found.unwrap_or_else(|| Err(self.unknown(path, name)))
    }

    /// Why a path is not that of a translation; `name` is the path below the site's folder, if it is
    /// one.
    fn unknown(&self, path: &str, name: &str) -> ConfirmError {
        let known = self.translated_paths();
        let example = || match known.first() {
            Some(first) => format!("name a file such as `{first}`"),
            None => "the site has no translations yet".to_owned(),
        };
        let path = path.to_owned();
        let source_tag = self.source_tag();
        let is_source = name == format!("{}{source_tag}.ftl", self.corpus.strings)
            || self
                .corpus
                .texts
                .iter()
                .any(|it| it.has_path(source_tag, name));
        if is_source && self.sources().find(name).is_some() {
            let help = format!("files of the first language, `{source_tag}`, need no confirmation");
            return ConfirmError::NotATranslation { path, help };
        }
        if self.sources().find(name).is_some() || read::is_there(Path::new(&path)) {
            let help = example();
            return ConfirmError::NotATranslation { path, help };
        }
        let file = file_names::name(name);
        let is_tag = locale::is_language(file_names::divided(file).0);
        // A text in one language is not meant by the name of one in another.
        let likely = known.iter().map(String::as_str);
        let likely = likely.filter(|it| !is_tag || file_names::name(it) == file);
        let guess = nearest(name, likely);
        let help = guess.map_or_else(example, |guess| format!("did you mean `{guess}`?"));
        ConfirmError::NotThere { path, help }
    }

    /// `None` if no translation has this name.
    fn confirm_named(
        &self,
        name: &str,
        author: Author,
        reviewed: Option<Date>,
    ) -> Option<Result<NewFile, ConfirmError>> {
        self.languages().find_map(|tag| {
            if name == format!("{}{tag}.ftl", self.corpus.strings) {
                return Some(self.confirm_strings(name, tag));
            }
            let is_it = |text: &&SourceText| text.has_path(tag, name);
            let text = self.corpus.texts.iter().find(is_it)?;
            if self.sources().find(name).is_none() {
                let source = self.sources().path(text.file);
                return Some(Err(ConfirmError::NotThere {
                    path: name.to_owned(),
                    help: format!("copy `{source}` to it, and translate it"),
                }));
            }
            let pair = self.corpus.pair(text, tag);
            if pair.as_ref().is_some_and(|pair| pair.is_untranslated) {
                return Some(Err(ConfirmError::Untranslated {
                    path: name.to_owned(),
                    source_tag: self.source_tag().to_owned(),
                }));
            }
            if let Some(other) = self.corpus.copied_from(text, tag) {
                let path = name.to_owned();
                return Some(Err(ConfirmError::OfAnother { path, other }));
            }
            let new = pair.and_then(|pair| self.confirm_text(&pair, author, reviewed));
            Some(new.ok_or_else(|| ConfirmError::Unreadable(name.to_owned())))
        })
    }

    /// The name that a file on disk has below the site's folder.
    fn name(&self, path: &str) -> Option<String> {
        let file = Path::new(path).canonicalize().ok()?;
        let [content, themes, _] = self.input.directories();
        [("content", content), ("themes", themes)]
            .into_iter()
            .find_map(|(name, folder)| {
                let below = file.strip_prefix(folder.canonicalize().ok()?).ok()?;
                let parts = below.iter().map(|part| part.to_str());
                let parts: Vec<&str> = [Some(name)]
                    .into_iter()
                    .chain(parts)
                    .collect::<Option<_>>()?;
                Some(parts.join("/"))
            })
    }

    fn confirm_text(
        &self,
        pair: &Pair<'_>,
        author: Author,
        reviewed: Option<Date>,
    ) -> Option<NewFile> {
        let file = pair.translation.as_ref()?.file;
        let text = self.sources().text(file);
        let (path, made) = (pair.path.as_str(), author.into());
        let new = pair.source_blocks.record();
        let mut text = record::with_record(file, path, text, &new, made)?;
        if let Some(day) = reviewed {
            text = record::with_review(file, path, &text, &day.to_string())?;
        }
        Some(self.new_file(path, text))
    }

    fn confirm_strings(&self, path: &str, tag: &str) -> Result<NewFile, ConfirmError> {
        let pair = StringsPair::of(&self.corpus, tag);
        let digests: Vec<_> = pair
            .source
            .iter()
            .map(|source| source.message.digest())
            .collect();
        let Some(text) = &pair.text else {
            return Err(self.unknown(path, path));
        };
        if let Some(count) = pair.unfinished {
            return Err(ConfirmError::StillEnglish {
                path: path.to_owned(),
                count,
                all: pair.translation.len(),
            });
        }
        Ok(self.new_file(path, strings::with_record(text, &digests)))
    }

    /// The paths of all translations that are there.
    pub fn translated_paths(&self) -> Vec<String> {
        let mut paths = Vec::new();
        for tag in self.languages() {
            let texts = self.corpus.texts.iter().map(|text| text.path(tag));
            let strings = format!("{}{tag}.ftl", self.corpus.strings);
            let all = texts.chain([strings]);
            paths.extend(all.filter(|path| self.sources().find(path).is_some()));
        }
        paths
    }
}
