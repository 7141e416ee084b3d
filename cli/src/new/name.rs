//! Names by which people mean entries.

use spanned::{did_you_mean, nearest, retype};

/// Whether a person who writes `name` means this entry. An id has no capital letters.
pub(super) fn is_named(id: &str, title: &str, name: &str) -> bool {
    id.eq_ignore_ascii_case(name) || title.to_lowercase() == name.to_lowercase()
}

/// What to do where no entry has this name.
pub(super) fn instead_of<'a>(
    kind: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let is_code = kind == "country" && homeward::has_format("country-code", name).is_ok();
    let command = if is_code {
        format!("`homeward new {kind} --set code={name}`")
    } else {
        format!("`homeward new {kind} --title {}`", quoted(name))
    };
    // Another entry is meant, or there is a character in the name that no title should have.
    let is_typo = retype(name).is_some() || nearest(name, known.iter().copied()).is_some();
    match did_you_mean(name, known) {
        Some(guess) if is_typo => guess,
        Some(choice) => format!("{choice}; or {command} makes it"),
        None => format!("{command} makes it"),
    }
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
                "GE",
                &["de"],
                "choose one of `de`; or `homeward new country --set code=GE` makes it",
            ),
            (
                "country",
                "Georgia",
                &[],
                "`homeward new country --title \"Georgia\"` makes it",
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
            assert_eq!(instead_of(kind, name, known.iter().copied()), help);
        }
    }
}
