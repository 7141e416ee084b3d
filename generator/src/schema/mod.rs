//! The shape of every YAML file: one JSON Schema, derived from the Rust types, checks
//! the file (all mistakes at once, each at its own place) and serves editors' tools.
//!
//! The checker reads the part of JSON Schema 2020-12 that the types use; a test compares
//! it with a complete validator. Formats name the parsers of [`formats`]; `x-kind` marks
//! a text as a reference to an entry of that kind.

mod files;
pub(crate) mod formats;
mod precise;

pub use files::{FileSchema, files};

use crate::content::{Kind, Reference};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, did_you_mean, nearest};
use crate::yaml::{Key, Node, Value};
use precise::Precise;
use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value as Json;

/// A JSON Schema, ready to check files.
#[derive(Debug)]
pub(crate) struct Schema(Json);

impl Schema {
    /// The schema of a type, as serde reads it.
    pub(crate) fn of<T: JsonSchema>() -> Self {
        let generator = SchemaSettings::draft2020_12().with_transform(Precise);
        let generator = generator.into_generator();
        Self(generator.into_root_schema_for::<T>().to_value())
    }

    /// Checks `node`, reports every mistake, and returns the references it found. Where
    /// nothing was reported, the value can be deserialised.
    pub(crate) fn check(&self, node: &Node, diagnostics: &mut Diagnostics) -> Vec<Reference> {
        let mut check = Check {
            root: &self.0,
            diagnostics,
            references: Vec::new(),
        };
        check.node(node, &self.0, None);
        check.references
    }
}

struct Check<'s, 'd> {
    root: &'s Json,
    diagnostics: &'d mut Diagnostics,
    references: Vec<Reference>,
}

