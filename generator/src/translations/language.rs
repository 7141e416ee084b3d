use super::strings::draft_strings;
use super::{NewFile, Translations};
use crate::locale::{is_language_tag, is_right_to_left, language_name};
use spanned::yaml::{self, Value};
use spanned::{Diagnostics, Sources};

/// A language that is added to a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLanguage {
    /// The file to write: `site.yaml`.
    pub file: NewFile,
    /// The words of the interface in English, if neither the program nor the site has them in
    /// the language: another file to write.
    pub draft: Option<NewFile>,
    /// The language's name for itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
}

/// The reason why a language cannot be added.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NewLanguageError {
    /// The tag is none of BCP 47.
    #[error(
        "`{0}` is not a language tag\nhelp: write one as BCP 47 does, for example `ti`, `ckb` or `pt-BR`"
    )]
    NotATag(String),
    /// The site has it.
    #[error("the site has the language `{0}` already")]
    Known(String),
    /// CLDR has no name for it.
    #[error("the language's own name is not known\nhelp: give it with `--name`")]
    NoName,
    /// CLDR does not know its script.
    #[error(
        "it is not known which way the language is written\nhelp: add `--dir ltr` or `--dir rtl`"
    )]
    NoDirection,
    /// The list of languages in `site.yaml` has an unusual form.
    #[error("`site.yaml` has no list of languages that can be extended; add the language by hand")]
    NoList,
}

impl Translations {
    /// The site with another language. What is not given comes from CLDR.
    ///
    /// # Errors
    /// [`NewLanguageError`] if the language cannot be added, or CLDR does not know enough of it.
    pub fn add_language(
        &self,
        tag: &str,
        name: Option<&str>,
        is_right_to_left: Option<bool>,
    ) -> Result<NewLanguage, NewLanguageError> {
        if !is_language_tag(tag) {
            return Err(NewLanguageError::NotATag(tag.to_owned()));
        }
        if self.corpus.languages.find(tag).is_some() {
            return Err(NewLanguageError::Known(tag.to_owned()));
        }
        let name = name.map(str::to_owned).or_else(|| language_name(tag));
        let name = name.ok_or(NewLanguageError::NoName)?;
        let is_right_to_left = is_right_to_left.or_else(|| self::is_right_to_left(tag));
        let is_right_to_left = is_right_to_left.ok_or(NewLanguageError::NoDirection)?;
        let direction = if is_right_to_left { "rtl" } else { "ltr" };
        // JSON is YAML too, and a name may have any character.
        let quoted = serde_json::Value::from(name.as_str());
        let line = format!("{{ tag: {tag}, name: {quoted}, dir: {direction} }}");
        let path = "content/site.yaml";
        let text = self
            .sources()
            .find(path)
            .map(|file| self.sources().text(file));
        let text = text.and_then(|text| with_language(text, &line));
        let strings = format!("{}{tag}.ftl", self.corpus.strings);
        let is_there = self.sources().find(&strings).is_some();
        let draft = draft_strings(tag).filter(|_| !is_there);
        Ok(NewLanguage {
            draft: draft.map(|text| self.new_file(&strings, text)),
            file: self.new_file(path, text.ok_or(NewLanguageError::NoList)?),
            name,
            is_right_to_left,
        })
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
