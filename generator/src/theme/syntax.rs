//! Mistakes of syntax in files of UI strings, for people who do not know Fluent.

use crate::checks::strings_syntax;
use fluent_syntax::parser::{ErrorKind, ParserError};
use spanned::{Diagnostic, FileId, Span};
use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

/// The mistakes of a file, each line once.
/// `built_in` are the strings that the theme has in the language.
pub(super) fn explained(
    source: FileId,
    text: &str,
    errors: &[ParserError],
    built_in: &HashSet<&str>,
) -> Vec<Diagnostic> {
    let mut found: BTreeMap<usize, Diagnostic> = BTreeMap::new();
    for error in errors {
        // Fluent names one byte, which can be the first of several of a character.
        let start = text.floor_char_boundary(error.pos.start);
        let end = text.ceil_char_boundary(error.pos.end);
        let span = |range: Range<usize>| Span::new(source, range);
        if let Some((line, name)) = not_indented(text, start, &error.kind) {
            let words = &text[line.clone()];
            let place = span(line.clone());
            let told = strings_syntax::not_indented(&name, words, place);
            found.entry(line.start).or_insert(told);
            continue;
        }
        if let Some(form) = named_anew(text, start) {
            let told = strings_syntax::form(&text[form.clone()], span(form.clone()));
            found.entry(form.start).or_insert(told);
            continue;
        }
        let told = match &error.kind {
            ErrorKind::ExpectedMessageField { entry_id } => {
                let is_built_in = built_in.contains(entry_id.as_str());
                strings_syntax::empty(entry_id, is_built_in, span(start..end))
            }
            ErrorKind::ExpectedToken('}') if let Some((name, place)) = sign_behind(text, start) => {
                strings_syntax::sign_behind(name, span(place))
            }
            ErrorKind::ExpectedToken('}') if let Some(open) = open_brace(text, start) => {
                strings_syntax::open_brace(&text[open.clone()], span(open))
            }
            ErrorKind::ExpectedToken('}') if let Some((name, place)) = open_choice(text, start) => {
                strings_syntax::open_choice(name, span(place))
            }
            other => strings_syntax::malformed(other, span(start..end)),
        };
        found.insert(start, told);
    }
    found.into_values().collect()
}

/// The names at the beginnings of lines. A string that is begun and cannot be read has a mistake, which is
/// reported; it is not missing as well.
pub(super) fn begun(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let words = line.trim_start_matches([' ', '\t']);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let end = words.find(|c| !is_name(c)).unwrap_or(words.len());
        let is_indented = words.len() < line.len();
        let has_sign = words[end..].trim_start_matches(' ').starts_with('=');
        (!is_indented || has_sign).then_some(&words[..end])
    })
}

/// A form of a choice whose name is in letters that Fluent does not take, `[ሓደ]`: the bytes of its brackets.
fn named_anew(text: &str, at: usize) -> Option<Range<usize>> {
    let line = line_at(text, at);
    let words = &text[line.clone()];
    let start = words.len() - words.trim_start_matches([' ', '\t', '*']).len();
    let (name, _) = words[start..].strip_prefix('[')?.split_once(']')?;
    let start = line.start + start;
    (!name.trim().is_ascii()).then(|| start..start + name.len() + 2)
}

/// What is between a brace that is not closed and the place where that was seen, on one line.
fn open_brace(text: &str, at: usize) -> Option<Range<usize>> {
    let start = text[..at].rfind('{')?;
    let inside = text[start..at].trim_end();
    (!inside.contains(['\n', '}'])).then(|| start..start + inside.len())
}

/// The name of a string whose choice between forms has no end before a byte, and the bytes of the name.
fn open_choice(text: &str, at: usize) -> Option<(&str, Range<usize>)> {
    // What is told of can be the comment or the string below.
    let mut first = line_at(text, at);
    let mut is_below = first.start == at;
    while is_below || !text[first.clone()].starts_with(|c: char| c.is_ascii_alphabetic()) {
        is_below = false;
        first = line_at(text, first.start.checked_sub(1)?);
    }
    let own = text.get(first.start..at)?;
    let (name, _) = own.lines().next()?.split_once('=')?;
    let name = name.trim_end();
    let mut lines = own.lines().map(str::trim);
    let begins = lines.any(|line| line.contains('{') && line.ends_with("->"));
    (begins && !lines.any(|line| line.starts_with('}')))
        .then(|| (name, first.start..first.start + name.len()))
}

/// The name of a variable whose sign is behind it, `{ count$ }`, and its bytes with the braces.
fn sign_behind(text: &str, at: usize) -> Option<(&str, Range<usize>)> {
    let open = open_brace(text, at)?;
    let name = text[open.clone()].trim_start_matches('{').trim();
    let rest = text[open.end..].trim_start_matches(' ').strip_prefix('$')?;
    let end = text.len() - rest.trim_start_matches(' ').strip_prefix('}')?.len();
    let mut bytes = name.bytes();
    let begins = bytes.next().is_some_and(|b| b.is_ascii_alphabetic());
    let is_name = bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    (begins && is_name).then_some((name, open.start..end))
}

