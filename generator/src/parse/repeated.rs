//! What facts show by themselves: values that are written twice, and addresses that are none for
//! readers.

use crate::checks::{repeated_value, tracking_link, unsuitable_address};
use crate::telephone;
use spanned::Diagnostics;
use spanned::yaml::{Node, Value};
use std::borrow::Cow;
use std::collections::HashMap;

/// Looks at every value of some facts.
pub(super) fn check(node: &Node, diagnostics: &mut Diagnostics) {
    match &node.value {
        Value::Text(text) if text.starts_with("https://") => {
            let found = tracking_link::check(text, node.span);
            diagnostics.extend(found.or_else(|| unsuitable_address::check(text, node.span)));
        }
        Value::Text(text) if text.contains('@') => {
            diagnostics.extend(unsuitable_address::mail(text, node.span));
        }
        Value::Sequence(items) => {
            let mut seen = HashMap::new();
            let mut cited = HashMap::new();
            for item in items {
                if let Some(source) = item.get("ref").and_then(text)
                    && let Some(first) = cited.insert((source, place(item)), item.span)
                {
                    diagnostics.push(repeated_value::source(source, item.span, first));
                }
                let number = number(item);
                let name = number.clone().or_else(|| text(item).map(Cow::Borrowed));
                if let Some(name) = name
                    && let Some(first) = seen.insert(name.clone(), item.span)
                {
                    let again = item.span;
                    diagnostics.push(match number {
                        Some(number) => repeated_value::number(&number, again, first),
                        None => repeated_value::in_list(&name, again, first),
                    });
                }
                check(item, diagnostics);
            }
        }
        Value::Mapping(entries) => {
            for (_, value) in entries {
                check(value, diagnostics);
            }
        }
        _ => {}
    }
}

/// Looks at the lines of front matter that say what the sources do not.
pub(super) fn gaps(front: &Node, diagnostics: &mut Diagnostics) {
    let Some(Value::Sequence(lines)) = front.get("gaps").map(|it| &it.value) else {
        return;
    };
    let mut seen = HashMap::new();
    for line in lines {
        if let Some(words) = text(line).map(str::trim)
            && let Some(first) = seen.insert(words, line.span)
        {
            diagnostics.push(repeated_value::in_list(words, line.span, first));
        }
    }
}

/// The place in a source that an item names.
fn place(item: &Node) -> Option<&str> {
    item.get("at").and_then(text).map(str::trim)
}

/// The telephone number of an item, as pages dial it. The same source can be cited for two things: other
/// blocks can be alike.
fn number(item: &Node) -> Option<Cow<'_, str>> {
    if let Some(number) = item.get("number").and_then(text) {
        return Some(Cow::Owned(telephone::e164(number)));
    }
    let (digits, country) = (item.get("domestic")?, item.get("country")?);
    let (digits, country) = (text(digits)?.replace([' ', '-'], ""), text(country)?);
    Some(Cow::Owned(format!("{digits} ({country})")))
}

fn text(node: &Node) -> Option<&str> {
    match &node.value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}
