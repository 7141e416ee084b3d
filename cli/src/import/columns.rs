//! Which column of a spreadsheet is which key.

use super::sheet::{Sheet, letters};
use crate::new::form::{Form, Sort};
use crate::summary;
use std::collections::BTreeMap;

/// Keys of the text, not of the facts.
pub(super) const TITLE: &str = "title";
pub(super) const SUMMARY: &str = "summary";
pub(super) const TEXT: &str = "text";
pub(super) const ADDRESS: &str = "address";
pub(super) const NOTE: &str = "contact_note";
/// The name of the directory of an entry.
pub(super) const ID: &str = "id";
/// Columns of telephone numbers: the key, and the channel.
pub(super) const NUMBERS: [(&str, &str); 4] = [
    ("phone", "call"),
    ("whatsapp", "whatsapp"),
    ("telegram", "telegram"),
    ("sms", "sms"),
];

/// The channels that need a number with the code of its country, and their names.
pub(super) const MESSENGERS: [(&str, &str); 2] =
    [("whatsapp", "WhatsApp"), ("telegram", "Telegram")];

/// Headings that people write, in lower case and with single blanks, by key.
const SYNONYMS: [(&str, &[&str]); 14] = [
    (
        TITLE,
        &[
            "name",
            "organisation",
            "organization",
            "organisation name",
            "organization name",
            "service",
            "service name",
            "nom",
            "titre",
            "nombre",
            "titulo",
            "título",
        ],
    ),
    (
        SUMMARY,
        &[
            "description",
            "short description",
            "about",
            "résumé",
            "resumen",
            "descripción",
        ],
    ),
    (TEXT, &["details", "long description", "texte", "texto"]),
    (
        "phone",
        &[
            "phones",
            "phone number",
            "phone numbers",
            "telephone",
            "tel",
            "mobile",
            "hotline",
            "téléphone",
            "teléfono",
        ],
    ),
    ("whatsapp", &["whats app", "whatsapp number"]),
    (
        "contact.email",
        &[
            "email",
            "e mail",
            "mail",
            "email address",
            "courriel",
            "correo",
        ],
    ),
    (
        "contact.website",
        &[
            "website", "web site", "web", "site", "url", "homepage", "site web",
        ],
    ),
    ("contact.social.facebook", &["facebook"]),
    ("contact.social.instagram", &["instagram"]),
    (
        ADDRESS,
        &["postal address", "street", "adresse", "dirección"],
    ),
    (NOTE, &["note", "notes", "contact note", "remarks"]),
    ("country", &["pays", "país", "land"]),
    ("type", &["kind", "category", "sort"]),
    ("checked", &["last checked", "verified on"]),
];

/// The columns of a spreadsheet.
#[derive(Debug)]
pub(super) struct Columns {
    /// The column of each key.
    pub(super) of: BTreeMap<String, usize>,
    /// The columns that no key has.
    pub(super) left: Vec<usize>,
}

/// The keys that a column can be.
fn keys(form: &Form) -> Vec<&str> {
    let mut keys = vec![ID, TITLE, SUMMARY, TEXT];
    if form.kind == "organisation" {
        keys.extend([ADDRESS, NOTE]);
        keys.extend(NUMBERS.map(|(key, _)| key));
    }
    // Telephone numbers have columns by channel.
    let fields = form.fields.iter().filter(|it| it.sort != Sort::Phones);
    keys.extend(fields.map(|field| field.key.as_str()));
    keys
}

