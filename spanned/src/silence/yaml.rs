use super::{Comment, CommentReader, Syntax};
use crate::yaml::{self, Node, Value};
use crate::{Diagnostics, FileId};
use std::ops::Range;

/// The comments of the program `tool` in the YAML `range` of a text; none if it is not
/// well-formed.
pub fn comments(tool: &str, file: FileId, text: &str, range: Range<usize>) -> Vec<Comment> {
    let marks = marks(tool, text, range.clone());
    if marks.is_empty() {
        return Vec::new();
    }
    let Some(tree) = yaml::parse(file, text, range.clone(), &mut Diagnostics::default()) else {
        return Vec::new();
    };
    let mut scalars = Vec::new();
    collect(&tree, &mut scalars);
    scalars.sort_by_key(|scalar| scalar.start);
    let is_comment = |mark: usize| {
        let before = scalars.partition_point(|scalar| scalar.start <= mark);
        before == 0 || scalars[before - 1].end <= mark
    };
    let marks = marks.into_iter().filter(|mark| is_comment(*mark));
    let mut reader = CommentReader::new(tool, Syntax::Yaml, file, text);
    marks
        .filter_map(|mark| {
            let line = text[mark..range.end].lines().next().unwrap_or_default();
            let end = mark + line.trim_end().len();
            reader.read(mark..end, mark + 1..end)
        })
        .collect()
}

/// The place of every `#` that can begin a comment of the tool.
fn marks(tool: &str, text: &str, range: Range<usize>) -> Vec<usize> {
    let name = format!("{tool}:");
    let slice = &text[range.clone()];
    let names = slice.match_indices(&name);
    names
        .filter_map(|(at, _)| {
            let before = slice[..at].trim_end_matches([' ', '\t']);
            let mark = before.strip_suffix('#')?;
            let begins = mark.chars().next_back().is_none_or(char::is_whitespace);
            begins.then_some(range.start + mark.len())
        })
        .collect()
}

/// The bytes of all keys and texts.
fn collect(node: &Node, scalars: &mut Vec<Range<usize>>) {
    match &node.value {
        Value::Sequence(items) => items.iter().for_each(|item| collect(item, scalars)),
        Value::Mapping(entries) => {
            for (key, value) in entries {
                scalars.push(key.span.range());
                collect(value, scalars);
            }
        }
        _ => scalars.push(node.span.range()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Sources;

    fn found(text: &str) -> Vec<String> {
        let sources = Sources::in_memory(&[("a.yaml", text)]);
        let file = sources.ids().next().unwrap();
        let comments = comments("t", file, text, 0..text.len());
        let span = |comment: &Comment| text[comment.span.range()].to_owned();
        comments.iter().map(span).collect()
    }

    #[test]
    fn comments_are_found_at_the_end_of_a_line_and_on_their_own() {
        let text = "# t: one\na: b # t: two\nc:\n  # t: three  \n  - d #t: four\r\n";
        assert_eq!(
            found(text),
            ["# t: one", "# t: two", "# t: three", "#t: four"]
        );
    }

    #[test]
    fn words_inside_a_value_are_not_a_comment() {
        for text in [
            "a: \"b # t: x\"\n",
            "a: 'b # t: x'\n",
            "a: |\n  b\n  # t: x\n  c\n",
            "a: >\n  b # t: x\n",
            "a: b# t: x\n",
            "\"a # t: x\": b\n",
            "a: [\n# t: x",
            "a: t # note about t: x\n",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
