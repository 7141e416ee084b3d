use super::check::Checker;
use crate::yaml::{Key, Node};
use crate::{Diagnostic, codes, did_you_mean, nearest, work};
use serde_json::Value as Json;
use std::collections::HashSet;

impl<'s> Checker<'s, '_> {
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
        let given: HashSet<&str> = entries.iter().map(|(key, _)| key.name.as_str()).collect();
        work::add(given.len());
        for (entry, value) in entries {
            match (properties.and_then(|p| p.get(&entry.name)), other) {
                (Some(property), _) => self.node(value, property, Some(&entry.name)),
                (None, Some(other)) => {
                    self.node(value, other, Some(&entry.name));
                }
                (None, None) => self.unknown_key(entry, properties, &given),
            }
        }
        let required = schema.get("required").and_then(Json::as_array);
        for name in required.into_iter().flatten().filter_map(Json::as_str) {
            work::add(1);
            if !given.contains(name) {
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
        given: &HashSet<&str>,
    ) {
        let free = properties
            .into_iter()
            .flat_map(serde_json::Map::keys)
            .map(String::as_str)
            .filter(|name| !given.contains(name));
        let candidates: Vec<&str> = free.collect();
        work::add(candidates.len());
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

#[cfg(test)]
mod tests {
    use crate::schema::Schema;
    use crate::{Diagnostics, Sources, work, yaml};
    use std::fmt::Write as _;

    #[derive(schemars::JsonSchema)]
    #[expect(dead_code, reason = "only its schema is used")]
    struct Document {
        title: String,
        order: Option<i64>,
    }

    #[test]
    fn twice_as_many_keys_are_twice_the_work() {
        let schema = Schema::of::<Document>(&[]);
        let cost = |keys: usize| {
            let mut text = String::new();
            for i in 0..keys {
                let _ = writeln!(text, "titel{i}: x");
            }
            let sources = Sources::in_memory(&[("a.yaml", &text)]);
            let id = sources.ids().next().unwrap();
            let mut diagnostics = Diagnostics::default();
            let node = yaml::parse(id, &text, 0..text.len(), &mut diagnostics).unwrap();
            let cost = work::of(|| schema.check(&node, &mut diagnostics));
            assert_eq!(
                diagnostics.iter().count(),
                keys + 1,
                "every key, and `title`"
            );
            cost
        };
        let (one, two) = (cost(1_000), cost(2_000));
        assert!(one >= 1_000 && two <= 2 * one, "{one} {two}");
    }
}
