//! Whether a value is one that its field takes.

use super::form::{Field, Sort};
use spanned::did_you_mean;

/// The end of the keys that say where a consent is kept.
const REFERENCE: &str = "consent.reference";

/// What is wrong with a value, as `--set` takes it, and what to write instead. That the entries
/// which it names are there is another question.
pub(super) fn mistake(field: &Field, value: &str) -> Option<String> {
    if field.instead.as_deref() == Some(value) {
        return None;
    }
    let parts: Vec<&str> = if field.sort.is_list() {
        value.split(',').map(str::trim).collect()
    } else {
        vec![value]
    };
    let sort = match &field.sort {
        Sort::Many(sort) => sort,
        sort => sort,
    };
    let mut mistakes = parts.iter().filter_map(|part| of_one(field, sort, part));
    mistakes.next()
}

fn of_one(field: &Field, sort: &Sort, value: &str) -> Option<String> {
    if value.is_empty() {
        return Some("there is nothing before or after a comma".to_owned());
    }
    if *sort == Sort::Phones && homeward::dialled(value).is_some_and(|it| !it.starts_with('+')) {
        return Some(format!(
            "`{value}` is not complete, or not a number of the country that `country` names: write `+`, the code of the country and the number without its leading 0, such as `+964 782 689 2128`"
        ));
    }
    match sort {
        Sort::Text | Sort::Phones => {
            let has_format = |format| homeward::has_format(format, value).err();
            let mistake = if field.key.ends_with(REFERENCE) {
                homeward::is_reference(value).err()?
            } else {
                field.format.as_deref().and_then(has_format)?
            };
            Some(match mistake.help {
                Some(help) => format!("{}: {help}", mistake.message),
                None => mistake.message,
            })
        }
        Sort::Flag => {
            let is_answer = matches!(value, "true" | "false" | "yes" | "no");
            (!is_answer).then(|| format!("`{value}` is neither `yes` nor `no`"))
        }
        Sort::Number => number(value, field.range),
        Sort::Words(words) => {
            let is_known = words.iter().any(|word| word == value);
            (!is_known).then(|| {
                let known = words.iter().map(String::as_str);
                let help = did_you_mean(value, known).unwrap_or_default();
                format!("`{value}` is not known here: {help}")
            })
        }
        Sort::Reference(_) | Sort::Citations | Sort::Many(_) => None,
    }
}

fn number(value: &str, range: [Option<i64>; 2]) -> Option<String> {
    let Ok(number) = value.parse::<i64>() else {
        return Some(format!(
            "`{value}` is not a whole number: write digits alone"
        ));
    };
    match range {
        [Some(least), _] if number < least => Some(format!("{number} is less than {least}")),
        [_, Some(most)] if number > most => Some(format!("{number} is more than {most}")),
        _ => None,
    }
}

/// Numbers with commas between them; those that people dial inside the country with a code of ISO 3166 as they are
/// dialled from every country. Others stay as they are.
pub(super) fn from_everywhere(numbers: &str, country: &str) -> String {
    let each = numbers.split(',').map(|number| {
        let number = number.trim();
        let digits = homeward::dialled(number).filter(|it| !it.starts_with('+'));
        let whole = digits.and_then(|digits| homeward::from_every_country(&digits, country));
        whole.unwrap_or_else(|| number.to_owned())
    });
    each.collect::<Vec<_>>().join(", ")
}

/// What to write, with an example. Empty if any words will do.
pub(super) fn example(field: &Field) -> String {
    let is_list = field.sort.is_list();
    let one = match field.format.as_deref() {
        Some("date") => "Year, month and day, such as 2026-11-20",
        Some("local-time") => "A day such as 2026-12-03, or a day and a time: 2026-12-03T10:00",
        Some("email") => "An address such as name@example.org",
        Some("iri") => "The whole address, such as https://example.org/page",
        Some("phone") => {
            "With the code of the country, or as it is dialled inside the country of this entry, such as +964 782 689 2128"
        }
        Some("country-code") => "Two capital letters, such as NO",
        Some("language-tag") if is_list => "Tags of languages, such as en, ar",
        Some("language-tag") => "The tag of a language, such as en",
        Some("id") => "Letters from a to z, digits and hyphens",
        _ if field.sort == Sort::Number => "A whole number",
        _ if field.sort == Sort::Flag => "yes or no",
        _ if is_list => "Words",
        _ => "",
    };
    let mut example = one.to_owned();
    if is_list {
        example.push_str(", with commas between them");
    }
    if let Some(word) = &field.instead {
        example.push_str(", or ");
        example.push_str(word);
    }
    example
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::new::form::Form;

    #[test]
    fn a_value_is_refused_with_what_to_write() {
        for (kind, key, wrong, words, right) in [
            (
                "story",
                "consent.given",
                "20.11.2026",
                "2026-01-31",
                "2026-11-20",
            ),
            (
                "story",
                "consent.until",
                "2026-02-30",
                "real day",
                "2026-02-28",
            ),
            (
                "story",
                "consent.languages",
                "english",
                "such as `en`",
                "en,ar",
            ),
            ("story", "consent.languages", "en,", "comma", "all"),
            ("story", "names_changed", "perhaps", "`yes`", "no"),
            (
                "story",
                "consent.scope",
                "web,paper",
                "`print`, `export`",
                "web,feed",
            ),
            (
                "story",
                "consent.reference",
                "Amina, tlf +44 20 7946 0958",
                "has a telephone number",
                "letter 8",
            ),
            (
                "story",
                "photo.consent.reference",
                "amina@example.org",
                "delete the number, the address and all names",
                "folder 2026/8",
            ),
            (
                "organisation",
                "contact.email",
                "+47 22 11 22 33",
                "name@example.org",
                "a@b.org",
            ),
            (
                "organisation",
                "contact.phones",
                "22 11 22 33",
                "`+`",
                "+47 22 11 22 33",
            ),
            (
                "organisation",
                "contact.website",
                "b.org",
                "https://",
                "https://b.org",
            ),
            ("country", "code", "no", "capital letters", "NO"),
            (
                "event",
                "starts",
                "3 December",
                "2026-01-31T14:30",
                "2026-12-03T10:00",
            ),
            ("programme", "since", "1850", "less than 1900", "2020"),
            ("programme", "since", "last year", "digits", "2021"),
        ] {
            let form = Form::of(kind).unwrap();
            let field = form.field(key).unwrap();
            let found = mistake(field, wrong).unwrap_or_default();
            assert!(found.contains(words), "{key}: {wrong}: {found}");
            assert_eq!(mistake(field, right), None, "{key}: {right}");
        }
    }

    #[test]
    fn every_example_is_right() {
        for kind in Form::kinds() {
            for field in Form::of(&kind).unwrap().fields {
                let example = example(&field);
                let Some((_, such)) = example.split_once("such as ") else {
                    continue;
                };
                let such = such.split(", with").next().unwrap_or(such);
                let such = such.split(", or a day").next().unwrap_or(such);
                assert_eq!(mistake(&field, such), None, "{}: {such}", field.key);
            }
        }
    }
}
