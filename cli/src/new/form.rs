//! The form of a kind: which values it has, which of them a person is asked for.

use super::fields::fields;
use homeward::{Date, Inventory};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Free words, a date or an address.
    Text,
    /// Yes or no.
    Flag,
    Number,
    /// One of these words.
    Words(Vec<String>),
    /// An entry of a kind.
    Reference(String),
    /// Several of one sort.
    Many(Box<Sort>),
    /// Entries that an entry cites.
    Citations,
    /// Telephone numbers with the codes of their countries.
    Phones,
}

impl Sort {
    /// The kind of the entries that it names, if it names entries.
    pub(crate) fn refers_to(&self) -> Option<&str> {
        match self {
            Self::Reference(kind) => Some(kind),
            Self::Citations => Some("source"),
            Self::Many(sort) => sort.refers_to(),
            Self::Text | Self::Flag | Self::Number | Self::Phones | Self::Words(_) => None,
        }
    }

    /// Whether it takes several values, with commas between them.
    pub(super) fn is_list(&self) -> bool {
        matches!(self, Self::Many(_) | Self::Citations | Self::Phones)
    }
}

/// A value of an entry's facts.
#[derive(Debug)]
pub(crate) struct Field {
    /// The path of keys, with dots.
    pub(crate) key: String,
    /// What the blocks of keys around it are about.
    pub(super) about: String,
    pub(super) question: String,
    pub(super) required: bool,
    pub(crate) sort: Sort,
    /// The format of its texts, as schemas name it.
    pub(super) format: Option<String>,
    /// A word that it takes in place of a list.
    pub(super) instead: Option<String>,
    /// What its words mean, where the schema says it.
    pub(super) meanings: Vec<(String, String)>,
    /// The smallest and the largest number.
    pub(super) range: [Option<i64>; 2],
}

/// The fields of a kind, in the order of its schema.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) kind: String,
    /// The directory of the kind, below `content/`.
    pub(crate) folder: String,
    pub(crate) schema: String,
    pub(crate) fields: Vec<Field>,
}

/// Optional keys that a person is asked for, because an entry is rarely right without them.
const ASKED: [&str; 10] = [
    "services",
    "sources",
    "country",
    "url",
    "programmes",
    "organisations",
    "publisher",
    "contact.phones",
    "contact.email",
    "consent.until",
];

/// The sources of facts.
const SOURCES: &str = "sources";

/// Days after which a person should look at facts or a story again.
const HALF_A_YEAR: u32 = 182;

impl Form {
    /// The names of all kinds.
    pub(crate) fn kinds() -> Vec<String> {
        let schemas = homeward::schemas();
        let kinds = schemas
            .iter()
            .filter_map(|it| kind_of(&it.files).map(|(kind, _)| kind));
        kinds.map(str::to_owned).collect()
    }

    /// The form of a kind. `None` if there is no such kind.
    pub(crate) fn of(kind: &str) -> Option<Self> {
        let schemas = homeward::schemas();
        let mut found = schemas
            .iter()
            .filter_map(|it| Some((it, kind_of(&it.files)?)));
        let (schema, (_, folder)) = found.find(|(_, (name, _))| *name == kind)?;
        let text = schema.json();
        let json: Json = serde_json::from_str(&text).ok()?;
        Some(Self {
            kind: kind.to_owned(),
            folder: folder.to_owned(),
            schema: text,
            fields: fields(&json),
        })
    }

    pub(crate) fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Whether an entry with these values needs a field.
    pub(super) fn needs(
        &self,
        field: &Field,
        values: &BTreeMap<String, String>,
        has_photo: bool,
    ) -> bool {
        match field.of_photo() {
            // The photo itself says which file it is.
            Some("file") => false,
            Some(_) => has_photo && field.required,
            None if field.key == SOURCES => self.needs_sources(values),
            None => field.required,
        }
    }

    /// Whether a person is asked for a field.
    pub(super) fn asks(
        &self,
        field: &Field,
        values: &BTreeMap<String, String>,
        has_photo: bool,
    ) -> bool {
        let is_useful = match field.of_photo() {
            Some(key) => has_photo && ASKED.contains(&key),
            None => ASKED.contains(&field.key.as_str()),
        };
        is_useful || self.needs(field, values, has_photo)
    }

    /// Whether `check` refuses such an entry without sources: sources are what others cite, most
    /// pages state no facts of others, and a story that a person told has the consent.
    fn needs_sources(&self, values: &BTreeMap<String, String>) -> bool {
        let is = |key: &str, word: &str| values.get(key).is_some_and(|value| value == word);
        match self.kind.as_str() {
            "source" => false,
            "page" => is("role", "guide"),
            "story" => is("consent.basis", "published"),
            _ => true,
        }
    }

    /// Whether entries of the kind can have a photo.
    pub(super) fn has_photo(&self) -> bool {
        self.field("photo.file").is_some()
    }

    /// Values that follow from the day: when the facts were compared, and when they should be
    /// again.
    pub(crate) fn defaults(&self, today: Date) -> BTreeMap<String, String> {
        let later = today.after(HALF_A_YEAR).to_string();
        let today = today.to_string();
        let all = [
            ("checked", &today),
            ("check_due", &later),
            ("review", &later),
            ("retrieved", &today),
        ];
        let known = all.into_iter().filter(|(key, _)| self.field(key).is_some());
        known
            .map(|(key, value)| (key.to_owned(), value.clone()))
            .collect()
    }
}

