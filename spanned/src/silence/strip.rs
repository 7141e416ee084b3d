use std::borrow::Cow;

/// The text without the comments of the program `tool` that begin and end on one line, and
/// without the lines that contain nothing else.
///
/// For fingerprints: a text with such a comment has the same content as the text without it. The
/// search is by line, so words of the same form inside a value are removed too.
pub fn without_comments<'a>(tool: &str, text: &'a str) -> Cow<'a, str> {
    let name = format!("{tool}:");
    if !text.contains(&name) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches(['\n', '\r']);
        match comment(content, &name) {
            None => out.push_str(line),
            Some((before, after)) => {
                let rest = format!("{}{after}", before.trim_end());
                if !rest.trim().is_empty() {
                    out.push_str(&rest);
                    out.push_str(&line[content.len()..]);
                }
            }
        }
    }
    Cow::Owned(out)
}

/// What is before and after the comment of a line.
fn comment<'a>(line: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let at = line.find(name)?;
    let before = line[..at].trim_end();
    if let Some(before) = before.strip_suffix("<!--") {
        let close = line[at..].find("-->")?;
        return Some((before, &line[at + close + "-->".len()..]));
    }
    Some((before.strip_suffix('#')?, ""))
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn comments_of_the_program_go_and_all_else_stays() {
        let text = "a: 1\r\n# t: x\nb: 2 # t: y\n# note\n<!-- t: z -->\nc <!-- t: z --> d\n";
        assert_eq!(without_comments("t", text), "a: 1\r\nb: 2\n# note\nc d\n");
        for text in ["", "a: 1 # note\n", "it: x", "t: x\n", "<!-- t: open\n"] {
            assert_eq!(without_comments("t", text), text);
        }
    }
}
