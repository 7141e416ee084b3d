//! The schemas of all files that editors write.

use crate::content::{
    Country, Facts, Kind, Organisation, OrganisationWords, Page, PlainWords, Programme,
    ProgrammeWords, Resource, RuleWords, Service, SiteFacts, SiteWords, SourceFacts, Story,
    StoryWords, Words, formats,
};
use homeward_eligibility::model::{ProgrammeRules, Questions};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json, json};
use spanned::Diagnostics;
use spanned::schema::{Reference, Schema};
use spanned::yaml::Node;

/// The schema of a type of ours.
pub(super) fn schema_of<T: JsonSchema>() -> Schema {
    Schema::of::<T>(formats::ALL)
}

/// Checks a tree and reads it as `T`.
type Read<T> = fn(&Schema, &Node, &mut Diagnostics) -> (Option<T>, Vec<Reference>);

/// The schema of one file of an entry, and how its tree becomes a value.
pub(super) struct EntrySchema<T> {
    schema: Schema,
    read: Read<T>,
}

impl<T> EntrySchema<T> {
    fn of<F: JsonSchema + DeserializeOwned + Into<T>>() -> Self {
        Self {
            schema: schema_of::<F>(),
            read: |schema, node, diagnostics| {
                let (value, references) = schema.read::<F>(node, diagnostics);
                (value.map(Into::into), references)
            },
        }
    }

    /// Checks a tree and reads it. The value is `None` if there is an error.
    pub(super) fn read(
        &self,
        node: &Node,
        diagnostics: &mut Diagnostics,
    ) -> (Option<T>, Vec<Reference>) {
        (self.read)(&self.schema, node, diagnostics)
    }
}

/// The schemas of every kind and of the self-check's files, derived once in a run.
pub(super) struct Schemas {
    kinds: Vec<(EntrySchema<Facts>, EntrySchema<Words>)>,
    pub(super) questions: Schema,
    pub(super) rules: Schema,
    pub(super) rule_words: Schema,
}

impl Schemas {
    pub(super) fn new() -> Self {
        Self {
            kinds: Kind::ALL
                .iter()
                .map(|kind| (facts(*kind), words(*kind)))
                .collect(),
            questions: schema_of::<Questions>(),
            rules: schema_of::<ProgrammeRules>(),
            rule_words: schema_of::<RuleWords>(),
        }
    }

    pub(super) fn facts(&self, kind: Kind) -> &EntrySchema<Facts> {
        &self.kinds[kind as usize].0
    }

    pub(super) fn words(&self, kind: Kind) -> &EntrySchema<Words> {
        &self.kinds[kind as usize].1
    }
}

fn facts(kind: Kind) -> EntrySchema<Facts> {
    match kind {
        Kind::Page => EntrySchema::of::<Page>(),
        Kind::Service => EntrySchema::of::<Service>(),
        Kind::Country => EntrySchema::of::<Country>(),
        Kind::Programme => EntrySchema::of::<Programme>(),
        Kind::Story => EntrySchema::of::<Story>(),
        Kind::Organisation => EntrySchema::of::<Organisation>(),
        Kind::Resource => EntrySchema::of::<Resource>(),
        Kind::Source => EntrySchema::of::<SourceFacts>(),
    }
}

fn words(kind: Kind) -> EntrySchema<Words> {
    match kind {
        Kind::Programme => EntrySchema::of::<ProgrammeWords>(),
        Kind::Story => EntrySchema::of::<StoryWords>(),
        Kind::Organisation => EntrySchema::of::<OrganisationWords>(),
        _ => EntrySchema::of::<PlainWords>(),
    }
}

/// The schema of one type of file that editors write.
#[derive(Debug)]
pub struct FileSchema {
    /// Its name: `story`, `story-text`.
    pub name: String,
    /// The files that it describes, relative to the site's directory: `content/stories/<id>/story.yaml`.
    pub files: String,
    title: String,
    schema: Schema,
}

/// The schemas of all files that editors write, those of texts being for front matter.
pub fn schemas() -> Vec<FileSchema> {
    let mut all = vec![
        FileSchema::new(
            "site",
            "content/site.yaml",
            "The portal",
            schema_of::<SiteFacts>(),
        ),
        FileSchema::new(
            "site-text",
            "content/<lang>.md",
            "The portal's words, in front matter",
            schema_of::<SiteWords>(),
        ),
    ];
    for kind in Kind::ALL.iter().copied() {
        let folder = kind.folder();
        all.push(FileSchema::new(
            kind.name(),
            &format!("content/{folder}/<id>/{kind}.yaml"),
            &format!("Facts of the kind `{kind}`"),
            facts(kind).schema,
        ));
        all.push(FileSchema::new(
            &format!("{kind}-text"),
            &format!("content/{folder}/<id>/<lang>.md"),
            &format!("Front matter of the kind `{kind}`"),
            words(kind).schema,
        ));
    }
    all.extend([
        FileSchema::new(
            "rules",
            "content/programmes/<id>/rules.yaml",
            "A programme's rules",
            schema_of::<ProgrammeRules>(),
        ),
        FileSchema::new(
            "questions",
            "content/eligibility/questions.yaml",
            "The self-check's questions",
            schema_of::<Questions>(),
        ),
        FileSchema::new(
            "question-words",
            "content/eligibility/<lang>.yaml",
            "The self-check's words",
            schema_of::<RuleWords>(),
        ),
    ]);
    all
}

impl FileSchema {
    fn new(name: &str, files: &str, title: &str, schema: Schema) -> Self {
        Self {
            name: name.to_owned(),
            files: files.to_owned(),
            title: title.to_owned(),
            schema,
        }
    }

    /// The name of the schema's own file, which is also its `$id`.
    pub fn file_name(&self) -> String {
        format!("{}.json", self.name)
    }

    /// The schema, as JSON Schema 2020-12.
    pub fn json(&self) -> String {
        let mut root = Map::new();
        // These keywords come first, because people read the file too.
        root.insert("$schema".into(), json!(DIALECT));
        root.insert("$id".into(), json!(self.file_name()));
        root.insert("title".into(), json!(self.title));
        root.insert(
            "description".into(),
            self.schema.json()["description"].clone(),
        );
        for (keyword, value) in self.schema.json().as_object().into_iter().flatten() {
            root.entry(keyword).or_insert_with(|| value.clone());
        }
        format!("{:#}\n", Json::Object(root))
    }
}

/// The dialect of JSON Schema.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
