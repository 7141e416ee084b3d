//! Diagnostic messages of the schema checker.

use super::check::Checker;
use super::keyword;
use super::lists;
use super::types::allowed_words;
use crate::yaml::{self, Node, Value};
use crate::{Diagnostic, Span, codes, did_you_mean, nearest, retype};
use serde_json::Value as Json;

/// A help with the few values that a key can have, and what each of them means.
fn meanings(variants: &[&Json]) -> Option<String> {
    /// More would be a page.
    const MOST: usize = 4;
    let meaning = |variant: &&Json| {
        let words = allowed_words(variant);
        let text = keyword(variant, "description").and_then(Json::as_str)?;
        let sentence = text.split(". ").next()?.trim_end_matches('.');
        Some(format!(
            "`{}` ({})",
            words.first()?,
            sentence.replace('\n', " ")
        ))
    };
    let meanings: Option<Vec<String>> = variants.iter().map(meaning).collect();
    let meanings = meanings.filter(|it| (2..=MOST).contains(&it.len()))?;
    Some(format!("choose one of {}", meanings.join(", ")))
}

impl Checker<'_, '_> {
    pub(super) fn unknown_value(
        &mut self,
        node: &Node,
        text: &str,
        words: &[&str],
        key: Option<&str>,
        variants: &[&Json],
    ) {
        let mut diagnostic = Diagnostic::new(
            codes::UNKNOWN_VALUE,
            format!("`{text}` is not a value of {}", named(key)),
        )
        .at(node.span, "");
        let guess = nearest(text, words.iter().copied()).filter(|_| retype(text).is_none());
        if let Some(guess) = guess {
            diagnostic = diagnostic.fix(node.span, guess);
        } else {
            let help = did_you_mean(text, words.iter().copied());
            let is_list = |help: &String| help.starts_with("choose one of");
            let meanings = help.as_ref().filter(|it| is_list(it));
            let meanings = meanings.and_then(|_| self::meanings(variants));
            diagnostic.help = meanings.or(help);
        }
        self.diagnostics.push(diagnostic);
    }

    pub(super) fn wrong_type(&self, node: &Node, wanted: &[&str], key: Option<&str>) -> Diagnostic {
        let mut words: Vec<&str> = wanted
            .iter()
            .filter(|t| **t != "null")
            .map(|t| word(t))
            .collect();
        words.dedup();
        let found = match &node.value {
            Value::Null => "nothing",
            Value::Bool(_) => "true or false",
            Value::Int(_) => "a whole number",
            Value::Float(_) => "a number",
            Value::Text(_) => "a text",
            Value::Sequence(_) => "a list",
            Value::Mapping(_) => "a block of keys",
        };
        if key.is_none() && matches!(node.value, Value::Null) {
            return Diagnostic::new(
                codes::WRONG_TYPE,
                "the file has no values: it is empty, or each of its lines is a comment",
            )
            .at(node.span, "")
            .help("delete the `#` at the beginning of the lines that are to count; else write the keys, each on a line of its own: `key: value`");
        }
        let wanted_text = words.join(" or ");
        let what = if self.is_item {
            format!("each item of {}", named(key))
        } else {
            named(key)
        };
        let mut diagnostic = Diagnostic::new(
            codes::WRONG_TYPE,
            format!("{what} must be {wanted_text}, not {found}"),
        )
        .at(node.span, "");
        let scalar = matches!(node.value, Value::Bool(_) | Value::Int(_) | Value::Float(_));
        if scalar && words.contains(&"a text") {
            diagnostic = diagnostic.help("put the value in quotes");
        } else if matches!(node.value, Value::Null) && words.contains(&"a text") {
            let help =
                "write a text; put it in quotes if it begins with `#`, which begins a comment";
            diagnostic = diagnostic.help(help);
        } else if words == ["a block of keys", "a list"] && !matches!(node.value, Value::Null) {
            diagnostic = diagnostic
                .help("write its keys on the lines below, each with two blanks before it");
        } else if words.contains(&"a list") && matches!(node.value, Value::Text(_)) {
            diagnostic = diagnostic.help(match &node.value {
                Value::Text(text) if text.starts_with('-') => {
                    "write a blank after each hyphen: `- first`".to_owned()
                }
                Value::Text(text) if !text.trim().is_empty() => {
                    format!("write a list: `{}`", lists::written(text, None))
                }
                _ => "write a list: `[first, second]`".to_owned(),
            });
        } else if words == ["a block of keys"]
            && let Value::Text(text) = &node.value
        {
            let equals = yaml::equals_sign(text.lines().next().unwrap_or_default());
            diagnostic = diagnostic.help(equals.map_or_else(
                || "write its keys on the lines below, each with two blanks before it".to_owned(),
                |(_, written)| {
                    let key = written.split(':').next().unwrap_or_default();
                    format!("write a colon in place of each `=`: `{key}: …`")
                },
            ));
        } else if let (["a block of keys"], Value::Sequence(items)) = (&*words, &node.value) {
            let keys = "write keys on the lines below, `key: value`, without `- ` or brackets";
            diagnostic = diagnostic.help(match (items.len(), key) {
                (2.., Some(key)) => format!("there can be one `{key}` only: keep one, and {keys}"),
                _ => keys.to_owned(),
            });
        } else if words == ["true or false"] && matches!(node.value, Value::Text(_) | Value::Null) {
            diagnostic =
                diagnostic.help("write `true` for yes or `false` for no, without quotation marks");
        } else if words == ["a text"]
            && let Some(help) = with_colon(node)
        {
            diagnostic = diagnostic.help(help);
        } else if let (["a text"], Value::Sequence(items)) = (&*words, &node.value) {
            diagnostic = diagnostic.help(match (items.first().and_then(Node::text), key) {
                (Some(first), Some(key)) if items.len() > 1 => {
                    format!("there can be one only: keep one, without brackets, such as `{key}: {first}`")
                }
                _ => "write one value, without brackets".to_owned(),
            });
        } else if words == ["a whole number"] && matches!(node.value, Value::Text(_)) {
            diagnostic = diagnostic.help("write a number such as `10`, without words");
        } else if words.first() == Some(&"a block of keys") && matches!(node.value, Value::Null) {
            diagnostic = diagnostic.help("write its keys, each on a line of its own: `key: value`");
        }
        diagnostic
    }

