//! Forms of files that are not entries: glossary, self-check, rules and settings.
//!
//! A form writes its file anew, without its comments. So files in which comments matter, also those
//! that silence warnings, are shown as they are.

use super::fields::{Fields, hint, label};
use super::shapes::Shapes;
use crate::content::{Glossary, RuleTexts};
use crate::kinds::schema_of;
use crate::resolve::Site;
use serde_json::{Map, Value as Json, json};
use spanned::Diagnostics;
use spanned::yaml;

/// The collections of these files; none for files that the site does not have.
pub(super) fn collections(
    site: &Site,
    within: &dyn Fn(&str) -> String,
    languages: &[&str],
) -> Vec<Json> {
    let form = Forms {
        site,
        within,
        languages,
    };
    let found = [form.glossary(), form.self_check(), form.rules()];
    let found = found.into_iter().flatten();
    found.chain([form.settings()]).collect()
}

struct Forms<'a> {
    site: &'a Site,
    /// The path in the repository.
    within: &'a dyn Fn(&str) -> String,
    languages: &'a [&'a str],
}

const QUESTIONS: &str = "content/eligibility/questions.yaml";

/// The directory of more questions.
const MORE_QUESTIONS: &str = "content/eligibility/questions/";

/// The words of the glossary that people add to in the form: by word, another word.
const JARGON: &str = "jargon";

impl Forms<'_> {
    /// The words of each language. Terms can be added where the files have them as lists.
    fn glossary(&self) -> Option<Json> {
        let today = self.today("content/glossary")?;
        let schema = schema_of::<Glossary>();
        let shapes = Shapes::of(self.site, "content/glossary");
        let fields = self.fields(schema.json(), &today, &shapes, false);
        Some(json!({
            "name": "glossary",
            "label": "Glossary",
            "i18n": true,
            "files": [self.words("content/glossary", &fields)],
        }))
    }

    /// The words of questions and results in each language, and the questions as they are.
    fn self_check(&self) -> Option<Json> {
        self.site.sources.find(QUESTIONS)?;
        let today = self.today("content/eligibility")?;
        let schema = schema_of::<RuleTexts>();
        let shapes = Shapes::default();
        let mut fields = self.fields(schema.json(), &today, &shapes, true);
        let texts = super::config::texts_fields(schema.json(), self.languages, &shapes);
        fields.extend(texts);
        let mut files = vec![
            self.words("content/eligibility", &fields),
            self.as_it_is("questions", "Questions", QUESTIONS),
        ];
        let sources = &self.site.sources;
        for path in sources.ids().map(|id| sources.path(id)) {
            let name = path.strip_prefix(MORE_QUESTIONS);
            if let Some(name) = name.and_then(|it| it.strip_suffix(".yaml")) {
                let words = format!("Questions: {}", label(name));
                files.push(self.as_it_is(&format!("questions-{name}"), &words, path));
            }
        }
        Some(json!({
            "name": "self-check",
            "label": "Self-check",
            "i18n": true,
            "files": files,
        }))
    }

    /// The rules of each programme, as they are.
    fn rules(&self) -> Option<Json> {
        let sources = &self.site.sources;
        let mut paths = sources.ids().map(|id| sources.path(id));
        let is_rules =
            |path: &str| path.starts_with("content/programmes/") && path.ends_with("/rules.yaml");
        paths.find(|path| is_rules(path))?;
        Some(json!({
            "name": "rules",
            "label": "Rules of the self-check",
            "label_singular": "Rules of a programme",
            "folder": (self.within)("content/programmes"),
            "path": "{{slug}}/rules",
            "extension": "yaml",
            "format": "raw",
            // Rules belong to a programme, and have test persons: they begin in a text editor.
            "create": false,
            "delete": false,
            "identifier_field": "body",
            "slug": "{{slug}}",
            "summary": "{{slug}}",
            "fields": [code()],
        }))
    }

    /// `site.yaml`, as it is.
    fn settings(&self) -> Json {
        json!({
            "name": "settings",
            "label": "Settings",
            "files": [self.as_it_is("site", "site.yaml", "content/site.yaml")],
        })
    }

    /// A file of each language.
    fn words(&self, directory: &str, fields: &[Json]) -> Json {
        json!({
            "name": "words",
            "label": "Words",
            "file": (self.within)(&format!("{directory}/{{{{locale}}}}.yaml")),
            "format": "yaml",
            "i18n": true,
            "fields": fields,
        })
    }

    fn as_it_is(&self, name: &str, label: &str, path: &str) -> Json {
        json!({
            "name": name,
            "label": label,
            "file": (self.within)(path),
            "format": "raw",
            "fields": [code()],
        })
    }

    /// What the files of a directory have today, those of all languages together. `None` if the
    /// source language has none.
    fn today(&self, directory: &str) -> Option<Json> {
        let mut all: Option<Json> = None;
        for tag in self.languages {
            let path = format!("{directory}/{tag}.yaml");
            let file = self.site.sources.find(&path);
            let found = file.and_then(|file| {
                let text = self.site.sources.text(file);
                yaml::parse(file, text, 0..text.len(), &mut Diagnostics::default())
            });
            match (&mut all, found) {
                // Other languages are translations of the first one.
                (None, found) => all = Some(found?.to_json()),
                (Some(all), Some(found)) => add(all, found.to_json()),
                (Some(_), None) => {}
            }
        }
        all
    }

    /// The fields of maps whose keys are those of today.
    fn fields(&self, schema: &Json, today: &Json, shapes: &Shapes, must: bool) -> Vec<Json> {
        let fields = Fields {
            schema,
            languages: self.languages,
            translated: true,
            shapes,
        };
        let mut all = with_keys(&fields, schema, today, must);
        if schema["properties"][JARGON].is_object() {
            all.retain(|it| it["name"] != JARGON);
            all.push(json!({
                "name": JARGON,
                "label": label(JARGON),
                "hint": hint(&schema["properties"][JARGON]),
                "widget": "keyvalue",
                "key_label": "Hard word",
                "value_label": "Plain word",
                "required": false,
                "i18n": true,
            }));
            all.extend(fields.all());
            let order: Vec<&String> = schema["properties"]
                .as_object()
                .into_iter()
                .flat_map(Map::keys)
                .collect();
            all.sort_by_key(|it| order.iter().position(|key| it["name"] == **key));
        }
        all
    }
}

