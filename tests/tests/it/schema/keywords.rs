//! The schemas use no keyword that our own checker does not read.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use serde_json::{Map, Value};

use super::shapes;

/// Keywords that describe the schema, not documents.
const ANNOTATIONS: [&str; 8] = [
    "$schema",
    "$id",
    "$defs",
    "title",
    "description",
    "default",
    "writeOnly",
    "x-form-hint",
];
/// Keywords that hold schemas.
const HOLDERS: [&str; 4] = ["items", "additionalProperties", "anyOf", "oneOf"];
const READ: [&str; 16] = [
    "type",
    "const",
    "enum",
    "minLength",
    "maxLength",
    "format",
    "x-kind",
    "x-named-by",
    "x-needs",
    "minimum",
    "maximum",
    "maxItems",
    "minItems",
    "required",
    "properties",
    "$ref",
];

#[test]
fn the_checker_reads_every_keyword() -> Result<()> {
    for shape in shapes::all()? {
        let id = shape.schema["$id"].as_str();
        ensure!(id == Some(&format!("{}.json", shape.name)), "{id:?}");
        for stated in ["$schema", "title", "description"] {
            let said = shape.schema[stated].as_str();
            ensure!(
                said.is_some_and(|it| !it.is_empty()),
                "{}: no {stated}",
                shape.name
            );
        }
        schema(&shape.schema, &shape.name)?;
    }
    Ok(())
}

fn schema(of: &Value, place: &str) -> Result<()> {
    let Some(of) = of.as_object() else {
        ensure!(of.is_boolean(), "{place} is no schema: {of}");
        return Ok(());
    };
    let stated: BTreeSet<&str> = of.keys().map(String::as_str).collect();
    let known = |keyword: &str| {
        let known = [&ANNOTATIONS[..], &HOLDERS, &READ]
            .concat()
            .contains(&keyword);
        // A pattern only repeats the format.
        known || keyword == "pattern" && stated.contains("format")
    };
    let unread: Vec<_> = stated.iter().filter(|keyword| !known(keyword)).collect();
    ensure!(unread.is_empty(), "{place}: nothing reads {unread:?}");
    for alone in ["$ref", "anyOf", "oneOf"] {
        let others = |it: &&&str| **it != alone && !ANNOTATIONS.contains(it);
        let others: Vec<_> = stated.iter().filter(others).collect();
        let checked = !stated.contains(alone) || others.is_empty();
        ensure!(checked, "{place}: {others:?} next to {alone} is ignored");
    }
    members(of, place)
}

fn members(of: &Map<String, Value>, place: &str) -> Result<()> {
    for (keyword, value) in of {
        let place = format!("{place}/{keyword}");
        match (keyword.as_str(), value) {
            ("properties" | "$defs", Value::Object(named)) => {
                for (name, value) in named {
                    schema(value, &format!("{place}/{name}"))?;
                }
            }
            ("anyOf" | "oneOf", Value::Array(branches)) => {
                for branch in branches {
                    schema(branch, &place)?;
                }
            }
            ("items" | "additionalProperties", value) => schema(value, &place)?,
            _ => {}
        }
    }
    Ok(())
}
