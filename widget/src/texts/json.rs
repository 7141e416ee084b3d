//! Reads the JSON that the generator writes. A general reader would be larger than the texts
//! themselves; this one knows texts, lists, maps, booleans and null, and rejects everything else.

use std::iter::Peekable;
use std::str::Chars;

/// A JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Json {
    Null,
    Flag(bool),
    Text(String),
    List(Vec<Json>),
    Map(Vec<(String, Json)>),
}

/// The largest depth of nested lists and maps: the texts need six.
const MAX_DEPTH: u8 = 16;

impl Json {
    /// Parses a text; `None` if it is not well-formed, or has a value of another kind.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut chars = text.chars().peekable();
        let json = value(&mut chars, 0)?;
        space(&mut chars);
        chars.next().is_none().then_some(json)
    }

    /// The entries of a map; empty for other values.
    pub(super) fn entries(&self) -> &[(String, Self)] {
        match self {
            Self::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; empty for other values.
    pub(super) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            _ => &[],
        }
    }

    /// The value of a key of a map; null if there is none.
    pub(super) fn get(&self, key: &str) -> &Self {
        let found = self.entries().iter().find(|(name, _)| name == key);
        found.map_or(&Self::Null, |(_, value)| value)
    }

    /// The text; empty for other values.
    pub(super) fn text(&self) -> String {
        self.some_text().unwrap_or_default()
    }

    /// The text; `None` for other values.
    pub(super) fn some_text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

type Input<'a> = Peekable<Chars<'a>>;

fn space(chars: &mut Input<'_>) {
    while chars
        .next_if(|c| matches!(c, ' ' | '\n' | '\r' | '\t'))
        .is_some()
    {}
}

fn value(chars: &mut Input<'_>, depth: u8) -> Option<Json> {
    if depth > MAX_DEPTH {
        return None;
    }
    space(chars);
    match chars.next()? {
        '"' => string(chars).map(Json::Text),
        '[' => list(chars, ']', |chars| value(chars, depth + 1)).map(Json::List),
        '{' => list(chars, '}', |chars| {
            space(chars);
            chars.next_if_eq(&'"')?;
            let key = string(chars)?;
            space(chars);
            chars.next_if_eq(&':')?;
            Some((key, value(chars, depth + 1)?))
        })
        .map(Json::Map),
        't' => word(chars, "rue", Json::Flag(true)),
        'f' => word(chars, "alse", Json::Flag(false)),
        'n' => word(chars, "ull", Json::Null),
        _ => None,
    }
}

fn word(chars: &mut Input<'_>, rest: &str, json: Json) -> Option<Json> {
    rest.chars()
        .all(|c| chars.next() == Some(c))
        .then_some(json)
}

fn list<T>(
    chars: &mut Input<'_>,
    end: char,
    item: impl Fn(&mut Input<'_>) -> Option<T>,
) -> Option<Vec<T>> {
    let mut items = Vec::new();
    space(chars);
    if chars.next_if_eq(&end).is_some() {
        return Some(items);
    }
    loop {
        items.push(item(chars)?);
        space(chars);
        match chars.next()? {
            ',' => {}
            c if c == end => return Some(items),
            _ => return None,
        }
    }
}

fn string(chars: &mut Input<'_>) -> Option<String> {
    let mut text = String::new();
    loop {
        match chars.next()? {
            '"' => return Some(text),
            '\\' => text.push(match chars.next()? {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                'b' => '\u{8}',
                'f' => '\u{c}',
                // The generator writes UTF-8; only control characters are escaped.
                'u' => {
                    let code: String = chars.by_ref().take(4).collect();
                    char::from_u32(u32::from_str_radix(&code, 16).ok()?)?
                }
                c => c,
            }),
            c => text.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_serde_writes() {
        let written = serde_json::json!({
            "a": "x\"\\\n\u{1}é", "b": [["p", "q"], [], null], "c": {}, "d": true, "e": false,
        });
        let json = Json::parse(&written.to_string()).unwrap();
        assert_eq!(json.get("a").text(), "x\"\\\n\u{1}é");
        assert_eq!(json.get("b").items()[0].items()[1].text(), "q");
        assert_eq!(json.get("b").items().len(), 3);
        assert_eq!(
            (json.get("d"), json.get("e")),
            (&Json::Flag(true), &Json::Flag(false))
        );
        assert_eq!(json.get("missing"), &Json::Null);
    }

    #[test]
    fn rejects_damaged_text() {
        for damaged in [
            "",
            "{",
            "[1]",
            "{\"a\":}",
            "[\"a\" \"b\"]",
            "[] []",
            "\"\\u12\"",
            "tru",
        ] {
            assert_eq!(Json::parse(damaged), None, "{damaged}");
        }
        assert_eq!(Json::parse(&"[".repeat(100_000)), None);
    }
}
