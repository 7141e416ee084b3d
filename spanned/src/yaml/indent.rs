//! Lines that begin in a column in which no key can be.

use std::ops::Range;

/// The line at the byte `at` of a text, if it is indented as no block that is open there is; with
/// what to do. The lines above are taken as they are: blocks of text and brackets over several
/// lines give no answer.
pub(super) fn find(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let end = text[start..].find('\n').map_or(text.len(), |it| start + it);
    let own = column(&text[start..end])?;
    let mut open: Vec<usize> = Vec::new();
    for line in text[..start].lines() {
        if line.trim_end().ends_with(['|', '>', '[', '{', ',']) {
            return None;
        }
        let Some(at) = column(line) else { continue };
        open.retain(|column| *column < at);
        open.push(at);
        // A key after `- ` begins a block further in.
        let rest = &line[at..];
        if let Some(entry) = rest.strip_prefix("- ") {
            open.push(at + rest.len() - entry.trim_start().len());
        }
    }
    if open.is_empty() || open.contains(&own) {
        return None;
    }
    open.sort_by_key(|column| column.abs_diff(own));
    let nearest = open.iter().take(2);
    let columns: Vec<String> = nearest.map(ToString::to_string).collect();
    let help = format!(
        "write {} blanks before it: as many as before the keys of the block to which it belongs",
        columns.join(" or ")
    );
    Some((start..end, help))
}

/// The item of a list at the byte `at` that begins before the key above it, which has no value; with what to
/// do.
pub(super) fn item(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let at = text.floor_char_boundary(at.min(text.len()));
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    // The error is at the item, or at the key above it.
    let places = text[start..].split_inclusive('\n').scan(start, |at, line| {
        *at += line.len();
        Some((*at - line.len(), line.trim_end()))
    });
    let (start, line) = places
        .take(2)
        .find(|(_, line)| line.trim_start().starts_with("- "))?;
    let above = text[..start]
        .lines()
        .rev()
        .find_map(|it| Some((column(it)?, it)))?;
    let (is_before, key) = (column(line)? < above.0, above.1.trim());
    let key = key.trim_start_matches("- ").strip_suffix(':')?;
    is_before.then(|| {
        let blanks = above.0 + 2;
        let help = format!(
            "write {blanks} blanks before its hyphen, and before those of the items below it: they belong to `{key}`"
        );
        (start..start + line.len(), help)
    })
}

/// The number of blanks before a line that says something.
fn column(line: &str) -> Option<usize> {
    let said = line.trim_start_matches(' ');
    let is_said = !said.trim().is_empty() && !said.starts_with('#');
    is_said.then_some(line.len() - said.len())
}

#[cfg(test)]
mod tests {
    use super::{find, item};

    fn help_at(text: &str, line: &str) -> Option<String> {
        let at = text.find(line).unwrap();
        find(text, at).map(|(range, help)| {
            assert_eq!(&text[range], line);
            help
        })
    }

    #[test]
    fn a_line_between_two_blocks() {
        let text = "a:\n  - from: 1\n    when:\n      role: x\n     more: y\n";
        let help = help_at(text, "     more: y").unwrap();
        assert!(help.starts_with("write 4 or 6 blanks"), "{help}");
        // The block of `a` ended with `b`.
        let text = "top:\n    a:\n        c: 1\n  b:\n      d: 2\n    e: 3\n";
        let help = help_at(text, "    e: 3").unwrap();
        assert!(help.starts_with("write 2 or 6 blanks"), "{help}");
    }

    #[test]
    fn an_item_before_its_key() {
        let text = "a:\n  list:\n- { b: c }\n- { b: d }\n";
        for place in ["list", "- { b: c }"] {
            let (range, help) = item(text, text.find(place).unwrap()).unwrap();
            assert_eq!(&text[range], "- { b: c }");
            assert!(help.starts_with("write 4 blanks"), "{help}");
        }
        for right in ["a:\n- b\n", "a:\n  b: 1\n- c\n", "- a\n"] {
            assert_eq!(item(right, right.find('-').unwrap()), None, "{right}");
        }
    }

    #[test]
    fn what_is_in_a_column_of_a_block_is_no_such_mistake() {
        assert_eq!(help_at("a:\n  b: 1\n  c: 2\n", "  c: 2"), None);
        assert_eq!(help_at("a:\n  - b: 1\n    c: 2\n", "    c: 2"), None);
        assert_eq!(help_at("b: 1\n", "b: 1"), None);
        assert_eq!(help_at("a: |\n  text\n b: 1\n", " b: 1"), None);
        assert_eq!(help_at("a: [1,\n 2]\n", " 2]"), None);
    }
}
