use super::Format;
use schemars::Schema;
use schemars::transform::{Transform, transform_subschemas};
use serde_json::{Map, Value as Json, json};

/// Adds constraints that the checker enforces implicitly (closed objects, integer bounds,
/// patterns of formats) to a schema, for third-party tools.
#[derive(Debug, Clone)]
pub(super) struct Export {
    pub(super) formats: &'static [Format],
}

impl Transform for Export {
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
        if let Some(format) = self.formats.iter().find(|known| known.name == format) {
            if let Some(length) = format.max_length {
                add(schema, "maxLength", json!(length));
            }
            if let Some(pattern) = format.pattern {
                add(schema, "pattern", json!(pattern));
            }
        }
    }
}

/// Adds a keyword unless the type sets it.
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
