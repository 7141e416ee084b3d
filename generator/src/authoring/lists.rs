//! Keys with blocks, written as a list of items with ids: the shape of [`by_id`] that a form in the
//! browser can add to. Nothing else of the text changes, comments included.

use crate::blocks::written_as_yaml;
use crate::content::by_id;
use serde_json::Value as Json;
use spanned::yaml::{self, Key, Node, Value};
use spanned::{Diagnostics, FileId};
use std::ops::Range;

/// The text with lists in place of the mappings at `keys` of its YAML, which is in the bytes
/// `yaml`. `Ok(None)` if it has no such mapping.
///
/// # Errors
/// The first key whose block has a form that this cannot change.
pub(super) fn with_lists<'k>(
    file: FileId,
    text: &str,
    yaml: Range<usize>,
    keys: &[&'k str],
) -> Result<Option<String>, &'k str> {
    let Some(before) = parsed(file, text, yaml.clone()) else {
        return Ok(None);
    };
    let mut edits = Vec::new();
    for key in keys {
        if let Some(Value::Mapping(entries)) = before.get(key).map(|it| &it.value) {
            if entries.is_empty() {
                continue;
            }
            edits.extend(edits_of(text, yaml.end, entries).ok_or(*key)?);
        }
    }
    if edits.is_empty() {
        return Ok(None);
    }
    edits.sort_by_key(|(range, _)| range.start);
    let mut new = String::with_capacity(text.len() + 8 * edits.len());
    let mut done = 0;
    for (range, with) in edits {
        new.push_str(text.get(done..range.start).unwrap_or_default());
        new.push_str(&with);
        done = range.end;
    }
    new.push_str(&text[done..]);
    let end = yaml.end + new.len() - text.len();
    let after = parsed(file, &new, yaml.start..end);
    let is_same = after.is_some_and(|after| meaning(&before, keys) == meaning(&after, keys));
    match (is_same, keys.first()) {
        (false, Some(key)) => Err(key),
        _ => Ok(Some(new)),
    }
}

fn parsed(file: FileId, text: &str, yaml: Range<usize>) -> Option<Node> {
    let mut found = Diagnostics::default();
    let node = yaml::parse(file, text, yaml, &mut found)?;
    (!found.has_errors()).then_some(node)
}

/// What a file says, whatever the shape of the values at `keys` is.
fn meaning(node: &Node, keys: &[&str]) -> Vec<(String, Json)> {
    let Value::Mapping(entries) = &node.value else {
        return Vec::new();
    };
    let mut said = Vec::new();
    for (key, value) in entries {
        if !keys.contains(&&*key.name) {
            said.push((key.name.clone(), value.to_json()));
            continue;
        }
        for (id, value) in by_id::values(value) {
            let mut json = value.to_json();
            if let Json::Object(all) = &mut json {
                all.remove(by_id::ID);
            }
            said.push((format!("{}.{}", key.name, id.name), json));
        }
    }
    said
}

type Edit = (Range<usize>, String);

/// The changes that make items of entries. `None` if one of them is no block of keys, or the entries
/// are written in a way that has no list with the same lines.
fn edits_of(text: &str, end: usize, entries: &[(Key, Node)]) -> Option<Vec<Edit>> {
    let (first, last) = (entries.first()?, entries.last()?);
    let mut edits = Vec::new();
    let in_braces = brace_before(text, first.0.span.range().start);
    if let Some(open) = in_braces {
        edits.push((open..open + 1, "[".to_owned()));
        let close = closing_brace(text, &last.1, end)?;
        edits.push((close..close + 1, "]".to_owned()));
    }
    for (key, value) in entries {
        let Value::Mapping(inner) = &value.value else {
            return None;
        };
        let name = key.span.range();
        let id = written_as_yaml(text.get(name.clone())?, &key.name);
        let (block, _) = inner.first()?;
        let start = block.span.range().start;
        let colon = name.end + text.get(name.end..start)?.find(':')?;
        let dash = if in_braces.is_some() { "" } else { "- " };
        if let Some(open) = brace_before(text, start) {
            // `plan: { use: … }` is `- { id: plan, use: … }`.
            if text.get(colon + 1..open)?.contains(['#', '\n']) {
                return None;
            }
            edits.push((name.start..open + 1, format!("{dash}{{ id: {id},")));
            if !text[open + 1..].starts_with(char::is_whitespace) {
                edits.push((open + 1..open + 1, " ".to_owned()));
            }
        } else {
            // The keys of the item stay in their column, and the id is in the same one.
            let indent = column(text, start).checked_sub(column(text, name.start))?;
            let blanks = " ".repeat(indent.checked_sub(1).filter(|blanks| *blanks > 0)?);
            edits.push((name.start..colon + 1, format!("-{blanks}id: {id}")));
        }
    }
    Some(edits)
}

