//! The likely cause of a syntax error, for people who do not know YAML.

mod brackets;
mod missing;
mod quoted;
mod several;

use std::ops::Range;

/// What is probably wrong.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cause {
    /// The bytes of the line.
    pub(super) line: Range<usize>,
    pub(super) message: &'static str,
    pub(super) help: String,
}

/// The lines before an error that are looked at.
const LINES: usize = 3;

/// Blanks that are none to YAML.
const NO_BREAK: [char; 2] = ['\u{A0}', '\u{202F}'];

/// Looks for a frequent mistake at the line of the byte `at`, or in the lines before it.
pub(super) fn find(text: &str, at: usize) -> Option<Cause> {
    let mut at = text.floor_char_boundary(at.min(text.len()));
    if let Some(end) = text[at..].find('\n') {
        // A tab after a text seems to be a part of the text, whose line is reported.
        let start = at + end + 1;
        let end = text[start..].find('\n').map_or(text.len(), |it| start + it);
        if text[start..end].starts_with('\t') {
            let (message, help) = of_line(&text[start..end])?;
            let line = start..end;
            return Some(Cause {
                line,
                message,
                help,
            });
        }
    }
    if let Some(cause) = not_indented(text, at) {
        return Some(cause);
    }
    for _ in 0..LINES {
        let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
        let end = text[start..].find('\n').map_or(text.len(), |it| start + it);
        if let Some((message, help)) = of_line(&text[start..end]) {
            let line = start..end;
            return Some(Cause {
                line,
                message,
                help,
            });
        }
        if let Some((line, help)) = several::not_indented(text, start) {
            return Some(Cause {
                line,
                message: "a text over several lines needs blanks before each line",
                help,
            });
        }
        at = start.checked_sub(1)?;
    }
    None
}

/// A line at the byte `at` that belongs to the text of the key above it, `summary: >`.
fn not_indented(text: &str, at: usize) -> Option<Cause> {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let end = text[start..].find('\n').map_or(text.len(), |it| start + it);
    let above = text[..start].trim_end().lines().next_back()?;
    let (key, sign) = above.trim_start().split_once(':')?;
    let is_open = matches!(sign.trim(), ">" | ">-" | ">+" | "|" | "|-" | "|+");
    let is_text = !text[start..end].starts_with([' ', '\t']);
    (is_key(key) && is_open && is_text).then(|| Cause {
        line: start..end,
        message: "a text below its key needs blanks before each line",
        help: format!("write two blanks before each line of `{key}`"),
    })
}

fn of_line(line: &str) -> Option<(&'static str, String)> {
    let indent = line.len() - line.trim_start_matches([' ', '\t', '-']).len();
    if line[..indent].contains('\t') {
        let message = "there is a tab at the beginning of this line";
        return Some((message, "write two blanks instead of each tab".to_owned()));
    }
    if line[indent..].starts_with(NO_BREAK) {
        let message = "there are no-break spaces at the beginning of this line";
        let help = "delete what is before its first word, and type as many blanks";
        return Some((message, help.to_owned()));
    }
    let trimmed = line[indent..].trim_end();
    if line[..indent].trim_start() == "-"
        && !line[..indent].ends_with(' ')
        && trimmed.starts_with(char::is_alphabetic)
    {
        return Some((
            "a blank is missing behind the dash",
            format!("write `- {trimmed}`"),
        ));
    }
    let item = trimmed.split(" #").next().unwrap_or(trimmed).trim_end();
    if let Some(close) = brackets::not_closed(item) {
        return Some((
            "this bracket is not closed",
            format!("close it at the end: `{item}{close}`"),
        ));
    }
    if let Some((before, _)) = trimmed.split_once(NO_BREAK)
        && before.ends_with(':')
    {
        let message = "the blank after the colon is a no-break space";
        return Some((message, "delete it and type a blank".to_owned()));
    }
    if let Some((message, written)) = equals_sign(trimmed) {
        return Some((message, format!("write `{written}`")));
    }
    if let Some(found) = missing::comma(trimmed) {
        return Some(found);
    }
    if let Some(found) = brackets::text(trimmed) {
        return Some(found);
    }
    let Some((key, value)) = trimmed.split_once(": ") else {
        return without_value(trimmed).or_else(|| missing::colon(trimmed));
    };
    if !is_key(key) {
        let is_item =
            line[..indent].ends_with("- ") && trimmed.starts_with(|c: char| c.is_alphanumeric());
        // With one colon it is a block with a key, which is well-formed.
        return (is_item && value.contains(": ")).then(|| {
            (
                COLON,
                format!(
                    "put the whole text in quotation marks: `- \"{}\"`",
                    escaped(trimmed)
                ),
            )
        });
    }
    value_of(value.trim())
}

const COLON: &str = "a text with a colon and a blank needs quotation marks";

/// A key with `=` in place of a colon: what is wrong, and the line with a colon.
pub(crate) fn equals_sign(line: &str) -> Option<(&'static str, String)> {
    let (key, value) = line.split_once('=')?;
    let (key, value) = (key.trim_end(), value.trim());
    let message = "there is `=` where a colon belongs";
    let is_text = value.contains(": ") || value.contains(" #");
    let is_quoted = value.starts_with(['"', '\'', '[', '{']);
    (is_key(key) && !value.is_empty() && !value.starts_with(['=', '>'])).then(|| {
        let written = if is_text && !is_quoted {
            format!("{key}: \"{}\"", escaped(value))
        } else {
            format!("{key}: {value}")
        };
        (message, written)
    })
}