impl Columns {
    /// Finds the columns. `given` are headings with their keys, as a person has written them; an
    /// empty key leaves the column out.
    ///
    /// # Errors
    /// What is not clear, for people: all of it at once.
    pub(super) fn of(
        sheet: &Sheet,
        form: &Form,
        given: &[(String, String)],
    ) -> Result<Self, String> {
        let known = keys(form);
        let mut mistakes = Vec::new();
        for (heading, key) in given {
            if !sheet.headings.contains(heading) {
                let all = sheet.headings.iter().map(String::as_str);
                mistakes.push(summary::unknown("column", heading, all));
            }
            if !key.is_empty() && !known.contains(&key.as_str()) {
                mistakes.push(summary::unknown("key", key, known.iter().copied()));
            }
        }
        let mut of: BTreeMap<String, usize> = BTreeMap::new();
        let mut left = Vec::new();
        for (column, heading) in sheet.headings.iter().enumerate() {
            let told = given.iter().find(|(it, _)| it == heading);
            let key = match told {
                Some((_, key)) => Some(key.as_str()).filter(|key| !key.is_empty()),
                None => key_of(heading, &known),
            };
            let Some(key) = key else {
                left.push(column);
                continue;
            };
            if let Some(other) = of.insert(key.to_owned(), column) {
                mistakes.push(format!(
                    "the columns {} “{}” and {} “{heading}” are both `{key}`\nhelp: leave one out with `--column \"{heading}=\"`",
                    letters(other),
                    sheet.headings[other],
                    letters(column),
                ));
            }
        }
        for key in [TITLE, SUMMARY] {
            if !of.contains_key(key) {
                mistakes.push(format!(
                    "no column is the {key}\nhelp: name it with `--column \"HEADING={key}\"`"
                ));
            }
        }
        if mistakes.is_empty() {
            Ok(Self { of, left })
        } else {
            Err(mistakes.join("\nerror: "))
        }
    }
}

/// The key that a heading means.
fn key_of<'k>(heading: &str, known: &[&'k str]) -> Option<&'k str> {
    let lower = heading.to_lowercase();
    let parts = lower.split(|c: char| c.is_whitespace() || "_-./:".contains(c));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let plain = parts.join(" ");
    let is_key = |key: &&&str| **key == lower || key.replace(['_', '.'], " ") == plain;
    let named = known.iter().find(is_key).copied();
    let meant = || {
        let mut synonyms = SYNONYMS.iter();
        let (key, _) = synonyms.find(|(_, names)| names.contains(&plain.as_str()))?;
        known.iter().find(|it| *it == key).copied()
    };
    named.or_else(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(headings: &[&str]) -> Sheet {
        Sheet {
            headings: headings.iter().map(|it| (*it).to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    fn columns(headings: &[&str], given: &[(&str, &str)]) -> Result<Columns, String> {
        let form = Form::of("organisation").unwrap();
        let given: Vec<(String, String)> = given
            .iter()
            .map(|(heading, key)| ((*heading).to_owned(), (*key).to_owned()))
            .collect();
        Columns::of(&sheet(headings), &form, &given)
    }

    #[test]
    fn headings_are_found_in_any_order_and_by_other_names() {
        let found = columns(
            &["E-mail", "Shoe size", "Description", "NAME", "contact_note"],
            &[],
        );
        let found = found.unwrap();
        let of = |key: &str| found.of.get(key).copied();
        assert_eq!(of("contact.email"), Some(0));
        assert_eq!(of(SUMMARY), Some(2));
        assert_eq!(of(TITLE), Some(3));
        assert_eq!(of(NOTE), Some(4));
        assert_eq!(found.left, [1]);
    }

    #[test]
    fn a_person_decides_where_a_heading_says_too_little() {
        let mistakes = columns(&["Bezeichnung", "Tel", "Mobile"], &[]).unwrap_err();
        for part in ["both `phone`", "is the title", "is the summary"] {
            assert!(mistakes.contains(part), "{mistakes}");
        }
        let given = [
            ("Bezeichnung", TITLE),
            ("Tel", "phone"),
            ("Mobile", ""),
            ("Info", SUMMARY),
        ];
        let found = columns(&["Bezeichnung", "Tel", "Mobile", "Info"], &given).unwrap();
        assert_eq!(found.left, [2]);
        assert!(columns(&["Name", "About"], &[("Nam", "title")]).is_err());
    }
}
