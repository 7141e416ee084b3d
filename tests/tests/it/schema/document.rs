//! Documents as YAML, with the line of each value.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::RangeInclusive;

use serde_json::Value;

/// A document written out: keys and items on lines of their own.
#[derive(Debug, Default)]
pub(crate) struct Written {
    /// The YAML.
    pub(crate) text: String,
    lines: HashMap<String, RangeInclusive<usize>>,
}

impl Written {
    /// Writes a document; its first line is counted from `first`.
    pub(crate) fn of(document: &Value, first: usize) -> Self {
        let mut written = Self::default();
        let mut line = first;
        written.block(document, "", "", &mut line);
        written
    }

    /// The lines of the value at a JSON pointer: from its key (or dash) to where the value
    /// itself begins.
    pub(crate) fn lines(&self, pointer: &str) -> Option<RangeInclusive<usize>> {
        self.lines.get(pointer).cloned()
    }

    fn block(&mut self, value: &Value, pointer: &str, indent: &str, line: &mut usize) {
        match value {
            Value::Object(entries) if !entries.is_empty() => {
                for (key, value) in entries {
                    let lead = format!("{indent}{}:", Value::from(key.as_str()));
                    self.member(&lead, value, &below(pointer, key), indent, line);
                }
            }
            Value::Array(items) if !items.is_empty() => {
                for (index, value) in items.iter().enumerate() {
                    let lead = format!("{indent}-");
                    self.member(
                        &lead,
                        value,
                        &below(pointer, &index.to_string()),
                        indent,
                        line,
                    );
                }
            }
            // A scalar, `[]` and `{}` are the same in YAML and JSON.
            flat => {
                let _ = writeln!(self.text, "{indent}{flat}");
                self.lines.insert(pointer.to_owned(), *line..=*line);
                *line += 1;
            }
        }
    }

    fn member(&mut self, lead: &str, value: &Value, pointer: &str, indent: &str, line: &mut usize) {
        let flat = match value {
            Value::Object(entries) => entries.is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => true,
        };
        let last = if flat { *line } else { *line + 1 };
        self.lines.insert(pointer.to_owned(), *line..=last);
        if flat {
            let _ = writeln!(self.text, "{lead} {value}");
            *line += 1;
        } else {
            let _ = writeln!(self.text, "{lead}");
            *line += 1;
            self.block(value, pointer, &format!("{indent}  "), line);
        }
    }
}

/// The pointer of a member.
pub(crate) fn below(pointer: &str, member: &str) -> String {
    format!("{pointer}/{}", member.replace('~', "~0").replace('/', "~1"))
}

#[test]
fn every_value_is_found_on_its_line() {
    let document = serde_json::json!({"a": {"b": [1, {"c": "x"}]}, "d": []});
    let written = Written::of(&document, 1);
    let lines: Vec<&str> = written.text.lines().collect();
    assert_eq!(
        lines,
        [
            "\"a\":",
            "  \"b\":",
            "    - 1",
            "    -",
            "      \"c\": \"x\"",
            "\"d\": []"
        ]
    );
    for (pointer, lines) in [
        ("/a", 1..=2),
        ("/a/b/0", 3..=3),
        ("/a/b/1", 4..=5),
        ("/d", 6..=6),
    ] {
        assert_eq!(written.lines(pointer), Some(lines), "{pointer}");
    }
}