impl<'s> Check<'s, '_> {
    /// `key` is the nearest key above: what messages call the value.
    fn node(&mut self, node: &Node, schema: &'s Json, key: Option<&str>) {
        let schema = self.follow(schema);
        for branches in ["anyOf", "oneOf"] {
            if let Some(branches) = schema.get(branches).and_then(Json::as_array) {
                return self.any_of(node, branches, key);
            }
        }
        if !type_fits(node, schema) {
            return self.wrong_type(node, &types(schema), key);
        }
        match &node.value {
            Value::Text(text) => self.text(node, text, schema, key),
            Value::Int(number) => self.number(node, *number, schema, key),
            Value::Sequence(items) => self.sequence(node, items, schema, key),
            Value::Mapping(entries) => self.mapping(node, entries, schema, key),
            Value::Null | Value::Bool(_) | Value::Float(_) => {}
        }
    }

    fn follow(&self, mut schema: &'s Json) -> &'s Json {
        let root: &'s Json = self.root;
        while let Some(target) = schema
            .get("$ref")
            .and_then(Json::as_str)
            .and_then(|reference| root.pointer(reference.trim_start_matches('#')))
        {
            schema = target;
        }
        schema
    }

    fn any_of(&mut self, node: &Node, branches: &'s [Json], key: Option<&str>) {
        let branches: Vec<&'s Json> = branches.iter().map(|branch| self.follow(branch)).collect();
        // Enums with documented variants are a list of constants.
        let constants: Vec<&str> = branches
            .iter()
            .flat_map(|branch| allowed_words(branch))
            .collect();
        if let Value::Text(text) = &node.value
            && !constants.is_empty()
        {
            if constants.contains(&text.as_str()) {
                return;
            }
            if branches
                .iter()
                .all(|b| !allowed_words(b).is_empty() || is_null(b))
            {
                return self.unknown_value(node, text, &constants, key);
            }
        }
        let fitting: Vec<&'s Json> = branches
            .iter()
            .copied()
            .filter(|branch| type_fits(node, branch))
            .collect();
        match fitting.as_slice() {
            [] => {
                let all: Vec<&str> = branches.iter().flat_map(|branch| types(branch)).collect();
                self.wrong_type(node, &all, key);
            }
            [only] => self.node(node, only, key),
            several => self.first_clean(node, several, key),
        }
    }

    /// Several branches have the value's type: one without mistakes settles it, else the
    /// first one's mistakes are told.
    fn first_clean(&mut self, node: &Node, branches: &[&'s Json], key: Option<&str>) {
        let mut told: Option<(Diagnostics, Vec<Reference>)> = None;
        for branch in branches {
            let mut trial = Diagnostics::default();
            let mut check = Check {
                root: self.root,
                diagnostics: &mut trial,
                references: Vec::new(),
            };
            check.node(node, branch, key);
            let references = check.references;
            if !trial.has_errors() {
                self.references.extend(references);
                return;
            }
            told.get_or_insert((trial, references));
        }
        if let Some((trial, references)) = told {
            self.diagnostics.extend(trial.iter().cloned());
            self.references.extend(references);
        }
    }

    fn text(&mut self, node: &Node, text: &str, schema: &Json, key: Option<&str>) {
        let words = allowed_words(schema);
        if !words.is_empty() && !words.contains(&text) {
            return self.unknown_value(node, text, &words, key);
        }
        let length = text.chars().count();
        let bound = |name: &str| schema.get(name).and_then(Json::as_u64);
        if bound("minLength").is_some_and(|min| (length as u64) < min) {
            self.report(
                node,
                Code::OutOfRange,
                format!("{} is empty", named(key)),
                "",
            );
        }
        if let Some(max) = bound("maxLength").filter(|max| length as u64 > *max) {
            let message = format!("{} is too long: {length} characters", named(key));
            self.report(
                node,
                Code::OutOfRange,
                message,
                &format!("at most {max} characters"),
            );
        }
        if let Some(format) = schema.get("format").and_then(Json::as_str)
            && let Err(mistake) = formats::check(format, text)
        {
            let mut diagnostic = Diagnostic::new(mistake.code, mistake.message).at(node.span, "");
            diagnostic.help = mistake.help;
            self.diagnostics.push(diagnostic);
            return;
        }
        if let Some(kind) = schema
            .get("x-kind")
            .and_then(Json::as_str)
            .and_then(Kind::of_name)
        {
            self.references.push(Reference {
                kind,
                id: text.to_owned(),
                span: node.span,
            });
        }
    }

    fn number(&mut self, node: &Node, number: i64, schema: &Json, key: Option<&str>) {
        let bound = |name: &str| schema.get(name).and_then(Json::as_f64);
        #[expect(clippy::cast_precision_loss, reason = "bounds are small numbers")]
        let value = number as f64;
        if let Some(min) = bound("minimum").filter(|min| value < *min) {
            let message = format!("{} is too small: {number}", named(key));
            self.report(node, Code::OutOfRange, message, &format!("at least {min}"));
        }
        if let Some(max) = bound("maximum").filter(|max| value > *max) {
            let message = format!("{} is too large: {number}", named(key));
            self.report(node, Code::OutOfRange, message, &format!("at most {max}"));
        }
    }

    fn sequence(&mut self, node: &Node, items: &[Node], schema: &'s Json, key: Option<&str>) {
        if let Some(min) = schema.get("minItems").and_then(Json::as_u64)
            && (items.len() as u64) < min
        {
            let message = format!("{} needs at least {min}", named(key));
            self.report(node, Code::OutOfRange, message, "");
        }
        if let Some(item_schema) = schema.get("items") {
            for item in items {
                self.node(item, item_schema, key);
            }
        }
    }

    fn mapping(
        &mut self,
        node: &Node,
        entries: &[(Key, Node)],
        schema: &'s Json,
        key: Option<&str>,
    ) {
        let properties = schema.get("properties").and_then(Json::as_object);
        let other = schema
            .get("additionalProperties")
            .filter(|other| other.is_object());
        for (entry, value) in entries {
            match (properties.and_then(|p| p.get(&entry.name)), other) {
                (Some(property), _) => self.node(value, property, Some(&entry.name)),
                (None, Some(other)) => {
                    self.key_format(entry, schema);
                    self.node(value, other, Some(&entry.name));
                }
                (None, None) => self.unknown_key(entry, properties, entries),
            }
        }
        let required = schema.get("required").and_then(Json::as_array);
        for name in required.into_iter().flatten().filter_map(Json::as_str) {
            if !entries.iter().any(|(entry, _)| entry.name == name) {
                let owner = key.map_or_else(String::new, |key| format!(" in `{key}`"));
                let span = match entries.first() {
                    Some((first, _)) => first.span,
                    None => node.span,
                };
                let mut diagnostic =
                    Diagnostic::new(Code::MissingKey, format!("`{name}` is missing{owner}"))
                        .at(span, format!("add `{name}` to this block"));
                diagnostic.help = self.description(properties, name);
                self.diagnostics.push(diagnostic);
            }
        }
    }

    fn key_format(&mut self, key: &Key, schema: &Json) {
        let format = schema
            .pointer("/propertyNames/format")
            .and_then(Json::as_str);
        if let Some(Err(mistake)) = format.map(|format| formats::check(format, &key.name)) {
            let mut diagnostic = Diagnostic::new(mistake.code, mistake.message).at(key.span, "");
            diagnostic.help = mistake.help;
            self.diagnostics.push(diagnostic);
        }
    }

    fn unknown_key(
        &mut self,
        key: &Key,
        properties: Option<&serde_json::Map<String, Json>>,
        entries: &[(Key, Node)],
    ) {
        let free = properties
            .into_iter()
            .flat_map(serde_json::Map::keys)
            .map(String::as_str)
            .filter(|name| !entries.iter().any(|(entry, _)| entry.name == *name));
        let candidates: Vec<&str> = free.collect();
        let mut diagnostic =
            Diagnostic::new(Code::UnknownKey, format!("unknown key `{}`", key.name))
                .at(key.span, "nothing reads this")
                .maybe_fix(key.span, nearest(&key.name, candidates.iter().copied()));
        if diagnostic.help.is_none() {
            diagnostic.help = did_you_mean(&key.name, candidates);
        }
        self.diagnostics.push(diagnostic);
    }

    fn description(
        &self,
        properties: Option<&'s serde_json::Map<String, Json>>,
        name: &str,
    ) -> Option<String> {
        let property = properties?.get(name)?;
        let text = property
            .get("description")
            .or_else(|| self.follow(property).get("description"))?
            .as_str()?;
        Some(format!("`{name}`: {}", text.replace('\n', " ")))
    }

    fn unknown_value(&mut self, node: &Node, text: &str, words: &[&str], key: Option<&str>) {
        let mut diagnostic = Diagnostic::new(
            Code::UnknownValue,
            format!("`{text}` is not a value of {}", named(key)),
        )
        .at(node.span, "");
        match nearest(text, words.iter().copied()) {
            Some(guess) => diagnostic = diagnostic.fix(node.span, guess),
            None => diagnostic.help = did_you_mean(text, words.iter().copied()),
        }
        self.diagnostics.push(diagnostic);
    }

    fn wrong_type(&mut self, node: &Node, wanted: &[&str], key: Option<&str>) {
        let mut words: Vec<&str> = wanted
            .iter()
            .filter(|t| **t != "null")
            .map(|t| word(t))
            .collect();
        words.dedup();
        let found = match &node.value {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Int(_) => "a whole number",
            Value::Float(_) => "a number",
            Value::Text(_) => "a text",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a block of keys",
        };
        let wanted_text = words.join(" or ");
        let mut diagnostic = Diagnostic::new(
            Code::WrongType,
            format!("{} must be {wanted_text}, not {found}", named(key)),
        )
        .at(node.span, "");
        let scalar = matches!(node.value, Value::Bool(_) | Value::Int(_) | Value::Float(_));
        if scalar && words.contains(&"a text") {
            diagnostic = diagnostic.help("put the value in quotes");
        } else if words.contains(&"a list") && matches!(node.value, Value::Text(_)) {
            diagnostic = diagnostic.help("write a list: `[first, second]`");
        }
        self.diagnostics.push(diagnostic);
    }

    fn report(&mut self, node: &Node, code: Code, message: String, label: &str) {
        self.diagnostics
            .push(Diagnostic::new(code, message).at(node.span, label));
    }
}

fn named(key: Option<&str>) -> String {
    key.map_or_else(|| "the file".to_owned(), |key| format!("`{key}`"))
}

fn word(json_type: &str) -> &'static str {
    match json_type {
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "a block of keys",
        _ => "something else",
    }
}

