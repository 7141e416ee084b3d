//! What the forms of the editor in the browser say of their fields.

use anyhow::{Result, ensure};
use serde_json::Value;

use super::editor::site;
use super::editor_words::{add_glossary, collections};

/// Who writes in a form has no terminal, and sees no file.
#[test]
fn hints_of_forms_speak_of_forms() -> Result<()> {
    fn hints(value: &Value, all: &mut Vec<String>) {
        match value {
            Value::Array(values) => values.iter().for_each(|it| hints(it, all)),
            Value::Object(keys) => {
                all.extend(keys.get("hint").and_then(Value::as_str).map(str::to_owned));
                keys.values().for_each(|it| hints(it, all));
            }
            _ => {}
        }
    }
    let site = site()?;
    add_glossary(&site)?;
    let mut all = Vec::new();
    collections(&site)?
        .values()
        .for_each(|it| hints(it, &mut all));
    ensure!(all.len() > 50, "only {} hints", all.len());
    for hint in all {
        for word in ["homeward ", "--", "YAML", ".yaml", ".md`", "`true`", "`- "] {
            ensure!(!hint.contains(word), "{word:?} in {hint:?}");
        }
    }
    Ok(())
}