/// A line without a colon and a blank after it.
fn without_value(line: &str) -> Option<(&'static str, String)> {
    let (key, value) = line.split_once(':')?;
    let is_value = !value.is_empty() && !value.starts_with("//");
    (is_key(key) && is_value).then(|| {
        (
            "there must be a blank after the colon",
            format!("write `{key}: {value}`"),
        )
    })
}

fn is_key(text: &str) -> bool {
    let mut bytes = text.bytes();
    !text.is_empty() && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

fn value_of(value: &str) -> Option<(&'static str, String)> {
    let first = value.chars().next()?;
    let quoted = || {
        format!(
            "put the whole text in quotation marks: `\"{}\"`",
            escaped(value)
        )
    };
    if matches!(first, '[' | '{')
        && let Some(word) = comment_inside(value)
    {
        return Some((
            "`#` begins a comment here: what follows it in the brackets is lost",
            format!("put the value in quotation marks: `\"{word}\"`"),
        ));
    }
    match first {
        '“' | '”' | '„' | '«' | '‘' | '’' => {
            let signs = ['“', '”', '„', '«', '»', '‘', '’'];
            let words = value.trim_matches(signs);
            Some((
                "these are typographic quotation marks, which YAML does not know",
                format!("write straight ones: `\"{}\"`", escaped(words)),
            ))
        }
        '\'' | '"' => quoted::text(value),
        '[' | '{' if !is_collection(value) => Some((
            "this bracket is not closed",
            format!(
                "close it at the end; if the bracket belongs to a text, put the text in quotation marks: `\"{}\"`",
                escaped(value)
            ),
        )),
        '@' if value.len() > 1 && value[1..].chars().all(char::is_alphanumeric) => Some((
            "a text cannot begin with this sign",
            format!(
                "leave the sign out: `{}`; if it belongs to the text, {}",
                &value[1..],
                quoted()
            ),
        )),
        '@' | '%' | '`' | '*' | '&' | '!' | ']' | '}' | ',' | '|' | '>' | '-' | '?'
            if !is_collection(value) =>
        {
            Some(("a text cannot begin with this sign", quoted()))
        }
        '[' | '{' => None,
        _ if value.contains(": ") || value.ends_with(':') => Some((COLON, quoted())),
        _ => None,
    }
}

/// The word after a blank that begins with `#`, if it is in no quotation marks.
fn comment_inside(value: &str) -> Option<&str> {
    let at = value.find(" #")?;
    let is_quoted = value[..at].matches(['"', '\'']).count() % 2 == 1;
    let rest = &value[at + 1..];
    let end = rest.find([' ', ',', ']', '}']).unwrap_or(rest.len());
    (!is_quoted && end > 1).then(|| &rest[..end])
}

/// Whether brackets are closed.
fn is_collection(value: &str) -> bool {
    let ends = [('[', ']'), ('{', '}')];
    let is_closed =
        |(open, close): &(char, char)| value.starts_with(*open) && value.ends_with(*close);
    ends.iter().any(is_closed) || value == "|" || value == ">"
}

/// A text as it is written between quotation marks.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_mistakes_have_a_cause_and_a_line() {
        for (line, words) in [
            ("title: “Amal: home”", "straight"),
            ("title: 'Amal's home'", "`\"Amal's home\"`"),
            ("title: \"Home\" for Amal", "`'\"Home\" for Amal'`"),
            ("title: @Amal", "`\"@Amal\"`"),
            ("brand: { colour: #5b2a6e }", "`\"#5b2a6e\"`"),
            ("title:Amal", "`title: Amal`"),
            ("title:\u{A0}Amal", "type a blank"),
            ("title: Amal: home", "`\"Amal: home\"`"),
            ("\tscope: [web]", "two blanks"),
            ("title = Amal", "`title: Amal`"),
            ("title=Amal: home", "`title: \"Amal: home\"`"),
            ("withdrawn true", "`withdrawn: true`"),
            (
                "  - { number: \"+44 20\" channels: [call, sms] }",
                "`, channels`",
            ),
            (
                "  - Not known: hours. Known: days",
                "`- \"Not known: hours. Known: days\"`",
            ),
        ] {
            let text = format!("a: 1\n{line}\nb: 2\n");
            let cause = find(&text, 6).unwrap();
            assert!(cause.help.contains(words), "{line}: {}", cause.help);
            assert_eq!(&text[cause.line], line);
        }
    }

    #[test]
    fn a_text_below_its_key_needs_blanks() {
        let text = "title: x\nsummary: >\nShe waited.\nb: 2\n";
        let cause = find(text, 20).unwrap();
        assert_eq!(&text[cause.line], "She waited.");
        assert!(cause.help.contains("`summary`"), "{}", cause.help);
    }

    #[test]
    fn a_tab_in_the_line_after_the_error_is_found() {
        let text = "a: 1\n\tb: 2\n";
        assert_eq!(&text[find(text, 3).unwrap().line], "\tb: 2");
    }

    #[test]
    fn a_line_without_a_known_mistake_has_no_cause() {
        for line in [
            "a: [1, 2]",
            "a: \"b: c\"",
            "- b",
            "- b c: d",
            "- { b: c, d: e }",
            "a: b = c",
            "it is a = b",
            "url: https://example.org/",
        ] {
            assert_eq!(of_line(line), None, "{line}");
        }
    }
}