/// The brace that opens the mapping whose first key begins at `at`.
fn brace_before(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].trim_end();
    before.ends_with('{').then(|| before.len() - 1)
}

/// The brace that closes a mapping in braces whose last value is `last`.
fn closing_brace(text: &str, last: &Node, end: usize) -> Option<usize> {
    let from = last.span.range().end;
    let mut closing = text.get(from..end)?.match_indices(['}', ']']);
    closing.nth(brackets(last)).map(|(at, _)| from + at)
}

/// The number of brackets that close after the last value in a value in braces or brackets.
fn brackets(node: &Node) -> usize {
    let last = match &node.value {
        Value::Mapping(entries) => entries.last().map(|(_, node)| node),
        Value::Sequence(items) => items.last(),
        _ => return 0,
    };
    1 + last.map_or(0, brackets)
}

/// The number of characters before a byte in its line.
fn column(text: &str, at: usize) -> usize {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[line..at].chars().count()
}

#[cfg(test)]
mod tests {
    use super::with_lists;
    use spanned::Sources;

    fn changed(text: &str) -> Result<Option<String>, &'static str> {
        let sources = Sources::in_memory(&[("content/glossary/en.yaml", text)]);
        let file = sources.ids().next().unwrap();
        with_lists(file, text, 0..text.len(), &["terms", "more"])
    }

    #[test]
    fn keys_become_items_and_nothing_else_changes() {
        for (text, want) in [
            (
                "# Words.\nterms:\n  # First.\n  plan: { use: [a plan], avoid: [x] } # why\n  staff:   {use: [staff]}\nwords: 25\n",
                "# Words.\nterms:\n  # First.\n  - { id: plan, use: [a plan], avoid: [x] } # why\n  - { id: staff, use: [staff]}\nwords: 25\n",
            ),
            (
                "terms:\n  plan: # why\n    use:\n    - a plan\n    # Not these.\n    avoid: [\"x\"]\n\n  \"go back\":\n    use: >\n      [b]\n",
                "terms:\n  - id: plan # why\n    use:\n    - a plan\n    # Not these.\n    avoid: [\"x\"]\n\n  - id: \"go back\"\n    use: >\n      [b]\n",
            ),
            (
                "terms:\n    plan:\n        use: [x]\n",
                "terms:\n    -   id: plan\n        use: [x]\n",
            ),
            (
                "terms: { plan: { use: [a, b] }, way: {use: [c]} } # all\nmore: { b: { c: d } }\n",
                "terms: [ { id: plan, use: [a, b] }, { id: way, use: [c]} ] # all\nmore: [ { id: b, c: d } ]\n",
            ),
            (
                "terms:\n  yes: { use: [x] }\n  \"12\": { use: [y] }\n  'true': { use: [z] }\n",
                "terms:\n  - { id: yes, use: [x] }\n  - { id: \"12\", use: [y] }\n  - { id: 'true', use: [z] }\n",
            ),
        ] {
            assert_eq!(changed(text), Ok(Some(want.to_owned())), "{text}");
            assert_eq!(changed(want), Ok(None), "{want}");
        }
    }

    #[test]
    fn what_is_no_mapping_stays() {
        for text in ["words: 25\n", "terms: {}\n", "terms: [\n", "- a\n", ""] {
            assert_eq!(changed(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_changed_is_named() {
        for text in [
            // There is no room for the hyphen.
            "terms:\n  plan:\n   use: [x]\n",
            "terms:\n  plan: # why\n    { use: [x] }\n",
            "terms:\n  plan: [x]\n",
            "terms:\n  plan: {}\n",
            "terms:\n  plan: &all { use: [x] }\n  way: *all\n",
        ] {
            assert_eq!(changed(text), Err("terms"), "{text}");
        }
    }
}
