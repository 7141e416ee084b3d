//! Names by which people mean entries.

use super::form::Form;
use crate::summary;
use homeward::Inventory;
use spanned::{did_you_mean, nearest, retype};
use std::collections::BTreeMap;

/// Whether a person who writes `name` means this entry. An id has no capital letters.
pub(super) fn is_named(id: &str, title: &str, name: &str) -> bool {
    id.eq_ignore_ascii_case(name) || title.to_lowercase() == name.to_lowercase()
}

/// The entries that the options name, by their ids or titles, are there.
pub(super) fn are_there(
    form: &Form,
    values: &mut BTreeMap<String, String>,
    inventory: &Inventory,
) -> Result<(), String> {
    for field in &form.fields {
        let (Some(kind), Some(value)) = (field.sort.refers_to(), values.get_mut(&field.key)) else {
            continue;
        };
        let of_kind = || inventory.entries.iter().filter(|entry| entry.kind == kind);
        let mut ids = Vec::new();
        for name in value.split(',').map(str::trim).filter(|it| !it.is_empty()) {
            let code = (kind == "country")
                .then(|| inventory.country_code(name))
                .flatten();
            let found = of_kind().find(|it| is_named(&it.id, &it.title, name));
            let found = found.map(|it| it.id.as_str());
            let found = found.or_else(|| inventory.country_of_code(code.as_deref()?));
            let Some(found) = found else {
                let known = of_kind().map(|entry| entry.id.as_str());
                return Err(format!(
                    "there is no {kind} `{name}`\nhelp: {}",
                    instead_of(kind, name, known, code.as_deref())
                ));
            };
            ids.push(found);
        }
        *value = ids.join(",");
    }
    Ok(())
}

/// Says that there is no such key, and which ones there are.
pub(super) fn unknown_key(form: &Form, key: &str) -> String {
    let keys = || form.fields.iter().map(|field| field.key.as_str());
    let last = |key: &str| {
        let name = key.rsplit('.').next().unwrap_or(key);
        name.trim_end_matches('s').to_owned()
    };
    if let Some(meant) = keys().find(|it| last(it) == last(key)) {
        return format!("there is no key `{key}`\nhelp: did you mean `{meant}`?");
    }
    let message = summary::unknown("key", key, keys());
    if message.contains("\nhelp: ") {
        return message;
    }
    let all: Vec<String> = keys().map(|key| format!("`{key}`")).collect();
    format!(
        "{message}\nhelp: {} has these keys: {}",
        summary::with_article(&form.kind),
        all.join(", ")
    )
}

/// What to do where no entry has this name. `code` is that of the country that it names.
fn instead_of<'a>(
    kind: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    code: Option<&str>,
) -> String {
    if let Some(code) = code.filter(|_| kind == "country") {
        return new_country(name, code);
    }
    let known: Vec<&str> = known.into_iter().collect();
    let command = format!("`homeward new {kind} --title {}`", quoted(name));
    // Another entry is meant, or there is a character in the name that no title should have.
    let is_typo = retype(name).is_some() || nearest(name, known.iter().copied()).is_some();
    match did_you_mean(name, known) {
        Some(guess) if is_typo => guess,
        Some(choice) => format!("{choice}; or {command} makes it"),
        None => format!("{command} makes it"),
    }
}

/// How to make a country that the portal does not have: another one is never meant. `code` is that of the country.
pub(crate) fn new_country(name: &str, code: &str) -> String {
    let title = if name == code {
        String::new()
    } else {
        format!(" --title {}", quoted(name))
    };
    format!(
        "the portal does not have this country yet: `homeward new country{title} --set code={code}` makes it"
    )
}

/// A word in the quotation marks in which a shell leaves it as it is.
fn quoted(word: &str) -> String {
    if word.contains(['"', '$', '`', '\\', '!']) {
        format!("'{}'", word.replace('\'', r"'\''"))
    } else {
        format!("\"{word}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_meant_by_its_id_or_title_in_any_letters() {
        for name in ["DE", "de", "GERMANY"] {
            assert!(is_named("de", "Germany", name), "{name}");
        }
        assert!(!is_named("de", "Germany", "GE"));
        assert!(is_named("lithuania", "Литва", "литва"));
    }

    #[test]
    fn a_name_that_is_not_there_has_one_help() {
        for (kind, name, known, help) in [
            (
                "country",
                "lithuana",
                &["lithuania"][..],
                "did you mean `lithuania`?",
            ),
            (
                "country",
                "Atlantis",
                &[],
                "`homeward new country --title \"Atlantis\"` makes it",
            ),
            (
                "source",
                "GE",
                &[],
                "`homeward new source --title \"GE\"` makes it",
            ),
            (
                "source",
                "سُودان",
                &[],
                "`homeward new source --title \"سُودان\"` makes it",
            ),
            (
                "source",
                "a$HOME",
                &[],
                "`homeward new source --title 'a$HOME'` makes it",
            ),
        ] {
            assert_eq!(instead_of(kind, name, known.iter().copied(), None), help);
        }
        // No other country is proposed, however near its name is.
        for (name, code, command) in [
            ("GE", "GE", "`homeward new country --set code=GE` makes it"),
            (
                "Nigeria",
                "NG",
                "`homeward new country --title \"Nigeria\" --set code=NG` makes it",
            ),
        ] {
            let help = instead_of("country", name, ["niger", "de"], Some(code));
            assert!(
                help.ends_with(command) && !help.contains("`niger`"),
                "{help}"
            );
        }
    }

    #[test]
    fn a_key_that_is_not_there_has_a_help() {
        let form = Form::of("organisation").unwrap();
        for (key, help) in [
            ("phone", "did you mean `contact.phones`?"),
            ("phones", "did you mean `contact.phones`?"),
            ("contact.phone", "did you mean `contact.phones`?"),
            ("fax", "an organisation has these keys: `type`"),
        ] {
            let said = unknown_key(&form, key);
            assert!(said.contains(help), "{said}");
        }
    }
}
