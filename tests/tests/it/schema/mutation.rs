//! Documents with one thing changed, which may or may not be a mistake.

use serde_json::{Value, json};

use super::document::below;

/// A document with one thing changed.
#[derive(Debug, Clone)]
pub(crate) struct Mutation {
    /// What was done, and where.
    pub(crate) what: String,
    /// The place that a mistake should be reported at; where a key was taken away, the
    /// first one that is left next to it.
    pub(crate) place: String,
    pub(crate) document: Value,
}

/// Changes the value at a place of a document, in all ways of one sort.
type Sort = fn(&Value, &str, &Value) -> Vec<Mutation>;

/// Texts of every format of ours, and texts that look like one and are none.
const TEXTS: [&str; 40] = [
    "",
    "word",
    "two words",
    "legal-support",
    "Legal-Support",
    "legal--support",
    "é",
    "a_b",
    "-a",
    "2024-02-29",
    "2023-02-29",
    "2024-2-9",
    "20240209",
    "2024-02-09T00:00:00Z",
    "today",
    "+9647826892128",
    "+49 30 123456",
    "07826892128",
    "+1",
    "80050555",
    "800 505 55",
    "12",
    "info@example.org",
    "info@",
    "@example.org",
    "in fo@example.org",
    "Office <info@example.org>",
    "https://example.org/page?x=1#y",
    "https://example.org/é",
    "http://example.org",
    "www.example.org",
    "https://",
    "https://exa mple.org",
    "https:example.org",
    " https://example.org",
    "javascript:alert(1)",
    "en",
    "EN",
    "zh-Hant",
    "IQ",
];

/// All changes of a document, each with what it has in common with others: the sort of
/// change, and the keys of its place.
pub(crate) fn mutations(document: &Value) -> Vec<(String, Mutation)> {
    let mut places = Vec::new();
    collect(document, "", &mut places);
    let sorts: [Sort; 6] = [
        drop_key,
        strange_key,
        other_type,
        other_number,
        other_text,
        other_items,
    ];
    let mut all = Vec::new();
    for (number, sort) in sorts.iter().enumerate() {
        for place in &places {
            let keys = place.split('/').filter(|it| it.parse::<usize>().is_err());
            let common = format!("{number} {}", keys.collect::<Vec<_>>().join("/"));
            if let Some(value) = document.pointer(place) {
                let mutations = sort(document, place, value).into_iter();
                all.extend(mutations.map(|it| (common.clone(), it)));
            }
        }
    }
    all
}

/// The pointers of a value and of all values in it.
fn collect(value: &Value, place: &str, places: &mut Vec<String>) {
    places.push(place.to_owned());
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                collect(value, &below(place, key), places);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &below(place, &index.to_string()), places);
            }
        }
        _ => {}
    }
}

/// The document with another value at a place.
fn with(document: &Value, place: &str, value: Value) -> Value {
    let mut changed = document.clone();
    if let Some(old) = changed.pointer_mut(place) {
        *old = value;
    }
    changed
}

fn replaced(document: &Value, place: &str, value: Value) -> Mutation {
    Mutation {
        what: format!("{place} = {value}"),
        place: place.to_owned(),
        document: with(document, place, value),
    }
}

fn drop_key(document: &Value, place: &str, value: &Value) -> Vec<Mutation> {
    let Some(entries) = value.as_object() else {
        return Vec::new();
    };
    let each = |key: &String| {
        let mut left = entries.clone();
        left.shift_remove(key);
        let next_to = left.keys().next().map(|first| below(place, first));
        Mutation {
            what: format!("without {}", below(place, key)),
            place: next_to.unwrap_or_else(|| place.to_owned()),
            document: with(document, place, Value::Object(left)),
        }
    };
    entries.keys().map(each).collect()
}

fn strange_key(document: &Value, place: &str, value: &Value) -> Vec<Mutation> {
    let Some(entries) = value.as_object() else {
        return Vec::new();
    };
    let added = ["strange", "titel"].into_iter().map(|key| {
        let mut more = entries.clone();
        more.insert(key.to_owned(), json!("something"));
        Mutation {
            what: format!("with {}", below(place, key)),
            place: below(place, key),
            document: with(document, place, Value::Object(more)),
        }
    });
    added.collect()
}

fn other_type(document: &Value, place: &str, value: &Value) -> Vec<Mutation> {
    let others = [
        Value::Null,
        json!(true),
        json!(7),
        json!("word"),
        json!([]),
        json!(["word"]),
        json!({}),
        json!({"strange": 1}),
    ];
    let others = others
        .into_iter()
        .filter(|other| other != value && !place.is_empty());
    others
        .map(|other| replaced(document, place, other))
        .collect()
}

fn other_number(document: &Value, place: &str, value: &Value) -> Vec<Mutation> {
    if !value.is_number() && !value.is_boolean() && !value.is_string() {
        return Vec::new();
    }
    let numbers = [
        json!(-1),
        json!(0),
        json!(1899),
        json!(2.5),
        json!(3.0),
        json!(2201),
        json!(5_000_000_000_i64),
        json!(u64::MAX),
        json!(1e30),
    ];
    let numbers = numbers.into_iter();
    numbers
        .map(|number| replaced(document, place, number))
        .collect()
}

fn other_text(document: &Value, place: &str, value: &Value) -> Vec<Mutation> {
    if !value.is_string() {
        return Vec::new();
    }
    let long = [
        "x".repeat(120),
        "x".repeat(121),
        "ö".repeat(300),
        "x".repeat(301),
    ];
    let texts = TEXTS.iter().map(|text| (*text).to_owned()).chain(long);
    texts
        .map(|text| replaced(document, place, json!(text)))
        .collect()
}

fn other_items(document: &Value, place: &str, value: &Value) -> Vec<Mutation> {
    let Some(items) = value.as_array() else {
        return Vec::new();
    };
    let mut all = vec![replaced(document, place, json!([]))];
    if let Some(first) = items.first() {
        for more in [
            first.clone(),
            Value::Null,
            json!(7),
            json!("word"),
            json!({}),
        ] {
            let mut longer = items.clone();
            longer.push(more.clone());
            let mut mutation = replaced(document, place, Value::Array(longer));
            mutation.what = format!("{place} and {more}");
            mutation.place = below(place, &items.len().to_string());
            all.push(mutation);
        }
    }
    all
}
