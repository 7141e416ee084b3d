use super::corpus::{Pair, SourceText};
use super::{Author, NewFile, Translations, record, strings};
use crate::Date;
use crate::translations::strings::StringsPair;
use std::path::Path;

/// The reason why a translation cannot be confirmed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfirmError {
    /// No file of the site that is a translation has this path.
    #[error(
        "`{0}` is not a translation of this site\nhelp: name a file such as `content/pages/about/fr.md`"
    )]
    NotATranslation(String),
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
        found.unwrap_or_else(|| Err(ConfirmError::NotATranslation(path.to_owned())))
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
            let is_it = |text: &&SourceText| text.path(tag) == name;
            let text = self.corpus.texts.iter().find(is_it)?;
            let pair = self.corpus.pair(text, tag);
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
            return Err(ConfirmError::NotATranslation(path.to_owned()));
        };
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
