//! The schemas as the command gives them, and the files that each is for.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use homeward_tests::command::{homeward, run};
use jsonschema::Validator;
use serde_json::Value;

/// One schema, ready to judge documents.
pub(crate) struct Shape {
    pub(crate) name: String,
    /// The files it is for, with `<id>` and `<lang>` in their paths.
    files: String,
    pub(crate) schema: Value,
    validator: Validator,
}

/// All schemas of the command.
pub(crate) fn all() -> Result<Vec<Shape>> {
    let folder = tempfile::tempdir()?;
    run(homeward()?.arg("schema").arg("--out").arg(folder.path()))?.expect_code(0)?;
    let list = run(homeward()?.arg("schema"))?.expect_code(0)?.stdout;
    list.lines()
        .map(|line| Shape::read(folder.path(), line))
        .collect()
}

impl Shape {
    fn read(folder: &Path, line: &str) -> Result<Self> {
        let (name, files) = line.split_once(' ').with_context(|| line.to_owned())?;
        let text = fs::read_to_string(folder.join(format!("{name}.json")))?;
        let schema: Value = serde_json::from_str(&text)?;
        // The patterns of our own formats are in the schemas; the other formats are standard.
        let options = jsonschema::draft202012::options().should_validate_formats(true);
        let validator = options.build(&schema);
        Ok(Self {
            name: name.to_owned(),
            files: files.trim().to_owned(),
            validator: validator.map_err(|error| anyhow::anyhow!("{name}: {error}"))?,
            schema,
        })
    }

    /// What a complete validator has against a document.
    pub(crate) fn mistakes(&self, document: &Value) -> Vec<String> {
        let errors = self.validator.iter_errors(document);
        errors
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    }

    /// Whether a site can hold many files of this sort.
    pub(crate) fn of_entries(&self) -> bool {
        self.files.contains("<id>")
    }

    /// Whether it is for front matter.
    pub(crate) fn of_texts(&self) -> bool {
        is_text(&self.files)
    }

    /// The file of an entry, in English.
    pub(crate) fn file(&self, id: &str) -> String {
        let file = self.files.replace("<id>", id);
        file.replace("<lang>", "en").replace("<name>", id)
    }

    /// Whether it is for this file.
    pub(crate) fn is_for(&self, file: &str) -> bool {
        let (mut ours, mut theirs) = (self.files.split('/'), file.split('/'));
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return true,
                (Some("<id>"), Some(_)) => {}
                (Some("<name>.yaml"), Some(file)) if file.strip_suffix(".yaml").is_some() => {}
                (Some(ours), Some(theirs)) if ours == theirs => {}
                (Some(ours), Some(theirs)) => {
                    let tag = ours.strip_prefix("<lang>");
                    let tag = tag.and_then(|extension| theirs.strip_suffix(extension));
                    // `README` and `questions` are no languages.
                    if !tag.is_some_and(|tag| (2..=3).contains(&tag.len())) {
                        return false;
                    }
                }
                _ => return false,
            }
        }
    }
}

/// Whether a file is a text with front matter.
fn is_text(file: &str) -> bool {
    Path::new(file).extension().is_some_and(|it| it == "md")
}

/// The YAML of a file: all of it, or the front matter of a text.
pub(crate) fn document(file: &str, text: &str) -> Result<Value> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
    };
    let yaml = if is_text(file) {
        let rest = text.strip_prefix("---\n");
        let front = rest.and_then(|rest| rest.split_once("\n---\n"));
        front
            .with_context(|| format!("{file} has no front matter"))?
            .0
    } else {
        text
    };
    let read = serde_saphyr::from_str_with_options(yaml, options);
    let document: Value = read.with_context(|| file.to_owned())?;
    ensure!(document.is_object(), "{file} is no mapping");
    Ok(document)
}
