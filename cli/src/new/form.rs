//! The fields of a kind, from its JSON Schema.

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
}

impl Sort {
    /// The kind of the entries that it names, if it names entries.
    pub(super) fn refers_to(&self) -> Option<&str> {
        match self {
            Self::Reference(kind) => Some(kind),
            Self::Citations => Some("source"),
            Self::Many(sort) => sort.refers_to(),
            Self::Text | Self::Flag | Self::Number | Self::Words(_) => None,
        }
    }
}

/// A value of an entry's facts.
#[derive(Debug)]
pub(crate) struct Field {
    /// The path of keys, with dots.
    pub(crate) key: String,
    pub(crate) question: String,
    pub(crate) required: bool,
    pub(crate) sort: Sort,
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
const ASKED: [&str; 8] = [
    "services",
    "sources",
    "country",
    "url",
    "programmes",
    "organisations",
    "publisher",
    "contact.email",
];

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
        let mut fields = Vec::new();
        collect(&json, &json, "", true, &mut fields);
        Some(Self {
            kind: kind.to_owned(),
            folder: folder.to_owned(),
            schema: text,
            fields,
        })
    }

    pub(crate) fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The fields that a person is asked for.
    pub(crate) fn asked(&self) -> impl Iterator<Item = &Field> {
        let asked = |field: &&Field| field.required || ASKED.contains(&field.key.as_str());
        self.fields
            .iter()
            .filter(asked)
            .filter(|it| !it.is_of_photo())
    }

    /// The fields without which there is no entry.
    pub(crate) fn needed(&self, with_photo: bool) -> impl Iterator<Item = &Field> {
        let needed = move |field: &&Field| field.required && (with_photo || !field.is_of_photo());
        self.fields
            .iter()
            .filter(needed)
            .filter(|it| it.key != "photo.file")
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

    fn is_of_photo(&self) -> bool {
        self.key.starts_with("photo.")
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
        Sort::Text | Sort::Flag | Sort::Number => Vec::new(),
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

/// Adds the fields of a block of keys.
fn collect(root: &Json, block: &Json, prefix: &str, required: bool, fields: &mut Vec<Field>) {
    let names = block.get("required").and_then(Json::as_array);
    let is_required = |name: &str| {
        let mut names = names.into_iter().flatten();
        required && names.any(|it| it.as_str() == Some(name))
    };
    let properties = block.get("properties").and_then(Json::as_object);
    for (name, schema) in properties.into_iter().flatten() {
        let key = format!("{prefix}{name}");
        let description = schema.get("description").and_then(Json::as_str);
        let inner = follow(root, schema);
        if inner.get("properties").is_some() {
            // The consent to a photo is needed where there is a photo.
            let needed = is_required(name) || key.starts_with("photo");
            collect(root, inner, &format!("{key}."), needed, fields);
        } else if let Some(sort) = sort(root, inner) {
            fields.push(Field {
                question: description.unwrap_or_default().replace('\n', " "),
                required: is_required(name),
                sort,
                key,
            });
        }
    }
}

/// Behind references and the possibility of no value.
fn follow<'j>(root: &'j Json, schema: &'j Json) -> &'j Json {
    if let Some(reference) = schema.get("$ref").and_then(Json::as_str) {
        let target = root.pointer(reference.trim_start_matches('#'));
        return target.map_or(schema, |target| follow(root, target));
    }
    let branches = schema.get("anyOf").and_then(Json::as_array);
    let some = branches.and_then(|branches| match branches.as_slice() {
        [some, null] if null.get("type").and_then(Json::as_str) == Some("null") => Some(some),
        _ => None,
    });
    some.map_or(schema, |some| follow(root, some))
}

fn sort(root: &Json, schema: &Json) -> Option<Sort> {
    if let Some(kind) = schema.get("x-kind").and_then(Json::as_str) {
        return Some(Sort::Reference(kind.to_owned()));
    }
    let words = words(schema);
    if !words.is_empty() {
        // A list, or a word instead of it.
        let has_list = schema
            .get("anyOf")
            .is_some_and(|it| it.to_string().contains("\"array\""));
        return Some(if has_list {
            Sort::Many(Box::new(Sort::Text))
        } else {
            Sort::Words(words)
        });
    }
    let kind = match schema.get("type")? {
        Json::String(kind) => kind.as_str(),
        Json::Array(kinds) => kinds.first()?.as_str()?,
        _ => return None,
    };
    match kind {
        "string" => Some(Sort::Text),
        "boolean" => Some(Sort::Flag),
        "integer" | "number" => Some(Sort::Number),
        "array" => {
            let item = follow(root, schema.get("items")?);
            if item.pointer("/properties/ref").is_some() {
                return Some(Sort::Citations);
            }
            sort(root, item).map(|sort| Sort::Many(Box::new(sort)))
        }
        _ => None,
    }
}

fn words(schema: &Json) -> Vec<String> {
    let text = |it: &Json| it.as_str().map(str::to_owned);
    if let Some(words) = schema.get("enum").and_then(Json::as_array) {
        return words.iter().filter_map(text).collect();
    }
    let branches = ["oneOf", "anyOf"].into_iter();
    let branches = branches.filter_map(|it| schema.get(it)?.as_array());
    let words = branches.flatten().flat_map(|branch| {
        let listed = branch.get("enum").and_then(Json::as_array);
        let listed = listed.into_iter().flatten();
        listed
            .chain(branch.get("const"))
            .filter_map(text)
            .collect::<Vec<_>>()
    });
    words.collect()
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
        let needed: Vec<&str> = form.needed(false).map(|it| it.key.as_str()).collect();
        assert!(needed.contains(&"consent.given") && !needed.contains(&"photo.consent.given"));
        assert!(form.needed(true).any(|it| it.key == "photo.consent.given"));
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
