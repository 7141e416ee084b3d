//! Questions as the terminal shows them.

use super::form::Field;
use super::value::example;
use std::fmt::Write as _;

/// A question with what it is about, what can be chosen, and what to write.
pub(super) fn question(
    field: &Field,
    about: Option<&str>,
    choices: &[(String, String)],
    must: bool,
    known: Option<&String>,
) -> String {
    let mut text = String::from("\n");
    if let Some(about) = about.filter(|about| !about.is_empty()) {
        let _ = writeln!(text, "{about}");
    }
    let _ = writeln!(text, "{} ({})", field.question, field.key);
    for (number, (value, words)) in choices.iter().enumerate() {
        let _ = match field.meaning(value) {
            Some(meaning) => writeln!(text, "  {}  {words}: {meaning}", number + 1),
            None => writeln!(text, "  {}  {words}", number + 1),
        };
    }
    let mut hint = match (choices.is_empty(), field.sort.is_list()) {
        (false, true) => "One or more numbers, with commas between them".to_owned(),
        (false, false) => "A number".to_owned(),
        (true, _) if field.sort.refers_to().is_some() => String::new(),
        (true, _) => example(field),
    };
    if let Some(kind) = field.sort.refers_to() {
        let new = if hint.is_empty() { "The" } else { ", or the" };
        let _ = write!(hint, "{new} name of a new {kind}");
    }
    match known {
        Some(value) => {
            let _ = write!(hint, " [Enter: {value}]");
        }
        None if !must => hint.push_str(" [Enter: none]"),
        None => {}
    }
    text.push_str(hint.trim_start());
    if !hint.is_empty() {
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::new::form::Form;
    use homeward::Inventory;

    #[test]
    fn a_question_says_what_can_be_answered() {
        let nothing = Inventory {
            entries: Vec::new(),
            language: "en".to_owned(),
            content: "content".into(),
            countries: std::collections::BTreeMap::new(),
        };
        let text = |kind: &str, key: &str, must| {
            let form = Form::of(kind).unwrap();
            let field = form.field(key).unwrap();
            let choices = field.choices(&nothing);
            question(field, Some(&field.about), &choices, must, None)
        };
        let host = text("programme", "host_countries.listed", true);
        assert!(
            host.starts_with("\nWhere people are when they ask.\n"),
            "{host}"
        );
        assert!(host.ends_with("\nThe name of a new country\n"), "{host}");
        let code = text("country", "code", true);
        assert!(
            code.contains("The two capital letters of the country, such as `NO`"),
            "{code}"
        );
        let basis = text("story", "consent.basis", true);
        assert!(basis.contains("2  personal: The person agreed."), "{basis}");
        let until = text("story", "consent.until", false);
        assert!(
            until.ends_with("such as 2026-11-20 [Enter: none]\n"),
            "{until}"
        );
        let sources = text("country", "sources", true);
        assert!(!sources.contains("Enter"), "{sources}");
    }
}
