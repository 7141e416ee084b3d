use super::{Day, Ignore, Named};
use crate::{FileId, Span};
use std::ops::Range;

/// The reason why a comment cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Malformed {
    /// The words after the program's name are not `ignore[…]` with at least one code.
    NoCodes,
    /// There is no `until`.
    NoDate,
    /// The word after `until` is not a day.
    BadDate(String),
    /// There are no words after the date and a colon.
    NoReason,
}

/// Reads the bytes `words` of a text. `None` if they do not begin with `tool` and a colon.
pub(super) fn parse(
    tool: &str,
    file: FileId,
    text: &str,
    words: Range<usize>,
) -> Option<Result<Ignore, Malformed>> {
    let end = words.end;
    let words = text[words].trim_start().strip_prefix(tool)?;
    let words = words.strip_prefix(':')?;
    // The position of a rest of the words in the text.
    let at = |rest: &str| end - rest.len();
    let span = |rest: &str, length: usize| Span::new(file, at(rest)..at(rest) + length);
    Some(ignore(words, span))
}

fn ignore(words: &str, span: impl Fn(&str, usize) -> Span) -> Result<Ignore, Malformed> {
    let list = words.trim_start().strip_prefix("ignore");
    let list = list.and_then(|rest| rest.trim_start().strip_prefix('['));
    let (list, close) = list
        .and_then(|list| Some((list, list.find(']')?)))
        .ok_or(Malformed::NoCodes)?;
    let mut codes = Vec::new();
    let mut rest = list;
    for name in list[..close].split(',') {
        let inner = name.trim();
        let skipped = name.len() - name.trim_start().len();
        if inner.is_empty() {
            return Err(Malformed::NoCodes);
        }
        codes.push(Named {
            name: inner.to_owned(),
            span: span(&rest[skipped..], inner.len()),
        });
        // The name and its comma or bracket, one byte each.
        rest = &rest[name.len() + 1..];
    }
    let rest = rest.trim_start();
    let date = rest.strip_prefix("until").ok_or(Malformed::NoDate)?;
    let date = date.trim_start();
    let length = date
        .find(|c: char| c == ':' || c.is_whitespace())
        .unwrap_or(date.len());
    let (day, reason) = date.split_at(length);
    let until = Day::parse(day).ok_or_else(|| Malformed::BadDate(day.to_owned()))?;
    let reason = reason.trim_start().strip_prefix(':').map(str::trim);
    match reason.filter(|reason| !reason.is_empty()) {
        None => Err(Malformed::NoReason),
        Some(reason) => Ok(Ignore {
            codes,
            until,
            until_span: span(date, length),
            reason: reason.to_owned(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sources;

    fn read(text: &str) -> Option<Result<Ignore, Malformed>> {
        let sources = Sources::in_memory(&[("a.yaml", text)]);
        parse("tool", sources.ids().next().unwrap(), text, 0..text.len())
    }

    #[test]
    fn a_comment_has_codes_a_date_and_a_reason() {
        let text = " tool: ignore[check-overdue, raw-html] until 2027-01-31: by phone: yes ";
        let ignore = read(text).unwrap().unwrap();
        let names: Vec<&str> = ignore.codes.iter().map(|code| code.name.as_str()).collect();
        assert_eq!(names, ["check-overdue", "raw-html"]);
        for code in &ignore.codes {
            assert_eq!(&text[code.span.range()], code.name);
        }
        assert_eq!(&text[ignore.until_span.range()], "2027-01-31");
        assert_eq!(ignore.until.to_string(), "2027-01-31");
        assert_eq!(ignore.reason, "by phone: yes");
    }

    #[test]
    fn other_comments_are_left_alone() {
        for text in [
            "",
            " a note",
            " the tool: nice",
            " toolbox: x",
            " tool is good",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_is_missing_is_named() {
        let cases = [
            ("tool:", Malformed::NoCodes),
            ("tool: ignroe[a] until 2027-01-31: b", Malformed::NoCodes),
            ("tool: ignore until 2027-01-31: b", Malformed::NoCodes),
            ("tool: ignore[] until 2027-01-31: b", Malformed::NoCodes),
            ("tool: ignore[a,] until 2027-01-31: b", Malformed::NoCodes),
            ("tool: ignore[a until 2027-01-31: b", Malformed::NoCodes),
            ("tool: ignore[a]: b", Malformed::NoDate),
            ("tool: ignore[a]", Malformed::NoDate),
            (
                "tool: ignore[a] until tomorrow: b",
                Malformed::BadDate("tomorrow".into()),
            ),
            (
                "tool: ignore[a] until: b",
                Malformed::BadDate(String::new()),
            ),
            (
                "tool: ignore[a] until 2027-02-30: b",
                Malformed::BadDate("2027-02-30".into()),
            ),
            ("tool: ignore[a] until 2027-01-31", Malformed::NoReason),
            ("tool: ignore[a] until 2027-01-31:  ", Malformed::NoReason),
            ("tool: ignore[a] until 2027-01-31 b", Malformed::NoReason),
            ("tool: ignore[é] until é", Malformed::BadDate("é".into())),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), Some(Err(expected)), "{text}");
        }
    }
}
