//! The files of a new entry.

use super::entry::Entry;
use super::form::Sort;
use crate::init::is_english;
use homeward::publish::{self, PublishError};
use homeward::{EntryTitle, Inventory};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Why nothing was written.
pub(super) enum Failed {
    Message(String),
    /// The person has gone.
    Stopped,
    Publish(PublishError),
}

impl From<String> for Failed {
    fn from(message: String) -> Self {
        Self::Message(message)
    }
}

impl From<PublishError> for Failed {
    fn from(error: PublishError) -> Self {
        Self::Publish(error)
    }
}

/// Writes the facts, the text and the photo; gives back the files.
pub(super) fn write(entry: &Entry<'_>, inventory: &Inventory) -> Result<Vec<PathBuf>, Failed> {
    let form = entry.form;
    let directory = inventory.content.join(&form.folder).join(&entry.id);
    let mut values = entry.values.clone();
    if let Some(photo) = &entry.photo {
        values.insert("photo.file".to_owned(), photo.name.clone());
    }
    publish::create_dir(&directory)?;
    let mut written = Vec::new();
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), PublishError> {
        let path = directory.join(name);
        publish::write_bytes(&path, bytes)?;
        written.push(path);
        Ok(())
    };
    put(
        &format!("{}.yaml", form.kind),
        facts(entry, &values).as_bytes(),
    )?;
    put(
        &format!("{}.md", inventory.language),
        text(entry).as_bytes(),
    )?;
    if let Some(photo) = &entry.photo {
        put(&photo.name, &photo.bytes)?;
    }
    schema(entry)?;
    Ok(written)
}

/// The schema that the facts refer to, for editors that know it.
fn schema(entry: &Entry<'_>) -> Result<(), PublishError> {
    let folder = entry.site.join("schemas");
    publish::create_dir(&folder)?;
    let file = folder.join(format!("{}.json", entry.form.kind));
    publish::write_file(&file, &entry.form.schema)
}

/// A photo as it will be published.
pub(super) struct Photo {
    /// The file that it was made of.
    pub(super) file: PathBuf,
    /// The name of the file that it becomes.
    name: String,
    bytes: Vec<u8>,
}

impl Photo {
    /// # Errors
    /// Why it cannot be used.
    pub(super) fn of(file: &Path) -> Result<Self, String> {
        let (bytes, ending) = homeward::prepare_photo(file)?;
        Ok(Self {
            file: file.to_path_buf(),
            name: format!("photo.{ending}"),
            bytes,
        })
    }
}

/// The facts as YAML, in the order of the schema.
fn facts(entry: &Entry<'_>, values: &std::collections::BTreeMap<String, String>) -> String {
    let form = entry.form;
    let mut yaml = format!(
        "# yaml-language-server: $schema=../../../schemas/{}.json\n",
        form.kind
    );
    let mut open: Vec<&str> = Vec::new();
    for field in &form.fields {
        let Some(value) = values.get(&field.key).filter(|value| !value.is_empty()) else {
            continue;
        };
        let path: Vec<&str> = field.key.split('.').collect();
        let (name, blocks) = path.split_last().unwrap_or((&"", &[]));
        let shared = open.iter().zip(blocks).take_while(|(a, b)| a == b).count();
        for (depth, block) in blocks.iter().enumerate().skip(shared) {
            let _ = writeln!(yaml, "{}{block}:", "  ".repeat(depth));
        }
        open = blocks.to_vec();
        let indent = "  ".repeat(blocks.len());
        let _ = writeln!(yaml, "{indent}{name}: {}", written(value, &field.sort));
    }
    yaml
}

pub(crate) fn written(value: &str, sort: &Sort) -> String {
    let each = |sort: &Sort| -> Vec<String> {
        let parts = value.split(',').map(str::trim).filter(|it| !it.is_empty());
        parts.map(|part| written(part, sort)).collect()
    };
    match sort {
        Sort::Text => quoted(value),
        Sort::Many(_) if value == "all" => value.to_owned(),
        Sort::Many(sort) => format!("[{}]", each(sort).join(", ")),
        Sort::Citations => {
            let cite = |id: String| format!("{{ ref: {id} }}");
            let ids = each(&Sort::Reference(String::new()));
            format!(
                "[{}]",
                ids.into_iter().map(cite).collect::<Vec<_>>().join(", ")
            )
        }
        Sort::Phones => {
            let numbers = value.split(',').map(str::trim).filter(|it| !it.is_empty());
            let numbers = numbers.map(|it| format!("{{ number: {} }}", serde_json::json!(it)));
            format!("[{}]", numbers.collect::<Vec<_>>().join(", "))
        }
        Sort::Flag if value == "yes" => "true".to_owned(),
        Sort::Flag if value == "no" => "false".to_owned(),
        Sort::Flag | Sort::Number | Sort::Words(_) | Sort::Reference(_) => value.to_owned(),
    }
}

/// A text in quotes: those of JSON are those of YAML.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let is_date = text.len() == 10 && text.chars().all(|c| c.is_ascii_digit() || c == '-');
    let is_word = text.chars().all(is_plain) && text.starts_with(|c: char| c.is_ascii_alphabetic());
    if is_date || (is_word && !matches!(text, "true" | "false" | "null")) {
        return text.to_owned();
    }
    serde_json::to_string(text).unwrap_or_else(|_| format!("{text:?}"))
}

/// The sections of a programme, which the site needs.
const PROGRAMME: [(&str, &str); 6] = [
    ("Who it is for", "who"),
    ("What it gives", "gives"),
    ("In cash or in kind", "form"),
    ("When", "when"),
    ("Steps", "steps"),
    ("Documents", "documents"),
];

/// Whether the text of an entry was begun with headings in another language than its own.
pub(super) fn has_english_headings(entry: &EntryTitle, inventory: &Inventory) -> bool {
    entry.kind == "programme" && !is_english(&inventory.language)
}

fn text(entry: &Entry<'_>) -> String {
    let mut text = format!(
        "---\ntitle: {}\nsummary: {}\n",
        serde_json::json!(entry.title),
        serde_json::json!(entry.summary)
    );
    if entry.photo.is_some() {
        let _ = writeln!(text, "photo_alt: {}", serde_json::json!(entry.photo_alt));
    }
    text.push_str("---\n");
    if entry.form.kind == "programme" {
        for (title, id) in PROGRAMME {
            let _ = writeln!(text, "## {title} {{#{id}}}\n\nWe do not know this yet.\n");
        }
    }
    if !entry.text.is_empty() {
        let _ = writeln!(text, "{}", entry.text);
    }
    text
}
