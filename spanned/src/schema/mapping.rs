use super::check::Check;
use crate::yaml::{Key, Node};
use crate::{Diagnostic, codes, did_you_mean, nearest};
use serde_json::Value as Json;

impl<'s> Check<'s, '_> {
    pub(super) fn mapping(
        &mut self,
        node: &Node,
        entries: &[(Key, Node)],
        schema: &'s Json,
        key: Option<&str>,
    ) {
        let properties = schema.get("properties").and_then(Json::as_object);
        let other = schema
            .get("additionalProperties")
            .filter(|other| other.is_object());
        for (entry, value) in entries {
            match (properties.and_then(|p| p.get(&entry.name)), other) {
                (Some(property), _) => self.node(value, property, Some(&entry.name)),
                (None, Some(other)) => {
                    self.node(value, other, Some(&entry.name));
                }
                (None, None) => self.unknown_key(entry, properties, entries),
            }
        }
        let required = schema.get("required").and_then(Json::as_array);
        for name in required.into_iter().flatten().filter_map(Json::as_str) {
            if !entries.iter().any(|(entry, _)| entry.name == name) {
                let owner = key.map_or_else(String::new, |key| format!(" in `{key}`"));
                let span = match entries.first() {
                    Some((first, _)) => first.span,
                    None => node.span,
                };
                let mut diagnostic =
                    Diagnostic::new(codes::MISSING_KEY, format!("`{name}` is missing{owner}"))
                        .at(span, format!("add `{name}` to this block"));
                diagnostic.help = self.description(properties, name);
                self.diagnostics.push(diagnostic);
            }
        }
    }

    fn unknown_key(
        &mut self,
        key: &Key,
        properties: Option<&serde_json::Map<String, Json>>,
        entries: &[(Key, Node)],
    ) {
        let free = properties
            .into_iter()
            .flat_map(serde_json::Map::keys)
            .map(String::as_str)
            .filter(|name| !entries.iter().any(|(entry, _)| entry.name == *name));
        let candidates: Vec<&str> = free.collect();
        let mut diagnostic =
            Diagnostic::new(codes::UNKNOWN_KEY, format!("unknown key `{}`", key.name))
                .at(key.span, "not part of the schema")
                .maybe_fix(key.span, nearest(&key.name, candidates.iter().copied()));
        if diagnostic.help.is_none() {
            diagnostic.help = did_you_mean(&key.name, candidates);
        }
        self.diagnostics.push(diagnostic);
    }

    fn description(
        &self,
        properties: Option<&'s serde_json::Map<String, Json>>,
        name: &str,
    ) -> Option<String> {
        let property = properties?.get(name)?;
        let text = property
            .get("description")
            .or_else(|| self.follow(property).get("description"))?
            .as_str()?;
        Some(format!("`{name}`: {}", text.replace('\n', " ")))
    }
}
