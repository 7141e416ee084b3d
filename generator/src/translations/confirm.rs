use super::corpus::{Pair, SourceText};
use super::{Author, NewFile, Translations, record, strings};
use crate::Date;
use crate::translations::strings::StringsPair;

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
    /// `path` is below the site's folder; `reviewed` is the day on which a person has compared
    /// the two.
    ///
    /// # Errors
    /// [`ConfirmError`] if the path is not that of a translation that can be read.
    pub fn confirm(
        &self,
        path: &str,
        author: Author,
        reviewed: Option<Date>,
    ) -> Result<NewFile, ConfirmError> {
        let path = path.strip_prefix("./").unwrap_or(path);
        for tag in self.languages() {
            if path == format!("{}{tag}.ftl", self.corpus.strings) {
                return self.confirm_strings(path, tag);
            }
            let is_it = |text: &&SourceText| text.path(tag) == path;
            if let Some(text) = self.corpus.texts.iter().find(is_it) {
                let unreadable = || ConfirmError::Unreadable(path.to_owned());
                let pair = self.corpus.pair(text, tag);
                return self
                    .confirm_text(&pair.ok_or_else(unreadable)?, author, reviewed)
                    .ok_or_else(unreadable);
            }
        }
        Err(ConfirmError::NotATranslation(path.to_owned()))
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
