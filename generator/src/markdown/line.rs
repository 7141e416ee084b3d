use memchr::memchr_iter;

/// The lines of a text with their ends, each with the byte where it begins.
pub(crate) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
    let mut next = 0;
    let lines = ends.chain([text.len()]).map(move |end| {
        let start = std::mem::replace(&mut next, end);
        (start, &text[start..end])
    });
    // Behind the end of the last line there is none.
    lines.filter(|(_, line)| !line.is_empty())
}

/// Whether lines, one after the other, are of blocks of code between fences, with their fences (`CommonMark`
/// 0.31, 4.5). Blocks inside of quotations are not looked for.
#[derive(Debug, Default)]
pub(crate) struct Fences {
    /// The sign of the open fence, and how often it has it.
    open: Option<(u8, usize)>,
}

impl Fences {
    /// Whether the next line is of such a block.
    pub(crate) fn have(&mut self, line: &str) -> bool {
        const SHORTEST: usize = 3;
        let line = line.trim();
        let sign = line.bytes().next().filter(|sign| b"`~".contains(sign));
        let length = line.bytes().take_while(|byte| Some(*byte) == sign).count();
        let rest = &line[length..];
        match (self.open, sign) {
            (Some((open, least)), Some(sign)) => {
                if sign == open && length >= least && rest.is_empty() {
                    self.open = None;
                }
                true
            }
            (Some(_), None) => true,
            // Words in one line, such as ```` ```a``` ````, are no fence.
            (None, Some(b'`')) if rest.contains('`') => false,
            (None, Some(sign)) if length >= SHORTEST => {
                self.open = Some((sign, length));
                true
            }
            (None, _) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Fences;
    use pulldown_cmark::{Event, Parser, Tag};

    #[test]
    fn code_is_what_the_parser_takes_for_code() {
        for text in [
            "a\n```\ncode\n```\nb\n",
            "a\n\n~~~ text\ncode\n```\ncode\n~~~\nb\n",
            "````\n```\ncode\n````\nb\n",
            "```a``` b\nc\n",
            "```\ncode\n``` text\ncode\n",
            "- a\n\n  ```\n  code\n  ```\n- b\n",
            "``\nb\n``\n",
        ] {
            let mut fences = Fences::default();
            let found: String = text
                .split_inclusive('\n')
                .filter(|line| fences.have(line))
                .collect();
            let parser = Parser::new(text).into_offset_iter();
            let code = parser.filter(|(event, _)| matches!(event, Event::Start(Tag::CodeBlock(_))));
            let code: Vec<&str> = code.map(|(_, range)| text[range].trim()).collect();
            assert_eq!(found.trim(), code.concat(), "{text}");
        }
    }
}