/// A file as it is, in an editor of texts.
fn code() -> Json {
    json!({
        "name": "body",
        "label": "File",
        "widget": "code",
        "default_language": "yaml",
        "output_code_only": true,
        "allow_language_selection": false,
    })
}

/// Adds the keys that an object does not have.
fn add(all: &mut Json, more: Json) {
    let (Json::Object(all), Json::Object(more)) = (all, more) else {
        return;
    };
    for (key, value) in more {
        match all.get_mut(&key) {
            Some(known) => add(known, value),
            None => {
                all.insert(key, value);
            }
        }
    }
}

/// The maps of an object, each with a field for each key of today.
fn with_keys<'a>(fields: &Fields<'a>, object: &'a Json, today: &Json, must: bool) -> Vec<Json> {
    let properties = object["properties"].as_object();
    let maps = properties
        .into_iter()
        .flatten()
        .filter_map(|(key, schema)| {
            let item = fields.values(key, schema)?;
            let keys = today[key].as_object().filter(|keys| !keys.is_empty())?;
            let inner: Vec<Json> = keys
                .iter()
                .map(|(name, today)| one(fields, item, name, today, must))
                .collect();
            let mut map = named(key, must);
            map.insert("widget".into(), json!("object"));
            map.insert("hint".into(), json!(hint(schema)));
            map.insert("fields".into(), json!(inner));
            Some(Json::Object(map))
        });
    maps.collect()
}

/// The field of a key of today: of an object, or of words.
fn one<'a>(fields: &Fields<'a>, item: &'a Json, name: &str, today: &Json, must: bool) -> Json {
    let mut field = named(name, must);
    if item["properties"].is_object() {
        let mut inner = fields.of(item);
        inner.extend(with_keys(fields, item, today, must));
        field.insert("widget".into(), json!("object"));
        field.insert("fields".into(), json!(inner));
    } else {
        field.insert("widget".into(), json!("string"));
    }
    Json::Object(field)
}

fn named(name: &str, must: bool) -> Map<String, Json> {
    let mut field = Map::new();
    field.insert("name".into(), json!(name));
    field.insert("label".into(), json!(label(name)));
    field.insert("i18n".into(), json!(true));
    field.insert("required".into(), json!(must));
    field
}
