//! The schemas of all files that editors write.

use crate::content::{Glossary, RuleTexts, SiteFacts, SiteWords};
use crate::kinds::{Facts, FileType, FrontMatter, Kind, schema_of};
use homeward_eligibility::model::{MoreQuestions, ProgrammeRules, Questions};
use serde_json::{Map, Value as Json, json};
use spanned::schema::Schema;
use std::sync::LazyLock;

/// The schemas that the parser needs. To derive them takes longer than to parse many files, and
/// they are always the same.
static SCHEMAS: LazyLock<Schemas> = LazyLock::new(Schemas::derive);

/// The schemas of all files that editors write.
pub(super) struct Schemas {
    kinds: Vec<(FileType<Facts>, FileType<FrontMatter>)>,
    pub(super) site: Schema,
    pub(super) site_words: Schema,
    pub(super) glossary: Schema,
    pub(super) questions: Schema,
    pub(super) more_questions: Schema,
    pub(super) rules: Schema,
    pub(super) rule_texts: Schema,
}

impl Schemas {
    /// The schemas, derived once in a process.
    pub(super) fn get() -> &'static Self {
        &SCHEMAS
    }

    fn derive() -> Self {
        Self {
            kinds: Kind::ALL
                .iter()
                .map(|kind| (kind.facts_type(), kind.front_matter_type()))
                .collect(),
            site: schema_of::<SiteFacts>(),
            site_words: schema_of::<SiteWords>(),
            glossary: schema_of::<Glossary>(),
            questions: schema_of::<Questions>(),
            more_questions: schema_of::<MoreQuestions>(),
            rules: schema_of::<ProgrammeRules>(),
            rule_texts: schema_of::<RuleTexts>(),
        }
    }

    pub(super) fn facts(&self, kind: Kind) -> &FileType<Facts> {
        &self.kinds[kind as usize].0
    }

    pub(super) fn front_matter(&self, kind: Kind) -> &FileType<FrontMatter> {
        &self.kinds[kind as usize].1
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
            kind.facts_type().schema,
        ));
        all.push(FileSchema::new(
            &format!("{kind}-text"),
            &format!("content/{folder}/<id>/<lang>.md"),
            &format!("Front matter of the kind `{kind}`"),
            kind.front_matter_type().schema,
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
            "more-questions",
            "content/eligibility/questions/<name>.yaml",
            "More of the self-check's questions",
            schema_of::<MoreQuestions>(),
        ),
        FileSchema::new(
            "question-words",
            "content/eligibility/<lang>.yaml",
            "The self-check's words",
            schema_of::<RuleTexts>(),
        ),
        FileSchema::new(
            "glossary",
            "content/glossary/<lang>.yaml",
            "The words of a language",
            schema_of::<Glossary>(),
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
