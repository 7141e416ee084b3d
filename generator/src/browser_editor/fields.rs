//! Fields of forms, made from a JSON Schema.

use super::shapes::Shapes;
use crate::kinds::Kind;
use serde_json::{Map, Value as Json, json};

/// Makes the fields of one schema.
pub(super) struct Fields<'a> {
    /// The schema, with the definitions that it refers to.
    pub(super) schema: &'a Json,
    /// The languages of the portal.
    pub(super) languages: &'a [&'a str],
    /// Whether the fields are different in each language.
    pub(super) translated: bool,
    /// What the files have today.
    pub(super) shapes: &'a Shapes,
}

/// The keyword of lists that can be written as mappings too.
const NAMED_BY: &str = "x-named-by";

/// The keyword for what a form says of a key, where the description speaks of files or of a terminal.
const FORM_HINT: &str = "x-form-hint";

/// What a form says of a key.
pub(super) fn hint(schema: &Json) -> Option<String> {
    let own = schema[FORM_HINT].as_str();
    let hint = own.or_else(|| schema["description"].as_str());
    hint.map(|hint| hint.replace('\n', " "))
}

/// A longer text gets an area of several lines.
const ONE_LINE: u64 = 120;

impl<'a> Fields<'a> {
    /// A field for each key, in the order of the schema.
    pub(super) fn all(&self) -> Vec<Json> {
        self.of(self.schema)
    }

    /// A field for each key of an object.
    pub(super) fn of(&self, object: &Json) -> Vec<Json> {
        let properties = object["properties"].as_object();
        let required = object["required"].as_array();
        let fields = properties
            .into_iter()
            .flatten()
            .filter_map(|(key, schema)| {
                let is_required = required.is_some_and(|all| all.iter().any(|it| it == key));
                let mut field = self.field(key, schema)?;
                field.insert("required".into(), json!(is_required));
                Some(Json::Object(field))
            });
        fields.collect()
    }

