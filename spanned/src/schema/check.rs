use super::lists;
use super::messages::named;
use super::named_items::{NAMED_BY, name_as_key};
use super::types::allowed_words;
use super::{Format, Reference, keyword};
use crate::Diagnostics;
use crate::yaml::{Node, Value};
use serde_json::Value as Json;

/// One run over one document.
pub(super) struct Checker<'s, 'd> {
    pub(super) root: &'s Json,
    pub(super) formats: &'static [Format],
    pub(super) diagnostics: &'d mut Diagnostics,
    pub(super) references: Vec<Reference>,
    /// The first key of the document.
    pub(super) first_key: &'d str,
    /// Whether the value is an item of a list: messages then name the item, and not the list.
    pub(super) is_item: bool,
}

impl<'s> Checker<'s, '_> {
    /// `key` is the nearest key above; messages name the value by it.
    pub(super) fn node(&mut self, node: &Node, schema: &'s Json, key: Option<&str>) {
        let schema = self.follow(schema);
        for branches in ["anyOf", "oneOf"] {
            if let Some(branches) = keyword(schema, branches).and_then(Json::as_array) {
                return self.any_of(node, branches, key);
            }
        }
        if !self.type_fits(node, schema) {
            let found = self.wrong_type(node, &self.types(schema), key);
            let found = self.with_meaning(found, node, schema);
            let found = self.with_keys(found, node, schema);
            return self.diagnostics.push(self.with_item(found, node, schema));
        }
        self.is_item = false;
        match &node.value {
            Value::Text(text) => self.text(node, text, schema, key),
            Value::Int(number) => self.number(node, *number, schema, key),
            Value::Sequence(items) => self.sequence(node, items, schema, key),
            Value::Mapping(entries) => self.mapping(node, entries, schema, key),
            Value::Null | Value::Bool(_) | Value::Float(_) => {}
        }
    }

    pub(super) fn follow(&self, mut schema: &'s Json) -> &'s Json {
        let root: &'s Json = self.root;
        let target = |reference: &str| match reference.strip_prefix("#/$defs/") {
            // As `pointer` finds it, which makes a text of each part.
            Some(name) if !name.contains(['/', '~']) => root.get("$defs")?.get(name),
            _ => root.pointer(reference.trim_start_matches('#')),
        };
        while let Some(target) = keyword(schema, "$ref")
            .and_then(Json::as_str)
            .and_then(target)
        {
            schema = target;
        }
        schema
    }

    fn any_of(&mut self, node: &Node, branches: &'s [Json], key: Option<&str>) {
        let branches: Vec<&'s Json> = branches.iter().map(|branch| self.follow(branch)).collect();
        // Enums with documented variants are a list of constants.
        let constants: Vec<&str> = branches
            .iter()
            .flat_map(|branch| allowed_words(branch))
            .collect();
        if let Value::Text(text) = &node.value
            && !constants.is_empty()
        {
            if constants.contains(&text.as_str()) {
                return;
            }
            if branches
                .iter()
                .all(|b| !allowed_words(b).is_empty() || self.is_null(b))
            {
                return self.unknown_value(node, text, &constants, key, &branches);
            }
        }
        let has_list = branches.iter().any(|b| self.types(b).contains(&"array"));
        if let (Value::Text(text), [word], true) = (&node.value, constants.as_slice(), has_list) {
            return self.list_or_word(node, text, word, key);
        }
        if let ([word], true) = (constants.as_slice(), has_list)
            && let Some(found) = lists::word_in_list(node, word, key)
        {
            return self.diagnostics.push(found);
        }
        let fitting: Vec<&'s Json> = branches
            .iter()
            .copied()
            .filter(|branch| self.type_fits(node, branch))
            .collect();
        match fitting.as_slice() {
            [] => {
                let all: Vec<&str> = branches
                    .iter()
                    .flat_map(|branch| self.types(branch))
                    .collect();
                let found = self.wrong_type(node, &all, key);
                let found = branches
                    .iter()
                    .fold(found, |found, it| self.with_meaning(found, node, it));
                let mut blocks = branches
                    .iter()
                    .filter(|it| keyword(it, "properties").is_some());
                self.diagnostics.push(match blocks.next() {
                    Some(block) => self.with_keys(found, node, block),
                    None => found,
                });
            }
            [only] => self.node(node, only, key),
            several => self.first_clean(node, several, key),
        }
    }

    /// Several branches have the value's type. The first branch without mistakes is taken;
    /// if there is none, the mistakes of the first branch are reported.
    fn first_clean(&mut self, node: &Node, branches: &[&'s Json], key: Option<&str>) {
        let mut first: Option<(Diagnostics, Vec<Reference>)> = None;
        for branch in branches {
            let (trial, references) = self.trial(node, branch, key, self.is_item);
            if !trial.has_errors() {
                self.references.extend(references);
                return;
            }
            first.get_or_insert((trial, references));
        }
        if let Some((trial, references)) = first {
            self.diagnostics.extend(trial.iter().cloned());
            self.references.extend(references);
        }
    }

    /// What a schema says of a value, and the references in it; nothing is reported.
    pub(super) fn trial(
        &self,
        node: &Node,
        schema: &'s Json,
        key: Option<&str>,
        is_item: bool,
    ) -> (Diagnostics, Vec<Reference>) {
        let mut found = Diagnostics::default();
        let mut checker = Checker {
            root: self.root,
            formats: self.formats,
            diagnostics: &mut found,
            references: Vec::new(),
            first_key: self.first_key,
            is_item,
        };
        checker.node(node, schema, key);
        let references = checker.references;
        (found, references)
    }

    fn text(&mut self, node: &Node, text: &str, schema: &Json, key: Option<&str>) {
        let words = allowed_words(schema);
        if !words.is_empty() && !words.contains(&text) {
            return self.unknown_value(node, text, &words, key, &[]);
        }
        let length = text.chars().count();
        let bound = |name: &str| keyword(schema, name).and_then(Json::as_u64);
        if bound("minLength").is_some_and(|min| (length as u64) < min) {
            let what = match length {
                0 => "empty".to_owned(),
                _ => format!("too short: {length} characters"),
            };
            let message = format!("{} is {what}", named(key));
            self.out_of_range(node, message, "", "write the words");
        }
        if let Some(max) = bound("maxLength").filter(|max| length as u64 > *max) {
            let message = format!("{} is too long: {length} characters", named(key));
            let label = format!("at most {max} characters");
            self.out_of_range(node, message, &label, "say the same in fewer words");
            return;
        }
        if let Some(name) = keyword(schema, "format").and_then(Json::as_str)
            && let Some(format) = self.formats.iter().find(|format| format.name == name)
            && let Err(mistake) = (format.check)(text)
        {
            self.diagnostics.push(mistake.at(node.span));
            return;
        }
        if let Some(kind) = keyword(schema, "x-kind").and_then(Json::as_str) {
            self.references.push(Reference {
                kind: kind.to_owned(),
                id: text.to_owned(),
                span: node.span,
            });
        }
    }

    fn number(&mut self, node: &Node, number: i64, schema: &Json, key: Option<&str>) {
        let bound = |name: &str| keyword(schema, name).and_then(Json::as_f64);
        #[expect(clippy::cast_precision_loss, reason = "bounds are small numbers")]
        let value = number as f64;
        if let Some(min) = bound("minimum").filter(|min| value < *min) {
            let message = format!("{} is too small: {number}", named(key));
            let label = format!("at least {min}");
            self.out_of_range(node, message, &label, "write another number");
        }
        if let Some(max) = bound("maximum").filter(|max| value > *max) {
            let message = format!("{} is too large: {number}", named(key));
            let label = format!("at most {max}");
            self.out_of_range(node, message, &label, "write another number");
        }
    }

    fn sequence(&mut self, node: &Node, items: &[Node], schema: &'s Json, key: Option<&str>) {
        if let Some(min) = keyword(schema, "minItems").and_then(Json::as_u64)
            && (items.len() as u64) < min
        {
            let message = format!("{} needs at least {min}", named(key));
            let help = format!("write at least {min} between the brackets");
            self.out_of_range(node, message, "", &help);
        }
        if let Some(max) = keyword(schema, "maxItems").and_then(Json::as_u64)
            && (items.len() as u64) > max
        {
            let message = format!("{} has more than {max}", named(key));
            let help = format!("write at most {max} between the brackets");
            self.out_of_range(node, message, "", &help);
        }
        let name = keyword(schema, NAMED_BY).and_then(Json::as_str);
        if let Some(name) = name {
            self.named_once(items, name);
        }
        if let Some(item_schema) = keyword(schema, "items") {
            for item in items {
                if let Some(name) = name
                    && let Some(found) = name_as_key(item, name, self.follow(item_schema), key)
                {
                    self.diagnostics.push(found);
                    continue;
                }
                let name = name.and_then(|name| item.get(name)).and_then(Node::text);
                if let Some(found) = self.without_commas(item, item_schema, name.or(key)) {
                    self.diagnostics.push(found);
                    continue;
                }
                self.is_item = true;
                self.node(item, item_schema, name.or(key));
            }
            self.is_item = false;
        }
    }
}
