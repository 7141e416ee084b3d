//! Plain text that is easy on the eyes: short lines, hanging indents, underlined titles.

/// As many characters as fit in a terminal of the usual width.
const WIDTH: usize = 78;

/// A title with a line below it.
pub(super) fn title(text: &str) -> String {
    let width = text.chars().count().min(WIDTH);
    format!("{text}\n{}\n", "-".repeat(width))
}

/// A paragraph: the first line begins with `lead`, the others below its end.
pub(super) fn hanging(lead: &str, text: &str) -> String {
    let indent = lead.chars().count();
    let mut out = lead.to_owned();
    let mut column = indent;
    for word in text.split_whitespace() {
        let width = word.chars().count();
        if column > indent {
            if column + 1 + width > WIDTH {
                out.push('\n');
                out.push_str(&" ".repeat(indent));
                column = indent;
            } else {
                out.push(' ');
                column += 1;
            }
        }
        out.push_str(word);
        column += width;
    }
    out.push('\n');
    out
}

/// A list in one sentence: `a, b or c`.
pub(super) fn either(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_below_their_beginning() {
        let text = hanging("  - ", &"word ".repeat(40));
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(
            text.lines()
                .skip(1)
                .all(|line| line.starts_with("    word"))
        );
        assert_eq!(hanging("  ", "a\n b"), "  a b\n");
    }

    #[test]
    fn alternatives_read_as_a_sentence() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(either(&items), "a, b or c");
        assert_eq!(either(&items[..1]), "a");
    }
}
