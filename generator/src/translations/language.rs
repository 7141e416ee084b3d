use super::facts::{LanguageFacts, NoLanguageFacts};
use super::strings::draft_strings;
use super::{NewFile, Translations};
use crate::content::Direction;
use crate::resolve::Lang;
use spanned::yaml::{self, Value};
use spanned::{Diagnostics, Sources};

/// A language that is added to a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLanguage {
    /// The file to write, `site.yaml`, if it does not list the language yet.
    pub file: Option<NewFile>,
    /// The words of the interface in English, if neither the program nor the site has them in
    /// the language: another file to write.
    pub draft: Option<NewFile>,
    /// The language.
    pub facts: LanguageFacts,
    /// Whether it is the one in which the site is written first.
    pub is_source: bool,
}

/// The reason why a language cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NewLanguageError {
    /// There is no such language.
    #[error("{0}")]
    NotATag(NoLanguageFacts),
    /// CLDR has no name for it.
    #[error("{0}\nhelp: give it with `--name`")]
    NoName(NoLanguageFacts),
    /// CLDR does not know its script.
    #[error("{0}\nhelp: add `--dir ltr` or `--dir rtl`")]
    NoDirection(NoLanguageFacts),
    /// The site has it.
    #[error(
        "the site has the language `{0}` already\nhelp: `homeward translations status --lang {0}` says what is not translated yet"
    )]
    Known(String),
    /// The list of languages in `site.yaml` has an unusual form.
    #[error("`site.yaml` has no list of languages that can be extended; add the language by hand")]
    NoList,
}

impl From<NoLanguageFacts> for NewLanguageError {
    fn from(why: NoLanguageFacts) -> Self {
        match why {
            NoLanguageFacts::NotATag(..) => Self::NotATag(why),
            NoLanguageFacts::NoName(_) => Self::NoName(why),
            NoLanguageFacts::NoDirection(_) => Self::NoDirection(why),
        }
    }
}

impl Translations {
    /// The site with another language. What is not given comes from CLDR. A language that was written
    /// into `site.yaml` by hand gets what it still lacks.
    ///
    /// # Errors
    /// [`NewLanguageError`] if the language cannot be added, or CLDR does not know enough of it.
    pub fn add_language(
        &self,
        tag: &str,
        name: Option<&str>,
        is_right_to_left: Option<bool>,
    ) -> Result<NewLanguage, NewLanguageError> {
        let languages = &self.corpus.languages;
        if let Some(lang) = languages.find(tag) {
            let listed = languages.get(lang);
            let draft = self.draft_of(tag);
            let draft = draft.ok_or_else(|| NewLanguageError::Known(tag.to_owned()))?;
            return Ok(NewLanguage {
                file: None,
                draft: Some(draft),
                is_source: lang == Lang::SOURCE,
                facts: LanguageFacts {
                    tag: tag.to_owned(),
                    name: listed.name.clone(),
                    is_right_to_left: listed.dir == Direction::Rtl,
                },
            });
        }
        let facts = LanguageFacts::of(tag, name, is_right_to_left)?;
        if languages.find(&facts.tag).is_some() {
            return Err(NewLanguageError::Known(facts.tag));
        }
        let path = "content/site.yaml";
        let sources = self.sources();
        let text = sources.find(path).map(|file| sources.text(file));
        let text = text.and_then(|text| with_language(text, &facts.item()));
        Ok(NewLanguage {
            draft: self.draft_of(&facts.tag),
            file: Some(self.new_file(path, text.ok_or(NewLanguageError::NoList)?)),
            facts,
            is_source: false,
        })
    }

    /// The words of the interface in English, if there are none in a language.
    fn draft_of(&self, tag: &str) -> Option<NewFile> {
        let path = format!("{}{tag}.ftl", self.corpus.strings);
        let draft = draft_strings(tag).filter(|_| self.sources().find(&path).is_none());
        draft.map(|text| self.new_file(&path, text))
    }
}

/// `site.yaml` with another item at the end of its languages.
fn with_language(text: &str, item: &str) -> Option<String> {
    let sources = Sources::in_memory(&[("content/site.yaml", text)]);
    let file = sources.ids().next()?;
    let node = yaml::parse(file, text, 0..text.len(), &mut Diagnostics::default())?;
    let languages = node.get("languages")?;
    let Value::Sequence(items) = &languages.value else {
        return None;
    };
    let start = languages.span.range().start;
    let mut end = items.last()?.span.range().end;
    let mut new = text.to_owned();
    if text[start..].starts_with('[') {
        end += text[end..].find('}')? + 1;
        new.insert_str(end, &format!(", {item}"));
        return Some(new);
    }
    end += text[end..].find('\n').unwrap_or(text.len() - end);
    let first = items.first()?.span.range().start;
    let line = text[..first].rfind('\n').map_or(0, |at| at + 1);
    let indent = text[line..first].split('-').next()?;
    new.insert_str(end, &format!("\n{indent}- {item}"));
    Some(new)
}

#[cfg(test)]
mod tests {
    use super::with_language;

    #[test]
    fn the_language_is_the_last_one_in_the_form_of_the_list() {
        for (text, new) in [
            (
                "languages: # first\n  - { tag: en, dir: ltr }\n\nleave_url: x\n",
                "languages: # first\n  - { tag: en, dir: ltr }\n  - NEW\n\nleave_url: x\n",
            ),
            (
                "languages:\n- tag: en\n  dir: ltr\ntheme: x\n",
                "languages:\n- tag: en\n  dir: ltr\n- NEW\ntheme: x\n",
            ),
            (
                "languages: [{ tag: en, dir: ltr }]\n",
                "languages: [{ tag: en, dir: ltr }, NEW]\n",
            ),
        ] {
            assert_eq!(with_language(text, "NEW").as_deref(), Some(new), "{text}");
        }
        assert_eq!(with_language("languages: en\n", "NEW"), None);
    }
}