    /// The schema itself, in place of a reference to it or of a choice between it and nothing.
    pub(super) fn resolved(&self, schema: &'a Json) -> &'a Json {
        if let Some(reference) = schema["$ref"].as_str() {
            let name = reference.trim_start_matches("#/$defs/");
            return self.resolved(&self.schema["$defs"][name]);
        }
        let choices = schema["anyOf"].as_array();
        let some = choices.and_then(|all| all.iter().rfind(|it| it["type"] != "null"));
        some.map_or(schema, |some| self.resolved(some))
    }

    /// The schema of the values of a mapping whose keys are names. `None` for another schema, and
    /// where a file has a list in its place.
    pub(super) fn values(&self, key: &str, schema: &'a Json) -> Option<&'a Json> {
        let choices = schema["anyOf"].as_array().into_iter().flatten();
        let mut all = choices.chain([schema]);
        let values =
            all.find_map(|it| Some(&it["additionalProperties"]).filter(|it| it.is_object()));
        let is_list =
            self.resolved(schema)[NAMED_BY].is_string() && self.shapes.lists.contains(key);
        values.filter(|_| !is_list).map(|it| self.resolved(it))
    }

    /// A field for a key. `None` for what no form can show: then the editor keeps the key as it
    /// is.
    fn field(&self, key: &str, schema: &'a Json) -> Option<Map<String, Json>> {
        let value = self.resolved(schema);
        if value[NAMED_BY].is_string() && self.shapes.mappings.contains(key) {
            return None;
        }
        let mut field = Map::new();
        field.insert("name".into(), json!(key));
        field.insert("label".into(), json!(label(key)));
        if let Some(hint) = hint(schema) {
            field.insert("hint".into(), json!(hint));
        }
        if self.translated {
            field.insert("i18n".into(), json!(true));
        }
        let Json::Object(widget) = self.widget(key, value)? else {
            return None;
        };
        field.extend(widget);
        Some(field)
    }

    fn widget(&self, key: &str, value: &'a Json) -> Option<Json> {
        if let Some(reference) = relation(value) {
            return Some(reference);
        }
        if let Some(options) = options(value) {
            return Some(json!({ "widget": "select", "options": options }));
        }
        Some(match one_type(value) {
            "boolean" => boolean(value),
            "integer" => number(value),
            "array" => self.list(key, value)?,
            "object" if value["properties"].is_object() => {
                json!({ "widget": "object", "fields": self.of(value) })
            }
            "string" => text(key, value),
            _ => return None,
        })
    }

    fn list(&self, key: &str, value: &'a Json) -> Option<Json> {
        let items = self.resolved(&value["items"]);
        let min = value["minItems"].as_u64();
        let multiple = |mut widget: Json| {
            widget["multiple"] = json!(true);
            if let Some(min) = min {
                widget["min"] = json!(min);
            }
            widget
        };
        if let Some(reference) = relation(items) {
            return Some(multiple(reference));
        }
        if let Some(options) = options(items) {
            return Some(multiple(json!({ "widget": "select", "options": options })));
        }
        // A consent names languages of the portal; a document can be in any language.
        if items["format"] == "language-tag" && min.is_some() {
            let languages = json!({ "widget": "select", "options": self.languages });
            return Some(multiple(languages));
        }
        let widget = match one_type(items) {
            "object" => {
                let mut list = json!({ "widget": "list", "fields": self.of(items) });
                if let Some(name) = value[NAMED_BY].as_str() {
                    list["summary"] = json!(format!("{{{{fields.{name}}}}}"));
                }
                list
            }
            "string" => {
                let mut field = Map::new();
                field.insert("name".into(), json!(key));
                field.insert("label".into(), json!(label(key)));
                if self.translated {
                    field.insert("i18n".into(), json!(true));
                }
                if let Json::Object(text) = text(key, items) {
                    field.extend(text);
                }
                json!({ "widget": "list", "field": field })
            }
            _ => return None,
        };
        Some(widget)
    }
}

/// A list of the entries that a reference can name, by their titles.
fn relation(value: &Json) -> Option<Json> {
    let kind = Kind::of_name(value["x-kind"].as_str()?)?;
    Some(json!({
        "widget": "relation",
        "collection": kind.folder(),
        "value_field": "{{slug}}",
        "display_fields": ["title"],
        "search_fields": ["title"],
    }))
}

/// The values of a text that has only some, each with its meaning.
fn options(value: &Json) -> Option<Vec<Json>> {
    let plain = |value: &Json| {
        let text = value.as_str()?;
        Some(json!({ "label": label(text), "value": text }))
    };
    if let Some(values) = value["enum"].as_array() {
        return values.iter().map(plain).collect();
    }
    let mut all = Vec::new();
    for choice in value["oneOf"].as_array()? {
        if let Some(values) = choice["enum"].as_array() {
            all.extend(values.iter().filter_map(plain));
        } else {
            let text = choice["const"].as_str()?;
            let meaning = choice["description"].as_str().unwrap_or_default();
            let meaning = format!("{}: {meaning}", label(text));
            all.push(json!({ "label": meaning, "value": text }));
        }
    }
    Some(all)
}

/// The type of a value that is there.
fn one_type(value: &Json) -> &str {
    let types = value["type"].as_array();
    let some = types.and_then(|all| all.iter().find(|it| *it != "null"));
    some.unwrap_or(&value["type"]).as_str().unwrap_or_default()
}

/// Without a default, "no" would be an answer that a person has not given.
fn boolean(value: &Json) -> Json {
    if value["default"].is_boolean() {
        return json!({ "widget": "boolean", "default": value["default"] });
    }
    let options = [("Yes", true), ("No", false)];
    let options = options.map(|(label, value)| json!({ "label": label, "value": value }));
    json!({ "widget": "select", "options": options })
}

fn number(value: &Json) -> Json {
    let mut number = json!({ "widget": "number", "value_type": "int" });
    for (keyword, option) in [("minimum", "min"), ("maximum", "max")] {
        // The limits of the type itself say nothing to a person.
        let limit = value[keyword].as_i64();
        if let Some(limit) = limit.filter(|it| it.unsigned_abs() < 1 << 31) {
            number[option] = json!(limit);
        }
    }
    number
}

fn text(key: &str, value: &Json) -> Json {
    let day =
        |kind: &str, format: &str| json!({ "widget": "datetime", "type": kind, "format": format });
    let pattern =
        |pattern: &str, words: &str| json!({ "widget": "string", "pattern": [pattern, words] });
    match value["format"].as_str().unwrap_or_default() {
        "date" => return day("date", "YYYY-MM-DD"),
        "local-time" => return day("datetime-local", "YYYY-MM-DDTHH:mm"),
        "iri" => return pattern("^https://\\S+$", "An address begins with https://"),
        "id" => {
            let words = "Small letters from a to z, digits and hyphens";
            return pattern("^[a-z0-9]+(-[a-z0-9]+)*$", words);
        }
        "country-code" => return pattern("^[A-Z]{2}$", "Two capital letters, such as GH"),
        "email" => return json!({ "widget": "string", "type": "email" }),
        _ => {}
    }
    if key == "file" {
        return json!({ "widget": "image", "choose_url": false });
    }
    let longest = value["maxLength"].as_u64();
    let is_long = longest.is_some_and(|it| it > ONE_LINE) || MANY_LINES.contains(&key);
    let mut text = json!({ "widget": if is_long { "text" } else { "string" } });
    if let Some(longest) = longest {
        text["maxlength"] = json!(longest);
    }
    text
}

/// Texts that have lines, such as a postal address, or some sentences.
const MANY_LINES: [&str; 7] = [
    "address",
    "place",
    "contact_note",
    "disclaimer",
    "help",
    "why",
    "text",
];

/// Keys that say little to a person who does not see the file, or that are names of brands, with their words.
const WORDS: [(&str, &str); 22] = [
    ("at", "Place in the source"),
    ("check_due", "To be compared again by"),
    ("checked", "Last compared with the sources"),
    ("code", "Code of the country"),
    ("domestic", "Number that works in one country alone"),
    ("formerly", "Former addresses"),
    ("given", "Given on"),
    ("id", "Short name"),
    ("linkedin", "LinkedIn"),
    ("listed", "Those in this list"),
    ("ngo", "NGO"),
    ("order", "Position in lists"),
    ("parent", "Belongs to"),
    ("photo_alt", "What the photo shows"),
    ("ref", "Source"),
    ("retrieved", "Our copy was made on"),
    ("slug", "Last part of the address"),
    ("sms", "Text message (SMS)"),
    ("url", "Web address"),
    ("whatsapp", "WhatsApp"),
    ("x", "X (Twitter)"),
    ("youtube", "YouTube"),
];

/// A key, as people read it: `host_country` is "Host country".
pub(super) fn label(key: &str) -> String {
    if let Some((_, words)) = WORDS.iter().find(|(of, _)| *of == key) {
        return (*words).to_owned();
    }
    let words = key.replace(['_', '-'], " ");
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
