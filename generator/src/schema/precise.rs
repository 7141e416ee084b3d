use super::formats;
use schemars::Schema;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Map, Value as Json, json};

/// Writes into a schema what our own checker and the types hold to anyway, for tools that
/// have nothing but the schema: no other keys, the bounds of integers, the look of formats
/// that only we know.
#[derive(Debug, Clone)]
pub(super) struct Precise;

impl Transform for Precise {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(schema) = schema.as_object_mut() else {
            return;
        };
        if schema.contains_key("properties") {
            add(schema, "additionalProperties", json!(false));
        }
        let format = schema.get("format").and_then(Json::as_str);
        let format = format.unwrap_or_default().to_owned();
        if let Some((min, max)) = bounds(&format) {
            add(schema, "minimum", json!(min));
            add(schema, "maximum", json!(max));
        }
        if format == "id" {
            add(schema, "maxLength", json!(formats::LONGEST_ID));
        }
        if let Some(pattern) = formats::pattern(&format) {
            add(schema, "pattern", json!(pattern));
        }
    }
}

/// Adds a keyword unless the type says something else.
fn add(schema: &mut Map<String, Json>, keyword: &str, value: Json) {
    schema.entry(keyword).or_insert(value);
}

fn bounds(format: &str) -> Option<(i64, i64)> {
    match format {
        "int32" => Some((i32::MIN.into(), i32::MAX.into())),
        "int64" => Some((i64::MIN, i64::MAX)),
        "uint32" => Some((0, u32::MAX.into())),
        _ => None,
    }
}
