//! What a language is called and which way it is written.

use crate::checks::bad_language_tag;
use crate::locale;

/// A language, as `site.yaml` writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageFacts {
    /// Its BCP 47 tag: that under which CLDR knows the language, such as `fa-AF` for `prs`.
    pub tag: String,
    /// Its name for itself.
    pub name: String,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
}

/// The reason why the facts of a language are not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoLanguageFacts {
    /// The tag is none of BCP 47, or no language has it: what is wrong, and what to write.
    #[error("{0}\nhelp: {1}")]
    NotATag(String, String),
    /// CLDR has no name for it.
    #[error("the own name of the language `{0}` is not known")]
    NoName(String),
    /// CLDR does not know its script.
    #[error("it is not known which way the language `{0}` is written")]
    NoDirection(String),
}

impl LanguageFacts {
    /// The facts of the language of a tag. What is not given comes from CLDR.
    ///
    /// # Errors
    /// [`NoLanguageFacts`] if there is no such language, or CLDR does not know enough of it.
    pub fn of(
        text: &str,
        name: Option<&str>,
        is_right_to_left: Option<bool>,
    ) -> Result<Self, NoLanguageFacts> {
        let written = locale::written_tag(text);
        let tag = written.as_deref().unwrap_or(text);
        let tag = locale::known_as(tag).unwrap_or(tag);
        bad_language_tag::check(tag).map_err(|mistake| {
            let help = mistake.help.unwrap_or_default();
            NoLanguageFacts::NotATag(mistake.message, help)
        })?;
        let name = name.map(str::to_owned).or_else(|| locale::own_name(tag));
        let name = name.ok_or_else(|| NoLanguageFacts::NoName(tag.to_owned()))?;
        let direction = is_right_to_left.or_else(|| locale::is_right_to_left(tag));
        let direction = direction.ok_or_else(|| NoLanguageFacts::NoDirection(tag.to_owned()))?;
        Ok(Self {
            tag: tag.to_owned(),
            name,
            is_right_to_left: direction,
        })
    }

    /// Its item in the list of `site.yaml`.
    pub fn item(&self) -> String {
        // JSON is YAML too, and a name may have any character.
        let name = serde_json::Value::from(self.name.as_str());
        let direction = if self.is_right_to_left { "rtl" } else { "ltr" };
        format!("{{ tag: {}, name: {name}, dir: {direction} }}", self.tag)
    }
}

#[cfg(test)]
mod tests {
    use super::{LanguageFacts, NoLanguageFacts};

    #[test]
    fn a_language_knows_its_name_and_its_direction() {
        for (text, item) in [
            ("ar", r#"{ tag: ar, name: "العربية", dir: rtl }"#),
            ("fr", r#"{ tag: fr, name: "Français", dir: ltr }"#),
            ("prs", r#"{ tag: fa-AF, name: "دری", dir: rtl }"#),
            ("fa_af", r#"{ tag: fa-AF, name: "دری", dir: rtl }"#),
            ("fa", r#"{ tag: fa, name: "فارسی", dir: rtl }"#),
            ("kmr", r#"{ tag: ku, name: "Kurdî (kurmancî)", dir: ltr }"#),
            ("en_gb", r#"{ tag: en-GB, name: "English", dir: ltr }"#),
        ] {
            let found = LanguageFacts::of(text, None, None).unwrap();
            assert_eq!(found.item(), item, "{text}");
        }
        let given = LanguageFacts::of("qaa", Some("Q \"q\""), Some(true)).unwrap();
        assert_eq!(given.item(), r#"{ tag: qaa, name: "Q \"q\"", dir: rtl }"#);
    }

    #[test]
    fn what_is_no_language_is_told_with_the_right_tag_where_it_is_known() {
        for (text, message, help) in [
            ("xx", "no language has the tag `xx`", "the two letters"),
            ("gr", "no language has the tag `gr`", "did you mean `el`?"),
            ("not a tag", "is not a language tag", "write the short tag"),
            ("", "is not a language tag", "write the short tag"),
        ] {
            let Err(NoLanguageFacts::NotATag(told, what)) = LanguageFacts::of(text, None, None)
            else {
                panic!("{text}");
            };
            assert!(told.contains(message), "{told}");
            assert!(what.contains(help), "{what}");
        }
        assert_eq!(
            LanguageFacts::of("din", None, None),
            Err(NoLanguageFacts::NoName("din".to_owned()))
        );
        assert_eq!(
            LanguageFacts::of("qaa", Some("Q"), None),
            Err(NoLanguageFacts::NoDirection("qaa".to_owned()))
        );
    }
}