impl Field {
    /// What a person can choose: the value, and its words.
    pub(crate) fn choices(&self, inventory: &Inventory) -> Vec<(String, String)> {
        choices(&self.sort, inventory)
    }

    /// The rest of its key, if it is of the photo.
    fn of_photo(&self) -> Option<&str> {
        self.key.strip_prefix("photo.")
    }

    /// What a word means, where the schema says it.
    pub(super) fn meaning(&self, word: &str) -> Option<&str> {
        let mut meanings = self.meanings.iter();
        meanings
            .find(|(of, _)| of == word)
            .map(|(_, meaning)| meaning.as_str())
    }
}

fn choices(sort: &Sort, inventory: &Inventory) -> Vec<(String, String)> {
    let of_kind = |kind: &str| {
        let entries = inventory.entries.iter().filter(|entry| entry.kind == kind);
        entries
            .map(|entry| (entry.id.clone(), entry.title.clone()))
            .collect()
    };
    match sort {
        Sort::Words(words) => {
            let words = words.iter();
            words.map(|it| (it.clone(), it.replace('_', " "))).collect()
        }
        Sort::Reference(kind) => of_kind(kind),
        Sort::Citations => of_kind("source"),
        Sort::Many(sort) => choices(sort, inventory),
        Sort::Text | Sort::Flag | Sort::Number | Sort::Phones => Vec::new(),
    }
}

/// Kind and directory of files such as `content/stories/<id>/story.yaml`.
fn kind_of(files: &str) -> Option<(&str, &str)> {
    let parts: Vec<&str> = files.split('/').collect();
    match parts.as_slice() {
        ["content", folder, "<id>", file] => {
            let kind = file.strip_suffix(".yaml").filter(|kind| *kind != "rules")?;
            Some((kind, folder))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_a_story_has_its_consent_and_its_lists() {
        let form = Form::of("story").unwrap();
        assert_eq!(form.folder, "stories");
        let sort = |key: &str| &form.field(key).unwrap().sort;
        assert_eq!(*sort("origin_country"), Sort::Reference("country".into()));
        assert_eq!(*sort("names_changed"), Sort::Flag);
        assert_eq!(*sort("sources"), Sort::Citations);
        assert_eq!(*sort("consent.languages"), Sort::Many(Box::new(Sort::Text)));
        assert!(matches!(sort("consent.basis"), Sort::Words(words) if words.len() == 2));
        assert_eq!(
            form.field("consent.basis").unwrap().meaning("personal"),
            Some("The person agreed.")
        );
        let until = form.field("photo.consent.until").unwrap();
        assert_eq!(until.format.as_deref(), Some("date"));
        // One text is for both consents, and a photo that goes does not take its story with it.
        for key in ["consent.until", "photo.consent.until"] {
            let question = &form.field(key).unwrap().question;
            assert!(question.contains("or only its photo"), "{question}");
        }
        let languages = form.field("consent.languages").unwrap();
        assert_eq!(languages.format.as_deref(), Some("language-tag"));
        assert_eq!(languages.instead.as_deref(), Some("all"));
    }

    #[test]
    fn a_photo_is_asked_about_where_there_is_one() {
        let form = Form::of("story").unwrap();
        let none = BTreeMap::new();
        let field = |key: &str| form.field(key).unwrap();
        for (key, has_photo, asks, needs) in [
            ("consent.given", false, true, true),
            ("consent.until", false, true, false),
            ("photo.consent.given", false, false, false),
            ("photo.consent.given", true, true, true),
            ("photo.consent.until", true, true, false),
            ("photo.file", true, false, false),
            ("withdrawn", true, false, false),
        ] {
            let found = (
                form.asks(field(key), &none, has_photo),
                form.needs(field(key), &none, has_photo),
            );
            assert_eq!(found, (asks, needs), "{key}, {has_photo}");
        }
    }

    #[test]
    fn sources_are_needed_where_facts_come_from_others() {
        for (kind, key, value, needs) in [
            ("country", "region", "africa", true),
            ("page", "role", "guide", true),
            ("page", "role", "page", false),
            ("source", "type", "report", false),
            ("story", "consent.basis", "published", true),
            ("story", "consent.basis", "personal", false),
        ] {
            let form = Form::of(kind).unwrap();
            let values = BTreeMap::from([(key.to_owned(), value.to_owned())]);
            let sources = form.field(SOURCES).unwrap();
            assert_eq!(form.needs(sources, &values, false), needs, "{kind} {value}");
        }
    }

    #[test]
    fn an_organisation_has_telephone_numbers() {
        let form = Form::of("organisation").unwrap();
        let phones = form.field("contact.phones").unwrap();
        assert_eq!(phones.sort, Sort::Phones);
        assert_eq!(phones.format.as_deref(), Some("phone"));
        assert!(form.asks(phones, &BTreeMap::new(), false));
    }

    #[test]
    fn each_kind_has_a_form() {
        let kinds = Form::kinds();
        assert!(kinds.len() >= 9, "{kinds:?}");
        for kind in kinds {
            assert!(!Form::of(&kind).unwrap().fields.is_empty(), "{kind}");
        }
    }
}
