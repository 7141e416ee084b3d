//! Characters that people do not see, or take for others: with them, two words look the same and are not.

/// Commas of Arabic, Chinese, Japanese and Ethiopic keyboards.
const COMMAS: [char; 5] = ['\u{60C}', '\u{3001}', '\u{FF0C}', '\u{1363}', '\u{FE50}'];

/// What to do about a name with a comma that is not the one of YAML. `None` without such a comma.
pub fn other_comma(name: &str) -> Option<String> {
    let comma = name.chars().find(|c| COMMAS.contains(c))?;
    Some(format!(
        "`{comma}` does not separate the items of a list: write the comma `,` instead"
    ))
}

/// What to do about a name or an address with a character that nobody sees. `None` without such a
/// character.
pub fn retype(word: &str) -> Option<String> {
    let (code, seen) = found(word)?;
    Some(format!(
        "there is an invisible character ({code}) in it: delete all of it, and type `{seen}` again"
    ))
}

/// As [`retype`], where the character is in the name that is meant.
pub(super) fn retype_there(name: &str) -> Option<String> {
    let (code, seen) = found(name)?;
    Some(format!(
        "there is an invisible character ({code}) in `{seen}` where it gets this name: type it again there"
    ))
}

/// The code of the first character of a key that nobody sees, and the key without them: blanks that are not
/// those of the space bar are also at its ends, where some programs put one before a colon.
pub(crate) fn unseen_in_key(name: &str) -> Option<(String, String)> {
    let is_unseen = |c: char| is_invisible(c) || c.is_control();
    let seen: String = name.chars().filter(|c| !is_unseen(*c)).collect();
    let seen = seen.trim();
    let blank = |c: char| c.is_whitespace() && c != ' ';
    let first = name.chars().find(|c| is_unseen(*c) || blank(*c))?;
    (seen != name).then(|| (code(first), seen.to_owned()))
}

fn code(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// The code of the first invisible character, and the word without all of them.
fn found(word: &str) -> Option<(String, String)> {
    if word.is_ascii() {
        return None;
    }
    let first = word.chars().find(|c| is_invisible(*c))?;
    let seen: String = word.chars().filter(|c| !is_invisible(*c)).collect();
    // Some words of Persian and of languages of India have joiners, and emoji have more.
    let is_joiner = matches!(first, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}');
    (seen.is_ascii() || !is_joiner).then(|| (code(first), seen))
}

/// Whether nobody sees a character: marks of direction, joiners, soft hyphens, and blanks without width.
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::super::did_you_mean;
    use super::{other_comma, retype, unseen_in_key};

    #[test]
    fn a_key_is_known_by_what_people_see() {
        for (key, seen) in [
            ("title\u{A0}", Some("title")),
            ("ti\u{AD}tle", Some("title")),
            ("\u{202F}title", Some("title")),
            ("title", None),
            ("ti tle", None),
            ("préparer le retour", None),
        ] {
            let found = unseen_in_key(key).map(|(_, seen)| seen);
            assert_eq!(found.as_deref(), seen, "{key:?}");
        }
    }

    #[test]
    fn commas_of_other_keyboards_are_named() {
        assert!(other_comma("en، ar").is_some_and(|it| it.contains("`،`")));
        assert_eq!(other_comma("en, ar"), None);
    }

    #[test]
    fn what_nobody_sees_is_named() {
        for (word, code) in [
            ("safety\u{200F}", Some("U+200F")),
            ("sa\u{AD}fety", Some("U+00AD")),
            ("\u{FEFF}safety", Some("U+FEFF")),
            ("safe\u{200D}ty", Some("U+200D")),
            ("safety", None),
            ("safeté", None),
            ("می\u{200C}شود", None),
        ] {
            let help = retype(word);
            assert_eq!(help.is_some(), code.is_some(), "{word}");
            assert!(code.is_none_or(|code| help.is_some_and(|it| it.contains(code))));
        }
        let help = did_you_mean("safety\u{200F}", ["safety"]).unwrap();
        assert!(help.contains("type `safety` again"), "{help}");
        let help = did_you_mean("safety", ["safety\u{200F}"]).unwrap();
        assert!(help.contains("type it again there"), "{help}");
    }
}
