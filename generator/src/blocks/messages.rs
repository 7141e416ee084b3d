//! The UI strings of a file as translators see them, with their places in the file.
//!
//! Fluent's own parser does not know places. This one reads the forms that the theme uses: a
//! text, and a choice by a number whose variants have a line each. Everything else is one text
//! with its brackets, which a translator copies.

use crate::content::BlockDigest;
use crate::markdown::lines;
use std::ops::Range;

/// A UI string.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Message {
    pub(crate) key: String,
    /// The lines of the comment above it.
    pub(crate) comment: Vec<String>,
    /// The variable that its variants depend on; `None` if it has one part without variants.
    pub(crate) variable: Option<String>,
    pub(crate) parts: Vec<Part>,
    /// Its bytes in the file, without the comment and without the last line break.
    pub(crate) range: Range<usize>,
}

/// The text of a UI string, or of one of its variants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// A plural category of CLDR or a number; empty for a string without variants.
    pub(crate) variant: String,
    pub(crate) is_default: bool,
    /// With `{name}` for the variable `name`.
    pub(crate) text: String,
    /// Its bytes in the file.
    pub(crate) range: Range<usize>,
}

impl Message {
    pub(crate) fn digest(&self) -> BlockDigest {
        let parts = self.parts.iter();
        let parts = parts.map(|part| format!("[{}] {}", part.variant, part.text));
        BlockDigest::of(&self.key, &parts.collect::<Vec<_>>().join("\n"))
    }

    pub(crate) fn part(&self, variant: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.variant == variant)
    }

    /// The text of the variant that applies where no other does.
    pub(crate) fn default_part(&self) -> Option<&Part> {
        let default = self.parts.iter().find(|part| part.is_default);
        default.or(self.parts.first())
    }
}

/// All UI strings of a file, in order.
pub(crate) fn messages(file: &str) -> Vec<Message> {
    let mut found = Vec::new();
    let mut comment = Vec::new();
    let mut lines = lines(file).peekable();
    while let Some((start, line)) = lines.next() {
        if let Some(words) = line.strip_prefix("# ") {
            comment.push(words.trim_end().to_owned());
            continue;
        }
        let comment = std::mem::take(&mut comment);
        let Some((key, value)) = key_of(line) else {
            continue;
        };
        let mut end = start + line.trim_end().len();
        while let Some((at, next)) = lines.next_if(|(_, next)| next.starts_with([' ', '\t', '}'])) {
            end = at + next.trim_end().len();
        }
        let value = (start + value).min(end);
        let choice = choice(file, value..end);
        let (variable, parts) = choice.unwrap_or_else(|| (None, vec![plain(file, value..end)]));
        found.push(Message {
            key: key.to_owned(),
            comment,
            variable,
            parts,
            range: start..end,
        });
    }
    found
}

/// The key of a line that begins a string, and where in the line its value begins.
fn key_of(line: &str) -> Option<(&str, usize)> {
    let (before, after) = line.split_once('=')?;
    let key = before.trim_end();
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let space = after.len() - after.trim_start_matches(' ').len();
    is_key.then_some((key, before.len() + 1 + space))
}

fn plain(file: &str, range: Range<usize>) -> Part {
    let raw = &file[range.clone()];
    let lines: Vec<&str> = raw.lines().map(str::trim).collect();
    Part {
        variant: String::new(),
        is_default: true,
        text: with_plain_variables(lines.join("\n").trim()),
        range,
    }
}

/// The variable and the variants of a value that is a choice.
fn choice(file: &str, range: Range<usize>) -> Option<(Option<String>, Vec<Part>)> {
    let raw = file[range.clone()].strip_prefix('{')?.strip_suffix('}')?;
    let (variable, rest) = raw.split_once("->")?;
    let variable = variable.trim().strip_prefix('$')?;
    if !is_name(variable) {
        return None;
    }
    let base = range.end - 1 - rest.len();
    let mut parts = Vec::new();
    for (at, line) in lines(rest) {
        if line.trim().is_empty() {
            continue;
        }
        let inner = line.trim_start();
        let is_default = inner.starts_with('*');
        let (variant, text) = inner
            .trim_start_matches('*')
            .strip_prefix('[')?
            .split_once(']')?;
        let text = text.trim_start();
        let start = base + at + line.len() - text.len();
        parts.push(Part {
            variant: variant.trim().to_owned(),
            is_default,
            text: with_plain_variables(text.trim_end()),
            range: start..start + text.trim_end().len(),
        });
    }
    (!parts.is_empty()).then(|| (Some(variable.to_owned()), parts))
}

fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// A text of Fluent with `{name}` for `{ $name }`, the form that translators' tools check.
pub(crate) fn with_plain_variables(text: &str) -> String {
    replaced(text, |inner| {
        let name = inner.trim().strip_prefix('$')?;
        is_name(name).then(|| format!("{{{name}}}"))
    })
}

/// The text of Fluent for what [`messages`] shows: the reverse of its `{name}`.
pub(crate) fn written(text: &str) -> String {
    let text = replaced(text, |inner| {
        is_name(inner).then(|| format!("{{ ${inner} }}"))
    });
    text.replace('\n', "\n    ")
}

/// A choice by a number, as the theme writes it. Each variant is its name, whether it is the
/// default, and its text.
pub(crate) fn written_choice(variable: &str, variants: &[(&str, bool, &str)]) -> String {
    let lines = variants.iter().map(|(variant, is_default, text)| {
        let mark = if *is_default { "   *" } else { "    " };
        format!("{mark}[{variant}] {}\n", written(text))
    });
    format!("{{ ${variable} ->\n{}}}", lines.collect::<String>())
}

/// Replaces what is between each pair of brackets, where `new` has something.
fn replaced(text: &str, new: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let Some(close) = rest.find('}') else { break };
        match new(&rest[1..close]) {
            Some(new) => out.push_str(&new),
            None => out.push_str(&rest[..=close]),
        }
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

/// The variables of a text, as it is shown.
pub(crate) fn variables(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((inner, next)) = after.split_once('}') else {
            break;
        };
        if is_name(inner) {
            names.push(inner.to_owned());
        }
        rest = next;
    }
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "### All\n\n# $n: a name.\nhello = Hello, { $n }!\nlong =\n    one\n    two\n\n\
        # How many.\ncount = { $count ->\n    [0] None\n    [one] { $count } thing\n   *[other] { $count } things\n}\n\
        odd = { NUMBER($n) } { \"{\" }\n";

    #[test]
    fn texts_variants_and_comments_are_found() {
        let all = messages(FILE);
        let keys: Vec<&str> = all.iter().map(|it| it.key.as_str()).collect();
        assert_eq!(keys, ["hello", "long", "count", "odd"]);
        assert_eq!(all[0].comment, ["$n: a name."]);
        assert_eq!(all[0].parts[0].text, "Hello, {n}!");
        assert_eq!(all[1].parts[0].text, "one\ntwo");
        assert_eq!(all[2].variable.as_deref(), Some("count"));
        let parts = all[2].parts.iter();
        let parts: Vec<_> = parts
            .map(|it| (it.variant.as_str(), it.is_default, it.text.as_str()))
            .collect();
        let expected = [
            ("0", false, "None"),
            ("one", false, "{count} thing"),
            ("other", true, "{count} things"),
        ];
        assert_eq!(parts, expected);
        assert_eq!(all[3].parts[0].text, "{ NUMBER($n) } { \"{\" }");
        assert_eq!(&FILE[all[2].parts[0].range.clone()], "None");
        assert_eq!(variables("{a} and {b-c} and { D($e) }"), ["a", "b-c"]);
    }

    #[test]
    fn what_is_written_is_found_again() {
        for message in messages(FILE) {
            let value = match &message.variable {
                None => written(&message.parts[0].text),
                Some(variable) => {
                    let parts = message.parts.iter();
                    let parts: Vec<_> = parts
                        .map(|it| (it.variant.as_str(), it.is_default, it.text.as_str()))
                        .collect();
                    written_choice(variable, &parts)
                }
            };
            let file = format!("{} = {value}\n", message.key);
            let again = messages(&file);
            assert_eq!(again.len(), 1, "{file}");
            assert_eq!(again[0].digest(), message.digest(), "{file}");
        }
    }
}
