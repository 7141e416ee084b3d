//! Texts in quotation marks that end before their line.

use super::escaped;

/// A value that begins with a quotation mark or an apostrophe, if other words follow the end of what is
/// quoted, or if it has no end.
pub(super) fn text(value: &str) -> Option<(&'static str, String)> {
    let sign = value.chars().next()?;
    let end = end(value, sign);
    let rest = end.map(|at| value[at + 1..].trim_start());
    if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('#')) {
        return None;
    }
    if sign == '\'' {
        let end = value.len() - usize::from(value.len() > 1 && value.ends_with('\''));
        // One apostrophe is the beginning of a text over several lines, perhaps.
        return (value.matches('\'').count() > 2).then(|| {
            (
                "an apostrophe ends a text that is between apostrophes",
                format!(
                    "write quotation marks around it: `\"{}\"`",
                    escaped(&value[1..end])
                ),
            )
        });
    }
    Some((
        "a quotation mark ends a text that is between quotation marks",
        format!("write `{}`", with_its_marks(value, end)),
    ))
}

/// Where what is quoted ends.
fn end(value: &str, sign: char) -> Option<usize> {
    let mut signs = value.char_indices().skip(1).peekable();
    while let Some((at, found)) = signs.next() {
        let is_doubled = sign == '\'' && signs.peek().is_some_and(|(_, next)| *next == '\'');
        if (found == '\\' && sign == '"') || (found == sign && is_doubled) {
            signs.next();
        } else if found == sign {
            return Some(at);
        }
    }
    None
}

/// A text with quotation marks, as YAML takes it: those that belong to the words stay.
fn with_its_marks(value: &str, end: Option<usize>) -> String {
    // A mark after a blank opens: the first one of the line is then that of YAML.
    let is_nested = end.is_none_or(|at| value[..at].ends_with([' ', '(']));
    let mut words = if is_nested { &value[1..] } else { value };
    if is_nested && words.matches('"').count() % 2 == 1 {
        words = words.strip_suffix('"').unwrap_or(words);
    }
    let words = words.replace("\\\"", "\"");
    match (words.contains('"'), words.contains('\'')) {
        (true, false) => format!("'{words}'"),
        _ => format!("\"{}\"", escaped(&words)),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn marks_that_belong_to_a_text_stay() {
        for (value, right) in [
            ("\"Bread\" by Amina", "'\"Bread\" by Amina'"),
            ("\"Amina \"the baker\"\"", "'Amina \"the baker\"'"),
            ("\"Amina \"the baker\" here\"", "'Amina \"the baker\" here'"),
            ("\"Bread\" and \"salt\"", "'\"Bread\" and \"salt\"'"),
            ("\"She said: \"no\"", "'She said: \"no\"'"),
            (
                "\"Bread\" in Amina's town",
                "\"\\\"Bread\\\" in Amina's town\"",
            ),
            ("\"Bread", "\"Bread\""),
            ("'Amina's bread'", "\"Amina's bread\""),
        ] {
            let (_, help) = text(value).unwrap();
            assert!(help.ends_with(&format!("`{right}`")), "{value}: {help}");
            // What is proposed is one text.
            let read: Result<String, _> = serde_saphyr::from_str(right);
            assert!(read.is_ok(), "{right}: {read:?}");
            assert_eq!(text(right), None, "{right}");
        }
        for right in ["\"a \\\"b\\\" c\"", "'it''s'", "\"a\" # b", "''", "\"\""] {
            assert_eq!(text(right), None, "{right}");
        }
    }
}
