//! What a translation records of its source, written into its file.

use crate::content::{Method, SourceRecord};
use crate::file_names::is_yaml;
use crate::parse::front_matter;
use spanned::yaml::{self, Node, Value};
use spanned::{Diagnostics, FileId};
use std::ops::Range;

/// The bytes of a file that are YAML: all of it, or its front matter.
fn yaml_of(file: FileId, path: &str, text: &str) -> Option<Range<usize>> {
    if is_yaml(path) {
        return Some(0..text.len());
    }
    let (front, _) = front_matter::split(file, text, &mut Diagnostics::default())?;
    Some(front)
}

/// The file with another record; with `made`, one that has none gets one. `None` if its YAML is
/// not well-formed.
pub(crate) fn with_record(
    file: FileId,
    path: &str,
    text: &str,
    record: &SourceRecord,
    made: Method,
) -> Option<String> {
    let range = yaml_of(file, path, text)?;
    let node = yaml::parse(file, text, range.clone(), &mut Diagnostics::default())?;
    let written = format!("\"{}\"", record.write());
    let mut new = text.to_owned();
    if let Some(source) = node.get("translation").and_then(|it| it.get("source")) {
        new.replace_range(source.span.range(), &written);
    } else if let Some(translation) = node.get("translation") {
        // A second key of this name would be a mistake.
        let Value::Mapping(entries) = &translation.value else {
            return None;
        };
        let first = entries.first()?.0.span.range().start;
        let line = text[..first].rfind('\n').map_or(0, |at| at + 1);
        let indent = &text[line..first];
        let after = if indent.trim().is_empty() {
            format!("\n{indent}")
        } else {
            ", ".to_owned()
        };
        new.insert_str(first, &format!("source: {written}{after}"));
    } else {
        let method = match made {
            Method::Machine => "machine",
            Method::Person => "person",
        };
        let line = format!("translation: {{ source: {written}, method: {method} }}\n");
        let start = if text[..range.end].ends_with('\n') {
            ""
        } else {
            "\n"
        };
        new.insert_str(range.end, &format!("{start}{line}"));
    }
    Some(new)
}

/// The file of a source text without what is not for translations: comments, and the facts of
/// the entry, if they are in its front matter.
pub(super) fn skeleton(file: FileId, text: &str) -> String {
    let text = spanned::silence::without_comments(crate::checks::TOOL, text).into_owned();
    let front = front_matter::split(file, &text, &mut Diagnostics::default());
    let Some(facts) = front.and_then(|(front, _)| lines_of_facts(file, &text, front)) else {
        return text;
    };
    format!("{}{}", &text[..facts.start], &text[facts.end..])
}

/// The lines of the key `facts` in a front matter: up to the next key.
fn lines_of_facts(file: FileId, text: &str, front: Range<usize>) -> Option<Range<usize>> {
    let end = front.end;
    let node = yaml::parse(file, text, front, &mut Diagnostics::default())?;
    let Value::Mapping(entries) = &node.value else {
        return None;
    };
    let at = entries.iter().position(|(key, _)| key.name == "facts")?;
    let line = |start: usize| text[..start].rfind('\n').map_or(0, |at| at + 1);
    let next = entries.get(at + 1);
    let end = next.map_or(end, |(key, _)| line(key.span.range().start));
    Some(line(entries[at].0.span.range().start)..end)
}

/// Sets the day on which a person has read a translation.
pub(super) fn with_review(file: FileId, path: &str, text: &str, day: &str) -> Option<String> {
    let range = yaml_of(file, path, text)?;
    let node = yaml::parse(file, text, range, &mut Diagnostics::default())?;
    let translation: &Node = node.get("translation")?;
    let mut new = text.to_owned();
    if let Some(reviewed) = translation.get("reviewed") {
        new.replace_range(reviewed.span.range(), day);
    } else {
        let method = translation.get("method")?.span.range();
        let is_flow = text[translation.span.range()].starts_with('{');
        let line = text[..method.start].rfind('\n').map_or(0, |at| at + 1);
        let indent = text[line..method.start].chars();
        let indent: String = indent.take_while(|c| *c == ' ').collect();
        let addition = if is_flow {
            format!(", reviewed: {day}")
        } else {
            format!("\n{indent}reviewed: {day}")
        };
        new.insert_str(method.end, &addition);
    }
    Some(new)
}