    /// A value of another type, with what to write if its schema tells what it means: a number where a text of a
    /// format is wanted, or a day where a year is.
    pub(super) fn with_meaning(&self, found: Diagnostic, node: &Node, schema: &Json) -> Diagnostic {
        let meant = match &node.value {
            Value::Int(number) => {
                let name = keyword(schema, "format").and_then(Json::as_str);
                let format = self.formats.iter().find(|it| Some(it.name) == name);
                let of_number = format.and_then(|it| it.of_number);
                of_number.and_then(|help| help(*number))
            }
            Value::Text(text) if is_of_years(schema) => year_of_day(text),
            _ => None,
        };
        match meant {
            Some(help) => found.help(help),
            None => found,
        }
    }

    /// A text in place of a list or of the only word that may be there instead of one. The word
    /// is not suggested where it is not written: it may mean more than the editor wants to say.
    pub(super) fn list_or_word(&mut self, node: &Node, text: &str, word: &str, key: Option<&str>) {
        let message = format!("{} must be a list, or the word `{word}`", named(key));
        let found = Diagnostic::new(codes::WRONG_TYPE, message).at(node.span, "");
        self.diagnostics
            .push(found.help(if text.eq_ignore_ascii_case(word) {
                format!("write `{word}`, with small letters")
            } else {
                format!("write `{}`", lists::written(text, None))
            }));
    }

    pub(super) fn out_of_range(&mut self, node: &Node, message: String, label: &str, help: &str) {
        let diagnostic = Diagnostic::new(codes::OUT_OF_RANGE, message).at(node.span, label);
        self.diagnostics.push(diagnostic.help(help));
    }
}

/// What to do with a line that has a colon and a blank, which make it a block with one key. `None` for what
/// is no such line.
fn with_colon(node: &Node) -> Option<String> {
    /// The most bytes between a key and a value on its line.
    const BLANKS: u32 = 3;
    let Value::Mapping(entries) = &node.value else {
        return None;
    };
    let [(key, value)] = entries.as_slice() else {
        return None;
    };
    let text = match &value.value {
        Value::Text(text) => Some(text.clone()),
        Value::Int(number) => Some(number.to_string()),
        Value::Null if value.span.range().is_empty() => Some(String::new()),
        Value::Null | Value::Bool(_) | Value::Float(_) => None,
        Value::Sequence(_) | Value::Mapping(_) => return None,
    };
    // In braces, or with the value on another line, it is meant as a block.
    let is_line = node.span.start == key.span.start
        && (value.span.range().is_empty() || value.span.start <= key.span.end + BLANKS);
    // Quotation marks, a sign or another way to write a number are not in the value.
    let is_same = |span: Span, text: &str| span.range().len() == text.len();
    let text = text.filter(|text| {
        is_same(key.span, &key.name)
            && is_same(value.span, text)
            && (text.is_empty() || value.span.start == key.span.end + 2)
    });
    let help = "the colon makes these words a key and its value; put the whole text between quotation marks";
    is_line.then(|| {
        text.map_or_else(
            || help.to_owned(),
            |text| {
                let text = format!("{}: {text}", key.name);
                format!("{help}: `\"{}\"`", yaml::escaped(text.trim_end()))
            },
        )
    })
}

pub(super) fn named(key: Option<&str>) -> String {
    key.map_or_else(|| "the file".to_owned(), |key| format!("`{key}`"))
}

fn word(json_type: &str) -> &'static str {
    match json_type {
        "string" => "a text",
        "integer" => "a whole number",
        "number" => "a number",
        "boolean" => "true or false",
        "array" => "a list",
        "object" => "a block of keys",
        _ => "something else",
    }
}

/// Whether the numbers of a schema can be years alone.
fn is_of_years(schema: &Json) -> bool {
    const FIRST: i64 = 1000;
    let least = keyword(schema, "minimum").and_then(Json::as_i64);
    least.is_some_and(|least| least >= FIRST)
}

/// The help about a day in place of its year.
fn year_of_day(text: &str) -> Option<String> {
    let mut parts = text.trim().split('-');
    let year = parts.next().filter(|year| year.len() == "2031".len())?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let months = parts.clone().count();
    let is_day = is_number(year) && (1..=2).contains(&months) && parts.all(is_number);
    is_day.then(|| format!("write the year alone: `{year}`"))
}
