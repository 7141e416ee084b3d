//! How deep brackets are nested in Fluent. Its parser calls itself for each bracket, and
//! would end the program where no memory is left for that.

use crate::markdown::lines;

/// Brackets within each other. The theme's own strings have two.
const DEEPEST: usize = 50;

/// The reason why a file is refused.
#[derive(Debug, thiserror::Error)]
#[error("more than {DEEPEST} brackets within each other")]
pub(super) struct Deep;

/// The byte of the first bracket that is too deep.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (start, line) in lines(text) {
        if begins_entry(line) {
            // Brackets in comments and in quotes of the entries before do not count.
            depth = 0;
        }
        for (at, byte) in line.bytes().enumerate() {
            match byte {
                b'{' | b'(' => depth += 1,
                b'}' | b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth > DEEPEST {
                return Some(start + at);
            }
        }
    }
    None
}

/// Whether a line is a comment or begins a string (`name =`), neither of which can be within
/// brackets: a function's name at the beginning of a line can.
fn begins_entry(line: &str) -> bool {
    let name = line.split_once('=').map(|(name, _)| name.trim_end());
    line.starts_with('#')
        || name.is_some_and(|name| {
            let rest = name.strip_prefix('-').unwrap_or(name);
            rest.starts_with(|c: char| c.is_ascii_alphabetic())
                && rest
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        })
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, too_deep};

    #[test]
    fn only_nested_brackets_count() {
        let deep = |n: usize| format!("a = {}1{}\n", "{ ".repeat(n), " }".repeat(n));
        assert_eq!(too_deep(&deep(DEEPEST)), None);
        assert_eq!(too_deep(&deep(DEEPEST + 1)), Some(4 + 2 * DEEPEST));
        assert_eq!(too_deep(&deep(100_000)), Some(4 + 2 * DEEPEST));
        assert_eq!(too_deep(&"a = { \"{\" }\n".repeat(1000)), None);
        assert_eq!(too_deep(&"a = { $b }\n".repeat(1000)), None);
        assert_eq!(too_deep(&"-a-b_1= { \"{\" }\n# {\n".repeat(1000)), None);
        // Arguments of functions may be at the beginning of a line.
        let calls = format!("a = {{ {}", "A(\n".repeat(DEEPEST));
        assert_eq!(too_deep(&calls), Some(6 + 3 * DEEPEST - 2));
    }
}