/// A line without a name that begins in the first column below a string: its bytes, and the name of
/// the string.
fn not_indented(text: &str, at: usize, kind: &ErrorKind) -> Option<(Range<usize>, String)> {
    let line = match kind {
        // The string has no words in its own line.
        ErrorKind::ExpectedMessageField { .. } => {
            let own = line_at(text, at);
            line_at(text, (own.end + 1).min(text.len()))
        }
        _ => line_at(text, at),
    };
    let words = &text[line.clone()];
    let begins = words.chars().next()?;
    // A line with a name has a mistake of its own.
    if begins.is_whitespace() || "#-}.[*".contains(begins) || words.contains('=') {
        return None;
    }
    let above = text[..line.start].strip_suffix('\n')?.split('\n').rev();
    let mut above = above.take_while(|line| !line.trim().is_empty());
    let name = above.find_map(|line| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim_end();
        let mut bytes = name.bytes();
        let is_name = bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
        (is_name && !name.is_empty()).then(|| name.to_owned())
    })?;
    Some((line, name))
}

/// The bytes of the line of a byte, without its end.
fn line_at(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let end = text[start..].find('\n').map_or(text.len(), |it| start + it);
    start..start + text[start..end].trim_end_matches('\r').len()
}

#[cfg(test)]
mod tests {
    use super::{begun, explained};
    use fluent_bundle::FluentResource;
    use spanned::Sources;
    use std::collections::HashSet;

    #[test]
    fn a_mistake_is_told_once_and_with_what_to_write() {
        for (text, help) in [
            ("list = { $list : { $value }\n", "`{ $list }`"),
            ("a = { $list\nb = B\n", "`{ $list }`"),
            (
                "a = { list$ } نتائج\n",
                "the `$` comes first: write `{ $list }`",
            ),
            ("a = {list$}\n", "the `$` comes first: write `{ $list }`"),
            // A name begins with a letter.
            ("a = { 5$ }\n", "`{ 5 }`"),
            ("a = { list $\n", "`{ list }`"),
            ("nav =\nNos aides\nb = B\n", "`  Nos aides`"),
            ("nav = Nos\naides\n", "`  aides`"),
            ("nav = Nos\n  beaux\naides\n", "`  aides`"),
            ("nav =\nمساعدات\n", "`  مساعدات`"),
            ("a =\n\nb = B\n", "write the words after `=`"),
            ("a = A\n\nskip Jump\n", "name = text"),
            (
                "a = { $n ->\n    [one] A\n   *[other] B\n\n# Note\nb = B\n",
                "a line with `}` alone",
            ),
            (
                "a = { $n ->\n    [ሓደ] ሓደ\n   *[other] ብዙሓት\n}\n",
                "such as `[one]` and `[other]`",
            ),
            (
                "a = { $n ->\n    [one] ሓደ\n   *[ካልእ] ብዙሓት\n}\n",
                "such as `[one]` and `[other]`",
            ),
        ] {
            let sources = Sources::in_memory(&[("en.ftl", text)]);
            let file = sources.ids().next().unwrap();
            let (_, errors) = FluentResource::try_new(text.to_owned()).unwrap_err();
            let found = explained(file, text, &errors, &HashSet::new());
            let helps: Vec<&str> = found.iter().filter_map(|it| it.help.as_deref()).collect();
            assert_eq!(helps.len(), 1, "{text}: {helps:?} {errors:?}");
            assert!(helps[0].contains(help), "{text}: {helps:?}");
        }
    }

    #[test]
    fn what_is_begun_is_there() {
        let text = "a = A\nb { $n\n  c = C\n  d e\n# f = F\n[one] g = G\n";
        let found: Vec<&str> = begun(text).filter(|it| !it.is_empty()).collect();
        assert_eq!(found, ["a", "b", "c"]);
    }

    #[test]
    fn only_words_that_the_theme_has_can_be_removed() {
        let text = "a =\n\nb = B\n";
        let sources = Sources::in_memory(&[("nb.ftl", text)]);
        let file = sources.ids().next().unwrap();
        let (_, errors) = FluentResource::try_new(text.to_owned()).unwrap_err();
        for (built_in, can_go) in [(HashSet::from(["a"]), true), (HashSet::from(["b"]), false)] {
            let found = explained(file, text, &errors, &built_in);
            let help = found[0].help.as_deref().unwrap_or_default();
            assert_eq!(help.contains("remove the line"), can_go, "{help}");
        }
    }
}
