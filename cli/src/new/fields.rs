//! The fields of a JSON Schema.

use super::form::{Field, Sort};
use serde_json::Value as Json;

/// The fields of a schema, in its order.
pub(super) fn fields(schema: &Json) -> Vec<Field> {
    let mut fields = Vec::new();
    let whole = Block {
        keys: schema,
        prefix: "",
        about: "",
        required: true,
    };
    collect(schema, &whole, &mut fields);
    fields
}

/// A block of keys.
struct Block<'a> {
    keys: &'a Json,
    /// The path of keys to it, with a dot at its end.
    prefix: &'a str,
    /// What the blocks around its keys are about.
    about: &'a str,
    /// Whether there is no entry without it.
    required: bool,
}

fn collect(root: &Json, block: &Block<'_>, fields: &mut Vec<Field>) {
    let names = block.keys.get("required").and_then(Json::as_array);
    let is_required = |name: &str| {
        let mut names = names.into_iter().flatten();
        block.required && names.any(|it| it.as_str() == Some(name))
    };
    let properties = block.keys.get("properties").and_then(Json::as_object);
    for (name, schema) in properties.into_iter().flatten() {
        let key = format!("{}{name}", block.prefix);
        let description = schema.get("description").and_then(Json::as_str);
        let description = description.unwrap_or_default().replace('\n', " ");
        let inner = follow(root, schema);
        if inner.get("properties").is_some() {
            let about = format!("{} {description}", block.about);
            let inner = Block {
                keys: inner,
                prefix: &format!("{key}."),
                about: about.trim(),
                // The consent to a photo is needed where there is a photo.
                required: is_required(name) || key.starts_with("photo"),
            };
            collect(root, &inner, fields);
        } else if let Some(sort) = sort(root, inner) {
            fields.push(Field {
                about: block.about.to_owned(),
                question: description,
                required: is_required(name),
                format: format(root, inner).map(str::to_owned),
                instead: instead(inner).map(str::to_owned),
                meanings: meanings(inner.get("items").map_or(inner, |it| follow(root, it))),
                range: ["minimum", "maximum"].map(|limit| inner.get(limit)?.as_i64()),
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
        return Some(if list_branch(schema).is_some() {
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
            if item.pointer("/properties/domestic").is_some() {
                return Some(Sort::Phones);
            }
            sort(root, item).map(|sort| Sort::Many(Box::new(sort)))
        }
        _ => None,
    }
}

/// The format of a text, of the texts of a list, or of telephone numbers.
fn format<'j>(root: &'j Json, schema: &'j Json) -> Option<&'j str> {
    let schema = list_branch(schema).unwrap_or(schema);
    let schema = match schema.get("items") {
        Some(items) => follow(root, items),
        None => schema,
    };
    let number = schema.pointer("/properties/number");
    let schema = number.map_or(schema, |number| follow(root, number));
    schema.get("format").and_then(Json::as_str)
}

/// The list of a schema that takes a list or a word.
fn list_branch(schema: &Json) -> Option<&Json> {
    let mut branches = schema.get("anyOf").and_then(Json::as_array)?.iter();
    branches.find(|it| it.get("type").and_then(Json::as_str) == Some("array"))
}

/// The word that a schema takes in place of a list.
fn instead(schema: &Json) -> Option<&str> {
    list_branch(schema)?;
    let mut branches = schema.get("anyOf").and_then(Json::as_array)?.iter();
    branches.find_map(|it| it.get("const")?.as_str())
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

/// What words mean, where the schema says it.
fn meanings(schema: &Json) -> Vec<(String, String)> {
    let branches = schema.get("oneOf").and_then(Json::as_array);
    let branches = branches.into_iter().flatten();
    let meaning = |it: &Json| {
        let word = it.get("const")?.as_str()?;
        let meaning = it.get("description")?.as_str()?;
        Some((word.to_owned(), meaning.replace('\n', " ")))
    };
    branches.filter_map(meaning).collect()
}
