//! The theme's contract: the variables that each template gets, with type and meaning. It is
//! made from the types of the views and their doc comments, and is shown in the theme's page
//! `README.md` between two markers. `SNAPSHOTS=overwrite cargo test -p homeward contract`
//! writes it there.

use super::view::{
    FrameTemplateVariables, FrameVariable, FrameVariables, ListView, NoLanguageVariables,
    PageVariables, QuestionsView, SearchView, TranslationsView,
};
use crate::kinds::ContactView;
use crate::kinds::views::{
    CountryView, EventView, HomeView, OrganisationView, ProgrammeView, ProofView, ResourceView,
    SelfCheckView, ServiceView, SourceView, StoryView, TextView,
};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::fmt::Write;

/// Makes the schema of a type.
type MakeSchema = fn(&mut SchemaGenerator) -> Schema;

/// The type of `item` by template.
const ITEMS: &[(&str, MakeSchema)] = &[
    ("home.html", of::<HomeView<'static>>),
    ("page.html", of::<TextView<'static>>),
    ("self-check.html", of::<SelfCheckView<'static>>),
    ("proof.html", of::<ProofView<'static>>),
    ("service.html", of::<ServiceView<'static>>),
    ("country.html", of::<CountryView<'static>>),
    ("programme.html", of::<ProgrammeView<'static>>),
    ("story.html", of::<StoryView<'static>>),
    ("organisation.html", of::<OrganisationView<'static>>),
    ("resource.html", of::<ResourceView<'static>>),
    ("source.html", of::<SourceView<'static>>),
    ("event.html", of::<EventView<'static>>),
    ("list.html", of::<ListView<'static>>),
    ("questions.html", of::<QuestionsView<'static>>),
    ("search.html", of::<SearchView<'static>>),
    ("translations.html", of::<TranslationsView<'static>>),
];

fn of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Schema {
    generator.subschema_for::<T>()
}

/// Represents the `item` of a template in the table of every page.
struct ByTemplate;

impl JsonSchema for ByTemplate {
    fn schema_name() -> Cow<'static, str> {
        "by template".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        Schema::default()
    }
}

/// The contract as Markdown.
fn contract() -> String {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut generator = settings.into_generator();
    let frame = generator.root_schema_for::<FrameVariables<'static>>();
    let parts = generator.root_schema_for::<FrameTemplateVariables<'static>>();
    let page_frame = generator.root_schema_for::<FrameVariable>();
    let page = generator.root_schema_for::<PageVariables<'static, ByTemplate>>();
    let no_language = generator.root_schema_for::<NoLanguageVariables<'static>>();
    generator.subschema_for::<ContactView<'static>>();
    let items: Vec<(&str, Schema)> = ITEMS
        .iter()
        .map(|(template, schema)| (*template, schema(&mut generator)))
        .collect();
    let definitions = generator.take_definitions(true);
    let mut text = String::new();
    let mut section = |title: &str, schema: &Schema| {
        let rows = table(schema.as_value(), &definitions);
        write!(text, "### {title}\n\n{rows}\n").unwrap();
    };
    section("Every template", &frame);
    section("Every template below `frame/`, as well", &parts);
    section("Every page", &page_frame);
    section("Every page in one language", &page);
    section("`root.html` and `not-found.html`", &no_language);
    text.push_str("### `item` by template\n\n| template | `item` |\n|---|---|\n");
    for (template, schema) in &items {
        let name = type_of(schema.as_value(), &definitions);
        writeln!(text, "| `{template}` | {name} |").unwrap();
    }
    let mut names: Vec<&String> = definitions.keys().collect();
    names.sort_by_key(|name| shown_name(name));
    for name in names {
        let schema = &definitions[name];
        if schema.get("properties").is_some() {
            let title = shown_name(name);
            let meaning = one_line(schema);
            let rows = table(schema, &definitions);
            write!(text, "\n### {title}\n\n{meaning}\n\n{rows}").unwrap();
        }
    }
    text
}

/// The name of a type as the theme's page shows it.
fn shown_name(name: &str) -> &str {
    name.strip_suffix("View").unwrap_or(name)
}

fn one_line(schema: &Value) -> String {
    let text = schema["description"].as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The fields of a type, a row each.
fn table(schema: &Value, definitions: &Map<String, Value>) -> String {
    let mut rows = "| name | type | meaning |\n|---|---|---|\n".to_owned();
    let fields = schema["properties"].as_object().into_iter().flatten();
    let required = |name: &String| {
        let mut required = schema["required"].as_array().into_iter().flatten();
        required.any(|required| required == name)
    };
    for (name, field) in fields {
        let of = type_of(field, definitions);
        let of = match of.strip_suffix(" or null") {
            Some(of) if !required(name) => format!("{of}, may be left out"),
            _ => of,
        };
        let meaning = one_line(field);
        assert!(!meaning.is_empty(), "`{name}` has no doc comment");
        let row = format!("| `{name}` | {of} | {} |\n", meaning.replace('|', "\\|"));
        rows.push_str(&row);
    }
    rows
}

/// A type in words.
fn type_of(schema: &Value, definitions: &Map<String, Value>) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.rsplit('/').next().unwrap_or(reference);
        let name = name.replace("%20", " ");
        return match definitions.get(&name) {
            Some(definition) if definition.get("properties").is_some() => {
                shown_name(&name).to_owned()
            }
            Some(definition) if name != ByTemplate::schema_name() => {
                type_of(definition, definitions)
            }
            _ => name,
        };
    }
    let either = |variants: &Vec<Value>| {
        let variants = variants.iter().map(|variant| type_of(variant, definitions));
        variants.collect::<Vec<_>>().join(" or ")
    };
    for key in ["anyOf", "oneOf"] {
        if let Some(variants) = schema[key].as_array() {
            return either(variants);
        }
    }
    if let Some(words) = schema["enum"].as_array() {
        let words = words.iter().filter(|word| !word.is_null());
        let words = words.map(|word| format!("`{}`", word.as_str().unwrap_or_default()));
        return words.collect::<Vec<_>>().join(" or ");
    }
    if let Some(word) = schema["const"].as_str() {
        return format!("`{word}`");
    }
    if let Some(types) = schema["type"].as_array() {
        let one = |of: &Value| {
            let mut single = schema.clone();
            single["type"] = of.clone();
            single
        };
        return either(&types.iter().map(one).collect());
    }
    match schema["type"].as_str() {
        Some("string") if schema["format"] == "date" => "date as `2026-11-21`".to_owned(),
        Some("string") => "text".to_owned(),
        Some("boolean") => "true or false".to_owned(),
        Some("integer") => "number".to_owned(),
        Some("null") => "null".to_owned(),
        Some("array") => match type_of(&schema["items"], definitions) {
            items if items.contains(" or ") => format!("list of ({items})"),
            items => format!("list of {items}"),
        },
        Some("object") => {
            let of = type_of(&schema["additionalProperties"], definitions);
            format!("{of} by name")
        }
        _ => panic!("a type that the contract cannot describe: {schema}"),
    }
}

const BEGIN: &str = "<!-- The tables from here to the next marker are generated. -->\n";
const END: &str = "<!-- The generated tables end here. -->\n";

#[test]
fn every_template_of_a_page_has_its_item_described() {
    let kinds = crate::kinds::Kind::ALL
        .iter()
        .map(|kind| kind.row().template);
    let roles = ["home.html", "self-check.html", "proof.html"];
    let described = |template: &str| ITEMS.iter().any(|(of, _)| *of == template);
    for template in kinds.chain(roles) {
        assert!(described(template), "{template}");
    }
}

#[test]
fn the_page_of_the_theme_has_the_contract() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../themes/default/README.md");
    let written = snapbox::Data::read_from(std::path::Path::new(path), None).raw();
    let page = written.render().unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let expected = format!("{before}{BEGIN}\n{}\n{END}{after}", contract());
    let assert = snapbox::Assert::new().action_env("SNAPSHOTS");
    assert.eq(expected, written);
}
