//! Lists and blocks that are written as one value.

use super::check::Checker;
use super::keyword;
use super::types::allowed_words;
use crate::yaml::{self, Node, Value};
use crate::{Diagnostic, codes, suggest};
use serde_json::Value as Json;

impl Checker<'_, '_> {
    /// Names the keys of the items where a text is in place of a list of blocks.
    pub(super) fn with_item(&self, found: Diagnostic, node: &Node, schema: &Json) -> Diagnostic {
        let items = keyword(schema, "items").filter(|_| self.types(schema).contains(&"array"));
        let (Some(items), Value::Text(text)) = (items, &node.value) else {
            return found;
        };
        let items = self.follow(items);
        if let Some(words) = self.several_words(text, items) {
            return found.help(format!(
                "write a list, with commas: `{}`",
                written(&words, None)
            ));
        }
        let keys = required(items);
        if keys.is_empty() || text.trim().is_empty() || text.starts_with('-') {
            return found;
        }
        if let Some(help) = self.no_reference(text, items) {
            return found.help(format!(
                "{help}; then write a list: `{}`",
                written("the-id", Some(&keys))
            ));
        }
        found.help(format!("write a list: `{}`", written(text, Some(&keys))))
    }

    /// The words of a text with commas between them, if each of them can be an item.
    fn several_words(&self, text: &str, item: &Json) -> Option<String> {
        // An enum whose values are described is a list of constants.
        let described = keyword(item, "oneOf").and_then(Json::as_array);
        let described = described.into_iter().flatten().flat_map(allowed_words);
        let allowed: Vec<&str> = allowed_words(item).into_iter().chain(described).collect();
        let format = keyword(item, "format").and_then(Json::as_str);
        let mut formats = self.formats.iter();
        let format = formats.find(|it| Some(it.name) == format && it.name != "id");
        let is_item = |word: &&str| {
            allowed.contains(word) || format.is_some_and(|it| (it.check)(word).is_ok())
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        (words.len() > 1 && words.iter().all(is_item)).then(|| words.join(", "))
    }

    /// Names the keys of a block where a text is in its place.
    pub(super) fn with_keys(&self, found: Diagnostic, node: &Node, schema: &Json) -> Diagnostic {
        let text = match &node.value {
            // What is wrong with it is known.
            Value::Text(text) => {
                let first = text.lines().next().unwrap_or_default();
                yaml::equals_sign(first).is_none().then_some(text.as_str())
            }
            Value::Int(_) => Some(""),
            Value::Sequence(items) => items.first().and_then(Node::text),
            _ => None,
        };
        let (Some(text), Some(_)) = (text, keyword(schema, "properties")) else {
            return found;
        };
        if let Some(help) = self.no_reference(text, schema) {
            let keys = self.keys(schema, "the-id");
            return found.help(format!(
                "{help}; then write its keys in braces: `{{ {keys} }}`"
            ));
        }
        let keys = self.keys(schema, text);
        let several = match &node.value {
            Value::Sequence(items) if items.len() > 1 => "there can be one only: keep one, and ",
            _ => "",
        };
        found.help(format!("{several}write its keys in braces: `{{ {keys} }}`"))
    }

    /// What to do with an address that is in place of a block whose first key names something by its id.
    fn no_reference(&self, text: &str, block: &Json) -> Option<String> {
        let first = *required(block).first()?;
        let key = self.follow(keyword(block, "properties")?.get(first)?);
        let name = keyword(key, "format").and_then(Json::as_str)?;
        let is_reference = keyword(key, "x-kind").is_some();
        let format = self.formats.iter().find(|format| format.name == name)?;
        let mistake = (format.check)(text.trim()).err()?;
        mistake
            .help
            .filter(|_| is_reference && text.contains("://"))
    }

    /// The keys that a block needs. If it is one, a text that is in place of the block is its value.
    fn keys(&self, schema: &Json, text: &str) -> String {
        let mut keys = required(schema);
        let properties = keyword(schema, "properties").and_then(Json::as_object);
        let value = match keys.as_slice() {
            [_] if !text.trim().is_empty() && !text.contains('\n') => item(text.trim()),
            _ => "…".to_owned(),
        };
        if keys.is_empty() {
            keys.extend(
                properties
                    .iter()
                    .flat_map(|it| it.keys())
                    .map(String::as_str)
                    .take(1),
            );
        }
        let mut keys: Vec<String> = keys.iter().map(|key| format!("{key}: {value}")).collect();
        if let Some(needed) = keyword(schema, NEEDS).and_then(Json::as_str)
            && let Some(block) = schema.pointer(&format!("/properties/{needed}"))
        {
            let branches = keyword(block, "anyOf").and_then(Json::as_array);
            let block = branches.and_then(|it| it.first()).unwrap_or(block);
            let inner: Vec<String> = required(self.follow(block))
                .iter()
                .map(|key| format!("{key}: …"))
                .collect();
            keys.push(format!("{needed}: {{ {} }}", inner.join(", ")));
        }
        keys.join(", ")
    }
}

/// The keyword of a block: the key of a block within it that is not in the schema's `required`, and without
/// which the value is refused all the same.
const NEEDS: &str = "x-needs";

fn required(schema: &Json) -> Vec<&str> {
    let required = keyword(schema, "required").and_then(Json::as_array);
    required
        .into_iter()
        .flatten()
        .filter_map(Json::as_str)
        .collect()
}

/// A text as a list; `keys` are those of its items, of which the text is the first.
pub(super) fn written(text: &str, keys: Option<&[&str]>) -> String {
    let text = text.trim();
    if let Some([first, rest @ ..]) = keys {
        let first = format!("{first}: {}", item(text));
        let rest = rest.iter().map(|key| format!("{key}: …"));
        let keys: Vec<String> = std::iter::once(first).chain(rest).collect();
        return format!("[{{ {} }}]", keys.join(", "));
    }
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    // With blanks in it, it is a text with a comma.
    let are_words = parts.iter().all(|it| !it.is_empty() && !it.contains(' '));
    if are_words {
        let items: Vec<String> = parts.into_iter().map(item).collect();
        format!("[{}]", items.join(", "))
    } else {
        format!("[{}]", item(text))
    }
}

/// A text as an item of a list in brackets.
fn item(text: &str) -> String {
    let is_plain = text.starts_with(char::is_alphanumeric)
        && !text.contains([',', '[', ']', '{', '}', '#', ':', '"', '\n']);
    if is_plain {
        text.to_owned()
    } else {
        format!("\"{}\"", yaml::escaped(&text.replace('\n', " ")))
    }
}

impl<'s> Checker<'s, '_> {
    /// An item of a list whose words, each alone, could be its items: commas are missing.
    pub(super) fn without_commas(
        &self,
        item: &Node,
        schema: &'s Json,
        key: Option<&str>,
    ) -> Option<Diagnostic> {
        let Value::Text(text) = &item.value else {
            return None;
        };
        let parts: Vec<&str> = text.split([' ', '\u{a0}']).collect();
        // The words of a name make one id.
        let is_reference = keyword(self.follow(schema), "x-kind").is_some();
        if parts.len() < 2 || is_reference {
            return None;
        }
        let mistake = |text: &str| {
            let node = Node {
                value: Value::Text(text.to_owned()),
                span: item.span,
            };
            let (found, _) = self.trial(&node, schema, key, true);
            found.iter().next().cloned()
        };
        let found = mistake(text)?;
        let are_items = parts.iter().all(|part| mistake(part).is_none());
        are_items.then(|| {
            let mut found = found;
            found.fix = None;
            // Some of these words are tags of languages, too.
            let is_and = |part: &&str| suggest::is_and(part);
            let kept: Vec<&str> = parts.iter().copied().filter(|it| !is_and(it)).collect();
            let and = parts.iter().find(|it| is_and(it));
            let or = and.filter(|_| !kept.is_empty()).map(|word| {
                format!("; only if `{word}` is one of them: `{}`", parts.join(", "))
            });
            let list = if kept.is_empty() { &parts } else { &kept };
            found.help(format!(
                "there is no comma between them: write `{}`{}; in a list with hyphens, give each a line of its own",
                list.join(", "),
                or.unwrap_or_default()
            ))
        })
    }
}

/// The only word that may be in place of a list, as an item of a list.
pub(super) fn word_in_list(node: &Node, word: &str, key: Option<&str>) -> Option<Diagnostic> {
    let Value::Sequence(items) = &node.value else {
        return None;
    };
    let is_word =
        |it: &&Node| matches!(&it.value, Value::Text(text) if text.eq_ignore_ascii_case(word));
    let place = items.iter().find(is_word)?.span;
    let message = format!("the word `{word}` is written without brackets");
    let others = if items.len() > 1 {
        "; or delete it, and keep the others"
    } else {
        ""
    };
    let line = key.map_or_else(|| word.to_owned(), |key| format!("{key}: {word}"));
    let help = format!("write `{line}`{others}");
    Some(
        Diagnostic::new(codes::WRONG_TYPE, message)
            .at(place, "")
            .help(help),
    )
}