fn types(schema: &Json) -> Vec<&str> {
    match schema.get("type") {
        Some(Json::String(one)) => vec![one],
        Some(Json::Array(several)) => several.iter().filter_map(Json::as_str).collect(),
        _ if !allowed_words(schema).is_empty() => vec!["string"],
        _ => Vec::new(),
    }
}

fn is_null(schema: &Json) -> bool {
    types(schema) == ["null"]
}

fn type_fits(node: &Node, schema: &Json) -> bool {
    let wanted = types(schema);
    wanted.is_empty()
        || match &node.value {
            Value::Null => wanted.contains(&"null"),
            Value::Bool(_) => wanted.contains(&"boolean"),
            Value::Int(_) => wanted.contains(&"integer") || wanted.contains(&"number"),
            Value::Float(_) => wanted.contains(&"number"),
            Value::Text(_) => wanted.contains(&"string"),
            Value::Sequence(_) => wanted.contains(&"array"),
            Value::Mapping(_) => wanted.contains(&"object"),
        }
}

fn allowed_words(schema: &Json) -> Vec<&str> {
    let listed = schema
        .get("enum")
        .and_then(Json::as_array)
        .into_iter()
        .flatten();
    let constant = schema.get("const").into_iter();
    listed.chain(constant).filter_map(Json::as_str).collect()
}
