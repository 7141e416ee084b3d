use super::Schema;
use crate::content::{Facts, Kind, RuleWords, SiteFacts, SiteWords, Words};
use homeward_eligibility::model::{ProgrammeRules, Questions};
use serde_json::{Map, Value as Json, json};

/// The schema of one sort of file that editors write.
#[derive(Debug)]
pub struct FileSchema {
    /// What it is called: `story`, `story-text`.
    pub name: String,
    /// Which files it is for, from the site's folder: `content/stories/<id>/story.yaml`.
    pub files: String,
    title: String,
    schema: Schema,
}

/// The schemas of all files that editors write, those of texts being for front matter.
pub fn files() -> Vec<FileSchema> {
    let mut all = vec![
        FileSchema::new(
            "site",
            "content/site.yaml",
            "The portal",
            Schema::of::<SiteFacts>(),
        ),
        FileSchema::new(
            "site-text",
            "content/<lang>.md",
            "The portal's words, in front matter",
            Schema::of::<SiteWords>(),
        ),
    ];
    for kind in Kind::ALL.iter().copied() {
        let folder = kind.folder();
        all.push(FileSchema::new(
            kind.name(),
            &format!("content/{folder}/<id>/{kind}.yaml"),
            &format!("Facts of the kind `{kind}`"),
            Facts::schema(kind),
        ));
        all.push(FileSchema::new(
            &format!("{kind}-text"),
            &format!("content/{folder}/<id>/<lang>.md"),
            &format!("Front matter of the kind `{kind}`"),
            Words::schema(kind),
        ));
    }
    all.extend([
        FileSchema::new(
            "rules",
            "content/programmes/<id>/rules.yaml",
            "A programme's rules",
            Schema::of::<ProgrammeRules>(),
        ),
        FileSchema::new(
            "questions",
            "content/eligibility/questions.yaml",
            "The self-check's questions",
            Schema::of::<Questions>(),
        ),
        FileSchema::new(
            "question-words",
            "content/eligibility/<lang>.yaml",
            "The self-check's words",
            Schema::of::<RuleWords>(),
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
        // What the type says follows, so that these come first for whoever reads the file.
        root.insert("$schema".into(), json!(DIALECT));
        root.insert("$id".into(), json!(self.file_name()));
        root.insert("title".into(), json!(self.title));
        root.insert("description".into(), self.schema.0["description"].clone());
        for (keyword, value) in self.schema.0.as_object().into_iter().flatten() {
            root.entry(keyword).or_insert_with(|| value.clone());
        }
        format!("{:#}\n", Json::Object(root))
    }
}

/// Of JSON Schema.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";
